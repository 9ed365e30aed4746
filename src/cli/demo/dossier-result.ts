/** What a dossier is expected to come to, and what it came to, in the form of `resultats.json`. */
export interface Amounts {
  readonly parLigne: readonly string[];
  readonly totalFacture: string;
  readonly totalAMO: string;
  readonly totalAMC: string;
  readonly resteAPatient: string;
}

export type Expectation = Amounts | { readonly refus: { readonly groupe: string; readonly code?: string } };

export type DossierResult = { readonly id: string; readonly attendu?: Expectation } & (Amounts | { readonly refus: { readonly groupe: string; readonly code: string } });

interface CalculatedAnswer {
  readonly lignes: readonly { readonly ligne: number; readonly partAMC: string }[];
  readonly totaux: { readonly totalFacture: string; readonly totalAMO: string; readonly totalAMC: string; readonly resteAPatient: string };
}

interface RefusedAnswer {
  readonly groupe: string;
  readonly code: string;
}

/** The result of a dossier from a verified payload: a CLC answer or a refusal. */
export function resultOf(id: string, payload: unknown, attendu: Expectation | undefined): DossierResult {
  const expected = attendu === undefined ? {} : { attendu };
  const answer = payload as Partial<CalculatedAnswer> & Partial<RefusedAnswer>;
  if (answer.lignes === undefined || answer.totaux === undefined) {
    return { id, refus: { groupe: answer.groupe ?? 'technique', code: answer.code ?? 'erreur-interne' }, ...expected };
  }
  const { totalFacture, totalAMO, totalAMC, resteAPatient } = answer.totaux;
  const parLigne = [...answer.lignes].sort((a, b) => a.ligne - b.ligne).map((line) => line.partAMC);
  return { id, parLigne, totalFacture, totalAMO, totalAMC, resteAPatient, ...expected };
}

/** Whether a result is what was expected; a dossier without expectation is never wrong. */
export function asExpected(result: DossierResult): boolean {
  const { attendu } = result;
  if (attendu === undefined) return true;
  if ('refus' in attendu) {
    return 'refus' in result && result.refus.groupe === attendu.refus.groupe && (attendu.refus.code === undefined || attendu.refus.code === result.refus.code);
  }
  if ('refus' in result) return false;
  const same = (name: 'totalFacture' | 'totalAMO' | 'totalAMC' | 'resteAPatient') => result[name] === attendu[name];
  return (
    result.parLigne.length === attendu.parLigne.length &&
    result.parLigne.every((share, line) => share === attendu.parLigne[line]) &&
    same('totalFacture') && same('totalAMO') && same('totalAMC') && same('resteAPatient')
  );
}
