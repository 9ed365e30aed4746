import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceCommand } from '../../src/cli/evidence/command.js';
import { type ClientAnswer, type HospitalClient } from '../../src/cli/hospital-client.js';
import { systemClock } from '../../src/kernel/clock.js';
import { loadedKeyOf } from '../../src/pki/key-store.js';
import { LoopbackAuthorityServer } from '../../src/pki/timestamp/adapters/loopback-authority-server.js';
import { LocalTimestampAuthority } from '../../src/pki/timestamp/local-authority.js';
import { LogKey } from '../../src/trace/log/log-key.js';
import { writeVerifierKey } from '../../src/trace/tree/note.js';
import { CommandProcess } from '../support/command-process.js';
import { clc, idb, signed } from '../support/dossier-messages.js';
import { contentOf, remake, unpack, withMember } from '../support/evidence-files.js';
import { hospitalClient } from '../support/faults-load.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';
import { PROJECT } from '../support/transpile.js';

const ROC = join(PROJECT, 'dist', 'cli', 'roc.js');
const FAMILY = 'passerelle.exemple.invalid/journal';

/** A gateway with an authority of time-stamps and a witness: a file at every level, made by one command, judged without it. */
describe('evidence collected from a running gateway', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let authority: LoopbackAuthorityServer;
  let authorityUrl: string;
  let witness: CommandProcess;
  let client: HospitalClient;
  let answer: ClientAnswer;
  let idEchange: string;

  beforeAll(async () => {
    world = await GatewayWorld.open();
    const { timestamp } = world.installation;
    const key = loadedKeyOf('horodatage', timestamp.keyPem, timestamp.chainPem);
    authority = new LoopbackAuthorityServer(new LocalTimestampAuthority({ key, clock: systemClock }));
    authorityUrl = await authority.listen(0);
    await startWitness();
    gateway = await world.start({
      ROC_HORODATAGE_URL: authorityUrl,
      ROC_HORODATAGE_INTERVALLE_S: '1',
      ROC_JOURNAL_TEMOINS: path('temoins-passerelle.txt'),
      ROC_JOURNAL_TEMOINS_INTERVALLE_S: '1',
    });
    const origin = `https://127.0.0.1:${gateway.ports.exchange}`;
    client = hospitalClient(world.installation, 'CH-A', origin);
    const first = clc('D01');
    await client.ask('clc', first, amcOf(first));
    await until('a first token', async () => (await stamps('')).length > 0);
    const second = clc('D01');
    answer = await client.ask('clc', second, amcOf(second));
    expect(answer.status).toBe(200);
    idEchange = exchangeOf(answer.body);
    write('x.reponse.jose.json', answer.body);
    write('x.demande.jose.json', answer.sent);
    await until('tokens around it', async () => (await stamps(`?rang=${rankOf(answer.body)}`)).length === 2);
    await until('a cosignature over it', async () => (await cosigned(rankOf(answer.body))) === 200);
  }, 90_000);
  afterAll(async () => {
    client.close();
    await world.close();
    await authority.close();
    witness.child.kill('SIGTERM');
    await witness.ended;
  });

  const path = (name: string): string => join(world.installation.folder, name);
  function write(name: string, content: Buffer | string): string {
    writeFileSync(path(name), content);
    return path(name);
  }

  async function startWitness(): Promise<void> {
    const pem = readFileSync(world.installation.path('secrets', 'journal.key.pem'), 'utf8');
    const family = LogKey.fromPem(FAMILY, pem).of(FAMILY);
    write('journaux.txt', `famille ${writeVerifierKey(family)}\n`);
    const make = ['log', 'temoin', '--creer-cle', '--nom', 'temoin.exemple.fr', '--cle', path('temoin.pem')];
    const vkey = spawnSync(process.execPath, [ROC, ...make], { encoding: 'utf8' }).stdout.trim();
    witness = new CommandProcess(ROC, [
      ...['log', 'temoin', '--cle', path('temoin.pem'), '--etat', path('temoin')],
      ...['--journaux', path('journaux.txt'), '--port', '0'],
    ]);
    await witness.says('journaux');
    const url = /adresse {2}(\S+)/.exec(witness.out)?.[1] ?? '';
    write('temoins-passerelle.txt', `${vkey} ${url}\n`);
    writeFileSync(join(world.installation.anchors, 'temoins.txt'), `${vkey}\n`);
  }

  async function journal(below: string): Promise<{ status: number; body: Buffer }> {
    const connection = await world.connect(gateway, undefined, 'journal');
    const reply = await connection.ask({ method: 'GET', path: `/journal/v1/1/1/${below}`, headers: {} });
    connection.close();
    return reply;
  }
  const stamps = async (query: string): Promise<unknown[]> =>
    JSON.parse((await journal(`horodatages${query}`)).body.toString()) as unknown[];
  const cosigned = async (rank: number): Promise<number> =>
    (await journal(`temoins/checkpoint?rang=${rank}`)).status;

  const consoleOptions = (): string[] => {
    const { certificateFile, keyFile } = world.installation.auditor;
    const url = `https://127.0.0.1:${gateway.ports.console}`;
    return ['--console', url, '--certificat', certificateFile, '--cle', keyFile];
  };
  const journalOptions = (): string[] => ['--journal', `https://127.0.0.1:${gateway.ports.journal}`];

  async function run(...argv: string[]): Promise<{ code: number; text: string }> {
    const lines: string[] = [];
    const sink = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
    const code = await evidenceCommand([...argv, '--confiance', world.installation.anchors], sink);
    return { code, text: lines.join('\n') };
  }

  async function judged(file: string): Promise<{ verdict: string; niveau: string; broken: string[] }> {
    const { text } = await run('verifier', file, '--json');
    const [one] = JSON.parse(text) as [
      { verdict: string; niveau: string; controles: { nom: string; verdict: string }[] },
    ];
    const broken = one.controles.filter(({ verdict }) => verdict === 'ne tient pas').map(({ nom }) => nom);
    return { ...one, broken };
  }

  const both = (): string[] => [
    ...['--reponse', path('x.reponse.jose.json'), '--requete', path('x.demande.jose.json')],
  ];

  it('has every piece, every level, and a container that is time-stamped', async () => {
    const file = path('complet.asice');
    const { code, text } = await run(
      ...['exporter', idEchange, ...both(), ...consoleOptions(), ...journalOptions()],
      ...['--horodatage', authorityUrl, '--sortie', file],
    );
    expect([code, text]).toEqual([0, `${file} : niveaux signe, inclus, horodate, temoigne`]);
    const names = [...unpack(readFileSync(file)).keys()];
    for (const name of ['META-INF/timestamp.tst', 'journal/arrivee.tlog-proof', 'demande/demande.jose.json'])
      expect(names).toContain(name);
    expect(names).toContain('journal/horodatage-anterieur.tlog-proof');
    expect(await judged(file)).toMatchObject({ verdict: 'tient', niveau: 'temoigne', broken: [] });
  });

  it('is refused where a collected piece was altered', async () => {
    const file = path('complet.asice');
    const members = unpack(readFileSync(file));
    for (const [name, check] of [
      ['journal/arrivee.tlog-proof', 'entree-arrivee'],
      ['journal/horodatage-anterieur.tlog-proof', 'anteriorite'],
      ['journal/horodatage.tst', 'horodatage'],
      ['journal/temoins.tlog-proof', 'temoins'],
    ] as const) {
      const content = Buffer.from(contentOf(members, name));
      const at = Math.floor(content.length / 2);
      content[at] = (content[at] ?? 0) ^ 1;
      const altered = write('altere.asice', remake(withMember(members, name, content)));
      const { verdict, broken } = await judged(altered);
      expect([name, verdict]).toEqual([name, 'ne tient pas']);
      expect(broken).toContain(check);
    }
  });

  it('is made of a plain body with the headers it came with', async () => {
    const connection = await world.connect(gateway, world.clientOf('CH-A'));
    const request = await signed(idb('D01'), world.sealOf('CH-A'));
    const headers = { ...request.headers, accept: 'application/json' };
    const reply = await connection.ask({ ...request, headers });
    connection.close();
    expect(reply.headers['roc-cachet']).toBeDefined();
    const lines = Object.entries(reply.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = write('entetes.txt', `HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`);
    const body = write('corps.json', reply.body);
    const sent = write('demande.jose.json', request.body ?? '');
    const [seal = ''] = (reply.headers['roc-cachet'] ?? '').split('.');
    const { cachet } = JSON.parse(Buffer.from(seal, 'base64url').toString()) as {
      cachet: { idEchange: string };
    };
    const file = path('simple.asice');
    const args = ['exporter', cachet.idEchange, '--reponse', body, '--requete', sent, '--sortie', file];
    expect(await run(...args)).toMatchObject({ code: 2 });
    const { code, text } = await run(...args, '--entetes', head);
    expect(code, text).toBe(0);
    expect(await judged(file)).toMatchObject({ verdict: 'tient', niveau: 'inclus' });
    // Another body under the same signatures is no answer of anybody.
    write('corps.json', reply.body.toString('utf8').replace(/}$/, ' }'));
    const forged = await run(...args.slice(0, -1), path('faux.asice'), '--entetes', head);
    expect(forged.code).toBe(1);
    expect(existsSync(path('faux.asice'))).toBe(false);
  });

  it('establishes what was traced where nobody brings the answer', async () => {
    const file = path('sans-reponse.asice');
    const { code, text } = await run(
      ...['exporter', idEchange, ...consoleOptions(), ...journalOptions(), '--sortie', file],
    );
    expect(code, text).toBe(0);
    expect(text).toContain('manque : reponse (non-fournie)');
    expect((await judged(file)).verdict).toBe('tient');
  });

  it('says what it could not get, and why', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    const none = await run('exporter', unknown, ...consoleOptions(), '--sortie', path('rien.asice'));
    expect([none.code, none.text]).toEqual([
      2,
      expect.stringMatching(/la console a refusé \(404\) Aucune entrée/),
    ]);
    const [, url = ''] = consoleOptions();
    const { certificateFile, keyFile } = world.clientOf('CH-A');
    const stranger = ['--console', url, '--certificat', certificateFile, '--cle', keyFile];
    const refused = await run('exporter', idEchange, ...stranger, '--sortie', path('rien.asice'));
    expect([refused.code, refused.text]).toEqual([2, expect.stringMatching(/la console a refusé \(403\)/)]);
    const away = await run(
      ...['exporter', idEchange, ...both(), ...consoleOptions(), '--journal', 'https://127.0.0.1:1'],
      ...['--sortie', path('sans-journal.asice')],
    );
    expect(away.code, away.text).toBe(0);
    expect(away.text).toContain('manque : horodatage (inaccessible)');
    expect(away.text).toContain('niveaux signe, inclus');
    for (const wrong of [
      ['--console', url],
      ['--journal', 'http://a'],
      ['--console', `${url}/x`, '--certificat', 'a', '--cle', 'b'],
      [...both(), '--requete-entetes'],
    ])
      expect((await run('exporter', idEchange, ...wrong)).code).toBe(2);
  });

  it('holds when the gateway is gone', async () => {
    await gateway.stop();
    expect(await judged(path('complet.asice'))).toMatchObject({ verdict: 'tient', niveau: 'temoigne' });
  });
});

function amcOf(message: { readonly amc: { readonly numero: string } }): string {
  return message.amc.numero.padStart(10, '0');
}

interface Envelope {
  readonly signatures: readonly { readonly protected: string }[];
  readonly recu: string;
}

function exchangeOf(body: Buffer): string {
  const { signatures } = JSON.parse(body.toString()) as Envelope;
  for (const { protected: header } of signatures) {
    const read = JSON.parse(Buffer.from(header, 'base64url').toString()) as {
      cachet?: { idEchange: string };
    };
    if (read.cachet !== undefined) return read.cachet.idEchange;
  }
  throw new Error('no seal');
}

function rankOf(body: Buffer): number {
  const { recu } = JSON.parse(body.toString()) as Envelope;
  return Number(/^index (\d+)$/m.exec(recu)?.[1]);
}
