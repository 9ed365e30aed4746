import { gzipSync } from 'node:zlib';
import { createServer as createTcpServer } from 'node:net';
import { type IncomingMessage, type ServerResponse, createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Fetched } from '../log-source.port.js';
import { HttpLogSource, sourceAddress } from './http-log-source.js';

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return server;
}

function addressOf(server: { address(): unknown }): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function get(url: string, maxBytes = 100, timeoutMs = 5_000): Promise<Fetched> {
  const source = new HttpLogSource({ url, timeoutMs });
  closing.push(() => source.close());
  return source.get({ path: '/un', maxBytes, types: ['text/plain'] });
}

describe('a source over HTTP', () => {
  it('gives what was asked for, below its own path', async () => {
    const asked: string[] = [];
    const server = await serve((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'}`);
      response.writeHead(200, TEXT).end('bonjour');
    });
    expect(await get(`${addressOf(server)}/miroir/`)).toEqual({ ok: true, bytes: Buffer.from('bonjour') });
    expect(asked).toEqual(['GET /miroir/un -']);
  });

  it('reads gzip, which logs may send unasked, within the same bound', async () => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { ...TEXT, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000, 65))),
    );
    expect(await get(addressOf(server), 1_000)).toEqual({ ok: true, bytes: Buffer.alloc(1_000, 65) });
    expect(await get(addressOf(server), 999)).toMatchObject({ ok: false, fault: 'taille' });
  });

  it.each<[string, string, (response: ServerResponse) => void]>([
    [
      'a redirect, which is not followed',
      'redirection',
      (to) => to.writeHead(302, { location: '/deux' }).end(),
    ],
    ['another status', 'statut', (to) => to.writeHead(503).end('x')],
    ['another type', 'type', (to) => to.writeHead(200, { 'content-type': 'text/html' }).end('x')],
    ['no type', 'type', (to) => to.writeHead(200).end('x')],
    [
      'a length announced beyond the bound',
      'taille',
      (to) => to.writeHead(200, { ...TEXT, 'content-length': 101 }).end('x'.repeat(101)),
    ],
    ['a body without end', 'taille', (to) => void endless(to.writeHead(200, TEXT))],
    [
      'a coding that was not asked for',
      'codage',
      (to) => to.writeHead(200, { ...TEXT, 'content-encoding': 'br' }).end('x'),
    ],
    [
      'gzip that is none',
      'codage',
      (to) => to.writeHead(200, { ...TEXT, 'content-encoding': 'gzip' }).end('x'),
    ],
    [
      'a connection cut off',
      'coupure',
      (to) => to.writeHead(200, { ...TEXT, 'content-length': 50 }).write('x', () => to.destroy()),
    ],
  ])('names %s', async (_what, fault, answer) => {
    const server = await serve((_request, response) => answer(response));
    expect(await get(addressOf(server))).toMatchObject({ ok: false, fault });
  });

  it('waits no longer than it was told, for headers as for a body that trickles', async () => {
    const silent = await serve(() => undefined);
    const slow = await serve((_request, response) => {
      response.writeHead(200, TEXT);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    const from = performance.now();
    expect(await get(addressOf(silent), 100, 300)).toMatchObject({ ok: false, fault: 'delai' });
    expect(await get(addressOf(slow), 100_000, 300)).toMatchObject({ ok: false, fault: 'delai' });
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  it('names what is no HTTP, and nobody there', async () => {
    const server = createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n', () => socket.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = addressOf(server);
    expect(await get(url)).toMatchObject({ ok: false, fault: 'protocole' });
    await new Promise((resolve) => server.close(resolve));
    expect(await get(url)).toMatchObject({ ok: false, fault: 'connexion' });
  });

  it.each(['ftp://a/b', 'http://u:p@a/', 'https://a/?x=1', 'https://a/#x', 'a/b', ''])(
    'has no address like %j',
    (url) => {
      expect(() => sourceAddress(url)).toThrow(TypeError);
    },
  );
});

function endless(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(1_000)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}
