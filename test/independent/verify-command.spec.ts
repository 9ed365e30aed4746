import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCommand } from '../../src/cli/verify.js';
import { openExtract } from '../../src/directory/open-extract.js';
import { sealExtract } from '../../src/directory/seal-extract.js';
import { generalJson, toDetachedHeaders } from '../../src/signing/serialize-answer.js';
import { CTY, digest, signPlain } from '../../src/signing/sign-answer.js';
import { minimise } from '../../src/backend/minimise-request.js';
import { idb } from '../support/dossier-messages.js';
import { EvidenceWorld, type Request } from './evidence-world.js';

let world: EvidenceWorld;
let request: Request;

beforeAll(async () => {
  world = await EvidenceWorld.open('verify-command');
  request = world.request();
  await world.writeTrustFolder();
  world.write('d-idb.demande.jose.json', await world.signedRequest(request));
  world.write('d-idb.reponse.jose.json', await world.answer(request));
  world.write('d-clc.demande.json', request.payload);
  world.write('d-clc.reponse.jose.json', await world.answer(world.request()));
});

afterAll(() => world.close());

async function run(...argv: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await verifyCommand(argv, {
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
  });
  return { code, text: lines.join('\n') };
}

function at(...names: string[]): string {
  return join(world.folder, ...names);
}

describe('roc verify', () => {
  it('finds the request and the trust folder beside the answer, and says what holds', async () => {
    const { code, text } = await run(at('d-idb.reponse.jose.json'));
    expect(code).toBe(0);
    expect(text).toContain(': TIENT');
    expect(text).toMatch(/✓ demande-empreinte/);
    expect(text).toMatch(/– cachet-revocation +non vérifié/);
  });

  it('makes again what was passed on to the insurer, and says where it was asked about something else', async () => {
    const sent = idb('D01');
    const asked = {
      ...world.request(),
      payload: Buffer.from(JSON.stringify(sent)),
      idMessage: sent.idMessage,
    };
    const { transmis } = minimise(sent);
    const other = minimise(idb('D02')).transmis;
    const request = world.write('t.demande.json', asked.payload);
    const judged = async (passedOn: typeof transmis) =>
      run(
        world.write('t.jose.json', await world.answer({ ...asked, transmis: passedOn })),
        '--requete',
        request,
      );
    expect(await judged(transmis)).toMatchObject({
      code: 0,
      text: expect.stringMatching(/✓ demande transmise/),
    });
    expect(await judged(other)).toMatchObject({
      code: 1,
      text: expect.stringMatching(/✗ demande transmise/),
    });
    const later = { ...transmis, correspondance: 'minimisation/9' };
    expect(await judged(later)).toMatchObject({
      code: 0,
      text: expect.stringMatching(/– demande transmise/),
    });
  });

  it('ends with the worst of several files', async () => {
    expect((await run(at('d-idb.reponse.jose.json'), at('d-clc.reponse.jose.json'))).code).toBe(1);
    const { code, text } = await run(at('d-clc.reponse.jose.json'), at('nowhere.reponse.jose.json'));
    expect(code).toBe(2);
    expect(text).toMatch(/NE TIENT PAS[^]*✗ demande-empreinte[^]*IMPOSSIBLE À JUGER/);
  });

  it('cannot judge without a trust folder, with a damaged one, or what is no JWS', async () => {
    const answer = at('d-idb.reponse.jose.json');
    expect((await run(answer, '--confiance', at('nowhere'))).code).toBe(2);
    const folder = await world.writeTrustFolder('damaged');
    const extract = JSON.parse(readFileSync(join(folder, 'annuaire.jose.json'), 'utf8'));
    extract.payload = Buffer.from('{}').toString('base64url');
    writeFileSync(join(folder, 'annuaire.jose.json'), JSON.stringify(extract));
    const damaged = await run(answer, '--confiance', folder);
    expect(damaged).toMatchObject({
      code: 2,
      text: expect.stringContaining('annuaire.jose.json refusé (signature)'),
    });
    rmSync(join(folder, 'racine.pem'));
    expect((await run(answer, '--confiance', folder)).text).toContain('racine.pem');
    expect((await run(world.write('plain.json', request.payload))).code).toBe(2);
    expect((await run(answer, '--requete', at('nowhere'))).code).toBe(2);
  });

  it('prints its usage where the arguments make no sense', async () => {
    for (const argv of [[], ['--unknown'], ['a', 'b', '--requete', 'c'], ['a', '--signature', 'x']]) {
      expect(await run(...argv)).toMatchObject({ code: 2, text: expect.stringContaining('Usage') });
    }
  });

  it('judges a plain body with its two headers', async () => {
    const sealed = await world.answer(request);
    const body = world.write('body.json', sealed.payload);
    const headers = toDetachedHeaders(sealed);
    const rest = ['--requete', at('d-idb.demande.jose.json')];
    const args = ['--cachet', headers['Roc-Cachet'], '--signature', headers['Roc-Signature'] ?? '', ...rest];
    expect((await run(body, ...args)).code).toBe(0);
    expect((await run(body, '--cachet', headers['Roc-Cachet'], ...rest)).code).toBe(1);
  });

  it('asks the revocation lists where there are some', async () => {
    const folder = await world.writeTrustFolder('with-lists');
    const [root = '', organisations = ''] = await world.authority.writeRevocationLists();
    writeFileSync(join(folder, 'racine.crl'), root);
    writeFileSync(join(folder, 'ac-organisations.crl'), organisations);
    const good = await run(at('d-idb.reponse.jose.json'), '--confiance', folder);
    expect(good.text).toMatch(/✓ cachet-revocation[^]*✓ emetteur-revocation/);
    expect(good.code).toBe(0);
    writeFileSync(join(folder, 'ac-organisations.crl'), 'no list');
    expect((await run(at('d-idb.reponse.jose.json'), '--confiance', folder)).code).toBe(2);
  });

  it('judges a look-up answer by the pinned operator, and by no other', async () => {
    const content = { service: 'ANN', requete: { algorithme: 'S256', empreinte: digest('') } };
    const payload = Buffer.from(JSON.stringify(content));
    for (const [signer, code] of [
      [world.signers.operator, 0],
      [world.signers.gateway, 1],
    ] as const) {
      const signature = await signPlain(payload, CTY.annuaire, signer, world.seconds);
      expect((await run(world.write('route.json', generalJson(payload, [signature])))).code).toBe(code);
    }
  });

  it('gives the same as JSON', async () => {
    const { text } = await run(at('d-clc.reponse.jose.json'), '--json');
    expect(JSON.parse(text)).toMatchObject([{ verdict: 'ne tient pas', requete: at('d-clc.demande.json') }]);
  });

  it('lets no control character of a file reach the terminal', async () => {
    const folder = at('hostile');
    mkdirSync(folder, { recursive: true });
    const header = Buffer.from('{"alg":"ES256","iat":1,"x5t#S256":"","cty":"\\u001b[2J"}').toString(
      'base64url',
    );
    const file = join(folder, 'x.json');
    writeFileSync(
      file,
      JSON.stringify({ payload: 'e30', signatures: [{ protected: header, signature: 'AAAA' }] }),
    );
    // eslint-disable-next-line no-control-regex
    expect((await run(file)).text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('the sealed extract', () => {
  const open = async (change: object = {}, inForce?: object) =>
    openExtract(await sealExtract({ ...world.extract(), ...change }, world.signers.operator, world.seconds), {
      trust: world.trust,
      operator: world.signers.operator.certificate,
      inForce: { now: world.clock.now(), environment: 'test', ...inForce },
    });

  it('opens under the pinned operator', async () => {
    const opened = await open();
    expect(opened).toMatchObject({ ok: true, extract: { version: 3 } });
  });

  it.each([
    ['environnement', { environment: 'production' }],
    ['expire', { now: Date.now() + 2 * 86_400_000 }],
    ['version', { atLeast: 4 }],
  ])('is refused: %s', async (fault, inForce) => {
    expect(await open({}, inForce)).toMatchObject({ ok: false, fault });
  });

  it('is refused under another seal, altered, or not an extract', async () => {
    const means = { trust: world.trust, operator: world.signers.operator.certificate };
    const payload = Buffer.from(JSON.stringify(world.extract()));
    const { operator, gateway } = world.signers;
    const other = generalJson(payload, [await signPlain(payload, CTY.extrait, gateway, world.seconds)]);
    expect(openExtract(other, means)).toMatchObject({ ok: false, fault: 'operateur' });
    const signature = await signPlain(payload, CTY.extrait, operator, world.seconds);
    expect(openExtract(generalJson(Buffer.from('{}'), [signature]), means)).toMatchObject({
      fault: 'signature',
    });
    const kind = await signPlain(payload, CTY.annuaire, operator, world.seconds);
    expect(openExtract(generalJson(payload, [kind]), means)).toMatchObject({ ok: false, fault: 'illisible' });
    expect(openExtract(Buffer.from('{}'), means)).toMatchObject({ ok: false, fault: 'illisible' });
    const empty = Buffer.from('{}');
    const signed = await signPlain(empty, CTY.extrait, operator, world.seconds);
    expect(openExtract(generalJson(empty, [signed]), means)).toMatchObject({ ok: false, fault: 'contenu' });
  });

  it('is not sealed by another than the operator it names', async () => {
    await expect(sealExtract(world.extract(), world.signers.gateway, 1)).rejects.toThrow(/opérateur/);
  });
});
