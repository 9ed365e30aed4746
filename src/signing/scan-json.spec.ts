import { describe, expect, it } from 'vitest';
import { parseJson } from './scan-json.js';

function read(text: string, depth?: number) {
  return parseJson(Buffer.from(text), depth);
}

describe('strict JSON', () => {
  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '[{"b":{"1":0,"1":0}}]',
    '{"x" : 1, "x"\n:2}',
    '{"é":1,"\\u00e9":2}',
  ])('finds the member given twice in %s', (text) =>
    expect(read(text)).toEqual({ ok: false, fault: 'cle-doublee' }),
  );

  it.each([
    '{"a":{"a":1},"b":[{"a":1},{"a":1}]}',
    '{"x,\\"a\\":1":0,"a":1}',
    '{"a\\\\":1,"a":"a"}',
    '"a:"',
    '[]',
    '{"":1}',
  ])('finds none in %s', (text) => expect(read(text)).toEqual({ ok: true, value: JSON.parse(text) }));

  it('refuses invalid UTF-8 instead of replacing it', () => {
    expect(parseJson(Buffer.from([0x22, 0xff, 0x22]))).toEqual({ ok: false, fault: 'utf8' });
  });

  it('refuses nesting beyond its limit, however deep, without recursion', () => {
    expect(read('[[[1]]]', 3).ok).toBe(true);
    expect(read('[[[[1]]]]', 3)).toEqual({ ok: false, fault: 'trop-profond' });
    expect(read('['.repeat(500_000))).toEqual({ ok: false, fault: 'trop-profond' });
  });

  it.each(['', '{', '{"a"', '"a', '{"a":1}}', '{"a":01}', '["a":1]', '"a":1', '{"\\x":1}', '\ufeff{}'])(
    'refuses %j',
    (text) => {
      expect(read(text)).toEqual({ ok: false, fault: 'json' });
    },
  );
});
