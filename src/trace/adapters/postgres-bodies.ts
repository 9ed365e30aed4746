import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { BodyCipher } from '../bodies/body-cipher.js';
import { type BodyStore, type ExchangeBodies, type KeptBodies } from '../bodies/body-store.port.js';
import { monthOf } from '../retention/record-class.js';

/** Another process may make the key first, or the purge erase it in between: then once more. */
const TRIES = 5;

const LIVE_KEY = `SELECT id::text AS id, cle FROM trace.dossiers WHERE empreinte = $1 AND efface_le IS NULL`;

const NEW_KEY = `
INSERT INTO trace.dossiers (id, empreinte, ej, amc, cle) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (empreinte) WHERE efface_le IS NULL DO NOTHING`;

/** Under a key that lives: of one that was erased since it was read, nothing could be opened. */
const KEEP = `
INSERT INTO trace.corps (id_echange, dossier, service, mois, forme, demande, reponse)
SELECT $1, d.id, $3, $4::date, $5, $6, $7 FROM trace.dossiers d WHERE d.id = $2 AND d.efface_le IS NULL
ON CONFLICT (id_echange) DO NOTHING`;

const READ = `
SELECT c.service, c.forme, c.demande, c.reponse, c.dossier::text AS dossier, d.cle, d.efface_le
FROM trace.corps c JOIN trace.dossiers d ON d.id = c.dossier WHERE c.id_echange = $1`;

interface BodyRow extends Pick<ExchangeBodies, 'service' | 'forme' | 'demande' | 'reponse'> {
  readonly dossier: string;
  readonly cle: Buffer | null;
  readonly efface_le: Date | null;
}

/** Kept bodies on PostgreSQL, under the application's role, or the owner's to read them. No key is remembered here. */
export class PostgresBodies implements BodyStore {
  readonly #pool: pg.Pool;
  readonly #cipher: BodyCipher;

  constructor(url: string, masterKey: Buffer) {
    this.#cipher = new BodyCipher(masterKey);
    this.#pool = new pg.Pool({
      ...{ connectionString: url, application_name: 'roc-corps', max: 2 },
      ...{ connectionTimeoutMillis: 2_000, query_timeout: 10_000, allowExitOnIdle: true },
    });
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async write(bodies: ExchangeBodies): Promise<void> {
    const empreinte = this.#cipher.digestOf(bodies.dossier);
    for (let tries = 0; tries < TRIES; tries++) {
      const key = await this.#liveKey(empreinte, bodies);
      if (key !== undefined && (await this.#keep(key, bodies))) return;
    }
    throw new Error('no live key for the dossier');
  }

  async #liveKey(
    empreinte: Buffer,
    { dossier: { ej, amc } }: ExchangeBodies,
  ): Promise<{ readonly id: string; readonly cle: Buffer } | undefined> {
    const found = await this.#pool.query<{ id: string; cle: Buffer }>(LIVE_KEY, [empreinte]);
    if (found.rows[0] !== undefined) return found.rows[0];
    const id = randomUUID();
    const cle = this.#cipher.newKey(id);
    const { rowCount } = await this.#pool.query(NEW_KEY, [id, empreinte, ej, amc, cle]);
    return rowCount === 1 ? { id, cle } : undefined;
  }

  async #keep(
    { id, cle }: { readonly id: string; readonly cle: Buffer },
    bodies: ExchangeBodies,
  ): Promise<boolean> {
    const { idEchange, service, forme } = bodies;
    const sealed = this.#cipher.seal(cle, { idEchange, service, forme, dossier: id }, bodies);
    const { rowCount } = await this.#pool.query(KEEP, [
      ...[idEchange, id, service, `${monthOf(bodies)}-01`, forme, sealed.demande, sealed.reponse],
    ]);
    if (rowCount === 1) return true;
    // Written by a former try whose answer was lost.
    return (
      (await this.#pool.query('SELECT FROM trace.corps WHERE id_echange = $1', [idEchange])).rowCount === 1
    );
  }

  async read(idEchange: string): Promise<KeptBodies> {
    const { rows } = await this.#pool.query<BodyRow>(READ, [idEchange]);
    const [row] = rows;
    if (row === undefined) return { etat: 'corps-non-conserve' };
    const { service, forme, dossier, cle, efface_le: erased } = row;
    if (cle === null) return { etat: 'dossier-efface', effaceLe: erased?.toISOString() ?? '' };
    try {
      return {
        etat: 'lus',
        service,
        forme,
        ...this.#cipher.open(cle, { idEchange, service, forme, dossier }, row),
      };
    } catch {
      return { etat: 'corps-illisible' };
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
