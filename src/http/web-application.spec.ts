import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTENERS, type ListenerName, tagRequest } from './listener.js';
import { createWebApplication, type WebApplication } from './web-application.js';

@Module({})
class NothingModule {}

function plugin(scope: FastifyInstance, _options: unknown, done: () => void): void {
  const ok = (): string => 'ok';
  scope.get('/forgotten', ok);
  for (const listener of LISTENERS) scope.get(`/of-${listener}`, { constraints: { listener } }, ok);
  done();
}

describe('a route and its listener', () => {
  let web: WebApplication;
  const doors = new Map<ListenerName | 'untagged', Server>();

  beforeAll(async () => {
    const faulty = (
      _error: unknown,
      _request: unknown,
      reply: { code(status: number): { send(): unknown } },
    ) => void reply.code(418).send();
    web = await createWebApplication({
      module: { module: NothingModule },
      plugins: [plugin],
      frameworkFault: faulty,
    });
    for (const name of [...LISTENERS, 'untagged'] as const) {
      const server = createServer((request, response) => {
        if (name !== 'untagged') tagRequest(request, name);
        web.route(request, response);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      doors.set(name, server);
    }
  });
  afterAll(async () => {
    for (const server of doors.values()) server.close();
    await web.application.close();
  });

  async function statusOf(door: ListenerName | 'untagged', path: string, headers = {}): Promise<number> {
    const port = (doors.get(door)?.address() as AddressInfo).port;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest({ port, host: '127.0.0.1', path, headers, agent: false }, resolve)
        .on('error', reject)
        .end();
    });
    response.resume();
    return response.statusCode ?? 0;
  }

  it('is reachable through its own door only', async () => {
    for (const door of LISTENERS) {
      for (const other of LISTENERS) {
        expect([door, other, await statusOf(door, `/of-${other}`)]).toEqual([
          door,
          other,
          door === other ? 200 : 404,
        ]);
      }
    }
  });

  it('is reachable through none where it names none', async () => {
    for (const door of [...LISTENERS, 'untagged'] as const) {
      expect([door, await statusOf(door, '/forgotten')]).toEqual([door, 404]);
    }
  });

  it('is not opened by what a caller says', async () => {
    expect(await statusOf('ops', '/of-exchange', { listener: 'exchange', host: 'exchange' })).toBe(404);
    expect(await statusOf('untagged', '/of-exchange')).toBe(404);
  });

  it('is listed with it', () => {
    const listed = new Map(web.routes.map(({ url, listener }) => [url, listener]));
    expect(listed.get('/of-ops')).toBe('ops');
    expect(listed.has('/forgotten') && listed.get('/forgotten') === undefined).toBe(true);
  });

  it('a malformed address is refused by the exchange’s own words there, bare elsewhere', async () => {
    expect(await statusOf('exchange', '/of-%zz')).toBe(418);
    expect(await statusOf('ops', '/of-%zz')).toBe(400);
  });
});
