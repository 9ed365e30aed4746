import { type DemandeClc, type Etablissement, type LigneClc } from '../messages/types.js';

/**
 * A case as the dossiers files hold it: facts of a hospital stay, not a wire format. The members that end in
 * `Demande` stand in for what the referentiel says, where a case is about a wrong question.
 */
export interface Dossier {
  readonly id: string;
  readonly titre?: string;
  /** Key of the referentiel's `etablissements`. */
  readonly etablissement: string;
  /** Key of the referentiel's `beneficiaires`. */
  readonly beneficiaire: string;
  readonly contexte: 'ACE' | 'SEJOUR';
  readonly dateEntree: string;
  readonly dateSortie: string;
  readonly natureAssurance: DemandeClc['natureAssurance'];
  readonly activite: DemandeClc['activite'];
  readonly lignes: readonly LigneClc[];
  readonly periode?: DemandeClc['periode'];
  readonly typeEtablissement?: NonNullable<DemandeClc['typeEtablissement']>;
  readonly modeTraitement?: string;
  readonly disciplineMedicoTarifaire?: string;
  readonly diagnosticPrincipal?: string;
  readonly situationAMO?: NonNullable<DemandeClc['situationAMO']>;
  readonly numeroFacture?: string;
  readonly engagementRemplace?: string;
  readonly partsAnterieures?: readonly string[];
  readonly c2s?: boolean;
  readonly ame?: boolean;
  readonly detenu?: boolean;
  readonly anonyme?: boolean;
  readonly amcDemande?: string;
  readonly typeConventionDemande?: string;
  readonly csrDemande?: string | null;
  readonly nirDemande?: string;
  readonly dateNaissanceDemande?: string;
  readonly rangDemande?: number;
  readonly numeroAdherentDemande?: string | null;
  readonly attendu?: DossierExpectation;
}

/** What the AMC must answer: shares in the order of the lines with the totals, or the group of the refusal. */
export interface DossierExpectation {
  readonly parLigne?: readonly string[];
  readonly totalFacture?: string;
  readonly totalAMO?: string;
  readonly totalAMC?: string;
  readonly resteAPatient?: string;
  readonly refus?: { readonly groupe: string };
}

/** The members of a referentiel file that a question is made of. */
export interface DossierReferentiel {
  readonly etablissements: Readonly<Record<string, Etablissement>>;
  readonly amc: Readonly<
    Record<string, { readonly typeConvention: string; readonly csr: string; readonly plateforme?: string }>
  >;
  readonly beneficiaires: Readonly<
    Record<
      string,
      {
        readonly nir: string;
        readonly dateNaissance: string;
        readonly rang: number;
        readonly numeroAdherent: string;
        readonly amc: string;
      }
    >
  >;
}
