import { type Bareme } from '../../calculation/bareme.js';
import { type Amc, type Beneficiary, type Contract } from '../../calculation/guarantees.js';
import { type Nomenclature } from '../../calculation/nomenclature.js';

/** One AMC as a version of its base describes it. Immutable. */
export interface Organisme {
  readonly amc: Amc;
  /** The national values with the AMC's own ones in their place, code by code. */
  readonly bareme: Bareme;
  readonly nomenclature: Nomenclature;
  /** Names the version: what an engagement says it was calculated under. */
  readonly version: string;
}

/** The identity an AMC is asked for: NIR, birth date as text (lunar dates exist), birth rank. */
export interface Identite {
  readonly nir: string;
  /** AAAAMMJJ. */
  readonly dateNaissance: string;
  readonly rang: number;
}

/** One membership of a person: who is covered, and by which contract. */
export interface Adhesion {
  readonly beneficiary: Beneficiary;
  readonly contract: Contract;
}

/**
 * What an AMC knows: contracts, guarantees, dated values, prestation codes, beneficiaries. Read only. Both adapters pass
 * the same contract test. AMC numbers are on 10 digits.
 */
export interface AmcBase {
  /** The AMC's current version, or undefined where the base does not hold it. */
  organisme(amc: string): Promise<Organisme | undefined>;
  /**
   * The memberships of a person at an AMC, by member number; empty where it knows none. With `version` (an
   * {@link Organisme}'s) they are read of that version, so that both halves of an answer agree while a load switches.
   */
  adhesions(amc: string, identite: Identite, version?: string): Promise<readonly Adhesion[]>;
}
