import { createHash } from 'node:crypto';
import { civilDate, dayNumber } from '../../../kernel/civil-date.js';
import { type Engagement, type EngagementChange } from '../../engine/engagements/engagement.js';
import { type RegisteredEngagement, type RegisterKeys } from '../engagement-register.port.js';

/** Columns of an engagement; dates as texts, so that no time zone touches them. */
const COLUMNS = `numero, periode, etat, entree::text, debut::text, fin::text, participations, jours_forfait, jours_chambre,
  valable_jusqu_au::text, total_amc::float8, conditions, remplace, facture`;

/**
 * One statement, hence one snapshot: the guards' versions belong to the engagements read with them.
 * Final states of the dossier are read for the one number that is asked about: their count has no bound.
 * $1 amc, $2 ej, $3 dossier, $4 person or null, $5 guard keys, $6 message id or null, $7 number named or null.
 */
export const READ_STATE = `
SELECT
  (SELECT coalesce(json_agg(e), '[]') FROM (
    SELECT ${COLUMNS}, meme_dossier, personne IS NOT DISTINCT FROM $4::bytea AS meme_personne FROM (
      SELECT *, true AS meme_dossier FROM amc.engagements WHERE amc = $1 AND ej = $2 AND dossier = $3
        AND etat IN ('propose', 'engage', 'consomme')
      UNION ALL
      SELECT *, true FROM amc.engagements WHERE numero = $7 AND amc = $1 AND ej = $2 AND dossier = $3
        AND etat NOT IN ('propose', 'engage', 'consomme')
      UNION ALL
      SELECT *, false FROM amc.engagements WHERE personne = $4::bytea AND etat IN ('engage', 'consomme')
        AND amc = $1 AND (ej, dossier) <> ($2, $3)
    ) AS vus ORDER BY cree_le, numero) AS e) AS engagements,
  ARRAY(SELECT coalesce(g.version, 0) FROM unnest($5::bytea[]) WITH ORDINALITY AS k (cle, n)
    LEFT JOIN amc.gardes g USING (cle) ORDER BY k.n) AS versions,
  r.empreinte, r.reponse
FROM (SELECT) AS une LEFT JOIN amc.reponses r ON r.amc = $1 AND r.ej = $2 AND r.id_message = $6::uuid`;

/**
 * All or nothing, by the guards: each must still have the version read. The guards are taken in the order of their
 * keys; states change before the new engagement comes in, so that the index that forbids two engaged ones never sees
 * both. $1 guard keys, $2 their versions, $3-$6 changes, $7 instant, $8-$10 the message, $11 its answer,
 * $12- the new engagement.
 */
export const WRITE_DECISION = `
WITH prises AS (
  INSERT INTO amc.gardes AS g (cle, version)
  SELECT cle, version + 1 FROM unnest($1::bytea[], $2::bigint[]) AS k (cle, version) ORDER BY cle
  ON CONFLICT (cle) DO UPDATE SET version = excluded.version WHERE g.version = excluded.version - 1
  RETURNING 1
), permis AS (
  SELECT count(*) = cardinality($1::bytea[]) AS oui FROM prises
), changes AS (
  UPDATE amc.engagements e SET etat = c.etat, remplace_par = c.par, facture = c.facture, modifie_le = $7
  FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]) AS c (numero, etat, par, facture), permis
  WHERE permis.oui AND e.numero = c.numero
  RETURNING 1
), compte AS (
  SELECT count(*) AS changes FROM changes
), nouveau AS (
  INSERT INTO amc.engagements (amc, ej, dossier, personne, numero, periode, etat, entree, debut, fin, participations,
    jours_forfait, jours_chambre, valable_jusqu_au, total_amc, conditions, remplace, cree_le, modifie_le)
  SELECT $8, $9, $12, $13::bytea, $14, $15::int, $16, $17::date, $18::date, $19::date, $20::int, $21::int[], $22::int[],
    $23::date, $24::bigint, $25, $26, $7, $7
  FROM permis, compte WHERE permis.oui AND compte.changes >= 0 AND $14::text IS NOT NULL
  RETURNING 1
), reponse AS (
  INSERT INTO amc.reponses (amc, ej, id_message, empreinte, reponse, repondu_le)
  SELECT $8, $9, $10::uuid, $27, $11::bytea, $7 FROM permis WHERE permis.oui AND $10::uuid IS NOT NULL
  RETURNING 1
)
SELECT oui FROM permis`;

const REGISTERED = `${COLUMNS}, amc, ej, dossier, remplace_par, cree_le, modifie_le`;

export const FIND_ENGAGEMENT = `SELECT ${REGISTERED} FROM amc.engagements WHERE numero = $1`;

export const LIST_DOSSIER = `
SELECT ${REGISTERED} FROM amc.engagements
WHERE dossier = $1 AND ej = coalesce($2, ej) AND amc = coalesce($3, amc) ORDER BY cree_le, numero`;

export const KEEP_CONDITIONS = `
INSERT INTO amc.conditions (empreinte, amc, contrat, texte) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`;

export const READ_CONDITIONS = `
SELECT empreinte, amc, contrat, texte FROM amc.conditions WHERE empreinte = $1 OR contrat = $2 ORDER BY garde_le DESC LIMIT 50`;

export interface EngagementRow {
  readonly numero: string;
  readonly periode: number | null;
  readonly etat: Engagement['etat'];
  readonly entree: string;
  readonly debut: string;
  readonly fin: string;
  readonly participations: number;
  readonly jours_forfait: readonly number[];
  readonly jours_chambre: readonly number[];
  readonly valable_jusqu_au: string;
  readonly total_amc: number;
  readonly conditions: string;
  readonly remplace: string | null;
  readonly facture: string | null;
}

export interface SeenRow extends EngagementRow {
  readonly meme_dossier: boolean;
  readonly meme_personne: boolean;
}

export interface RegisteredRow extends EngagementRow {
  readonly amc: string;
  readonly ej: string;
  readonly dossier: string;
  readonly remplace_par: string | null;
  readonly cree_le: Date;
  readonly modifie_le: Date;
}

export function engagementOf(row: SeenRow): Engagement {
  return { ...common(row), memeDossier: row.meme_dossier, memePersonne: row.meme_personne };
}

export function registeredOf(row: RegisteredRow): RegisteredEngagement {
  return {
    ...common(row),
    amc: row.amc,
    ej: row.ej,
    dossier: row.dossier,
    ...(row.remplace_par === null ? {} : { remplacePar: row.remplace_par }),
    creeLe: row.cree_le.toISOString(),
    modifieLe: row.modifie_le.toISOString(),
  };
}

function common(row: EngagementRow): Omit<Engagement, 'memeDossier' | 'memePersonne'> {
  const day = (date: string): number => dayNumber(date) ?? NaN;
  return {
    numero: row.numero,
    periode: row.periode,
    etat: row.etat,
    entree: day(row.entree),
    debut: day(row.debut),
    fin: day(row.fin),
    participations: row.participations,
    jours: { forfaitJournalier: row.jours_forfait, chambre: row.jours_chambre },
    valableJusquAu: row.valable_jusqu_au,
    totalAMC: row.total_amc,
    conditions: row.conditions,
    ...(row.remplace === null ? {} : { remplace: row.remplace }),
    ...(row.facture === null ? {} : { facture: row.facture }),
  };
}

/** The guards of a decision, in the order in which they are taken: the dossier's, and the person's where one is named. */
export function guardKeys({ amc, ej, dossier, personne }: RegisterKeys): Buffer[] {
  const folder = createHash('sha256').update([amc, ej, dossier].join('|')).digest();
  const keys = [Buffer.concat([Buffer.from('D'), folder])];
  if (personne !== undefined) keys.push(Buffer.concat([Buffer.from('P'), personne]));
  return keys;
}

/** What is written with a decision, beside the guards. */
export interface Writing {
  readonly keys: RegisterKeys;
  readonly change: EngagementChange;
  readonly message?: { readonly idMessage: string; readonly empreinte: string; readonly reponse: Buffer };
  readonly now: Date;
}

/** The values of {@link WRITE_DECISION}. `versions` as read, one per guard key. */
export function writeValues(
  guards: readonly Buffer[],
  versions: readonly string[],
  { keys, change, message, now }: Writing,
): unknown[] {
  const { amc, ej, dossier, personne } = keys;
  const { etats, nouveau } = change;
  if (nouveau !== undefined && personne === undefined) throw new TypeError('engaging without a person');
  return [
    [...guards],
    [...versions],
    etats.map((one) => one.numero),
    etats.map((one) => one.etat),
    etats.map((one) => one.par ?? null),
    etats.map((one) => one.facture ?? null),
    now,
    amc,
    ej,
    message?.idMessage ?? null,
    message?.reponse ?? null,
    dossier,
    personne ?? null,
    ...newValues(nouveau),
    message?.empreinte ?? null,
  ];
}

function newValues(nouveau: EngagementChange['nouveau']): unknown[] {
  if (nouveau === undefined) return Array.from({ length: 13 }, () => null);
  const { jours } = nouveau;
  return [
    nouveau.numero,
    nouveau.periode,
    nouveau.periode === null ? 'propose' : 'engage',
    ...[nouveau.entree, nouveau.debut, nouveau.fin].map(civilDate),
    nouveau.participations,
    [...jours.forfaitJournalier],
    [...jours.chambre],
    nouveau.valableJusquAu,
    nouveau.totalAMC,
    nouveau.conditions,
    nouveau.remplace ?? null,
  ];
}
