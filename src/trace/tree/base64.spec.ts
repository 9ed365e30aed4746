import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromDecimal, hashFromBase64, toBase64 } from './base64.js';

describe('base64 (RFC 4648 section 4)', () => {
  it('gives the test vectors of RFC 4648 section 10', () => {
    const vectors = {
      '': '',
      f: 'Zg==',
      fo: 'Zm8=',
      foo: 'Zm9v',
      foob: 'Zm9vYg==',
      fooba: 'Zm9vYmE=',
      foobar: 'Zm9vYmFy',
    };
    for (const [plain, encoded] of Object.entries(vectors)) {
      expect(toBase64(Buffer.from(plain))).toBe(encoded);
      expect(fromBase64(encoded)?.toString()).toBe(plain);
    }
  });

  it.each([
    'Zg',
    'Zg=',
    'Zh==',
    'Zm9=',
    'Zm8',
    'Z',
    '=',
    'Zg==\n',
    ' Zg==',
    'Zm9v Zm9v',
    'Zm-_',
    'Zg==Zg==',
    'é',
  ])('refuses %j: one value has one spelling', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  it('is read back as written, and a text read is the only one for its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.base64String({ maxLength: 12 }), (text) => {
        const bytes = fromBase64(text);
        if (bytes !== undefined) expect(toBase64(bytes)).toBe(text);
      }),
    );
  });

  it('takes a hash of 32 bytes only', () => {
    expect(hashFromBase64(toBase64(Buffer.alloc(32, 7)))).toEqual(Buffer.alloc(32, 7));
    for (const length of [31, 33]) expect(hashFromBase64(toBase64(Buffer.alloc(length)))).toBeUndefined();
  });
});

describe('a decimal', () => {
  it('has no sign, no leading zero, no exponent, and fits a number', () => {
    expect(['0', '7', '20852163', '9007199254740991'].map(fromDecimal)).toEqual([
      0,
      7,
      20852163,
      Number.MAX_SAFE_INTEGER,
    ]);
    for (const text of [
      '',
      '00',
      '01',
      '-1',
      '+1',
      '1.0',
      '1e3',
      ' 1',
      '1 ',
      '0x10',
      '9007199254740992',
      '١',
    ]) {
      expect(fromDecimal(text), text).toBeUndefined();
    }
  });
});
