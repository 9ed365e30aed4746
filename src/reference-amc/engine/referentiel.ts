import { isBirthDate, isNir, paddedAmcNumber } from '../../kernel/identifiers.js';
import {
  ACTIVITIES,
  type Activity,
  type Amc,
  type AmcContact,
  type Beneficiary,
  type Contract,
  type Rights,
  TARIFF_CODES,
  type Tariff,
  type TariffCode,
} from '../../calculation/guarantees.js';
import { JsonReader } from './json-reader.js';
import { NATIONAL_TARIFFS } from '../../calculation/tariffs.js';

export { ReferentielError } from './json-reader.js';

/** What an AMC knows: who it is, its contracts, its beneficiaries, the dated tariffs. Immutable, indexed. */
export interface Referentiel {
  readonly amc: ReadonlyMap<string, Amc>;
  readonly contrats: ReadonlyMap<string, Contract>;
  /** By {@link beneficiaryKey}; several entries where one person has several memberships. */
  readonly beneficiaires: ReadonlyMap<string, readonly Beneficiary[]>;
  readonly tarifs: readonly Tariff[];
}

/** The identity an AMC is asked for: AMC (10 digits), NIR, birth date as text, birth rank. */
export function beneficiaryKey(amc: string, nir: string, dateNaissance: string, rang: number): string {
  return `${amc}|${nir}|${dateNaissance}|${rang}`;
}

/**
 * Reads `{amc, contrats, beneficiaires, tarifs?}`. `tarifs`, where present, replaces the national table whole.
 * Throws a {@link ReferentielError} naming the field at fault; other members (e.g. `etablissements`) are not looked at.
 */
export function parseReferentiel(json: unknown): Referentiel {
  const root = new JsonReader(json, 'racine');
  const amc = new Map(
    root
      .member('amc')
      .members()
      .map(([numero, reader]) => readAmc(numero, reader)),
  );
  const contrats = new Map(
    root
      .member('contrats')
      .members()
      .map(([reference, reader]) => [reference, readContract(reference, reader)]),
  );
  const beneficiaires = new Map<string, Beneficiary[]>();
  for (const [, reader] of root.member('beneficiaires').members()) {
    const beneficiary = readBeneficiary(reader);
    if (!amc.has(beneficiary.amc)) reader.member('amc').fail('AMC absente du référentiel');
    if (!contrats.has(beneficiary.contrat)) reader.member('contrat').fail('contrat absent du référentiel');
    addBeneficiary(beneficiaires, beneficiary, reader);
  }
  const tarifs = root.member('tarifs');
  return {
    amc,
    contrats,
    beneficiaires,
    tarifs: tarifs.absent ? NATIONAL_TARIFFS : tarifs.items().map(readTariff),
  };
}

function addBeneficiary(
  index: Map<string, Beneficiary[]>,
  beneficiary: Beneficiary,
  reader: JsonReader,
): void {
  const key = beneficiaryKey(beneficiary.amc, beneficiary.nir, beneficiary.dateNaissance, beneficiary.rang);
  const known = index.get(key) ?? [];
  const twice = known.some((other) => other.numeroAdherent === beneficiary.numeroAdherent);
  if (twice) reader.member('numeroAdherent').fail('bénéficiaire déjà décrit');
  index.set(key, [...known, beneficiary]);
}

const NAME = /^.{1,120}$/u;

function readAmc(numero: string, reader: JsonReader): [string, Amc] {
  const padded = paddedAmcNumber(numero) ?? reader.fail('numéro d’AMC de 8 à 10 chiffres attendu');
  const nom = reader.member('nom').text(NAME, 'nom de 1 à 120 caractères');
  return [
    padded,
    {
      numero: padded,
      nom,
      typeConvention: reader.member('typeConvention').text(/^[A-Z0-9]{2}$/, 'type de convention'),
      csr: reader.member('csr').text(/^[A-Za-z0-9]{0,8}$/, 'CSR'),
      plateforme: reader.member('plateforme').text(/^.{1,40}$/, 'plateforme'),
      contact: readContact(reader.member('contact'), nom),
    },
  ];
}

function readContact(reader: JsonReader, nom: string): AmcContact {
  if (reader.absent) return { libelle: `Tiers payant, ${nom}`.slice(0, 120) };
  const telephone = reader.member('telephone');
  const courriel = reader.member('courriel');
  return {
    libelle: reader.member('libelle').text(NAME, 'libellé'),
    ...(telephone.absent ? {} : { telephone: telephone.text(/^.{1,20}$/, 'téléphone') }),
    ...(courriel.absent ? {} : { courriel: courriel.text(/^.{1,120}$/, 'courriel') }),
  };
}

function readContract(reference: string, reader: JsonReader): Contract {
  if (reference.length > 40) reader.fail('référence de 40 caractères au plus attendue');
  const daily = reader.member('forfaitJournalier');
  const room = reader.member('chambre');
  return {
    reference,
    responsable: reader.member('responsable').flag(),
    ticketModerateur: reader.member('ticketModerateur').integer(0, 100),
    forfaitJournalier: readDailyFeeCover(daily),
    participationForfaitaireActeLourd: reader.member('participationForfaitaireActeLourd').flag(),
    forfaitPatientUrgences: reader.member('forfaitPatientUrgences').flag(),
    chambre:
      room.absent || room.isNull
        ? null
        : { parJour: room.member('parJour').amount(), joursMax: room.member('joursMax').integer(0, 366) },
    honorairesOptam: reader.member('honorairesOptam').integer(0, 1000),
    honorairesNonOptam: reader.member('honorairesNonOptam').integer(0, 1000),
  };
}

function readDailyFeeCover(reader: JsonReader): 'illimite' | number {
  if (reader.is('illimite')) return 'illimite';
  return reader.isNumber ? reader.integer(0, 366) : reader.member('joursMax').integer(0, 366);
}

function readBeneficiary(reader: JsonReader): Beneficiary {
  const nir = reader.member('nir').text(/^[0-9AB]{15}$/, 'NIR');
  if (!isNir(nir)) reader.member('nir').fail('clé du NIR fausse');
  const dateNaissance = reader.member('dateNaissance').text(/^\d{8}$/, 'date AAAAMMJJ');
  if (!isBirthDate(dateNaissance)) reader.member('dateNaissance').fail('siècle hors bornes');
  const regimeLocal = reader.member('regimeLocal');
  const nom = reader.member('nom');
  const prenom = reader.member('prenom');
  return {
    nir,
    dateNaissance,
    rang: reader.member('rang').integer(1, 9),
    numeroAdherent: reader.member('numeroAdherent').text(/^[A-Za-z0-9-]{1,20}$/, 'numéro d’adhérent'),
    amc: paddedAmcNumber(reader.member('amc').text(/^\d{8,10}$/, 'numéro d’AMC')) ?? reader.fail('AMC'),
    contrat: reader.member('contrat').text(/^.{1,40}$/, 'contrat'),
    droits: readRights(reader.member('droits')),
    regimeLocal: regimeLocal.absent ? false : regimeLocal.flag(),
    ...(nom.absent ? {} : { nom: nom.text(NAME, 'nom') }),
    ...(prenom.absent ? {} : { prenom: prenom.text(NAME, 'prénom') }),
  };
}

function readRights(reader: JsonReader): Rights {
  const [debut, fin, ...more] = reader.items().map((item) => item.date());
  if (debut === undefined || fin === undefined || more.length > 0) reader.fail('deux dates attendues');
  if (fin < debut) reader.fail('fin avant le début');
  return { debut, fin };
}

function readTariff(reader: JsonReader): Tariff {
  const activites = reader.member('activites');
  return {
    code: oneOf<TariffCode>(reader.member('code'), TARIFF_CODES),
    ...(activites.absent
      ? {}
      : { activites: activites.items().map((item) => oneOf<Activity>(item, ACTIVITIES)) }),
    du: reader.member('du').date(),
    montant: reader.member('montant').amount(),
    source: reader.member('source').text(NAME, 'source'),
  };
}

function oneOf<T extends string>(reader: JsonReader, values: readonly T[]): T {
  return (
    values.find((value) => reader.is(value)) ?? reader.fail(`une valeur parmi ${values.join(', ')} attendue`)
  );
}
