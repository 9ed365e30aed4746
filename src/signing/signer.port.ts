import { type Certificate } from '../pki/certificate.js';
import { type Alg } from './algorithms.js';

/** A key that signs for one legal person: in this process, later in an HSM or a remote signing service. */
export interface Signer {
  readonly certificate: Certificate;
  readonly alg: Alg;
  /** The chain as it is sent, leaf first, base64 DER, without the root. */
  readonly x5c: readonly string[];
  /** Raw JWS signature bytes (R || S for ECDSA). A promise where the key would block the loop. */
  sign(input: Buffer): Buffer | Promise<Buffer>;
  /** The same key under an algorithm that XML-DSig verifiers know, where its own is not one (PS256). */
  readonly forXml?: Signer;
}
