/** What the directory look-up (ANN) says of one route: content only, the operator's seal comes after. */
import { type CivilDate } from '../kernel/civil-date.js';
import { type Service } from '../kernel/vocabulary.js';
import { type Access } from './extract.js';
import { type AmcIdentity, type Destination, type Directory } from './directory.js';

/** The platform as this gateway sees it: breaker closed, on trial, open, or not known here. */
export type PlatformState = 'ouverte' | 'essai' | 'coupee' | 'inconnue';

export interface RouteMoment {
  /** The care date that was asked for. */
  readonly date: CivilDate;
  /** The day of the call that was asked about: which endpoints are in force. */
  readonly le: CivilDate;
  /** Milliseconds: which issuer certificates are in force. */
  readonly now: number;
  readonly etat?: PlatformState;
}

const PATHS: Readonly<Record<Service, string>> = {
  IDB: '/roc/v1/idb',
  SIM: '/roc/v1/sim',
  CLC: '/roc/v1/clc',
  DEL: '/roc/v1/del',
};

export interface RouteDescription {
  readonly extrait: { readonly version: number; readonly emisLe: string; readonly expireLe: string };
  readonly date: CivilDate;
  readonly amc: AmcIdentity;
  readonly route: {
    readonly typeConvention: string;
    readonly csr: string;
    readonly services: readonly Service[];
    readonly du: CivilDate;
    readonly au: CivilDate | null;
    readonly plateforme: { readonly id: string; readonly etat: PlatformState };
    /** The endpoints registered for the platform on the day of the call; none for a built-in one. */
    readonly points: readonly Access[];
    readonly acces: Readonly<Partial<Record<Service, string>>>;
    readonly emetteurs: readonly IssuerDescription[];
  };
  readonly resumeGuichet: string;
}

interface IssuerDescription {
  readonly x5tS256: string;
  readonly mode: 'propre' | 'delegue';
  readonly mandat?: string;
  readonly du: string;
  readonly au: string;
}

/** The contract's `ReponseAnnuaire`, less what every answer has (version, service, environment, request, time). */
export function describeRoute(
  directory: Directory,
  destination: Destination,
  moment: RouteMoment,
): RouteDescription {
  const { amc, route, plateforme } = destination;
  return {
    extrait: directory.extractFacts,
    date: moment.date,
    amc: { numero: amc.numero, nom: amc.nom, contact: amc.contact },
    route: {
      typeConvention: route.typeConvention,
      csr: route.csr,
      services: route.services,
      du: route.du,
      au: route.au,
      plateforme: { id: plateforme.id, etat: moment.etat ?? 'inconnue' },
      points: directory.accessesOn(plateforme.id, moment.le),
      acces: Object.fromEntries(route.services.map((service) => [service, PATHS[service]])),
      emetteurs: directory.issuersOf(amc.numero, moment.now).map((issuer) => ({
        x5tS256: issuer.x5tS256,
        mode: issuer.mode,
        ...(issuer.mandat === undefined ? {} : { mandat: issuer.mandat }),
        du: issuer.du,
        au: issuer.au,
      })),
    },
    resumeGuichet: `${amc.nom.slice(0, 100)} répond en ligne pour cette convention.`,
  };
}
