import 'reflect-metadata';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTestPki, type TestPki } from '../../test/support/test-pki.js';
import { FileRevocationSource, type RevocationReading } from './adapters/file-revocation-source.js';
import { makeKeyPair, signingKeyOf } from './development/development-keys.js';
import { issueAuthority, type DevelopmentIssuer } from './development/issue-certificate.js';
import {
  crlPem,
  issueRevocationList,
  type RevocationListTemplate,
} from './development/issue-revocation-list.js';
import { RevocationRegistry, staleFor } from './revocation.js';
import { TrustStore } from './trust-store.js';

const DAY = 86_400_000;
const now = Math.floor(Date.now() / 1000) * 1000;
const SERIAL = '0A1B2C';
let pki: TestPki;
let root: DevelopmentIssuer;
let trustStore: TrustStore;

beforeAll(async () => {
  pki = await makeTestPki();
  root = await makeRoot('RACINE CRL');
  trustStore = TrustStore.fromPem([root.certificate.toPem()]);
});

async function makeRoot(commonName: string): Promise<DevelopmentIssuer> {
  const keys = await makeKeyPair('P-256');
  const dates = { notBefore: now - 90 * DAY, notAfter: now + 90 * DAY };
  const subject = { commonName, organisation: 'ESSAI' };
  return { ...keys, certificate: await issueAuthority({ subject, pathLength: 0, ...dates }, keys) };
}

function list(template: Partial<RevocationListTemplate> = {}, issuer = root): Promise<string> {
  const dates = { thisUpdate: now - DAY, nextUpdate: now + DAY };
  return issueRevocationList({ number: 1, revoked: [], ...dates, ...template }, issuer);
}

/** A full list's look, but for a critical issuingDistributionPoint: only for some of the certificates. */
async function partialList(): Promise<string> {
  const { key, algorithm } = await signingKeyOf(root.privateKey);
  const crl = await x509.X509CrlGenerator.create({
    issuer: new x509.X509Certificate(root.certificate.der).subjectName,
    thisUpdate: new Date(now),
    nextUpdate: new Date(now + DAY),
    extensions: [new x509.Extension('2.5.29.28', true, Buffer.from('30038101ff', 'hex'))],
    signingAlgorithm: algorithm,
    signingKey: key,
  });
  return crlPem(Buffer.from(crl.rawData));
}

const revoked = [{ serialHex: SERIAL, revokedAt: now - 2 * DAY }];

describe('RevocationRegistry', () => {
  it('knows good, revoked, stale and unknown', async () => {
    const registry = new RevocationRegistry();
    const issuer = root.certificate.x5tS256;
    expect(registry.state(issuer, '1', now).etat).toBe('inconnue');
    const report = await registry.load([await list({ revoked })], trustStore, now);
    expect(report).toEqual({ taken: ['RACINE CRL'], unchanged: 0, refused: [] });
    expect(registry.state(issuer, '1', now)).toEqual({
      etat: 'bonne',
      thisUpdate: now - DAY,
      nextUpdate: now + DAY,
      revokedAt: null,
    });
    expect(registry.state(issuer, 'A1B2C', now)).toMatchObject({
      etat: 'revoquee',
      revokedAt: now - 2 * DAY,
    });
    const late = registry.state(issuer, '1', now + DAY + 5000);
    expect(late.etat).toBe('perimee');
    expect(staleFor(late, now + DAY + 5000)).toBe(5000);
    expect(staleFor(registry.state(issuer, '1', now), now)).toBe(0);
    expect(registry.state(issuer, 'A1B2C', now + 9 * DAY).etat).toBe('revoquee');
    expect(registry.held()).toMatchObject([{ authority: 'RACINE CRL', nextUpdate: now + DAY, revoked: 1 }]);
  });

  it('gives the worst state along a chain', async () => {
    const registry = await pki.freshRegistry();
    const chainOf = (leaf: { certificate: typeof root.certificate }): (typeof root.certificate)[] => [
      leaf.certificate,
      pki.authority.organisations,
      pki.authority.root,
    ];
    const good = chainOf(pki.gatewaySeal);
    expect(registry.stateOfChain(good, Date.now()).etat).toBe('bonne');
    expect(registry.stateOfChain(chainOf(pki.bad.revoked), Date.now()).etat).toBe('revoquee');
    expect(registry.stateOfChain(good, Date.now() + 30 * DAY).etat).toBe('perimee');
    const halfKnown = new RevocationRegistry();
    const [rootList] = await pki.authority.writeRevocationLists();
    await halfKnown.load([rootList ?? ''], pki.trustStore, Date.now());
    expect(halfKnown.stateOfChain(good, Date.now()).etat).toBe('inconnue');
  });

  it('refuses a list that is forged, foreign, unreadable, partial or of tomorrow, and keeps the former', async () => {
    const registry = new RevocationRegistry();
    await registry.load([await list({ revoked })], trustStore, now);
    const { privateKey } = await makeKeyPair('P-256');
    const future = { thisUpdate: now + DAY, nextUpdate: now + 2 * DAY };
    const report = await registry.load(
      [
        await list({ number: 2 }, { certificate: root.certificate, privateKey }),
        await list({ number: 2 }, await makeRoot('INCONNUE')),
        'no list at all',
        Buffer.from([0x30, 0x03, 0x02, 0x01, 0x01]),
        await list({ number: 2, ...future }),
        (await list({ number: 2 })).repeat(2),
        await partialList(),
      ],
      trustStore,
      now,
    );
    expect(report.taken).toEqual([]);
    expect(report.refused.map(({ fault }) => fault)).toEqual([
      'signature-invalide',
      'autorite-inconnue',
      'illisible',
      'illisible',
      'pas-encore-valide',
      'illisible',
      'extension-inconnue',
    ]);
    expect(registry.state(root.certificate.x5tS256, 'A1B2C', now).etat).toBe('revoquee');
  });

  it('never goes back to an older list, by number or by date', async () => {
    const registry = new RevocationRegistry();
    const held = await list({ number: 300, revoked });
    await registry.load([held], trustStore, now);
    const replayed = await list({ number: 299, thisUpdate: now });
    const backdated = await list({ number: 301, thisUpdate: now - 2 * DAY });
    const report = await registry.load([replayed, backdated, held], trustStore, now);
    expect(report).toEqual({
      taken: [],
      unchanged: 1,
      refused: [
        { position: 0, fault: 'plus-ancienne' },
        { position: 1, fault: 'plus-ancienne' },
      ],
    });
    const newer = await registry.load([await list({ number: 301, thisUpdate: now })], trustStore, now);
    expect(newer.taken).toHaveLength(1);
    expect(registry.state(root.certificate.x5tS256, 'A1B2C', now).etat).toBe('bonne');
  });

  it('tells its listeners after a swap, once for all lists, and not when nothing changed', async () => {
    const registry = new RevocationRegistry();
    let calls = 0;
    const end = registry.onChange(() => (calls += 1));
    const lists = await pki.authority.writeRevocationLists();
    await registry.load(lists, pki.trustStore, Date.now());
    expect(calls).toBe(1);
    await registry.load(lists, pki.trustStore, Date.now());
    expect(calls).toBe(1);
    end();
    await registry.load(await pki.authority.writeRevocationLists(), pki.trustStore, Date.now());
    expect(calls).toBe(1);
  });
});

describe('FileRevocationSource', () => {
  it('takes new lists from its folder, reports refusals once, and stops', async () => {
    const folder = await mkdtemp(join(pki.folder, 'crl-'));
    const registry = new RevocationRegistry();
    const readings: RevocationReading[] = [];
    const source = new FileRevocationSource({
      folder,
      intervalMs: 5,
      registry,
      trustStore: () => trustStore,
      clock: { now: () => now },
      report: (reading) => readings.push(reading),
    });
    const state = (): string => registry.state(root.certificate.x5tS256, 'A1B2C', now).etat;
    await source.start();
    expect(state()).toBe('inconnue');
    const path = join(folder, 'racine.crl');
    await writeFile(path, await list());
    await until(() => state() === 'bonne');
    const pem = await list({ number: 2, thisUpdate: now, revoked });
    await writeFile(path, Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64'));
    await utimes(path, now / 1000, now / 1000 + 10);
    await until(() => state() === 'revoquee');
    await writeFile(join(folder, 'bad.crl'), 'nothing');
    await until(() => readings.some(({ refused }) => refused.length > 0));
    const said = readings.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readings).toHaveLength(said);
    expect(readings.at(-1)?.refused).toEqual([{ file: 'bad.crl', fault: 'illisible' }]);
    await source.stop();
    await writeFile(path, await list({ number: 3, thisUpdate: now }));
    await source.refresh();
    expect(state()).toBe('revoquee');
    await rm(folder, { recursive: true });
  });

  it('says at the start that its folder is not there', async () => {
    const folder = join(pki.folder, 'nowhere');
    const settings = {
      folder,
      intervalMs: 1000,
      registry: new RevocationRegistry(),
      clock: { now: () => now },
    };
    const source = new FileRevocationSource({
      ...settings,
      trustStore: () => trustStore,
      report: () => undefined,
    });
    await expect(source.start()).rejects.toThrow('ENOENT');
    await mkdir(folder);
    await expect(source.refresh()).resolves.toBeUndefined();
    await source.stop();
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 1000 && !condition(); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(condition()).toBe(true);
}
