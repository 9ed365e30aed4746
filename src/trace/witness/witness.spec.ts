import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testKey } from '../../../test/fixtures/tree/keys.js';
import { PublishedLog } from '../../../test/support/published-log.js';
import { LogKey } from '../log/log-key.js';
import { readCheckpoint } from '../tree/checkpoint.js';
import { verifyCosignatures } from '../tree/cosignature.js';
import { parseNote, type Note, signNote, writeVerifierKey } from '../tree/note.js';
import { parseAddCheckpoint, writeAddCheckpoint } from './add-checkpoint.js';
import { Witness, WitnessStateFault } from './witness.js';
import { WitnessState } from './witness-state.js';
import { parseWitnessedLogs, WitnessedLogs, WitnessedLogsFault } from './witnessed-logs.js';

const TIME = 1_796_000_000;
const { key, privateKey } = testKey('cosignature', 'temoin.exemple.fr');
const family = new LogKey('passerelle.exemple.invalid/journal', generateKeyPairSync('ed25519').privateKey);
const log = (slot = 1): PublishedLog => new PublishedLog(family, slot, 1);
const LOGS = new WitnessedLogs([family.of(log(1).origin), family.of(log(2).origin)]);

let folder: string;
let state: WitnessState;
let witness: Witness;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roc-temoin-'));
  state = await WitnessState.open(folder);
  witness = restarted();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function restarted(): Witness {
  return new Witness({ key, privateKey, logs: () => LOGS, state, clock: { now: () => TIME * 1_000 } });
}

async function request(of: PublishedLog, old: number, proof?: readonly Buffer[]): Promise<Buffer> {
  const hashes = proof ?? (old === 0 || old > of.size ? [] : await of.consistency(old));
  return writeAddCheckpoint({ old, proof: hashes, note: Buffer.from(of.note()) });
}

async function add(of: PublishedLog, old: number, proof?: readonly Buffer[]) {
  return witness.add(await request(of, old, proof));
}

function noteOf(bytes: string | Buffer): Note {
  const read = parseNote(Buffer.from(bytes));
  if (!read.ok) throw new Error(read.fault);
  return read.value;
}

describe('a witness', () => {
  it('cosigns a log it never saw, then each head that continues it, and remembers them over a restart', async () => {
    const one = log();
    let old = 0;
    for (const more of [1, 1, 254, 1, 500, 0]) {
      one.grow(more);
      const { status, type, body } = await add(one, old);
      expect({ status, type }).toEqual({ status: 200, type: 'text/plain; charset=utf-8' });
      const cosigned = noteOf(one.note() + body);
      expect(verifyCosignatures(cosigned, [key])).toEqual({
        ok: true,
        value: [{ witness: key.name, time: TIME }],
      });
      witness = restarted();
      expect(await witness.check()).toBe(1);
      old = one.size;
    }
    const kept = await witness.checkpoint(WitnessState.hashOf(one.origin));
    expect(kept && readCheckpoint(kept, family.of(one.origin))).toMatchObject({ ok: true, value: one.head });
    expect(await witness.checkpoint(WitnessState.hashOf('autre'))).toBeUndefined();
    expect(await witness.checkpoint('../../x')).toBeUndefined();
  });

  it('says the size it cosigned where the client believes another (409)', async () => {
    const one = log().grow(10);
    expect(await add(one, 3)).toMatchObject({ status: 409, type: 'text/x.tlog.size', body: '0\n' });
    await add(one, 0);
    one.grow(5);
    for (const old of [0, 9, 11, 15]) {
      expect(await add(one, old)).toMatchObject({ status: 409, type: 'text/x.tlog.size', body: '10\n' });
    }
    expect(await add(one, 10)).toMatchObject({ status: 200 });
  });

  it('refuses a head that does not continue what it cosigned (422), and keeps it as evidence', async () => {
    const one = log().grow(300);
    await add(one, 0);
    const forked = one.copyAt(299).grow(21, 'b');
    expect(await add(forked, 300)).toMatchObject({ status: 422 });
    expect(await add(one.copyAt(299).grow(1, 'b'), 300, [])).toMatchObject({ status: 422 });
    const evidence = readdirSync(join(folder, 'preuves')).map((name) =>
      readFileSync(join(folder, 'preuves', name), 'utf8'),
    );
    expect(evidence).toHaveLength(2);
    expect(
      evidence.some(
        (text) => text.includes(one.note().split('\n\n')[0] ?? '') && text.endsWith(forked.note()),
      ),
    ).toBe(true);
    // What was cosigned stands, and the true log goes on.
    expect(await add(one.grow(1), 300)).toMatchObject({ status: 200 });
  });

  it('refuses proofs that prove nothing (422)', async () => {
    const one = log().grow(300);
    expect(await add(one, 0, [Buffer.alloc(32)])).toMatchObject({ status: 422, reason: 'preuve-longueur' });
    await add(one, 0);
    one.grow(100);
    const proof = await one.consistency(300);
    for (const bad of [[], proof.slice(1), [...proof, Buffer.alloc(32)], proof.map(() => Buffer.alloc(32))]) {
      expect(await add(one, 300, bad)).toMatchObject({ status: 422 });
    }
    const empty = log(2);
    const lie = family.note(empty.origin, `${empty.origin}\n0\n${Buffer.alloc(32).toString('base64')}\n`);
    expect(
      await witness.add(writeAddCheckpoint({ old: 0, proof: [], note: Buffer.from(lie) })),
    ).toMatchObject({ status: 422 });
    expect(await add(empty, 0)).toMatchObject({ status: 200 });
  });

  it('does not cosign what the log did not sign (403), nor a log it does not know (404)', async () => {
    const one = log().grow(4);
    const submit = (note: string) =>
      witness.add(writeAddCheckpoint({ old: 0, proof: [], note: Buffer.from(note) }));
    const thief = new LogKey(family.family, generateKeyPairSync('ed25519').privateKey);
    expect(await submit(thief.checkpoint(one.origin, one.head))).toMatchObject({ status: 403 });
    expect(await submit(one.note().replace('\n4\n', '\n5\n'))).toMatchObject({ status: 403 });
    // One good and one bad signature of the same key: the note is malformed (C2SP signed-note).
    const [line = ''] = one
      .note()
      .split('\n')
      .filter((text) => text.startsWith('—'));
    const bad = line.replace(/(.)=?=?$/, (end) => (end.startsWith('A') ? 'Q==' : 'A=='));
    expect((await submit(`${one.note()}${bad}\n`)).status).not.toBe(200);
    expect(await add(log(3).grow(1), 0)).toMatchObject({ status: 404 });
    expect(await witness.checkpoint(WitnessState.hashOf(one.origin))).toBeUndefined();
  });

  it('passes over the signatures of strangers, and neither keeps nor gives them on', async () => {
    const one = log().grow(4);
    const stranger = testKey('note', 'inconnu.exemple.fr');
    const note = one.note() + (signNote('x\n', stranger.key, stranger.privateKey).split('\n\n')[1] ?? '');
    const body = writeAddCheckpoint({ old: 0, proof: [], note: Buffer.from(note) });
    expect(await witness.add(body)).toMatchObject({ status: 200 });
    const kept = await witness.checkpoint(WitnessState.hashOf(one.origin));
    expect(kept?.toString()).not.toContain('inconnu');
  });

  it('refuses what is no add-checkpoint, and an old size beyond the head (400)', async () => {
    const one = log().grow(4);
    expect(await add(one, 5)).toMatchObject({ status: 400 });
    const right = (await request(one, 0)).toString();
    const changes: [string, string][] = [
      ['old 0', 'old 00'],
      ['old 0', 'old -1'],
      ['old 0', 'old'],
      ['old 0', 'OLD 0'],
      ['old 0', 'old 0 '],
      ['old 0', `old 0${`\n${Buffer.alloc(32).toString('base64')}`.repeat(64)}`],
      ['old 0', 'old 0\nAAAA'],
      ['old 0\n\n', 'old 0\n'],
      ['—', '-'],
    ];
    for (const [from, to] of changes) {
      expect(await witness.add(Buffer.from(right.replace(from, to))), to).toMatchObject({ status: 400 });
    }
    for (const body of ['', '\n\n', 'old 0\n\n', '\0']) {
      expect(await witness.add(Buffer.from(body))).toMatchObject({ status: 400 });
    }
    const notHead = family.note(one.origin, `${one.origin}\nbeaucoup\nrien\n`);
    expect(
      await witness.add(writeAddCheckpoint({ old: 0, proof: [], note: Buffer.from(notHead) })),
    ).toMatchObject({ status: 400 });
  });

  it('judges requests for one log one after the other: of two that race from one size, one wins', async () => {
    const one = log().grow(10);
    await add(one, 0);
    const [a, b] = [one.copyAt(10).grow(5), one.copyAt(10).grow(9)];
    const bodies = await Promise.all([a, b, a, b].map((each) => request(each, 10)));
    const answers = await Promise.all(bodies.map((body) => witness.add(body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const kept = await witness.checkpoint(WitnessState.hashOf(one.origin));
    expect(kept && readCheckpoint(kept, family.of(one.origin))).toMatchObject({ value: { size: 15 } });
  });

  it('cosigns nothing that it cannot remember', async () => {
    const one = log().grow(10);
    state.keep = () => Promise.reject(new Error('disk full'));
    await expect(add(one, 0)).rejects.toThrow('disk full');
    expect(await witness.checkpoint(WitnessState.hashOf(one.origin))).toBeUndefined();
    state = await WitnessState.open(folder);
    witness = restarted();
    expect(await add(one, 0)).toMatchObject({ status: 200 });
  });

  it('does not begin on notes that it did not write', async () => {
    const [one, two] = [log(1).grow(10), log(2).grow(3)];
    await add(one, 0);
    await add(two, 0);
    const [first = '', second = ''] = readdirSync(join(folder, 'journaux')).map((name) =>
      join(folder, 'journaux', name),
    );
    const [good, other] = [readFileSync(first, 'utf8'), readFileSync(second, 'utf8')];
    for (const bad of ['', one.note(), good.slice(0, -9), other]) {
      writeFileSync(first, bad);
      await expect(restarted().check()).rejects.toThrow(WitnessStateFault);
    }
    writeFileSync(first, good);
    expect(await restarted().check()).toBe(2);
  });
});

describe('the logs of a witness', () => {
  const vkey = (name: string): string => writeVerifierKey(family.of(name));

  it('are read from a file: logs, families, comments', () => {
    const logs = parseWitnessedLogs(
      `# journaux\n\n${vkey('seul.invalid/j')}\nfamille ${vkey(family.family)}\n`,
    );
    const { origin } = log(7);
    expect(logs.keyOf('seul.invalid/j')?.id).toBe(family.of('seul.invalid/j').id);
    expect(logs.keyOf(origin)?.id).toBe(family.of(origin).id);
    for (const stranger of [
      `${family.family}/0/1`,
      `${family.family}/1`,
      `${family.family}/1/1/1`,
      family.family,
      `${family.family}x/1/1`,
    ]) {
      expect(logs.keyOf(stranger), stranger).toBeUndefined();
    }
    expect(logs.description).toBe(`seul.invalid/j, ${family.family}/…`);
  });

  it.each(['x', 'famille', 'famille x', writeVerifierKey(key)])('are not read from %j', (line) => {
    expect(() => parseWitnessedLogs(`#\n${line}\n`)).toThrow(WitnessedLogsFault);
    expect(() => parseWitnessedLogs(`#\n${line}\n`)).toThrow(/ligne 2/);
  });
});

describe('the example of C2SP tlog-witness', () => {
  it('has the shape that is read and written', () => {
    const body = Buffer.from(`old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`);
    const read = parseAddCheckpoint(body);
    expect(read).toMatchObject({ old: 20_852_014 });
    expect(read?.proof).toHaveLength(4);
    expect(read && writeAddCheckpoint(read).equals(body)).toBe(true);
    expect(noteOf(read?.note ?? '').signatures).toMatchObject([{ name: 'example.com/behind-the-sofa' }]);
  });
});
