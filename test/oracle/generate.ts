import { type Bareme, type Parametre } from './bareme.js';
import { AMC, bareme, cents, contract, EG, EJ, member, money, ownTariffs } from './generate-cover.js';
import { crosses } from './generate-lines.js';
import { outpatient } from './generate-outpatient.js';
import { planStay, type Stay, stayDates, stayLines, weighted } from './generate-stay.js';
import { type Contrat, date, type Demande, type Ligne, type Membre } from './model.js';
import { Rng } from './rng.js';

/** One person, one contract, one insurer, and the bills of that person in the order they are sent. */
export interface Scenario {
  readonly seed: number;
  ecarts: 'refus' | 'correction';
  contrat: Contrat;
  membre: Membre;
  /** The insurer's own dated values, on top of the national ones. */
  readonly propres: readonly Parametre[];
  readonly bareme: Bareme;
  readonly messages: Demande[];
  /** The fault put into the last bill, where one was. */
  faute?: string;
}

export function messageId(rng: Rng): string {
  const hex = (count: number) => Array.from({ length: count }, () => rng.int(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${rng.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}

/** The same seed gives the same scenario. */
export function scenarioOf(seed: number): Scenario {
  const rng = new Rng(seed);
  const own = rng.chance(0.1) ? ownTariffs(rng) : [];
  const prices = bareme(own);
  const near = stayDates(rng);
  const membre = member(rng, near.entree, near.sortie);
  const messages = rng.chance(0.34) ? [visit(rng, prices, membre, seed)] : stays(rng, prices, membre, seed);
  if (membre.droits[1] < '2028' || membre.droits[0] > '2024' || membre.suspensions !== undefined)
    alignRights(rng, membre, messages);
  if (rng.chance(0.03) && messages.every((one) => one.situationAMO === undefined)) membre.regimeLocal = true;
  const contrat = contract(rng);
  const activities = new Set(messages.map((one) => one.activite));
  if (rng.chance(0.1)) contrat.activites = [...activities];
  if (rng.chance(0.22))
    for (const message of messages) message.partsAnterieures = formerShares(rng, message.lignes);
  return {
    seed,
    ecarts: rng.chance(0.12) ? 'correction' : 'refus',
    contrat,
    membre,
    propres: own,
    bareme: prices,
    messages,
  };
}

/** Rights end, begin or pause within the first bill's days rather than anywhere. */
function alignRights(rng: Rng, membre: Membre, messages: readonly Demande[]): void {
  const [first, last] = [messages[0]?.dateEntree ?? '', messages.at(-1)?.dateSortie ?? ''];
  const start = Date.parse(first) / 86_400_000;
  const end = Date.parse(last) / 86_400_000;
  const fresh = end > start ? member(rng, start, end) : undefined;
  const wide: [string, string] = ['2023-01-01', '2028-12-31'];
  membre.droits = fresh?.droits ?? wide;
  delete membre.suspensions;
  if (fresh === undefined || end - start < 2) return;
  const cut = rng.int(start, end - 1);
  if (rng.chance(0.4)) {
    const from = rng.int(start + 1, end);
    membre.droits = wide;
    membre.suspensions = [[date(from), date(Math.min(end, from + rng.int(0, 6)))]];
  } else membre.droits = rng.chance(0.7) ? [wide[0], date(cut)] : [date(cut + 1), wide[1]];
}

/** What a first complementary insurer has paid of each line: nothing, a part, or all that was left. */
export function formerShares(rng: Rng, lines: readonly Ligne[]): string[] {
  return lines.map((line) => {
    const rest = Math.max(0, cents(line.montantFacture) - cents(line.montantAMO));
    const part = weighted(rng, [
      [0, 30],
      [rng.int(0, rest), 35],
      [Math.min(rest, cents(line.ticketModerateur)), 20],
      [rest, 15],
    ]);
    return money(part);
  });
}

interface Header {
  readonly rng: Rng;
  readonly membre: Membre;
  readonly dossier: string;
}

function message(
  { rng, membre, dossier }: Header,
  rest: Pick<
    Demande,
    'contexte' | 'activite' | 'natureAssurance' | 'dateEntree' | 'dateSortie' | 'lignes' | 'periode'
  >,
): Demande {
  const { nir, dateNaissance, rang, numeroAdherent } = membre;
  return {
    versionNorme: '1.0',
    environnement: 'test',
    idMessage: messageId(rng),
    etablissement: { finessJuridique: EJ, finessGeographique: EG },
    numeroDossier: dossier,
    amc: { numero: AMC, typeConvention: 'RM', csr: '01' },
    beneficiaire: { nir, dateNaissance, rang, ...(rng.chance(0.8) ? { numeroAdherent } : {}) },
    ...rest,
  };
}

function visit(rng: Rng, prices: Bareme, membre: Membre, seed: number): Demande {
  const { entree, sortie, nature, situation, lines } = outpatient(rng, prices, membre);
  const header: Header = { rng, membre, dossier: `A-${seed}` };
  return {
    ...message(header, {
      contexte: 'ACE',
      activite: 'MCOO',
      natureAssurance: nature,
      periode: { numero: 1, derniere: true },
      dateEntree: date(entree),
      dateSortie: date(sortie),
      lignes: lines,
    }),
    ...(situation === undefined ? {} : { situationAMO: situation }),
    ...(rng.chance(0.3) ? { modeTraitement: '07' } : {}),
  };
}

/** One stay by its periods; sometimes a second one of the same person, or a period calculated anew. */
function stays(rng: Rng, prices: Bareme, membre: Membre, seed: number): Demande[] {
  const first = planStay(rng, prices, membre);
  const all = billed({ rng, membre, dossier: `S-${seed}` }, first);
  if (rng.chance(0.05)) {
    const again = rng.pick(all);
    all.push({ ...again, idMessage: messageId(rng), lignes: rng.shuffled(again.lignes) });
  }
  if (first.mode !== 'nouveau-ne' && first.mode !== 'local' && rng.chance(0.16)) {
    const other = planStay(rng, prices, membre, [
      ['partage', 3],
      ['participation', 4],
      ['ald', 4],
    ]);
    all.push(...billed({ rng, membre, dossier: `T-${seed}` }, other));
  }
  return all;
}

function billed(header: Header, stay: Stay): Demande[] {
  const { rng } = header;
  return stay.periods.map((period, index): Demande => {
    const periode = {
      numero: index + 1,
      derniere: period.last,
      ...(index > 0 || rng.chance(0.1) ? { dateDebut: date(period.from) } : {}),
    };
    return {
      ...message(header, {
        contexte: 'SEJOUR',
        activite: stay.activite,
        natureAssurance: stay.nature,
        periode,
        dateEntree: date(stay.entree),
        dateSortie: date(period.to),
        lignes: stayLines(rng, stay, period),
      }),
      ...(stay.situation === undefined ? {} : { situationAMO: stay.situation }),
      ...(stay.type === undefined ? {} : { typeEtablissement: stay.type }),
      ...(stay.modeTraitement === undefined ? {} : { modeTraitement: stay.modeTraitement }),
    };
  });
}

const CHANGES = ['2026-03-01', '2026-04-22'];

/** What a scenario has of the things that bills differ by; the spread of a run is printed. */
export function traitsOf({ messages, membre, propres, ecarts, faute, contrat }: Scenario): string[] {
  const lines = messages.flatMap((one) => one.lignes);
  const any = (test: (one: Demande) => boolean) => messages.some(test);
  const over = (line: Ligne) =>
    line.honoraires === true &&
    cents(line.montantFacture) - cents(line.montantAMO) > cents(line.ticketModerateur);
  const exempt = (line: Ligne) =>
    !['0', '9'].includes(line.exoneration) || (line.tauxAMO === 100 && cents(line.baseAMO) > 0);
  const traits: Record<string, boolean> = {
    ACE: any((one) => one.contexte === 'ACE'),
    SEJOUR: any((one) => one.contexte === 'SEJOUR'),
    MCOO: any((one) => one.activite === 'MCOO' && one.contexte === 'SEJOUR'),
    SSR: any((one) => one.activite === 'SSR'),
    PSY: any((one) => one.activite === 'PSY'),
    PUBLIC: any((one) => one.typeEtablissement === 'PUBLIC'),
    PNL: any((one) => one.typeEtablissement === 'PNL'),
    PRIVE: any((one) => one.typeEtablissement === 'PRIVE'),
    'plusieurs périodes': any((one) => one.periode.numero > 1),
    'plusieurs séjours': new Set(messages.map((one) => one.numeroDossier)).size > 1,
    AMC2: any((one) => (one.partsAnterieures ?? []).some((part) => part !== '0.00')),
    exonérés: lines.some(exempt),
    dépassement: lines.some(over),
    'dépassement hors OPTAM': lines.some((line) => over(line) && line.optam !== true),
    'contrat responsable': contrat.responsable,
    'changement de tarif': any((one) =>
      CHANGES.some((change) => crosses(one.dateEntree, one.dateSortie, change)),
    ),
    '31 décembre': any((one) => one.dateEntree.slice(0, 4) !== one.dateSortie.slice(0, 4)),
    chambre: lines.some((line) => line.code === 'CPC' || line.code === 'SHO'),
    participation: lines.some((line) => line.code === 'PAS'),
    'régime local':
      membre.regimeLocal === true ||
      any((one) => one.natureAssurance === '13' || one.situationAMO?.regimeLocal === true),
    maternité: any((one) => one.natureAssurance === '30'),
    'AT/MP': any((one) => one.natureAssurance === '41'),
    HAD: any((one) => one.modeTraitement === '19'),
    'nouveau-né': membre.dateNaissance > '2025',
    '31e jour': any((one) => Date.parse(one.dateSortie) - Date.parse(one.dateEntree) >= 30 * 86_400_000),
    urgences: lines.some((line) => line.code.startsWith('FP') && line.code !== 'FPH'),
    situationAMO: any((one) => one.situationAMO !== undefined),
    'droits partiels': membre.droits[0] > '2024' || membre.droits[1] < '2028',
    suspension: membre.suspensions !== undefined,
    'barème propre': propres.length > 0,
    'politique correction': ecarts === 'correction',
    'facture fautive': faute !== undefined,
  };
  return Object.entries(traits).flatMap(([name, holds]) => (holds ? [name] : []));
}
