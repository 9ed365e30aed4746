import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FolderHeadKeeper } from '../../src/trace/adapters/folder-head-keeper.js';
import { LogKey } from '../../src/trace/log/log-key.js';
import { FaultCluster } from '../support/fault-cluster.js';
import { choices, type FaultRow, faultRow, leaveRow, OUTCOMES, ROUNDS } from '../support/fault-table.js';
import { FaultWriter, type WriterSettings } from '../support/fault-writers.js';
import { LogLedger } from '../support/log-ledger.js';
import { type TestDatabase } from '../support/postgres.js';
import { type ReplySwallowingProxy, replySwallowingProxy } from '../support/reply-swallowing-proxy.js';
import { checkRoots } from '../support/root-checker.js';
import { SmallDisk } from '../support/small-disk.js';
import { PROJECT } from '../support/transpile.js';

const FAMILY = 'fautes.invalid/journal';
const LANES = 8;
/** A round counts only where at least so many exchanges were under way when the fault came. */
const IN_FLIGHT = 4;
const HOUR = 3_600_000;

/** A cluster, the place outside it where heads are kept, and what the clients know. */
class House {
  readonly keyPem: string;
  readonly ledger: LogLedger;

  private constructor(
    readonly cluster: FaultCluster,
    readonly folder: string,
    readonly database: TestDatabase,
    readonly applicationUrl: string,
  ) {
    const { privateKey } = generateKeyPairSync('ed25519');
    this.keyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    this.ledger = new LogLedger(new LogKey(FAMILY, privateKey), database);
  }

  static async open(folder: string, settings: readonly string[] = []): Promise<House> {
    const cluster = await FaultCluster.start(join(folder, 'postgres'), settings);
    const database = cluster.database('secret des fautes');
    const { applicationUrl } = await database.prepare();
    return new House(cluster, folder, database, applicationUrl);
  }

  writer(more: Partial<WriterSettings> = {}): Promise<FaultWriter> {
    const { keyPem, applicationUrl } = this;
    const own = { holder: 'redacteur', family: FAMILY, folder: join(this.folder, 'tetes'), lanes: LANES };
    return FaultWriter.start({ ...own, keyPem, applicationUrl, ...more }, this.ledger);
  }

  /** What every round ends in: nothing that was promised is missing, and all of it is one history. */
  async expectWhole(): Promise<void> {
    expect(await this.ledger.faults()).toEqual([]);
  }
}

const rows: FaultRow[] = [];
const outcomes = new Map<string, number>();

function rowOf(fault: string): FaultRow {
  const row = faultRow(fault);
  rows.push(row);
  return row;
}

/** Counts the round where exchanges were in flight; asks for `ROUNDS` of them, however many it takes. */
async function rounds(row: FaultRow, round: (at: number) => Promise<number>): Promise<void> {
  for (let at = 0; row.comptes < ROUNDS; at++) {
    if (at >= ROUNDS * 2) throw new Error('too many rounds without exchanges in flight');
    const inFlight = await round(at);
    row.tours++;
    row.enVol += inFlight;
    if (inFlight >= IN_FLIGHT) row.comptes++;
  }
}

function told(row: FaultRow, ...writers: readonly FaultWriter[]): void {
  for (const writer of writers) {
    row.promis += writer.promised;
    row.refuses += writer.refused;
    for (const [issue, times] of writer.outcomes) {
      row.issues[issue] = (row.issues[issue] ?? 0) + times;
      outcomes.set(issue, (outcomes.get(issue) ?? 0) + times);
    }
  }
  leaveRow(row);
}

describe(`the log when its writer or its database is struck, ${ROUNDS} rounds a fault`, () => {
  let house: House;
  let proxy: ReplySwallowingProxy;
  const folder = join(PROJECT, 'var', `test-fautes_${randomUUID().slice(0, 8)}-${process.pid}`);

  beforeAll(async () => {
    house = await House.open(folder);
    proxy = await replySwallowingProxy(house.applicationUrl);
  });
  afterAll(async () => {
    await proxy.close();
    await house.cluster.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const limit = 60_000 + ROUNDS * 30_000;

  it('SIGKILL of the postmaster', { timeout: limit }, async () => {
    const row = rowOf('SIGKILL du postmaster');
    const choose = choices(row.faute);
    const writer = await house.writer();
    await rounds(row, async () => {
      await writer.promises(20 + choose(40));
      await writer.until(() => writer.inFlight.size >= IN_FLIGHT);
      const inFlight = writer.inFlight.size;
      await house.cluster.killPostmaster();
      await house.cluster.up();
      await writer.promises(20);
      await house.expectWhole();
      return inFlight;
    });
    await writer.stop();
    await house.expectWhole();
    told(row, writer);
  });

  it('the COMMIT’s reply is swallowed, or the batch itself', { timeout: limit }, async () => {
    const row = rowOf('réponse du COMMIT avalée');
    const choose = choices(row.faute);
    const writer = await house.writer({ applicationUrl: proxy.url });
    await rounds(row, async (at) => {
      await writer.promises(10 + choose(30));
      await writer.until(() => writer.inFlight.size >= IN_FLIGHT);
      const inFlight = writer.inFlight.size;
      const { cuts } = proxy;
      if (at % 3 === 2) proxy.lose();
      else proxy.swallow(at % 3 === 0 ? choose(60) : 0);
      await writer.until(() => proxy.cuts > cuts);
      await writer.promises(20);
      await house.expectWhole();
      return inFlight;
    });
    await writer.stop();
    await house.expectWhole();
    expect(writer.refused).toBe(0);
    told(row, writer);
  });

  it('two writers for one slot', { timeout: limit }, async () => {
    const row = rowOf('deux écrivains pour un créneau');
    const choose = choices(row.faute);
    const writer = await house.writer();
    const others: FaultWriter[] = [];
    await rounds(row, async (at) => {
      await writer.promises(10 + choose(20));
      await writer.until(() => writer.inFlight.size >= IN_FLIGHT);
      const inFlight = writer.inFlight.size;
      others.push(await (at % 3 === 2 ? pausedAndAdopted(writer) : intruded(writer)));
      await writer.promises(20);
      await house.expectWhole();
      return inFlight;
    });
    await writer.stop();
    await house.expectWhole();
    told(row, writer, ...others);
  });

  /** A process that believes it holds the slot too writes to its log while the holder does. */
  async function intruded(writer: FaultWriter): Promise<FaultWriter> {
    const [slot] = await house.database.query<{ numero: number; epoque: string }>(
      "SELECT numero, epoque FROM trace.creneaux WHERE titulaire = 'redacteur' AND expire_le > now()",
    );
    if (slot === undefined) throw new Error('the writer holds no slot');
    const intruder = await house.writer({ holder: 'intrus', lanes: 2, pauseMs: 20, slot });
    await Promise.all([intruder.promises(10), writer.promises(30)]);
    await intruder.stop();
    return intruder;
  }

  /** The holder is paused as a virtual machine may be, its slot runs out and is adopted, and it comes back. */
  async function pausedAndAdopted(writer: FaultWriter): Promise<FaultWriter> {
    writer.child.kill('SIGSTOP');
    try {
      await sleep(2_000);
      const adopter = await house.writer({ holder: 'successeur', lanes: 2, pauseMs: 5 });
      await adopter.promises(20);
      writer.child.kill('SIGCONT');
      await writer.promises(20);
      await adopter.stop();
      return adopter;
    } finally {
      writer.child.kill('SIGCONT');
    }
  }

  it('the clock set back while a batch is in the air, or the database away', { timeout: limit }, async () => {
    const row = rowOf('horloge reculée');
    const choose = choices(row.faute);
    const writer = await house.writer({ applicationUrl: proxy.url, reopenMs: 2_000 });
    const back = [HOUR, 26 * HOUR, 40 * 24 * HOUR, 70 * 24 * HOUR];
    await rounds(row, async (at) => {
      writer.setClock(0);
      await writer.promises(10 + choose(30));
      await writer.until(() => writer.inFlight.size >= IN_FLIGHT);
      const waiting = [...writer.inFlight];
      const away = at % 2 === 1;
      if (away) {
        proxy.blocked = true;
        proxy.cut();
        await sleep(100);
      } else proxy.swallow(30);
      writer.setClock(-(back[choose(back.length)] ?? HOUR));
      // Every promise is settled within seconds, whatever the clock says.
      await writer.until(() => !waiting.some((id) => writer.inFlight.has(id)), 10_000);
      proxy.blocked = false;
      await writer.promises(20);
      await house.expectWhole();
      return waiting.length;
    });
    await writer.stop();
    await house.expectWhole();
    told(row, writer);
  });

  it('each unknown outcome was met', () => {
    expect(OUTCOMES.filter((issue) => (outcomes.get(issue) ?? 0) === 0)).toEqual([]);
  });

  it('a checker that shares no code with us finds each signed head over the commitments stored', () => {
    checkRoots(house.ledger);
  });
});

describe('the log on a file system that is really full', () => {
  let disk: SmallDisk | undefined;
  let house: House | undefined;

  afterAll(async () => {
    try {
      await house?.cluster.down();
    } finally {
      disk?.unmount();
    }
  });

  it(
    'nothing is promised that is not there, and it goes on once there is room',
    { timeout: 60_000 + ROUNDS * 40_000 },
    async () => {
      const row = rowOf('système de fichiers plein');
      const mounted = SmallDisk.mount(176);
      disk = mounted;
      if (mounted === undefined) {
        // Who may not mount a file system cannot fill one: said in the table, nothing is claimed.
        leaveRow({ ...row, nonMesure: 'montage non permis' });
        return;
      }
      const place = await House.open(mounted.folder, ['max_wal_size=32MB', 'min_wal_size=32MB']);
      house = place;
      const choose = choices(row.faute);
      const writer = await place.writer({ reopenMs: 1_000 });
      const keeper = new FolderHeadKeeper(join(place.folder, 'tetes'));
      let kept = 1;
      keeper.keep('le-mien', { size: kept, root: Buffer.alloc(32) });
      await rounds(row, async () => {
        await writer.promises(20 + choose(40));
        const { refused } = writer;
        expect(mounted.fill()).toBeGreaterThan(0);
        // The space of a head's record was taken when its log was opened; there is none for another log's.
        expect(() => keeper.keep('autre', { size: 1, root: Buffer.alloc(32) })).toThrow(/ENOSPC/);
        keeper.keep('le-mien', { size: ++kept, root: Buffer.alloc(32) });
        await writer.until(() => writer.refused > refused && writer.inFlight.size >= IN_FLIGHT, 60_000);
        const inFlight = writer.inFlight.size;
        await sleep(choose(300));
        mounted.empty();
        // A server that could not even recover has ended; it is started again as it always is.
        if (!(await answers(place))) {
          await place.cluster.down();
          await place.cluster.up();
        }
        await writer.promises(20);
        await place.expectWhole();
        return inFlight;
      });
      await writer.stop();
      await place.expectWhole();
      expect(await keeper.read('le-mien')).toMatchObject({ head: { size: kept } });
      await keeper.close();
      told(row, writer);
      checkRoots(place.ledger);
    },
  );

  async function answers({ database }: House): Promise<boolean> {
    for (const limit = Date.now() + 15_000; Date.now() < limit; await sleep(200)) {
      try {
        await database.query('SELECT 1');
        return true;
      } catch {
        // Recovering, or gone.
      }
    }
    return false;
  }
});
