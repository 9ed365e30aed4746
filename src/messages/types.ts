import { type components } from './contract.generated.js';

/** Short names for the documents of the contract (`openapi/roc.yaml`); the types themselves are generated. */
type Schemas = components['schemas'];

export type Montant = Schemas['Montant'];
export type Etablissement = Schemas['Etablissement'];
export type CibleAmc = Schemas['CibleAmc'];
export type Beneficiaire = Schemas['Beneficiaire'];
export type Agent = Schemas['Agent'];
export type Periode = Schemas['Periode'];
export type CouvertureParticuliere = Schemas['CouvertureParticuliere'];

export type SituationAmo = Schemas['SituationAMO'];
export type SejourPrevu = Schemas['SejourPrevu'];
export type ActePrevu = Schemas['ActePrevu'];

export type DemandeIdb = Schemas['DemandeIdb'];
export type DemandeSim = Schemas['DemandeSim'];
export type DemandeClc = Schemas['DemandeClc'];
export type DemandeDel = Schemas['DemandeDel'];
export type LigneClc = Schemas['LigneClc'];
/** The request document of each service. */
export interface DemandeOf {
  readonly IDB: DemandeIdb;
  readonly SIM: DemandeSim;
  readonly CLC: DemandeClc;
  readonly DEL: DemandeDel;
}
export type Demande = DemandeOf[keyof DemandeOf];

export type RequeteLiee = Schemas['RequeteLiee'];
export type Contact = Schemas['Contact'];
export type AmcRepondante = Schemas['AmcRepondante'];
export type Signataire = Schemas['Signataire'];
export type Garanties = Schemas['Garanties'];

export type Terme = Schemas['Terme'];
export type Explication = Schemas['Explication'];
export type Correction = Schemas['Correction'];
export type Conditions = Schemas['Conditions'];
export type Parametre = Schemas['Parametre'];
export type TarifApplique = Schemas['TarifApplique'];
export type EtatEngagement = Schemas['EtatEngagement'];

export type ReponseIdb = Schemas['ReponseIdb'];
export type ReponseSim = Schemas['ReponseSim'];
export type LigneEstimee = Schemas['LigneEstimee'];
export type ReponseClc = Schemas['ReponseClc'];
export type ReponseDel = Schemas['ReponseDel'];
export type LigneReponse = Schemas['LigneReponse'];
/** The answer document of each service. */
export interface ReponseOf {
  readonly IDB: ReponseIdb;
  readonly SIM: ReponseSim;
  readonly CLC: ReponseClc;
  readonly DEL: ReponseDel;
}
export type Reponse = ReponseOf[keyof ReponseOf];

export type Probleme = Schemas['Probleme'];
export type EtatMessage = Schemas['EtatMessage'];
export type ReponseAnnuaire = Schemas['ReponseAnnuaire'];
export type ChaineCertificats = Schemas['ChaineCertificats'];

export type WhoAmI = Schemas['WhoAmI'];
export type CertificatVu = Schemas['CertificatVu'];
export type EntreesTrace = Schemas['EntreesTrace'];
export type LigneExport = Schemas['LigneExport'];
export type PreuvesEchange = Schemas['PreuvesEchange'];
export type EvenementsTrace = Schemas['EvenementsTrace'];
export type RechercheTrace = Schemas['RechercheTrace'];

export type JwsGeneral = Schemas['JwsGeneral'];
