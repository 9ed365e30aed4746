import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AnswerCipher } from './answer-cipher.js';
import { Pseudonyms } from './pseudonym.js';

const traits = { nir: '255087512345612', dateNaissance: '19550835', rang: 1 };

describe('pseudonyms', () => {
  const pseudonyms = new Pseudonyms(Buffer.alloc(32, 7));

  it('are stable, and differ between insurers, persons and master keys', () => {
    const one = pseudonyms.of('0099100011', traits);
    expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new Pseudonyms(Buffer.alloc(32, 7)).of('0099100011', traits)).toBe(one);
    expect(pseudonyms.of('0099100029', traits)).not.toBe(one);
    expect(pseudonyms.of('0099100011', { ...traits, rang: 2 })).not.toBe(one);
    expect(new Pseudonyms(Buffer.alloc(32, 8)).of('0099100011', traits)).not.toBe(one);
  });

  it('are made under the key in force, and looked for under every one', () => {
    let now = 0;
    const [first, second] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
    const keys = [
      { since: -Infinity, key: first },
      { since: 1_000, key: second },
    ];
    const rotating = new Pseudonyms(keys, { now: () => now });
    const [before, after] = [first, second].map((key) => new Pseudonyms(key).of('0099100011', traits));
    const person = { ...traits };
    expect(rotating.of('0099100011', person)).toBe(before);
    now = 1_000;
    // The exchange that names this very object began before.
    expect(rotating.of('0099100011', person)).toBe(before);
    expect(rotating.of('0099100011', { ...traits })).toBe(after);
    expect(rotating.allOf('0099100011', traits)).toEqual([before, after]);
    expect(() => new Pseudonyms([])).toThrow(RangeError);
    expect(() => new Pseudonyms(Buffer.alloc(31))).toThrow(RangeError);
  });
});

describe('stored answers', () => {
  const [old, current] = [randomBytes(32), randomBytes(32)];
  const cipher = new AnswerCipher([current, old]);

  it('come back under the same context, also after a rotation of keys', () => {
    const answer = Buffer.from('{"payload":"..."}');
    expect(cipher.decrypt(cipher.encrypt(answer, 'a'), 'a')).toEqual(answer);
    expect(cipher.decrypt(new AnswerCipher([old]).encrypt(answer, 'a'), 'a')).toEqual(answer);
  });

  it('do not come back altered, for another message, or without their key', () => {
    const blob = cipher.encrypt(Buffer.from('bonjour'), 'a');
    expect(blob.includes('bonjour')).toBe(false);
    expect(() => cipher.decrypt(blob, 'b')).toThrow();
    expect(() => new AnswerCipher([old]).decrypt(blob, 'a')).toThrow(/key/);
    const altered = Buffer.from(blob);
    altered[altered.length - 1] = (altered[altered.length - 1] ?? 0) ^ 1;
    expect(() => cipher.decrypt(altered, 'a')).toThrow();
  });
});
