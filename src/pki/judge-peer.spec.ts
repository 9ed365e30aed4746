import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { connect, createServer, type SecureVersion, type Server, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPki, type TestPki } from '../../test/support/test-pki.js';
import { type CertificateFault } from './certificate-fault.js';
import { type FiledLeaf, type IssuedLeaf, type IssueRequest } from './development-authority.js';
import { judgeAgain, judgePeer, peerOf, type PeerVerdict } from './judge-peer.js';
import { loadedKeyOf, type LoadedKey } from './key-store.js';
import { type RevocationRegistry } from './revocation.js';
import { clientTlsOptions, faultOfTlsError, serverTlsOptions } from './tls-context.js';
import { TrustStore } from './trust-store.js';

const VERSIONS: SecureVersion[] = ['TLSv1.2', 'TLSv1.3'];
let pki: TestPki;
let registry: RevocationRegistry;
let server: Server;
let port: number;
let connections: { verdict: PeerVerdict; socket: TLSSocket; reused: boolean }[] = [];

beforeAll(async () => {
  pki = await makeTestPki();
  registry = await pki.freshRegistry();
  server = await listen(pki.gatewayServer);
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

async function listen(leaf: IssuedLeaf): Promise<Server> {
  const created = createServer(serverTlsOptions(keyOf(leaf), pki.trustStore));
  created.prependListener('secureConnection', (socket) => {
    const verdict = judgePeer(socket, { trustStore: pki.trustStore, revocation: registry, at: Date.now() });
    connections.push({ verdict, socket, reused: socket.isSessionReused() });
    socket.on('error', () => undefined);
    if (verdict.ok) socket.end('bonjour');
    else socket.destroy();
  });
  created.listen(0, '127.0.0.1');
  await once(created, 'listening');
  return created;
}

function keyOf(leaf: IssuedLeaf): LoadedKey {
  return loadedKeyOf('test', leaf.keyPem, leaf.chainPem);
}

/** One connection as a client with this certificate; resolves once it is closed. */
async function call(
  version: SecureVersion,
  leaf: FiledLeaf | null,
  session?: Buffer,
): Promise<{
  verdict: PeerVerdict;
  reused: boolean;
  received: string;
  session: Buffer | undefined;
  server: TLSSocket;
}> {
  connections = [];
  let received = '';
  let offered: Buffer | undefined;
  const socket = connect({
    port,
    host: '127.0.0.1',
    servername: 'localhost',
    ca: [...pki.caPems],
    minVersion: version,
    maxVersion: version,
    ...(leaf ? { key: leaf.keyPem, cert: leaf.chainPem } : {}),
    ...(session ? { session } : {}),
  });
  socket.on('session', (ticket) => (offered = ticket));
  socket.on('data', (chunk) => (received += chunk.toString()));
  socket.on('error', () => undefined);
  // A refusal in TLS 1.2 is an error before it is a close: both are the end.
  await new Promise((resolve) => socket.once('close', resolve));
  const [connection] = connections;
  if (!connection) throw new Error('the server saw no connection');
  return { ...connection, received, session: offered, server: connection.socket };
}

describe.each(VERSIONS)('a client over %s', (version) => {
  it('is let in with a good certificate', async () => {
    const { verdict, received, server: socket } = await call(version, pki.hospitalClient['280009010']);
    expect(received).toBe('bonjour');
    expect(verdict.ok).toBe(true);
    if (!verdict.ok) return;
    expect(verdict.certificate.structureId).toBe('1280009010');
    expect(verdict.issuer.x5tS256).toBe(pki.authority.organisations.x5tS256);
    expect(verdict.chainX5t).toHaveLength(3);
    expect(verdict.revocation.etat).toBe('bonne');
    expect(peerOf(socket)).toBe(verdict);
  });

  it.each<[CertificateFault, (pki: TestPki) => FiledLeaf | null]>([
    ['absent', () => null],
    ['expire', ({ bad }) => bad.expired],
    ['pas-encore-valide', ({ bad }) => bad.notYetValid],
    ['revoque', ({ bad }) => bad.revoked],
    ['usage-interdit', ({ bad }) => bad.wrongEku],
    ['usage-interdit', ({ bad }) => bad.seal],
    ['autorite-inconnue', ({ bad }) => bad.otherCa],
    ['auto-signe', ({ bad }) => bad.selfSigned],
  ])('is refused as "%s" and gets no byte', async (fault, pick) => {
    const { verdict, received } = await call(version, pick(pki));
    expect(verdict).toMatchObject({ ok: false, fault });
    expect(received).toBe('');
    if (!verdict.ok && fault !== 'absent') expect(verdict.certificate?.commonName).toBeTruthy();
  });

  it('is known and found revoked when it resumes a session opened before the revocation', async () => {
    const leaf = await pki.authority.file(`revoked-later-${version}`, {
      profile: 'auth-cli',
      commonName: 'PLUS-TARD',
      structureId: '1280009010',
      organisation: 'CH',
    });
    const before = registry;
    const first = await call(version, leaf);
    expect(first.verdict.ok).toBe(true);
    expect(first.session).toBeDefined();
    const resumed = await call(version, leaf, first.session);
    expect(resumed).toMatchObject({ reused: true, received: 'bonjour' });

    await pki.authority.revoke(leaf.certificate.serialHex);
    registry = await pki.freshRegistry();
    // The connection that stayed open: its verdict is looked at again for each request.
    if (first.verdict.ok) expect(judgeAgain(first.verdict, registry, Date.now()).fault).toBe('revoque');
    const after = await call(version, leaf, resumed.session ?? first.session);
    expect(after.reused).toBe(true);
    expect(after.server.authorized).toBe(true);
    expect(after.verdict).toMatchObject({ ok: false, fault: 'revoque' });
    expect(after.received).toBe('');
    expect(
      registry.state(pki.authority.organisations.x5tS256, leaf.certificate.serialHex, Date.now()).etat,
    ).toBe('revoquee');
    registry = before;
  });

  it('is judged by our own trust on resumption, where OpenSSL only remembers', async () => {
    const leaf = pki.hospitalClient['350009114'];
    const first = await call(version, leaf);
    const former = pki.trustStore;
    pki = { ...pki, trustStore: TrustStore.fromPem(pki.otherAuthority.caPems) };
    const after = await call(version, leaf, first.session);
    pki = { ...pki, trustStore: former };
    expect(after.reused).toBe(true);
    expect(after.server.authorized).toBe(true);
    expect(after.verdict).toMatchObject({ ok: false, fault: 'autorite-inconnue' });
  });
});

describe('the server', () => {
  it('speaks neither TLS 1.1 nor a suite without forward secrecy and authenticated encryption', async () => {
    const attempt = async (options: object): Promise<unknown> => {
      const { keyPem: key, chainPem: cert } = pki.hospitalClient['280009010'];
      const socket = connect({ port, host: '127.0.0.1', ca: [...pki.caPems], key, cert, ...options });
      return Promise.race([
        once(socket, 'secureConnect').then(() => socket.destroy() && 'connected'),
        once(socket, 'error').then(() => 'refused'),
      ]).catch(() => 'refused');
    };
    const cbc = 'ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA:AES256-GCM-SHA384';
    expect(await attempt({ maxVersion: 'TLSv1.2', ciphers: cbc })).toBe('refused');
    expect(await attempt({ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' })).toBe(
      'refused',
    );
    expect(await attempt({ maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384' })).toBe(
      'connected',
    );
  });
});

describe('a call to an AMC', () => {
  const clock = { now: () => Date.now() };

  async function callServer(leaf: IssuedLeaf, structureId?: string): Promise<string> {
    const amc = await listen(leaf);
    const wanted = { trustStore: pki.trustStore, revocation: registry, clock };
    const options = clientTlsOptions(
      keyOf(pki.gatewayClient),
      structureId ? { ...wanted, structureId } : wanted,
    );
    const socket = connect({ ...options, port: (amc.address() as AddressInfo).port, host: '127.0.0.1' });
    socket.on('data', () => undefined);
    const outcome = await Promise.race([
      once(socket, 'end').then(() => 'ok'),
      once(socket, 'error').then(([error]: unknown[]) => faultOfTlsError(error) ?? String(error)),
    ]).catch((error: unknown) => faultOfTlsError(error) ?? String(error));
    socket.destroy();
    amc.close();
    return outcome;
  }

  it('goes to the server the directory names, and to no other', async () => {
    expect(await callServer(pki.p2Server, '2999200009')).toBe('ok');
    expect(await callServer(pki.p2Server, '2999999999')).toBe('nom-different');
    expect(await callServer(pki.bad.nameMismatch)).toBe('nom-different');
    const request: IssueRequest = {
      profile: 'ssl-serv',
      commonName: 'localhost',
      structureId: '2999200009',
      organisation: 'P2',
    };
    const past = { notBefore: Date.now() - 7_200_000, notAfter: Date.now() - 3_600_000 };
    const { authority, otherAuthority } = pki;
    expect(await callServer(await authority.issueSelfSigned(request))).toBe('auto-signe');
    expect(await callServer(await otherAuthority.issue(request))).toBe('autorite-inconnue');
    expect(await callServer(await authority.issue({ ...request, ...past }))).toBe('expire');
    const revoked = await authority.issue(request);
    await authority.revoke(revoked.certificate.serialHex);
    registry = await pki.freshRegistry();
    expect(await callServer(revoked)).toBe('revoque');
    expect(await callServer(pki.hospitalClient['280009010'])).toBe('usage-interdit');
  });
});
