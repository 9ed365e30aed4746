/** What ends soon: certificates and mandates within sixty days, told early enough that nobody is surprised. */
import { addDays, type CivilDate, civilDateInFrance, dayNumber } from '../kernel/civil-date.js';
import { type Horizon, HORIZONS } from '../directory/deadlines.js';
import { Certificate } from '../pki/certificate.js';
import { type Fact, type Facts, holdsOn } from './fact.js';
import { amcOfKey, type ObjectType } from './objects.js';

export interface Deadline {
  readonly nature: 'certificat' | 'mandat' | 'adhesion';
  readonly type: ObjectType;
  readonly cle: string;
  /** The last day on which it holds. */
  readonly fin: CivilDate;
  /** Days left, today not counted; below zero: over already. */
  readonly jours: number;
  readonly palier: Horizon;
  /** Whom it concerns, by participant. */
  readonly participants: readonly string[];
}

/** Deadlines of what is in force, the nearest first. `now` in milliseconds. */
export function deadlinesOf(facts: Facts, now: number): Deadline[] {
  const today = civilDateInFrance(now);
  const found = [
    ...facts.all('personne').flatMap((fact) => inForce(fact, today, () => ofPerson(fact, today))),
    ...facts.all('emetteur').flatMap((fact) => inForce(fact, today, () => ofIssuer(facts, fact, today))),
    ...facts.all('passerelle').flatMap((fact) => inForce(fact, today, () => ofGateway(facts, fact, today))),
    ...facts.all('mandat').flatMap((fact) => inForce(fact, today, () => ofMandate(facts, fact, today))),
    ...facts.all('participant').flatMap((fact) => inForce(fact, today, () => ofMembership(fact, today))),
  ];
  return found.sort((a, b) => a.jours - b.jours || (a.cle < b.cle ? -1 : 1));
}

function inForce(fact: Fact, today: CivilDate, of: () => Deadline[]): Deadline[] {
  return holdsOn(fact, today) ? of() : [];
}

function deadline(
  what: Pick<Deadline, 'nature' | 'type' | 'cle' | 'participants'>,
  fin: CivilDate | null,
  today: CivilDate,
): Deadline[] {
  if (fin === null || fin > addDays(today, HORIZONS[2])) return [];
  const jours = (dayNumber(fin) ?? 0) - (dayNumber(today) ?? 0);
  const palier = HORIZONS.find((one) => jours <= one) ?? HORIZONS[2];
  return [{ ...what, fin, jours, palier }];
}

function lastDay(der: string): CivilDate | null {
  const certificate = Certificate.tryFromDer(Buffer.from(der, 'base64'));
  return certificate === null ? null : civilDateInFrance(certificate.notAfter);
}

/** Of several certificates the one that lasts counts: the other is being replaced. */
function latest(days: readonly (CivilDate | null)[]): CivilDate | null {
  return days.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}

function ofPerson({ type, cle, contenu }: Fact<'personne'>, today: CivilDate): Deadline[] {
  const what = { nature: 'certificat', type, cle, participants: [contenu.participant] } as const;
  return deadline(what, latest(contenu.certificats.map(lastDay)), today);
}

function ofIssuer(facts: Facts, { type, cle, au, contenu }: Fact<'emetteur'>, today: CivilDate): Deadline[] {
  const amc = amcOfKey(cle);
  const ends = [lastDay(contenu.certificat), au].filter((one) => one !== null).sort();
  const successor = facts
    .all('emetteur')
    .some(
      (other) =>
        amcOfKey(other.cle) === amc && other.cle !== cle && (other.au === null || other.au > (ends[0] ?? '')),
    );
  if (successor) return [];
  const what = { nature: 'certificat', type, cle, participants: operatorsOf(facts, amc, today) } as const;
  return deadline(what, ends[0] ?? null, today);
}

function ofGateway(facts: Facts, { type, cle, contenu }: Fact<'passerelle'>, today: CivilDate): Deadline[] {
  const participants = facts
    .all('participant')
    .filter((one) => one.contenu.structure === contenu.structure)
    .map((one) => one.cle);
  const what = { nature: 'certificat', type, cle, participants } as const;
  return deadline(what, latest(contenu.cachets.map(({ certificat }) => lastDay(certificat))), today);
}

function ofMandate(facts: Facts, fact: Fact<'mandat'>, today: CivilDate): Deadline[] {
  const { type, cle, au, contenu } = fact;
  const renewed = facts
    .all('mandat')
    .some(
      (other) =>
        other !== fact &&
        other.contenu.objet === contenu.objet &&
        other.contenu.mandant === contenu.mandant &&
        other.contenu.mandataire === contenu.mandataire &&
        au !== null &&
        other.du <= addDays(au, 1) &&
        (other.au === null || other.au > au),
    );
  const participants = [contenu.mandataire];
  return renewed ? [] : deadline({ nature: 'mandat', type, cle, participants }, au, today);
}

function ofMembership({ type, cle, contenu }: Fact<'participant'>, today: CivilDate): Deadline[] {
  const what = { nature: 'adhesion', type, cle, participants: [cle] } as const;
  return deadline(what, contenu.adhesion?.au ?? null, today);
}

function operatorsOf(facts: Facts, amc: string, today: CivilDate): string[] {
  return facts
    .all('mandat')
    .filter(
      (one) => one.contenu.objet === 'exploitation' && one.contenu.mandant === amc && holdsOn(one, today),
    )
    .map((one) => one.contenu.mandataire);
}
