import { createHash } from 'node:crypto';
import { type Beneficiary } from '../../calculation/guarantees.js';
import { beneficiaryKey, type Referentiel } from '../engine/referentiel.js';
import { type Adhesion, type AmcBase, type Identite, type Organisme } from './amc-base.port.js';
import { versionName } from './version-name.js';

/** The base of a small installation or a test: a parsed referentiel, of one version. */
export class MemoryAmcBase implements AmcBase {
  readonly #version: string;

  constructor(private readonly referentiel: Referentiel) {
    const { amc, contrats, tarifs, nomenclature } = referentiel;
    const content = JSON.stringify([[...amc], [...contrats], tarifs, [...nomenclature]]);
    this.#version = versionName(0, createHash('sha256').update(content).digest());
  }

  async organisme(amc: string): Promise<Organisme | undefined> {
    const { tarifs, nomenclature } = this.referentiel;
    const found = this.referentiel.amc.get(amc);
    return found === undefined
      ? undefined
      : { amc: found, bareme: tarifs, nomenclature, version: this.#version };
  }

  async adhesions(amc: string, { nir, dateNaissance, rang }: Identite): Promise<readonly Adhesion[]> {
    const known = this.referentiel.beneficiaires.get(beneficiaryKey(amc, nir, dateNaissance, rang)) ?? [];
    return [...known].sort(byMemberNumber).map((beneficiary) => {
      const contract = this.referentiel.contrats.get(beneficiary.contrat);
      if (contract === undefined) throw new Error('referentiel without the contract of a beneficiary');
      return { beneficiary, contract };
    });
  }
}

/** By code unit: the order of no language, the same everywhere. */
export function byMemberNumber(
  { numeroAdherent: one }: Pick<Beneficiary, 'numeroAdherent'>,
  { numeroAdherent: other }: Pick<Beneficiary, 'numeroAdherent'>,
): number {
  return one < other ? -1 : Number(one > other);
}
