import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { witnessCommand } from '../../src/cli/log/witness-command.js';
import { parseVerifierKey, writeVerifierKey } from '../../src/trace/tree/note.js';
import { writeReceipt } from '../../src/trace/tree/receipt.js';
import { writeAddCheckpoint } from '../../src/trace/witness/add-checkpoint.js';
import { sha256 } from '../fixtures/tree/naive-tree.js';
import { CommandProcess } from '../support/command-process.js';
import { LogWorld } from '../support/log-world.js';
import { PublishedLog } from '../support/published-log.js';
import { PROJECT } from '../support/transpile.js';

const ROC = join(PROJECT, 'dist', 'cli', 'roc.js');
const CHECKER = join(PROJECT, 'test', 'independent', 'check_proof.py');
const NAME = 'temoin.exemple.fr';

let world: LogWorld;
let keyFile: string;
let trustFolder: string;

beforeAll(async () => {
  world = await LogWorld.open('temoin');
  keyFile = join(world.folder, 'temoin.pem');
  trustFolder = await world.writeTrustFolder();
  writeFileSync(join(trustFolder, 'journaux.jose.json'), await world.list([log()]));
});
afterAll(() => world.close());

const log = (slot = 1): PublishedLog => new PublishedLog(world.key, slot, 1);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await witnessCommand(args, {
    out: (line) => void lines.out.push(line),
    err: (line) => void lines.err.push(line),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

async function started(state: string): Promise<{ readonly process: CommandProcess; readonly url: string }> {
  const process = new CommandProcess(ROC, [
    ...['log', 'temoin', '--cle', keyFile, '--etat', state, '--confiance', trustFolder, '--port', '0'],
  ]);
  await process.says('journaux');
  return { process, url: /adresse {2}(\S+)/.exec(process.out)?.[1] ?? '' };
}

async function add(url: string, of: PublishedLog, old: number): Promise<Response> {
  const proof = old === 0 || old > of.size ? [] : await of.consistency(old);
  const body = writeAddCheckpoint({ old, proof, note: Buffer.from(of.note()) });
  return fetch(`${url}/add-checkpoint`, { method: 'POST', body: new Uint8Array(body) });
}

describe('the key of a witness', () => {
  it('is made once, for its owner alone, and never over another', async () => {
    const made = await run('--creer-cle', '--nom', NAME, '--cle', keyFile);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(parseVerifierKey(made.out)).toMatchObject({
      ok: true,
      value: { type: 'cosignature', name: NAME },
    });
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(`${keyFile}.vkey`, 'utf8')).toBe(`${made.out}\n`);
    const before = readFileSync(keyFile);
    expect(await run('--creer-cle', '--nom', 'autre', '--cle', keyFile)).toMatchObject({ code: 2 });
    expect(readFileSync(keyFile)).toEqual(before);
    expect((await run('--creer-cle', '--nom', 'un nom', '--cle', `${keyFile}2`)).err).toMatch(/ni espace/);
  });

  it('that others can read, or that is not the public one beside it, is not used', async () => {
    const file = join(world.folder, 'mauvaise.pem');
    await run('--creer-cle', '--nom', NAME, '--cle', file);
    const serve = () => run('--cle', file, '--etat', join(world.folder, 'e'), '--confiance', trustFolder);
    chmodSync(file, 0o644);
    expect(await serve()).toMatchObject({ code: 2, err: expect.stringMatching(/chmod 600/) });
    chmodSync(file, 0o600);
    writeFileSync(`${file}.vkey`, readFileSync(`${keyFile}.vkey`));
    expect(await serve()).toMatchObject({ code: 2, err: expect.stringMatching(/forme publique/) });
    writeFileSync(file, 'rien');
    expect(await serve()).toMatchObject({ code: 2, err: expect.stringMatching(/Ed25519/) });
  });
});

describe('roc log temoin', () => {
  it('cosigns over HTTP what a program of others accepts, remembers it when killed, and refuses a fork', async () => {
    const state = join(world.folder, 'etat');
    const first = await started(state);
    // A log that no list names yet is of the family all the same.
    const one = log(4).grow(1);
    const opening = { salt: Buffer.alloc(32, 7), bytes: Buffer.from('{}') };
    expect((await add(first.url, one, 0)).status).toBe(200);
    one.grow(499);
    const answer = await add(first.url, one, 1);
    const line = await answer.text();
    first.process.child.kill('SIGKILL');
    await first.process.ended;

    const second = await started(state);
    expect(second.process.out).toMatch(/1 déjà cosignés/);
    const origin = createHash('sha256').update(one.origin).digest('hex');
    expect(await (await fetch(`${second.url}/${origin}/checkpoint`)).text()).toBe(one.note() + line);
    const conflict = await add(second.url, one.grow(1), 0);
    expect([conflict.status, conflict.headers.get('content-type'), await conflict.text()]).toEqual([
      ...[409, 'text/x.tlog.size', '500\n'],
    ]);
    expect((await add(second.url, one.copyAt(499).grow(9, 'b'), 500)).status).toBe(422);
    expect((await fetch(`${second.url}/add-checkpoint`)).status).toBe(405);
    expect((await fetch(`${second.url}/${origin.slice(1)}/checkpoint`)).status).toBe(404);
    const large = await fetch(`${second.url}/add-checkpoint`, { method: 'POST', body: 'x'.repeat(300_001) });
    expect(large.status).toBe(413);
    second.process.child.kill('SIGTERM');
    expect(await second.process.ended).toMatchObject({ code: 0 });
    expect(second.process.err).toContain('"statut":422');

    // A receipt under the cosigned head, judged by a checker that shares no code with us.
    const only = log(5);
    only.append([sha256(opening.salt, opening.bytes)]);
    const third = await started(state);
    const cosigned = await (await add(third.url, only, 0)).text();
    third.process.child.kill('SIGTERM');
    await third.process.ended;
    const receipt = writeReceipt(opening, { index: 0, hashes: [], checkpoint: only.note() + cosigned });
    const file = join(world.folder, 'recu.txt');
    writeFileSync(file, receipt);
    const keys = [
      writeVerifierKey(world.key.of(only.origin)),
      readFileSync(`${keyFile}.vkey`, 'utf8').trim(),
    ];
    const checked = spawnSync('python3', ['-B', CHECKER, file, ...keys], { encoding: 'utf8' });
    expect([checked.stdout.trim(), checked.stderr]).toEqual(['holds', '']);
  });

  it('holds no connection of a sender that does not go on', async () => {
    const { process, url } = await started(join(world.folder, 'lent'));
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined).resume();
    socket.write('POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nold');
    await ended;
    process.child.kill('SIGTERM');
    expect(await process.ended).toMatchObject({ code: 0 });
  }, 40_000);

  it.each<[string[], RegExp]>([
    [[], /--cle/],
    [['--cle', 'x'], /--confiance ou --journaux/],
    [['--cle', 'x', '--confiance', 'y'], /--etat/],
    [['--cle', 'x', '--confiance', 'y', '--etat', 'z', '--port', '70000'], /port/],
    [['--cle', 'x', '--confiance', 'y', '--etat', 'z', '--tls-cle', 'k'], /tls/],
    [['--creer-cle', '--cle', 'x'], /--nom/],
  ])('does not begin with %j', async (args, why) => {
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringMatching(why) });
  });

  it('does not begin without its logs, nor on a state that is not its own', async () => {
    const state = join(world.folder, 'autre-etat');
    const logs = join(world.folder, 'journaux.txt');
    const serve = () => run('--cle', keyFile, '--etat', state, '--journaux', logs);
    expect(await serve()).toMatchObject({ code: 2, err: expect.stringMatching(/ne peut pas être lu/) });
    writeFileSync(logs, 'rien\n');
    expect(await serve()).toMatchObject({ code: 2, err: expect.stringMatching(/ligne 1/) });
    writeFileSync(logs, writeVerifierKey(world.key.of(log().origin)));
    mkdirSync(join(state, 'journaux'), { recursive: true });
    writeFileSync(join(state, 'journaux', `${'0'.repeat(64)}.note`), log().note());
    expect(await serve()).toMatchObject({ code: 1, err: expect.stringMatching(/n’est pas celle/) });
  });
});
