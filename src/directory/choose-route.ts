/** From an AMC, a convention, a criterion and a care date to one route, or to the name of what does not fit. */
import { type CivilDate } from '../kernel/civil-date.js';
import { refusal, type RefusalCode } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Amc, type Route } from './extract.js';

export interface RouteCriteria {
  readonly typeConvention: string;
  /** Absent: not known; `""`: the criterion of an AMC registered without one. */
  readonly csr?: string;
  /** The care date. */
  readonly date: CivilDate;
}

/** Whether a closed period [du, au] holds a day. */
export function covers(period: { du: CivilDate; au: CivilDate | null }, day: CivilDate): boolean {
  return period.du <= day && (period.au === null || day <= period.au);
}

/** Refusals: payeur-hors-roc, amc-pas-encore-roc, amc-sortie-roc, convention-inconnue, csr-inconnu, csr-ambigu. */
export function chooseRoute(amc: Amc, { typeConvention, csr, date }: RouteCriteria): Result<Route> {
  const outside = membershipRefusal(amc, date);
  if (outside !== undefined) return outside;
  const onThatDay = amc.routes.filter((route) => covers(route, date));
  const candidates = onThatDay.filter((route) => route.typeConvention === typeConvention);
  if (candidates.length === 0) {
    const known = amc.routes.some((route) => route.typeConvention === typeConvention);
    const why = known ? 'convention sans route à cette date' : 'convention non gérée par cette AMC';
    return no(
      'convention-inconnue',
      why,
      '/amc/typeConvention',
      onThatDay.map((route) => route.typeConvention),
    );
  }
  const criteria = candidates.map((route) => route.csr);
  if (csr !== undefined) {
    const exact = candidates.find((route) => route.csr === csr);
    return exact === undefined
      ? no('csr-inconnu', 'critère secondaire de routage inconnu', '/amc/csr', criteria)
      : ok(exact);
  }
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return ok(only);
  return no('csr-ambigu', 'plusieurs routes : préciser le CSR', '/amc/csr', criteria);
}

function membershipRefusal(amc: Amc, date: CivilDate): Result<never> | undefined {
  if (amc.horsRoc !== undefined) {
    const detail = `hors du dispositif ROC, aucun assureur n’est appelé : ${amc.horsRoc.motif}`;
    return no('payeur-hors-roc', detail, '/amc/numero');
  }
  if (amc.adhesion === undefined) return undefined;
  const { du, au } = amc.adhesion;
  if (date < du) return no('amc-pas-encore-roc', `AMC adhérente à partir du ${du}`, '/amc/numero');
  if (au !== null && date > au) return no('amc-sortie-roc', `AMC adhérente jusqu’au ${au}`, '/amc/numero');
  return undefined;
}

function no(code: RefusalCode, detail: string, champ: string, known: readonly string[] = []): Result<never> {
  const candidats = [...new Set(known)].slice(0, MAX_CANDIDATES);
  return refused(refusal(code, detail, candidats.length === 0 ? { champ } : { champ, candidats }));
}

/** As many as the contract lets a refusal name. */
const MAX_CANDIDATES = 50;
