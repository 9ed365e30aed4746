import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClientAnswer, type HospitalClient } from '../../src/cli/hospital-client.js';
import { readTrustFolder } from '../../src/cli/verify-trust-folder.js';
import { systemClock } from '../../src/kernel/clock.js';
import { type Closing } from '../../src/trace/log/closing.js';
import { LogKey } from '../../src/trace/log/log-key.js';
import { FaultCluster } from '../support/fault-cluster.js';
import { choices, faultRow, type FaultRow, leaveRow, ROUNDS } from '../support/fault-table.js';
import { billOf, hospitalClient, readSealed } from '../support/faults-load.js';
import { Supervisor } from '../support/faults-supervisor.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';
import { LogLedger } from '../support/log-ledger.js';
import { type ReplySwallowingProxy, replySwallowingProxy } from '../support/reply-swallowing-proxy.js';
import { checkRoots } from '../support/root-checker.js';
import { PROJECT } from '../support/transpile.js';

const FAMILY = 'passerelle.exemple.invalid/journal';
const IN_FLIGHT = 4;
/** Callers of the built-in engine, and of the AMC that takes its time. */
const FAST = 3;
const SLOW = 6;
const AMC_TAKES_MS = 250;

describe(`the log of a gateway that is struck, ${ROUNDS} rounds a fault`, () => {
  const folder = join(PROJECT, 'var', `test-fautes_${randomUUID().slice(0, 8)}-${process.pid}`);
  const yesterday = join(folder, 'hier');
  let cluster: FaultCluster;
  let proxy: ReplySwallowingProxy;
  let world: GatewayWorld;
  let supervisor: Supervisor;
  let ledger: LogLedger;
  const clients: HospitalClient[] = [];
  let load: Load | undefined;
  /** Closed logs whose successor was seen to name them. */
  let followed = 0;

  beforeAll(async () => {
    cluster = await FaultCluster.start(join(folder, 'postgres'));
    proxy = await replySwallowingProxy(cluster.url);
    world = await GatewayWorld.open({ database: cluster.database('inutile') });
    world.amc.mode = 'late';
    world.amc.lateMs = AMC_TAKES_MS;
    const pem = readFileSync(world.installation.path('secrets', 'journal.key.pem'), 'utf8');
    ledger = new LogLedger(LogKey.fromPem(FAMILY, pem), world.database);
    supervisor = await Supervisor.start(world, { DATABASE_URL: proxy.url, ROC_QUOTA_DEFAUT: '1000000' });
  });
  afterAll(async () => {
    await load?.stop();
    for (const client of clients) client.close();
    proxy.blocked = false;
    await supervisor.stop();
    await world.close();
    await proxy.close();
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function startLoad(): Load {
    const lanes = [...Array<string>(FAST).fill('D01'), ...Array<string>(SLOW).fill('D18')];
    load = new Load(
      lanes.map((dossier) => {
        const client = hospitalClient(world.installation, billOf(dossier).hospital, supervisor.origin);
        clients.push(client);
        return { dossier, client };
      }),
      ledger,
    );
    return load;
  }

  async function rounds(row: FaultRow, round: (at: number) => Promise<number>): Promise<void> {
    for (let at = 0; row.comptes < ROUNDS; at++) {
      if (at >= ROUNDS * 2) throw new Error('too many rounds without exchanges in flight');
      const inFlight = await round(at);
      row.tours++;
      row.enVol += inFlight;
      if (inFlight >= IN_FLIGHT) row.comptes++;
    }
  }

  const limit = 120_000 + ROUNDS * 60_000;

  it('kill -9 of the gateway', { timeout: limit }, async () => {
    const row = faultRow('kill -9 de la passerelle');
    const choose = choices(row.faute);
    const running = startLoad();
    await rounds(row, async () => {
      await supervisor.up();
      await running.promises(20 + choose(20));
      await until('exchanges in flight', () => running.inFlight >= IN_FLIGHT);
      const { inFlight } = running;
      await supervisor.kill();
      await supervisor.up();
      await running.promises(5);
      expect(await ledger.faults()).toEqual([]);
      return inFlight;
    });
    await running.stop();
    expect(await ledger.faults()).toEqual([]);
    expect(ledger.closings.size).toBe(0);
    leaveRow({ ...row, promis: running.promised, refuses: running.refused });
  });

  it(
    'yesterday’s data directory is put back: the log is closed, announced, and followed',
    { timeout: limit },
    async () => {
      const row = faultRow('répertoire de données de la veille remis');
      const choose = choices(row.faute);
      const running = startLoad();
      await rounds(row, async (at) => {
        // Every other round the same old copy comes back: logs that were opened since are lost whole.
        if (at % 2 === 0) await copyCold();
        await running.promises(15 + choose(15));
        await until('exchanges in flight', () => running.inFlight >= IN_FLIGHT);
        const { inFlight } = running;
        const former = new Set(ledger.closings.keys());
        await restore(at);
        await running.promises(5);
        expect(await ledger.faults()).toEqual([]);
        const closed = [...ledger.closings].filter(([origin]) => !former.has(origin));
        expect(closed.length).toBeGreaterThan(0);
        await expectAnnounced(await supervisor.up(), closed);
        return inFlight;
      });
      await running.stop();
      expect(await ledger.faults()).toEqual([]);
      expect(followed).toBeGreaterThan(0);
      leaveRow({ ...row, promis: running.promised, refuses: running.refused });
    },
  );

  /** The database away, its directory copied while nobody writes in it. */
  async function copyCold(): Promise<void> {
    await cluster.down();
    cluster.copyTo(yesterday);
    await cluster.up();
  }

  /** An outage in the midst of exchanges; after it the data are those of the copy. The gateway may live through it. */
  async function restore(at: number): Promise<void> {
    proxy.blocked = true;
    proxy.cut();
    expect(await ledger.faults()).toEqual([]);
    await cluster.down();
    cluster.putBack(yesterday);
    await cluster.up();
    proxy.blocked = false;
    if (at % 3 !== 1) await supervisor.kill();
  }

  async function expectAnnounced(
    gateway: TestGateway,
    closed: readonly (readonly [string, Closing])[],
  ): Promise<void> {
    expect(await world.metric(gateway, 'roc_journaux_fermes_total{motif="base-en-retard"}')).toBeGreaterThan(
      0,
    );
    const alarms = world.gateways.flatMap(({ log }) => log.filter((line) => line.includes('journal fermé')));
    for (const [origin, closing] of closed) {
      expect(closing.motive).toBe('base-en-retard');
      expect(alarms.filter((line) => line.includes(origin))).not.toEqual([]);
    }
    // The list is sealed anew every few seconds.
    await until('the closing stands in the list of logs', async () => {
      const { logs } = await readTrustFolder(world.installation.anchors, systemClock);
      if (typeof logs === 'string') throw new Error(logs);
      return closed.every(([origin, { head }]) => logs.logs.get(origin)?.closed?.head.size === head.size);
    });
    for (const [origin, { next }] of closed) {
      // A slot that nobody holds at the moment gets its next log when it is taken.
      const [opening] = await world.database.query<{ entree: string }>(
        `SELECT entree FROM trace.entrees JOIN trace.journaux USING (journal)
         WHERE origine = $1 AND rang = 0 AND taille > 0`,
        [next],
      );
      if (opening === undefined) continue;
      expect(JSON.parse(opening.entree)).toMatchObject({
        type: 'ouverture',
        detail: { precedent: { origine: origin, motif: 'base-en-retard' } },
      });
      followed++;
    }
  }

  it('a checker that shares no code with us finds each signed head over the commitments seen', () => {
    checkRoots(ledger);
  });
});

interface Lane {
  readonly dossier: string;
  readonly client: HospitalClient;
}

/** Hospitals that ask one bill after another, whatever becomes of the gateway meanwhile. */
class Load {
  promised = 0;
  refused = 0;
  inFlight = 0;
  readonly #lanes: Promise<void>[];
  readonly #ledger: LogLedger;
  #going = true;
  #fault: Error | undefined;

  constructor(lanes: readonly Lane[], ledger: LogLedger) {
    this.#ledger = ledger;
    this.#lanes = lanes.map((lane) => this.#run(lane));
  }

  async #run({ dossier, client }: Lane): Promise<void> {
    while (this.#going) {
      const bill = billOf(dossier);
      this.inFlight++;
      try {
        this.#hold(await client.ask('clc', bill.message, bill.amc10));
      } catch {
        // Nobody answers at the moment.
        await sleep(50);
      } finally {
        this.inFlight--;
      }
    }
  }

  /** A signed answer, a refusal too, holds its receipt; what is not signed is a bare 503. */
  #hold(answer: ClientAnswer): void {
    try {
      const text = answer.body.toString('utf8');
      if (!text.includes('"signatures"')) {
        if (answer.status !== 503) throw new Error(`unsigned ${answer.status}: ${text.slice(0, 200)}`);
        this.refused++;
        return;
      }
      const { recu } = JSON.parse(text) as { recu?: string };
      if (recu === undefined) throw new Error(`an answer without its receipt: ${answer.status}`);
      const held = this.#ledger.hold(recu);
      if (held.entry.idEchange !== readSealed(answer).idEchange)
        throw new Error('another exchange’s receipt');
      if (answer.status === 200) this.promised++;
      else this.refused++;
    } catch (error) {
      this.#fault ??= error as Error;
    }
  }

  async promises(count: number): Promise<void> {
    const goal = this.promised + count;
    await this.#until(() => this.promised >= goal);
  }

  async #until(reached: () => boolean): Promise<void> {
    await until(
      'answers',
      () => {
        if (this.#fault !== undefined) throw this.#fault;
        return reached();
      },
      90_000,
    );
  }

  async stop(): Promise<void> {
    this.#going = false;
    await Promise.all(this.#lanes);
    if (this.#fault !== undefined) throw this.#fault;
  }
}
