import { createHmac, hkdfSync } from 'node:crypto';

/** The traits that make one beneficiary of an AMC. They never leave this room in clear. */
export interface BeneficiaryTraits {
  readonly nir: string;
  /** AAAAMMJJ, lunar dates included. */
  readonly dateNaissance: string;
  readonly rang: number;
}

const CACHE_LIMIT = 4096;

/**
 * Pseudonyms of beneficiaries: HMAC-SHA256 under a key derived (HKDF, RFC 5869) per AMC from a master key, so that two
 * insurers' entries about one person cannot be joined without it.
 */
export class Pseudonyms {
  readonly #master: Buffer;
  readonly #keys = new Map<string, Buffer>();
  /** Both entries of an exchange name the same person, from the same parsed message. */
  readonly #made = new WeakMap<BeneficiaryTraits, { readonly amc: string; readonly pseudonym: string }>();

  /** @param master at least 32 bytes. */
  constructor(master: Buffer) {
    if (master.length < 32) throw new RangeError('pseudonym master key: at least 32 bytes');
    this.#master = master;
  }

  /** base64url, 43 characters. `amc`: the number padded to 10. */
  of(amc: string, traits: BeneficiaryTraits): string {
    const known = this.#made.get(traits);
    if (known?.amc === amc) return known.pseudonym;
    const { nir, dateNaissance, rang } = traits;
    const pseudonym = createHmac('sha256', this.#key(amc))
      .update(`${nir}|${dateNaissance}|${rang}`)
      .digest('base64url');
    this.#made.set(traits, { amc, pseudonym });
    return pseudonym;
  }

  #key(amc: string): Buffer {
    let key = this.#keys.get(amc);
    if (key === undefined) {
      key = Buffer.from(hkdfSync('sha256', this.#master, '', `roc-gateway/pseudonyme/${amc}`, 32));
      if (this.#keys.size >= CACHE_LIMIT) this.#keys.clear();
      this.#keys.set(amc, key);
    }
    return key;
  }
}
