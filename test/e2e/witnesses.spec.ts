import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { witnessesOf } from '../../src/open-witnesses.js';
import { LogKey } from '../../src/trace/log/log-key.js';
import { openCheckpoint } from '../../src/trace/tree/checkpoint.js';
import { verifyCosignatures } from '../../src/trace/tree/cosignature.js';
import { type NoteKey, parseNote, parseVerifierKey, writeVerifierKey } from '../../src/trace/tree/note.js';
import { testKey } from '../fixtures/tree/keys.js';
import { type RawReply } from '../support/caller.js';
import { CommandProcess } from '../support/command-process.js';
import { idb, signed } from '../support/dossier-messages.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';
import { PROJECT } from '../support/transpile.js';

const ROC = join(PROJECT, 'dist', 'cli', 'roc.js');
const FAMILY = 'passerelle.exemple.invalid/journal';
const NAME = 'temoin.exemple.fr';
const bad = testKey('cosignature', 'mauvais.exemple.fr').key;

/** A whole gateway, a witness over TLS as somebody else runs it, a second one that misbehaves, a monitor. */
describe('witnesses of a running gateway', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let logKey: LogKey;
  let witnessKey: NoteKey;
  let witness: CommandProcess | undefined;
  let port = 0;
  let other: Server | undefined;
  let answer: RequestListener;
  let environment: Record<string, string>;

  beforeAll(async () => {
    world = await GatewayWorld.open();
    const { installation } = world;
    const path = (name: string): string => join(installation.folder, name);
    logKey = LogKey.fromPem(FAMILY, readFileSync(installation.path('secrets', 'journal.key.pem'), 'utf8'));
    const tls = await installation.authority.issue({
      profile: 'ssl-serv',
      commonName: 'localhost',
      structureId: '2999100001',
      organisation: 'TEMOIN ESSAI',
    });
    writeFileSync(path('temoin-tls.pem'), tls.chainPem);
    writeFileSync(path('temoin-tls.key.pem'), tls.keyPem, { mode: 0o600 });
    const make = ['log', 'temoin', '--creer-cle', '--nom', NAME, '--cle', path('temoin.pem')];
    const vkey = spawnSync(process.execPath, [ROC, ...make], { encoding: 'utf8' }).stdout.trim();
    const parsed = parseVerifierKey(vkey);
    if (!parsed.ok) throw new Error(parsed.fault);
    witnessKey = parsed.value;
    // Before the gateway ever ran, its operator gives the witness the family's key.
    writeFileSync(path('journaux.txt'), `famille ${writeVerifierKey(logKey.of(FAMILY))}\n`);
    await startWitness();
    answer = (_request, response) => response.end('— personne AAAA\n');
    const server = createServer((request, response) => answer(request, response));
    other = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    writeFileSync(
      path('temoins.txt'),
      `# essai\n${vkey} https://localhost:${port}\n${writeVerifierKey(bad)} http://127.0.0.1:${(server.address() as AddressInfo).port}/w\n`,
    );
    environment = {
      ROC_JOURNAL_TEMOINS: path('temoins.txt'),
      ROC_JOURNAL_TEMOINS_AUTORITES: installation.path('autorites'),
      ROC_JOURNAL_TEMOINS_INTERVALLE_S: '1',
      ROC_JOURNAL_TEMOINS_ALARME_S: '2',
      ROC_JOURNAL_TEMOINS_DELAI_MS: '1000',
    };
    gateway = await world.start(environment);
  }, 60_000);
  afterAll(async () => {
    await world.close();
    witness?.child.kill('SIGTERM');
    await witness?.ended;
    other?.closeAllConnections();
    other?.close();
  });

  /** At the address it had before. */
  async function startWitness(): Promise<void> {
    const path = (name: string): string => join(world.installation.folder, name);
    witness = new CommandProcess(ROC, [
      ...['log', 'temoin', '--cle', path('temoin.pem'), '--etat', path('temoin'), '--hote', 'localhost'],
      ...['--journaux', path('journaux.txt'), '--port', String(port)],
      ...['--tls-certificat', path('temoin-tls.pem'), '--tls-cle', path('temoin-tls.key.pem')],
    ]);
    await witness.says('journaux');
    port = Number(/adresse {2}https:\/\/localhost:(\d+)/.exec(witness.out)?.[1]);
  }

  async function read(path: string): Promise<RawReply> {
    const connection = await world.connect(gateway, undefined, 'journal');
    try {
      return await connection.ask({ method: 'GET', path, headers: {} });
    } finally {
      connection.close();
    }
  }

  async function exchange(): Promise<void> {
    const connection = await world.connect(gateway, world.clientOf('CH-A'));
    const reply = await connection.ask(await signed(idb('D01'), world.sealOf('CH-A')));
    connection.close();
    expect(reply.status).toBe(200);
  }

  /** Size of the newest head that the witness cosigned; the note holds for log and witness. 0 where there is none. */
  async function cosigned(generation = 1, query = ''): Promise<number> {
    const reply = await read(`/journal/v1/1/${generation}/temoins/checkpoint${query}`);
    if (reply.status === 404) return 0;
    const note = parseNote(reply.body);
    if (!note.ok) throw new Error(note.fault);
    const checkpoint = openCheckpoint(note.value, logKey.of(`${FAMILY}/1/${generation}`));
    const seen = verifyCosignatures(note.value, [witnessKey]);
    if (!checkpoint.ok || !seen.ok) throw new Error('a cosigned checkpoint does not hold');
    expect(seen.value.map((one) => one.witness)).toEqual([NAME]);
    return checkpoint.value.size;
  }

  const series = (name: string, labels: string): Promise<number> =>
    world.metric(gateway, `roc_temoins_${name}{${labels}}`);
  const by = (name: string): string => `temoin="${name}"`;

  it('cosign its checkpoints over TLS, and what they cosigned is served as one note', async () => {
    expect(await cosigned()).toBe(0);
    await exchange();
    await until('a cosignature', async () => (await cosigned()) === 2);
    expect(await cosigned(1, '?rang=1')).toBe(2);
    expect(await cosigned(1, '?rang=2')).toBe(0);
    for (const wrong of ['?rang=-1', '?rang=x', '?rang=01'])
      expect((await read(`/journal/v1/1/1/temoins/checkpoint${wrong}`)).status).toBe(404);
    expect((await read('/journal/v1/1/9/temoins/checkpoint')).status).toBe(404);
    expect(await series('essais_total', `${by(NAME)},issue="cosigne"`)).toBeGreaterThan(0);
    expect(await series('retard', by(NAME))).toBe(0);
    expect(await series('derniere_cosignature_timestamp_seconds', by(NAME))).toBeGreaterThan(1e9);
  });

  it('one that lies is counted and told; the other cosigns all the same', async () => {
    await until('a lie', async () => (await series('essais_total', `${by(bad.name)},issue="menteur"`)) > 0);
    await until('a line', () => gateway.log.some((line) => line.includes('n’est pas sa cosignature')));
    await until('an alarm', async () => (await series('retard', by(bad.name))) === 1);
    const ready = await fetch(`http://127.0.0.1:${gateway.ports.ops}/ready`);
    expect([ready.status, await ready.text()]).toEqual([200, expect.stringContaining(bad.name)]);
  });

  it('one that names a larger head than was ever signed is an alarm', async () => {
    answer = (_request, response) =>
      response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('99999\n');
    await until(
      'an alarm',
      async () => (await series('essais_total', `${by(bad.name)},issue="en-avance"`)) > 0,
    );
    const ready = await fetch(`http://127.0.0.1:${gateway.ports.ops}/ready`);
    expect(await ready.text()).toContain('tête plus grande que la nôtre');
  });

  it('one that hangs and one that is gone stop no exchange; what was missed is made up for', async () => {
    answer = () => undefined;
    await exchange();
    await until(
      'a hanging one is given up',
      async () => (await series('essais_total', `${by(bad.name)},issue="injoignable"`)) > 0,
    );
    await until('the other cosigned', async () => (await cosigned()) === 4);
    witness?.child.kill('SIGKILL');
    await witness?.ended;
    await exchange();
    await until('an alarm', async () => (await series('retard', by(NAME))) === 1);
    await exchange();
    await startWitness();
    await until('a cosignature again', async () => (await cosigned()) === 8, 30_000);
    expect(await cosigned(1, '?rang=5')).toBe(8);
    await until('no alarm', async () => (await series('retard', by(NAME))) === 0);
  });

  it('the head until which a closed log counts is cosigned, and a monitor finds nothing to say', async () => {
    await gateway.stop();
    // The place outside the database is gone: the log cannot be continued.
    rmSync(world.installation.path('secrets', 'tetes'), { recursive: true });
    gateway = await world.start(environment);
    await exchange();
    await until('the next log is cosigned', async () => (await cosigned(2)) >= 3);
    expect(await cosigned(1)).toBe(8);
    const state = join(world.installation.folder, 'surveillance');
    const monitor = new CommandProcess(ROC, [
      ...['log', 'surveiller', `https://localhost:${gateway.ports.journal}`, '--etat', state, '--une-fois'],
      ...['--confiance', world.installation.anchors, '--tout'],
    ]);
    const { code, out, err } = await monitor.ended;
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 journaux suivis');
  });

  it('what is configured wrongly refuses the start, by name', async () => {
    const file = join(world.installation.folder, 'faux-temoins.txt');
    const refused = (text: string, more: Record<string, string> = {}): Promise<string> => {
      writeFileSync(file, text);
      const started = world.start({ ...environment, ROC_JOURNAL_TEMOINS: file, ...more });
      return started.then(
        () => 'started',
        (error: unknown) => String(error),
      );
    };
    expect(await refused('rien\n')).toMatch(/ROC_JOURNAL_TEMOINS : ligne 1/);
    const none = { ROC_JOURNAL_TEMOINS_AUTORITES: join(world.installation.folder, 'absent') };
    const one = `${writeVerifierKey(bad)} http://temoin.exemple.invalid\n`;
    expect(await refused(one, none)).toMatch(/ROC_JOURNAL_TEMOINS_AUTORITES : illisible/);
    const production = { ROC_ENVIRONNEMENT: 'production', ROC_JOURNAL_TEMOINS: file } as const;
    await expect(witnessesOf(production)).rejects.toThrow(/mauvais\S+ : https est exigé en production/);
    for (const fine of ['https://temoin.exemple.invalid', 'http://127.0.0.1:8480']) {
      writeFileSync(file, `${writeVerifierKey(bad)} ${fine}\n`);
      expect(await witnessesOf(production)).toHaveLength(1);
    }
    await expect(witnessesOf({ ...production, ROC_JOURNAL_TEMOINS: `${file}x` })).rejects.toThrow(/ENOENT/);
  });
});
