import pg from 'pg';
import { type EntryClass, ENTRY_CLASSES } from '../retention/record-class.js';
import { type DeletedRange, type MonthDeletion } from '../retention/suppression.js';

/** Why a deletion is not done; stable codes of the database's functions. */
export const PURGE_FAULTS = [
  'mois-invalide',
  'mois-trop-recent',
  'classe-sans-regle',
  'approbateur-invalide',
  'deja-demandee',
  'rien-a-supprimer',
  'suppression-inconnue',
  'suppression-non-inscrite',
  'trace-occupee',
  'isolation-refusee',
  'dossier-inconnu',
  'motif-invalide',
] as const;
export type PurgeFault = (typeof PURGE_FAULTS)[number];

export class PurgeRefused extends Error {
  constructor(readonly fault: PurgeFault) {
    super(fault);
    this.name = 'PurgeRefused';
  }
}

/** A class of a month whose time is past, with what stands in it. */
export interface DueDeletion {
  readonly classe: EntryClass;
  /** `AAAA-MM`. */
  readonly mois: string;
  /** The rule: months after the month's end. */
  readonly regle: number;
  readonly nombre: number;
  readonly journaux: readonly DeletedRange[];
}

/** A deletion that was asked for and is neither done nor lapsed. */
export interface PendingDeletion {
  readonly id: string;
  readonly detail: MonthDeletion;
}

const DUE = `
SELECT r.classe, to_char(m.mois, 'YYYY-MM') AS mois, r.mois AS regle
FROM trace.regles_conservation r CROSS JOIN (
  SELECT to_date(right(c.relname, 6), 'YYYYMM') AS mois FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = 'trace.entrees'::regclass AND c.relname ~ '^entrees_[0-9]{6}$') m
WHERE r.classe = ANY($1) AND now() >= (m.mois::timestamp + make_interval(months => 1 + r.mois)) AT TIME ZONE 'UTC'
  AND NOT EXISTS (SELECT FROM trace.suppressions s
    WHERE s.classe = r.classe AND s.mois = m.mois AND s.caduque_le IS NULL)
ORDER BY m.mois, array_position($1, r.classe)`;

const PENDING = `
SELECT id::text AS id, detail FROM trace.suppressions 
WHERE executee_le IS NULL AND caduque_le IS NULL AND dossier IS NULL ORDER BY demandee_le`;

/** A dossier whose bodies are kept. */
export interface DossierState {
  /** The id of its live key. */
  readonly cle: string;
  /** Exchanges whose bodies it opens. */
  readonly nombre: number;
  /** The erasure that was asked for and is not done; null where there is none. */
  readonly demande: string | null;
}

/** The purge, under its own role: it sees counts and ranges, never an entry. */
export class PostgresPurge {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** @param purgeUrl of the role `roc_purge`. */
  static async open(purgeUrl: string): Promise<PostgresPurge> {
    const client = new pg.Client({ connectionString: purgeUrl, application_name: 'roc-purge' });
    client.on('error', () => undefined);
    await client.connect();
    return new PostgresPurge(client);
  }

  /** What is due and not yet asked for, oldest month first; classes that have nothing in a month are left out. */
  async due(): Promise<DueDeletion[]> {
    const { rows } = await this.#client.query<{ classe: EntryClass; mois: string; regle: number }>(DUE, [
      ENTRY_CLASSES,
    ]);
    const found: DueDeletion[] = [];
    for (const row of rows) {
      const journaux = await this.#ranges(row.classe, row.mois);
      const nombre = journaux.reduce((sum, one) => sum + one.nombre, 0);
      if (nombre > 0) found.push({ ...row, nombre, journaux });
    }
    return found;
  }

  async #ranges(classe: EntryClass, mois: string): Promise<DeletedRange[]> {
    const { rows } = await this.#client.query<{
      origine: string | null;
      de: string;
      a: string;
      nombre: string;
    }>('SELECT origine, de, a, nombre FROM trace.constater_suppression($1, $2::date)', [
      classe,
      `${mois}-01`,
    ]);
    return rows.map(({ origine, de, a, nombre }) => ({
      ...{ origine, de: Number(de), a: Number(a), nombre: Number(nombre) },
    }));
  }

  async pending(): Promise<PendingDeletion[]> {
    return (await this.#client.query<PendingDeletion>(PENDING)).rows;
  }

  /** Asks for a deletion; the gateway enters it into a log. Gives the request's id. @throws PurgeRefused */
  async request(classe: string, mois: string, approbateur: string): Promise<string> {
    const rows = await this.#asked<{ id: string }>(
      'SELECT trace.demander_suppression($1, $2::date, $3)::text AS id',
      [classe, `${mois}-01`, approbateur],
    );
    return rows[0]?.id ?? '';
  }

  /**
   * Deletes what was asked for, once its entry is durable in a log. `caduque`: what stands there is not what was announced;
   * nothing was deleted, and it may be asked for again. Repeating it is harmless. @throws PurgeRefused
   */
  async execute(id: string): Promise<'executee' | 'caduque'> {
    const rows = await this.#asked<{ issue: 'executee' | 'caduque' }>(
      'SELECT trace.executer_suppression($1::uuid) AS issue',
      [id],
    );
    return rows[0]?.issue ?? 'caduque';
  }

  /** A dossier by its keyed digest; undefined where no body of it is kept, or all were erased. */
  async dossier(empreinte: Buffer): Promise<DossierState | undefined> {
    const { rows } = await this.#client.query<{ cle: string; nombre: string; demande: string | null }>(
      'SELECT cle::text AS cle, nombre, demande::text AS demande FROM trace.constater_dossier($1)',
      [empreinte],
    );
    const [row] = rows;
    return row === undefined ? undefined : { ...row, nombre: Number(row.nombre) };
  }

  /** Asks for a dossier's erasure; the gateway enters it into a log. Gives the request's id. @throws PurgeRefused */
  async requestErasure(empreinte: Buffer, motif: string, approbateur: string): Promise<string> {
    const rows = await this.#asked<{ id: string }>(
      'SELECT trace.demander_effacement($1, $2, $3)::text AS id',
      [...[empreinte, motif, approbateur]],
    );
    return rows[0]?.id ?? '';
  }

  /** Destroys the dossier's key, once the erasure's entry is durable in a log. Repeating it is harmless. @throws PurgeRefused */
  async erase(id: string): Promise<void> {
    await this.#asked('SELECT trace.executer_effacement($1::uuid)', [id]);
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  async #asked<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await this.#client.query<Row>(text, values)).rows;
    } catch (error) {
      const fault = error instanceof pg.DatabaseError && error.code === 'ROC01' ? error.message : undefined;
      const known = PURGE_FAULTS.find((one) => one === fault);
      throw known === undefined ? error : new PurgeRefused(known);
    }
  }
}
