import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { watchCommand } from '../../src/cli/log/watch-command.js';
import { forkProofFault } from '../../src/trace/monitor/fork-proof.js';
import { writeReceipt } from '../../src/trace/tree/receipt.js';
import { CommandProcess } from '../support/command-process.js';
import { LogWorld, PublishedFamily } from '../support/log-world.js';
import { PublishedLog } from '../support/published-log.js';
import { PROJECT } from '../support/transpile.js';

const ROC = join(PROJECT, 'dist', 'cli', 'roc.js');

let world: LogWorld;
let trustFolder: string;
let states = 0;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await LogWorld.open('commande');
  trustFolder = await world.writeTrustFolder();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => world.close());

const log = (slot = 1): PublishedLog => new PublishedLog(world.key, slot, 1);
const newState = (): string => join(world.folder, `etat-${++states}`);

async function serve(...logs: PublishedLog[]): Promise<{ url: string; family: PublishedFamily }> {
  const family = new PublishedFamily(world, ...logs);
  const served = await family.serve();
  closing.push(() => served.close());
  return { url: served.url, family };
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await watchCommand(args, {
    out: (line) => void lines.out.push(line),
    err: (line) => void lines.err.push(line),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

const watch = (state: string, ...more: string[]) =>
  run('--etat', state, '--confiance', trustFolder, '--une-fois', ...more);

describe('roc log surveiller', () => {
  it('in a process of its own names the fork of two gateways from checkpoints and tiles, and ends with 1', async () => {
    const common = log().grow(700);
    const [a, b] = [await serve(common.copyAt(700).grow(5)), await serve(common.copyAt(690).grow(200, 'b'))];
    const state = newState();
    const process = new CommandProcess(ROC, [
      ...[
        'log',
        'surveiller',
        a.url,
        b.url,
        '--etat',
        state,
        '--confiance',
        trustFolder,
        '--une-fois',
        '--json',
      ],
    ]);
    const { code, out, err } = await process.ended;
    expect(err).toBe('');
    expect(code).toBe(1);
    const said = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ constat: 'fourche', gravite: 'alarme', origine: common.origin });
    const proof: unknown = JSON.parse(readFileSync(said[0]?.preuve ?? '', 'utf8'));
    expect(forkProofFault(proof, world.key.of(common.origin))).toBeUndefined();
    // Nothing was asked for but what is public: lists, checkpoints, tiles of hashes.
    for (const { family } of [a, b])
      expect(family.asked.filter((path) => path.includes('entries'))).toEqual([]);
  });

  it('goes on looking until it is stopped, says what begins and what ends, and remembers that there was an alarm', async () => {
    const one = log().grow(50);
    const { url, family } = await serve(one);
    const state = newState();
    const metrics = join(world.folder, 'metriques.prom');
    const process = new CommandProcess(ROC, [
      ...['log', 'surveiller', url, '--etat', state, '--confiance', trustFolder],
      ...['--intervalle', '1', '--decalage', '0', '--metriques', metrics],
    ]);
    await expect.poll(() => existsSync(metrics), { timeout: 30_000 }).toBe(true);
    const second = await watch(state, url);
    expect(second).toMatchObject({ code: 2, out: '' });
    expect(second.err).toMatch(/sert déjà au processus/);
    family.logs = [one.copyAt(40)];
    await process.says('✗ recul');
    await expect
      .poll(() => readFileSync(metrics, 'utf8'), { timeout: 10_000 })
      .toMatch(/constats\{constat="recul",gravite="alarme"\} 1\n/);
    family.logs = [one.grow(1)];
    await process.says('fini : recul');
    process.child.kill('SIGTERM');
    const { code, out } = await process.ended;
    expect(code).toBe(1);
    expect(out.match(/✗ recul/g)).toHaveLength(1);
    expect(readFileSync(metrics, 'utf8')).toContain(`roc_surveillance_taille{origine="${one.origin}"} 51\n`);
  });

  it('says that there is nothing to say, and rebuilds the root from the bundles', async () => {
    const [one, two] = [log(1).grow(600), log(2).grow(3)];
    const { url } = await serve(one, two);
    const state = newState();
    expect(await watch(state, url, '--tout')).toEqual({
      code: 0,
      out: '2 journaux suivis : RIEN À SIGNALER',
      err: '',
    });
    expect(await watch(state, `${url}/`, '--json')).toEqual({ code: 0, out: '', err: '' });
  });

  it('compares what parties hold: receipts, notes, answers, lines of them, in files and folders', async () => {
    const one = log().grow(600);
    const { url } = await serve(one);
    const folder = join(world.folder, 'points');
    mkdirSync(folder);
    const opening = { salt: Buffer.alloc(32, 1), bytes: Buffer.from('{}') };
    const receipt = (of: PublishedLog) =>
      writeReceipt(opening, { index: 0, hashes: [], checkpoint: of.note() });
    writeFileSync(join(folder, 'recu.txt'), receipt(one.copyAt(599)));
    writeFileSync(join(folder, 'note.txt'), one.copyAt(1).note());
    writeFileSync(
      join(folder, 'reponse.jose.json'),
      JSON.stringify({ payload: 'e30', recu: receipt(one.copyAt(300)) }, null, 2),
    );
    const lines = [one.copyAt(17), one.copyAt(256)].map((of) => JSON.stringify({ recu: receipt(of) }));
    writeFileSync(join(folder, 'recus.ndjson'), `${lines.join('\n')}\n\n`);
    expect(await watch(newState(), url, '--points', folder)).toEqual({
      ...{ code: 0, err: '', out: '1 journaux suivis, 5 points remis : RIEN À SIGNALER' },
    });
    const forked = join(world.folder, 'fourche.txt');
    writeFileSync(forked, receipt(one.copyAt(500).grow(1, 'b')));
    const { code, out } = await watch(newState(), url, '--points', folder, '--points', forked);
    expect(code).toBe(1);
    expect(out).toContain(`✗ fourche : ${one.origin}`);
    expect(out).toContain(forked);
  });

  it('refuses points that are none, by the file and the line', async () => {
    const { url } = await serve(log().grow(3));
    const file = join(world.folder, 'mauvais.ndjson');
    writeFileSync(file, '{"recu": 3}\nrien\n{"recu":"c2sp.org/tlog-proof@v1"}\n');
    const { code, out } = await watch(
      newState(),
      url,
      '--points',
      file,
      '--points',
      join(world.folder, 'absent'),
      '--json',
    );
    expect(code).toBe(3);
    const said = out.split('\n').map((line) => JSON.parse(line) as { constat: string; ou: string });
    expect(said.map(({ constat, ou }) => [constat, ou])).toEqual([
      ...[1, 2, 3].map((line) => ['point-refuse', `${file}:${line}`]),
      ['point-refuse', join(world.folder, 'absent')],
    ]);
  });

  it.each<[string, string, (response: ServerResponse) => unknown]>([
    [
      'garbage',
      'liste-refusee',
      (to) => to.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from([0, 255, 1])),
    ],
    ['a page', 'reponse-refusee', (to) => to.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
    ['a redirect', 'reponse-refusee', (to) => to.writeHead(301, { location: 'http://127.0.0.1:1/' }).end()],
    [
      'a list beyond the bound',
      'reponse-refusee',
      (to) => to.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(5_000_000, 32)),
    ],
    ['nothing at all', 'serveur-injoignable', () => undefined],
    [
      'half an answer',
      'serveur-injoignable',
      (to) =>
        to
          .writeHead(200, { 'content-type': 'application/json', 'content-length': 9 })
          .write('{', () => to.destroy()),
    ],
  ])('is told of a server that answers %s', async (_what, name, answer) => {
    const { url, family } = await serve(log().grow(3));
    family.instead = () => (response) => void answer(response);
    // A loaded machine takes a while over five megabytes.
    const patience = name === 'serveur-injoignable' ? '0.5' : '20';
    const { code, out } = await watch(newState(), url, '--json', '--delai', patience);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ constat: name, gravite: 'empechement', ou: url });
  });

  it('looks at the other gateways where one is gone, and at the other logs where one hangs', async () => {
    const [one, two] = [log(1).grow(300), log(2).grow(300)];
    const { url, family } = await serve(one, two);
    family.instead = (path) => (path.startsWith(`${one.prefix}/tile`) ? () => undefined : undefined);
    const state = newState();
    const { code, out } = await watch(state, 'http://127.0.0.1:1', url, '--json', '--delai', '0.5');
    expect(code).toBe(3);
    expect(out.split('\n').map((line) => (JSON.parse(line) as { constat: string }).constat)).toEqual([
      ...['serveur-injoignable', 'serveur-injoignable'],
    ]);
    expect(
      readdirSync(join(state, 'journaux')).map((name) => readFileSync(join(state, 'journaux', name), 'utf8')),
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining('"taille":300'),
        expect.stringContaining('"plusHaut":null'),
      ]),
    );
  });

  it.each<[string[], RegExp]>([
    [[], /au moins une URL/],
    [['http://a'], /--etat/],
    [['ftp://a', '--etat', 'x'], /http/],
    [['http://a', '--etat', 'x', '--intervalle', '0'], /intervalle/],
    [['http://a', '--etat', 'x', '--silence', '-1'], /silence/],
    [['http://a', '--etat', 'x', '--inconnue'], /inconnue/i],
    [['http://a', '--etat', 'x', '--confiance', '/nulle/part'], /ne peut pas être lu/],
    [['http://a', '--etat', 'x', '--console', 'https://b'], /vont ensemble/],
    [['http://a', '--etat', 'x', '--console', 'http://b', '--certificat', 'c', '--cle', 'd'], /https/],
  ])('does not begin with %j', async (args, why) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(why);
    expect(existsSync('x')).toBe(false);
  });

  it('does not begin on a memory that is damaged', async () => {
    const { url } = await serve(log().grow(3));
    const state = newState();
    await watch(state, url);
    const [name] = readdirSync(join(state, 'journaux'));
    writeFileSync(join(state, 'journaux', name ?? ''), '{');
    const { code, err } = await watch(state, url);
    expect(code).toBe(2);
    expect(err).toMatch(/ne repart jamais de rien/);
  });
});
