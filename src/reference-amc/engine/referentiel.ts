import { type Bareme, mergeBareme } from '../../calculation/bareme.js';
import { type Amc, type Beneficiary, type Contract } from '../../calculation/guarantees.js';
import { NATIONAL_BAREME } from '../../calculation/national-bareme.js';
import {
  mergeNomenclature,
  NATIONAL_NOMENCLATURE,
  type Nomenclature,
} from '../../calculation/nomenclature.js';
import { JsonReader } from './json-reader.js';
import {
  readAmc,
  readBeneficiary,
  readContract,
  readParameters,
  readPrestation,
} from './referentiel-readers.js';

export { ReferentielError, type ReferentielFault } from './json-reader.js';

/** What an AMC knows: who it is, its contracts, its beneficiaries, the dated values. Immutable, indexed. */
export interface Referentiel {
  readonly amc: ReadonlyMap<string, Amc>;
  readonly contrats: ReadonlyMap<string, Contract>;
  /** By {@link beneficiaryKey}; several entries where one person has several memberships. */
  readonly beneficiaires: ReadonlyMap<string, readonly Beneficiary[]>;
  readonly tarifs: Bareme;
  readonly nomenclature: Nomenclature;
}

/** The identity an AMC is asked for: AMC (10 digits), NIR, birth date as text, birth rank. */
export function beneficiaryKey(amc: string, nir: string, dateNaissance: string, rang: number): string {
  return `${amc}|${nir}|${dateNaissance}|${rang}`;
}

/**
 * Reads `{amc, contrats, beneficiaires, tarifs?, nomenclature?}`. `tarifs` replace the national values code by code;
 * `nomenclature` adds codes to the national ones. Throws a {@link ReferentielError} naming the field and the fault;
 * other members (e.g. `etablissements`) are not looked at.
 */
export function parseReferentiel(json: unknown): Referentiel {
  const root = new JsonReader(json, 'racine');
  const amc = new Map<string, Amc>();
  for (const [numero, reader] of root.member('amc').members()) {
    const one = readAmc(numero, reader);
    if (amc.has(one.numero)) reader.fail('AMC déjà décrite', 'amc-double');
    amc.set(one.numero, one);
  }
  const contrats = new Map(
    root
      .member('contrats')
      .members()
      .map(([reference, reader]) => [reference, readContract(reference, reader)]),
  );
  const beneficiaires = new Map<string, Beneficiary[]>();
  for (const [, reader] of root.member('beneficiaires').members()) {
    const beneficiary = readBeneficiary(reader);
    if (!amc.has(beneficiary.amc)) reader.member('amc').fail('AMC absente du référentiel', 'amc-inconnue');
    if (!contrats.has(beneficiary.contrat))
      reader.member('contrat').fail('contrat absent du référentiel', 'contrat-inconnu');
    addBeneficiary(beneficiaires, beneficiary, reader);
  }
  const [tarifs, codes] = [root.member('tarifs'), root.member('nomenclature')];
  return {
    amc,
    contrats,
    beneficiaires,
    tarifs: mergeBareme(NATIONAL_BAREME, tarifs.absent ? [] : readParameters(tarifs.items())),
    nomenclature: mergeNomenclature(NATIONAL_NOMENCLATURE, codes.absent ? new Map() : readCodes(codes)),
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
  if (twice) reader.member('numeroAdherent').fail('bénéficiaire déjà décrit', 'beneficiaire-double');
  index.set(key, [...known, beneficiary]);
}

function readCodes(reader: JsonReader): Nomenclature {
  const codes = new Map<string, string>();
  for (const item of reader.items()) {
    const [code, libelle] = readPrestation(item);
    if (codes.has(code)) item.member('code').fail('code déjà décrit', 'code-double');
    codes.set(code, libelle);
  }
  return codes;
}
