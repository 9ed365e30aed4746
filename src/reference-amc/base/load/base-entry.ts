import { paddedAmcNumber } from '../../../kernel/identifiers.js';
import { type Parameter } from '../../../calculation/bareme.js';
import { type Amc, type Beneficiary, type Contract } from '../../../calculation/guarantees.js';
import { JsonReader } from '../../engine/json-reader.js';
import {
  checkParameter,
  readAmc,
  readBeneficiary,
  readContract,
  readParameter,
  readPrestation,
} from '../../engine/referentiel-readers.js';

/** One object of a base, as read and found right in itself and beside those before it. */
export type BaseEntry =
  | { readonly type: 'amc'; readonly amc: Amc }
  | { readonly type: 'contrat'; readonly contrat: Contract }
  | { readonly type: 'tarif'; readonly tarif: Parameter }
  | { readonly type: 'code'; readonly code: string; readonly libelle: string }
  | { readonly type: 'beneficiaire'; readonly beneficiaire: Beneficiary };

type EntryType = BaseEntry['type'];

/** The members each type of line may have; what a member holds is the readers' business. */
const MEMBERS: Readonly<Record<EntryType, ReadonlySet<string>>> = {
  amc: membersOf('numero nom typeConvention csr plateforme contact ecarts'),
  contrat: membersOf(
    'reference responsable ticketModerateur forfaitJournalier participationForfaitaireActeLourd ' +
      'forfaitPatientUrgences chambre honorairesOptam honorairesNonOptam activites',
  ),
  tarif: membersOf('code activites du montant valeur unite source certitude'),
  code: membersOf('code libelle'),
  beneficiaire: membersOf(
    'nir dateNaissance rang numeroAdherent amc contrat droits suspensions regimeLocal nom prenom',
  ),
};

function membersOf(names: string): ReadonlySet<string> {
  return new Set(['type', ...names.split(' ')]);
}

export const ENTRY_TYPES = Object.keys(MEMBERS) as readonly EntryType[];

/** An IDB answer gives all of them, and may hold so many (contract: `calculLocal.prestations`). */
const MOST_CODES = 200;

/** What a base holds so far: an entry is judged beside it. AMC and contracts come before who refers to them. */
export class KnownEntries {
  readonly #amc = new Set<string>();
  readonly #contrats = new Set<string>();
  readonly #codes = new Set<string>();
  readonly #tarifs = new Set<string>();
  /** Described by a faulty entry: who refers to them is not at fault too. */
  readonly #faulty = new Set<string>();

  get amc(): readonly string[] {
    return [...this.#amc];
  }

  /** Takes in what an interrupted load has already committed. */
  restore(entry: BaseEntry): void {
    if (entry.type === 'amc') this.#amc.add(entry.amc.numero);
    if (entry.type === 'contrat') this.#contrats.add(entry.contrat.reference);
    if (entry.type === 'code') this.#codes.add(entry.code);
    if (entry.type === 'tarif') checkParameter(entry.tarif, new JsonReader(undefined, ''), this.#tarifs);
  }

  /**
   * Reads an entry and adds it. `strict`: a member that the type does not have is a fault.
   * @throws ReferentielError naming the field and the fault.
   */
  read(type: EntryType, reader: JsonReader, strict: boolean): BaseEntry {
    try {
      if (strict) reader.only(MEMBERS[type]);
      return this.#readers[type](reader);
    } catch (error) {
      this.#rememberFaulty(type, reader);
      throw error;
    }
  }

  readonly #readers: Readonly<Record<EntryType, (reader: JsonReader) => BaseEntry>> = {
    amc: (reader) => {
      const numero = reader.member('numero');
      const amc = readAmc(numero.text(/^\d{8,10}$/, 'numéro d’AMC de 8 à 10 chiffres'), reader);
      if (this.#amc.has(amc.numero)) numero.fail('AMC déjà décrite', 'amc-double');
      this.#amc.add(amc.numero);
      return { type: 'amc', amc };
    },
    contrat: (reader) => {
      const member = reader.member('reference');
      const reference = member.text(/^.{1,40}$/u, 'référence de 1 à 40 caractères');
      const contrat = readContract(reference, reader);
      if (this.#contrats.has(reference)) member.fail('contrat déjà décrit', 'contrat-double');
      this.#contrats.add(reference);
      return { type: 'contrat', contrat };
    },
    tarif: (reader) => {
      const tarif = readParameter(reader);
      checkParameter(tarif, reader, this.#tarifs);
      return { type: 'tarif', tarif };
    },
    code: (reader) => {
      const [code, libelle] = readPrestation(reader);
      if (this.#codes.has(code)) reader.member('code').fail('code déjà décrit', 'code-double');
      this.#codes.add(code);
      if (this.#codes.size > MOST_CODES)
        reader.member('code').fail(`${MOST_CODES} codes propres au plus`, 'nombre-hors-bornes');
      return { type: 'code', code, libelle };
    },
    beneficiaire: (reader) => {
      const beneficiaire = readBeneficiary(reader);
      const { amc, contrat } = beneficiaire;
      if (!this.#amc.has(amc) && !this.#faulty.has(`amc ${amc}`))
        reader.member('amc').fail('AMC non décrite plus haut', 'amc-inconnue');
      if (!this.#contrats.has(contrat) && !this.#faulty.has(`contrat ${contrat}`))
        reader.member('contrat').fail('contrat non décrit plus haut', 'contrat-inconnu');
      return { type: 'beneficiaire', beneficiaire };
    },
  };

  #rememberFaulty(type: EntryType, reader: JsonReader): void {
    if (type !== 'amc' && type !== 'contrat') return;
    try {
      const name = reader.member(type === 'amc' ? 'numero' : 'reference').text(/^.{1,40}$/u, 'nom');
      this.#faulty.add(`${type} ${type === 'amc' ? (paddedAmcNumber(name) ?? name) : name}`);
    } catch {
      // Not even its name can be read: who refers to it will say so.
    }
  }
}
