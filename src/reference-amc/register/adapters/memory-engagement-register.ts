import { type Clock, instant } from '../../../kernel/clock.js';
import {
  type Engagement,
  type EngagementChange,
  mayBecome,
  type StateChange,
} from '../../engine/engagements/engagement.js';
import {
  type Decided,
  type Decision,
  type DecisionRequest,
  type EngagementRegister,
  type KeptConditions,
  type RegisteredEngagement,
  type RegisterKeys,
} from '../engagement-register.port.js';

interface Row extends RegisteredEngagement {
  readonly personne: string | undefined;
}

interface KeptAnswer {
  readonly empreinte: string;
  /** JSON text. */
  readonly reponse: string;
}

/**
 * A register in the memory of one process: for a small AMC of its own, and for tests. It keeps every promise of the
 * port but one: what it knows is lost with the process.
 */
export class MemoryEngagementRegister implements EngagementRegister {
  readonly #rows = new Map<string, Row>();
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #conditions = new Map<string, KeptConditions>();

  constructor(private readonly clock: Clock) {}

  // After the wait, reading, deciding and writing happen in one turn: nobody comes in between.
  async decide<A>(
    { keys, message, nomme, meanwhile }: DecisionRequest,
    decide: (engagements: readonly Engagement[]) => Decision<A>,
  ): Promise<Decided<A>> {
    await meanwhile;
    const place = message === undefined ? undefined : [keys.amc, keys.ej, message.idMessage].join('|');
    const kept = place === undefined ? undefined : this.#answers.get(place);
    if (kept !== undefined) {
      if (kept.empreinte !== message?.empreinte) return { kind: 'reused' };
      return { kind: 'replayed', answer: JSON.parse(kept.reponse) as A };
    }
    const { answer, change } = decide(this.#seen(keys, nomme));
    if (change !== undefined) {
      this.#write(keys, change);
      if (place !== undefined && message !== undefined)
        this.#answers.set(place, { empreinte: message.empreinte, reponse: JSON.stringify(answer) });
    }
    return { kind: 'decided', answer };
  }

  find(numero: string): Promise<RegisteredEngagement | undefined> {
    return Promise.resolve(this.#rows.get(numero));
  }

  list(
    dossier: string,
    of: { readonly ej?: string; readonly amc?: string } = {},
  ): Promise<RegisteredEngagement[]> {
    const found = [...this.#rows.values()].filter(
      (row) => row.dossier === dossier && row.ej === (of.ej ?? row.ej) && row.amc === (of.amc ?? row.amc),
    );
    return Promise.resolve(found);
  }

  keepConditions(conditions: KeptConditions): Promise<void> {
    this.#conditions.set(conditions.empreinte, conditions);
    return Promise.resolve();
  }

  conditions(by: { readonly empreinte: string } | { readonly contrat: string }): Promise<KeptConditions[]> {
    const wanted = (one: KeptConditions): boolean =>
      'empreinte' in by ? one.empreinte === by.empreinte : one.contrat === by.contrat;
    return Promise.resolve([...this.#conditions.values()].filter(wanted).reverse());
  }

  #seen(keys: RegisterKeys, nomme: string | undefined): Engagement[] {
    const person = keys.personne?.toString('hex');
    return [...this.#rows.values()]
      .map((row) => ({
        ...row,
        memeDossier: row.amc === keys.amc && row.ej === keys.ej && row.dossier === keys.dossier,
        memePersonne: person !== undefined && row.amc === keys.amc && row.personne === person,
      }))
      .filter(
        ({ numero, memeDossier, memePersonne, etat }) =>
          (memeDossier && (numero === nomme || mayBecome(etat, 'retire') || etat === 'consomme')) ||
          (memePersonne && (etat === 'engage' || etat === 'consomme')),
      );
  }

  #write(keys: RegisterKeys, { nouveau, etats }: EngagementChange): void {
    const now = instant(this.clock.now());
    const changed = etats.map((one) => this.#changed(one, now));
    for (const row of changed) this.#rows.set(row.numero, row);
    if (nouveau === undefined) return;
    const { amc, ej, dossier, personne } = keys;
    if (personne === undefined) throw new TypeError('engaging without a person');
    const etat = nouveau.periode === null ? 'propose' : 'engage';
    const row = { ...nouveau, etat, amc, ej, dossier, personne: personne.toString('hex') } as const;
    this.#refuseTwice(row);
    this.#rows.set(row.numero, { ...row, creeLe: now, modifieLe: now });
  }

  #changed({ numero, etat, par, facture }: StateChange, now: string): Row {
    const row = this.#rows.get(numero);
    if (row === undefined || !mayBecome(row.etat, etat)) throw new Error(`transition refused: ${numero}`);
    return {
      ...row,
      etat,
      ...(par === undefined ? {} : { remplacePar: par }),
      ...(facture === undefined ? {} : { facture }),
      modifieLe: now,
    };
  }

  #refuseTwice(row: Pick<Row, 'numero' | 'amc' | 'ej' | 'dossier' | 'periode' | 'etat'>): void {
    const engaged = [...this.#rows.values()].some(
      (one) =>
        one.etat === 'engage' &&
        row.etat === 'engage' &&
        one.amc === row.amc &&
        one.ej === row.ej &&
        one.dossier === row.dossier &&
        one.periode === row.periode,
    );
    if (engaged || this.#rows.has(row.numero)) throw new Error('engaged twice');
  }
}
