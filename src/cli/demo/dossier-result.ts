/** What a dossier is expected to come to, and what it came to, in the form of `resultats.json`. */
export interface Amounts {
  readonly parLigne: readonly string[];
  readonly totalFacture: string;
  readonly totalAMO: string;
  readonly totalAMC: string;
  readonly resteAPatient: string;
}

export type Expectation = Amounts | { readonly refus: { readonly groupe: string; readonly code?: string } };

export interface Refused {
  readonly refus: { readonly groupe: string; readonly code: string };
}

/** `attendu` is null where the dossier does not say what it expects. */
export type DossierResult = { readonly id: string } & (Amounts | Refused) & {
    readonly attendu: Expectation | null;
  };

interface CalculatedAnswer {
  readonly lignes: readonly { readonly ligne: number; readonly partAMC: string }[];
  readonly totaux: {
    readonly totalFacture: string;
    readonly totalAMO: string;
    readonly totalAMC: string;
    readonly resteAPatient: string;
  };
}

interface RefusedAnswer {
  readonly groupe: string;
  readonly code: string;
}

/** Stands for an answer that does not hold: nothing of its content is believed. */
const NOT_VERIFIED: Refused = { refus: { groupe: 'technique', code: 'reponse-non-verifiee' } };

/** The result of a dossier from its last verified payload, a CLC answer or a refusal; undefined: it did not hold. */
export function resultOf(id: string, payload: unknown, attendu: Expectation | undefined): DossierResult {
  const expected = { attendu: attendu ?? null };
  if (payload === undefined) return { id, ...NOT_VERIFIED, ...expected };
  const answer = payload as Partial<CalculatedAnswer> & Partial<RefusedAnswer>;
  if (answer.lignes === undefined || answer.totaux === undefined) {
    const { groupe, code } = answer;
    const refused = groupe === undefined || code === undefined ? NOT_VERIFIED : { refus: { groupe, code } };
    return { id, ...refused, ...expected };
  }
  const { totalFacture, totalAMO, totalAMC, resteAPatient } = answer.totaux;
  const parLigne = [...answer.lignes].sort((a, b) => a.ligne - b.ligne).map((line) => line.partAMC);
  return { id, parLigne, totalFacture, totalAMO, totalAMC, resteAPatient, ...expected };
}

const TOTALS = ['totalFacture', 'totalAMO', 'totalAMC', 'resteAPatient'] as const;

/** Whether a result is what was expected; a dossier without expectation is never wrong. */
export function asExpected(result: DossierResult): boolean {
  const { attendu } = result;
  if (attendu === null) return true;
  if ('refus' in attendu) {
    const { groupe, code } = attendu.refus;
    return (
      'refus' in result &&
      result.refus.groupe === groupe &&
      (code === undefined || code === result.refus.code)
    );
  }
  if ('refus' in result) return false;
  return (
    result.parLigne.length === attendu.parLigne.length &&
    result.parLigne.every((share, line) => share === attendu.parLigne[line]) &&
    TOTALS.every((name) => result[name] === attendu[name])
  );
}
