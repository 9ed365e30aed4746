import { PeriodRefused } from '../trace/entry-filter.js';
import { UnknownMark } from '../trace/page-mark.js';
import { type ProvenDeletion } from '../trace/prove-exchange.js';
import { SearchTooWide } from '../trace/query-entries.js';

/** A refusal of a listener that does not seal (RFC 9457). */
export interface SimpleProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Of an entry that retention deleted: the deletions that account for it. */
  readonly suppressions?: readonly ProvenDeletion[];
}

/** Why an auditor is not answered: status, stable code, a sentence that says what to do. */
export class ReadingRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(code);
  }

  get problem(): SimpleProblem {
    const { status, code, detail } = this;
    return { type: `urn:roc:probleme:${code}`, title: TITLES[status] ?? 'Refus', status, detail };
  }
}

/** The entry at a place was deleted at its time: the deletions that account for it, each with its receipt. */
export class EntryDeleted extends ReadingRefused {
  constructor(readonly suppressions: readonly ProvenDeletion[]) {
    super(
      410,
      'entree-supprimee',
      'L’entrée de ce rang a été supprimée à l’échéance de sa conservation ; les suppressions citées le prouvent.',
    );
  }

  override get problem(): SimpleProblem {
    return { ...super.problem, suppressions: this.suppressions };
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Requête invalide',
  403: 'Accès refusé',
  404: 'Introuvable',
  410: 'Supprimée à l’échéance',
  413: 'Corps trop grand',
  415: 'Contenu non accepté',
  429: 'Trop de consultations',
  503: 'Service indisponible',
};

export function badParameter(name: string): ReadingRefused {
  if (name === 'nir') {
    return new ReadingRefused(
      400,
      'donnee-personnelle',
      'Un NIR ne s’écrit ni dans une adresse ni comme autre critère : donnez-le au membre beneficiaire du corps de POST /traces/v1/entrees.',
    );
  }
  return new ReadingRefused(400, 'parametre-invalide', `Paramètre inconnu ou invalide : ${name}.`);
}

/** What a reading failed with, as the auditor is told. Anything unforeseen is the trace that does not answer. */
export function refusalOf(error: unknown): ReadingRefused {
  if (error instanceof ReadingRefused) return error;
  if (error instanceof UnknownMark)
    return new ReadingRefused(400, 'parametre-invalide', 'Repère de page inconnu.');
  if (error instanceof PeriodRefused) {
    return new ReadingRefused(
      400,
      'recherche-trop-large',
      'Donnez une période de 400 jours au plus, dont la fin suit le début.',
    );
  }
  if (error instanceof SearchTooWide) {
    return new ReadingRefused(
      400,
      'recherche-trop-large',
      'Recherche trop longue : donnez une période plus courte ou un critère de plus.',
    );
  }
  return new ReadingRefused(
    503,
    'trace-indisponible',
    'La base de traces est indisponible, ou la consultation n’a pas pu y être inscrite : rien n’est rendu. Réessayez.',
    5,
  );
}
