import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpensslAuthority } from '../../../test/support/openssl-authority.js';
import { makeTestPki, type TestPki } from '../../../test/support/test-pki.js';
import { TrustStore } from '../trust-store.js';
import { readCmsSignature } from './cms-signature.js';
import { readTstInfo } from './statement.js';
import { makeTimestampRequest } from './timestamp-request.js';
import { readTimestampResponse } from './timestamp-response.js';
import { type TimestampVerdict, verifyTimestampToken } from './verify-timestamp.js';

const imprint = createHash('sha256').update('point de contrôle').digest();

describe('the name that a token gives its authority', () => {
  let pki: TestPki;
  let openssl: OpensslAuthority;

  beforeAll(async () => {
    pki = await makeTestPki();
    openssl = new OpensslAuthority(pki.folder);
  });
  afterAll(() => openssl.remove());

  async function keyOf(commonName: string) {
    const owner = { structureId: '2999100001', organisation: 'OPERATEUR ESSAI' };
    const leaf = await pki.authority.issue({ profile: 'horodatage', commonName, ...owner });
    const { keyPem, certificatePem } = leaf;
    return { keyPem, certificatePem, othersPem: pki.authority.organisations.toPem() };
  }

  async function tokenOf(
    commonName: string,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<Buffer> {
    const { der } = makeTimestampRequest(imprint);
    const read = readTimestampResponse(openssl.reply(der, await keyOf(commonName), settings));
    if (!read.ok) throw new Error(read.fault);
    return read.token;
  }

  function judge(token: Buffer): TimestampVerdict {
    const anchors = TrustStore.fromPem([...pki.authority.caPems]);
    return verifyTimestampToken(token, { imprint, anchors, at: Date.now() });
  }

  it('is the subject of its certificate, whatever the spelling', async () => {
    const { content } = readCmsSignature(await tokenOf('HORODATAGE ESSAI'));
    expect(readTstInfo(content).authorityName).not.toBeNull();
    const signedBy = async (name: string) => judge(openssl.sign(content, await keyOf(name), ['-cades']));
    expect(await signedBy('Horodatage  essai')).toMatchObject({ ok: true });
    // The statement of one authority, signed by another one that counts as well.
    expect(await signedBy('AUTRE HORODATAGE')).toEqual({
      ...{ ok: false, fault: 'jeton-signataire', detail: 'tsa names another authority' },
    });
  });

  it('need not be given', async () => {
    const verdict = judge(await tokenOf('HORODATAGE ESSAI', { tsa_name: 'no' }));
    expect(verdict).toMatchObject({ ok: true, timestamp: { authorityName: null } });
  });
});
