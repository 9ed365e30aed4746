/** Namespaces and algorithm identifiers of the XML signatures (XML-DSig 1.1, ETSI EN 319 132-1, RFC 9231). */
import { type Alg } from '../algorithms.js';

export const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
export const XADES = 'http://uri.etsi.org/01903/v1.3.2#';
export const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
/** `Type` of the reference to the signed properties (EN 319 132-1, 5.2.1). */
export const SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';

/** What a `SignatureMethod` may be. SHA-1, DSA, HMAC and whatever else is not listed is refused. */
export const METHODS = {
  ES256: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
  ES384: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384',
  RS256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  PS256: 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
} as const satisfies Readonly<Record<Alg, string>>;

export function algOfMethod(uri: string): Alg | undefined {
  return (Object.keys(METHODS) as Alg[]).find((alg) => METHODS[alg] === uri);
}
