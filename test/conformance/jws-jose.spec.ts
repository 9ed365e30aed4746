import { FlattenedSign, flattenedVerify, GeneralSign, generalVerify, importPKCS8 } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/clock.js';
import { RevocationRegistry } from '../../src/pki/revocation.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { type Alg } from '../../src/signing/algorithms.js';
import { parseJsonJws } from '../../src/signing/jws.js';
import { toDetachedHeaders, toGeneralJson } from '../../src/signing/serialize-answer.js';
import { audience, CTY, seal, signAsIssuer } from '../../src/signing/sign-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { RequestVerifier } from '../../src/signing/verify-request.js';
import { AMC, EJ, EvidenceWorld, type KeyAlgorithm } from '../independent/evidence-world.js';

const KEYS: readonly (readonly [Alg, KeyAlgorithm])[] = [
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
  ['PS256', 'RSA-2048'],
  ['RS256', 'RSA-2048'],
];

let world: EvidenceWorld;

beforeAll(async () => {
  world = await EvidenceWorld.open('jose');
});

afterAll(() => world.close());

interface Holder {
  readonly signer: Signer;
  readonly keyPem: string;
}

async function holder(alg: Alg, keyAlgorithm: KeyAlgorithm): Promise<Holder> {
  const issued = await world.authority.issue({
    profile: 'cachet',
    commonName: 'CH A',
    organisation: 'CH A',
    structureId: `1${EJ}`,
    keyAlgorithm,
  });
  const { certificate, privateKey: key, keyPem } = issued;
  const intermediates = [world.authority.organisations];
  return { signer: new NodeSigner({ key, certificate, intermediates, alg }), keyPem };
}

const PAYLOAD = Buffer.from('{"montant":"31.50","libellé":"été"}');

describe.each(KEYS)('%s with jose', (alg, keyAlgorithm) => {
  it('verifies what we sign: general form, both signatures', async () => {
    const { signer } = await holder(alg, keyAlgorithm);
    const issuer = await signAsIssuer(PAYLOAD, CTY.reponseClc, signer, {
      iat: 1_760_000_000,
      mode: 'propre',
    });
    const facts = { ...world.facts(), recuLe: instant(0), idEchange: 'é"\\' };
    const sealed = await seal(
      { payload: PAYLOAD, cty: CTY.reponseClc, issuer, facts },
      signer,
      1_760_000_001,
    );
    const jws = JSON.parse(toGeneralJson(sealed).toString());
    const key = signer.certificate.publicKey;
    for (const signature of jws.signatures) {
      const one = await generalVerify({ payload: jws.payload, signatures: [signature] }, key);
      expect(Buffer.from(one.payload)).toEqual(PAYLOAD);
      expect(one.protectedHeader).toMatchObject({
        alg,
        cty: CTY.reponseClc,
        'x5t#S256': signer.certificate.x5tS256,
      });
    }
    const flattened = { payload: jws.payload, ...jws.signatures[1] };
    expect((await flattenedVerify(flattened, key)).protectedHeader).toMatchObject({
      cachet: { idEchange: 'é"\\' },
    });
    const [header, , signature] = toDetachedHeaders(sealed)['Roc-Cachet'].split('.');
    const detached = { payload: jws.payload, protected: header ?? '', signature: signature ?? '' };
    expect(Buffer.from((await flattenedVerify(detached, key)).payload)).toEqual(PAYLOAD);
  });

  it('signs what we verify: x5c protected (flattened) or not (general)', async () => {
    const { signer, keyPem } = await holder(alg, keyAlgorithm);
    const key = await importPKCS8(keyPem, alg);
    const base = {
      alg,
      iat: world.seconds,
      'x5t#S256': signer.certificate.x5tS256,
      cty: CTY.demandeClc,
      aud: audience(AMC, 'CLC'),
    };
    const x5c = [...signer.x5c];
    const flattened = await new FlattenedSign(PAYLOAD).setProtectedHeader({ ...base, x5c }).sign(key);
    const general = new GeneralSign(PAYLOAD);
    general.addSignature(key).setProtectedHeader(base).setUnprotectedHeader({ x5c });
    const verifier = new RequestVerifier({
      trust: world.trust,
      revocation: new RevocationRegistry(),
      clock: world.clock,
      window: { past: 300, future: 60 },
    });
    const expected = { service: 'CLC', amc10: AMC, ejStructure: `1${EJ}`, cty: CTY.demandeClc };
    for (const jws of [flattened, await general.sign()]) {
      const read = parseJsonJws(Buffer.from(JSON.stringify(jws)), 'refuses');
      if (!read.ok) throw new Error(read.fault);
      const [signature] = read.value.signatures;
      if (signature === undefined) throw new Error('no signature');
      expect(verifier.verify(PAYLOAD, signature, expected)).toMatchObject({ ok: true, value: { alg } });
    }
  });
});
