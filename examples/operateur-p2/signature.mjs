// @ts-check
import { createHash } from 'node:crypto';
import { GeneralSign } from 'jose';

/**
 * Signs an answer as its first issuer: a JWS in general JSON with exactly one signature (ES256). The digest of the
 * certificate is protected; the chain stands in the unprotected header, so that the same signature can be sent
 * detached without it.
 * @param {object} contenu the document
 * @param {string} cty what the document is
 * @param {import('./cles.mjs').Cle} cle
 * @returns {Promise<Buffer>}
 */
export async function signerReponse(contenu, cty, cle) {
  const feuille = Buffer.from(cle.x5c[0] ?? '', 'base64');
  const jws = await new GeneralSign(Buffer.from(JSON.stringify(contenu)))
    .addSignature(cle.privee)
    .setProtectedHeader({
      alg: 'ES256',
      'x5t#S256': createHash('sha256').update(feuille).digest('base64url'),
      cty,
      iat: Math.floor(Date.now() / 1000),
      signataire: 'propre',
    })
    .setUnprotectedHeader({ x5c: cle.x5c })
    .sign();
  return Buffer.from(JSON.stringify(jws));
}
