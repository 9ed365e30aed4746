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

export type DemandeIdb = Schemas['DemandeIdb'];
export type DemandeClc = Schemas['DemandeClc'];
export type LigneClc = Schemas['LigneClc'];
export type Demande = DemandeIdb | DemandeClc;

export type RequeteLiee = Schemas['RequeteLiee'];
export type Contact = Schemas['Contact'];
export type AmcRepondante = Schemas['AmcRepondante'];
export type Signataire = Schemas['Signataire'];
export type Garanties = Schemas['Garanties'];

export type ReponseIdb = Schemas['ReponseIdb'];
export type ReponseClc = Schemas['ReponseClc'];
export type LigneReponse = Schemas['LigneReponse'];
export type Reponse = ReponseIdb | ReponseClc;

export type Probleme = Schemas['Probleme'];
export type EtatMessage = Schemas['EtatMessage'];
export type ReponseAnnuaire = Schemas['ReponseAnnuaire'];
export type ChaineCertificats = Schemas['ChaineCertificats'];

export type WhoAmI = Schemas['WhoAmI'];
export type CertificatVu = Schemas['CertificatVu'];
export type EntreesTrace = Schemas['EntreesTrace'];

export type JwsGeneral = Schemas['JwsGeneral'];
