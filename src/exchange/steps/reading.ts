import { isUuidV4, paddedAmcNumber } from '../../kernel/identifiers.js';
import { type Refusal } from '../../kernel/refusal.js';
import { type Result } from '../../kernel/result.js';
import { type VerifiedRequestSignature } from '../../signing/verify-request.js';
import { type Facts } from '../facts.js';

/** What a binding made of the bytes; its checks that need the signature's verdict first are asked for in their order. */
export type ReadingOutcome =
  | {
      readonly ok: true;
      readonly facts: Facts;
      /** Verifies the signature that came; null where none did. */
      readonly signature: (() => Result<VerifiedRequestSignature>) | null;
      /** The message, once the signature is known to hold. */
      readonly value: () => Result<unknown>;
      readonly schemaFault?: Refusal;
    }
  | { readonly ok: false; readonly facts: Facts; readonly refusal: Refusal };

/** Identifiers of the exchange, taken only where they have their exact form; the contract is checked later. */
export function namesIn(value: unknown): Pick<Facts, 'idMessage' | 'ej' | 'amc10'> {
  const message = record(value);
  const idMessage = text(message['idMessage'], isUuidV4);
  const ej = text(record(message['etablissement'])['finessJuridique'], (ej) => /^[0-9AB]{9}$/.test(ej));
  const amc10 = paddedAmcNumber(text(record(message['amc'])['numero'], () => true) ?? '');
  return {
    ...(idMessage === undefined ? {} : { idMessage }),
    ...(ej === undefined ? {} : { ej }),
    ...(amc10 === undefined ? {} : { amc10 }),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown, hasForm: (text: string) => boolean): string | undefined {
  return typeof value === 'string' && hasForm(value) ? value : undefined;
}
