import { type Parameter } from '../../../calculation/bareme.js';
import { type Amc, type Beneficiary, type Contract } from '../../../calculation/guarantees.js';
import { JsonReader, ReferentielError } from '../../engine/json-reader.js';
import { type BaseEntry, ENTRY_TYPES, type KnownEntries } from './base-entry.js';
import { type BaseFault, type FileFault } from './base-fault.js';
import { type BaseFile } from './base-file.js';
import { CopyRows } from './copy-in.js';
import { type DerivedKeys } from '../derived-keys.js';
import { encryptPerson } from '../person-cipher.js';
import { membershipKey, personKey } from '../person-key.js';
import { type Block, type Place, type SourceLine } from './read-blocks.js';

/** What a block adds to a version. Beneficiaries are rows already, keyed and encrypted. */
export interface PreparedBlock {
  readonly amc: readonly Amc[];
  readonly contrats: readonly Contract[];
  readonly tarifs: readonly Parameter[];
  readonly codes: readonly (readonly [code: string, libelle: string])[];
  readonly beneficiaires: CopyRows;
  readonly fautes: readonly BaseFault[];
  readonly after: Place;
}

export interface Preparation {
  readonly version: number;
  readonly file: Pick<BaseFile, 'strict' | 'placeName'>;
  readonly known: KnownEntries;
  readonly keys: DerivedKeys;
}

const DETAILS: Partial<Record<FileFault, string>> = {
  'json-invalide': 'objet JSON attendu',
  'utf8-invalide': 'texte UTF-8 attendu',
};

/** Judges the lines of a block and turns them into rows. A faulty line is left out and told. */
export function prepareBlock(block: Block, preparation: Preparation): PreparedBlock {
  const draft = new Draft(preparation);
  for (const line of block.lines) draft.take(line);
  return { ...draft.content, fautes: draft.fautes, after: block.after };
}

class Draft {
  readonly content = {
    amc: [] as Amc[],
    contrats: [] as Contract[],
    tarifs: [] as Parameter[],
    codes: [] as [string, string][],
    beneficiaires: new CopyRows(),
  };
  readonly fautes: BaseFault[] = [];

  constructor(private readonly preparation: Preparation) {}

  take({ ligne, value, fault }: SourceLine): void {
    if (fault !== undefined) return this.#fault(ligne, { faute: fault, detail: DETAILS[fault] ?? fault });
    const { known, file } = this.preparation;
    try {
      const reader = new JsonReader(value, '');
      const type = ENTRY_TYPES.find((name) => reader.member('type').is(name));
      if (type === undefined) {
        const detail = `type attendu : ${ENTRY_TYPES.join(', ')}`;
        return this.#fault(ligne, { champ: 'type', faute: 'type-inconnu', detail });
      }
      this.#add(known.read(type, reader, file.strict), ligne);
    } catch (error) {
      if (!(error instanceof ReferentielError)) throw error;
      const { champ, faute, attendu } = error;
      this.#fault(ligne, { champ: champ.replace(/^\./, ''), faute, detail: attendu });
    }
  }

  #add(entry: BaseEntry, ligne: number): void {
    const { amc, contrats, tarifs, codes } = this.content;
    if (entry.type === 'amc') amc.push(entry.amc);
    else if (entry.type === 'contrat') contrats.push(entry.contrat);
    else if (entry.type === 'tarif') tarifs.push(entry.tarif);
    else if (entry.type === 'code') codes.push([entry.code, entry.libelle]);
    else this.#addPerson(entry.beneficiaire, ligne);
  }

  #addPerson(beneficiary: Beneficiary, ligne: number): void {
    const { keys, version } = this.preparation;
    const { amc, contrat, ...content } = beneficiary;
    const cle = personKey(keys, amc, beneficiary);
    const { numeroAdherent } = beneficiary;
    const adhesion = membershipKey(keys, amc, { person: cle, numeroAdherent });
    const chiffre = encryptPerson(keys, { amc, cle, contrat }, JSON.stringify(content));
    this.content.beneficiaires.add(version, ligne, cle, adhesion, contrat, chiffre);
  }

  #fault(ligne: number, fault: Pick<BaseFault, 'faute' | 'detail'> & { readonly champ?: string }): void {
    this.fautes.push({ ligne, lieu: this.preparation.file.placeName(ligne), champ: '', ...fault });
  }
}
