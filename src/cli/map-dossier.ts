import { hash } from 'node:crypto';
import { NORM_VERSION, type Environment, type Service } from '../kernel/vocabulary.js';
import { type Agent, type CibleAmc, type CouvertureParticuliere, type DemandeOf } from '../messages/types.js';
import { type Beneficiaire, type DemandeClc, type DemandeDel, type DemandeIdb } from '../messages/types.js';
import { type Etablissement, type LigneClc } from '../messages/types.js';
import { type Dossier, type DossierReferentiel } from './dossier.js';
import { expectedStay } from './map-stay.js';

export { type Dossier, type DossierExpectation, type DossierReferentiel } from './dossier.js';

export interface DossierMapping<S extends Service = Service> {
  readonly idMessage: string;
  readonly environnement: Environment;
  readonly service: S;
  /** The person in whose name the hospital asks, where one is to be named. */
  readonly agent?: Agent;
}

/** A service whose question follows from the case alone; a DEL needs the number it withdraws ({@link mapWithdrawal}). */
export type AskedService = Exclude<Service, 'DEL'>;

/** The question of a case for one service. Throws a RangeError where the case names what the referentiel lacks. */
export function mapDossier<S extends AskedService>(
  dossier: Dossier,
  referentiel: DossierReferentiel,
  to: DossierMapping<S>,
): DemandeOf[S] {
  const common = {
    ...envelope(dossier, referentiel, to),
    beneficiaire: person(dossier, referentiel),
  };
  const own: Record<AskedService, () => object> = {
    IDB: () => admission(dossier),
    SIM: () => expectedStay(dossier),
    CLC: () => bill(dossier),
  };
  return { ...common, ...own[to.service]() } as unknown as DemandeOf[S];
}

/** The withdrawal of an engagement that a case got. */
export function mapWithdrawal(
  dossier: Dossier,
  referentiel: DossierReferentiel,
  to: DossierMapping<'DEL'> & Pick<DemandeDel, 'engagement' | 'motif'>,
): DemandeDel {
  const { engagement, motif } = to;
  return { ...envelope(dossier, referentiel, to), engagement, motif, dateEntree: dossier.dateEntree };
}

function envelope(dossier: Dossier, referentiel: DossierReferentiel, to: DossierMapping) {
  const cover = particularCover(dossier);
  return {
    versionNorme: NORM_VERSION,
    environnement: to.environnement,
    idMessage: to.idMessage,
    etablissement: hospital(dossier, referentiel),
    numeroDossier: dossierNumber(dossier.id),
    amc: target(dossier, referentiel),
    ...(cover === undefined ? {} : { couvertureParticuliere: cover }),
    ...(to.agent === undefined ? {} : { agent: to.agent }),
  };
}

const NUMBER = /^[A-Za-z0-9_-]{1,20}$/;

/** The case's id where it is a dossier number already; else a number of its own, never another case's. */
function dossierNumber(id: string): string {
  if (NUMBER.test(id)) return id;
  const legible = id.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 11);
  return `${legible}-${hash('sha256', id, 'hex').slice(0, 8)}`;
}

/** Members that a bill takes from its case as they are, where the case has them. */
const BILL_MEMBERS = [
  'typeEtablissement',
  'modeTraitement',
  'disciplineMedicoTarifaire',
  'diagnosticPrincipal',
  'situationAMO',
  'numeroFacture',
  'engagementRemplace',
  'partsAnterieures',
] as const satisfies readonly (keyof Dossier & keyof DemandeClc)[];

function bill(dossier: Dossier): object {
  return {
    periode: dossier.periode ?? { numero: 1, derniere: true },
    contexte: dossier.contexte,
    activite: dossier.activite,
    natureAssurance: dossier.natureAssurance,
    dateEntree: dossier.dateEntree,
    dateSortie: dossier.dateSortie,
    ...picked(dossier, BILL_MEMBERS),
    lignes: dossier.lignes.map((line) => picked(line, LINE_MEMBERS) as LigneClc),
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
  'regroupement',
  'acte',
  'participation',
  'prixUnitaire',
  'demandePatient',
  'honoraires',
  'optam',
  'exigence',
] as const satisfies readonly (keyof LigneClc)[];

/** The contract is closed: what else a case says stays in the case. */
function picked<T extends object, K extends keyof T>(source: T, names: readonly K[]): Partial<Pick<T, K>> {
  const entries = names.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]);
  return Object.fromEntries(entries) as Partial<Pick<T, K>>;
}

function found<T>(known: Readonly<Record<string, T>>, key: string): T {
  const value = Object.hasOwn(known, key) ? known[key] : undefined;
  if (value === undefined) throw new RangeError(`le référentiel ne connaît pas « ${key} »`);
  return value;
}
