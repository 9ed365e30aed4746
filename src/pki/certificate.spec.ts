import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeTestPki } from '../../test/support/test-pki.js';
import { Certificate, UnreadableCertificate } from './certificate.js';

describe('Certificate', () => {
  it('reads who, when, which key and what for', async () => {
    const { hospitalClient, hospitalSeal, authority } = await makeTestPki();
    const client = hospitalClient['280009010'].certificate;
    expect(client).toMatchObject({
      commonName: 'CH-280009010',
      structureId: '1280009010',
      organisation: 'ORGANISATION 1280009010',
      keyAlgorithm: 'ES256',
      keyBits: 256,
      signatureHash: 'SHA-256',
      isCa: false,
    });
    expect(client.serialHex).toBe(client.x509.serialNumber);
    expect(client.notAfter).toBe(Date.parse(client.x509.validTo));
    expect(client.x5tS256).toBe(createHash('sha256').update(client.der).digest('base64url'));
    expect([...client.extendedKeyUsages]).toEqual(['1.3.6.1.5.5.7.3.2']);
    expect([...hospitalSeal['280009010'].certificate.keyUsages]).toEqual([
      'digitalSignature',
      'contentCommitment',
    ]);
    expect(authority.root).toMatchObject({ isCa: true, pathLength: 1, structureId: null });
  });

  it('tells RSA and P-384 keys, for which JWS algorithms differ', async () => {
    const { authority } = await makeTestPki();
    const of = async (keyAlgorithm: 'P-384' | 'RSA-2048' | 'RSA-3072'): Promise<Certificate> =>
      (
        await authority.issue({
          profile: 'cachet',
          commonName: 'c',
          organisation: 'o',
          structureId: '2999100001',
          keyAlgorithm,
        })
      ).certificate;
    expect(await of('P-384')).toMatchObject({ keyAlgorithm: 'ES384', keyBits: 384 });
    expect(await of('RSA-2048')).toMatchObject({ keyAlgorithm: 'RSA', keyBits: 2048 });
    expect(await of('RSA-3072')).toMatchObject({ keyAlgorithm: 'RSA', keyBits: 3072 });
  });

  it('takes one DER certificate and nothing else', async () => {
    const { der, certificatePem } = (await makeTestPki()).auditor;
    const bad = [
      Buffer.alloc(0),
      Buffer.from('garbage'),
      Buffer.concat([der, Buffer.from([0])]),
      der.subarray(0, -1),
      Buffer.from(certificatePem),
      Buffer.alloc(20_000, 0x30),
    ];
    for (const bytes of bad) {
      expect(() => Certificate.fromDer(bytes)).toThrow(UnreadableCertificate);
      expect(Certificate.tryFromDer(bytes)).toBeNull();
    }
    expect(Certificate.fromPem(certificatePem).toPem()).toBe(certificatePem);
    expect(() => Certificate.fromPem(certificatePem + certificatePem)).toThrow(UnreadableCertificate);
    expect(() => Certificate.fromPem('')).toThrow(UnreadableCertificate);
  });

  it('gives the same object for the same bytes', async () => {
    const { der } = (await makeTestPki()).auditor;
    expect(Certificate.fromDer(Buffer.from(der))).toBe(Certificate.fromDer(der));
  });

  it('reads a Corsican FINESS, and no structure where two are named or none', async () => {
    const { authority } = await makeTestPki();
    const idOf = async (structureId: string): Promise<string | null> => {
      const request = { profile: 'auth-cli', commonName: 'c', organisation: 'o', structureId } as const;
      return (await authority.issue(request)).certificate.structureId;
    };
    expect(await idOf('12A0000014')).toBe('12A0000014');
    expect(await idOf('0002 187512751')).toBeNull();
  });
});
