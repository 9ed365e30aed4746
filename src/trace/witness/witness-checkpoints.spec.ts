import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testKey } from '../../../test/fixtures/tree/keys.js';
import { PublishedLog } from '../../../test/support/published-log.js';
import { type HeadKeeper, type KeptState } from '../log/head-keeper.port.js';
import { LogKey } from '../log/log-key.js';
import { verifyCosignatures } from '../tree/cosignature.js';
import { parseNote, writeVerifierKey } from '../tree/note.js';
import { parseWitnesses, WitnessFileFault } from './configured-witnesses.js';
import { type Submission, WitnessClient } from './submit-checkpoint.js';
import { Witness } from './witness.js';
import { CheckpointWitnessing } from './witness-checkpoints.js';
import { WitnessHeadKeeper } from './witness-head-keeper.js';
import { type WitnessPeer, type WitnessReply } from './witness-peer.port.js';
import { WitnessState } from './witness-state.js';
import { type WitnessedPoint } from './witnessed-points.port.js';
import { type LogToWitness } from './logs-to-witness.js';
import { WitnessedLogs } from './witnessed-logs.js';

const { key, privateKey } = testKey('cosignature', 'temoin.exemple.fr');
const family = new LogKey('passerelle.exemple.invalid/journal', generateKeyPairSync('ed25519').privateKey);
const log = (): PublishedLog => new PublishedLog(family, 1, 1);

let folder: string;
let peer: WitnessPeer & { down: boolean; asked: number };
let now = 1_796_000_000_000;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roc-temoin-'));
  const state = await WitnessState.open(folder);
  const publicKey = family.of('x').publicKey;
  const logs = new WitnessedLogs([], [{ family: family.family, publicKey }]);
  peer = inProcess(new Witness({ key, privateKey, logs: () => logs, state, clock: { now: () => now } }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The real witness, without a network between. */
function inProcess(witness: Witness): typeof peer {
  return {
    down: false,
    asked: 0,
    async submit(body): Promise<WitnessReply> {
      this.asked++;
      if (this.down) return { kind: 'injoignable', why: 'ECONNREFUSED' };
      const { status, body: text } = await witness.add(body);
      if (status === 200) return { kind: 'cosigne', lines: Buffer.from(text) };
      if (status === 409) return { kind: 'autre-taille', size: Number(text) };
      return status === 422 ? { kind: 'incoherent' } : { kind: 'refuse', status };
    },
    async remembered(hash) {
      if (this.down) return { kind: 'injoignable', why: 'ECONNREFUSED' };
      const note = await witness.checkpoint(hash);
      return note === undefined ? { kind: 'aucune' } : { kind: 'note', note };
    },
    close: () => Promise.resolve(),
  };
}

function submitted(one: PublishedLog) {
  return {
    origin: one.origin,
    size: one.size,
    note: one.note(),
    prove: (former: number) => one.consistency(former),
  };
}

function due(one: PublishedLog, cosigned = 0): LogToWitness {
  return {
    ...submitted(one),
    cosigned: new Map([[key.name, cosigned]]),
    isClosed: one.closing !== undefined,
    present: () => Promise.resolve(one.size),
  };
}

describe('a checkpoint shown to a witness', () => {
  it('comes back cosigned, and verified, as the log grows', async () => {
    const [client, one] = [new WitnessClient(key, peer), log()];
    for (const more of [3, 300, 0, 1]) {
      const outcome = await client.submit(submitted(one.grow(more)));
      if (outcome.kind !== 'cosigne') throw new Error(outcome.kind);
      const note = parseNote(Buffer.from(outcome.note));
      expect(note.ok && verifyCosignatures(note.value, [key])).toMatchObject({
        ok: true,
        value: [{ witness: key.name }],
      });
    }
    expect(peer.asked).toBe(4);
  });

  it('begins from the size the witness tells, after a restart of ours', async () => {
    const one = log().grow(300);
    await new WitnessClient(key, peer).submit(submitted(one));
    expect(await new WitnessClient(key, peer).submit(submitted(one.grow(9)))).toMatchObject({
      kind: 'cosigne',
    });
  });

  it('is an alarm where the witness saw a larger head, or another history', async () => {
    const one = log().grow(300);
    await new WitnessClient(key, peer).submit(submitted(one));
    expect(await new WitnessClient(key, peer).submit(submitted(one.copyAt(200)))).toEqual({
      kind: 'en-avance',
      size: 300,
    });
    const forked = one.copyAt(299).grow(40, 'b');
    expect(await new WitnessClient(key, peer).submit(submitted(forked))).toEqual({
      kind: 'fourche',
      size: 300,
    });
  });

  it('is asked for anew by a witness that told a size of tomorrow once', async () => {
    const one = log().grow(30);
    const lies: WitnessReply[] = [{ kind: 'autre-taille', size: 9_999 }];
    const client = new WitnessClient(key, {
      submit: (body) => Promise.resolve(lies.pop() ?? peer.submit(body)),
      remembered: (hash) => peer.remembered(hash),
      close: () => peer.close(),
    });
    expect(await client.submit(submitted(one))).toEqual({ kind: 'en-avance', size: 9_999 });
    expect(await client.submit(submitted(one))).toMatchObject({ kind: 'cosigne' });
  });

  it.each<[string, WitnessReply, Submission]>([
    ['says nothing', { kind: 'cosigne', lines: Buffer.alloc(0) }, { kind: 'menteur' }],
    ['says something else', { kind: 'cosigne', lines: Buffer.from('bonjour\n') }, { kind: 'menteur' }],
    [
      'cosigns another text',
      { kind: 'cosigne', lines: Buffer.from(`— ${key.name} ${'A'.repeat(100)}=\n`) },
      { kind: 'menteur' },
    ],
    ['tells sizes for ever', { kind: 'autre-taille', size: 1 }, { kind: 'refuse', status: 409 }],
    ['tells a size of tomorrow', { kind: 'autre-taille', size: 9_999 }, { kind: 'en-avance', size: 9_999 }],
    ['refuses us', { kind: 'refuse', status: 403 }, { kind: 'refuse', status: 403 }],
    ['is out of reach', { kind: 'injoignable', why: 'delai' }, { kind: 'injoignable', why: 'delai' }],
  ])('is not cosigned by a witness that %s', async (_how, reply, outcome) => {
    peer.submit = () => Promise.resolve(reply);
    expect(await new WitnessClient(key, peer).submit(submitted(log().grow(30)))).toEqual(outcome);
  });
});

describe('witnessing in the background', () => {
  function witnessing(one: PublishedLog) {
    const kept: WitnessedPoint[] = [];
    const outcomes: string[] = [];
    const means = {
      witnesses: [new WitnessClient(key, peer)],
      logs: () => Promise.resolve([due(one, kept.at(-1)?.size)]),
      points: { keep: (point: WitnessedPoint) => Promise.resolve(void kept.push(point)) },
      clock: { now: () => now },
      intervalMs: 1_000,
      alarmMs: 5_000,
      outcome: (_witness: string, _origin: string, { kind }: Submission) => void outcomes.push(kind),
      failed: (error: unknown) => void outcomes.push(String(error)),
    };
    return { means, kept, outcomes, rounds: new CheckpointWitnessing(means) };
  }

  it('keeps each cosigned head once, and asks nothing for a log that is silent', async () => {
    const one = log().grow(5);
    const { kept, rounds } = witnessing(one);
    await rounds.look();
    await rounds.look();
    one.grow(1);
    await rounds.look();
    expect(kept.map(({ size }) => size)).toEqual([5, 6]);
    expect(peer.asked).toBe(2);
  });

  it('leaves a witness that is gone alone for a while, and makes up for it when it is back', async () => {
    const one = log().grow(5);
    const { kept, outcomes, rounds } = witnessing(one);
    peer.down = true;
    for (let second = 0; second < 10; second++, now += 1_000) await rounds.look();
    expect(outcomes.length).toBeLessThan(6);
    expect(new Set(outcomes)).toEqual(new Set(['injoignable']));
    peer.down = false;
    now += 20_000;
    one.grow(700);
    await rounds.look();
    expect(kept.map(({ size }) => size)).toEqual([705]);
  });

  it('says since when a head waits, and is late from a bound on, until it is cosigned', async () => {
    const one = log().grow(5);
    const { rounds } = witnessing(one);
    await rounds.look();
    expect(rounds.standings()).toMatchObject([{ witness: key.name, lateMs: 0, isLate: false, fault: null }]);
    one.grow(1);
    peer.down = true;
    await rounds.look();
    now += 5_000;
    expect(rounds.standings()).toMatchObject([{ lateMs: 5_000, isLate: false, fault: 'injoignable' }]);
    // Not asked again yet, and later all the same.
    now += 1;
    one.grow(1);
    expect(rounds.standings()).toMatchObject([{ lateMs: 5_001, isLate: true }]);
    peer.down = false;
    now += 20_000;
    await rounds.look();
    const at = Math.floor(now / 1_000) * 1_000;
    expect(rounds.standings()).toMatchObject([{ lateMs: 0, isLate: false, fault: null, lastAt: at }]);
  });

  it('takes no alarm from a larger head that another process showed meanwhile', async () => {
    const one = log().grow(300);
    await new WitnessClient(key, peer).submit(submitted(one));
    const { means, outcomes } = witnessing(one);
    const behind = due(one.copyAt(200));
    const rounds = new CheckpointWitnessing({
      ...means,
      logs: () => Promise.resolve([{ ...behind, present: () => Promise.resolve(300) }]),
    });
    await rounds.look();
    expect(outcomes).toEqual([]);
    const lost = new CheckpointWitnessing({ ...means, logs: () => Promise.resolve([behind]) });
    await lost.look();
    expect(outcomes).toEqual(['en-avance']);
    expect(lost.standings()).toMatchObject([{ fault: 'en-avance' }]);
  });

  it('asks once about a head of which nothing more can come', async () => {
    const one = log().grow(300);
    await new WitnessClient(key, peer).submit(submitted(one));
    one.grow(9);
    const { means, outcomes } = witnessing(one);
    const unproved = { ...due(one), prove: () => Promise.resolve(undefined) };
    const rounds = new CheckpointWitnessing({ ...means, logs: () => Promise.resolve([unproved]) });
    await rounds.look();
    now += 60_000;
    await rounds.look();
    expect(outcomes).toEqual(['sans-preuve']);
    expect(rounds.standings()).toMatchObject([{ isLate: false }]);
    // The head that a closed log counts until, behind what the witness saw: it stays so.
    const closed = { ...due(one.copyAt(200)), isClosed: true };
    const others = new CheckpointWitnessing({ ...means, logs: () => Promise.resolve([closed]) });
    await others.look();
    await others.look();
    expect(outcomes).toEqual(['sans-preuve', 'en-avance']);
  });

  it('tells of a round that failed and goes on', async () => {
    const { means, outcomes } = witnessing(log().grow(5));
    let calls = 0;
    const logs = () => (++calls === 1 ? Promise.reject(new Error('base')) : means.logs());
    const rounds = new CheckpointWitnessing({ ...means, logs });
    await rounds.look();
    await rounds.look();
    expect(outcomes).toEqual(['Error: base', 'cosigne']);
  });
});

describe('the heads kept outside the database, with witnesses', () => {
  const told: string[] = [];
  function keeper(state: KeptState): WitnessHeadKeeper {
    told.length = 0;
    const inner: HeadKeeper = {
      read: () => Promise.resolve(state),
      keep: () => undefined,
      close: () => Promise.resolve(),
    };
    const notAsked = (_witness: string, why: string): void => void told.push(why);
    return new WitnessHeadKeeper({
      folder: inner,
      witnesses: [{ key, peer }],
      keyOf: (origin) => family.of(origin),
      clock: { now: () => now },
      notAsked,
    });
  }
  const known = ({ head }: PublishedLog): KeptState => ({ kind: 'connue', head });

  it('are those of the witness where the folder was restored with the database', async () => {
    const one = log().grow(300);
    await new WitnessClient(key, peer).submit(submitted(one));
    expect(await keeper(known(one.copyAt(200))).read(one.origin)).toEqual(known(one));
    const further = one.copyAt(300).grow(5);
    expect(await keeper(known(further)).read(one.origin)).toEqual(known(further));
    const forked = one.copyAt(299).grow(1, 'b');
    expect(await keeper(known(forked)).read(one.origin)).toEqual(known(one));
  });

  it('are not known where the folder knows nothing: a witness did not see all that was signed', async () => {
    const one = log().grow(300);
    await new WitnessClient(key, peer).submit(submitted(one));
    const seen = { kind: 'inconnue', seen: one.head };
    expect(await keeper({ kind: 'inconnue' }).read(one.origin)).toEqual(seen);
    expect(await keeper({ kind: 'inconnue' }).read(`${family.family}/9/1`)).toEqual({ kind: 'inconnue' });
  });

  it('are read without a witness that hangs, after one attempt, for a while', async () => {
    const one = log().grow(300);
    await new WitnessClient(key, peer).submit(submitted(one));
    const reading = keeper(known(one.copyAt(200)));
    peer.down = true;
    for (let n = 0; n < 3; n++) expect(await reading.read(one.origin)).toEqual(known(one.copyAt(200)));
    expect(told).toEqual(['ECONNREFUSED']);
    peer.down = false;
    now += 30_000;
    expect(await reading.read(one.origin)).toEqual(known(one));
  });

  it('are those of the folder where the witness is gone, forgot, or says what does not hold', async () => {
    const one = log().grow(300);
    expect(await keeper(known(one)).read(one.origin)).toEqual(known(one));
    expect(told).toEqual([]);
    peer.down = true;
    expect(await keeper(known(one)).read(one.origin)).toEqual(known(one));
    expect(told).toEqual(['ECONNREFUSED']);
    // Signed by the log, and cosigned by nobody.
    peer.remembered = () => Promise.resolve({ kind: 'note', note: Buffer.from(one.grow(9).note()) });
    expect(await keeper(known(one.copyAt(300))).read(one.origin)).toEqual(known(one.copyAt(300)));
    expect(told).toEqual(['note-refusee']);
  });
});

describe('the file of witnesses', () => {
  const vkey = writeVerifierKey(key);

  it('names each by key and address', () => {
    expect(parseWitnesses(`# témoins\n\n${vkey}  https://temoin.exemple.fr/w1\n`)).toMatchObject([
      { key: { name: key.name }, url: { host: 'temoin.exemple.fr', pathname: '/w1' } },
    ]);
  });

  it.each([
    'x https://a',
    vkey,
    `${vkey} ftp://a`,
    `${vkey} https://u@a`,
    `${vkey} https://a b`,
    `${writeVerifierKey(family.of('x'))} https://a`,
    `${vkey} https://a\n${vkey} https://b`,
  ])('is refused: %s', (text) => {
    expect(() => parseWitnesses(text)).toThrow(WitnessFileFault);
  });
});
