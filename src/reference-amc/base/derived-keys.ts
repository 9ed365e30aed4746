import { createHmac, hkdfSync } from 'node:crypto';

const LIMIT = 4096;

/** What a key of the base is for; each is an HKDF label of its own, so that none stands for another. */
export type KeyPurpose = 'cle' | 'adhesion' | 'chiffrement' | 'nonce';

/** 32-byte keys of the AMC's base, derived (HKDF-SHA256, RFC 5869) per purpose and AMC from the master key. */
export class DerivedKeys {
  readonly #master: Buffer;
  readonly #keys = new Map<string, Buffer>();

  /** @param master at least 32 bytes. @throws RangeError where it is shorter. */
  constructor(master: Buffer) {
    if (master.length < 32) throw new RangeError('master key of the base: at least 32 bytes');
    this.#master = master;
  }

  /** `amc` on 10 digits. */
  of(purpose: KeyPurpose, amc: string): Buffer {
    const label = `${purpose}/${amc}`;
    let key = this.#keys.get(label);
    if (key === undefined) {
      key = this.#derive(label);
      if (this.#keys.size >= LIMIT) this.#keys.clear();
      this.#keys.set(label, key);
    }
    return key;
  }

  /**
   * 16 bytes that tell two master keys apart and tell nothing else of them. A version remembers them: a base loaded
   * under another key is named as such instead of knowing nobody.
   */
  witness(): Buffer {
    return createHmac('sha256', this.#derive('temoin')).update('roc-amc/1').digest().subarray(0, 16);
  }

  #derive(label: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#master, '', `roc-gateway/base-amc/${label}`, 32));
  }
}
