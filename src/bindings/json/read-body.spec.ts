import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.js';

const JSON_TYPE = 'application/json';
const JOSE = 'application/jose+json';
const SIGNATURE = { protected: 'e30', signature: 'AAAA' };
const b64u = (text: string | Buffer): string => Buffer.from(text as Buffer).toString('base64url');

function codeOf(type: string | undefined, body: string | Buffer, detached?: string): string {
  const read = readBody(type, Buffer.from(body as Buffer), detached);
  return read.ok ? 'ok' : read.refusal.code;
}

const jose = (change: Record<string, unknown> = {}): string =>
  JSON.stringify({ payload: b64u('{"a":1}'), signatures: [SIGNATURE], ...change });

describe('a plain body', () => {
  it('is its own payload, byte for byte, with the signature of the header', () => {
    const body = Buffer.from('{ "a" : "é" }\n');
    expect(readBody(`${JSON_TYPE}; charset=utf-8`, body, 'e30..AAAA')).toEqual({
      ok: true,
      value: { payload: body, value: { a: 'é' }, signature: SIGNATURE },
    });
    expect(readBody(JSON_TYPE, body, undefined)).toMatchObject({ value: { signature: null } });
  });

  it.each([
    ['{"a":1,"a":2}', 'json-cle-doublee'],
    ['{"a":1,"\\u0061":2}', 'json-cle-doublee'],
    [Buffer.from([0x7b, 0xff, 0x7d]), 'utf8-invalide'],
    ['{"a":', 'json-invalide'],
    ['', 'json-invalide'],
    [`${'['.repeat(40)}${']'.repeat(40)}`, 'json-trop-profond'],
  ])('%j is refused: %s', (body, code) => {
    expect(codeOf(JSON_TYPE, body)).toBe(code);
  });

  it.each(['e30.AAAA', 'e30.e30.AAAA', '..', 'e30..AAAB=', 'e30..AB', ''])(
    'its header %j is no detached signature',
    (detached) => {
      expect(codeOf(JSON_TYPE, '{}', detached)).toBe('signature-illisible');
    },
  );

  it.each([undefined, '', 'text/plain', 'application/xml', 'application/json-seq'])(
    'of type %j is refused',
    (type) => {
      expect(codeOf(type, '{}')).toBe('type-contenu-refuse');
    },
  );
});

describe('a JWS body', () => {
  it('gives the payload’s exact bytes, in the general and in the flattened form', () => {
    const payload = '{ "a" : 1 }';
    const general = jose({ payload: b64u(payload) });
    const flattened = JSON.stringify({ payload: b64u(payload), ...SIGNATURE });
    for (const body of [general, flattened]) {
      expect(readBody(JOSE, Buffer.from(body), undefined)).toEqual({
        ok: true,
        value: { payload: Buffer.from(payload), value: { a: 1 }, signature: SIGNATURE },
      });
    }
  });

  it.each([
    ['two signatures', jose({ signatures: [SIGNATURE, SIGNATURE] }), 'signature-illisible'],
    ['no signature', jose({ signatures: [] }), 'signature-illisible'],
    ['a member outside the proof', jose({ rejeu: true }), 'signature-illisible'],
    ['a payload with stray bits', jose({ payload: 'e31' }), 'signature-illisible'],
    ['a padded payload', jose({ payload: 'e30=' }), 'signature-illisible'],
    ['a payload that is no JSON', jose({ payload: b64u('{') }), 'json-invalide'],
    ['a member twice in its payload', jose({ payload: b64u('{"a":1,"a":1}') }), 'json-cle-doublee'],
    ['a payload of invalid UTF-8', jose({ payload: b64u(Buffer.from([0x22, 0xff, 0x22])) }), 'utf8-invalide'],
    [
      'a member twice in the envelope',
      '{"payload":"e30","payload":"e30","signatures":[]}',
      'json-cle-doublee',
    ],
    ['an envelope that is no JSON', '{', 'json-invalide'],
    ['an envelope that is no JWS', '{}', 'signature-illisible'],
  ])('with %s is refused', (_name, body, code) => {
    expect(codeOf(JOSE, body)).toBe(code);
  });
});
