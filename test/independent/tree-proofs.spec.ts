import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment } from '../../src/trace/entry.js';
import { signCheckpoint, writeCheckpoint } from '../../src/trace/tree/checkpoint.js';
import { cosign } from '../../src/trace/tree/cosignature.js';
import { Frontier } from '../../src/trace/tree/frontier.js';
import { NodeBlock } from '../../src/trace/tree/node-block.js';
import { writeVerifierKey } from '../../src/trace/tree/note.js';
import { type Opening, verifyReceipt, writeReceipt } from '../../src/trace/tree/receipt.js';
import {
  proveConsistency,
  proveInclusion,
  readerWithEdge,
  rootFromTiles,
  type TileReader,
} from '../../src/trace/tree/tile-proof.js';
import { LOG, testKey, WITNESSES } from '../fixtures/tree/keys.js';

const CHECKER = join(import.meta.dirname, 'check_proof.py');
const SIZES = [1, 2, 255, 256, 257, 65_535, 65_536, 65_537];
const RANDOM = 10_000;
const LARGEST = 70_000;
const VKEY = writeVerifierKey(LOG.key);

const salted = (text: string): Buffer => createHash('sha256').update(text).digest();
const openings: Opening[] = Array.from({ length: LARGEST }, (_, index) => ({
  salt: salted(`sel ${index}`),
  bytes: Buffer.from(`{"idEchange":"${index}","type":"recu"}`),
}));
const commitments = openings.map(({ salt, bytes }) => commitment(salt, bytes));

/** The same choice in every run: a failure can be looked at again. */
function* choices(): Generator<number> {
  for (let round = 0; ; round++) {
    const digest = salted(`choix ${round}`);
    for (let at = 0; at < 32; at += 4) yield digest.readUInt32BE(at) / 2 ** 32;
  }
}
const chosen = choices();
const upTo = (limit: number): number => Math.floor((chosen.next().value as number) * limit);

let folder: string;
let read: TileReader;
const notes = new Map<number, string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roc-tree-'));
  const tiles = new Map<string, NodeBlock>();
  let edge = Frontier.empty();
  for (let from = 0; from < LARGEST; from += 64) {
    const grown = edge.grow(commitments.slice(from, from + 64));
    for (const tile of grown.tiles) tiles.set(`${tile.level}/${tile.index}`, NodeBlock.over(tile.hashes));
    edge = grown.frontier;
  }
  read = readerWithEdge(edge, (asked) =>
    Promise.resolve(asked.map(({ level, index }) => tiles.get(`${level}/${index}`) ?? Buffer.alloc(0))),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function note(size: number): Promise<string> {
  const known = notes.get(size);
  if (known !== undefined) return known;
  const made = signCheckpoint({ size, root: await rootFromTiles(size, read) }, LOG.key, LOG.privateKey);
  notes.set(size, made);
  return made;
}

async function receipt(index: number, size: number): Promise<string> {
  const hashes = await proveInclusion(index, size, read);
  return writeReceipt(openings[index] as Opening, { index, hashes, checkpoint: await note(size) });
}

async function consistency(former: number, size: number): Promise<object> {
  const preuve = (await proveConsistency(former, size, read)).map((hash) => hash.toString('base64'));
  return { cas: 'coherence', ancien: await note(former), nouveau: await note(size), preuve };
}

function python(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const run = spawnSync('python3', ['-B', CHECKER, ...args], { encoding: 'utf8' });
  // A missing python3 or package must not look like a refused forgery.
  if (run.error !== undefined) throw run.error;
  if (run.stderr !== '') throw new Error(run.stderr);
  return { status: run.status, said: run.stdout.trim() };
}

function lot(cases: readonly object[]): { readonly status: number | null; readonly said: string } {
  const file = join(folder, 'lot.ndjson');
  writeFileSync(
    file,
    [{ cas: 'journal', cle: VKEY }, ...cases].map((one) => `${JSON.stringify(one)}\n`).join(''),
  );
  return python('--lot', file);
}

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('a checker of proofs that shares no code with the log', () => {
  it('finds every root that was signed by the definition alone', async () => {
    const cases = [];
    for (const size of SIZES) {
      const empreintes = commitments.slice(0, size).map((one) => one.toString('base64'));
      cases.push({ cas: 'racine', note: await note(size), empreintes });
    }
    expect(lot(cases)).toEqual({
      status: 0,
      said: `{"journal": 1, "racine": ${SIZES.length}, "tailles": 0}`,
    });
  });

  it('accepts receipts and consistency around full tiles, and refuses each with one hash altered', async () => {
    const cases: object[] = [];
    let refused = 0;
    for (const size of SIZES) {
      const indexes = [0, 1, 254, 255, 256, size >> 1, size - 2, size - 1].filter(
        (index) => index >= 0 && index < size,
      );
      for (const index of new Set(indexes)) {
        cases.push({ cas: 'recu', preuve: await receipt(index, size), chacune: true });
        refused += (await proveInclusion(index, size, read)).length + 2;
      }
      for (const former of SIZES.filter((one) => one <= size)) {
        cases.push({ ...(await consistency(former, size)), chacune: true });
        refused += (await proveConsistency(former, size, read)).length + 1;
      }
    }
    const { status, said } = lot(cases);
    expect(said).toContain(`"refus": ${refused}`);
    expect(status).toBe(0);
  });

  it('accepts ten thousand receipts of random sizes, consistency between pairs of them, and refuses each with one hash altered', async () => {
    const cases: object[] = [];
    let last = 1;
    for (let round = 0; round < RANDOM; round++) {
      const size = 1 + upTo(LARGEST);
      cases.push({ cas: 'recu', preuve: await receipt(upTo(size), size) });
      if (round % 2 === 1) cases.push(await consistency(Math.min(last, size), Math.max(last, size)));
      last = size;
    }
    const { status, said } = lot(cases);
    expect(status, said).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ recu: RANDOM, coherence: RANDOM / 2 });
    expect((JSON.parse(said) as { tailles: number }).tailles).toBeGreaterThan(RANDOM / 2);
  }, 120_000);

  it('and ours refuse the same altered receipts', async () => {
    const good = await receipt(300, 700);
    const lines = good.split('\n');
    const forged: string[] = [];
    for (const [at, line] of lines.entries()) {
      if (line === '') continue;
      const changed = line.replace(/[A-Za-z]/g, (letter, position: number) =>
        position === line.length - 3 || position === line.length - 4 ? (letter === 'A' ? 'B' : 'A') : letter,
      );
      if (changed !== line)
        forged.push(lines.map((one, position) => (position === at ? changed : one)).join('\n'));
    }
    expect(forged.length).toBeGreaterThan(10);
    const ours = forged.map((text) => verifyReceipt(Buffer.from(text), { log: LOG.key }).ok);
    expect(ours).toEqual(forged.map(() => false));
    const { status, said } = lot(forged.map((preuve) => ({ cas: 'faux', preuve })));
    expect({ status, said }).toMatchObject({ status: 0 });
  });

  it('does not accept everything: a lot with one forged receipt is refused, and a good one among the forged', async () => {
    const good = await receipt(5, 11);
    const forged = good.replace('index 5', 'index 4');
    expect(lot([{ cas: 'recu', preuve: forged }]).status).toBe(1);
    expect(lot([{ cas: 'faux', preuve: good }]).status).toBe(1);
    expect(
      lot([await consistency(5, 11), { ...(await consistency(5, 11)), ancien: await note(6) }]).status,
    ).toBe(1);
  });

  it('judges one receipt with its witnesses from the command line', async () => {
    const size = 700;
    const text = writeCheckpoint(LOG.key.name, { size, root: await rootFromTiles(size, read) });
    const seen = WITNESSES.map(({ key, privateKey }) => cosign(text, 1_790_000_000, key, privateKey)).join(
      '',
    );
    const witnesses = WITNESSES.map(({ key }) => writeVerifierKey(key));
    const file = write('recu.tlog-proof', (await receipt(699, size)) + seen);
    expect(python(file, VKEY, ...witnesses)).toEqual({ status: 0, said: 'holds' });
    const bare = write('nu.tlog-proof', await receipt(699, size));
    expect(python(bare, VKEY).status).toBe(0);
    expect(python(bare, VKEY, ...witnesses).status).toBe(1);
    expect(python(bare, writeVerifierKey(testKey('note', 'autre').key)).status).toBe(1);
  });
});
