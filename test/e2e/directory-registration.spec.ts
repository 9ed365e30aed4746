import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISATIONS } from '../../src/cli/development/organisations.js';
import { addDays } from '../../src/kernel/civil-date.js';
import { type Operation } from '../../src/registry/fact.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { CTY } from '../../src/signing/sign-answer.js';
import { contractFault } from '../support/directory-contract.js';
import { DirectoryWorld, type HttpAnswer, type Person } from '../support/directory-world.js';
import { PROJECT } from '../support/transpile.js';

const OWN = '0099100037';
const FOREIGN = '0099100011';
const ENDED = '0099100029';
const shell = promisify(execFile);

/** The registration interface over mutual TLS: each refusal by its name, and in the directory's log. */
describe('registration over HTTP', () => {
  let world: DirectoryWorld;
  let canary: Server;
  let touched = 0;
  /** Refused so far: what the log must hold at the end. */
  const named: { code: string; changement: string | null }[] = [];

  beforeAll(async () => {
    world = await DirectoryWorld.open();
    canary = createServer((socket) => {
      touched += 1;
      socket.destroy();
    });
    await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
    const ended = mandate('M-FINI', ENDED, { du: '2021-01-01', au: addDays(world.today, -1) });
    const registered = await world.propose('edith', [ended]);
    expect(await world.decide('farid', registered)).toMatchObject({ status: 200 });
  });
  afterAll(async () => {
    canary.close();
    await world.close();
  });
  afterEach(() => {
    world.ping.mode = 'bonne';
    touched = 0;
  });

  const mandate = (cle: string, mandant: string, more: Partial<Operation>): Operation => ({
    ...{ type: 'mandat', cle, version: 0, du: world.today, au: null },
    contenu: { objet: 'exploitation', mandant, mandataire: 'P2', reference: cle },
    ...more,
  });
  const route = (amc: string, csr: string, more: Partial<Operation> = {}): Operation => ({
    ...{ type: 'route', cle: `${amc}/RA/${csr}`, version: 0, du: addDays(world.today, 1), au: null },
    contenu: { plateforme: 'P2', services: ['IDB'] },
    ...more,
  });
  const endpoint = (url: string, cle: string): Operation[] => [
    {
      ...{ type: 'plateforme', cle, version: 0, du: addDays(world.today, 1), au: null },
      contenu: {
        ...{ mode: 'https', operateur: 'P2', promesseIdempotence: true },
        structure: ORGANISATIONS.plateformeP2.structure,
        acces: [{ url, liaison: 'JSON', version: '1.0', services: ['IDB'] }],
      },
    },
    route(OWN, cle, { contenu: { plateforme: cle, services: ['IDB'] } }),
  ];

  /** A problem document with this code; remembered for the log. */
  const refused = (answer: HttpAnswer, code: string, changement: string | null = null): void => {
    expect(answer.body).toMatchObject({ code, type: `urn:roc:annuaire:${code}`, status: answer.status });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.type).toContain('application/problem+json');
    expect(answer.body['conseil']).toMatch(/\S{3}/);
    named.push({ code, changement });
  };
  const idOf = ({ body }: HttpAnswer): string => String(body['id']);
  const post = (person: Person, body: Buffer, type?: string) =>
    world.send(person, 'POST', '/annuaire/v1/changements', { body, ...(type === undefined ? {} : { type }) });

  it('a first content is given once: an empty registry only, and the refusal is in the log', async () => {
    const file = world.installation.path('encore.json');
    await writeFile(file, await world.firstContent());
    const env = { PATH: process.env['PATH'], ...world.directory.environment(world.database.ownerUrl) };
    const roc = [join(PROJECT, 'dist', 'cli', 'roc.js'), 'annuaire', 'amorcer', file];
    const ran = shell(process.execPath, roc, { env });
    await expect(ran).rejects.toMatchObject({ code: 1 });
    await expect(ran).rejects.toThrow(/Refusé \(objet-reserve\)/);
    named.push({ code: 'objet-reserve', changement: null });
    const [first] = await world.database.query<{ acte: string }>(
      'SELECT acte FROM annuaire.journal ORDER BY rang LIMIT 1',
    );
    expect(first?.acte).toBe('amorcage');
    expect(await shell(process.execPath, [...roc, '--essai'], { env })).toMatchObject({ stderr: '' });
  });

  it('only the AMC it holds a mandate for, while it lasts', async () => {
    refused(await world.propose('anne', [route(FOREIGN, '09')]), 'mandat-absent');
    refused(await world.propose('anne', [route(ENDED, '09')]), 'mandat-echu');
    refused(await world.propose('anne', [mandate('M-MOI', FOREIGN, {})]), 'objet-reserve');
  });

  it('the same person, a machine, a stranger and another participant’s person do not approve', async () => {
    const proposed = await world.propose('anne', [route(OWN, 'QUI')]);
    expect(proposed).toMatchObject({ status: 201 });
    const id = idOf(proposed);
    refused(await world.decide('anne', proposed), 'auto-approbation', id);
    const { authority } = world.installation;
    const machine = new NodeSigner({
      key: world.p2Seal.privateKey,
      certificate: world.p2Seal.certificate,
      intermediates: [authority.organisations],
    });
    refused(await world.decide(machine, proposed), 'certificat-de-machine', id);
    refused(await world.decide('claire', proposed), 'signataire-inconnu', id);
    refused(await world.decide('edith', proposed, { as: 'bruno' }), 'certificat-autrui', id);
    refused(await world.decide('farid', proposed), 'certificat-autrui', id);
    expect(await world.decide('bruno', proposed)).toMatchObject({
      status: 200,
      body: { etat: 'en-vigueur' },
    });
    refused(await world.decide('bruno', proposed), 'changement-clos', id);
  });

  it('unsigned, garbled, altered, late and replayed changes', async () => {
    const change = world.change([route(OWN, 'DOC')]);
    const bytes = Buffer.from(JSON.stringify(change));
    refused(await post('anne', bytes, 'application/json'), 'document-non-signe');
    refused(await post('anne', bytes), 'document-illisible');
    const good = await world.signed('anne', change);
    const altered = JSON.parse(good.toString()) as { payload: string };
    altered.payload = Buffer.from(JSON.stringify({ ...change, motif: 'autre' })).toString('base64url');
    refused(await post('anne', Buffer.from(JSON.stringify(altered))), 'signature-invalide');
    const late = await world.signed('anne', change, CTY.changement, Date.now() - 400_000);
    refused(await post('anne', late), 'signature-perimee');
    // The right signature under another participant's TLS certificate.
    refused(await post('edith', good), 'certificat-autrui');
    expect(await post('anne', good)).toMatchObject({ status: 201 });
    refused(await post('anne', good), 'changement-rejoue');
    const replayed = await world.signed('anne', change, CTY.decision);
    refused(await post('anne', replayed), 'document-illisible');
  });

  it('a decision on something else than what was shown', async () => {
    const proposed = await world.propose('anne', [route(OWN, 'AUTRE')]);
    const document = { difference: proposed.body['empreinte'] };
    refused(
      await world.decide('bruno', proposed, { document }),
      'approbation-autre-document',
      idOf(proposed),
    );
  });

  it('a stale version, and two operators racing for one route', async () => {
    refused(await world.propose('anne', [route(OWN, 'TP2')]), 'version-depassee');
    const asked = await Promise.all([1, 2, 3].map(() => world.propose('anne', [route(OWN, 'COURSE')])));
    const decided = await Promise.all(asked.map((one) => world.decide('bruno', one)));
    expect(decided.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const [index, answer] of decided.entries())
      if (answer.status !== 200) refused(answer, 'version-depassee', idOf(asked[index] ?? answer));
    const path = `/annuaire/v1/objets?type=route&cle=${OWN}/RA/COURSE`;
    const { body } = await world.send('anne', 'GET', path);
    expect(body).toMatchObject({ objets: [{ version: 1 }], versions: { [`${OWN}/RA/COURSE`]: 1 } });
  });

  it('callers that are not registered are told so, and one without a certificate gets nowhere', async () => {
    const { authority } = world.installation;
    const stranger = await authority.file('inconnue', {
      ...{ profile: 'auth-cli', commonName: 'INCONNUE', structureId: '2999400005', organisation: 'X' },
    });
    const found = await world.send(world.tlsOf(stranger), 'GET', '/annuaire/v1/instantane');
    expect(found).toMatchObject({ status: 403, body: { code: 'appelant-inconnu' } });
    const { cert: _cert, key: _key, ...nobody } = world.tlsOf(stranger);
    await expect(
      world.send({ cert: '', key: '', ...nobody }, 'GET', '/annuaire/v1/instantane'),
    ).rejects.toThrow();
    expect(await world.send('anne', 'GET', '/annuaire/v1/objets?type=rien')).toMatchObject({ status: 400 });
    expect(await world.send('anne', 'DELETE', '/annuaire/v1/objets')).toMatchObject({ status: 404 });
    // What is another's is not shown.
    const own = await world.propose('edith', [
      route(FOREIGN, 'CACHE', { contenu: { plateforme: 'P1', services: ['IDB'] } }),
    ]);
    expect(await world.send('anne', 'GET', `/annuaire/v1/changements/${idOf(own)}`)).toMatchObject({
      status: 404,
      body: { code: 'changement-inconnu' },
    });
  });

  it('reads answer by the contract, and the first content is made of operations it knows', async () => {
    for (const path of ['instantane', 'changements?etat=propose', 'objets', 'echeances', 'etats'])
      expect(await world.send('anne', 'GET', `/annuaire/v1/${path}`), path).toMatchObject({ status: 200 });
    const note = await world.send('anne', 'GET', '/annuaire/v1/journal/point-de-controle');
    expect(note.body['text']).toContain('annuaire.exemple.invalid/journal/1/1');
    const { operations } = JSON.parse((await world.firstContent()).toString()) as { operations: Operation[] };
    expect(new Set(operations.map(({ type }) => type)).size).toBe(8);
    for (const one of operations)
      expect(contractFault('Operation', one), `${one.type} ${one.cle}`).toBeNull();
    expect(contractFault('Operation', { ...operations[0], surprise: 1 })).toContain('Operation');
    expect(contractFault('Operation', { ...operations[0], contenu: { type: 'autre' } })).toContain(
      'Operation',
    );
  });

  describe('the probe', () => {
    const tried = async (url: string, cle: string, code: string, at?: string): Promise<void> => {
      const proposed = await world.propose('anne', endpoint(url, cle), at);
      expect(proposed, JSON.stringify(proposed.body)).toMatchObject({ status: 201 });
      refused(await world.decide('bruno', proposed, { at }), code, idOf(proposed));
      const { body } = await world.send('anne', 'GET', `/annuaire/v1/changements/${idOf(proposed)}`);
      expect(body['etat']).toBe('propose');
    };

    it('names what answers badly: another AMC, garbage, silence, a redirection, an expired certificate', async () => {
      world.ping.redirectTo = `https://127.0.0.1:${(canary.address() as AddressInfo).port}/`;
      const url = `https://localhost:${world.p2Port}`;
      for (const [mode, code] of [
        ['autre-amc', 'sonde-autre-amc'],
        ['ordures', 'sonde-reponse'],
        ['silence', 'sonde-silence'],
        ['redirection', 'sonde-redirection'],
      ] as const) {
        world.ping.mode = mode;
        await tried(url, mode.slice(0, 8).replace('-', ''), code);
      }
      world.ping.mode = 'bonne';
      const [now, hour] = [Date.now(), 3_600_000];
      const owner = { structureId: ORGANISATIONS.plateformeP2.structure, organisation: 'P2' };
      const expired = await world.installation.authority.file('p2-echu', {
        ...{ profile: 'ssl-serv', commonName: 'localhost', ...owner },
        ...{ notBefore: now - 2 * hour, notAfter: now - hour },
      });
      const server = await world.serveP2(expired);
      await tried(`https://localhost:${server.port}`, 'ECHU', 'sonde-certificat');
      server.close();
      expect(touched).toBe(0);
    });

    it('in production connects to public addresses only, however they are written', async () => {
      const production = await world.start({ ROC_ANNUAIRE_SONDE: 'production' });
      const { port } = canary.address() as AddressInfo;
      const hosts = ['localhost', '127.0.0.1', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433', '10.0.0.1'];
      for (const [index, host] of hosts.entries())
        await tried(`https://${host}:${port}`, `ADR${index}`, 'sonde-adresse-interdite', production);
      expect(touched).toBe(0);
    });
  });

  it('each of these refusals is in the directory’s log, with its change', async () => {
    const logged = await world.refusals();
    for (const { code, changement } of named)
      expect(
        logged.some((one) => one.code === code && one.changement === changement),
        code,
      ).toBe(true);
    expect(new Set(named.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20);
  });

  it('whoever is concerned gets receipts of the entries, a refusal’s included', async () => {
    const proposed = await world.propose('anne', [route(OWN, 'RECU')]);
    refused(await world.decide('anne', proposed), 'auto-approbation', idOf(proposed));
    const { body } = await world.send(
      'anne',
      'GET',
      `/annuaire/v1/journal/recus?changement=${idOf(proposed)}`,
    );
    expect(body['recus']).toHaveLength(2);
  });
});
