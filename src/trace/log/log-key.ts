import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { signCheckpoint } from '../tree/checkpoint.js';
import { type TreeHead } from '../tree/merkle.js';
import { assembleNote, type NoteKey, noteKey, signatureLine, signEd25519 } from '../tree/note.js';

/** Origin of one log of a family: a slot has successive logs, each named for ever. */
export function originOf(family: string, slot: number, generation: number): string {
  return `${family}/${slot}/${generation}`;
}

/** RFC 7638 thumbprint (SHA-256, base64url) of an Ed25519 key: how seal and directory name the key of the logs. */
export function keyThumbprint(key: KeyObject): string {
  const { x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
}

/**
 * The Ed25519 key all logs of a family are signed with. One key serves them all: a note key's id covers its name, which
 * is the log's origin, and the signed text begins with it.
 */
export class LogKey {
  readonly family: string;
  /** See {@link keyThumbprint}. */
  readonly thumbprint: string;
  readonly #privateKey: KeyObject;
  readonly #named = new Map<string, NoteKey>();

  /** @throws TypeError where the key is not Ed25519 or the family no origin: a defect of the configuration. */
  constructor(family: string, privateKey: KeyObject) {
    this.family = family;
    this.#privateKey = privateKey;
    void noteKey('note', family, privateKey);
    this.thumbprint = keyThumbprint(privateKey);
  }

  /** @param pem PKCS#8. @throws Error where it is no Ed25519 private key. */
  static fromPem(family: string, pem: string): LogKey {
    return new LogKey(family, createPrivateKey(pem));
  }

  /** The verifier key of one of its logs. */
  of(origin: string): NoteKey {
    let key = this.#named.get(origin);
    if (key === undefined) {
      key = noteKey('note', origin, this.#privateKey);
      this.#named.set(origin, key);
    }
    return key;
  }

  /** The checkpoint of a log (C2SP tlog-checkpoint). Only a durable head may be given. */
  checkpoint(origin: string, head: TreeHead): string {
    return signCheckpoint(head, this.of(origin), this.#privateKey);
  }

  /** Any text as a note signed under the name of one of its logs. */
  note(origin: string, text: string): string {
    return assembleNote(text, [signatureLine(this.of(origin), signEd25519(this.#privateKey, text))]);
  }
}
