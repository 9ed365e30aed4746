import { type Clock } from '../kernel/clock.js';
import { type Consultation, consultationEvent } from '../trace/consultation.js';
import { type TraceEntry } from '../trace/entry.js';
import { type EntryFilter, withPeriod } from '../trace/entry-filter.js';
import { type JournalEvent } from '../trace/journal-event.js';
import { type HeldPlace, isAt, type ProveExchange, type ProvenEntry } from '../trace/prove-exchange.js';
import { type Pseudonyms } from '../trace/pseudonym.js';
import { type EntryPage, type QueryEntries } from '../trace/query-entries.js';
import { type Auditor } from './auditor.js';
import { type ConsultationBudget } from './consultation-budget.js';
import { badParameter, EntryDeleted, ReadingRefused } from './reading-refused.js';
import { type EntriesRequest, type EventsRequest } from './entries-request.js';

export interface ReadTracesParts {
  readonly entries: QueryEntries;
  readonly proofs: ProveExchange;
  readonly pseudonyms: Pseudonyms;
  /** Resolves when the event is durable in the log. */
  readonly append: (event: JournalEvent) => Promise<unknown>;
  readonly budget: ConsultationBudget;
  readonly clock: Clock;
  /** Told of what was not foreseen. */
  readonly onDefect?: (error: unknown) => void;
}

/** A person may have a pseudonym with each of this many AMC at most: more must be told apart by the search. */
const MOST_INSURERS = 50;

/**
 * What auditors read, each within its own scope. Whatever it is, the consultation is durable in the log before it is
 * handed over; where it cannot be written, nothing is handed over.
 */
export class ReadTraces {
  readonly #parts: ReadTracesParts;

  constructor(parts: ReadTracesParts) {
    this.#parts = parts;
  }

  async page(auditor: Auditor, asked: EntriesRequest): Promise<EntryPage> {
    this.take(auditor);
    const filtre = this.filterOf(auditor, asked);
    const page = await this.pageOf(auditor, filtre, asked);
    const [entrees, suite] = [page.entrees.length, asked.suivant !== undefined];
    await this.record(auditor, { nature: 'page', filtre, suite, entrees });
    return page;
  }

  /** Entries alone, not written down as read: for {@link page} and for exports, which do that themselves. */
  pageOf(
    auditor: Auditor,
    filter: EntryFilter,
    window: { readonly limite: number; readonly suivant?: string | undefined },
  ): Promise<EntryPage<TraceEntry>> {
    return this.#parts.entries.page(auditor.voit, filter, window);
  }

  async events(
    auditor: Auditor,
    { filter, limite, suivant }: EventsRequest,
  ): Promise<EntryPage<JournalEvent>> {
    this.take(auditor);
    const filtre = { ...withPeriod(filter, this.#parts.clock.now()), types: filter.types };
    const page = await this.#parts.entries.events(auditor, filtre, { limite, suivant });
    const [entrees, suite] = [page.entrees.length, suivant !== undefined];
    await this.record(auditor, { nature: 'evenements', filtre, suite, entrees });
    return page;
  }

  /**
   * The receipts of an exchange. `place` is where a receipt that the auditor holds says the entry stands.
   * @throws ReadingRefused where the auditor may see none of its entries, or the one at that place was deleted.
   */
  async proofs(auditor: Auditor, idEchange: string, place?: HeldPlace): Promise<ProvenEntry[]> {
    this.take(auditor);
    const proven = await this.#parts.proofs.of(auditor.voit, idEchange);
    await this.record(auditor, {
      nature: 'preuve',
      filtre: { idEchange },
      suite: false,
      entrees: proven.length,
    });
    if (place !== undefined && !proven.some((one) => isAt(one, place))) {
      const suppressions = await this.#parts.proofs.deletionsOver(place);
      if (suppressions.length > 0) throw new EntryDeleted(suppressions);
    }
    if (proven.length > 0) return proven;
    throw new ReadingRefused(
      404,
      'echange-inconnu',
      'Aucune entrée de cet échange dans ce que votre organisation peut voir : vérifiez l’identifiant, que le cachet de la réponse porte. Si vous en détenez un reçu, donnez aussi journal et rang : une suppression à l’échéance se prouve ainsi.',
    );
  }

  /** The search in the trace's terms: with its period, the person under every pseudonym it may have. */
  filterOf(auditor: Auditor, { filter, person }: EntriesRequest): EntryFilter {
    const { clock, pseudonyms } = this.#parts;
    if (person === undefined) return withPeriod(filter, clock.now());
    const insurers = filter.amc === undefined ? auditor.voit.amc : [filter.amc];
    if (insurers.length === 0 || insurers.length > MOST_INSURERS) throw badParameter('amc');
    const beneficiaires = insurers.flatMap((amc) => pseudonyms.allOf(amc, person));
    return withPeriod({ ...filter, beneficiaires }, clock.now());
  }

  /** Writes down who reads what. Gives the event's id. @throws where it is not durable. */
  async record(
    { participant, certificat, voit }: Auditor,
    what: Pick<Consultation, 'nature' | 'filtre' | 'suite' | 'entrees' | 'export'>,
  ): Promise<string> {
    const event = consultationEvent({ participant, certificat, voit, ...what }, this.#parts.clock.now());
    await this.#parts.append(event);
    return event.id;
  }

  take({ participant }: Auditor): void {
    const wait = this.#parts.budget.take(participant);
    if (wait !== undefined)
      throw new ReadingRefused(
        429,
        'trop-de-consultations',
        'Trop de consultations en une minute : attendez, ou demandez un export.',
        wait,
      );
  }

  /** A place among the exports; its end gives it back. @throws ReadingRefused where there is none. */
  beginExport({ participant }: Auditor): () => void {
    const end = this.#parts.budget.beginExport(participant);
    if (end !== undefined) return end;
    throw new ReadingRefused(
      429,
      'trop-d-exports',
      'Trop d’exports en même temps : attendez la fin des vôtres, puis reprenez.',
      30,
    );
  }

  now(): number {
    return this.#parts.clock.now();
  }

  defect(error: unknown): void {
    this.#parts.onDefect?.(error);
  }
}
