import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { AnswerCipher } from '../answer-cipher.js';
import { type DossierName, type ExchangeBodies } from './body-store.port.js';

/** What the two bodies of an exchange are bound to when they are encrypted. */
type Binding = Pick<ExchangeBodies, 'idEchange' | 'service' | 'forme'> & { readonly dossier: string };

/**
 * Envelope encryption of kept bodies (AES-256-GCM twice): a data key per dossier, wrapped under a key of the installation;
 * each body under its dossier's key, bound to exchange, dossier, service, form and kind. Who destroys the wrapped key
 * destroys all bodies under it.
 */
export class BodyCipher {
  readonly #wrapping: AnswerCipher;
  readonly #naming: Buffer;

  /** @param masterKey of the installation (`ROC_CLE_MAITRE`). */
  constructor(masterKey: Buffer) {
    this.#wrapping = new AnswerCipher([derived(masterKey, 'cles-de-dossiers')]);
    this.#naming = derived(masterKey, 'dossiers');
  }

  /** A dossier's keyed digest, 32 bytes: without the master key no number can be tried against it. */
  digestOf({ ej, amc, numeroDossier }: DossierName): Buffer {
    return createHmac('sha256', this.#naming)
      .update(JSON.stringify([ej, amc, numeroDossier]))
      .digest();
  }

  /** A new data key, wrapped, for the dossier of this id. */
  newKey(dossier: string): Buffer {
    return this.#wrapping.encrypt(randomBytes(32), keyContext(dossier));
  }

  /** Encrypts request and answer. @throws Error where the key was altered, is another dossier's or another master key's. */
  seal(
    wrapped: Buffer,
    binding: Binding,
    { demande, reponse }: Pick<ExchangeBodies, 'demande' | 'reponse'>,
  ): { readonly demande: Buffer; readonly reponse: Buffer } {
    const cipher = this.#under(wrapped, binding.dossier);
    return {
      demande: cipher.encrypt(demande, bodyContext(binding, 'demande')),
      reponse: cipher.encrypt(reponse, bodyContext(binding, 'reponse')),
    };
  }

  /** @throws Error where key or bodies were altered, moved to another exchange, dossier or kind, or are another master key's. */
  open(
    wrapped: Buffer,
    binding: Binding,
    { demande, reponse }: Pick<ExchangeBodies, 'demande' | 'reponse'>,
  ): { readonly demande: Buffer; readonly reponse: Buffer } {
    const cipher = this.#under(wrapped, binding.dossier);
    return {
      demande: cipher.decrypt(demande, bodyContext(binding, 'demande')),
      reponse: cipher.decrypt(reponse, bodyContext(binding, 'reponse')),
    };
  }

  #under(wrapped: Buffer, dossier: string): AnswerCipher {
    return new AnswerCipher([this.#wrapping.decrypt(wrapped, keyContext(dossier))]);
  }
}

function keyContext(dossier: string): string {
  return `cle|${dossier}`;
}

function bodyContext({ idEchange, dossier, service, forme }: Binding, kind: 'demande' | 'reponse'): string {
  return `corps|${idEchange}|${dossier}|${service}|${forme}|${kind}`;
}

function derived(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', `roc-gateway/${purpose}`, 32));
}
