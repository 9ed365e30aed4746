import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPki, type TestPki } from '../../test/support/test-pki.js';
import { systemClock } from '../kernel/clock.js';
import { openDevelopmentAuthority, type IssueRequest } from './development-authority.js';
import { RevocationRegistry } from './revocation.js';
import { TrustStore } from './trust-store.js';

const seal: IssueRequest = {
  profile: 'cachet',
  commonName: 'P2-CACHET',
  structureId: '2999200009',
  organisation: 'P2',
};
let pki: TestPki;
let folder: string;

beforeAll(async () => {
  pki = await makeTestPki();
  folder = await mkdtemp(join(pki.folder, 'essai-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function certificationRequest(): Promise<{ pem: string; x: string; der: Buffer }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const wishes = [new x509.BasicConstraintsExtension(true, 3, true)];
  const name = 'CN=I AM THE ROOT,OU=1280009010';
  const csr = await x509.Pkcs10CertificateRequestGenerator.create({
    name,
    keys,
    signingAlgorithm: algorithm,
    extensions: wishes,
  });
  const jwk = await webcrypto.subtle.exportKey('jwk', keys.publicKey);
  return { pem: csr.toString('pem'), x: jwk.x ?? '', der: Buffer.from(csr.rawData) };
}

describe('DevelopmentAuthority', () => {
  it('is reused at the next opening, with newer lists; keys are 0600 in a folder of 0700', async () => {
    const place = join(folder, 'une');
    const first = await openDevelopmentAuthority(place, systemClock);
    const leaf = await first.obtain('cachet', seal);
    const again = await openDevelopmentAuthority(place, systemClock);
    expect(again.caPems).toEqual(first.caPems);
    expect((await again.obtain('cachet', seal)).x5tS256).toBe(leaf.x5tS256);
    expect((await again.obtain('cachet', { ...seal, commonName: 'OTHER' })).x5tS256).not.toBe(leaf.x5tS256);
    const registry = new RevocationRegistry();
    const read = await Promise.all(
      ['racine.crl', 'ac-organisations.crl'].map((n) => readFile(join(again.crlFolder, n))),
    );
    const store = TrustStore.fromPem(again.caPems);
    const lists = read.map((bytes) => bytes.toString());
    expect((await registry.load(lists, store, Date.now())).taken).toHaveLength(2);
    await openDevelopmentAuthority(place, systemClock);
    const newer = await readFile(join(again.crlFolder, 'racine.crl'), 'utf8');
    expect((await registry.load([newer], store, Date.now())).taken).toHaveLength(1);
    for (const secret of [
      leaf.keyFile,
      join(place, 'autorite/racine.key.pem'),
      join(place, 'autorite/registre.json'),
    ]) {
      expect((await stat(secret)).mode & 0o777).toBe(0o600);
    }
    for (const closed of [place, join(place, 'autorite'), join(place, 'certificats')]) {
      expect((await stat(closed)).mode & 0o777).toBe(0o700);
    }
  });

  it('is one authority when two processes open it at once', async () => {
    const place = join(folder, 'course');
    const opened = await Promise.all([1, 2, 3].map(() => openDevelopmentAuthority(place, systemClock)));
    expect(new Set(opened.map(({ root }) => root.x5tS256)).size).toBe(1);
  });

  it('replaces a filed leaf that is revoked, or nearly past its dates', async () => {
    const clock = { now: () => Date.now() };
    const authority = await openDevelopmentAuthority(join(folder, 'renouvelle'), clock);
    const first = await authority.obtain('cachet', seal);
    await authority.revoke(first.certificate.serialHex);
    const second = await authority.obtain('cachet', seal);
    expect(second.x5tS256).not.toBe(first.x5tS256);
    const later = await openDevelopmentAuthority(authority.folder, {
      now: () => Date.now() + 360 * 86_400_000,
    });
    expect((await later.obtain('cachet', seal)).x5tS256).not.toBe(second.x5tS256);
  });

  it('keeps of a certification request the public key, and nothing else', async () => {
    const { pem, x } = await certificationRequest();
    const { certificate } = await pki.authority.signRequest(pem, seal);
    expect(certificate.publicKey.export({ format: 'jwk' }).x).toBe(x);
    expect(certificate).toMatchObject({ commonName: 'P2-CACHET', structureId: '2999200009', isCa: false });
    const verdict = pki.trustStore.verifyChain(certificate, { at: Date.now(), purpose: 'cachet' });
    expect(verdict.ok).toBe(true);
  });

  it('refuses a certification request that its key did not sign', async () => {
    const { der } = await certificationRequest();
    const last = der.length - 1;
    der.writeUInt8(der.readUInt8(last) ^ 1, last);
    const pem = `-----BEGIN CERTIFICATE REQUEST-----\n${der.toString('base64')}\n-----END CERTIFICATE REQUEST-----`;
    await expect(pki.authority.signRequest(pem, seal)).rejects.toThrow();
    await expect(pki.authority.signRequest('nothing', seal)).rejects.toThrow();
  });
});
