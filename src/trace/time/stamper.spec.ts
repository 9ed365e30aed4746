import { createHash, generateKeyPairSync } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTestPki, type TestPki } from '../../../test/support/test-pki.js';
import { localAuthority, TestAuthority } from '../../../test/support/timestamp-authority.js';
import { type LocalTimestampAuthority } from '../../pki/timestamp/local-authority.js';
import { verifyTimestampToken } from '../../pki/timestamp/verify-timestamp.js';
import { type LogFields } from '../../observability/logger.js';
import { type JournalEvent } from '../journal-event.js';
import { LogKey, originOf } from '../log/log-key.js';
import { LogState } from '../log/log-state.js';
import { traceRecord } from '../trace-record.js';
import { noteKey } from '../tree/note.js';
import { readCheckpoint } from '../tree/checkpoint.js';
import { type LogToStamp, type StampLedger } from './stamp-ledger.port.js';
import { Stamper, type StamperState } from './stamper.js';
import { readTimestampDetail } from './timestamp-event.js';

const INTERVAL = 300_000;
const FAMILY = 'essai.invalid/journal';
const keys = generateKeyPairSync('ed25519');
const logKey = new LogKey(FAMILY, keys.privateKey);

/** One log in memory: entries are commitments, and which of them are tokens. */
class MemoryLog {
  readonly origin: string;
  readonly events: { readonly index: number; readonly event: JournalEvent }[] = [];
  isClosed = false;
  #state: LogState;
  readonly #others: { index: number; at: number }[] = [];

  constructor(
    readonly journal: number,
    private readonly now: () => number,
  ) {
    this.origin = originOf(FAMILY, journal, 1);
    this.#state = LogState.empty({ journal, origin: this.origin });
  }

  get size(): number {
    return this.#state.size;
  }

  write(count = 1): void {
    for (let left = count; left > 0; left -= 1) {
      this.#others.push({ index: this.size, at: this.now() });
      this.#state = this.#state.grow([Buffer.alloc(32, this.size)]).after;
    }
  }

  append(event: JournalEvent): void {
    this.events.push({ index: this.size, event });
    this.#state = this.#state.grow([traceRecord(event).commitment]).after;
  }

  toStamp(stamped: LogToStamp['stamped']): LogToStamp {
    const { head } = this.#state;
    const waiting = this.#others.find(({ index }) => index >= (stamped?.size ?? 0));
    return {
      ...{ journal: this.journal, origin: this.origin, head, isClosed: this.isClosed, stamped },
      waitingSince: waiting?.at ?? null,
      note: () => logKey.checkpoint(this.origin, head),
    };
  }
}

class MemoryLedger implements StampLedger {
  isDown = false;
  #recorded: { origin: string; size: number; at: number }[] = [];

  constructor(readonly known: readonly MemoryLog[]) {}

  async record(): Promise<void> {
    if (this.isDown) throw new Error('down');
    this.#recorded = this.known
      .flatMap(({ events }) => events)
      .map(({ event }) => {
        const detail = readTimestampDetail(event.detail);
        if (!detail) throw new Error('not readable');
        return { origin: detail.checkpoint.origin, size: detail.checkpoint.size, at: detail.at };
      });
  }

  async logs(): Promise<readonly LogToStamp[]> {
    return this.known.map((log) => {
      const stamps = this.#recorded.filter(({ origin }) => origin === log.origin);
      const highest = stamps.sort((one, other) => other.size - one.size)[0];
      return log.toStamp(highest ?? null);
    });
  }
}

let pki: TestPki;
let local: LocalTimestampAuthority;
let now: number;
let authority: TestAuthority;
let mine: MemoryLog;
let other: MemoryLog;
let next: MemoryLog;
/** The authority's clock less ours. */
let offset = 0;
let ledger: MemoryLedger;
let stamper: Stamper;
let lines: string[];
let appendFails: boolean;
let states: StamperState[];

beforeAll(async () => {
  pki = await makeTestPki();
  local = await localAuthority(pki, { now: () => now + offset });
});

beforeEach(() => {
  now = Date.now();
  offset = 0;
  const clock = { now: () => now };
  authority = new TestAuthority(local, pki, clock);
  mine = new MemoryLog(1, () => now);
  other = new MemoryLog(2, () => now);
  next = new MemoryLog(3, () => now);
  ledger = new MemoryLedger([mine, other, next]);
  [lines, states, appendFails] = [[], [], false];
  const say =
    (level: string) =>
    (message: string, fields: LogFields = {}): void =>
      void lines.push(`${level} ${message} ${String(fields.raison ?? '')}`.trim());
  stamper = new Stamper({
    ...{ ledger, authority, clock, intervalMs: INTERVAL, alarmMs: 3 * INTERVAL },
    append: async (event) => {
      if (appendFails) throw new Error('down');
      mine.append(event);
    },
    ownLog: () => mine.journal,
    logger: { info: say('info'), warn: say('warn'), error: say('error') },
    onRound: (state) => states.push(state),
  });
});

afterEach(() => stamper.stop());

function tokenSizes(log = mine): (number | undefined)[] {
  return log.events.map(({ event }) => readTimestampDetail(event.detail)?.checkpoint.size);
}

describe('a round', () => {
  it('appends a token over the checkpoint, which anybody can verify', async () => {
    mine.write(5);
    await stamper.round();
    expect(mine.events).toMatchObject([{ index: 5, event: { type: 'horodatage', v: 1 } }]);
    const stamped = readTimestampDetail(mine.events[0]?.event.detail);
    if (!stamped) throw new Error('not readable');
    expect(stamped.checkpoint).toMatchObject({ origin: `${FAMILY}/1/1`, size: 5 });
    const text = readCheckpoint(Buffer.from(stamped.note), noteKey('note', mine.origin, keys.publicKey));
    expect(text).toMatchObject({ ok: true });
    // Made by hand: the first three lines of the note.
    const lines = stamped.note.split('\n').slice(0, 3);
    const imprint = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest();
    expect(verifyTimestampToken(stamped.token, { imprint, anchors: pki.trustStore, at: now })).toMatchObject({
      ok: true,
      timestamp: { genTime: stamped.at },
    });
    expect(stamper.state()).toMatchObject({ tokens: 1, lastAt: now, lateMs: 0, isLate: false, fault: null });
  });

  it('leaves a log alone that grew by its own token only, until it has been idle for an hour', async () => {
    mine.write();
    await stamper.round();
    now += INTERVAL;
    await stamper.round();
    expect(tokenSizes()).toEqual([1]);
    now += 11 * INTERVAL;
    await stamper.round();
    expect(tokenSizes()).toEqual([1, 2]);
    expect(stamper.state().largestGapMs).toBe(0);
  });

  it('an empty log is asked for nothing', async () => {
    await stamper.round();
    expect(authority.asked).toBe(0);
  });

  it('one token covers all that an outage left', async () => {
    mine.write(3);
    authority.fault = 'autorite-injoignable';
    await stamper.round();
    now += INTERVAL;
    mine.write(4);
    await stamper.round();
    expect(mine.events).toHaveLength(0);
    authority.fault = null;
    now += INTERVAL;
    await stamper.round();
    expect(tokenSizes()).toEqual([7]);
    expect(stamper.state()).toMatchObject({ fault: null, lateMs: 0 });
    expect(lines).toEqual([
      'warn horodatage : pas de jeton autorite-injoignable',
      'info horodatage : point de contrôle daté',
      'info horodatage rétabli autorite-injoignable',
    ]);
  });

  it('a closed log gets one last token, and another’s log one when nobody else gives it', async () => {
    other.write(2);
    await stamper.round();
    expect(authority.asked).toBe(0);
    now += 3 * INTERVAL + 1;
    await stamper.round();
    expect(tokenSizes()).toEqual([2]);
    mine.write();
    await stamper.round();
    expect(tokenSizes()).toEqual([2, 2]);
    // The process goes on under another log.
    mine.isClosed = true;
    const closed = mine;
    mine = next;
    await stamper.round();
    await stamper.round();
    expect(next.events.map(({ event }) => event.detail)).toMatchObject([
      { origine: closed.origin, taille: 3 },
    ]);
  });
});

describe('an alarm', () => {
  it('is given when entries have been waiting for too long, once, and taken back', async () => {
    mine.write();
    authority.fault = 'autorite-delai';
    await stamper.round();
    now += 3 * INTERVAL;
    await stamper.round();
    expect(stamper.state()).toMatchObject({ isLate: false, lateMs: 3 * INTERVAL });
    now += 1;
    await stamper.round();
    await stamper.round();
    expect(stamper.state()).toMatchObject({ isLate: true, fault: 'autorite-delai' });
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([
      'error horodatage en retard : des entrées attendent leur jeton autorite-delai',
    ]);
    authority.fault = null;
    await stamper.round();
    expect(stamper.state()).toMatchObject({ isLate: false, lateMs: 0 });
    expect(states.at(-2)?.isLate).toBe(true);
  });

  it('is given too where the database cannot be asked, or the entry not appended', async () => {
    mine.write();
    appendFails = true;
    await stamper.round();
    expect(stamper.state().fault).toBe('base-indisponible');
    appendFails = false;
    ledger.isDown = true;
    now += 3 * INTERVAL + 1;
    await stamper.round();
    expect(stamper.state()).toMatchObject({ fault: 'base-indisponible', isLate: true });
    ledger.isDown = false;
    await stamper.round();
    expect(tokenSizes()).toEqual([1]);
  });

  it('is not given where nothing waits: an idle gateway needs no authority', async () => {
    authority.fault = 'autorite-injoignable';
    now += 100 * INTERVAL;
    await stamper.round();
    expect(stamper.state()).toMatchObject({ isLate: false, fault: null });
  });

  it('the largest gap between two tokens of a growing log is kept, and a clock that differs is told', async () => {
    mine.write();
    await stamper.round();
    now += 2 * INTERVAL;
    mine.write();
    await stamper.round();
    expect(stamper.state().largestGapMs).toBe(2 * INTERVAL);
    expect(lines.filter((line) => line.includes('horloge'))).toEqual([]);
    offset = -61_000;
    mine.write();
    await stamper.round();
    expect(stamper.state().clockOffsetMs).toBe(offset);
    expect(lines.filter((line) => line.includes('horloge'))).toHaveLength(1);
  });
});

describe('in the background', () => {
  it('rounds go on after a failure, sooner than an interval, and stop when told', async () => {
    mine.write();
    authority.fault = 'autorite-injoignable';
    stamper.start();
    while (authority.asked < 1) await sleep(5);
    await sleep(20);
    expect(authority.asked).toBe(1);
    await stamper.stop();
    expect(authority.closed).toBe(true);
    mine.write();
    await sleep(20);
    expect(authority.asked).toBe(1);
  });

  it('stopping waits for the round under way', async () => {
    mine.write();
    let go: () => void = () => undefined;
    authority.pause = new Promise<void>((resolve) => (go = resolve));
    stamper.start();
    while (authority.asked < 1) await sleep(5);
    let stopped = false;
    const stopping = stamper.stop().then(() => (stopped = true));
    await sleep(20);
    expect(stopped).toBe(false);
    go();
    await stopping;
    expect(tokenSizes()).toEqual([1]);
  });
});

describe('the entry of a token', () => {
  it('is read only where it says what its note says', async () => {
    mine.write();
    await stamper.round();
    const detail = mine.events[0]?.event.detail ?? {};
    expect(readTimestampDetail(detail)).toBeDefined();
    for (const wrong of [
      { taille: 2 },
      { origine: 'autre' },
      { racine: Buffer.alloc(32).toString('base64') },
      { note: 'rien' },
      { jeton: '***' },
      { le: 'hier' },
    ])
      expect(readTimestampDetail({ ...detail, ...wrong })).toBeUndefined();
    expect(readTimestampDetail(null)).toBeUndefined();
  });
});
