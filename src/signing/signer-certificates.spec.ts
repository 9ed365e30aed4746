import { expect, it } from 'vitest';
import { makeTestPki } from '../../test/support/test-pki.js';
import { TrustStore } from '../pki/trust-store.js';
import { SignerCertificates } from './signer-certificates.js';

it('a signer remembered under anchors that were taken away is judged again', async () => {
  const pki = await makeTestPki();
  const trust = TrustStore.fromPem(pki.caPems);
  const signers = new SignerCertificates(trust, undefined);
  const { certificate } = pki.gatewaySeal;
  const judge = () => signers.judge([certificate.der.toString('base64')], certificate.x5tS256, Date.now());
  expect(judge().ok).toBe(true);
  trust.adopt(TrustStore.fromPem(pki.otherAuthority.caPems));
  expect(judge()).toEqual({ ok: false, fault: 'autorite-inconnue' });
});
