import { describe, expect, it } from 'vitest';
import { idb, post } from '../../support/dossier-messages.js';
import { type RawRequest } from '../../support/caller.js';
import { type Stage } from './stage.js';

const JSON_TYPE = { accept: 'application/jose+json', 'content-type': 'application/json' };
const MEGABYTE = 1_048_576;
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

const bare =
  (method: string, path: string, headers: RawRequest['headers'] = {}) =>
  (): RawRequest => ({
    method,
    path,
    headers: { accept: 'application/jose+json', ...headers },
  });

const CASES: readonly (readonly [name: string, code: string, status: number, request: () => RawRequest])[] = [
  ['malformed JSON', 'json-invalide', 400, () => post('/roc/v1/idb', '{"versionNorme":')],
  [
    'no body at all',
    'type-contenu-refuse',
    415,
    () => ({ path: '/roc/v1/idb', headers: { accept: 'application/jose+json', 'content-length': '0' } }),
  ],
  [
    'invalid UTF-8',
    'utf8-invalide',
    400,
    () => post('/roc/v1/idb', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])),
  ],
  ['duplicate keys', 'json-cle-doublee', 400, () => post('/roc/v1/clc', '{"a":1,"a":2}')],
  [
    'duplicate keys, one escaped',
    'json-cle-doublee',
    400,
    () => post('/roc/v1/idb', '{"amc":1,"\\u0061mc":2}'),
  ],
  ['deep nesting', 'json-trop-profond', 400, () => post('/roc/v1/idb', deep(5_000))],
  [
    '1 MiB + 1, announced',
    'corps-trop-grand',
    413,
    () => ({ path: '/roc/v1/idb', headers: { ...JSON_TYPE, 'content-length': String(MEGABYTE + 1) } }),
  ],
  ['wrong content type', 'type-contenu-refuse', 415, () => post('/roc/v1/idb', '<idb/>', 'application/xml')],
  [
    'bad percent-encoding',
    'url-invalide',
    400,
    () => ({ method: 'GET', path: '/roc/v1/messages/%zz', headers: { accept: 'application/jose+json' } }),
  ],
  [
    'missing Host',
    'entete-refuse',
    400,
    () => ({ ...post('/roc/v1/idb', '{}'), headers: { ...JSON_TYPE, host: undefined } }),
  ],
  [
    'an expectation we do not know',
    'entete-refuse',
    400,
    () => ({ ...post('/roc/v1/idb', '{}'), headers: { ...JSON_TYPE, expect: 'le-beurre' } }),
  ],
  [
    'encoded content',
    'entete-refuse',
    400,
    () => ({ ...post('/roc/v1/idb', '{}'), headers: { ...JSON_TYPE, 'content-encoding': 'gzip' } }),
  ],
  [
    'route unknown',
    'route-inconnue',
    404,
    () => ({ method: 'GET', path: '/roc/v1/inconnue', headers: { accept: 'application/jose+json' } }),
  ],
  [
    'route of no room',
    'route-inconnue',
    404,
    () => ({ method: 'GET', path: '/', headers: { accept: 'application/jose+json' } }),
  ],
  ['a method of other protocols', 'route-inconnue', 404, bare('SEARCH', '/')],
  ['OPTIONS of the server', 'route-inconnue', 404, bare('OPTIONS', '*')],
  ['a path out of the tree', 'route-inconnue', 404, bare('GET', '/roc/v1/../../etc/passwd')],
  ['an upgrade', 'route-inconnue', 404, bare('GET', '/roc', { connection: 'upgrade', upgrade: 'websocket' })],
  [
    'two Hosts',
    'entete-refuse',
    400,
    () => ({ ...post('/roc/v1/idb', '{}'), headers: { ...JSON_TYPE, host: 'a', Host: 'b' } }),
  ],
  ['missing Host at a read', 'entete-refuse', 400, bare('GET', '/annuaire/v1/routes', { host: undefined })],
  [
    'a look-up that names nothing',
    'contrat-non-respecte',
    400,
    () => ({ method: 'GET', path: '/annuaire/v1/routes', headers: { accept: 'application/jose+json' } }),
  ],
];

export function protocolRefusals(stage: Stage): void {
  describe('how it is asked', () => {
    it.each(CASES)('%s: %s', async (_name, code, status, request) => {
      const { reply } = await stage.refused(code, 'CH-A', request());
      expect(reply.status).toBe(status);
    });

    it('1 MiB + 1, sent in chunks that announce nothing', async () => {
      const connection = await stage.connect('CH-A');
      const head =
        'POST /roc/v1/idb HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-type: application/json\r\naccept: application/jose+json\r\n\r\n';
      connection.write(Buffer.concat([Buffer.from(`${head}100001\r\n`), Buffer.alloc(MEGABYTE + 1, 0x20)]));
      await stage.evidence.refused(await connection.reply(), 'corps-trop-grand');
      connection.close();
    });

    it.each(['/roc/v1/%69db', '/roc/v1/idb#x', 'http://ailleurs/roc/v1/idb'])(
      '%s is IDB like any other: a signature is due, the answer is bound to the one path',
      async (path) => {
        const request = post('/roc/v1/idb', JSON.stringify(idb('D01')));
        const { content } = await stage.refused('signature-absente', 'CH-A', { ...request, path });
        expect(content).toMatchObject({ requete: { service: 'IDB', chemin: '/roc/v1/idb' } });
      },
    );

    it.each(['-'.repeat(36), 'a'.repeat(36)])(
      'a message id of the wrong form (%s) is traced all the same',
      async (idMessage) => {
        const message = JSON.stringify({ ...idb('D01'), idMessage });
        await stage.refused('signature-absente', 'CH-A', post('/roc/v1/idb', message));
      },
    );

    it('exactly 1 MiB is read, and refused only for what it says', async () => {
      const body = Buffer.concat([Buffer.from('{'), Buffer.alloc(MEGABYTE - 2, 0x20), Buffer.from('}')]);
      await stage.refused('signature-absente', 'CH-A', post('/roc/v1/idb', body));
    });

    it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
      '%s where only POST is served: 405 with Allow',
      async (method) => {
        const { reply } = await stage.refused('methode-refusee', 'CH-A', {
          method,
          path: '/roc/v1/idb',
          headers: { accept: 'application/jose+json' },
        });
        expect(reply.status).toBe(405);
        expect(reply.headers['allow']).toBe('POST');
      },
    );

    it.each([
      ['TRACE', '/roc/v1/clc', 'POST'],
      ['PROPFIND', '/roc/v1/idb', 'POST'],
      ['POST', '/annuaire/v1/routes', 'GET, HEAD'],
      ['DELETE', '/roc/v1/messages/x', 'GET, HEAD'],
    ])('%s %s: 405 with Allow: %s', async (method, path, allow) => {
      const { reply } = await stage.refused('methode-refusee', 'CH-A', {
        method,
        path,
        headers: { accept: 'application/jose+json' },
      });
      expect(reply.headers['allow']).toBe(allow);
    });

    it('Expect: 100-continue is answered and the exchange goes on', async () => {
      const connection = await stage.connect('CH-A');
      const reply = await connection.ask({
        ...post('/roc/v1/idb', JSON.stringify(idb('D01'))),
        headers: { ...JSON_TYPE, expect: '100-continue' },
      });
      await stage.evidence.refused(reply, 'signature-absente');
      connection.close();
    });

    it('a refusal in plain JSON carries the same seal in a header', async () => {
      const reply = await stage.ask('CH-A', {
        path: '/roc/v1/idb',
        headers: { 'content-type': 'application/json' },
        body: '{',
      });
      expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      await stage.evidence.refused(reply, 'json-invalide');
    });
  });
}
