import { isBirthDate, isNir, paddedAmcNumber } from '../../kernel/identifiers.js';
import {
  type Bareme,
  type Certainty,
  type Parameter,
  PARAMETER_UNITS,
  type ParameterCode,
  type Unit,
} from '../../calculation/bareme.js';
import {
  ACTIVITIES,
  type Activity,
  type Amc,
  type AmcContact,
  type Beneficiary,
  type Contract,
  MISMATCH_POLICIES,
  type MismatchPolicy,
  type Rights,
} from '../../calculation/guarantees.js';
import { type JsonReader } from './json-reader.js';

/** Cents: no room costs 10,000 euros a day; an amount above it is a slip of the point. */
const MOST_A_DAY = 1_000_000;
/** Of a person: it is compared, and goes into no answer. */
const NAME = /^.{1,120}$/u;

/**
 * What goes into answers is plain text by the same measure as everybody's: an answer that holds anything else is thrown
 * away, after what it says was engaged.
 */
const plain = (most: number): RegExp =>
  new RegExp(`^[^\\p{C}\\p{Zl}\\p{Zp}<>\\ufffc\\ufffd]{1,${most}}$`, 'u');
const [TELEPHONE, REFERENCE, PLAIN_NAME, SOURCE] = [plain(20), plain(40), plain(120), plain(160)] as const;
/** Days: an answer that runs longer than five years is thrown away. */
const LONGEST_VALIDITY = 5 * 366;

/** An AMC under its number. */
export function readAmc(numero: string, reader: JsonReader): Amc {
  const padded =
    paddedAmcNumber(numero) ?? reader.fail('numéro d’AMC de 8 à 10 chiffres attendu', 'amc-invalide');
  const nom = reader.member('nom').text(PLAIN_NAME, 'nom de 1 à 120 caractères affichables');
  const ecarts = reader.member('ecarts');
  return {
    numero: padded,
    nom,
    typeConvention: reader.member('typeConvention').text(/^[A-Z0-9]{2}$/, 'type de convention'),
    csr: reader.member('csr').text(/^[A-Za-z0-9]{0,8}$/, 'CSR'),
    plateforme: reader.member('plateforme').text(REFERENCE, 'plateforme'),
    contact: readContact(reader.member('contact'), nom),
    ecarts: ecarts.absent ? 'refus' : oneOf<MismatchPolicy>(ecarts, MISMATCH_POLICIES),
  };
}

function readContact(reader: JsonReader, nom: string): AmcContact {
  if (reader.absent) return { libelle: `Tiers payant, ${nom}`.slice(0, 120) };
  const telephone = reader.member('telephone');
  const courriel = reader.member('courriel');
  return {
    libelle: reader.member('libelle').text(PLAIN_NAME, 'libellé'),
    ...(telephone.absent ? {} : { telephone: telephone.text(TELEPHONE, 'téléphone') }),
    ...(courriel.absent ? {} : { courriel: courriel.text(PLAIN_NAME, 'courriel') }),
  };
}

/** A contract under its reference. */
export function readContract(reference: string, reader: JsonReader): Contract {
  if (!REFERENCE.test(reference)) reader.fail('référence de 1 à 40 caractères attendue');
  const room = reader.member('chambre');
  const activites = reader.member('activites');
  return {
    reference,
    responsable: reader.member('responsable').flag(),
    ticketModerateur: reader.member('ticketModerateur').integer(0, 100),
    forfaitJournalier: readDailyFeeCover(reader.member('forfaitJournalier')),
    participationForfaitaireActeLourd: reader.member('participationForfaitaireActeLourd').flag(),
    forfaitPatientUrgences: reader.member('forfaitPatientUrgences').flag(),
    chambre:
      room.absent || room.isNull
        ? null
        : {
            parJour: room.member('parJour').amount(MOST_A_DAY),
            joursMax: room.member('joursMax').integer(0, 366),
          },
    honorairesOptam: reader.member('honorairesOptam').integer(0, 1000),
    honorairesNonOptam: reader.member('honorairesNonOptam').integer(0, 1000),
    ...(activites.absent ? {} : { activites: readActivities(activites) }),
  };
}

function readDailyFeeCover(reader: JsonReader): 'illimite' | number {
  if (reader.is('illimite')) return 'illimite';
  return reader.isNumber ? reader.integer(0, 366) : reader.member('joursMax').integer(0, 366);
}

function readActivities(reader: JsonReader): Activity[] {
  const activites = reader.items().map((item) => oneOf<Activity>(item, ACTIVITIES));
  if (activites.length === 0) reader.fail('au moins une activité attendue');
  if (new Set(activites).size < activites.length) reader.fail('activité deux fois', 'code-double');
  return activites;
}

/** A person covered by an AMC; that AMC and contract are known is judged by who holds them. */
export function readBeneficiary(reader: JsonReader): Beneficiary {
  const nir = reader.member('nir').text(/^[0-9AB]{15}$/, 'NIR');
  if (!isNir(nir)) reader.member('nir').fail('clé du NIR fausse', 'nir-invalide');
  const dateNaissance = reader.member('dateNaissance').text(/^\d{8}$/, 'date AAAAMMJJ');
  if (!isBirthDate(dateNaissance)) reader.member('dateNaissance').fail('siècle hors bornes', 'date-invalide');
  const regimeLocal = reader.member('regimeLocal');
  const [nom, prenom, suspensions] = [
    reader.member('nom'),
    reader.member('prenom'),
    reader.member('suspensions'),
  ];
  const droits = readRights(reader.member('droits'));
  return {
    nir,
    dateNaissance,
    rang: reader.member('rang').integer(1, 9),
    numeroAdherent: reader.member('numeroAdherent').text(/^[A-Za-z0-9-]{1,20}$/, 'numéro d’adhérent'),
    amc: paddedAmcNumber(reader.member('amc').text(/^\d{8,10}$/, 'numéro d’AMC')) ?? reader.fail('AMC'),
    contrat: reader.member('contrat').text(REFERENCE, 'contrat'),
    droits,
    ...(suspensions.absent ? {} : { suspensions: readSuspensions(suspensions, droits) }),
    regimeLocal: regimeLocal.absent ? false : regimeLocal.flag(),
    ...(nom.absent ? {} : { nom: nom.text(NAME, 'nom') }),
    ...(prenom.absent ? {} : { prenom: prenom.text(NAME, 'prénom') }),
  };
}

function readRights(reader: JsonReader): Rights {
  const [debut, fin, ...more] = reader.items().map((item) => item.date());
  if (debut === undefined || fin === undefined || more.length > 0) reader.fail('deux dates attendues');
  if (fin < debut) reader.fail('fin avant le début', 'dates-inversees');
  return { debut, fin };
}

/** Suspensions in any order, none over another, each within the rights in part at least. */
function readSuspensions(reader: JsonReader, droits: Rights): Rights[] {
  const read = reader.items().map((item) => ({ item, span: readRights(item) }));
  const sorted = read.toSorted((a, b) => (a.span.debut < b.span.debut ? -1 : 1));
  sorted.forEach(({ item, span }, i) => {
    if (span.fin < droits.debut || span.debut > droits.fin)
      item.fail('suspension hors des droits', 'suspension-hors-droits');
    const before = sorted[i - 1];
    if (before !== undefined && before.span.fin >= span.debut)
      item.fail('suspension par-dessus une autre', 'dates-chevauchantes');
  });
  return sorted.map(({ span }) => span);
}

const MOST: Readonly<Record<Unit, number>> = {
  euros: 99_999_999,
  jours: 9_999,
  pourcent: 100_000,
  coefficient: 999_900,
};
const CERTAINTIES = ['haute', 'moyenne', 'faible'] as const satisfies readonly Certainty[];

/**
 * One entry of `tarifs`: `{code, activites?, du, montant | valeur, unite?, source, certitude?}`. An amount in euros is a
 * text of two decimals in `montant` or `valeur`; days, percents and coefficients are numbers or texts in `valeur`.
 */
export function readParameter(reader: JsonReader): Parameter {
  const code = readCode(reader.member('code'));
  const unite = PARAMETER_UNITS[code];
  const stated = reader.member('unite');
  if (!stated.absent && !stated.is(unite)) stated.fail(`unité ${unite} attendue`, 'unite-incoherente');
  const [activites, certitude] = [reader.member('activites'), reader.member('certitude')];
  return {
    code,
    ...(activites.absent ? {} : { activites: readActivities(activites) }),
    du: reader.member('du').date(),
    valeur: readValue(reader, unite),
    unite,
    source: reader.member('source').text(SOURCE, 'source de 1 à 160 caractères'),
    ...(certitude.absent ? {} : { certitude: oneOf<Certainty>(certitude, CERTAINTIES) }),
  };
}

function readCode(reader: JsonReader): ParameterCode {
  const code = reader.text(/^[A-Z0-9_]{1,32}$/, 'code');
  if (Object.hasOwn(PARAMETER_UNITS, code)) return code as ParameterCode;
  return reader.fail('code de tarif inconnu', 'tarif-inconnu');
}

function readValue(reader: JsonReader, unite: Unit): number {
  const montant = reader.member('montant');
  if (!montant.absent && unite !== 'euros')
    montant.fail(`unité ${unite} : valeur attendue`, 'unite-incoherente');
  const field = montant.absent ? reader.member('valeur') : montant;
  if (!montant.absent && !reader.member('valeur').absent) field.fail('montant ou valeur, pas les deux');
  const value = unite === 'euros' ? field.amount() : field.hundredths() / (unite === 'jours' ? 100 : 1);
  if (!Number.isInteger(value)) field.fail('nombre entier de jours attendu', 'valeur-hors-bornes');
  if (value > MOST[unite]) field.fail('valeur hors bornes', 'valeur-hors-bornes');
  return value;
}

/**
 * The entries of `tarifs`. Two values of one code from the same day on for one activity contradict each other; a
 * reimbursement rate is at most 100.
 */
export function readParameters(items: readonly JsonReader[]): Bareme {
  const seen = new Set<string>();
  return items.map((item) => {
    const parameter = readParameter(item);
    checkParameter(parameter, item, seen);
    return parameter;
  });
}

/** Is a value in itself and beside those already `seen`? For readers that hold one entry at a time. */
export function checkParameter(
  { code, activites, du, valeur }: Parameter,
  reader: JsonReader,
  seen: Set<string>,
): void {
  if (code.startsWith('TAUX_') && valeur > 10_000)
    reader.member('valeur').fail('taux au-dessus de 100', 'valeur-hors-bornes');
  if (code.startsWith('VALIDITE_') && valeur > LONGEST_VALIDITY)
    reader.member('valeur').fail('validité de plus de cinq ans', 'valeur-hors-bornes');
  if (code === 'JOUR_EXONERATION' && valeur < 1)
    reader.member('valeur').fail('premier jour à partir de 1', 'valeur-hors-bornes');
  for (const activite of activites ?? ACTIVITIES) {
    const key = `${code} ${activite} ${du}`;
    if (seen.has(key)) reader.fail('deux valeurs du même jour pour ce code', 'tarif-double');
    seen.add(key);
  }
}

/** One entry of `nomenclature`: a code of the AMC's own and what a person reads. */
export function readPrestation(reader: JsonReader): [code: string, libelle: string] {
  return [
    reader.member('code').text(/^[A-Z0-9]{1,8}$/, 'code prestation'),
    reader.member('libelle').text(PLAIN_NAME, 'libellé'),
  ];
}

function oneOf<T extends string>(reader: JsonReader, values: readonly T[]): T {
  return (
    values.find((value) => reader.is(value)) ?? reader.fail(`une valeur parmi ${values.join(', ')} attendue`)
  );
}
