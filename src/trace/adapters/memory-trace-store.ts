import { type Clock, instant, systemClock } from '../../kernel/clock.js';
import { ConclusionWaiters } from '../conclusion-waiters.js';
import { type TraceEntry } from '../entry.js';
import { messageKey } from '../message-key.js';
import { traceRecord, type TraceRecord } from '../trace-record.js';
import {
  type Claim,
  type ClaimOutcome,
  type Conclusion,
  type RefusedOutcome,
  type StoredMessage,
  type TraceReceipt,
  type TraceStore,
  TraceUnavailable,
} from '../trace-store.port.js';

/** How the next write fails: the row is not there, or it is but nobody was told. */
export type MemoryFault = 'not-persisted' | 'persisted-but-errored';

export interface MemoryTraceStoreOptions {
  readonly clock?: Clock;
  readonly replayWindowMs?: number;
  /** Asked before each write; undefined: it succeeds. */
  readonly fault?: (entry: TraceEntry) => MemoryFault | undefined;
}

interface Held {
  readonly claim: Claim;
  readonly message: StoredMessage;
  readonly until: number;
  readonly epoch: number;
}

/** A trace store for tests: the same contract without durability. */
export class MemoryTraceStore implements TraceStore {
  readonly records: TraceRecord[] = [];
  readonly securityEvents = new Map<string, number>();
  readonly #options: Required<MemoryTraceStoreOptions>;
  readonly #held = new Map<string, Held>();
  readonly #waiters = new ConclusionWaiters();
  #epoch = 1;
  #closed = false;

  constructor(options: MemoryTraceStoreOptions = {}) {
    this.#options = { clock: systemClock, replayWindowMs: 86_400_000, fault: () => undefined, ...options };
  }

  get entries(): TraceEntry[] {
    return this.records.map((record) => record.entry);
  }

  /** As if the process had died and another had taken its slot: what is unfinished is so for good. */
  abandon(): void {
    this.#epoch++;
  }

  async received(entry: TraceEntry, claim: Claim): Promise<ClaimOutcome> {
    const { met } = this.#write(entry, () => this.#claim(entry, claim, null));
    return met === undefined ? { outcome: 'new' } : { outcome: 'known', message: met };
  }

  async concluded(entry: TraceEntry, conclusion: Conclusion | null): Promise<TraceReceipt> {
    const { receipt } = this.#write(entry, () => {
      if (conclusion !== null) this.#conclude(entry, conclusion);
      return undefined;
    });
    if (conclusion !== null) this.#waiters.wake(conclusion.ej, conclusion.idMessage);
    return receipt;
  }

  async refusedWithClaim(entry: TraceEntry, claim: Claim, conclusion: Conclusion): Promise<RefusedOutcome> {
    const { met, receipt } = this.#write(entry, () => this.#claim(entry, claim, conclusion));
    return met === undefined ? { outcome: 'new', receipt } : { outcome: 'known', message: met };
  }

  async lookup(ej: string, idMessage: string): Promise<StoredMessage | undefined> {
    return this.#known(messageKey(ej, idMessage));
  }

  awaitConclusion(ej: string, idMessage: string, waitMs: number): Promise<StoredMessage | undefined> {
    return this.#waiters.wait({ ej, idMessage }, waitMs, () => this.lookup(ej, idMessage));
  }

  async countSecurityEvents(counts: ReadonlyMap<string, number>): Promise<void> {
    for (const [nature, count] of counts) {
      this.securityEvents.set(nature, (this.securityEvents.get(nature) ?? 0) + count);
    }
  }

  async health(): Promise<void> {
    if (this.#closed) throw new TraceUnavailable('closed');
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #write<T>(entry: TraceEntry, apply: () => T): { met: T; receipt: TraceReceipt } {
    if (this.#closed) throw new TraceUnavailable('closed');
    const record = traceRecord(entry);
    const fault = this.#options.fault(entry);
    if (fault === 'not-persisted') throw new TraceUnavailable(fault);
    this.records.push(record);
    const met = apply();
    if (fault !== undefined) throw new TraceUnavailable(fault);
    const { idEchange, horodatage } = entry;
    return { met, receipt: { idEchange, horodatage, empreinte: record.commitment.toString('base64url') } };
  }

  /** The message met, or undefined where the claim is new. */
  #claim(entry: TraceEntry, claim: Claim, as: Conclusion | null): StoredMessage | undefined {
    const key = messageKey(claim.ej, claim.idMessage);
    const met = this.#known(key);
    if (met !== undefined && met.etat !== 'libere') return met;
    const message: StoredMessage = {
      etat: as?.etat ?? 'en-cours',
      contentDigest: claim.contentDigest,
      idEchange: claim.idEchange,
      sealedAnswer: as?.sealedAnswer ?? null,
      recuLe: entry.horodatage,
      concluLe: as === null ? null : entry.horodatage,
    };
    const until = Date.parse(entry.horodatage) + this.#options.replayWindowMs;
    this.#held.set(key, { claim, message, until, epoch: this.#epoch });
    return undefined;
  }

  #conclude(entry: TraceEntry, { ej, idMessage, idEchange, etat, sealedAnswer }: Conclusion): void {
    const key = messageKey(ej, idMessage);
    const held = this.#held.get(key);
    if (held?.claim.idEchange !== idEchange || !['en-cours', 'interrompu'].includes(held.message.etat))
      return;
    const concluLe = instant(Date.parse(entry.horodatage));
    this.#held.set(key, { ...held, message: { ...held.message, etat, sealedAnswer, concluLe } });
  }

  #known(key: string): StoredMessage | undefined {
    const held = this.#held.get(key);
    if (held === undefined || held.until <= this.#options.clock.now()) return undefined;
    const orphaned = held.message.etat === 'en-cours' && held.epoch !== this.#epoch;
    return orphaned ? { ...held.message, etat: 'interrompu' } : held.message;
  }
}
