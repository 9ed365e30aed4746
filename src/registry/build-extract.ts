/** From the facts known now to the extract that gateways read: everything that may still be asked about. */
import { addDays, type CivilDate, civilDateInFrance, dayNumber } from '../kernel/civil-date.js';
import { instant } from '../kernel/clock.js';
import { type Environment } from '../kernel/vocabulary.js';
import {
  type Access,
  type Amc,
  type Extract,
  type Gateway,
  type ListedIssuer,
  type Participant,
  type Platform,
  type Route,
} from '../directory/extract.js';
import { Certificate } from '../pki/certificate.js';
import { type Fact, type Facts, holdsOn, type Period } from './fact.js';
import { amcOfKey, type ObjectType } from './objects.js';

export interface ExtractHead {
  readonly version: number;
  readonly environnement: Environment;
  /** Milliseconds. */
  readonly now: number;
  readonly lifetimeMs: number;
  readonly operateur: Extract['operateur'];
}

/** Stays are billed long after: routes of the past are looked up by care date. Days. */
const PAST_ROUTES_DAYS = 3 * 366;

export function buildExtract(facts: Facts, head: ExtractHead): Extract {
  const today = civilDateInFrance(head.now);
  return {
    version: head.version,
    environnement: head.environnement,
    emisLe: instant(head.now),
    expireLe: instant(head.now + head.lifetimeMs),
    operateur: head.operateur,
    participants: each(facts, 'participant').flatMap((of) => participantOf(facts, of, today)),
    amc: amcOf(facts, head.operateur.structure, today),
    plateformes: each(facts, 'plateforme').map((of) => platformOf(of, today)),
    passerelles: each(facts, 'passerelle').flatMap((of) => gatewayOf(of, today)),
  };
}

/** The facts of each object of a type, in the order of their periods. */
function each<T extends ObjectType>(facts: Facts, type: T): (readonly Fact<T>[])[] {
  const byKey = new Map<string, Fact<T>[]>();
  for (const fact of facts.all(type)) {
    const known = byKey.get(fact.cle);
    if (known === undefined) byKey.set(fact.cle, [fact]);
    else known.push(fact);
  }
  const keys = [...byKey.keys()].sort();
  return keys.map((key) => (byKey.get(key) ?? []).sort((a, b) => (a.du < b.du ? -1 : 1)));
}

/** The fact of the day, else the next one announced, else the last there was. */
function chosen<F extends Period>(facts: readonly F[], today: CivilDate): F | undefined {
  return facts.find((fact) => holdsOn(fact, today)) ?? facts.find((fact) => fact.du > today) ?? facts.at(-1);
}

/** The period without gaps that a fact is part of. */
function spanOf(facts: readonly Period[], one: Period): Period {
  let { du, au } = one;
  for (const fact of [...facts].reverse()) if (fact.au !== null && addDays(fact.au, 1) === du) du = fact.du;
  for (const fact of facts) if (au !== null && addDays(au, 1) === fact.du) au = fact.au;
  return { du, au };
}

function participantOf(facts: Facts, of: readonly Fact<'participant'>[], today: CivilDate): Participant[] {
  const fact = chosen(of, today);
  if (fact === undefined || (fact.au !== null && fact.au < today)) return [];
  const { du, au } = spanOf(of, fact);
  const { contact: _contact, ...contenu } = fact.contenu;
  const common = { id: fact.cle, du, au };
  if (contenu.type === 'annuaire') return [{ ...contenu, type: 'operateur', ...common }];
  if (contenu.type !== 'logiciel') return [{ ...contenu, ...common }];
  const mandants = facts
    .all('mandat')
    .filter(({ contenu: one }) => one.objet === 'representation' && one.mandataire === fact.cle)
    .map((mandate) => ({ finessJuridique: mandate.contenu.mandant, du: mandate.du, au: mandate.au }));
  return [{ ...contenu, ...common, mandants }];
}

function amcOf(facts: Facts, fallback: string, today: CivilDate): Amc[] {
  const routes = byAmc(facts.all('route'));
  const issuers = byAmc(facts.all('emetteur'));
  const mandates = facts.all('mandat').filter(({ contenu }) => contenu.objet === 'exploitation');
  const operators = new Map(mandates.map((one) => [one.contenu.mandant, one]));
  for (const one of mandates) if (holdsOn(one, today)) operators.set(one.contenu.mandant, one);
  const oldest = addDays(today, -PAST_ROUTES_DAYS);
  return each(facts, 'amc').flatMap((of) => {
    const fact = chosen(of, today);
    if (fact === undefined) return [];
    const { numeroDonne, ...contenu } = fact.contenu;
    const operator = operators.get(fact.cle)?.contenu.mandataire;
    const participant = operator === undefined ? undefined : chosen(facts.of('participant', operator), today);
    const outside = contenu.horsRoc !== undefined;
    return [
      {
        numero: fact.cle,
        ...(numeroDonne === fact.cle ? {} : { numeroDonne }),
        ...contenu,
        operateur: participant?.contenu.structure ?? fallback,
        routes: outside ? [] : (routes.get(fact.cle) ?? []).flatMap((one) => routeOf(one, oldest)),
        emetteurs: outside ? [] : (issuers.get(fact.cle) ?? []).flatMap(issuerOf),
      },
    ];
  });
}

function byAmc<F extends { readonly cle: string }>(facts: readonly F[]): ReadonlyMap<string, F[]> {
  const groups = new Map<string, F[]>();
  for (const fact of facts) {
    const known = groups.get(amcOfKey(fact.cle));
    if (known === undefined) groups.set(amcOfKey(fact.cle), [fact]);
    else known.push(fact);
  }
  return groups;
}

function routeOf({ cle, du, au, contenu }: Fact<'route'>, oldest: CivilDate): Route[] {
  if (au !== null && au < oldest) return [];
  const [, typeConvention = '', csr = ''] = cle.split('/');
  return [{ typeConvention, csr, ...contenu, du, au }];
}

function issuerOf({ cle, du, au, contenu }: Fact<'emetteur'>): ListedIssuer[] {
  const certificate = Certificate.tryFromDer(Buffer.from(contenu.certificat, 'base64'));
  if (certificate === null) return [];
  const from = Math.max(certificate.notBefore, startOfDay(du));
  const to = Math.min(certificate.notAfter, au === null ? Infinity : startOfDay(addDays(au, 1)));
  if (to <= from) return [];
  return [{ ...contenu, x5tS256: cle.slice(11), du: instant(from), au: instant(to) }];
}

function platformOf(of: readonly Fact<'plateforme'>[], today: CivilDate): Platform {
  const fact = chosen(of, today);
  if (fact === undefined) throw new Error('an object has facts');
  const { cle: id, contenu } = fact;
  if (contenu.mode === 'moteur') return { id, mode: 'moteur' };
  const acces: Access[] = of.flatMap(({ du, au, contenu: one }) =>
    one.mode === 'https' ? one.acces.map((access) => ({ ...access, du, au })) : [],
  );
  const { structure, promesseIdempotence } = contenu;
  const url = (contenu.acces.find(({ liaison }) => liaison === 'JSON') ?? contenu.acces[0])?.url ?? '';
  return { id, mode: 'https', url, structure, promesseIdempotence, acces };
}

function gatewayOf(of: readonly Fact<'passerelle'>[], today: CivilDate): Gateway[] {
  const fact = chosen(of, today);
  return fact === undefined ? [] : [fact.contenu];
}

const HOUR_MS = 3_600_000;

/** The instant at which a civil day begins in France; milliseconds. */
export function startOfDay(day: CivilDate): number {
  const noon = (dayNumber(day) ?? 0) * 24 * HOUR_MS;
  const summer = noon - 2 * HOUR_MS;
  return civilDateInFrance(summer) === day ? summer : noon - HOUR_MS;
}
