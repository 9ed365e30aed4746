import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const VERSION = 1;
const KEY_ID_LENGTH = 4;
const IV_LENGTH = 12;
const TAG_LENGTH = 16;
const HEADER_LENGTH = 1 + KEY_ID_LENGTH + IV_LENGTH + TAG_LENGTH;

/**
 * Keeps stored answers unreadable in the table: AES-256-GCM, bound to the message they answer.
 * Blob: version (1) | key id (4) | IV (12) | tag (16) | ciphertext. The key id is the head of the key's SHA-256.
 */
export class AnswerCipher {
  readonly #current: Buffer;
  readonly #currentId: Buffer;
  readonly #keys = new Map<string, Buffer>();

  /** @param keys 32 bytes each; the first one encrypts, the others still decrypt (rotation). */
  constructor(keys: readonly Buffer[]) {
    const [current] = keys;
    if (current === undefined || keys.some((key) => key.length !== 32)) {
      throw new RangeError('answer keys: at least one, 32 bytes each');
    }
    for (const key of keys) this.#keys.set(keyId(key).toString('hex'), key);
    this.#current = current;
    this.#currentId = keyId(current);
  }

  /** @param context what the answer belongs to; decryption demands the same. */
  encrypt(answer: Uint8Array, context: string): Buffer {
    const iv = randomBytes(IV_LENGTH);
    const cipher = createCipheriv('aes-256-gcm', this.#current, iv).setAAD(Buffer.from(context));
    const body = cipher.update(answer);
    cipher.final();
    return Buffer.concat([Buffer.of(VERSION), this.#currentId, iv, cipher.getAuthTag(), body]);
  }

  /** @throws Error where the blob was altered, is another message's, or its key is not known any more. */
  decrypt(blob: Buffer, context: string): Buffer {
    if (blob.length < HEADER_LENGTH || blob[0] !== VERSION) throw new Error('stored answer: unknown form');
    const key = this.#keys.get(blob.subarray(1, 1 + KEY_ID_LENGTH).toString('hex'));
    if (key === undefined) throw new Error('stored answer: its key is not among those given');
    const iv = blob.subarray(1 + KEY_ID_LENGTH, 1 + KEY_ID_LENGTH + IV_LENGTH);
    const decipher = createDecipheriv('aes-256-gcm', key, iv)
      .setAAD(Buffer.from(context))
      .setAuthTag(blob.subarray(HEADER_LENGTH - TAG_LENGTH, HEADER_LENGTH));
    return Buffer.concat([decipher.update(blob.subarray(HEADER_LENGTH)), decipher.final()]);
  }
}

function keyId(key: Buffer): Buffer {
  return createHash('sha256')
    .update('roc-gateway/cle-reponse\0')
    .update(key)
    .digest()
    .subarray(0, KEY_ID_LENGTH);
}
