import { beforeAll, describe, expect, it } from 'vitest';
import { type openExtractAside } from '../../src/directory/adapters/thread-opener.js';
import { type Extract } from '../../src/directory/extract.js';
import { openExtract, type OpenExtractOptions } from '../../src/directory/open-extract.js';
import { sealExtract } from '../../src/directory/seal-extract.js';
import { instant } from '../../src/kernel/clock.js';
import { type FiledLeaf } from '../../src/pki/development-authority.js';
import { RevocationRegistry } from '../../src/pki/revocation.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { makeTestPki, STRUCTURES, type TestPki } from '../support/test-pki.js';

interface Opener {
  readonly openExtractAside: typeof openExtractAside;
}
interface Generator {
  readonly makeExtract: (options: object) => Extract;
}

/** A thread is a file of its own: the built one is what gateways run. */
const built = (path: string): Promise<unknown> => import(new URL(`../../${path}`, import.meta.url).href);

describe('a snapshot opened on a thread of its own', () => {
  let pki: TestPki;
  let extract: Extract;
  let aside: Opener['openExtractAside'];
  let options: OpenExtractOptions;
  const now = Date.now();

  beforeAll(async () => {
    pki = await makeTestPki();
    aside = ((await built('dist/directory/adapters/thread-opener.js')) as Opener).openExtractAside;
    const { makeExtract } = (await built('test/load/make-directory.mjs')) as Generator;
    const operateur = { nom: 'Annuaire', structure: STRUCTURES.directory };
    extract = { ...makeExtract({ now, hospitals: 250, amcs: 90, routes: 300, operateur }), version: 7 };
    options = {
      operator: pki.directorySeal.certificate,
      trust: pki.trustStore,
      revocation: await pki.freshRegistry(),
      inForce: { now, environment: 'test' },
    };
  });

  const sealed = (change: Partial<Extract> = {}, leaf: FiledLeaf = pki.directorySeal): Promise<Buffer> =>
    sealExtract(
      { ...extract, ...change },
      new NodeSigner({
        key: leaf.privateKey,
        certificate: leaf.certificate,
        intermediates: [pki.authority.organisations],
      }),
      Math.floor(now / 1000),
    );

  it('is the same directory, in the same order', async () => {
    const bytes = await sealed();
    const [one, other] = [openExtract(bytes, options), await aside(bytes, options)];
    if (!one.ok || !other.ok) throw new Error('both open');
    expect(other.extract).toEqual(one.extract);
    expect([other.digest, other.iat, other.directory.version]).toEqual([one.digest, one.iat, 7]);
    expect(other.directory.participantByEj(extract.participants[249]?.structure.slice(1) ?? '')?.id).toBe(
      'E250',
    );
  });

  it('is refused for the same reason, whatever is wrong with it', async () => {
    const good = await sealed();
    const forged = JSON.parse(good.toString()) as { payload: string };
    forged.payload = Buffer.from(JSON.stringify({ ...extract, version: 9 })).toString('base64url');
    const seal = pki.directorySeal.certificate;
    const revoked = Object.assign(new RevocationRegistry(), {
      stateOfChain: () => ({ etat: 'revoquee', thisUpdate: now, nextUpdate: now, revokedAt: now }) as const,
    });
    const cases: readonly (readonly [string, Buffer, OpenExtractOptions])[] = [
      ['illisible', Buffer.from('nothing of the kind'), options],
      ['signature', Buffer.from(JSON.stringify(forged)), options],
      ['operateur', good, { ...options, operator: pki.gatewaySeal.certificate }],
      ['operateur', good, { ...options, revocation: revoked }],
      ['operateur', good, { ...options, inForce: { now: seal.notAfter + 1_000, environment: 'test' } }],
      ['environnement', good, { ...options, inForce: { now, environment: 'production' } }],
      ['expire', await sealed({ expireLe: instant(now - 1_000), emisLe: instant(now - 2_000) }), options],
    ];
    for (const [fault, bytes, given] of cases) {
      expect(await aside(bytes, given)).toEqual(openExtract(bytes, given));
      expect(openExtract(bytes, given)).toMatchObject({ ok: false, fault });
    }
  });
});
