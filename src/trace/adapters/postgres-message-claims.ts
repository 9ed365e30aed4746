import type pg from 'pg';
import { type Clock } from '../../kernel/clock.js';
import { type AnswerCipher } from '../answer-cipher.js';
import { answerContext } from '../message-key.js';
import { type ClaimWrite } from '../trace-record.js';
import { type MessageState, type StoredMessage } from '../trace-store.port.js';
import { type Slot } from './postgres-slot-lease.js';

interface MessageRow {
  readonly etat: MessageState;
  readonly empreinte_contenu: Buffer;
  readonly id_echange: string;
  readonly reponse: Buffer | null;
  readonly recu_le: Date;
  readonly conclu_le: Date | null;
  readonly orphelin: boolean;
}

const LOOKUP = `
SELECT etat, empreinte_contenu, id_echange, reponse, recu_le, conclu_le,
  etat = 'en-cours' AND NOT EXISTS (SELECT FROM trace.creneaux c
    WHERE c.numero = m.slot AND c.epoque = m.epoque AND c.expire_le > clock_timestamp()) AS orphelin
FROM echange.messages m WHERE ej = $1 AND id_message = $2 AND expire_le > $3`;

const TAKE_OVER = `
INSERT INTO echange.messages AS m (ej, id_message, empreinte_contenu, id_echange, etat, reponse, recu_le, conclu_le,
  expire_le, slot, epoque)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (ej, id_message) DO UPDATE SET empreinte_contenu = excluded.empreinte_contenu,
  id_echange = excluded.id_echange, etat = excluded.etat, reponse = excluded.reponse, recu_le = excluded.recu_le,
  conclu_le = excluded.conclu_le, expire_le = excluded.expire_le, slot = excluded.slot, epoque = excluded.epoque
WHERE m.etat = 'libere' OR m.expire_le <= excluded.recu_le`;

/** Message claims outside the batches: look-ups, and the rare claim of an id that was given back or ran out. */
export class PostgresMessageClaims {
  readonly #pool: pg.Pool;
  readonly #cipher: AnswerCipher;
  readonly #clock: Clock;
  readonly #windowMs: number;

  constructor(
    pool: pg.Pool,
    cipher: AnswerCipher,
    window: { readonly clock: Clock; readonly milliseconds: number },
  ) {
    this.#pool = pool;
    this.#cipher = cipher;
    this.#clock = window.clock;
    this.#windowMs = window.milliseconds;
  }

  async lookup(ej: string, idMessage: string): Promise<StoredMessage | undefined> {
    const { rows } = await this.#pool.query<MessageRow>({
      name: 'message',
      text: LOOKUP,
      values: [ej, idMessage, new Date(this.#clock.now())],
    });
    const [row] = rows;
    if (row === undefined) return undefined;
    const context = answerContext({ ej, idMessage, idEchange: row.id_echange });
    return {
      etat: row.orphelin ? 'interrompu' : row.etat,
      contentDigest: row.empreinte_contenu.toString('base64url'),
      idEchange: row.id_echange,
      sealedAnswer: row.reponse === null ? null : this.#cipher.decrypt(row.reponse, context),
      recuLe: row.recu_le.toISOString(),
      concluLe: row.conclu_le?.toISOString() ?? null,
    };
  }

  /**
   * For a claim that met an existing row: the message it met, or undefined where that one was given back (`libere`)
   * or ran out and the claim has now taken its place.
   */
  async resolve(write: ClaimWrite, time: number, slot: Slot): Promise<StoredMessage | undefined> {
    const { claim } = write;
    for (let attempt = 1; attempt <= 3; attempt++) {
      const met = await this.lookup(claim.ej, claim.idMessage);
      if (met !== undefined && met.etat !== 'libere') return met;
      if (await this.#takeOver(write, time, slot)) return undefined;
    }
    throw new Error('message claim: neither known nor to be had');
  }

  async #takeOver({ claim, as }: ClaimWrite, time: number, slot: Slot): Promise<boolean> {
    const { rowCount } = await this.#pool.query(TAKE_OVER, [
      claim.ej,
      claim.idMessage,
      Buffer.from(claim.contentDigest, 'base64url'),
      claim.idEchange,
      as?.etat ?? 'en-cours',
      as?.answer ?? null,
      new Date(time),
      as === null ? null : new Date(time),
      new Date(time + this.#windowMs),
      slot.numero,
      slot.epoque,
    ]);
    return rowCount === 1;
  }
}
