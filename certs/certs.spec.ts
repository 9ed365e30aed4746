import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPki, type TestPki } from '../test/support/test-pki.js';
import { PROJECT, transpile } from '../test/support/transpile.js';
import { LEAF_PROFILES } from '../src/pki/certificate-profiles.js';
import { parseRevocationList } from '../src/pki/revocation-list.js';

/** Everything here is judged by OpenSSL, which shares no code with us. Without it the tests fail: they never skip. */
function openssl(...args: string[]): string {
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** OpenSSL's verdict on a certificate: `OK`, or the text of its first error. */
function verdict(file: string, ...options: string[]): string {
  const { stdout, stderr, error } = spawnSync('openssl', ['verify', ...options, file], { encoding: 'utf8' });
  if (error) throw error;
  return (
    /error \d+ at \d+ depth lookup: (.*)/.exec(stdout + stderr)?.[1] ?? (/: (OK)/.exec(stdout)?.[1] || stderr)
  );
}

let pki: TestPki;
let folder: string;
let trust: string[];

beforeAll(async () => {
  pki = await makeTestPki();
  folder = mkdtempSync(join(pki.folder, 'openssl-'));
  const bundle = join(folder, 'ca-and-crl.pem');
  const lists = ['racine.crl', 'ac-organisations.crl'].map((name) =>
    readFileSync(join(pki.authority.crlFolder, name)),
  );
  writeFileSync(bundle, [...pki.caPems, ...lists.map(String)].join(''));
  trust = ['-x509_strict', '-CAfile', bundle, '-crl_check_all'];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('to OpenSSL', () => {
  it('every good leaf verifies, with its revocation lists', () => {
    const { gatewayServer, gatewaySeal, p2Server, auditor, directorySeal } = pki;
    for (const leaf of [gatewayServer, p2Server]) {
      expect(
        verdict(leaf.certificateFile, ...trust, '-purpose', 'sslserver', '-verify_hostname', 'localhost'),
      ).toBe('OK');
    }
    for (const leaf of [auditor, ...Object.values(pki.hospitalClient)]) {
      expect(verdict(leaf.certificateFile, ...trust, '-purpose', 'sslclient')).toBe('OK');
    }
    for (const leaf of [gatewaySeal, directorySeal])
      expect(verdict(leaf.certificateFile, ...trust)).toBe('OK');
  });

  it('every bad leaf is bad', () => {
    const { bad } = pki;
    const client = [...trust, '-purpose', 'sslclient'];
    expect(verdict(bad.expired.certificateFile, ...client)).toBe('certificate has expired');
    expect(verdict(bad.notYetValid.certificateFile, ...client)).toBe('certificate is not yet valid');
    expect(verdict(bad.revoked.certificateFile, ...client)).toBe('certificate revoked');
    expect(verdict(bad.wrongEku.certificateFile, ...client)).toMatch(
      /unsuitable certificate purpose|unsupported certificate purpose/,
    );
    expect(verdict(bad.seal.certificateFile, ...client)).toMatch(
      /unsuitable certificate purpose|unsupported certificate purpose/,
    );
    expect(verdict(bad.otherCa.certificateFile, ...trust)).toMatch(
      /unable to get (local )?issuer certificate|CRL/,
    );
    expect(
      verdict(bad.selfSigned.certificateFile, '-CAfile', join(pki.folder, 'autorite/racine.pem')),
    ).toMatch(/self-?[ -]signed/);
    expect(verdict(bad.nameMismatch.certificateFile, ...trust, '-verify_hostname', 'localhost')).toMatch(
      /ostname mismatch/,
    );
  });

  it('each profile says what its table says', () => {
    const text = (file: string): string => openssl('x509', '-in', file, '-noout', '-text');
    const server = text(pki.gatewayServer.certificateFile);
    expect(server).toMatch(/Key Usage: critical\s+Digital Signature\n/);
    expect(server).toContain('TLS Web Server Authentication');
    expect(server).toMatch(/DNS:localhost, IP Address:127\.0\.0\.1/);
    expect(server).toContain('Policy: 2.999.1.1');
    const client = text(pki.auditor.certificateFile);
    expect(client).toContain('TLS Web Client Authentication');
    expect(client).toContain('Policy: 2.999.1.2');
    expect(client).toMatch(
      /Subject: C ?= ?FR, O ?= ?ORGANISATION 2999400005, OU ?= ?2999400005, CN ?= ?AUDITEUR/,
    );
    const seal = text(pki.gatewaySeal.certificateFile);
    expect(seal).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    expect(seal).toMatch(/Extended Key Usage:\s+(1\.3\.6\.1\.5\.5\.7\.3\.36|Document Signing)/i);
    expect(seal).not.toContain('TLS Web');
    expect(seal).toContain('CA:FALSE');
    const intermediate = text(join(pki.folder, 'autorite/ac-organisations.pem'));
    expect(intermediate).toContain('CA:TRUE, pathlen:0');
    expect(intermediate).toContain('Certificate Sign, CRL Sign');
  });

  it('RSA leaves verify as well', async () => {
    for (const [keyAlgorithm, bits] of [['RSA-2048', 2048] as const, ['RSA-3072', 3072] as const]) {
      const request = {
        profile: 'cachet',
        commonName: 'RSA',
        structureId: '2999100001',
        organisation: 'O',
      } as const;
      const leaf = await pki.authority.file(`essai-${bits}`, { ...request, keyAlgorithm });
      expect(verdict(leaf.certificateFile, ...trust)).toBe('OK');
      expect(openssl('x509', '-in', leaf.certificateFile, '-noout', '-text')).toContain(`(${bits} bit)`);
    }
  });

  it('a request made by OpenSSL becomes a leaf of its key only', async () => {
    const [key, csr] = [join(folder, 'p2.key.pem'), join(folder, 'p2.csr.pem')];
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', key);
    openssl(
      'req',
      '-new',
      '-key',
      key,
      '-subj',
      '/CN=AUTRE/OU=1280009010',
      '-addext',
      'basicConstraints=CA:TRUE',
      '-out',
      csr,
    );
    openssl('req', '-in', csr, '-noout', '-verify');
    const request = {
      profile: 'cachet',
      commonName: 'P2',
      structureId: '2999200009',
      organisation: 'P2',
    } as const;
    const signed = await pki.authority.signRequest(readFileSync(csr, 'utf8'), request);
    const file = join(folder, 'p2.pem');
    writeFileSync(file, signed.chainPem);
    expect(verdict(file, ...trust)).toBe('OK');
    expect(openssl('x509', '-in', file, '-noout', '-pubkey')).toBe(openssl('pkey', '-in', key, '-pubout'));
    const text = openssl('x509', '-in', file, '-noout', '-text');
    expect(text).not.toContain('CA:TRUE');
    expect(text).not.toContain('1280009010');
  });

  it('reads our revocation lists, and we read what it prints of them', () => {
    const file = join(pki.authority.crlFolder, 'ac-organisations.crl');
    const text = openssl(
      'crl',
      '-in',
      file,
      '-noout',
      '-text',
      '-CAfile',
      join(pki.folder, 'autorite/ac-organisations.pem'),
    );
    expect(text).toContain('Signature Algorithm: ecdsa-with-SHA256');
    const serials = [...text.matchAll(/Serial Number: ([0-9A-F]+)/g)].map(([, serial]) =>
      serial?.replace(/^0+/, ''),
    );
    const list = parseRevocationList(readFileSync(file, 'utf8'));
    expect([...(list?.revoked.keys() ?? [])].sort()).toEqual(serials.sort());
    expect(serials).toContain(pki.bad.revoked.certificate.serialHex);
    const next = /Next Update: (.*)/.exec(text)?.[1] ?? '';
    expect(list?.nextUpdate).toBe(Date.parse(next));
    expect(text).toMatch(
      new RegExp(
        `CRL Number: \\s+(0x)?${list?.number.toString(16)}\\b|CRL Number: \\s+${list?.number}\\b`,
        'i',
      ),
    );
  });
});

describe('make-development-pki.mjs', () => {
  it('writes a whole PKI, finds it again, and says what is missing before the build', () => {
    const place = mkdtempSync(join(PROJECT, 'var', 'test', `pki-${process.pid}-script-`));
    try {
      transpile(['kernel', 'pki'], place);
      const script = join(place, 'src', 'make-development-pki.mjs');
      for (const name of ['make-development-pki.mjs', 'development-leaves.json']) {
        copyFileSync(join(PROJECT, 'certs', name), join(place, 'src', name));
      }
      const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
        spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: place });
      expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run build') as string });
      symlinkSync(join(place, 'src'), join(place, 'dist'));
      const first = run('une-pki');
      expect(first).toMatchObject({ status: 0, stderr: '' });
      const again = run('une-pki');
      expect(again.stdout).toBe(first.stdout);
      const made = join(place, 'une-pki');
      const root = join(made, 'autorite/racine.pem');
      expect(
        verdict(
          join(made, 'certificats/auditeur.pem'),
          '-CAfile',
          root,
          '-untrusted',
          join(made, 'autorite/ac-organisations.pem'),
        ),
      ).toBe('OK');
      expect(existsSync(join(made, 'crl/racine.crl'))).toBe(true);
      expect(statSync(join(made, 'certificats/auditeur.key.pem')).mode & 0o777).toBe(0o600);
      expect(run('une-pki', '--keys', 'DSA').status).toBe(2);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe('the documentation', () => {
  it('has each profile with its policy and usages', () => {
    const readme = readFileSync(join(PROJECT, 'certs/README.md'), 'utf8');
    for (const [name, profile] of Object.entries(LEAF_PROFILES)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      expect(row).toContain(profile.igcSante);
      expect(row).toContain(profile.policy);
      for (const usage of [...profile.keyUsages, ...profile.extendedKeyUsages]) expect(row).toContain(usage);
    }
  });

  it('is all there is: no private key outside what stays out of git', () => {
    const kept = new Set(['node_modules', 'var', 'dist', 'coverage', '.git']);
    const found: string[] = [];
    const walk = (at: string): void => {
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        const path = join(at, entry.name);
        if (entry.isDirectory() && !kept.has(entry.name)) walk(path);
        if (entry.isFile() && /^-----BEGIN ([A-Z]+ )?PRIVATE KEY-----/m.test(readFileSync(path, 'latin1')))
          found.push(path);
      }
    };
    walk(PROJECT);
    expect(found).toEqual([]);
  });
});
