import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTestPki, type TestPki } from '../../test/support/test-pki.js';
import { type Certificate } from './certificate.js';
import { type CertificatePurpose } from './certificate-profiles.js';
import { makeKeyPair } from './development/development-keys.js';
import { issueAuthority, issueLeaf, type DevelopmentIssuer } from './development/issue-certificate.js';
import { TrustStore } from './trust-store.js';

const DAY = 86_400_000;
const now = Date.now();
let pki: TestPki;

beforeAll(async () => {
  pki = await makeTestPki();
});

function fault(
  certificate: Certificate,
  purpose: CertificatePurpose,
  options: { store?: TrustStore; at?: number; intermediates?: Certificate[] } = {},
): string | null {
  const { store = pki.trustStore, at = now, intermediates = [] } = options;
  const verdict = store.verifyChain(certificate, { purpose, at, intermediates });
  return verdict.ok ? null : verdict.fault;
}

async function makeAuthority(
  name: string,
  issuer?: DevelopmentIssuer,
  options: {
    pathLength?: number;
    notAfter?: number;
    keys?: { publicKey: KeyObject; privateKey: KeyObject };
  } = {},
): Promise<DevelopmentIssuer> {
  const keys = options.keys ?? (await makeKeyPair('P-256'));
  const subject = { commonName: name, organisation: 'ESSAI' };
  const dates = { notBefore: now - DAY, notAfter: options.notAfter ?? now + DAY };
  const template = { subject, pathLength: options.pathLength ?? 5, ...dates };
  return { privateKey: keys.privateKey, certificate: await issueAuthority(template, keys, issuer) };
}

async function leafOf(issuer: DevelopmentIssuer): Promise<Certificate> {
  const { publicKey } = await makeKeyPair('P-256');
  const who = { commonName: 'leaf', structureId: '2999100001', organisation: 'ESSAI' };
  const dates = { notBefore: now - 2 * DAY, notAfter: now + 2 * DAY };
  return issueLeaf({ profile: 'cachet', ...who, ...dates }, publicKey, issuer);
}

describe('TrustStore', () => {
  it('spends nothing on RSA keys with a tiny or an endless exponent, in a leaf or in an offered chain', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const jwk = publicKey.export({ format: 'jwk' });
    const withExponent = (e: string | undefined): KeyObject =>
      createPublicKey({ key: { kty: 'RSA', n: jwk.n ?? '', e: e ?? '' }, format: 'jwk' });
    const root = await makeAuthority('root');
    const store = TrustStore.fromPem([root.certificate.toPem()]);
    const who = { commonName: 'leaf', structureId: '2999100001', organisation: 'ESSAI' };
    const template = { profile: 'cachet', ...who, notBefore: now - DAY, notAfter: now + DAY } as const;
    const seal = async (key: KeyObject): Promise<string | null> =>
      fault(await issueLeaf(template, key, root), 'cachet', { store });
    expect(await seal(publicKey)).toBe(null);
    expect(await seal(withExponent('Aw'))).toBe('cle-faible');
    const endless = withExponent(jwk.n);
    expect(await seal(endless)).toBe('cle-faible');
    const { privateKey } = await makeKeyPair('P-256');
    const between = await makeAuthority('between', root, { keys: { publicKey: endless, privateKey } });
    expect(fault(await leafOf(between), 'cachet', { store, intermediates: [between.certificate] })).toBe(
      'autorite-inconnue',
    );
  });

  it('accepts each profile for its own purpose only', () => {
    const client = pki.hospitalClient['280009010'].certificate;
    const seal = pki.gatewaySeal.certificate;
    const server = pki.gatewayServer.certificate;
    expect([fault(client, 'client-tls'), fault(client, 'server-tls'), fault(client, 'cachet')]).toEqual([
      null,
      'usage-interdit',
      'usage-interdit',
    ]);
    expect([fault(server, 'server-tls'), fault(server, 'client-tls'), fault(server, 'cachet')]).toEqual([
      null,
      'usage-interdit',
      'usage-interdit',
    ]);
    expect([fault(seal, 'cachet'), fault(seal, 'client-tls'), fault(seal, 'server-tls')]).toEqual([
      null,
      'usage-interdit',
      'usage-interdit',
    ]);
  });

  it('gives the chain leaf first, and the CA that signed the leaf', () => {
    const leaf = pki.gatewaySeal.certificate;
    const verdict = pki.trustStore.verifyChain(leaf, { at: now, purpose: 'cachet' });
    expect(verdict).toMatchObject({ ok: true, issuer: pki.authority.organisations });
    if (verdict.ok) expect(verdict.chain).toEqual([leaf, pki.authority.organisations, pki.authority.root]);
  });

  it('names what is wrong with each bad leaf', () => {
    const { expired, notYetValid, wrongEku, otherCa, selfSigned } = pki.bad;
    expect(fault(expired.certificate, 'client-tls')).toBe('expire');
    expect(fault(notYetValid.certificate, 'client-tls')).toBe('pas-encore-valide');
    expect(fault(wrongEku.certificate, 'client-tls')).toBe('usage-interdit');
    expect(fault(otherCa.certificate, 'client-tls')).toBe('autorite-inconnue');
    expect(fault(selfSigned.certificate, 'client-tls')).toBe('auto-signe');
    expect(fault(pki.authority.organisations, 'client-tls')).toBe('usage-interdit');
  });

  it('judges dates at the moment asked for, both ends included, also on a remembered path', () => {
    const leaf = pki.gatewaySeal.certificate;
    const at = (moment: number): string | null => fault(leaf, 'cachet', { at: moment });
    expect(at(now)).toBeNull();
    expect(at(leaf.notBefore)).toBeNull();
    expect(at(leaf.notBefore - 1)).toBe('pas-encore-valide');
    expect(at(leaf.notAfter)).toBeNull();
    expect(at(leaf.notAfter + 1)).toBe('expire');
  });

  it('is not fooled by a CA of the same name with another key', async () => {
    const real = await makeAuthority('RACINE');
    const false_ = await makeAuthority('RACINE');
    const store = TrustStore.fromPem([real.certificate.toPem()]);
    expect(fault(await leafOf(real), 'cachet', { store })).toBeNull();
    const forged = await leafOf(false_);
    expect(fault(forged, 'cachet', { store })).toBe('autorite-inconnue');
    expect(fault(forged, 'cachet', { store, intermediates: [false_.certificate] })).toBe('autorite-inconnue');
  });

  it('finds a signature that is not the CA’s, where name and key identifier are', async () => {
    const real = await makeAuthority('RACINE');
    const { privateKey } = await makeKeyPair('P-256');
    const store = TrustStore.fromPem([real.certificate.toPem()]);
    const forged = await leafOf({ certificate: real.certificate, privateKey });
    expect(fault(forged, 'cachet', { store })).toBe('signature-invalide');
  });

  it('does not take a leaf, or a CA out of its dates or its path length, for an issuer', async () => {
    const root = await makeAuthority('RACINE', undefined, { pathLength: 1 });
    const expired = await makeAuthority('AC EXPIREE', root, { notAfter: now - 1000 });
    const middle = await makeAuthority('AC MILIEU', root, { pathLength: 0 });
    const below = await makeAuthority('AC TROP BAS', middle);
    const store = TrustStore.fromPem([root.certificate.toPem()]);
    const with_ = (...intermediates: Certificate[]): object => ({ store, intermediates });
    expect(fault(await leafOf(middle), 'cachet', with_(middle.certificate))).toBeNull();
    expect(fault(await leafOf(middle), 'cachet', with_())).toBe('autorite-inconnue');
    expect(fault(await leafOf(expired), 'cachet', with_(expired.certificate))).toBe('autorite-expiree');
    expect(fault(await leafOf(below), 'cachet', with_(below.certificate, middle.certificate))).toBe(
      'chaine-trop-longue',
    );
    const keys = await makeKeyPair('P-256');
    const leaf = { ...pki.gatewaySeal, privateKey: keys.privateKey };
    const underLeaf = await leafOf({ certificate: leaf.certificate, privateKey: pki.gatewaySeal.privateKey });
    expect(fault(underLeaf, 'cachet', { intermediates: [leaf.certificate] })).toBe('autorite-inconnue');
  });

  it('bounds the length of a chain, and survives CAs that certify each other', async () => {
    const root = await makeAuthority('RACINE');
    const one = await makeAuthority('UN', root);
    const two = await makeAuthority('DEUX', one);
    const three = await makeAuthority('TROIS', two);
    const store = TrustStore.fromPem([root.certificate.toPem()]);
    const intermediates = [three, two, one].map(({ certificate }) => certificate);
    expect(fault(await leafOf(two), 'cachet', { store, intermediates })).toBeNull();
    expect(fault(await leafOf(three), 'cachet', { store, intermediates })).toBe('chaine-trop-longue');
    const keys = await makeKeyPair('P-256');
    const lonely = await makeAuthority('A', undefined, { keys });
    const other = await makeAuthority('B', lonely);
    const cross = {
      privateKey: keys.privateKey,
      certificate: (await makeAuthority('A', other, { keys })).certificate,
    };
    expect(
      fault(await leafOf(cross), 'cachet', { store, intermediates: [cross.certificate, other.certificate] }),
    ).toMatch(/autorite-inconnue|chaine-trop-longue/);
  });

  it('refuses to be made of what is no root', async () => {
    expect(() => TrustStore.fromPem([])).toThrow('no root');
    expect(() => TrustStore.fromPem([pki.authority.organisations.toPem()])).toThrow('no root');
    expect(() => TrustStore.fromPem([pki.gatewaySeal.certificatePem])).toThrow('usage-interdit');
  });
});

describe('a store that takes the authorities of another', () => {
  it('forgets the paths it verified, and tells', () => {
    const store = TrustStore.fromPem(pki.caPems);
    let told = 0;
    const untell = store.onChange(() => (told += 1));
    const leaf = pki.gatewayClient.certificate;
    expect(fault(leaf, 'client-tls', { store })).toBeNull();
    store.adopt(TrustStore.fromPem(pki.otherAuthority.caPems));
    expect(fault(leaf, 'client-tls', { store })).toBe('autorite-inconnue');
    untell();
    store.adopt(TrustStore.fromPem(pki.caPems));
    expect(fault(leaf, 'client-tls', { store })).toBeNull();
    expect([told, store.generation]).toEqual([1, 2]);
  });
});
