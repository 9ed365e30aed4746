import { generateKeyPairSync } from 'node:crypto';
import { type Clock, instant, systemClock } from '../../kernel/clock.js';
import { ConclusionWaiters } from '../conclusion-waiters.js';
import { isEvent, type LogEntry, type TraceEntry } from '../entry.js';
import { type JournalEvent } from '../journal-event.js';
import { LogKey, originOf } from '../log/log-key.js';
import { LogState } from '../log/log-state.js';
import { messageKey } from '../message-key.js';
import { traceRecord, type TraceRecord } from '../trace-record.js';
import { writeReceipt } from '../tree/receipt.js';
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
  readonly fault?: (entry: LogEntry) => MemoryFault | undefined;
  /** Signs the log's checkpoints; one of its own where it is not given. */
  readonly logKey?: LogKey;
}

interface Held {
  readonly claim: Claim;
  readonly message: StoredMessage;
  readonly until: number;
  readonly epoch: number;
}

const FAMILY = 'memoire.invalid/journal';

/** A trace store for tests: the same contract, receipts included, without durability. */
export class MemoryTraceStore implements TraceStore {
  readonly records: TraceRecord[] = [];
  readonly securityEvents = new Map<string, number>();
  readonly #options: Required<MemoryTraceStoreOptions>;
  readonly #held = new Map<string, Held>();
  readonly #waiters = new ConclusionWaiters();
  #epoch = 1;
  #closed = false;

  constructor(options: MemoryTraceStoreOptions = {}) {
    const { privateKey } = generateKeyPairSync('ed25519');
    this.#options = {
      ...{ clock: systemClock, replayWindowMs: 86_400_000, fault: () => undefined },
      ...{ logKey: new LogKey(FAMILY, privateKey), ...options },
    };
  }

  /** The entries of exchanges. */
  get entries(): TraceEntry[] {
    return this.records.map(({ entry }) => entry).filter((entry) => !isEvent(entry));
  }

  /** As if the process had died and another had taken its slot: what is unfinished is so for good. */
  abandon(): void {
    this.#epoch++;
  }

  async received(entry: TraceEntry, claim: Claim): Promise<ClaimOutcome> {
    const { met, receipt } = this.#write(entry, () => this.#claim(entry, claim, null));
    return met === undefined ? { outcome: 'new', receipt } : { outcome: 'known', message: met };
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

  async append(event: JournalEvent): Promise<TraceReceipt> {
    return this.#write(event, () => undefined).receipt;
  }

  async receiptOf(idEchange: string): Promise<string | undefined> {
    const outcome = ({ id, entry: { type } }: TraceRecord): boolean =>
      id === idEchange && ['repondu', 'refuse', 'interrompu'].includes(type);
    const index = this.records.findIndex(outcome);
    return index < 0 ? undefined : this.#receiptAt(index, this.records.length);
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

  #write<T>(entry: LogEntry, apply: () => T): { met: T; receipt: TraceReceipt } {
    if (this.#closed) throw new TraceUnavailable('closed');
    const record = traceRecord(entry);
    const fault = this.#options.fault(entry);
    if (fault === 'not-persisted') throw new TraceUnavailable(fault);
    const index = this.records.push(record) - 1;
    const met = apply();
    if (fault !== undefined) throw new TraceUnavailable(fault);
    const empreinte = record.commitment.toString('base64url');
    const recu = (): string => this.#receiptAt(index, index + 1);
    return { met, receipt: { idEchange: record.id, horodatage: entry.horodatage, empreinte, recu } };
  }

  /** In the tree of `size` entries: grown in one batch it proves each of them. */
  #receiptAt(index: number, size: number): string {
    const { logKey } = this.#options;
    const origin = originOf(logKey.family, 1, 1);
    const commitments = this.records.slice(0, size).map(({ commitment }) => commitment);
    const { after } = LogState.empty({ journal: 1, origin }).grow(commitments);
    const hashes = after.frontier.inclusionProof(index) ?? [];
    const checkpoint = logKey.checkpoint(origin, after.head);
    return writeReceipt(this.records[index] as TraceRecord, { index, hashes, checkpoint });
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
