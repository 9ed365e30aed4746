import { describe, expect, it } from 'vitest';
import { jsonJws } from './jws.js';
import { parseProtectedHeader } from './protected-header.js';

const X5T = Buffer.alloc(32, 7).toString('base64url');
const COMMON = { alg: 'ES256', iat: 1_760_000_000, 'x5t#S256': X5T, cty: 'roc-idb-demande+json' };
const REQUEST = { ...COMMON, aud: 'urn:roc:amc:0099100011:IDB' };
const SEAL = {
  ...COMMON,
  cachet: { idEchange: 'e', recuLe: 'r', emisLe: 's', journal: { origine: 'o', cle: 'c' } },
};

function parse(header: unknown) {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  return parseProtectedHeader(Buffer.from(text).toString('base64url'));
}

describe('protected header', () => {
  it('is told apart by the member that only one kind has', () => {
    expect(parse(REQUEST)).toMatchObject({ ok: true, value: { kind: 'demande', aud: REQUEST.aud } });
    expect(parse({ ...COMMON, signataire: 'propre' })).toMatchObject({
      ok: true,
      value: { kind: 'emetteur' },
    });
    expect(parse(SEAL)).toMatchObject({ ok: true, value: { kind: 'cachet', cachet: SEAL.cachet } });
    expect(parse(COMMON)).toMatchObject({ ok: true, value: { kind: 'simple' } });
  });

  it.each([
    'crit',
    'jwk',
    'jku',
    'x5u',
    'x5t',
    'b64',
    'kid',
    'typ',
    'zip',
    '__proto__',
    'signataire',
    'cachet',
  ])('refuses the member %s in a request', (name) => {
    const header = JSON.stringify(REQUEST).replace('{', `{${JSON.stringify(name)}:"x",`);
    expect(parse(header).ok).toBe(false);
  });

  it.each(['none', 'None', 'HS256', 'HS512', 'ES512', 'EdDSA', 'RS1', 'PS512', '', null, 5])(
    'refuses alg %j by the name of the algorithm',
    (alg) => expect(parse({ ...REQUEST, alg })).toMatchObject({ ok: false, algorithme: true }),
  );

  it.each([1.5, '1760000000', -1, null, 1e300])('refuses iat %j', (iat) => {
    expect(parse({ ...REQUEST, iat }).ok).toBe(false);
  });

  it.each([
    { ...REQUEST, 'x5t#S256': X5T.slice(1) },
    { ...REQUEST, 'x5t#S256': `${X5T.slice(0, -1)}d` },
    { ...REQUEST, cty: 'application/json' },
    { ...REQUEST, x5c: 'MIIB' },
    { ...REQUEST, x5c: [] },
    { ...REQUEST, x5c: ['not base64!'] },
    { ...REQUEST, aud: ['urn:roc:amc:0099100011:IDB'] },
    { ...SEAL, cachet: { ...SEAL.cachet, more: 1 } },
    { ...SEAL, cachet: { ...SEAL.cachet, signature: 'short' } },
    { ...SEAL, cachet: null },
    [],
    'null',
    '{"alg":"ES256","alg":"none"}',
  ])('refuses a wrong shape (%#)', (header) => expect(parse(header).ok).toBe(false));
});

describe('JWS in JSON', () => {
  const entry = { protected: 'e30', signature: 'AAAA' };
  it.each([
    null,
    [],
    { payload: 'e30' },
    { payload: 'e30', signatures: [] },
    { payload: 'e30', signatures: [entry, entry, entry, entry, entry] },
    { payload: 'e30', signatures: [entry], ...entry },
    { payload: 'e30', signatures: [entry], signature: 'AAAA' },
    { payload: 'e30=', signatures: [entry] },
    { payload: 'e3', signatures: [entry] },
    { payload: 'e30', signatures: [{ ...entry, more: 1 }] },
    { payload: 'e30', signatures: [{ ...entry, header: { alg: 'none' } }] },
    { payload: 'e30', signatures: [{ ...entry, header: { x5c: [] } }] },
    { payload: 'e30', signatures: [{ ...entry, signature: '' }] },
    { payload: 'e30', signatures: [{ ...entry, signature: 'A'.repeat(1_368) }] },
    { payload: 'e30', signatures: [{ ...entry, protected: 'e30K='.repeat(5_000) }] },
    { payload: 'e30', signatures: [{ protected: 5, signature: 'AAAA' }] },
    { payload: 'e30', signatures: [entry], rejeu: true },
  ])('refuses a wrong shape (%#)', (value) => expect(jsonJws(value, 'refuses').ok).toBe(false));

  it('lets members outside the proof through where answers may carry them', () => {
    const read = jsonJws({ payload: 'e30', signatures: [entry], rejeu: true }, 'admis');
    expect(read).toMatchObject({ ok: true, value: { others: { rejeu: true } } });
  });
});
