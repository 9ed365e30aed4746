import { type CivilDate } from '../kernel/civil-date.js';
import { type Cents } from '../kernel/money.js';

/** Comfort room: at most `parJour` cents a day for at most `joursMax` days of a calendar year. */
export interface RoomCover {
  readonly parJour: Cents;
  readonly joursMax: number;
}

/** What a contract pays. Percentages are integers; amounts are cents. */
export interface Contract {
  readonly reference: string;
  /** Contrat responsable (CSS L871-1): decides the caps of overruns outside OPTAM. */
  readonly responsable: boolean;
  /** Percent of the ticket moderateur. */
  readonly ticketModerateur: number;
  /** Without limit, or a number of days per calendar year. */
  readonly forfaitJournalier: 'illimite' | number;
  readonly participationForfaitaireActeLourd: boolean;
  readonly forfaitPatientUrgences: boolean;
  readonly chambre: RoomCover | null;
  /** AMO and AMC together, as a percent of the AMO base: 150 leaves 50 % of the base for an overrun. */
  readonly honorairesOptam: number;
  readonly honorairesNonOptam: number;
  /** Activities the contract is for; absent for all. */
  readonly activites?: readonly Activity[];
}

/** First and last day of the rights, both covered. */
export interface Rights {
  readonly debut: CivilDate;
  readonly fin: CivilDate;
}

/** A person covered by one AMC under one contract. Names are optional: many rights bases hold none. */
export interface Beneficiary {
  readonly nir: string;
  /** AAAAMMJJ as text: lunar dates exist. */
  readonly dateNaissance: string;
  readonly rang: number;
  readonly numeroAdherent: string;
  /** AMC number on 10 digits. */
  readonly amc: string;
  readonly contrat: string;
  readonly droits: Rights;
  /** Days within the rights on which the contract is suspended; nothing is covered on them. */
  readonly suspensions?: readonly Rights[];
  readonly regimeLocal: boolean;
  readonly nom?: string;
  readonly prenom?: string;
}

export interface AmcContact {
  readonly libelle: string;
  readonly telephone?: string;
  readonly courriel?: string;
}

export interface Amc {
  /** On 10 digits. */
  readonly numero: string;
  readonly nom: string;
  readonly typeConvention: string;
  readonly csr: string;
  readonly plateforme: string;
  readonly contact: AmcContact;
  /** What becomes of a mismatch between the bill and the rules: refused, or corrected by name. */
  readonly ecarts: MismatchPolicy;
}

export const MISMATCH_POLICIES = ['refus', 'correction'] as const;
export type MismatchPolicy = (typeof MISMATCH_POLICIES)[number];

export const ACTIVITIES = ['MCOO', 'SSR', 'PSY'] as const;
export type Activity = (typeof ACTIVITIES)[number];
