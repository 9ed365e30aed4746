import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCommand } from '../../src/cli/verify.js';
import { openDevelopmentAuthority } from '../../src/pki/development-authority.js';
import { type DetachedSignature } from '../../src/signing/jws.js';
import { generalJson, toGeneralJson } from '../../src/signing/serialize-answer.js';
import { AMC, EvidenceWorld, type Request, signerOf } from './evidence-world.js';

const CHECKER = join(import.meta.dirname, 'check_answer.py');

let world: EvidenceWorld;
let confiance: string;
let request: Request;
let requestFile: string;

beforeAll(async () => {
  world = await EvidenceWorld.open('independent');
  confiance = await world.writeTrustFolder();
  request = world.request();
  requestFile = world.write('a-idb.demande.jose.json', await world.signedRequest(request));
});

afterAll(() => world.close());

interface Outcome {
  readonly status: number | null;
  readonly said: string;
}

function python(asked: string, answer: string, folder = confiance): Outcome {
  const run = spawnSync('python3', ['-B', CHECKER, asked, answer, folder], { encoding: 'utf8' });
  // A missing python3 or package must not look like a refused forgery.
  if (run.error !== undefined) throw run.error;
  if (run.stderr !== '') throw new Error(run.stderr);
  return { status: run.status, said: run.stdout.trim() };
}

interface Judged {
  readonly status: number;
  readonly broken: readonly string[];
}

async function ours(asked: string, answer: string, folder = confiance): Promise<Judged> {
  const lines: string[] = [];
  const sink = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  const status = await verifyCommand([answer, '--requete', asked, '--confiance', folder, '--json'], sink);
  const [judgement] = JSON.parse(lines.join('')) as { controles: { nom: string; verdict: string }[] }[];
  const broken = judgement?.controles.filter((one) => one.verdict === 'ne tient pas') ?? [];
  return { status, broken: broken.map((one) => one.nom) };
}

async function bothAccept(answer: string): Promise<void> {
  expect(python(requestFile, answer)).toEqual({ status: 0, said: 'holds' });
  expect(await ours(requestFile, answer)).toEqual({ status: 0, broken: [] });
}

/** Both refuse, ours for these very reasons: a forgery refused by chance proves nothing. */
async function bothRefuse(answer: string, broken: readonly string[], asked = requestFile): Promise<void> {
  const theirs = python(asked, answer);
  expect(theirs.status, theirs.said).toBe(1);
  expect(await ours(asked, answer)).toEqual({ status: 1, broken });
}

interface Answer {
  readonly payload: Buffer;
  readonly issuer: DetachedSignature;
  readonly seal: DetachedSignature;
}

async function genuine(of = request): Promise<Answer> {
  const { payload, issuer, seal } = await world.answer(of);
  if (issuer === undefined) throw new Error('an answer has an issuer');
  return { payload, issuer, seal };
}

function reheaded(signature: DetachedSignature, change: Record<string, unknown>): DetachedSignature {
  const header = JSON.parse(Buffer.from(signature.protected, 'base64url').toString()) as object;
  const protectedHeader = Buffer.from(JSON.stringify({ ...header, ...change })).toString('base64url');
  return { ...signature, protected: protectedHeader };
}

describe('a checker that shares no code with the gateway', () => {
  it('needs python3 with its cryptography package: missing, the suite fails', () => {
    const run = spawnSync('python3', ['-c', 'import cryptography'], { encoding: 'utf8' });
    expect(run.error).toBeUndefined();
    expect(run.stderr).toBe('');
  });

  it('accepts an answer, whatever the order of its two signatures', async () => {
    const answer = await genuine();
    await bothAccept(world.write('good.json', generalJson(answer.payload, [answer.issuer, answer.seal])));
    await bothAccept(world.write('turned.json', generalJson(answer.payload, [answer.seal, answer.issuer])));
  });

  it('accepts a replayed answer and a refusal that only the gateway sealed', async () => {
    const answer = await world.answer(request);
    await bothAccept(world.write('replayed.json', toGeneralJson(answer, { rejeu: true })));
    await bothAccept(world.write('refusal.json', await world.refusal(request)));
  });

  it('refuses a changed payload byte', async () => {
    const answer = await genuine();
    const payload = Buffer.from(answer.payload.toString().replace('"ouverts":true', '"ouverts":null'));
    expect(payload.length).toBe(answer.payload.length);
    await bothRefuse(world.write('byte.json', generalJson(payload, [answer.issuer, answer.seal])), [
      'cachet-signature',
      'emetteur-signature',
    ]);
  });

  it('refuses a foreign chain in x5c', async () => {
    const answer = await genuine();
    const foreign = await openDevelopmentAuthority(join(world.folder, 'foreign'), world.clock);
    const own = world.signers.gateway.certificate.structureId ?? '';
    const stranger = await signerOf(foreign, own, 'Passerelle');
    const chained = { ...answer.seal, x5c: stranger.x5c };
    await bothRefuse(world.write('chain.json', generalJson(answer.payload, [answer.issuer, chained])), [
      'cachet-chaine',
    ]);
    // The same with signatures that the foreign keys really made.
    const forged = await world.answer(request, { gateway: stranger, issuer: stranger });
    await bothRefuse(world.write('foreign.json', forged), [
      'cachet-chaine',
      'cachet-role',
      'emetteur-chaine',
      'emetteur-role',
    ]);
  });

  it('refuses issuer and seal with their roles exchanged', async () => {
    const swapped = await world.answer(request, {
      issuer: world.signers.gateway,
      gateway: world.signers.issuer,
    });
    await bothRefuse(world.write('swapped.json', swapped), ['cachet-role', 'emetteur-role']);
    const answer = await genuine();
    const [issuer, seal] = [
      { ...answer.issuer, signature: answer.seal.signature, x5c: answer.seal.x5c ?? [] },
      { ...answer.seal, signature: answer.issuer.signature, x5c: answer.issuer.x5c ?? [] },
    ];
    await bothRefuse(world.write('relabelled.json', generalJson(answer.payload, [issuer, seal])), [
      'cachet-chaine',
      'cachet-couverture',
      'emetteur-chaine',
    ]);
  });

  it("refuses another dossier's request", async () => {
    const answer = world.write('other-request.json', await world.answer(request));
    const other = world.write('other.demande.json', world.request(AMC).payload);
    await bothRefuse(answer, ['demande-empreinte', 'demande-identite'], other);
  });

  it("refuses another answer's seal", async () => {
    const answer = await genuine();
    const other = await genuine(world.request());
    await bothRefuse(world.write('seal.json', generalJson(answer.payload, [answer.issuer, other.seal])), [
      'cachet-signature',
      'cachet-couverture',
    ]);
    // Same content, signed twice: only the seal's digest of the issuer's signature tells them apart.
    const again = await genuine();
    await bothRefuse(world.write('seal-2.json', generalJson(answer.payload, [answer.issuer, again.seal])), [
      'cachet-couverture',
    ]);
  });

  it('refuses alg none', async () => {
    const answer = await genuine();
    for (const signature of ['', 'AAAA']) {
      const bare = { ...reheaded(answer.seal, { alg: 'none' }), signature };
      await bothRefuse(world.write('none.json', generalJson(answer.payload, [answer.issuer, bare])), [
        'forme',
      ]);
      const issuer = { ...reheaded(answer.issuer, { alg: 'none' }), signature };
      await bothRefuse(world.write('none-2.json', generalJson(answer.payload, [issuer, answer.seal])), [
        'forme',
      ]);
    }
  });

  it('refuses an answer of the AMC from which the AMC has been taken off', async () => {
    const answer = await genuine();
    await bothRefuse(world.write('off.json', generalJson(answer.payload, [answer.seal])), [
      'cachet-couverture',
      'contenu',
    ]);
  });
});
