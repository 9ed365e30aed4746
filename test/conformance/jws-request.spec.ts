import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RefusalCode } from '../../src/kernel/refusal.js';
import { openDevelopmentAuthority } from '../../src/pki/development-authority.js';
import { RevocationRegistry } from '../../src/pki/revocation.js';
import { type DetachedSignature } from '../../src/signing/jws.js';
import { audience, CTY, signRequest } from '../../src/signing/sign-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { RequestVerifier } from '../../src/signing/verify-request.js';
import { AMC, EJ, EvidenceWorld, signerOf } from '../independent/evidence-world.js';

const EXPECTED = { service: 'IDB', amc10: AMC, ejStructure: `1${EJ}`, cty: CTY.demandeIdb };
const PAYLOAD = Buffer.from('{"idMessage":"x"}');
const DAY = 86_400_000;

let world: EvidenceWorld;
let registry: RevocationRegistry;
let now = 0;

beforeAll(async () => {
  world = await EvidenceWorld.open('jws-request');
  registry = new RevocationRegistry();
  await registry.load(await world.authority.writeRevocationLists(), world.trust, world.clock.now());
});

afterAll(() => world.close());

function verifier(): RequestVerifier {
  now = world.clock.now();
  const clock = { now: () => now };
  return new RequestVerifier({
    trust: world.trust,
    revocation: registry,
    clock,
    window: { past: 300, future: 60 },
  });
}

function sign(signer: Signer, change: { iat?: number; aud?: string; cty?: typeof CTY.demandeClc } = {}) {
  const statement = { cty: CTY.demandeIdb, aud: audience(AMC, 'IDB'), iat: world.seconds, ...change };
  return signRequest(PAYLOAD, signer, statement);
}

function reheaded(signature: DetachedSignature, change: Record<string, unknown>): DetachedSignature {
  const header = JSON.parse(Buffer.from(signature.protected, 'base64url').toString());
  return {
    ...signature,
    protected: Buffer.from(JSON.stringify({ ...header, ...change })).toString('base64url'),
  };
}

function refusedWith(signature: DetachedSignature, code: RefusalCode, detail: RegExp, on = verifier()): void {
  const result = on.verify(PAYLOAD, signature, EXPECTED);
  expect(result).toMatchObject({ ok: false, refusal: { code } });
  if (!result.ok) expect(result.refusal.detail).toMatch(detail);
}

describe('a request signature', () => {
  it('holds, at first sight and from memory', async () => {
    const on = verifier();
    for (let time = 0; time < 2; time++) {
      const signature = await sign(world.signers.hospital);
      expect(on.verify(PAYLOAD, signature, EXPECTED)).toMatchObject({
        ok: true,
        value: { alg: 'ES256', valeur: signature.signature, revocation: { etat: 'bonne' } },
      });
    }
  });

  it('is refused where the content was altered', async () => {
    const signature = await sign(world.signers.hospital);
    const result = verifier().verify(Buffer.from('{"idMessage":"y"}'), signature, EXPECTED);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'signature-invalide' } });
  });

  it("is refused under another structure's certificate", async () => {
    refusedWith(await sign(world.signers.gateway), 'signature-titulaire', /EJ/);
  });

  it("is refused where another's certificate is put under it", async () => {
    const signature = await sign(world.signers.gateway);
    const { hospital } = world.signers;
    const borrowed = { ...signature, x5c: hospital.x5c };
    refusedWith(borrowed, 'signature-certificat', /x5t#S256/);
    const relabelled = reheaded(borrowed, { 'x5t#S256': hospital.certificate.x5tS256 });
    refusedWith(relabelled, 'signature-invalide', /contenu/);
  });

  it('is refused for another audience, service or kind of content', async () => {
    const { hospital } = world.signers;
    refusedWith(await sign(hospital, { aud: audience('0099100029', 'IDB') }), 'signature-audience', /aud/);
    refusedWith(await sign(hospital, { aud: audience(AMC, 'CLC') }), 'signature-audience', /aud/);
    refusedWith(await sign(hospital, { cty: CTY.demandeClc }), 'signature-audience', /cty/);
  });

  it('is refused outside its window, and held at its edges', async () => {
    const { hospital } = world.signers;
    refusedWith(await sign(hospital, { iat: world.seconds - 310 }), 'signature-perimee', /vieux/);
    refusedWith(await sign(hospital, { iat: world.seconds + 70 }), 'signature-perimee', /avance/);
    for (const iat of [world.seconds - 290, world.seconds + 50]) {
      expect(verifier().verify(PAYLOAD, await sign(hospital, { iat }), EXPECTED).ok).toBe(true);
    }
  });

  it('is refused with alg none, HS256, or one that is not its key’s', async () => {
    const signature = await sign(world.signers.hospital);
    refusedWith(reheaded(signature, { alg: 'none' }), 'signature-algorithme', /hors liste/);
    refusedWith(reheaded(signature, { alg: 'HS256' }), 'signature-algorithme', /hors liste/);
    refusedWith(reheaded(signature, { alg: 'RS256' }), 'signature-algorithme', /pas admis/);
  });

  it('is refused without a chain, or with one that cannot be read', async () => {
    const { x5c: _x5c, ...bare } = await sign(world.signers.hospital);
    refusedWith(bare, 'signature-certificat', /x5c/);
    refusedWith({ ...bare, x5c: ['AAAA'] }, 'signature-certificat', /illisible/);
  });

  it('is refused in a shape of its own', async () => {
    const signature = await sign(world.signers.hospital);
    refusedWith({ ...signature, protected: 'AAAA' }, 'signature-illisible', /illisible/);
    refusedWith(reheaded(signature, { crit: ['b64'], b64: false }), 'signature-illisible', /crit/);
    refusedWith(reheaded(signature, { aud: undefined }), 'signature-illisible', /aud/);
    refusedWith(reheaded(signature, { x5c: signature.x5c }), 'signature-illisible', /deux endroits/);
  });

  it('is refused under each bad certificate, by its name', async () => {
    const at = world.clock.now();
    const make = (options: Parameters<typeof signerOf>[3]) =>
      signerOf(world.authority, `1${EJ}`, 'CH A', options);
    const expired = await make({ notBefore: at - 10 * DAY, notAfter: at - DAY });
    refusedWith(await sign(expired), 'signature-certificat', /^expire/);
    const early = await make({ notBefore: at + DAY, notAfter: at + 2 * DAY });
    refusedWith(await sign(early), 'signature-certificat', /^pas-encore-valide/);
    const client = await make({ profile: 'auth-cli' });
    refusedWith(await sign(client), 'signature-certificat', /^usage-interdit/);
    const elsewhere = await openDevelopmentAuthority(`${world.folder}/other`, world.clock, {
      prefix: 'AUTRE',
    });
    const stranger = await signerOf(elsewhere, `1${EJ}`, 'CH A');
    refusedWith(await sign(stranger), 'signature-certificat', /^autorite-inconnue/);
  });

  it('is refused once its certificate is revoked or past its date, also from memory', async () => {
    const on = verifier();
    const soon = world.clock.now() + 3_600_000;
    const signer = await signerOf(world.authority, `1${EJ}`, 'CH A', { notAfter: soon });
    const signature = await sign(signer);
    expect(on.verify(PAYLOAD, signature, EXPECTED).ok).toBe(true);
    now = soon + 1_000;
    refusedWith(signature, 'signature-certificat', /^expire/, on);
    now = world.clock.now();
    expect(on.verify(PAYLOAD, signature, EXPECTED).ok).toBe(true);
    await world.authority.revoke(signer.certificate.serialHex);
    await registry.load(await world.authority.writeRevocationLists(), world.trust, world.clock.now());
    refusedWith(signature, 'signature-certificat', /^revoque/, on);
  });
});
