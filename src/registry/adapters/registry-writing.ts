import { randomUUID, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Clock, instant } from '../../kernel/clock.js';
import { type LoggedEvent, openEvent } from '../directory-log.js';
import { type Fact, type Facts, type Operation, rewrite } from '../fact.js';
import { RegistryRefusal } from '../registry-refusal.js';
import { type Act, type Snapshot, type StoredChange } from '../stored-change.js';
import { jsonOf, readChangeRow } from './registry-rows.js';

/** Everything done in one transaction, under the lock: facts as they stand, and what may be done to them. */
export interface Writing {
  readonly facts: Facts;
  change(id: string): Promise<StoredChange | undefined>;
  propose(
    change: Omit<
      StoredChange,
      'etat' | 'decidePar' | 'decideLe' | 'decision' | 'sonde' | 'refus' | 'instantane'
    >,
  ): Promise<void>;
  decide(
    id: string,
    decision: Pick<StoredChange, 'etat' | 'decidePar' | 'decision' | 'sonde' | 'refus' | 'instantane'>,
  ): Promise<void>;
  /** Throws `version-depassee` where an object is not at the version its operation was drafted against. */
  apply(operations: readonly Operation[], changement: string): Promise<void>;
  publish(snapshot: Snapshot, changement: string | null): Promise<void>;
  lastVersion(): Promise<number>;
  log(act: Act): Promise<void>;
}

/** {@link Writing} on a connection that holds the lock. */
export class TransactionWriting implements Writing {
  published = false;

  constructor(
    private readonly client: pg.PoolClient,
    readonly facts: Facts,
    private readonly clock: Clock,
    private readonly logged: LoggedEvent[],
  ) {}

  change(id: string): Promise<StoredChange | undefined> {
    return readChangeRow(this.client, id);
  }

  async propose(change: Parameters<Writing['propose']>[0]): Promise<void> {
    const { id, participant, motif, proposePar, proposeLe, proposition, empreinte } = change;
    await this.client.query(
      `INSERT INTO annuaire.changements (id, participant, motif, etat, propose_par, propose_le, proposition, empreinte)
       VALUES ($1, $2, $3, 'propose', $4, $5, $6, $7)`,
      [id, participant, motif, proposePar, proposeLe, proposition, empreinte],
    );
  }

  async decide(id: string, decided: Parameters<Writing['decide']>[1]): Promise<void> {
    const { etat, decidePar, decision, sonde, refus, instantane } = decided;
    await this.client.query(
      `UPDATE annuaire.changements SET etat = $2, decide_par = $3, decide_le = $4, decision = $5, sonde = $6, refus = $7,
              instantane = $8 WHERE id = $1`,
      [id, etat, decidePar, instant(this.clock.now()), decision, jsonOf(sonde), jsonOf(refus), instantane],
    );
  }

  async apply(operations: readonly Operation[], changement: string): Promise<void> {
    const now = await this.#instantOfKnowledge();
    const made: Fact[] = [];
    const ended: Fact[] = [];
    for (const operation of operations) {
      const { type, cle, version } = operation;
      const known = this.facts.version(type, cle);
      if (known !== version)
        throw new RegistryRefusal(
          'version-depassee',
          `${type} ${cle} : version ${version}, la ${known} est en vigueur`,
        );
      const done = rewrite(this.facts.of(type, cle), operation);
      made.push(...done.made);
      ended.push(...done.ended);
    }
    await this.#objects(operations);
    await this.#end(ended, now);
    await this.#make(made, { now, changement });
  }

  /** Knowledge only moves forward, whatever the clock does. */
  async #instantOfKnowledge(): Promise<string> {
    const { rows } = await this.client.query<{ now: Date }>(
      `SELECT GREATEST($1::timestamptz, max(connu_du) + interval '1 ms') AS now FROM annuaire.faits`,
      [instant(this.clock.now())],
    );
    return (rows[0]?.now ?? new Date(this.clock.now())).toISOString();
  }

  async #objects(operations: readonly Operation[]): Promise<void> {
    await this.client.query(
      `INSERT INTO annuaire.objets (type, cle, version)
       SELECT * FROM unnest($1::text[], $2::text[], $3::int[])
       ON CONFLICT (type, cle) DO UPDATE SET version = excluded.version`,
      [
        operations.map(({ type }) => type),
        operations.map(({ cle }) => cle),
        operations.map(({ version }) => version + 1),
      ],
    );
  }

  async #end(ended: readonly Fact[], now: string): Promise<void> {
    await this.client.query(
      `UPDATE annuaire.faits f SET connu_au = $4 FROM unnest($1::text[], $2::text[], $3::date[]) AS e (type, cle, du)
        WHERE f.type = e.type AND f.cle = e.cle AND f.du = e.du AND f.connu_au IS NULL`,
      [ended.map(({ type }) => type), ended.map(({ cle }) => cle), ended.map(({ du }) => du), now],
    );
  }

  async #make(
    made: readonly Fact[],
    { now, changement }: { now: string; changement: string },
  ): Promise<void> {
    await this.client.query(
      `INSERT INTO annuaire.faits (type, cle, version, du, au, contenu, connu_du, changement)
       SELECT type, cle, version, du, au, contenu, $7, $8
         FROM unnest($1::text[], $2::text[], $3::int[], $4::date[], $5::date[], $6::jsonb[])
           AS n (type, cle, version, du, au, contenu)`,
      [
        made.map(({ type }) => type),
        made.map(({ cle }) => cle),
        made.map(({ version }) => version),
        made.map(({ du }) => du),
        made.map(({ au }) => au),
        made.map(({ contenu }) => JSON.stringify(contenu)),
        now,
        changement,
      ],
    );
  }

  async publish(
    { version, emisLe, expireLe, empreinte, contenu }: Snapshot,
    changement: string | null,
  ): Promise<void> {
    await this.client.query(
      `INSERT INTO annuaire.instantanes (version, emis_le, expire_le, empreinte, contenu, changement)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [version, emisLe, expireLe, empreinte, contenu, changement],
    );
    this.published = true;
  }

  async lastVersion(): Promise<number> {
    const { rows } = await this.client.query<{ version: string | null }>(
      'SELECT max(version) AS version FROM annuaire.instantanes',
    );
    return Number(rows[0]?.version ?? 0);
  }

  async log({ acte, changement, detail }: Act): Promise<void> {
    const id = randomUUID();
    const horodatage = instant(this.clock.now());
    const event = { v: 1, type: 'annuaire', id, horodatage, detail: { acte, ...detail } } as const;
    const { entree, sel, engagement } = openEvent(event, randomBytes(32));
    const { rows } = await this.client.query<{ rang: string }>(
      `INSERT INTO annuaire.journal (rang, id, horodatage, acte, changement, entree, sel, engagement)
       SELECT count(*), $1, $2, $3, $4, $5, $6, $7 FROM annuaire.journal RETURNING rang`,
      [id, horodatage, acte, changement ?? null, entree, sel, engagement],
    );
    this.logged.push({ rang: Number(rows[0]?.rang), entree, sel });
  }
}
