import { signingInput } from '../signing/jws.js';
import { type RequestStatement } from '../signing/sign-answer.js';
import { type Signer } from '../signing/signer.port.js';

/**
 * The value of `Roc-Signature` for a request whose body is the payload itself (RFC 7515, appendix F). There is no place
 * for an unprotected header in this form: the chain stands in the protected one.
 */
export async function signDetached(
  payload: Buffer,
  signer: Signer,
  { cty, aud, iat }: RequestStatement,
): Promise<string> {
  const { alg, certificate, x5c } = signer;
  const header = JSON.stringify({ alg, 'x5t#S256': certificate.x5tS256, cty, iat, aud, x5c });
  const protectedHeader = Buffer.from(header).toString('base64url');
  const signature = await signer.sign(signingInput(protectedHeader, payload.toString('base64url')));
  return `${protectedHeader}..${signature.toString('base64url')}`;
}
