/** The words of an offline judgement: named checks, each with its reason, in French for the people who read them. */
export type Verdict = 'tient' | 'ne tient pas' | 'non verifie';

export interface Check {
  readonly nom: string;
  readonly verdict: Verdict;
  readonly pourquoi: string;
}

export interface Judgement {
  readonly verdict: 'tient' | 'ne tient pas';
  readonly controles: readonly Check[];
}

export function holds(nom: string, pourquoi: string): Check {
  return { nom, verdict: 'tient', pourquoi };
}

export function fails(nom: string, pourquoi: string): Check {
  return { nom, verdict: 'ne tient pas', pourquoi };
}

export function unverified(nom: string, pourquoi: string): Check {
  return { nom, verdict: 'non verifie', pourquoi };
}

/** One check from a fault: it holds, for the reason `good`, where there is none. */
export function check(nom: string, fault: string | undefined, good: string): Check {
  return fault === undefined ? holds(nom, good) : fails(nom, fault);
}
