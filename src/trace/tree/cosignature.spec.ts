import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOG, testKey, WITNESSES } from '../../../test/fixtures/tree/keys.js';
import { signCheckpoint, writeCheckpoint } from './checkpoint.js';
import { cosign, verifyCosignatures } from './cosignature.js';
import { type Note, parseNote, signatureLine, signNote } from './note.js';

const HEAD = { size: 70_000, root: Buffer.alloc(32, 5) };
const TEXT = writeCheckpoint(LOG.key.name, HEAD);
const SIGNED = signCheckpoint(HEAD, LOG.key, LOG.privateKey);
const TIME = 1_790_000_000;
const [A, B] = WITNESSES as [(typeof WITNESSES)[0], (typeof WITNESSES)[0]];
const KEYS = WITNESSES.map(({ key }) => key);

function note(...added: readonly string[]): Note {
  const read = parseNote(Buffer.from(SIGNED + added.join('')));
  if (!read.ok) throw new Error(read.fault);
  return read.value;
}

const by = ({ key, privateKey }: typeof A, time = TIME): string => cosign(TEXT, time, key, privateKey);

describe('a cosignature (C2SP tlog-cosignature)', () => {
  it('is over the fixed line, the time and the whole text, with the time before the signature', () => {
    const [, signed] = note(by(A)).signatures;
    expect(signed?.signature.length).toBe(72);
    expect(signed?.signature.readBigUInt64BE(0)).toBe(BigInt(TIME));
    const message = Buffer.from(`cosignature/v1\ntime ${TIME}\n${TEXT}`);
    expect(verify(null, message, A.key.publicKey, signed?.signature.subarray(8) ?? Buffer.alloc(0))).toBe(
      true,
    );
  });

  it('tells who saw the head, and when', () => {
    expect(verifyCosignatures(note(by(A), by(B, TIME + 60)), KEYS)).toEqual({
      ok: true,
      value: [
        { witness: A.key.name, time: TIME },
        { witness: B.key.name, time: TIME + 60 },
      ],
    });
    expect(verifyCosignatures(note(), KEYS)).toEqual({ ok: true, value: [] });
  });

  it('counts a witness once, with its latest time', () => {
    expect(verifyCosignatures(note(by(A), by(A, TIME + 5), by(A)), KEYS)).toEqual({
      ok: true,
      value: [{ witness: A.key.name, time: TIME + 5 }],
    });
  });

  it('of an unknown witness is passed over', () => {
    const stranger = testKey('cosignature', 'inconnu.exemple.fr');
    expect(verifyCosignatures(note(by(stranger), by(A)), KEYS)).toMatchObject({
      ok: true,
      value: [{ witness: A.key.name }],
    });
  });

  it('of a known witness that does not hold spoils the note', () => {
    const [, good] = note(by(A)).signatures;
    for (let at = 0; at < 72; at++) {
      const bytes = Buffer.from(good?.signature ?? '');
      bytes[at] = (bytes[at] as number) ^ 1;
      const spoilt = note(by(B), signatureLine(A.key, bytes));
      expect(verifyCosignatures(spoilt, KEYS), String(at)).toEqual({
        ok: false,
        fault: 'signature-invalide',
      });
    }
    const other = cosign(writeCheckpoint(LOG.key.name, { ...HEAD, size: 70_001 }), TIME, A.key, A.privateKey);
    expect(verifyCosignatures(note(other), KEYS)).toEqual({ ok: false, fault: 'signature-invalide' });
    expect(verifyCosignatures(note(signatureLine(A.key, Buffer.alloc(8))), KEYS)).toEqual({
      ok: false,
      fault: 'signature-invalide',
    });
  });

  it('is not made or read with a key of another type', () => {
    expect(() => cosign(TEXT, TIME, LOG.key, LOG.privateKey)).toThrow(TypeError);
    expect(() => signNote(TEXT, A.key, A.privateKey)).toThrow(TypeError);
    expect(verifyCosignatures(note(), [LOG.key])).toEqual({ ok: false, fault: 'cle-type' });
    for (const time of [-1, 0.5, NaN])
      expect(() => cosign(TEXT, time, A.key, A.privateKey)).toThrow(RangeError);
  });
});
