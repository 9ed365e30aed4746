import { type Service } from '../kernel/vocabulary.js';
import {
  type ActePrevu,
  type Agent,
  type Beneficiaire,
  type CibleAmc,
  type DemandeClc,
  type DemandeOf,
  type Etablissement,
  type LigneClc,
  type Periode,
  type SejourPrevu,
  type SituationAmo,
} from '../messages/types.js';

/** Whether a member leaves for the AMC; an object's members, and those of a list's items, each have their own fate. */
export type Fate = 'transmis' | 'retenu' | Members | readonly [Members];
export interface Members {
  readonly [name: string]: Fate;
}

/** The fate of every member of a contract type: one that the contract gains does not compile until it is decided. */
type FatesOf<T> = { readonly [K in keyof T]-?: FateOf<NonNullable<T[K]>> };
type FateOf<V> = V extends readonly (infer I)[]
  ? I extends object
    ? readonly [FatesOf<I>] | 'retenu'
    : 'transmis' | 'retenu'
  : V extends object
    ? FatesOf<V> | 'retenu'
    : 'transmis' | 'retenu';

const ETABLISSEMENT: FatesOf<Etablissement> = { finessJuridique: 'transmis', finessGeographique: 'transmis' };
const AMC: FatesOf<CibleAmc> = { numero: 'transmis', typeConvention: 'transmis', csr: 'transmis' };
/** Who asked stands in the trace of both sides. */
const AGENT: FatesOf<Agent> = { identifiant: 'transmis', role: 'transmis', modeAuthentification: 'transmis' };

/** The keys by which an AMC finds its insured. Names leave as a digest only; the INS is the hospital's key, not the AMC's. */
const BENEFICIAIRE: FatesOf<Beneficiaire> = {
  nir: 'transmis',
  dateNaissance: 'transmis',
  rang: 'transmis',
  numeroAdherent: 'transmis',
  nom: 'retenu',
  prenom: 'retenu',
  empreinteNom: 'transmis',
  ins: 'retenu',
};

/** What the search for the exemption asks for. */
const SITUATION: FatesOf<SituationAmo> = {
  regime: 'transmis',
  regimeLocal: 'transmis',
  ald: 'transmis',
  aspa: 'transmis',
  exemption: 'transmis',
};

/** Of an act only what the threshold and the exemptions need; how its base was formed is judged at the gateway. */
const ACTE: FatesOf<NonNullable<LigneClc['acte']>> = {
  codeCcam: 'retenu',
  decompte: 'retenu',
  natureExoneration: 'transmis',
  montantSeuil: 'transmis',
  coefficientNgap: 'transmis',
  specialite: 'transmis',
  dentaire: 'transmis',
  sansParticipation: 'transmis',
  porteParticipation: 'transmis',
  nature: 'transmis',
};

/** `code` leaves folded: where it is a CCAM code, `regroupement` stands in its place. */
const LIGNE: FatesOf<LigneClc> = {
  code: 'transmis',
  dateDebut: 'transmis',
  dateFin: 'transmis',
  quantite: 'transmis',
  montantFacture: 'transmis',
  baseAMO: 'transmis',
  tauxAMO: 'transmis',
  montantAMO: 'transmis',
  baseAMC: 'transmis',
  ticketModerateur: 'transmis',
  exoneration: 'transmis',
  regroupement: 'retenu',
  acte: ACTE,
  participation: 'transmis',
  prixUnitaire: 'transmis',
  demandePatient: 'transmis',
  honoraires: 'transmis',
  optam: 'transmis',
  exigence: 'transmis',
};

const ACTE_PREVU: FatesOf<ActePrevu> = {
  code: 'transmis',
  regroupement: 'retenu',
  date: 'transmis',
  base: 'transmis',
  depassement: 'transmis',
  optam: 'transmis',
  exigence: 'transmis',
  natureExoneration: 'transmis',
  coefficientNgap: 'transmis',
  sansParticipation: 'transmis',
};

const SEJOUR: FatesOf<SejourPrevu> = {
  activite: 'transmis',
  natureAssurance: 'transmis',
  typeEtablissement: 'transmis',
  disciplineMedicoTarifaire: 'retenu',
  modeTraitement: 'transmis',
  dateEntree: 'transmis',
  dateSortie: 'transmis',
  tarifJournalier: 'transmis',
  baseSejour: 'transmis',
  chambre: { prixParJour: 'transmis', jours: 'transmis' },
};

const PERIODE: FatesOf<Periode> = { numero: 'transmis', derniere: 'transmis', dateDebut: 'transmis' };

/** In every request. A diverted payer's request never leaves, and how long the caller waits is between it and us. */
const COMMON = {
  versionNorme: 'transmis',
  environnement: 'transmis',
  idMessage: 'transmis',
  etablissement: ETABLISSEMENT,
  numeroDossier: 'transmis',
  amc: AMC,
  agent: AGENT,
  couvertureParticuliere: 'retenu',
  delaiMs: 'retenu',
} as const;

const CLC: FatesOf<DemandeClc> = {
  ...COMMON,
  periode: PERIODE,
  numeroFacture: 'transmis',
  engagementRemplace: 'transmis',
  partsAnterieures: 'transmis',
  beneficiaire: BENEFICIAIRE,
  contexte: 'transmis',
  activite: 'transmis',
  natureAssurance: 'transmis',
  typeEtablissement: 'transmis',
  modeTraitement: 'transmis',
  disciplineMedicoTarifaire: 'retenu',
  diagnosticPrincipal: 'retenu',
  situationAMO: SITUATION,
  dateEntree: 'transmis',
  dateSortie: 'transmis',
  lignes: [LIGNE],
};

/**
 * The allow-list: per service, every member of its request and whether it leaves for the AMC. Health data stays at the
 * minimum the calculation needs: no diagnosis, no discipline, no CCAM detail.
 */
export const ALLOWED: { readonly [S in Service]: FatesOf<DemandeOf[S]> & Members } = {
  IDB: {
    ...COMMON,
    beneficiaire: BENEFICIAIRE,
    contexte: 'transmis',
    soins: { dateDebut: 'transmis', dateFin: 'transmis' },
  },
  SIM: {
    ...COMMON,
    beneficiaire: BENEFICIAIRE,
    sejour: SEJOUR,
    actes: [ACTE_PREVU],
    situationAMO: SITUATION,
    diagnosticPrincipal: 'retenu',
  },
  CLC,
  DEL: { ...COMMON, engagement: 'transmis', motif: 'transmis', dateEntree: 'transmis' },
};
