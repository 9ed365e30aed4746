import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/clock.js';
import { parseProtectedHeader } from '../../src/signing/protected-header.js';
import {
  fromStored,
  toDetachedHeaders,
  toGeneralJson,
  toStored,
} from '../../src/signing/serialize-answer.js';
import {
  answerDigests,
  CTY,
  digest,
  seal,
  signAsIssuer,
  signatureDigest,
} from '../../src/signing/sign-answer.js';
import { judgeAnswer } from '../../src/signing/verify-answer.js';
import { EvidenceWorld, signerOf } from '../independent/evidence-world.js';

let world: EvidenceWorld;

beforeAll(async () => {
  world = await EvidenceWorld.open('jws-answer');
});

afterAll(() => world.close());

function headerOf(text: string): unknown {
  return JSON.parse(Buffer.from(text, 'base64url').toString());
}

describe('an answer as it is signed', () => {
  it('has headers that are exactly the profile, also with text that must be escaped', async () => {
    const { issuer: key, gateway } = world.signers;
    const payload = Buffer.from('{}');
    const mandat = 'M"\\\u0001é\u2028';
    const issuer = await signAsIssuer(payload, CTY.reponseIdb, key, { iat: 17, mode: 'delegue', mandat });
    expect(headerOf(issuer.protected)).toEqual({
      alg: 'ES256',
      'x5t#S256': key.certificate.x5tS256,
      cty: CTY.reponseIdb,
      iat: 17,
      signataire: 'delegue',
      mandat,
    });
    const facts = {
      idEchange: 'i"',
      recuLe: instant(1),
      emisLe: instant(2),
      journal: { origine: 'o"', cle: 'c\\' },
    };
    const sealed = await seal({ payload, cty: CTY.reponseIdb, issuer, facts }, gateway, 18);
    expect(headerOf(sealed.seal.protected)).toEqual({
      alg: 'ES256',
      'x5t#S256': gateway.certificate.x5tS256,
      cty: CTY.reponseIdb,
      iat: 18,
      cachet: { ...facts, signature: signatureDigest(issuer) },
    });
    for (const one of [issuer, sealed.seal]) expect(parseProtectedHeader(one.protected).ok).toBe(true);
  });

  it('announces no issuer signature where there is none', async () => {
    const sealed = await world.refusal(world.request());
    expect(headerOf(sealed.seal.protected)).not.toHaveProperty('cachet.signature');
    expect(answerDigests(sealed).emetteur).toBeNull();
    expect(toDetachedHeaders(sealed)).not.toHaveProperty('Roc-Signature');
  });

  it('comes back from the store byte for byte', async () => {
    for (const sealed of [await world.answer(world.request()), await world.refusal(world.request())]) {
      const stored = fromStored(toStored(sealed));
      expect(toGeneralJson(stored)).toEqual(toGeneralJson(sealed));
      expect(toDetachedHeaders(stored)).toEqual(toDetachedHeaders(sealed));
      expect(stored.payload).toEqual(sealed.payload);
      expect(stored.statut).toBe(sealed.statut);
      expect(answerDigests(stored)).toEqual(answerDigests(sealed));
    }
    expect(() => fromStored(Buffer.from('other bytes'))).toThrow();
    expect(() => fromStored(Buffer.alloc(0))).toThrow();
  });

  it('keeps its proof when it is marked as replayed', async () => {
    const sealed = await world.answer(world.request());
    const { rejeu, ...proof } = JSON.parse(toGeneralJson(sealed, { rejeu: true }).toString());
    expect(rejeu).toBe(true);
    expect(proof).toEqual(JSON.parse(toGeneralJson(sealed).toString()));
  });

  it('names the digests the trace keeps', async () => {
    const sealed = await world.answer(world.request());
    const { issuer } = sealed;
    expect(answerDigests(sealed)).toEqual({
      empreinte: digest(sealed.payload),
      emetteur: digest(`${issuer?.protected}.${issuer?.signature}`),
      cachet: digest(`${sealed.seal.protected}.${sealed.seal.signature}`),
    });
  });

  it('fits its two detached signatures into 3 kB of headers with RSA-3072 keys', async () => {
    const rsa = { keyAlgorithm: 'RSA-3072' } as const;
    const structure = world.signers.gateway.certificate.structureId ?? '';
    const signers = {
      issuer: await signerOf(world.authority, structure, 'AMC', rsa),
      gateway: await signerOf(world.authority, structure, 'Passerelle', rsa),
    };
    expect(signers.issuer.alg).toBe('PS256');
    const headers = toDetachedHeaders(await world.answer(world.request(), signers));
    expect(Object.entries(headers).join('').length).toBeLessThan(3_000);
  });
});

describe('the offline judgement', () => {
  it('is the same for the plain body with its two headers, without chains', async () => {
    const request = world.request();
    const sealed = await world.answer(request);
    const headers = toDetachedHeaders(sealed);
    const answer = {
      corps: sealed.payload,
      rocSignature: headers['Roc-Signature'] ?? '',
      rocCachet: headers['Roc-Cachet'],
    };
    const means = { trust: world.trust, roles: world.directory() };
    expect(judgeAnswer({ answer, request: request.payload }, means).verdict).toBe('tient');
    const altered = { ...answer, corps: Buffer.concat([sealed.payload, Buffer.from(' ')]) };
    expect(judgeAnswer({ answer: altered }, means).verdict).toBe('ne tient pas');
    const alone = { corps: sealed.payload, rocCachet: headers['Roc-Cachet'] };
    expect(judgeAnswer({ answer: alone }, means).verdict).toBe('ne tient pas');
  });

  it('says what it could not verify, and does not call it held', async () => {
    const sealed = await world.answer(world.request());
    const means = { trust: world.trust, roles: world.directory() };
    const { controles } = judgeAnswer({ answer: toGeneralJson(sealed) }, means);
    const unverified = controles.filter((one) => one.verdict === 'non verifie').map((one) => one.nom);
    expect(unverified).toEqual(['cachet-revocation', 'emetteur-revocation', 'demande-empreinte']);
  });
});
