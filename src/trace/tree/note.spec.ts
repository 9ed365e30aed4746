import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOG, testKey, WITNESSES } from '../../../test/fixtures/tree/keys.js';
import { sha256 } from '../../../test/fixtures/tree/naive-tree.js';
import { toBase64 } from './base64.js';
import {
  assembleNote,
  noteKey,
  parseNote,
  parseVerifierKey,
  signatureLine,
  signNote,
  verifyNote,
  writeVerifierKey,
} from './note.js';
import { TREE_FAULT_SENTENCES, TREE_FAULTS } from './tree-fault.js';

const TEXT = 'première ligne\n\ntroisième ligne\n';
const SIGNED = signNote(TEXT, LOG.key, LOG.privateKey);
const STRANGER = testKey('note', 'ailleurs.exemple.fr');

const fault = (text: string | Buffer): string => {
  const read = parseNote(Buffer.from(text));
  return read.ok ? 'lue' : read.fault;
};
const opened = (text: string, key = LOG.key): unknown => {
  const read = parseNote(Buffer.from(text));
  return read.ok ? verifyNote(read.value, key) : read;
};
const lines = SIGNED.slice(TEXT.length + 1);

describe('a signed note (C2SP signed-note)', () => {
  it('is the text, an empty line, and a line per signature', () => {
    expect(SIGNED.startsWith(`${TEXT}\n— roc.exemple.fr/journal/1 `)).toBe(true);
    expect(SIGNED.endsWith('=\n')).toBe(true);
    expect(opened(SIGNED)).toEqual({ ok: true, value: TEXT });
  });

  it('keeps empty lines of its text: the last one is the border', () => {
    const read = parseNote(Buffer.from(SIGNED));
    expect(read).toMatchObject({
      ok: true,
      value: { text: TEXT, signatures: [{ name: LOG.key.name, id: LOG.key.id }] },
    });
  });

  it('is worth nothing without a signature of the key that is asked for', () => {
    expect(opened(SIGNED, STRANGER.key)).toEqual({ ok: false, fault: 'signature-absente' });
    const other = signNote(TEXT, STRANGER.key, STRANGER.privateKey);
    expect(opened(other)).toEqual({ ok: false, fault: 'signature-absente' });
  });

  it('passes over signatures of unknown keys, also under a known name or a known id', () => {
    const sameName = testKey('note', LOG.key.name);
    const byName = signatureLine({ name: LOG.key.name, id: '00000000' }, Buffer.alloc(64));
    const byId = signatureLine({ name: 'autre', id: LOG.key.id }, Buffer.alloc(2_420));
    expect(opened(assembleNote(TEXT, [byName, byId, lines]))).toEqual({ ok: true, value: TEXT });
    expect(sameName.key.id).toBe(LOG.key.id);
  });

  it('is refused where a signature of the known key does not hold, whatever else holds', () => {
    const bad = signatureLine(LOG.key, Buffer.alloc(64, 1));
    expect(opened(assembleNote(TEXT, [bad]))).toEqual({ ok: false, fault: 'signature-invalide' });
    expect(opened(assembleNote(TEXT, [lines, bad]))).toEqual({ ok: false, fault: 'signature-invalide' });
    expect(opened(SIGNED.replace('troisième', 'quatrième'))).toEqual({
      ok: false,
      fault: 'signature-invalide',
    });
  });

  it('is not opened with a witness key: that one signs another text', () => {
    const [witness] = WITNESSES;
    expect(opened(SIGNED, witness?.key)).toEqual({ ok: false, fault: 'cle-type' });
    expect(() => signNote(TEXT, witness?.key ?? LOG.key, LOG.privateKey)).toThrow(TypeError);
  });

  it('has one form', () => {
    expect(fault(SIGNED.slice(0, -1))).toBe('note-forme');
    expect(fault(`${SIGNED}\n`)).toBe('note-forme');
    expect(fault(TEXT)).toBe('note-forme');
    expect(fault(`${TEXT}\n`)).toBe('note-forme');
    expect(fault('')).toBe('note-forme');
    expect(fault(SIGNED.replace('— ', '- '))).toBe('note-forme');
    expect(fault(SIGNED.replace('— ', '—  '))).toBe('note-forme');
    expect(fault(SIGNED.replace('=\n', '= \n'))).toBe('note-forme');
    expect(fault(SIGNED.replace('journal/1', 'journal+1'))).toBe('note-forme');
    expect(fault(SIGNED.replace('journal/1', 'journal\u00a01'))).toBe('note-forme');
    expect(fault(assembleNote(TEXT, [signatureLine(LOG.key, Buffer.alloc(0))]))).toBe('note-forme');
  });

  it('is UTF-8 without control characters', () => {
    expect(fault(SIGNED.replace('première', 'premi\tère'))).toBe('caractere-interdit');
    expect(fault(SIGNED.replaceAll('\n', '\r\n'))).toBe('caractere-interdit');
    expect(fault(Buffer.concat([Buffer.of(0xc3), Buffer.from(SIGNED)]))).toBe('caractere-interdit');
    expect(fault(Buffer.concat([Buffer.of(0xed, 0xa0, 0x80), Buffer.from(SIGNED)]))).toBe(
      'caractere-interdit',
    );
  });

  it('has its signatures in canonical base64', () => {
    // 68 bytes: the letter before the padding carries four bits that must be zero.
    const at = SIGNED.length - 3;
    const next = String.fromCharCode(SIGNED.charCodeAt(at) + 1);
    expect(fault(SIGNED.slice(0, at) + next + SIGNED.slice(at + 1))).toBe('base64-non-canonique');
    expect(fault(SIGNED.replace('=\n', '\n'))).toBe('base64-non-canonique');
    expect(fault(SIGNED.replace('=\n', '==\n'))).toBe('base64-non-canonique');
  });

  it('may carry 16 signatures, and has a bound', () => {
    const foreign = signatureLine({ name: 'autre', id: '01020304' }, Buffer.alloc(2_428));
    expect(opened(assembleNote(TEXT, [lines, ...Array<string>(31).fill(foreign)]))).toEqual({
      ok: true,
      value: TEXT,
    });
    expect(fault(assembleNote(TEXT, Array<string>(33).fill(foreign)))).toBe('trop-de-signatures');
    expect(fault(Buffer.alloc(300_000, 'a'))).toBe('trop-long');
  });

  it('is not written of what cannot be a text', () => {
    for (const text of ['no newline', 'tab\t\n', 'lone \ud800\n'])
      expect(() => assembleNote(text, [])).toThrow(TypeError);
  });
});

describe('a verifier key', () => {
  const written = writeVerifierKey(LOG.key);

  it('names the key, its id and its type', () => {
    const [name = '', id = ''] = written.split('+');
    const raw = Buffer.from(LOG.key.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const due = sha256(Buffer.from(`${name}\n`), Buffer.of(1), raw)
      .subarray(0, 4)
      .toString('hex');
    expect([name, id]).toEqual([LOG.key.name, due]);
    const read = parseVerifierKey(written);
    expect(read.ok && opened(SIGNED, read.value)).toEqual({ ok: true, value: TEXT });
  });

  it('of a witness has an id of its own for the same key', () => {
    const both = (['note', 'cosignature'] as const).map((type) =>
      noteKey(type, LOG.key.name, LOG.privateKey),
    );
    expect(both[0]?.id).not.toBe(both[1]?.id);
    expect(both.map((key) => parseVerifierKey(writeVerifierKey(key)))).toMatchObject(
      both.map(({ type, name, id }) => ({ ok: true, value: { type, name, id } })),
    );
  });

  it('is refused with any byte changed', () => {
    const bytes = Buffer.from(written);
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1, 2, 4, 32]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] as number) ^ bit;
        const read = parseVerifierKey(changed.toString('latin1'));
        expect(read.ok, changed.toString('latin1')).toBe(false);
      }
    }
  });

  it('is refused by name: form, type, id', () => {
    const typed = (type: number, length = 32): string => {
      const key = Buffer.concat([Buffer.of(type), Buffer.alloc(length, 9)]);
      const id = sha256(Buffer.from('n\n'), key).subarray(0, 4).toString('hex');
      return `n+${id}+${toBase64(key)}`;
    };
    const refused = (text: string): unknown => {
      const read = parseVerifierKey(text);
      return read.ok ? 'lue' : read.fault;
    };
    expect(refused(typed(2))).toBe('cle-type');
    expect(refused(typed(6))).toBe('cle-type');
    expect(refused(typed(1, 31))).toBe('cle-forme');
    expect(refused(written.replace(LOG.key.id, '00000000'))).toBe('cle-identifiant');
    expect(refused(written.replace(LOG.key.id, LOG.key.id.toUpperCase()))).toBe('cle-forme');
    for (const text of ['', 'n', 'n+00000000', '+00000000+AQ==', 'a b+00000000+AQ=='])
      expect(refused(text)).toBe('cle-forme');
    expect(refused(`${written}=`)).toBe('base64-non-canonique');
  });

  it('is made of Ed25519 only: the seal key, ES256, signs no note', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => noteKey('note', 'roc.exemple.fr', privateKey)).toThrow(TypeError);
    expect(() => noteKey('note', 'deux mots', LOG.privateKey)).toThrow(TypeError);
  });
});

describe('the reasons', () => {
  it('each have a sentence of their own', () => {
    const sentences = TREE_FAULTS.map((one) => TREE_FAULT_SENTENCES[one]);
    expect(new Set(sentences).size).toBe(TREE_FAULTS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÀÉ].*\.$/);
  });
});
