import { describe, expect, it } from 'vitest';
import { LOG, testKey, WITNESSES } from '../../../test/fixtures/tree/keys.js';
import { commitmentOf } from '../../../test/fixtures/tree/naive-tree.js';
import { StoredTree } from '../../../test/fixtures/tree/stored-tree.js';
import { signCheckpoint, writeCheckpoint } from './checkpoint.js';
import { cosign } from './cosignature.js';
import { parseLogProof, type ProofPolicy, verifyLogProof, writeLogProof } from './log-proof.js';
import { leafHash } from './merkle.js';
import { proveInclusion } from './tile-proof.js';

const SIZE = 700;
const INDEX = 300;
const TREE = StoredTree.of(SIZE);
const HASHES = await proveInclusion(INDEX, SIZE, TREE.reader);
const LEAF = leafHash(commitmentOf(INDEX));
const TEXT = writeCheckpoint(LOG.key.name, TREE.frontier.head);
const CHECKPOINT = signCheckpoint(TREE.frontier.head, LOG.key, LOG.privateKey);
const SEEN = WITNESSES.map(({ key, privateKey }) => cosign(TEXT, 1_790_000_000, key, privateKey)).join('');
const PROOF = writeLogProof({ index: INDEX, hashes: HASHES, checkpoint: CHECKPOINT + SEEN });
const POLICY: ProofPolicy = { log: LOG.key, witnesses: WITNESSES.map(({ key }) => key), quorum: 2 };

const judged = (text: string | Buffer, policy = POLICY, leaf = LEAF): unknown => {
  const read = parseLogProof(Buffer.from(text));
  const done = read.ok ? verifyLogProof(read.value, leaf, policy) : read;
  return done.ok ? 'tient' : done.fault;
};

describe('a proof that stands alone (C2SP tlog-proof)', () => {
  it('is header, index, hashes, an empty line and the checkpoint', () => {
    const lines = PROOF.split('\n');
    expect(lines.slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 300']);
    expect(lines.slice(2, 2 + HASHES.length)).toEqual(HASHES.map((hash) => hash.toString('base64')));
    expect(lines[2 + HASHES.length]).toBe('');
    expect(PROOF.endsWith(`\n\n${CHECKPOINT}${SEEN}`)).toBe(true);
  });

  it('holds, and says in which head and who saw it', () => {
    const read = parseLogProof(Buffer.from(PROOF));
    expect(read.ok && verifyLogProof(read.value, LEAF, POLICY)).toMatchObject({
      ok: true,
      value: {
        index: INDEX,
        checkpoint: { origin: LOG.key.name, size: SIZE, root: TREE.frontier.root },
        cosignatures: [{ witness: WITNESSES[0]?.key.name }, { witness: WITNESSES[1]?.key.name }],
      },
    });
  });

  it('carries extra data, which it does not cover', () => {
    const extra = Buffer.from('ce que le lecteur doit savoir');
    const text = writeLogProof({ extra, index: INDEX, hashes: HASHES, checkpoint: CHECKPOINT });
    expect(text.split('\n')[1]).toBe(`extra ${extra.toString('base64')}`);
    expect(parseLogProof(Buffer.from(text))).toMatchObject({ ok: true, value: { extra, index: INDEX } });
    expect(
      writeLogProof({ extra: Buffer.alloc(0), index: INDEX, hashes: HASHES, checkpoint: CHECKPOINT }),
    ).not.toContain('extra');
  });

  it('of a tree of one leaf has no hashes', () => {
    const { head } = StoredTree.of(1).frontier;
    const text = writeLogProof({
      index: 0,
      hashes: [],
      checkpoint: signCheckpoint(head, LOG.key, LOG.privateKey),
    });
    expect(judged(text, { log: LOG.key }, leafHash(commitmentOf(0)))).toBe('tient');
  });

  it('is refused with any byte changed, removed or doubled, by a named reason', () => {
    const bytes = Buffer.from(PROOF);
    const reasons = new Set<unknown>();
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      const put = (...values: number[]): Buffer =>
        Buffer.concat([bytes.subarray(0, at), Buffer.from(values), bytes.subarray(at + 1)]);
      for (const changed of [put(byte ^ 1), put(byte ^ 0x20), put(byte ^ 0x80), put(), put(byte, byte)]) {
        const verdict = judged(changed);
        reasons.add(verdict);
        expect(verdict, `${at}: ${changed.toString('latin1')}`).not.toBe('tient');
      }
    }
    expect([...reasons].sort()).toEqual([
      'base64-non-canonique',
      'caractere-interdit',
      'index-hors-arbre',
      'note-forme',
      'preuve-forme',
      'racine-differente',
      'signature-absente',
      'signature-invalide',
      'temoins-insuffisants',
    ]);
  });

  it('has one spelling', () => {
    for (const index of ['0300', '+300', '300 ', ' 300', '3e2', '-300', '']) {
      expect(judged(PROOF.replace('index 300', `index ${index}`)), index).toBe('preuve-forme');
    }
    for (const text of [
      PROOF.replace('@v1', '@v2'),
      PROOF.replace('index 300', 'extra \nindex 300'),
      PROOF.replace('index 300\n', ''),
      PROOF.replace('index 300', 'index 300\nindex 300'),
      PROOF.replace('index 300', 'index 300\nextra AAAA'),
      PROOF.replace('index 300', 'extra AAAB\nextra AAAA\nindex 300'),
      PROOF.replace('c2sp.org', ' c2sp.org'),
      `\n${PROOF}`,
      `${PROOF}\n`,
      PROOF.replaceAll('\n', '\r\n'),
    ]) {
      expect(judged(text)).toMatch(/^(preuve-forme|base64-non-canonique|note-forme|caractere-interdit)$/);
    }
    expect(judged(PROOF.replace('index 300', 'extra AAB=\nindex 300'))).toBe('base64-non-canonique');
  });

  it('is bounded', () => {
    expect(judged(PROOF.padEnd(600_000, 'a'))).toBe('trop-long');
    const hashes = Array<Buffer>(54).fill(LEAF);
    expect(judged(writeLogProof({ index: INDEX, hashes, checkpoint: CHECKPOINT }))).toBe('preuve-forme');
  });

  it('holds for its leaf only, and is refused longer or shorter', () => {
    expect(judged(PROOF, POLICY, leafHash(commitmentOf(INDEX + 1)))).toBe('racine-differente');
    const [first = LEAF, ...rest] = HASHES;
    const proof = (hashes: Buffer[]): string =>
      writeLogProof({ index: INDEX, hashes, checkpoint: CHECKPOINT + SEEN });
    expect(judged(proof(rest))).toBe('preuve-longueur');
    expect(judged(proof([...HASHES, first]))).toBe('preuve-longueur');
    expect(judged(PROOF.replace('index 300', 'index 700'))).toBe('index-hors-arbre');
  });

  it('holds for its log only', () => {
    expect(judged(PROOF, { ...POLICY, log: testKey('note', 'roc.exemple.fr/journal/2').key })).toBe(
      'signature-absente',
    );
  });

  it('needs as many different witnesses as the policy says', () => {
    const one = PROOF.slice(0, PROOF.lastIndexOf('— temoin-b'));
    expect(judged(one)).toBe('temoins-insuffisants');
    expect(judged(one, { ...POLICY, quorum: 1 })).toBe('tient');
    const twice = one + one.slice(one.lastIndexOf('— temoin-a'));
    expect(judged(twice)).toBe('temoins-insuffisants');
    expect(judged(PROOF, { log: LOG.key })).toBe('tient');
  });
});
