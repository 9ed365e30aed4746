import { createServer, type Server } from 'node:https';
import { createServer as createPlain, type AddressInfo, type Server as NetServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { type FiledLeaf } from '../../src/pki/development-authority.js';
import { type RevocationRegistry } from '../../src/pki/revocation.js';
import { clientTlsOptions } from '../../src/pki/tls-context.js';
import { loadedKeyOf } from '../../src/pki/key-store.js';
import { Facts, objectKey } from '../../src/registry/fact.js';
import { PingJudge } from '../../src/registry/probe/judge-ping.js';
import { EndpointProbe } from '../../src/registry/probe/probe-change.js';
import { type Resolve } from '../../src/registry/probe/probe-endpoint.js';
import { mayConnect, type ProbeProfile } from '../../src/registry/probe/public-address.js';
import { generalJson } from '../../src/signing/serialize-answer.js';
import { CTY, signAsIssuer } from '../../src/signing/sign-answer.js';
import { AMC, BEGIN, codeOf, issuer, platform, route, signerOf } from '../support/registry-world.js';
import { makeTestPki, STRUCTURES, type TestPki } from '../support/test-pki.js';

describe('addresses', () => {
  it.each([
    ...['127.0.0.1', '127.8.9.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1'],
    ...['::1', '::', '::ffff:127.0.0.1', '::ffff:8.8.8.8', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', 'localhost', '2130706433', ''],
  ])('%s is refused in production', (address) => expect(mayConnect(address, 'production')).toBe(false));

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a01:e0a::1', '2606:4700::1111'])(
    '%s is public',
    (address) => expect(mayConnect(address, 'production')).toBe(true),
  );
});

/** How the platform answers the ping. */
type Mode =
  'bonne' | 'autre-amc' | 'autre-cle' | 'autre-defi' | 'ordures' | 'silence' | 'redirection' | 'non-signe';

describe('the probe of an endpoint', () => {
  let pki: TestPki;
  let revocation: RevocationRegistry;
  let platformServer: Server;
  let canary: NetServer;
  let canaryPort = 0;
  let port = 0;
  let touched = 0;
  let mode: Mode = 'bonne';
  const servers: { close: () => unknown }[] = [];

  const listen = async (server: NetServer): Promise<number> => {
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return (server.address() as AddressInfo).port;
  };

  const serve = (leaf: FiledLeaf): Server =>
    createServer(
      {
        cert: leaf.chainPem,
        key: leaf.keyPem,
        ca: [...pki.caPems],
        requestCert: true,
        rejectUnauthorized: true,
      },
      (request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          if (mode === 'silence') return;
          if (mode === 'redirection') {
            response.writeHead(302, { location: `https://127.0.0.1:${canaryPort}/` }).end();
            return;
          }
          void answer(Buffer.concat(chunks)).then((body) => {
            response.writeHead(200, { 'content-type': 'application/jose+json' });
            response.end(body);
          });
        });
      },
    );

  const answer = async (body: Buffer): Promise<Buffer> => {
    if (mode === 'ordures') return Buffer.from('pas du JWS');
    const ping = JSON.parse(body.toString()) as { defi: string; amc: string };
    const content = {
      v: 1,
      defi: mode === 'autre-defi' ? ping.defi.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')) : ping.defi,
      amc: mode === 'autre-amc' ? AMC.second : ping.amc,
      emisLe: new Date().toISOString(),
    };
    const payload = Buffer.from(JSON.stringify(content));
    const leaf =
      mode === 'autre-cle' ? pki.delegatedIssuer : mode === 'non-signe' ? pki.gatewaySeal : pki.p2Seal;
    const statement = { iat: Math.floor(Date.now() / 1000), mode: 'propre' } as const;
    return generalJson(payload, [await signAsIssuer(payload, CTY.ping, signerOf(pki, leaf), statement)]);
  };

  beforeAll(async () => {
    pki = await makeTestPki();
    revocation = await pki.freshRegistry();
    platformServer = serve(pki.p2Server);
    port = await listen(platformServer);
    canary = createPlain((socket) => {
      touched += 1;
      socket.destroy();
    });
    canaryPort = await listen(canary);
  });
  afterAll(() => {
    platformServer.closeAllConnections();
    for (const server of servers) server.close();
  });
  afterEach(() => {
    mode = 'bonne';
    touched = 0;
  });

  const probe = async (
    url: string,
    profile: ProbeProfile = 'developpement',
    resolve?: Resolve,
  ): Promise<string> => {
    const operations = [
      platform('PF', url),
      route(AMC.first, 'PF'),
      issuer(AMC.first, pki.p2Seal),
      issuer(AMC.foreign, pki.delegatedIssuer),
    ];
    const before = Facts.of([], new Map([[objectKey('amc', AMC.first), 1]]));
    const client = loadedKeyOf('client', pki.gatewayClient.keyPem, pki.gatewayClient.chainPem);
    const tried = new EndpointProbe(
      {
        profile,
        timeoutMs: 1_500,
        credentials: (structureId) =>
          clientTlsOptions(client, {
            trustStore: pki.trustStore,
            revocation,
            clock: systemClock,
            structureId,
          }),
        ...(resolve === undefined ? {} : { resolve }),
      },
      new PingJudge({ trust: pki.trustStore, revocation, clock: systemClock }),
      systemClock,
    );
    return codeOf(
      tried.run(operations.slice(0, 3), before, before.after(operations)).then((done) => done.length),
    );
  };

  it('accepts the challenge signed by an issuer of the AMC, once per endpoint and AMC', async () => {
    expect(BEGIN.version).toBe(0);
    expect(await probe(`https://localhost:${port}`)).toBe('accepté : 1');
  });

  it.each([
    ['autre-amc', 'sonde-autre-amc'],
    ['autre-cle', 'sonde-autre-amc'],
    ['non-signe', 'sonde-signature'],
    ['autre-defi', 'sonde-signature'],
    ['ordures', 'sonde-reponse'],
    ['silence', 'sonde-silence'],
    ['redirection', 'sonde-redirection'],
  ] as const)('%s: %s', async (how, code) => {
    mode = how;
    expect(await probe(`https://127.0.0.1:${port}`)).toBe(code);
    expect(touched).toBe(0);
  });

  it('names what is wrong with the certificate: expired, another name, another structure', async () => {
    const leaf = (more: object) =>
      pki.authority.file(`sonde-${Object.keys(more).join('-')}`, {
        profile: 'ssl-serv',
        commonName: 'localhost',
        structureId: STRUCTURES.platformP2,
        organisation: 'P2',
        ...more,
      });
    const hour = 3_600_000;
    const now = Date.now();
    for (const more of [
      { notBefore: now - 2 * hour, notAfter: now - hour },
      { dnsNames: ['ailleurs.example'] },
      { structureId: STRUCTURES.gateway },
    ]) {
      const server = serve(await leaf(more));
      const other = await listen(server);
      expect(await probe(`https://localhost:${other}`), Object.keys(more).join()).toBe('sonde-certificat');
    }
    const plain = createPlain((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    expect(await probe(`https://127.0.0.1:${await listen(plain)}`)).toBe('sonde-tls');
    expect(await probe('https://127.0.0.1:1')).toBe('sonde-injoignable');
  });

  it('in production reaches nothing that is not public, however it is written: the canary counts no connection', async () => {
    const written = [
      ...['127.0.0.1', '0.0.0.0', '2130706433', '0x7f000001', '017700000001', '127.1', '[::1]', '[::]'],
      ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', 'localhost', '10.0.0.1', '169.254.169.254'],
    ];
    for (const host of written)
      expect(await probe(`https://${host}:${canaryPort}`, 'production'), host).toBe(
        'sonde-adresse-interdite',
      );
    const resolving =
      (answer: string[]): Resolve =>
      async () =>
        answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const named = (resolve: Resolve) => probe(`https://amc.exemple.fr:${canaryPort}`, 'production', resolve);
    expect(await named(resolving(['127.0.0.1']))).toBe('sonde-adresse-interdite');
    expect(await named(resolving(['192.0.2.1', '127.0.0.1']))).toBe('sonde-adresse-interdite');
    expect(await named(resolving(['::ffff:127.0.0.1']))).toBe('sonde-adresse-interdite');
    expect(touched).toBe(0);
  });

  it('resolves a name once: a second answer that leads elsewhere is never asked for', async () => {
    let asked = 0;
    const changing: Resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    expect(await probe(`https://localhost:${port}`, 'developpement', changing)).toBe('accepté : 1');
    expect(asked).toBe(1);
  });
});
