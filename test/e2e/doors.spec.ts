import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICES } from '../../src/kernel/vocabulary.js';
import { type FiledLeaf } from '../../src/pki/development-authority.js';
import { HttpsOpeningSource } from '../../src/trace/monitor/adapters/https-opening-source.js';
import { type CallerKeys, type RawReply, type RawRequest } from '../support/caller.js';
import { clc, idb, signed } from '../support/dossier-messages.js';
import { GatewayWorld, type Listener, type TestGateway } from '../support/gateway.js';
import { PROJECT } from '../support/transpile.js';

const CH_A = {
  profile: 'auth-cli',
  commonName: 'CH-A',
  structureId: '1280009010',
  organisation: 'CH-A',
} as const;
const EJ_A = '280009010';
const DAY = 86_400_000;

/** The four listeners: what each serves, to whom. */
describe('doors', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  beforeAll(async () => {
    world = await GatewayWorld.open({
      extract: (extract) => ({
        ...extract,
        participants: extract.participants.map((one) =>
          one.type === 'auditeur' ? { ...one, voit: { etablissements: [EJ_A], amc: ['0099100011'] } } : one,
        ),
      }),
    });
    gateway = await world.start();
  });
  afterAll(() => world.close());

  const ask = async (listener: Listener, request: RawRequest, keys?: CallerKeys): Promise<RawReply> => {
    if (listener === 'ops') {
      const answer = await fetch(`http://127.0.0.1:${gateway.ports.ops}${request.path}`, {
        method: request.method ?? 'GET',
      });
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        headerBytes: 0,
        body: Buffer.from(await answer.arrayBuffer()),
      };
    }
    const connection = await world.connect(gateway, keys, listener);
    try {
      return await connection.ask(request);
    } finally {
      connection.close();
    }
  };

  describe('whoami', () => {
    const whoami = async (keys?: CallerKeys) => {
      const reply = await ask('diagnostic', { method: 'GET', path: '/diagnostic/v1/whoami' }, keys);
      expect(reply.status).toBe(200);
      return JSON.parse(reply.body.toString()) as {
        premierEchec: string | null;
        participant: unknown;
        certificat: unknown;
        controles: { nom: string; verdict: string; conseil: string | null }[];
      };
    };
    const issue = (change: object) => world.installation.authority.issue({ ...CH_A, ...change });

    it('a good certificate: who it is to us', async () => {
      const keys = world.clientOf('CH-A');
      expect(await whoami(keys)).toMatchObject({
        premierEchec: null,
        participant: { id: 'CH-A', type: 'etablissement' },
        certificat: { x5tS256: keys.certificate.x5tS256, structure: '1280009010' },
        tls: { version: 'TLSv1.3' },
        chaine: [{ x5tS256: keys.certificate.x5tS256 }, {}, {}],
      });
    });

    it('none', async () => {
      expect(await whoami()).toMatchObject({
        premierEchec: 'certificat:absent',
        participant: null,
        certificat: null,
        chaine: [],
      });
    });

    it.each([
      [
        'expired',
        'certificat:expire',
        () => issue({ notBefore: Date.now() - 2 * DAY, notAfter: Date.now() - DAY }),
      ],
      ['a seal', 'certificat:usage-interdit', () => issue({ profile: 'cachet' })],
      ['self-signed', 'certificat:auto-signe', () => world.installation.authority.issueSelfSigned(CH_A)],
      ['good, of a structure nobody has registered', 'annuaire', () => issue({ structureId: '1990000019' })],
    ] as const)('%s: %s, with what to do about it', async (_name, check, keys) => {
      const seen = await whoami(await keys());
      expect(seen.premierEchec).toBe(check);
      expect(seen.controles.find(({ nom }) => nom === check)).toMatchObject({
        verdict: 'ne-tient-pas',
        conseil: expect.stringMatching(/\S/) as string,
      });
    });
  });

  describe('routes', () => {
    const id = idb('D01').idMessage;
    const answered = clc('D01');
    let exchange = '';
    const routes: readonly (readonly [
      listener: Listener,
      method: string,
      path: string,
      contract: string | null,
    ])[] = [
      ...SERVICES.map((service) => {
        const path = `/roc/v1/${service.toLowerCase()}`;
        return ['exchange', 'POST', path, path] as const;
      }),
      ['exchange', 'GET', `/roc/v1/messages/${id}?ej=${EJ_A}`, '/roc/v1/messages/{id}'],
      [
        'exchange',
        'GET',
        `/roc/v1/messages/${answered.idMessage}/reponse?ej=${EJ_A}`,
        '/roc/v1/messages/{id}/reponse',
      ],
      ['exchange', 'GET', '/roc/v1/certificats/CACHET', '/roc/v1/certificats/{x5t}'],
      [
        'exchange',
        'GET',
        '/annuaire/v1/routes?numeroAmc=0099100011&typeConvention=RM',
        '/annuaire/v1/routes',
      ],
      ['diagnostic', 'GET', '/diagnostic/v1/whoami', '/diagnostic/v1/whoami'],
      ['console', 'GET', '/traces/v1/entrees', '/traces/v1/entrees'],
      ['console', 'GET', '/traces/v1/entrees.ndjson', '/traces/v1/entrees.ndjson'],
      ['console', 'GET', '/traces/v1/entrees/ECHANGE/preuve', '/traces/v1/entrees/{idEchange}/preuve'],
      ['console', 'GET', '/traces/v1/evenements', '/traces/v1/evenements'],
      ...(
        [
          ['journaux', 'journaux'],
          ['1/1/checkpoint', '{creneau}/{generation}/checkpoint'],
          ['1/1/consistance?de=1&a=1', '{creneau}/{generation}/consistance'],
          ['1/1/horodatages', '{creneau}/{generation}/horodatages'],
          ['1/1/tile/0/000.p/1', '{creneau}/{generation}/tile/{tuile}'],
        ] as const
      ).map(([path, of]) => ['journal', 'GET', `/journal/v1/${path}`, `/journal/v1/${of}`] as const),
      ['ops', 'GET', '/live', null],
      ['ops', 'GET', '/ready', null],
      ['ops', 'GET', '/metrics', null],
    ];

    beforeAll(async () => {
      const reply = await ask(
        'exchange',
        await signed(answered, world.sealOf('CH-A')),
        world.clientOf('CH-A'),
      );
      expect(reply.status).toBe(200);
      const trace = await ask(
        'console',
        { method: 'GET', path: `/traces/v1/entrees?idMessage=${answered.idMessage}` },
        world.installation.auditor,
      );
      const { entrees } = JSON.parse(trace.body.toString()) as {
        entrees: { entree: { idEchange: string } }[];
      };
      exchange = entrees[0]?.entree.idEchange ?? '';
    });

    it('are those of the contract and of operations', () => {
      const contract = load(readFileSync(join(PROJECT, 'openapi', 'roc.yaml'), 'utf8')) as {
        paths: Record<string, unknown>;
      };
      expect(routes.flatMap(([, , , path]) => path ?? []).sort()).toEqual(Object.keys(contract.paths).sort());
    });

    it.each(routes)('on %s and on no other door: %s %s', async (...[own, method, path]) => {
      const keys = (door: Listener): FiledLeaf =>
        door === 'console' ? world.installation.auditor : world.clientOf('CH-A');
      const seal = world.installation.authority;
      const sealX5t = (
        await seal.obtain('passerelle-cachet', {
          profile: 'cachet',
          commonName: 'PASSERELLE-CACHET',
          structureId: '2920000205',
          organisation: 'Passerelle de développement',
          keyAlgorithm: 'P-256',
        })
      ).x5tS256;
      const place = path.replace('CACHET', sealX5t).replace('ECHANGE', exchange);
      for (const door of ['exchange', 'diagnostic', 'console', 'ops', 'journal'] as const) {
        const { status } = await ask(
          door,
          { method, path: place, headers: { accept: 'application/json' } },
          keys(door),
        );
        // A POST without a body is refused for its type: the route is there.
        expect([door, status]).toEqual([door, door === own ? (method === 'POST' ? 415 : 200) : 404]);
      }
    });
  });

  describe('the console', () => {
    const entries = async (keys: CallerKeys, query = '') => {
      const reply = await ask('console', { method: 'GET', path: `/traces/v1/entrees${query}` }, keys);
      return {
        status: reply.status,
        body: JSON.parse(reply.body.toString()) as {
          entrees?: {
            entree: {
              etablissement: { ej: string } | null;
              appelant?: { structure: string | null } | null;
              amc: string | null;
            };
          }[];
        },
      };
    };

    it('an auditor sees what concerns its own organisation, and nothing else', async () => {
      for (const [hospital, dossier] of [
        ['CH-A', 'D01'],
        ['CLINIQUE-B', 'D13'],
        ['CHU-C', 'D12'],
      ] as const) {
        const reply = await ask(
          'exchange',
          await signed(idb(dossier), world.sealOf(hospital)),
          world.clientOf(hospital),
        );
        expect(reply.status).toBe(200);
      }
      const { status, body } = await entries(world.installation.auditor);
      expect(status).toBe(200);
      const seen = (body.entrees ?? []).map(({ entree }) => entree);
      expect(seen.length).toBeGreaterThan(0);
      expect(
        seen.filter(
          ({ etablissement, appelant, amc }) =>
            // A request that was not read is its caller's.
            (etablissement?.ej ?? appelant?.structure?.slice(1)) !== EJ_A && amc !== '0099100011',
        ),
      ).toEqual([]);
      expect(seen.some(({ etablissement }) => etablissement === null)).toBe(true);
    });

    it('answers a monitor that has an auditor’s certificate, and no other', async () => {
      const { auditor, authority } = world.installation;
      const { body } = await entries(auditor, '?type=repondu&limite=1');
      const idEchange = (body.entrees?.[0]?.entree as { idEchange?: string } | undefined)?.idEchange ?? '';
      const source = (keys: CallerKeys, port = gateway.ports.console) =>
        new HttpsOpeningSource({
          ...{ url: `https://127.0.0.1:${port}`, authorities: authority.caPems, timeoutMs: 10_000 },
          ...{ certificate: keys.chainPem, key: keys.keyPem },
        });
      const asked = async (id: string, ...of: Parameters<typeof source>) => {
        const one = source(...of);
        const answer = await one.ask({ idEchange: id, origin: 'x/1/1', index: 0 });
        await one.close();
        return answer;
      };
      const given = await asked(idEchange, auditor);
      expect(given).toMatchObject({ kind: 'ouvertures' });
      expect('receipts' in given && String(given.receipts[0])).toContain('tlog-proof');
      expect(await asked(randomUUID(), auditor)).toMatchObject({ kind: 'absente' });
      expect(await asked(idEchange, world.clientOf('CH-A'))).toMatchObject({
        kind: 'echec',
        failure: { fault: 'statut', status: 403 },
      });
      expect(await asked(idEchange, auditor, 1)).toMatchObject({
        kind: 'echec',
        failure: { fault: 'connexion' },
      });
    });

    it('a hospital is refused', async () => {
      const { status, body } = await entries(world.clientOf('CH-A'));
      expect(status).toBe(403);
      expect(body).toMatchObject({ type: 'urn:roc:probleme:role-non-autorise' });
      expect(body.entrees).toBeUndefined();
    });

    it('a parameter that is none of its own is refused', async () => {
      expect((await entries(world.installation.auditor, '?surprise=1')).status).toBe(400);
    });
  });
});
