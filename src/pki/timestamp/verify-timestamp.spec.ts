import 'reflect-metadata';
import { createHash, createPrivateKey, randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpensslAuthority, type OpensslAuthorityKey } from '../../../test/support/openssl-authority.js';
import { makeTestPki, type TestPki } from '../../../test/support/test-pki.js';
import { type IssuedLeaf, type IssueRequest } from '../development-authority.js';
import { authorityPaths } from '../development/authority-files.js';
import { issueRevocationList } from '../development/issue-revocation-list.js';
import { RevocationRegistry } from '../revocation.js';
import { TrustStore } from '../trust-store.js';
import { readCmsSignature } from './cms-signature.js';
import { makeTimestampRequest, readTimestampRequest, type TimestampRequest } from './timestamp-request.js';
import { readTimestampResponse } from './timestamp-response.js';
import { TIMESTAMP_FAULTS, TIMESTAMP_FAULT_SENTENCES } from './timestamp-fault.js';
import {
  verifyTimestampToken,
  type Timestamp,
  type TimestampExpectation,
  type TimestampVerdict,
} from './verify-timestamp.js';

/** Every token here is OpenSSL's (`ts`, or `cms` where `ts` refuses to make a bad one). */
const DAY = 86_400_000;
const data = Buffer.from('passerelle.exemple.invalid/journal/1/1\n42\n');
const imprint = createHash('sha256').update(data).digest();
const TSA: IssueRequest = {
  profile: 'horodatage',
  commonName: 'HORODATAGE ESSAI',
  structureId: '2999100001',
  organisation: 'OPERATEUR ESSAI',
};
const CLIENT = '1.3.6.1.5.5.7.3.2';
const STAMPING = '1.3.6.1.5.5.7.3.8';

let pki: TestPki;
let openssl: OpensslAuthority;
let authority: IssuedLeaf;
let request: TimestampRequest;
let response: Buffer;
let token: Buffer;
/** The TSTInfo of `token`. */
let content: Buffer;

beforeAll(async () => {
  pki = await makeTestPki();
  openssl = new OpensslAuthority(pki.folder);
  authority = await pki.authority.issue(TSA);
  request = makeTimestampRequest(imprint);
  response = reply(authority);
  token = tokenOf(response);
  content = readCmsSignature(token).content;
});

afterAll(() => openssl.remove());

function reply(leaf: IssuedLeaf, settings: Readonly<Record<string, string>> = {}, of = request): Buffer {
  return openssl.reply(of.der, keyOf(leaf), settings);
}

function keyOf({ keyPem, certificatePem }: IssuedLeaf): OpensslAuthorityKey {
  return { keyPem, certificatePem, othersPem: pki.authority.organisations.toPem() };
}

function otherCa(): string {
  return pki.otherAuthority.organisations.toPem();
}

function tokenOf(bytes: Buffer): Buffer {
  const read = readTimestampResponse(bytes);
  if (!read.ok) throw new Error(read.fault);
  return read.token;
}

function judge(bytes: Uint8Array, expected: Partial<TimestampExpectation> = {}): TimestampVerdict {
  const { nonce } = request;
  return verifyTimestampToken(bytes, {
    imprint,
    nonce,
    anchors: pki.trustStore,
    at: Date.now(),
    ...expected,
  });
}

function accepted(verdict: TimestampVerdict): Timestamp {
  if (!verdict.ok) throw new Error(`${verdict.fault} ${verdict.detail}`);
  return verdict.timestamp;
}

function faultOf(verdict: TimestampVerdict): string {
  return verdict.ok ? 'accepted' : verdict.fault;
}

/** The token with `from` replaced once by as many bytes; the test fails where it is not there. */
function replaced(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  const at = bytes.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error('nothing to replace');
  const copy = Buffer.from(bytes);
  to.copy(copy, at);
  return copy;
}

describe('tokens of OpenSSL', () => {
  it('are accepted, and say when, by whom, and how exactly', () => {
    const before = Date.now() - 1000;
    const stamp = accepted(judge(tokenOf(reply(authority)), { surplus: 'refuse' }));
    expect(stamp.genTime).toBeGreaterThan(before);
    expect(stamp.genTime).toBeLessThanOrEqual(Date.now());
    expect(stamp).toMatchObject({ policy: '2.999.7.1', accuracyUs: 1_500_100, ordering: false });
    expect([stamp.genTime - stamp.earliest, stamp.latest - stamp.genTime]).toEqual([1501, 1501]);
    expect(openssl.text(reply(authority))).toContain('Accuracy: 0x01 seconds, 0x01F4 millis, 0x64 micros');
    expect(stamp.chain.map(({ commonName }) => commonName)).toEqual([
      'HORODATAGE ESSAI',
      'ROC DEV AC ORGANISATIONS',
      'ROC DEV RACINE',
    ]);
  });

  it.each(['P-256', 'P-384', 'RSA-2048', 'RSA-3072'] as const)('with a key %s', async (keyAlgorithm) => {
    const leaf = await pki.authority.issue({ ...TSA, keyAlgorithm });
    for (const signer_digest of ['sha256', 'sha384', 'sha512'])
      accepted(judge(tokenOf(reply(leaf, { signer_digest }))));
  });

  it('with the older signing-certificate attribute (SHA-1, RFC 3161) as well as with RFC 5816’s', () => {
    for (const ess_cert_id_alg of ['sha1', 'sha256', 'sha384', 'sha512'])
      accepted(judge(tokenOf(reply(authority, { ess_cert_id_alg }))));
    accepted(judge(tokenOf(reply(authority, { ess_cert_id_chain: 'yes' }))));
  });

  it('to requests that OpenSSL made and we read', () => {
    const query = openssl.query(data, '-tspolicy', '2.999.7.2');
    const read = readTimestampRequest(query);
    expect(read).toMatchObject({ policy: '2.999.7.2', certReq: true, hasExtensions: false });
    expect(read.imprint.value.equals(imprint)).toBe(true);
    const answer = tokenOf(reply(authority, {}, { ...request, der: query }));
    accepted(judge(answer, { nonce: read.nonce ?? Buffer.of(), policy: '2.999.7.2' }));
  });

  it('and a refusal of theirs is read with its reasons', () => {
    const unknown = makeTimestampRequest(imprint, '2.999.7.9');
    expect(readTimestampResponse(reply(authority, {}, unknown))).toEqual({
      ok: false,
      fault: 'statut-refuse',
      status: 2,
      failures: ['unacceptedPolicy'],
    });
  });
});

describe('a token is refused by name', () => {
  it('for another document, another digest algorithm, another request, another policy', () => {
    expect(faultOf(judge(token, { imprint: createHash('sha256').update('autre').digest() }))).toBe(
      'jeton-empreinte',
    );
    expect(faultOf(judge(token, { imprint: { hash: 'sha384', value: Buffer.alloc(48) } }))).toBe(
      'jeton-empreinte',
    );
    expect(faultOf(judge(token, { imprint: imprint.subarray(1) }))).toBe('jeton-empreinte');
    expect(faultOf(judge(token, { nonce: randomBytes(16) }))).toBe('jeton-nonce');
    expect(faultOf(judge(token, { nonce: request.nonce.subarray(1) }))).toBe('jeton-nonce');
    expect(faultOf(judge(token, { policy: '2.999.7.2' }))).toBe('jeton-politique');
  });

  it('where a nonce was sent and none came back', () => {
    const query = openssl.query(data, '-no_nonce');
    const silent = tokenOf(reply(authority, {}, { ...request, der: query }));
    expect(faultOf(judge(silent))).toBe('jeton-nonce');
    expect(verifyTimestampToken(silent, { imprint, anchors: pki.trustStore, at: Date.now() }).ok).toBe(true);
  });

  it.each([
    ['without the usage', { extendedKeyUsages: [CLIENT] }],
    ['with it not critical', { extendedKeyUsageCritical: false }],
    ['with another beside it', { extendedKeyUsages: [STAMPING, CLIENT] }],
    ['that is a seal', { profile: 'cachet' }],
  ] as const)('for a certificate %s', async (_name, wrong) => {
    const leaf = await pki.authority.issue({ ...TSA, ...wrong });
    expect(faultOf(judge(openssl.sign(content, keyOf(leaf))))).toBe('jeton-usage');
  });

  it('for authorities of another root, whatever it carries', async () => {
    const other = await pki.otherAuthority.issue(TSA);
    const others = pki.otherAuthority.caPems.join('');
    const foreign = tokenOf(reply(other, { certs: openssl.file('foreign.pem', others) }));
    expect(readCmsSignature(foreign).certificates).toHaveLength(3);
    expect(faultOf(judge(foreign))).toBe('jeton-chaine');
    const anchors = TrustStore.fromPem(pki.otherAuthority.caPems);
    expect(faultOf(judge(foreign, { anchors }))).toBe('accepted');
    expect(faultOf(judge(token, { anchors }))).toBe('jeton-chaine');
  });

  it('for a signer that is not in its dates at the token’s time; long after, the token still stands', async () => {
    const now = Date.now();
    const late = await pki.authority.issue({ ...TSA, notBefore: now - 3 * DAY, notAfter: now - DAY });
    const early = await pki.authority.issue({ ...TSA, notBefore: now + DAY, notAfter: now + 3 * DAY });
    for (const leaf of [late, early])
      expect(faultOf(judge(openssl.sign(content, keyOf(leaf))))).toBe('autorite-hors-dates');
    expect(faultOf(judge(token, { at: now - DAY }))).toBe('jeton-futur');
    expect(faultOf(judge(token, { at: now + 3650 * DAY }))).toBe('accepted');
  });

  it('without signed attributes, or without the one that names the certificate', () => {
    expect(faultOf(judge(openssl.sign(content, keyOf(authority))))).toBe('accepted');
    expect(faultOf(judge(openssl.sign(content, keyOf(authority), [])))).toBe('jeton-signataire');
    expect(faultOf(judge(openssl.sign(content, keyOf(authority), ['-noattr'])))).toBe('jeton-forme');
    expect(faultOf(judge(openssl.sign(content, keyOf(authority), ['-cades', '-nocerts'])))).toBe(
      'jeton-signataire',
    );
  });

  it('for another content, or another content type', () => {
    const { policy } = accepted(judge(token));
    expect(policy).toBe('2.999.7.1');
    expect(faultOf(judge(openssl.sign(Buffer.from('no TSTInfo'), keyOf(authority))))).toBe('jeton-forme');
    const tstInfo = Buffer.from('060b2a864886f70d0109100104', 'hex');
    expect(faultOf(judge(replaced(token, tstInfo, Buffer.from('060b2a864886f70d0109100105', 'hex'))))).toBe(
      'jeton-type',
    );
  });

  it('truncated anywhere, or with anything after it', () => {
    for (let length = 0; length < token.length; length += 1)
      expect(faultOf(judge(token.subarray(0, length)))).toBe('jeton-forme');
    expect(faultOf(judge(Buffer.concat([token, Buffer.of(0)])))).toBe('jeton-forme');
    expect(faultOf(judge(Buffer.concat([token, token])))).toBe('jeton-forme');
    for (const wrong of [
      response.subarray(0, -1),
      Buffer.concat([response, Buffer.of(0)]),
      Buffer.of(),
      token,
    ])
      expect(readTimestampResponse(wrong)).toMatchObject({ ok: false, fault: 'reponse-forme' });
  });

  it('with its lengths written longer than need be', () => {
    const info = accepted(judge(token));
    const nonce = Buffer.concat([Buffer.of(2, 16), info.nonce ?? Buffer.of()]);
    const long = Buffer.concat([Buffer.of(2, 0x81, 16), info.nonce ?? Buffer.of()]);
    const at = content.indexOf(nonce);
    const grown = Buffer.concat([content.subarray(0, at), long, content.subarray(at + nonce.length)]);
    // The outer length is in the long form with one digit.
    expect(grown[1]).toBe(0x81);
    grown[2] = (grown[2] ?? 0) + 1;
    expect(faultOf(judge(openssl.sign(grown, keyOf(authority))))).toBe('jeton-forme');
  });

  it('with any byte altered, each by a name of the list', () => {
    // It carries its signer and the CA above: nothing in it is unsigned, so that no byte may change.
    const strict = { surplus: 'refuse' } as const;
    expect(faultOf(judge(token, strict))).toBe('accepted');
    const seen = new Map<string, number>();
    for (let at = 0; at < token.length; at += 1) {
      const altered = Buffer.from(token);
      altered[at] = (altered[at] ?? 0) ^ (1 << randomInt(8));
      const fault = faultOf(judge(altered, strict));
      if (fault === 'accepted')
        throw new Error(`byte ${at} may be altered: ${altered.subarray(at - 8, at + 8).toString('hex')}`);
      seen.set(fault, (seen.get(fault) ?? 0) + 1);
    }
    expect(
      [...seen.keys()].filter((fault) => !(TIMESTAMP_FAULTS as readonly string[]).includes(fault)),
    ).toEqual([]);
    for (const fault of [
      'jeton-forme',
      'jeton-empreinte',
      'jeton-nonce',
      'jeton-attributs',
      'jeton-signature',
    ])
      expect(seen.get(fault) ?? 0).toBeGreaterThan(0);
  });

  it('with what nothing signs, where that is not admitted', () => {
    const spare = openssl.sign(content, keyOf(authority), [
      '-cades',
      '-certfile',
      openssl.file('spare.pem', otherCa()),
    ]);
    expect(faultOf(judge(spare))).toBe('accepted');
    expect(faultOf(judge(spare, { surplus: 'refuse' }))).toBe('jeton-surplus');
  });

  it('and every name has its sentence', () => {
    for (const fault of TIMESTAMP_FAULTS) expect(TIMESTAMP_FAULT_SENTENCES[fault]).toMatch(/^[A-ZÀ-Ü].*\.$/s);
  });
});

describe('tokens by openssl cms', () => {
  it('with RSASSA-PSS, and with the signer named by its key', async () => {
    const rsa = await pki.authority.issue({ ...TSA, keyAlgorithm: 'RSA-2048' });
    const pss = ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:32'];
    accepted(judge(openssl.sign(content, keyOf(rsa), [...pss, '-cades'])));
    accepted(judge(openssl.sign(content, keyOf(rsa), ['-cades', '-keyid'])));
    const short = ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:0'];
    expect(faultOf(judge(openssl.sign(content, keyOf(rsa), [...short, '-cades'])))).toBe('jeton-algorithme');
  });

  it('with SHA-1 are refused', () => {
    expect(faultOf(judge(openssl.sign(content, keyOf(authority), ['-cades', '-md', 'sha1'])))).toBe(
      'jeton-algorithme',
    );
  });
});

describe('a revoked authority', () => {
  /** What the CRL of the organisations' CA says of the signer: revoked at `revokedAt`, for a reason or without one. */
  async function registryOf(
    revokedAt: number,
    reason: x509.X509CrlReason | null,
  ): Promise<RevocationRegistry> {
    const registry = new RevocationRegistry();
    const now = Date.now();
    const folder = authorityPaths(pki.folder).authority;
    const privateKey = createPrivateKey(readFileSync(join(folder, 'ac-organisations.key.pem')));
    const { serialHex } = authority.certificate;
    const list = await issueRevocationList(
      { number: 1, thisUpdate: now, nextUpdate: now + DAY, revoked: [{ serialHex, revokedAt, reason }] },
      { certificate: pki.authority.organisations, privateKey },
    );
    expect((await registry.load([list], pki.trustStore, now)).taken).toHaveLength(1);
    return registry;
  }

  it('is refused, before and after the token, unless the reason leaves former tokens standing', async () => {
    const { cessationOfOperation, keyCompromise, superseded } = x509.X509CrlReason;
    const before = Date.now() - DAY;
    const after = Date.now() + DAY;
    const judged = async (at: number, reason: x509.X509CrlReason | null): Promise<string> =>
      faultOf(judge(token, { revocation: await registryOf(at, reason) }));
    expect(await judged(before, cessationOfOperation)).toBe('autorite-revoquee');
    expect(await judged(after, keyCompromise)).toBe('autorite-revoquee');
    expect(await judged(after, null)).toBe('autorite-revoquee');
    expect(await judged(after, superseded)).toBe('accepted');
    expect(await judged(after, cessationOfOperation)).toBe('accepted');
  });

  it('not revoked, stale and unknown are told', async () => {
    const registry = await pki.freshRegistry();
    expect(accepted(judge(token, { revocation: registry })).revocation?.etat).toBe('bonne');
    const stale = judge(token, { revocation: registry, at: Date.now() + 30 * DAY });
    expect(accepted(stale).revocation?.etat).toBe('perimee');
    expect(accepted(judge(token, { revocation: new RevocationRegistry() })).revocation?.etat).toBe(
      'inconnue',
    );
  });
});
