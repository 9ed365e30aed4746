import { describe, expect, it } from 'vitest';
import { byteaArray, int4Array, textArray, timestampArray, utf8Array, uuidArray } from './binary-array.js';

const hex = (buffer: Buffer): string => buffer.toString('hex');

describe("PostgreSQL's binary arrays", () => {
  it('are written as array_send writes them', () => {
    expect(hex(int4Array([1, null]))).toBe(
      '00000001' + '00000001' + '00000017' + '00000002' + '00000001' + '0000000400000001' + 'ffffffff',
    );
    expect(hex(textArray(['é', '']))).toBe(
      '00000001' + '00000000' + '00000019' + '00000002' + '00000001' + '00000002c3a9' + '00000000',
    );
    expect(hex(utf8Array([Buffer.from('é')]))).toBe(hex(textArray(['é'])));
    expect(hex(byteaArray([Buffer.of(0, 255)])).slice(-12)).toBe('0000000200ff');
  });

  it('have no dimension where they are empty', () => {
    for (const empty of [int4Array([]), textArray([]), byteaArray([]), uuidArray([]), timestampArray([])]) {
      expect(empty).toHaveLength(12);
      expect(empty.readInt32BE(0)).toBe(0);
    }
  });

  it('carry instants as microseconds since 2000, also before', () => {
    for (const time of [
      0,
      946_684_800_000,
      Date.UTC(2026, 5, 9, 8, 0, 0, 123),
      Date.UTC(1999, 11, 31, 23, 59, 59, 999),
    ]) {
      const bytes = timestampArray([time]);
      expect(bytes.readBigInt64BE(bytes.length - 8)).toBe(BigInt(time - 946_684_800_000) * 1000n);
    }
  });

  it('refuse what is no UUID', () => {
    for (const text of [
      '',
      'pas-un-uuid',
      '7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e4',
      '7d9f0c523c1b4b7e9a532f6a1d0c8e41',
      '7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8ezz',
    ]) {
      expect(() => uuidArray([text])).toThrow(TypeError);
    }
    expect(hex(uuidArray(['7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41'])).slice(-32)).toBe(
      '7d9f0c523c1b4b7e9a532f6a1d0c8e41',
    );
  });
});
