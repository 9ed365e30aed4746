import pg from 'pg';
import { type Clock } from '../../../kernel/clock.js';
import { type Engagement, type EngagementChange } from '../../engine/engagements/engagement.js';
import {
  type Decided,
  type Decision,
  type DecisionRequest,
  type EngagementRegister,
  type KeptConditions,
  type RegisteredEngagement,
  RegisterUnavailable,
} from '../engagement-register.port.js';
import { KeyedQueue } from '../keyed-queue.js';
import {
  engagementOf,
  FIND_ENGAGEMENT,
  guardKeys,
  KEEP_CONDITIONS,
  LIST_DOSSIER,
  READ_CONDITIONS,
  READ_STATE,
  registeredOf,
  type RegisteredRow,
  type SeenRow,
  WRITE_DECISION,
  writeValues,
} from './register-statements.js';

/** Keeps answers unreadable in the table; bound to what they answer. */
export interface RegisterCipher {
  encrypt(answer: Uint8Array, context: string): Buffer;
  decrypt(blob: Buffer, context: string): Buffer;
}

export interface PostgresRegisterOptions {
  /** Of the AMC's role. */
  readonly amcUrl: string;
  readonly cipher: RegisterCipher;
  readonly clock: Clock;
  /** Connections at most. */
  readonly connections?: number;
}

/** Decisions that others forestalled are taken again at most this often: each time somebody else got on. */
const MAX_ATTEMPTS = 40;
const LONGEST_PAUSE_MS = 40;
/** Between two looks at a database that was lost while it wrote. */
const LONGEST_OUTAGE_PAUSE_MS = 250;
const CONNECT_MS = 2_000;

interface State {
  readonly engagements: readonly Engagement[];
  readonly versions: readonly string[];
  readonly kept: { readonly empreinte: string; readonly reponse: Buffer } | undefined;
}

interface StateRow {
  readonly engagements: readonly SeenRow[];
  readonly versions: readonly string[];
  readonly empreinte: string | null;
  readonly reponse: Buffer | null;
}

type Written = 'written' | 'forestalled' | 'unknown';

/**
 * The register on PostgreSQL. A decision is two statements: what is known, with the versions of the guards, and one
 * writing that holds only if no guard has moved since. Who was forestalled reads and decides again. A writing whose
 * outcome is unknown is settled the same way: if it did happen its answer is found, and if it has not, the guards that
 * the next writing moves keep it from happening later.
 */
export class PostgresEngagementRegister implements EngagementRegister {
  readonly #pool: pg.Pool;
  readonly #cipher: RegisterCipher;
  readonly #clock: Clock;
  readonly #queue = new KeyedQueue();

  constructor({ amcUrl, cipher, clock, connections = 8 }: PostgresRegisterOptions) {
    this.#cipher = cipher;
    this.#clock = clock;
    this.#pool = new pg.Pool({
      ...{
        connectionString: amcUrl,
        application_name: 'roc-amc-registre',
        max: connections,
        keepAlive: true,
      },
      // A statement nobody waits for any more is ended by the server too.
      ...{ connectionTimeoutMillis: CONNECT_MS, statement_timeout: 10_000, allowExitOnIdle: true },
    });
    this.#pool.on('error', () => undefined);
    // A connection lost while it is in use fails its query; its own event would end the process.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async decide<A>(
    request: DecisionRequest,
    decide: (engagements: readonly Engagement[]) => Decision<A>,
  ): Promise<Decided<A>> {
    const guards = guardKeys(request.keys);
    const names = guards.map((key) => key.toString('latin1'));
    return this.#queue.run(names, () => new Attempts(this, request, guards).run(decide));
  }

  async find(numero: string): Promise<RegisteredEngagement | undefined> {
    const [row] = await this.#rows<RegisteredRow>(FIND_ENGAGEMENT, [numero]);
    return row === undefined ? undefined : registeredOf(row);
  }

  async list(
    dossier: string,
    of: { readonly ej?: string; readonly amc?: string } = {},
  ): Promise<RegisteredEngagement[]> {
    const rows = await this.#rows<RegisteredRow>(LIST_DOSSIER, [dossier, of.ej ?? null, of.amc ?? null]);
    return rows.map(registeredOf);
  }

  async keepConditions({ empreinte, amc, contrat, texte }: KeptConditions): Promise<void> {
    await this.#rows(KEEP_CONDITIONS, [empreinte, amc, contrat, texte]);
  }

  conditions(by: { readonly empreinte: string } | { readonly contrat: string }): Promise<KeptConditions[]> {
    const values = 'empreinte' in by ? [by.empreinte, null] : [null, by.contrat];
    return this.#rows<KeptConditions>(READ_CONDITIONS, values);
  }

  /** @throws RegisterUnavailable where the database does not answer. */
  async health(): Promise<void> {
    await this.#rows('SELECT 1', []);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  /** What the register knows, at one instant. @throws where the database does not answer in time. */
  async read({ keys, message, nomme, until }: DecisionRequest, guards: readonly Buffer[]): Promise<State> {
    const { amc, ej, dossier, personne } = keys;
    const named = [message?.idMessage ?? null, nomme ?? null];
    const values = [amc, ej, dossier, personne ?? null, [...guards], ...named];
    const client = await this.#pool.connect();
    const { rows } = await this.#on<StateRow>(client, { name: 'etat', text: READ_STATE, values }, until);
    const [row] = rows;
    if (row === undefined) throw new Error('no state row');
    const { engagements, versions, empreinte, reponse } = row;
    const kept = empreinte === null || reponse === null ? undefined : { empreinte, reponse };
    return { engagements: engagements.map(engagementOf), versions, kept };
  }

  /** One try at writing. @throws where nothing was written for a reason that trying again does not mend. */
  async write<A>(
    { keys, message, until }: DecisionRequest,
    { guards, versions }: { readonly guards: readonly Buffer[]; readonly versions: readonly string[] },
    { answer, change }: { readonly answer: A; readonly change: EngagementChange },
  ): Promise<Written> {
    const kept =
      message === undefined
        ? {}
        : { message: { ...message, reponse: this.#encrypted(answer, keys, message.idMessage) } };
    const now = new Date(this.#clock.now());
    const values = writeValues(guards, versions, { keys, change, ...kept, now });
    const client = await this.#pool.connect();
    try {
      const query = { name: 'decision', text: WRITE_DECISION, values };
      const { rows } = await this.#on<{ oui: boolean }>(client, query, until);
      return rows[0]?.oui === true ? 'written' : 'forestalled';
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code === undefined) return 'unknown';
      if (error.code === '40001' || error.code === '40P01') return 'forestalled';
      if (/^(08|57P0)/.test(error.code)) return 'unknown';
      throw error;
    }
  }

  keptAnswer<A>(blob: Buffer, { keys, message }: DecisionRequest): A {
    const text = this.#cipher.decrypt(blob, contextOf(keys, message?.idMessage ?? '')).toString('utf8');
    return JSON.parse(text) as A;
  }

  remaining(until: number): number {
    return until - this.#clock.now();
  }

  #encrypted(answer: unknown, keys: DecisionRequest['keys'], idMessage: string): Buffer {
    return this.#cipher.encrypt(Buffer.from(JSON.stringify(answer)), contextOf(keys, idMessage));
  }

  /** A query on a connection that is given back, or thrown away where it failed: it may still be at work. */
  async #on<R extends pg.QueryResultRow>(
    client: pg.PoolClient,
    query: pg.QueryConfig,
    until: number,
  ): Promise<pg.QueryResult<R>> {
    const timed = { ...query, query_timeout: Math.max(1, this.remaining(until)) };
    try {
      const result = await client.query<R>(timed);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async #rows<R extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<R[]> {
    try {
      return (await this.#pool.query<R>(text, values)).rows;
    } catch (error) {
      throw new RegisterUnavailable('nothing-written', 'le registre ne répond pas', { cause: error });
    }
  }
}

function contextOf({ amc, ej }: DecisionRequest['keys'], idMessage: string): string {
  return ['roc-amc/reponse', amc, ej, idMessage].join('|');
}

/** The tries of one decision. */
class Attempts {
  /** A writing was sent, and nobody knows yet whether it happened. */
  #unsettled = false;

  constructor(
    private readonly register: PostgresEngagementRegister,
    private readonly request: DecisionRequest,
    private readonly guards: readonly Buffer[],
  ) {}

  async run<A>(decide: (engagements: readonly Engagement[]) => Decision<A>): Promise<Decided<A>> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      if (attempt > 0) await pause(attempt, this.#unsettled ? LONGEST_OUTAGE_PAUSE_MS : LONGEST_PAUSE_MS);
      if (this.register.remaining(this.request.until) <= 0) throw this.#given('délai passé');
      const decided = await this.#once(decide);
      if (decided !== undefined) return decided;
    }
    throw this.#given('trop de décisions concurrentes sur ce dossier');
  }

  /** Undefined: to be tried again. */
  async #once<A>(
    decide: (engagements: readonly Engagement[]) => Decision<A>,
  ): Promise<Decided<A> | undefined> {
    const state = await this.#state();
    if (state === undefined) return undefined;
    await this.request.meanwhile;
    const { kept } = state;
    if (kept !== undefined) {
      if (kept.empreinte !== this.request.message?.empreinte) return { kind: 'reused' };
      const answer = this.register.keptAnswer<A>(kept.reponse, this.request);
      return this.#unsettled ? { kind: 'decided', answer } : { kind: 'replayed', answer };
    }
    const { answer, change } = decide(state.engagements);
    // Also with nothing to change: only moved guards keep a writing of unknown outcome from happening after all.
    if (change === undefined && !this.#unsettled) return { kind: 'decided', answer };
    return (await this.#written(state, { answer, change })) ? { kind: 'decided', answer } : undefined;
  }

  async #state(): Promise<State | undefined> {
    try {
      return await this.register.read(this.request, this.guards);
    } catch (error) {
      // After a writing of unknown outcome it is worth asking until the deadline; before, nothing is at stake.
      if (this.#unsettled) return undefined;
      throw this.#given('le registre ne répond pas', error);
    }
  }

  async #written<A>(
    { versions }: State,
    { answer, change }: { readonly answer: A; readonly change: EngagementChange | undefined },
  ): Promise<boolean> {
    const { keys, until } = this.request;
    const request = change === undefined ? { keys, until } : this.request;
    let written: Written;
    try {
      const guarded = { guards: this.guards, versions };
      written = await this.register.write(request, guarded, { answer, change: change ?? { etats: [] } });
    } catch (error) {
      // A constraint that does not hold is a defect of ours, not an outage.
      if (error instanceof pg.DatabaseError && error.code?.startsWith('23') === true) throw error;
      if (this.#unsettled) return false;
      throw this.#given('le registre n’a pas pris l’écriture', error);
    }
    if (written === 'unknown') this.#unsettled = true;
    return written === 'written';
  }

  #given(reason: string, cause?: unknown): RegisterUnavailable {
    const fate = this.#unsettled ? 'unknown' : 'nothing-written';
    return new RegisterUnavailable(fate, reason, cause === undefined ? {} : { cause });
  }
}

/** A random pause, longer from try to try: two that met once are not to meet for ever. */
function pause(attempt: number, most: number): Promise<void> {
  const longest = Math.min(most, 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
