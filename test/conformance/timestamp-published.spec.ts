import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Certificate } from '../../src/pki/certificate.js';
import { TrustStore } from '../../src/pki/trust-store.js';
import { readTimestampRequest } from '../../src/pki/timestamp/timestamp-request.js';
import { readTimestampResponse } from '../../src/pki/timestamp/timestamp-response.js';
import { type HashName } from '../../src/pki/timestamp/timestamp-algorithms.js';
import {
  verifyTimestampToken,
  type TimestampExpectation,
  type TimestampVerdict,
} from '../../src/pki/timestamp/verify-timestamp.js';

/** Responses of authorities we did not write; see test/fixtures/horodatage/README.md. */
const FOLDER = new URL('../fixtures/horodatage/rfc3161-client/', import.meta.url);

function file(path: string): Buffer {
  return readFileSync(new URL(path, FOLDER));
}

/** The chain of an authority, signer first; IdenTrust's is one DER root. */
function chainOf(authority: string): Certificate[] {
  const bytes = file(`${authority}/ts_chain.pem`);
  return bytes[0] === 0x30 ? [Certificate.fromDer(bytes)] : Certificate.listFromPem(bytes.toString());
}

function anchorsOf(authority: string): TrustStore {
  return TrustStore.fromPem(
    chainOf(authority)
      .filter((one) => one.isCa)
      .map((one) => one.toPem()),
  );
}

function judge(
  path: string,
  hash: HashName,
  data: Uint8Array = Buffer.from('hello'),
  expected: Partial<TimestampExpectation> = {},
): TimestampVerdict {
  const response = readTimestampResponse(file(path));
  if (!response.ok) throw new Error(`${path}: ${response.fault}`);
  return verifyTimestampToken(response.token, {
    imprint: { hash, value: createHash(hash).update(data).digest() },
    anchors: anchorsOf(path.split('/')[0] ?? ''),
    at: Date.parse('2026-11-01T00:00:00Z'),
    ...expected,
  });
}

describe('published responses', () => {
  it.each([
    ['identrust/issue-104.tsr', 'sha512', '2025-03-11T08:52:08.000Z', 'TrustID Timestamp Authority'],
    ['sigstage/response-sha256.tsr', 'sha256', '2025-05-09T11:58:55.000Z', 'sigstore-tsa'],
    ['sigstage/response-sha384.tsr', 'sha384', '2025-05-09T11:58:55.000Z', 'sigstore-tsa'],
    ['sigstage/response-sha512.tsr', 'sha512', '2025-05-09T11:58:56.000Z', 'sigstore-tsa'],
    ['test_tsa/response.tsr', 'sha512', '2024-10-08T15:40:32.000Z', 'Test TSA Timestamping'],
  ] as const)('%s is good', (path, hash, time, signer) => {
    const verdict = judge(path, hash);
    if (!verdict.ok) throw new Error(`${verdict.fault} ${verdict.detail}`);
    expect(new Date(verdict.timestamp.genTime).toISOString()).toBe(time);
    expect(verdict.timestamp.signer.commonName).toBe(signer);
    expect(verdict.timestamp.revocation).toBeNull();
  });

  it('a response answers its own request and not another', () => {
    const first = readTimestampRequest(file('test_tsa/request.der'));
    const other = readTimestampRequest(file('test_tsa/other_request.der'));
    const [nonce, otherNonce] = [first.nonce ?? Buffer.of(), other.nonce ?? Buffer.of()];
    expect(judge('test_tsa/response.tsr', 'sha512', undefined, { nonce })).toMatchObject({ ok: true });
    expect(judge('test_tsa/response.tsr', 'sha512', undefined, { nonce: otherNonce })).toMatchObject({
      fault: 'jeton-nonce',
    });
  });

  it('an altered signature is refused', () => {
    expect(judge('sigstage/response-invalid-signature.tsr', 'sha256')).toMatchObject({
      fault: 'jeton-signature',
    });
  });

  it('certificates injected into the bag do not become the signer, and are refused where nothing may be left over', () => {
    const verdict = judge('test_tsa/response-injected-certs.tsr', 'sha512');
    if (!verdict.ok) throw new Error(`${verdict.fault} ${verdict.detail}`);
    expect(verdict.timestamp.signer.issuerName).toContain('Test TSA Intermediate');
    const strict = { surplus: 'refuse' } as const;
    expect(judge('test_tsa/response-injected-certs.tsr', 'sha512', undefined, strict)).toMatchObject({
      fault: 'jeton-surplus',
    });
    expect(judge('test_tsa/response.tsr', 'sha512', undefined, strict)).toMatchObject({ ok: true });
  });

  it('a token without certificates needs its signer from elsewhere', () => {
    const path = 'sigstage/response-no-embedded-cert.tsr';
    expect(judge(path, 'sha256')).toMatchObject({ fault: 'jeton-signataire' });
    expect(judge(path, 'sha256', undefined, { certificates: chainOf('sigstage') })).toMatchObject({
      ok: true,
    });
  });

  it('a token outlives its chain, which is judged at the token’s own time', () => {
    const path = 'sigstore.mock/response-expired.tsr';
    const certificates = chainOf('sigstore.mock');
    const payload = file('sigstore.mock/payload');
    expect(new X509Certificate(certificates[0]?.der ?? Buffer.of()).validTo).toContain('2024');
    expect(judge(path, 'sha256', payload, { certificates })).toMatchObject({ ok: true });
    expect(judge(path, 'sha256', Buffer.from('hello'), { certificates })).toMatchObject({
      fault: 'jeton-empreinte',
    });
  });

  it('an authority of the same names and another key is another one', () => {
    expect(judge('test_tsa/other_response.tsr', 'sha512')).toMatchObject({ fault: 'jeton-chaine' });
  });

  it('another authority’s anchors do not do', () => {
    expect(
      judge('test_tsa/response.tsr', 'sha512', undefined, { anchors: anchorsOf('sigstage') }),
    ).toMatchObject({
      fault: 'jeton-chaine',
    });
  });

  it('a verification set before the token’s time says so', () => {
    const at = Date.parse('2025-03-11T08:50:00Z');
    expect(judge('identrust/issue-104.tsr', 'sha512', undefined, { at })).toMatchObject({
      fault: 'jeton-futur',
    });
  });
});
