import { finessOfStructure } from '../../kernel/identifiers.js';
import { type TraceWrite } from '../trace-record.js';
import { byteaArray, int4Array, textArray, timestampArray, utf8Array, uuidArray } from './binary-array.js';
import { type HeldLog } from './postgres-log-succession.js';
import { type Slot } from './postgres-slot-lease.js';
import { isEvent, type TraceEntry } from '../entry.js';
import { type LogGrowth } from '../log/log-state.js';

/**
 * One statement, one round trip, one commit: the log's head, entries, full tiles, claims and conclusions of a batch.
 * Gives whether the head was won, and the exchanges whose claim was not new.
 * - The head is swapped first, on size, root and epoch; everything else joins with the swap, so a lost one writes
 *   nothing. The loser of two waits for the row and then sees another size (READ COMMITTED is due).
 * - Entries are inserted unconditionally.
 * - A claim that loses does nothing and locks nothing: it can only wait for another process's uncommitted claim, and
 *   claims are sorted by key, so no two processes wait for each other.
 * - A conclusion only touches the claim of its own exchange. An `interrompu` one was only presumed dead.
 */
export const BATCH_STATEMENT = batchStatement(
  `tete AS (
  UPDATE trace.journaux SET taille = $38::bigint, racine = $37::bytea
  WHERE journal = $34::int AND epoque = $35::bigint AND taille = $36::bigint AND racine = $43::bytea
    AND ferme_le IS NULL
  RETURNING journal
), tuiles AS (
  INSERT INTO trace.tuiles (journal, niveau, indice, contenu, racine)
  SELECT tete.journal, t.niveau, t.indice, t.contenu, t.racine FROM tete,
    unnest($39::int[], $40::int[], $41::bytea[], $42::bytea[]) AS t (niveau, indice, contenu, racine)
)`,
  '$36::bigint + e.ordinalite - 1',
);

/** The same without a log, for comparison: entries in journal 0, ranked by a sequence. Its parameters are the first 33. */
export const BATCH_STATEMENT_WITHOUT_LOG = batchStatement(
  'tete AS (SELECT 0 AS journal)',
  "nextval('trace.rang_sans_journal')",
);

function batchStatement(head: string, rank: string): string {
  return `
WITH ${head}, entrees AS (
  INSERT INTO trace.entrees (slot, epoque, journal, rang, horodatage, type, service, ej, amc, numero_dossier, id_echange,
    id_message, statut, code, beneficiaire, engagement, entree, sel, empreinte, agent)
  SELECT $1::int, $2::bigint, tete.journal, ${rank}, e.horodatage, e.type, e.service, e.ej, e.amc, e.numero_dossier,
    e.id_echange, e.id_message, e.statut, e.code, e.beneficiaire, e.engagement, e.entree, e.sel, e.empreinte, e.agent
  FROM tete, unnest($3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::uuid[],
    $10::uuid[], $11::int[], $12::text[], $13::text[], $14::text[], $15::text[], $16::bytea[], $17::bytea[],
    $33::text[])
    WITH ORDINALITY AS e (horodatage, type, service, ej, amc, numero_dossier, id_echange, id_message, statut, code,
      beneficiaire, engagement, entree, sel, empreinte, agent, ordinalite)
), nouveaux AS (
  INSERT INTO echange.messages (ej, id_message, empreinte_contenu, id_echange, etat, reponse, recu_le, conclu_le,
    expire_le, slot, epoque)
  SELECT c.*, c.recu_le + $26::int * interval '1 second', $1::int, $2::bigint
  FROM tete, LATERAL unnest($18::text[], $19::uuid[], $20::bytea[], $21::uuid[], $22::text[], $23::bytea[],
    $24::timestamptz[], $25::timestamptz[])
    AS c (ej, id_message, empreinte_contenu, id_echange, etat, reponse, recu_le, conclu_le)
  ON CONFLICT (ej, id_message) DO NOTHING
  RETURNING id_echange
), conclusions AS (
  UPDATE echange.messages AS m SET etat = f.etat, reponse = f.reponse, conclu_le = f.conclu_le
  FROM tete, unnest($27::text[], $28::uuid[], $29::uuid[], $30::text[], $31::bytea[], $32::timestamptz[])
    AS f (ej, id_message, id_echange, etat, reponse, conclu_le)
  WHERE m.ej = f.ej AND m.id_message = f.id_message AND m.id_echange = f.id_echange
    AND m.etat IN ('en-cours', 'interrompu')
)
SELECT EXISTS (SELECT FROM tete) AS gagnee, ARRAY(
  SELECT id::text FROM unnest($21::uuid[]) AS id WHERE id NOT IN (SELECT id_echange FROM nouveaux)) AS connus`;
}

/** Values of {@link BATCH_STATEMENT_WITHOUT_LOG}. `windowSeconds`: how long a claim holds its id. */
export function batchValues(batch: readonly TraceWrite[], slot: Slot, windowSeconds: number): unknown[] {
  return [
    slot.numero,
    slot.epoque,
    ...entryValues(batch),
    ...claimValues(batch, windowSeconds),
    ...endValues(batch),
    textArray(batch.map(({ record: { entry } }) => (isEvent(entry) ? null : entry.agent))),
  ];
}

/** The further values of {@link BATCH_STATEMENT}: the swap of the head and the tiles that became full. */
export function headValues({ state, epoch }: HeldLog, { after, tiles }: LogGrowth): unknown[] {
  return [
    state.identity.journal,
    epoch,
    String(state.size),
    after.head.root,
    String(after.size),
    int4Array(tiles.map(({ level }) => level)),
    int4Array(tiles.map(({ index }) => index)),
    byteaArray(tiles.map(({ content }) => content)),
    byteaArray(tiles.map(({ root }) => root)),
    state.head.root,
  ];
}

/** What an event of the log itself has in the columns of an exchange: nothing. */
const NO_EXCHANGE = {
  ...{ service: null, etablissement: null, amc: null, numeroDossier: null, idMessage: null },
  ...{ appelant: null, issue: null, beneficiaire: null, engagement: null },
} satisfies Partial<TraceEntry>;

/** Whose auditors find the entry: the message's hospital or, where the message was not read, the one that called. */
function ejOf({ etablissement, appelant }: Pick<TraceEntry, 'etablissement' | 'appelant'>): string | null {
  return etablissement?.ej ?? finessOfStructure(appelant?.structure ?? '') ?? null;
}

function entryValues(batch: readonly TraceWrite[]): Buffer[] {
  const records = batch.map((write) => write.record);
  const entries = records.map(({ entry }) => (isEvent(entry) ? NO_EXCHANGE : entry));
  return [
    timestampArray(records.map((record) => record.time)),
    textArray(records.map((record) => record.entry.type)),
    textArray(entries.map((entry) => entry.service)),
    textArray(entries.map(ejOf)),
    textArray(entries.map((entry) => entry.amc)),
    textArray(entries.map((entry) => entry.numeroDossier)),
    uuidArray(records.map((record) => record.id)),
    uuidArray(entries.map((entry) => entry.idMessage)),
    int4Array(entries.map((entry) => entry.issue?.statut ?? null)),
    textArray(entries.map((entry) => entry.issue?.code ?? null)),
    textArray(entries.map((entry) => entry.beneficiaire)),
    textArray(entries.map((entry) => entry.engagement)),
    utf8Array(records.map((record) => record.bytes)),
    byteaArray(records.map((record) => record.salt)),
    byteaArray(records.map((record) => record.commitment)),
  ];
}

function claimValues(batch: readonly TraceWrite[], windowSeconds: number): unknown[] {
  const claims = batch
    .flatMap(({ record, claim }) => (claim === undefined ? [] : [{ ...claim, time: record.time }]))
    .sort((a, b) => compare(a.claim.ej, b.claim.ej) || compare(a.claim.idMessage, b.claim.idMessage));
  return [
    textArray(claims.map(({ claim }) => claim.ej)),
    uuidArray(claims.map(({ claim }) => claim.idMessage)),
    byteaArray(claims.map(({ claim }) => Buffer.from(claim.contentDigest, 'base64url'))),
    uuidArray(claims.map(({ claim }) => claim.idEchange)),
    textArray(claims.map(({ as }) => as?.etat ?? 'en-cours')),
    byteaArray(claims.map(({ as }) => as?.answer ?? null)),
    timestampArray(claims.map(({ time }) => time)),
    timestampArray(claims.map(({ as, time }) => (as === null ? null : time))),
    windowSeconds,
  ];
}

function endValues(batch: readonly TraceWrite[]): Buffer[] {
  const ends = batch.flatMap(({ record, conclusion }) =>
    conclusion === undefined ? [] : [{ ...conclusion, time: record.time }],
  );
  return [
    textArray(ends.map(({ conclusion }) => conclusion.ej)),
    uuidArray(ends.map(({ conclusion }) => conclusion.idMessage)),
    uuidArray(ends.map(({ conclusion }) => conclusion.idEchange)),
    textArray(ends.map(({ conclusion }) => conclusion.etat)),
    byteaArray(ends.map(({ answer }) => answer)),
    timestampArray(ends.map(({ time }) => time)),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Which of these claims are not the message's present one; values of {@link knownValues}. */
export const KNOWN_STATEMENT = `
SELECT c.id_echange::text AS id FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS c (ej, id_message, id_echange)
WHERE NOT EXISTS (SELECT FROM echange.messages m
  WHERE m.ej = c.ej AND m.id_message = c.id_message AND m.id_echange = c.id_echange)`;

export function knownValues(batch: readonly TraceWrite[]): Buffer[] {
  const claims = batch.flatMap(({ claim }) => (claim === undefined ? [] : [claim.claim]));
  return [
    textArray(claims.map((claim) => claim.ej)),
    uuidArray(claims.map((claim) => claim.idMessage)),
    uuidArray(claims.map((claim) => claim.idEchange)),
  ];
}
