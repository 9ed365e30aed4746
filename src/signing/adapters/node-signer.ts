import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Certificate } from '../../pki/certificate.js';
import { type Alg, allowedAlgs, isSlow, signRaw, signRawAsync } from '../algorithms.js';
import { type Signer } from '../signer.port.js';

export interface NodeSignerInput {
  readonly key: KeyObject;
  readonly certificate: Certificate;
  /** Certificates between the leaf and the root, nearest first. */
  readonly intermediates: readonly Certificate[];
  /** By default the first algorithm the key may use. */
  readonly alg?: Alg;
}

/** A private key held by this process: ECDSA signs on the loop, RSA on the thread pool. */
export class NodeSigner implements Signer {
  readonly certificate: Certificate;
  readonly alg: Alg;
  readonly x5c: readonly string[];
  readonly forXml?: Signer;
  readonly #key: KeyObject;

  /** Throws where the key is not the certificate's, or may not use the algorithm: a mistake at start-up. */
  constructor(input: NodeSignerInput) {
    const allowed = allowedAlgs(input.certificate.publicKey, input.certificate.notBefore);
    const alg = input.alg ?? allowed[0];
    if (alg === undefined || !allowed.includes(alg)) throw new Error('no allowed algorithm for this key');
    if (!createPublicKey(input.key).equals(input.certificate.publicKey)) {
      throw new Error('the private key does not belong to the certificate');
    }
    this.certificate = input.certificate;
    this.alg = alg;
    this.x5c = [input.certificate, ...input.intermediates].map((one) => one.der.toString('base64'));
    this.#key = input.key;
    if (alg === 'PS256') this.forXml = new NodeSigner({ ...input, alg: 'RS256' });
  }

  sign(input: Buffer): Buffer | Promise<Buffer> {
    return isSlow(this.alg) ? signRawAsync(this.alg, this.#key, input) : signRaw(this.alg, this.#key, input);
  }
}
