import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allowedAlgs, signRaw, verifyRaw } from '../../src/signing/algorithms.js';
import { fromBase64url, jsonJws, parseDetached, signingInput } from '../../src/signing/jws.js';
import { parseProtectedHeader } from '../../src/signing/protected-header.js';

/** RFC 7515 appendix A.3: ECDSA P-256 SHA-256. */
const A3 = {
  jwk: {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
  },
  protected: 'eyJhbGciOiJFUzI1NiJ9',
  payload: 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ',
  signature: 'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
};

const publicKey = createPublicKey({
  key: { kty: 'EC', crv: 'P-256', x: A3.jwk.x, y: A3.jwk.y },
  format: 'jwk',
});

describe('RFC 7515 appendix A.3', () => {
  const input = signingInput(A3.protected, A3.payload);

  it('has the signing input of the text', () => {
    expect(input.subarray(0, 6)).toEqual(Buffer.from([101, 121, 74, 104, 98, 71]));
    expect(input.length).toBe(A3.protected.length + 1 + A3.payload.length);
  });

  it('verifies, and no longer with one bit changed', () => {
    const signature = fromBase64url(A3.signature) ?? Buffer.alloc(0);
    expect(verifyRaw('ES256', publicKey, input, signature)).toBe(true);
    const [first = 0] = signature;
    signature[0] = first ^ 1;
    expect(verifyRaw('ES256', publicKey, input, signature)).toBe(false);
  });

  it('refuses the DER form of the signature: one value has one spelling', () => {
    expect(verifyRaw('ES256', publicKey, input, Buffer.alloc(70, 1))).toBe(false);
    expect(verifyRaw('ES256', publicKey, input, Buffer.alloc(64))).toBe(false);
  });

  it('signs as the text says: R || S over the same input', () => {
    const made = signRaw('ES256', createPrivateKey({ key: A3.jwk, format: 'jwk' }), input);
    expect(made.length).toBe(64);
    expect(verifyRaw('ES256', publicKey, input, made)).toBe(true);
  });

  it('is outside our profile all the same: no iat, no x5t#S256', () => {
    expect(parseProtectedHeader(A3.protected).ok).toBe(false);
    expect(allowedAlgs(publicKey, 0)).toEqual(['ES256']);
  });
});

describe('RFC 7515 appendix A.6 and A.7, the JSON forms', () => {
  const entry = { protected: A3.protected, signature: A3.signature };

  it('reads the general and the flattened form to the same', () => {
    const general = jsonJws({ payload: A3.payload, signatures: [entry] }, 'refuses');
    const flattened = jsonJws({ payload: A3.payload, ...entry }, 'refuses');
    expect(general).toEqual({ ok: true, value: { payload: A3.payload, signatures: [entry], others: {} } });
    expect(flattened).toEqual(general);
  });

  it('refuses the unprotected kid of the text: only x5c may stand there', () => {
    const withKid = { ...entry, header: { kid: 'e9bc097a-ce51-4036-9562-d2ade882db0d' } };
    expect(jsonJws({ payload: A3.payload, signatures: [withKid] }, 'admis').ok).toBe(false);
  });
});

describe('RFC 7515 appendix F, detached content', () => {
  it('reads header..signature and verifies over the content sent beside it', () => {
    const read = parseDetached(`${A3.protected}..${A3.signature}`);
    expect(read).toEqual({ ok: true, value: { protected: A3.protected, signature: A3.signature } });
    const content = Buffer.from(A3.payload, 'base64url').toString('base64url');
    const signature = fromBase64url(A3.signature) ?? Buffer.alloc(0);
    expect(verifyRaw('ES256', publicKey, signingInput(A3.protected, content), signature)).toBe(true);
  });

  it('refuses any other number of parts, and a payload inside', () => {
    for (const text of [
      '',
      'a',
      'a.b',
      `${A3.protected}.${A3.payload}.${A3.signature}`,
      'YQ..YQ.YQ',
      '..YQ',
      'YQ..',
    ]) {
      expect(parseDetached(text).ok, text).toBe(false);
    }
  });
});

describe('base64url (RFC 7515 appendix C, RFC 4648 section 3.5)', () => {
  it('gives the octets of appendix C', () => {
    expect(fromBase64url('A-z_4ME')).toEqual(Buffer.from([3, 236, 255, 224, 193]));
  });

  it.each(['A-z_4MF', 'YR', 'YWF', 'A', 'YQ==', 'YQ ', '+/', 'Y\nQ', 'é'])('refuses %j', (text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });
});
