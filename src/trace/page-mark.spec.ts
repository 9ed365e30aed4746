import { describe, expect, it } from 'vitest';
import { afterMark, markOf, UnknownMark } from './page-mark.js';

describe('the mark of a page', () => {
  it('comes back as the place it was made of', () => {
    for (const place of [
      { time: 0, journal: 0, rank: '0' },
      { time: 1_781_000_000_123, journal: 12, rank: '9007199254740991' },
    ])
      expect(afterMark(markOf(place))).toEqual(place);
  });

  it.each([
    ['nothing', ''],
    ['other text', 'bonjour'],
    ['two parts', base64('1.2')],
    ['a sign', base64('-1.2.3')],
    ['a leading zero', base64('01.2.3')],
    ['a longer time', base64('1234567890123456.2.3')],
    ['a rank beyond a bigint', base64('1.2.1234567890123456789')],
    ['SQL', base64('1.2.3; DROP TABLE')],
    ['padding', `${base64('1.2.34')}=`],
    ['the other alphabet', base64('1.2.3').replace('M', '+')],
    ['stray bits', `${base64('1.2.34').slice(0, -1)}B`],
    ['too much', 'A'.repeat(100_000)],
  ])('is not %s', (_name, mark) => {
    expect(() => afterMark(mark)).toThrow(UnknownMark);
  });
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
