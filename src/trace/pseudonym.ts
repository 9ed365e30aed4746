import { createHmac, hkdfSync } from 'node:crypto';
import { type DatedKey, keyInForce } from '../config/dated-keys.js';
import { type Clock, systemClock } from '../kernel/clock.js';

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
 * insurers' entries about one person cannot be joined without it. Master keys follow each other: the one in force makes
 * a pseudonym, a search knows those of all of them.
 */
export class Pseudonyms {
  readonly #keys: readonly DatedKey[];
  readonly #clock: Clock;
  readonly #derived = new Map<string, Buffer>();
  /** Both entries of an exchange name the same person, from the same parsed message. */
  readonly #made = new WeakMap<BeneficiaryTraits, { readonly amc: string; readonly pseudonym: string }>();

  /** @param keys one master key, or several that follow each other; at least 32 bytes each. */
  constructor(keys: Buffer | readonly DatedKey[], clock: Clock = systemClock) {
    this.#keys = Buffer.isBuffer(keys) ? [{ since: -Infinity, key: keys }] : keys;
    this.#clock = clock;
    if (this.#keys.length === 0 || this.#keys.some(({ key }) => key.length < 32))
      throw new RangeError('pseudonym master key: at least one, at least 32 bytes');
  }

  /** base64url, 43 characters. `amc`: the number padded to 10. */
  of(amc: string, traits: BeneficiaryTraits): string {
    const known = this.#made.get(traits);
    if (known?.amc === amc) return known.pseudonym;
    const pseudonym = this.#under(keyInForce(this.#keys, this.#clock.now()), amc, traits);
    this.#made.set(traits, { amc, pseudonym });
    return pseudonym;
  }

  /**
   * Every pseudonym the person may have in entries, one per master key. Former keys are never left out by the dates of a
   * search: a process that was not restarted goes on under the key it read.
   */
  allOf(amc: string, traits: BeneficiaryTraits): string[] {
    return this.#keys.map(({ key }) => this.#under(key, amc, traits));
  }

  #under(master: Buffer, amc: string, { nir, dateNaissance, rang }: BeneficiaryTraits): string {
    return createHmac('sha256', this.#key(master, amc))
      .update(`${nir}|${dateNaissance}|${rang}`)
      .digest('base64url');
  }

  #key(master: Buffer, amc: string): Buffer {
    const name = `${this.#keys.findIndex(({ key }) => key === master)}/${amc}`;
    let key = this.#derived.get(name);
    if (key === undefined) {
      key = Buffer.from(hkdfSync('sha256', master, '', `roc-gateway/pseudonyme/${amc}`, 32));
      if (this.#derived.size >= CACHE_LIMIT) this.#derived.clear();
      this.#derived.set(name, key);
    }
    return key;
  }
}
