import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { type DerivedKeys } from './derived-keys.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where a ciphertext belongs. Authenticated with it: moved to another row it does not open. */
export interface CipherPlace {
  /** On 10 digits. */
  readonly amc: string;
  /** The person's key. */
  readonly cle: Buffer;
  readonly contrat: string;
}

/** A stored person that does not open: another master key, or bytes that were changed. Tells nothing of the content. */
export class UnreadablePerson extends Error {
  override readonly name = 'UnreadablePerson';
}

/**
 * AES-256-GCM under a key of the AMC: nonce, ciphertext, tag. The nonce is a keyed digest of the content and its place,
 * so that no two contents share one and a file loaded again gives the same bytes: loads can be compared, and all that
 * equal bytes tell is that a row has not changed.
 */
export function encryptPerson(keys: DerivedKeys, place: CipherPlace, content: string): Buffer {
  const associated = associatedData(place);
  const nonce = createHmac('sha256', keys.of('nonce', place.amc))
    .update(associated)
    .update(content)
    .digest()
    .subarray(0, NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.of('chiffrement', place.amc), nonce);
  cipher.setAAD(associated);
  return Buffer.concat([nonce, cipher.update(content, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The content of {@link encryptPerson}. @throws UnreadablePerson */
export function decryptPerson(keys: DerivedKeys, place: CipherPlace, stored: Buffer): string {
  try {
    const nonce = stored.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', keys.of('chiffrement', place.amc), nonce, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(associatedData(place)).setAuthTag(stored.subarray(-TAG_BYTES));
    return (
      decipher.update(stored.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  } catch (error) {
    throw new UnreadablePerson('bénéficiaire illisible : clé maîtresse différente ou octets altérés', {
      cause: error,
    });
  }
}

/** The key has a fixed length: what follows it is the contract, without ambiguity. */
function associatedData({ cle, contrat }: CipherPlace): Buffer {
  return Buffer.concat([cle, Buffer.from(contrat, 'utf8')]);
}
