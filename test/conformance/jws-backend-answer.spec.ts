import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generalJson } from '../../src/signing/serialize-answer.js';
import { CTY, type IssuerStatement, signAsIssuer } from '../../src/signing/sign-answer.js';
import { SignerCertificates } from '../../src/signing/signer-certificates.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { BackendAnswerVerifier } from '../../src/signing/verify-backend-answer.js';
import { AMC, EvidenceWorld, MANDATE, OTHER_AMC } from '../independent/evidence-world.js';

const PAYLOAD = Buffer.from('{ "service" : "IDB" }\n');

let world: EvidenceWorld;

beforeAll(async () => {
  world = await EvidenceWorld.open('jws-backend');
});

afterAll(() => world.close());

function verify(bytes: Buffer, amc10 = AMC) {
  const verifier = new BackendAnswerVerifier({
    signers: new SignerCertificates(world.trust, undefined),
    clock: world.clock,
    window: { past: 120, future: 60 },
  });
  return verifier.verify(bytes, { amc10, ctys: [CTY.reponseIdb, CTY.refus], roles: world.directory() });
}

function sign(
  change: Partial<IssuerStatement> = {},
  signer?: Signer,
  cty: typeof CTY.reponseClc | typeof CTY.reponseIdb = CTY.reponseIdb,
) {
  const statement = { iat: world.seconds, mode: 'delegue' as const, mandat: MANDATE, ...change };
  return signAsIssuer(PAYLOAD, cty, signer ?? world.signers.issuer, statement);
}

function refusedFor(bytes: Buffer, detail: RegExp, amc10 = AMC): void {
  const result = verify(bytes, amc10);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'amc-reponse-invalide' } });
  if (!result.ok) expect(result.refusal.detail).toMatch(detail);
}

describe("an AMC's signed answer", () => {
  it('is relayed as it was signed', async () => {
    const issuer = await sign();
    const result = verify(generalJson(PAYLOAD, [issuer]));
    if (!result.ok) throw new Error(result.refusal.detail);
    expect(result.value).toEqual({
      payload: PAYLOAD,
      cty: CTY.reponseIdb,
      issuer,
      mode: 'delegue',
      mandat: MANDATE,
      iat: world.seconds,
    });
  });

  it('is refused for a form that is not the profile', async () => {
    const issuer = await sign();
    refusedFor(Buffer.from('<html>502</html>'), /^forme/);
    refusedFor(generalJson(PAYLOAD, [issuer, issuer]), /^forme/);
    refusedFor(generalJson(PAYLOAD, [issuer], ',"more":1'), /^forme/);
    const sealed = await world.answer(world.request());
    refusedFor(generalJson(sealed.payload, [sealed.seal]), /^en-tête/);
    refusedFor(generalJson(PAYLOAD, [await sign({}, undefined, CTY.reponseClc)]), /cty/);
  });

  it('is refused from a key the directory does not list for that AMC', async () => {
    refusedFor(generalJson(PAYLOAD, [await sign()]), /^signataire/, OTHER_AMC);
    refusedFor(generalJson(PAYLOAD, [await sign({}, world.signers.gateway)]), /^signataire/);
    refusedFor(generalJson(PAYLOAD, [await sign({ mode: 'propre' })]), /^signataire/);
    refusedFor(generalJson(PAYLOAD, [await sign({ mandat: 'AUTRE' })]), /^mandat/);
  });

  it('is refused outside its window, altered, or without its chain', async () => {
    refusedFor(generalJson(PAYLOAD, [await sign({ iat: world.seconds - 200 })]), /^iat/);
    refusedFor(generalJson(PAYLOAD, [await sign({ iat: world.seconds + 200 })]), /^iat/);
    const issuer = await sign();
    refusedFor(generalJson(Buffer.from('{"service":"IDB"}'), [issuer]), /^signature/);
    refusedFor(
      generalJson(PAYLOAD, [{ protected: issuer.protected, signature: issuer.signature }]),
      /^certificat/,
    );
  });
});
