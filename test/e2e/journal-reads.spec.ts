import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogKey } from '../../src/trace/log/log-key.js';
import { writeVerifierKey } from '../../src/trace/tree/note.js';
import { clc, signed } from '../support/dossier-messages.js';
import { GatewayWorld, type Listener, type TestGateway } from '../support/gateway.js';
import { PlantedLog } from '../support/planted-log.js';
import { PROJECT } from '../support/transpile.js';

const FAMILY = 'passerelle.exemple.invalid/journal';
/** Two full tiles and a piece of a third. */
const SIZE = 600;
const FOREVER = 'public, max-age=31536000, immutable';

interface Read {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe('the logs as they are served', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let key: LogKey;
  let caFile: string;

  beforeAll(async () => {
    world = await GatewayWorld.open();
    gateway = await world.start();
    key = LogKey.fromPem(FAMILY, readFileSync(world.installation.path('secrets', 'journal.key.pem'), 'utf8'));
    await (await PlantedLog.open(world.database, key, 9)).growTo(SIZE);
    caFile = join(world.installation.folder, 'autorites.pem');
    writeFileSync(caFile, world.installation.authority.caPems.join('\n'));
  });
  afterAll(() => world.close());

  function read(path: string, method = 'GET', listener: Listener = 'journal'): Promise<Read> {
    const ca = [...world.installation.authority.caPems];
    const options = { host: '127.0.0.1', port: gateway.ports[listener], path, method, ca, agent: false };
    return new Promise((resolve, reject) => {
      request(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      })
        .once('error', reject)
        .end();
    });
  }

  /** The script of others' making; asynchronous, for the gateway's log is read by this process meanwhile. */
  async function rebuilt(slot: number): Promise<unknown> {
    const origin = `${FAMILY}/${slot}/1`;
    const prefix = `https://127.0.0.1:${gateway.ports.journal}/journal/v1/${slot}/1`;
    const script = join(PROJECT, 'test', 'independent', 'rebuild_log.py');
    const args = [script, prefix, writeVerifierKey(key.of(origin)), caFile];
    const { stdout } = await promisify(execFile)('python3', args);
    return JSON.parse(stdout);
  }

  it('a program without a line of ours rebuilds the signed root from bundles and every tile', async () => {
    const connection = await world.connect(gateway, world.clientOf('CH-A'));
    for (let n = 0; n < 3; n++) await connection.ask(await signed(clc('D01'), world.sealOf('CH-A')));
    connection.close();
    expect(await rebuilt(1)).toEqual({ taille: 6, tuiles: 1, niveaux: 1 });
    expect(await rebuilt(9)).toEqual({ taille: SIZE, tuiles: 4, niveaux: 2 });
  });

  it('what never changes may be kept for ever, what grows is asked for anew', async () => {
    for (const path of ['tile/0/000', 'tile/0/002.p/88', 'tile/entries/001', 'tile/1/000.p/2']) {
      const { status, headers } = await read(`/journal/v1/9/1/${path}`);
      expect([path, status, headers['cache-control']]).toEqual([path, 200, FOREVER]);
      expect(headers['content-type']).toBe('application/octet-stream');
    }
    for (const path of ['9/1/checkpoint', 'journaux']) {
      const { status, headers } = await read(`/journal/v1/${path}`);
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-cache']);
    }
  });

  it('HEAD tells the same without the body', async () => {
    const path = '/journal/v1/9/1/tile/0/000';
    const [whole, head] = [await read(path), await read(path, 'HEAD')];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
    expect(head.headers['cache-control']).toBe(FOREVER);
  });

  it.each([
    '/journal/v1/9/1/tile/0/0',
    '/journal/v1/9/1/tile/0/000.p/256',
    '/journal/v1/9/1/tile/0/000.p/0',
    '/journal/v1/9/1/tile/00/000',
    '/journal/v1/9/1/tile/0/002',
    '/journal/v1/9/1/tile/0/002.p/89',
    '/journal/v1/9/1/tile/0/003.p/1',
    '/journal/v1/9/1/tile/2/000.p/1',
    '/journal/v1/9/1/tile/0/x000/000',
    '/journal/v1/9/1/tile/entries/000/',
    '/journal/v1/9/1/tile/../checkpoint',
    '/journal/v1/09/1/checkpoint',
    '/journal/v1/9/2/checkpoint',
    '/journal/v1/8/1/checkpoint',
    '/journal/v1/9/1',
    '/journal/v1/9/1/consistance?de=0&a=600',
    '/journal/v1/9/1/consistance?de=5&a=601',
    '/journal/v1/9/1/consistance?de=9&a=5',
  ])('nothing stands at %s', async (path) => {
    const { status, headers } = await read(path);
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
  });

  it('no other listener serves them, and this one serves nothing else', async () => {
    const path = '/journal/v1/journaux';
    expect((await read(path, 'GET', 'diagnostic')).status).toBe(404);
    const ops = await fetch(`http://127.0.0.1:${gateway.ports.ops}${path}`);
    expect(ops.status).toBe(404);
    const connection = await world.connect(gateway, world.clientOf('CH-A'));
    expect((await connection.ask({ method: 'GET', path, headers: {} })).status).toBe(404);
    connection.close();
    for (const other of ['/metrics', '/ready', '/diagnostic/v1/whoami', '/roc/v1/idb', '/traces/v1/entrees'])
      expect([other, (await read(other)).status]).toEqual([other, 404]);
    expect((await read(path, 'POST')).status).toBe(404);
  });
});
