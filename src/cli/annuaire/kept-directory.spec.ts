import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeTestPki, STRUCTURES, type TestPki } from '../../../test/support/test-pki.js';
import { KeptSnapshot } from '../../directory/adapters/kept-snapshot.js';
import { NoDirectory } from '../../directory/directory-keeper.js';
import { openExtract } from '../../directory/open-extract.js';
import { sealExtract } from '../../directory/seal-extract.js';
import { instant } from '../../kernel/clock.js';
import { NodeSigner } from '../../signing/adapters/node-signer.js';
import { digest } from '../../signing/sign-answer.js';
import { KeptDirectory } from './kept-directory.js';

const DAY = 86_400_000;
const QUESTION = { amc10: '0099100011', typeConvention: 'RM', csr: '01', service: 'IDB' } as const;

let pki: TestPki;
let folder: string;
let now: number;

beforeEach(async () => {
  pki = await makeTestPki();
  folder = await mkdtemp(join(tmpdir(), 'garde-'));
  now = Date.now();
});
afterEach(() => rm(folder, { recursive: true }));

const kept = (): Promise<KeptDirectory> =>
  KeptDirectory.open({
    ...{ folder, authoritiesPem: pki.caPems, operatorPem: pki.directorySeal.certificatePem },
    ...{ environment: 'test', clock: { now: () => now }, open: openExtract },
  });

async function keep(leaf = pki.directorySeal): Promise<void> {
  const bytes = await sealExtract(
    {
      ...{ version: 3, environnement: 'test', emisLe: instant(now), expireLe: instant(now + 7 * DAY) },
      operateur: { nom: 'Annuaire', structure: leaf.certificate.structureId ?? '' },
      participants: [],
      amc: [
        {
          ...{ numero: QUESTION.amc10, nom: 'Mutuelle', contact: { libelle: 'x' }, emetteurs: [] },
          operateur: STRUCTURES.platformP2,
          routes: [
            ...[{ typeConvention: 'RM', csr: '01', plateforme: 'P1', services: ['IDB'] as const }].map(
              (one) => ({
                ...one,
                du: '2020-01-01',
                au: null,
              }),
            ),
          ],
        },
      ],
      plateformes: [{ id: 'P1', mode: 'moteur' }],
      passerelles: [],
    },
    new NodeSigner({
      key: leaf.privateKey,
      certificate: leaf.certificate,
      intermediates: [pki.authority.organisations],
    }),
    Math.floor(now / 1000),
  );
  await new KeptSnapshot(folder).keep(bytes, { version: 3, digest: digest(payloadOf(bytes)) });
}

function payloadOf(bytes: Buffer): string {
  return (JSON.parse(bytes.toString()) as { payload: string }).payload;
}

it('answers from the disk for seven days, and says how old its answer is', async () => {
  await keep();
  now += 6 * DAY;
  const directory = await kept();
  const found = directory.lookUp(QUESTION);
  directory.close();
  expect(found).toMatchObject({
    ok: true,
    value: { ageSecondes: (6 * DAY) / 1000, rafraichi: false, route: { plateforme: { id: 'P1' } } },
  });
});

it('past its end it refuses by name', async () => {
  await keep();
  now += 8 * DAY;
  const directory = await kept();
  expect(directory.lookUp(QUESTION)).toMatchObject({ ok: false, refusal: { code: 'annuaire-perime' } });
  directory.close();
});

it('believes no other seal, and nothing where nothing is kept', async () => {
  await expect(kept()).rejects.toThrow(NoDirectory);
  await keep(pki.gatewaySeal);
  await expect(kept()).rejects.toThrow(NoDirectory);
});
