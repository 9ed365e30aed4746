import { createHmac } from 'node:crypto';
import { type Identite } from './amc-base.port.js';
import { type DerivedKeys } from './derived-keys.js';

/**
 * What a person is found by: HMAC-SHA256 of `nir|dateNaissance|rang` under a key of the AMC. A NIR has too few values
 * for a plain digest to hide it; without the key these 32 bytes tell nothing and cannot be joined between AMC.
 */
export function personKey(keys: DerivedKeys, amc: string, { nir, dateNaissance, rang }: Identite): Buffer {
  return createHmac('sha256', keys.of('cle', amc)).update(`${nir}|${dateNaissance}|${rang}`).digest();
}

/** Tells a person's memberships at one AMC apart: 16 bytes of a keyed digest of person and member number. */
export function membershipKey(
  keys: DerivedKeys,
  amc: string,
  { person, numeroAdherent }: { readonly person: Buffer; readonly numeroAdherent: string },
): Buffer {
  return createHmac('sha256', keys.of('adhesion', amc))
    .update(person)
    .update(numeroAdherent)
    .digest()
    .subarray(0, 16);
}
