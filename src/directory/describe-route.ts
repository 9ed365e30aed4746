/** What the directory look-up (ANN) says of one route: content only, the operator's seal comes after. */
import { type CivilDate } from '../kernel/civil-date.js';
import { type Service } from '../kernel/vocabulary.js';
import { type Access, type Quota } from './extract.js';
import { type SharedState } from './shared-states.js';
import { type AmcIdentity, type Destination, type Directory } from './directory.js';

/** The platform as this gateway sees it: breaker closed, on trial, open, or not known here. */
export type PlatformState = 'ouverte' | 'essai' | 'coupee' | 'inconnue';

/** Its present state: what this gateway's own calls met, and what all gateways say together. Contract shapes. */
export interface PlatformStanding {
  readonly etat: PlatformState;
  readonly depuis?: string;
  readonly retourPrevu?: string;
  readonly ensemble?: SharedState;
}

export interface Quotas {
  readonly appelant?: Quota;
  readonly amc?: Quota;
}

export interface RouteMoment {
  /** The care date that was asked for. */
  readonly date: CivilDate;
  /** The day of the call that was asked about: which endpoints are in force. */
  readonly le: CivilDate;
  /** Milliseconds: which issuer certificates are in force. */
  readonly now: number;
  readonly standing?: PlatformStanding;
  /** What the caller may ask in a window. */
  readonly callerQuota?: Quota;
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
  readonly quotas: Quotas;
  readonly route: {
    readonly typeConvention: string;
    readonly csr: string;
    readonly services: readonly Service[];
    readonly du: CivilDate;
    readonly au: CivilDate | null;
    readonly plateforme: PlatformStanding & { readonly id: string };
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
  const standing = moment.standing ?? UNKNOWN;
  return {
    extrait: directory.extractFacts,
    date: moment.date,
    amc: { numero: amc.numero, nom: amc.nom, contact: amc.contact },
    quotas: {
      ...(moment.callerQuota === undefined ? {} : { appelant: moment.callerQuota }),
      ...(amc.quota === undefined ? {} : { amc: amc.quota }),
    },
    route: {
      typeConvention: route.typeConvention,
      csr: route.csr,
      services: route.services,
      du: route.du,
      au: route.au,
      plateforme: { id: plateforme.id, ...standing },
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
    resumeGuichet: sentenceOf(amc.nom.slice(0, 100), standing),
  };
}

const UNKNOWN: PlatformStanding = { etat: 'inconnue' };

/** What the desk does: our own calls say more than what the others met. */
function sentenceOf(nom: string, { etat, ensemble }: PlatformStanding): string {
  const down = etat === 'coupee' || (etat === 'inconnue' && ensemble?.etat === 'fermee');
  return down
    ? `${nom} est en ligne pour cette convention, mais ne répond pas en ce moment : réessayez dans quelques minutes.`
    : `${nom} répond en ligne pour cette convention.`;
}
