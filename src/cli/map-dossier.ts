import { NORM_VERSION, type Environment, type Service } from '../kernel/vocabulary.js';
import { type Agent, type CibleAmc, type CouvertureParticuliere } from '../messages/types.js';
import {
  type Beneficiaire,
  type DemandeClc,
  type DemandeIdb,
  type Etablissement,
  type LigneClc,
} from '../messages/types.js';

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
  readonly amc: Readonly<Record<string, { readonly typeConvention: string; readonly csr: string }>>;
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

export interface DossierMapping<S extends Service = Service> {
  readonly idMessage: string;
  readonly environnement: Environment;
  readonly service: S;
  /** The person in whose name the hospital asks, where one is to be named. */
  readonly agent?: Agent;
}

/** The question of a case for one service. Throws a RangeError where the case names what the referentiel lacks. */
export function mapDossier(
  dossier: Dossier,
  referentiel: DossierReferentiel,
  to: DossierMapping<'IDB'>,
): DemandeIdb;
export function mapDossier(
  dossier: Dossier,
  referentiel: DossierReferentiel,
  to: DossierMapping<'CLC'>,
): DemandeClc;
export function mapDossier(
  dossier: Dossier,
  referentiel: DossierReferentiel,
  to: DossierMapping,
): DemandeIdb | DemandeClc;
export function mapDossier(
  dossier: Dossier,
  referentiel: DossierReferentiel,
  to: DossierMapping,
): DemandeIdb | DemandeClc {
  const cover = particularCover(dossier);
  const common = {
    versionNorme: NORM_VERSION,
    environnement: to.environnement,
    idMessage: to.idMessage,
    etablissement: hospital(dossier, referentiel),
    numeroDossier: dossier.id.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 20) || 'DOSSIER',
    amc: target(dossier, referentiel),
    beneficiaire: person(dossier, referentiel),
    ...(cover === undefined ? {} : { couvertureParticuliere: cover }),
    ...(to.agent === undefined ? {} : { agent: to.agent }),
  };
  if (to.service === 'IDB') return { ...common, ...admission(dossier) };
  return {
    ...common,
    periode: { numero: 1, derniere: true },
    contexte: dossier.contexte,
    activite: dossier.activite,
    natureAssurance: dossier.natureAssurance,
    dateEntree: dossier.dateEntree,
    dateSortie: dossier.dateSortie,
    ...(dossier.partsAnterieures === undefined ? {} : { partsAnterieures: [...dossier.partsAnterieures] }),
    lignes: dossier.lignes.map(line),
  };
}

/** At admission the day of discharge is not known yet: the first day is what the rights are asked for. */
function admission(dossier: Dossier): Pick<DemandeIdb, 'contexte' | 'soins'> {
  const contexte = dossier.contexte === 'ACE' ? 'ACE' : 'ADMISSION';
  return { contexte, soins: { dateDebut: dossier.dateEntree } };
}

function hospital(dossier: Dossier, referentiel: DossierReferentiel): Etablissement {
  const { finessJuridique, finessGeographique } = found(referentiel.etablissements, dossier.etablissement);
  return { finessJuridique, finessGeographique };
}

/** An AMC that nobody knows is still asked with the convention of the person's own. */
function target(dossier: Dossier, referentiel: DossierReferentiel): CibleAmc {
  const own = found(referentiel.beneficiaires, dossier.beneficiaire).amc;
  const numero = dossier.amcDemande ?? own;
  const route = referentiel.amc[numero] ?? found(referentiel.amc, own);
  const csr = dossier.csrDemande === undefined ? route.csr : dossier.csrDemande;
  const typeConvention = dossier.typeConventionDemande ?? route.typeConvention;
  return { numero, typeConvention, ...(csr === null ? {} : { csr }) };
}

function person(dossier: Dossier, referentiel: DossierReferentiel): Beneficiaire {
  const known = found(referentiel.beneficiaires, dossier.beneficiaire);
  const member =
    dossier.numeroAdherentDemande === undefined ? known.numeroAdherent : dossier.numeroAdherentDemande;
  return {
    nir: dossier.nirDemande ?? known.nir,
    dateNaissance: dossier.dateNaissanceDemande ?? known.dateNaissance,
    rang: dossier.rangDemande ?? known.rang,
    ...(member === null ? {} : { numeroAdherent: member }),
  };
}

function particularCover(dossier: Dossier): CouvertureParticuliere | undefined {
  if (dossier.c2s === true) return 'C2S';
  if (dossier.ame === true) return 'AME';
  if (dossier.detenu === true) return 'DETENU';
  return dossier.anonyme === true ? 'ANONYME' : undefined;
}

const LINE_MEMBERS = [
  'code',
  'dateDebut',
  'dateFin',
  'quantite',
  'montantFacture',
  'baseAMO',
  'tauxAMO',
  'montantAMO',
  'baseAMC',
  'ticketModerateur',
  'exoneration',
  'participation',
  'prixUnitaire',
  'demandePatient',
  'honoraires',
  'optam',
  'exigence',
] as const satisfies readonly (keyof LigneClc)[];

/** The contract is closed: what else a case says of a line stays in the case. */
function line(source: LigneClc): LigneClc {
  const entries = LINE_MEMBERS.filter((name) => source[name] !== undefined).map((name) => [
    name,
    source[name],
  ]);
  return Object.fromEntries(entries) as LigneClc;
}

function found<T>(known: Readonly<Record<string, T>>, key: string): T {
  const value = Object.hasOwn(known, key) ? known[key] : undefined;
  if (value === undefined) throw new RangeError(`le référentiel ne connaît pas « ${key} »`);
  return value;
}
