import { type Bareme } from './bareme.js';

/** The documents of the contract, as far as the calculation reads them. Amounts and dates are the texts on the wire. */
export interface Acte {
  natureExoneration?: '0' | '1' | '2' | '3' | '7';
  montantSeuil?: string;
  coefficientNgap?: number;
  specialite?: string;
  dentaire?: boolean;
  sansParticipation?: boolean;
  porteParticipation?: boolean;
  nature?: 'MEDICAL' | 'AUXILIAIRE' | 'BIOLOGIE' | 'FORFAIT_HOSPITALIER' | 'SEJOUR';
}

export interface Ligne {
  code: string;
  dateDebut: string;
  dateFin: string;
  quantite: number;
  montantFacture: string;
  baseAMO: string;
  tauxAMO: number;
  montantAMO: string;
  baseAMC: string;
  ticketModerateur: string;
  exoneration: string;
  participation?: 'A' | 'R' | 'L';
  prixUnitaire?: string;
  demandePatient?: boolean;
  honoraires?: boolean;
  optam?: boolean;
  exigence?: boolean;
  acte?: Acte;
}

export type Exemption =
  | 'INVALIDITE'
  | 'PENSION_MILITAIRE'
  | 'RENTE_AT'
  | 'VICTIME_ATTENTAT'
  | 'MINEUR_VICTIME'
  | 'RISQUE_SANITAIRE'
  | 'DONNEUR';

export interface Situation {
  regime?: string;
  regimeLocal?: boolean;
  ald?: boolean;
  aspa?: boolean;
  exemption?: Exemption;
}

export type Activite = 'MCOO' | 'SSR' | 'PSY';

export interface Demande {
  versionNorme: string;
  environnement: 'test' | 'production';
  idMessage: string;
  etablissement: { finessJuridique: string; finessGeographique: string };
  numeroDossier: string;
  periode: { numero: number; derniere: boolean; dateDebut?: string };
  amc: { numero: string; typeConvention: string; csr?: string };
  beneficiaire: { nir: string; dateNaissance: string; rang: number; numeroAdherent?: string };
  contexte: 'ACE' | 'SEJOUR';
  activite: Activite;
  natureAssurance: '10' | '13' | '30' | '41' | '90';
  typeEtablissement?: 'PUBLIC' | 'PNL' | 'PRIVE';
  modeTraitement?: string;
  situationAMO?: Situation;
  partsAnterieures?: string[];
  dateEntree: string;
  dateSortie: string;
  lignes: Ligne[];
}

export interface Contrat {
  responsable: boolean;
  ticketModerateur: number;
  forfaitJournalier: 'illimite' | { joursMax: number };
  participationForfaitaireActeLourd: boolean;
  forfaitPatientUrgences: boolean;
  chambre: { parJour: string; joursMax: number } | null;
  honorairesOptam: number;
  honorairesNonOptam: number;
  activites?: Activite[];
}

export interface Membre {
  nir: string;
  dateNaissance: string;
  rang: number;
  numeroAdherent: string;
  droits: [string, string];
  suspensions?: [string, string][];
  regimeLocal?: boolean;
}

/** What an engagement in force of the same person at the same AMC says to a later bill. */
export interface Engage {
  ej: string;
  dossier: string;
  periode: number;
  entree: string;
  debut: string;
  fin: string;
  /** Number of PAS with participation A that the engaged bill holds. */
  participations: number;
  forfaitJournalier: readonly number[];
  chambre: readonly number[];
}

export interface World {
  ecarts?: 'refus' | 'correction';
  contrat: Contrat;
  membre: Membre;
  bareme: Bareme;
  /** Engagements in force of this person at this AMC. */
  engages: readonly Engage[];
}

export interface Refus {
  code: string;
  champ?: string;
  ligne?: number;
}

const numbers = new Map<string, number>();
const texts = new Map<number, string>();

/** Day number of a civil date; NaN where the text is no date of the calendar (31 April, month 50). */
export function day(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const [year = NaN, month = NaN, date = NaN] = text.split('-').map(Number);
  const instant = new Date(Date.UTC(year, month - 1, date));
  const real = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date;
  const number = real ? instant.getTime() / 86_400_000 : Number.NaN;
  numbers.set(text, number);
  return number;
}

export function date(number: number): string {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
  texts.set(number, text);
  return text;
}

export const yearOf = (number: number): number => Number(date(number).slice(0, 4));

/** Days of a line, both ends included; none where it runs backwards. */
export function daysOf(line: Pick<Ligne, 'dateDebut' | 'dateFin'>): number[] {
  const [first, last] = [day(line.dateDebut), day(line.dateFin)];
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The day of birth, NaN for the lunar dates. `AAAAMMJJ`. */
export function birthDay(text: string): number {
  return day(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}
