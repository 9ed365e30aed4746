/**
 * The directory extract: one document, published by the directory's operator under its seal. Wire names are French.
 * Instants are RFC 3339 in UTC and bound half-open periods [du, au); civil dates bound closed ones [du, au].
 */
import { type CivilDate } from '../kernel/civil-date.js';
import { type Environment, type Service } from '../kernel/vocabulary.js';
import { type IssuerMode, type LogName } from '../signing/protected-header.js';

export interface Quota {
  readonly requetes: number;
  readonly fenetreSecondes: number;
}

/** Activities a participant has joined the national agreement for. */
export const SCOPES = ['MCOO', 'SSR', 'PSY', 'ACE'] as const;
export type Scope = (typeof SCOPES)[number];

/** Adhesion to the national agreement: from when, until when, for which activities. */
export interface Adhesion {
  readonly numero?: string | undefined;
  readonly du: CivilDate;
  readonly au: CivilDate | null;
  readonly champs: readonly Scope[];
}

interface ParticipantBase {
  readonly id: string;
  readonly nom: string;
  /** Struct_IdNat as it stands in the OU of the participant's certificates. */
  readonly structure: string;
  /** Thumbprints (x5t#S256) of the issuing authorities accepted for this participant. */
  readonly autorites: readonly string[];
  readonly quota?: Quota | undefined;
  /** When the participant takes part; without dates: as long as the extract lists it. */
  readonly du?: CivilDate | undefined;
  readonly au?: CivilDate | null | undefined;
  readonly adhesion?: Adhesion | undefined;
}

/** A hospital: one EJ, its EG, and whether its requests must be signed, per service. */
export interface HospitalParticipant extends ParticipantBase {
  readonly type: 'etablissement';
  readonly finessJuridique: string;
  readonly etablissements: readonly string[];
  readonly signatureExigee: Readonly<Record<Service, boolean>>;
}

/** An operator of AMC platforms or of a gateway. */
export interface OperatorParticipant extends ParticipantBase {
  readonly type: 'operateur';
}

/** An auditor and the part of the trace that concerns its organisation. */
export interface AuditorParticipant extends ParticipantBase {
  readonly type: 'auditeur';
  readonly voit: {
    readonly etablissements?: readonly string[] | undefined;
    readonly amc?: readonly string[] | undefined;
  };
}

/** Hosted software that calls in the name of hospitals, under dated mandates. */
export interface SoftwareParticipant extends ParticipantBase {
  readonly type: 'logiciel';
  readonly mandants: readonly {
    readonly finessJuridique: string;
    readonly du: CivilDate;
    readonly au: CivilDate | null;
  }[];
}

export type Participant =
  HospitalParticipant | OperatorParticipant | AuditorParticipant | SoftwareParticipant;

export interface Contact {
  readonly libelle: string;
  readonly telephone?: string | undefined;
  readonly courriel?: string | undefined;
}

export interface Route {
  readonly typeConvention: string;
  /** The secondary routing criterion; `""` where the AMC is registered without one. */
  readonly csr: string;
  readonly plateforme: string;
  readonly services: readonly Service[];
  readonly du: CivilDate;
  readonly au: CivilDate | null;
}

/** A certificate the directory lists for a role during a period. */
export interface ListedCertificate {
  readonly x5tS256: string;
  /** base64 DER, so that signatures sent without chains can be judged. */
  readonly certificat: string;
  readonly du: string;
  readonly au: string;
}

/** A key that signs for an AMC: its own, or one it delegated under a mandate. */
export interface ListedIssuer extends ListedCertificate {
  readonly mode: IssuerMode;
  readonly mandat?: string | undefined;
}

export interface Amc {
  /** Padded to 10 digits. */
  readonly numero: string;
  readonly nom: string;
  readonly contact: Contact;
  /** Structure of the operator in charge. */
  readonly operateur: string;
  readonly routes: readonly Route[];
  readonly emetteurs: readonly ListedIssuer[];
  readonly quota?: Quota | undefined;
  /** As the AMC writes it, 8 to 10 digits; left out where that is `numero`. */
  readonly numeroDonne?: string | undefined;
  /** Without it: in the programme at any date. */
  readonly adhesion?: Adhesion | undefined;
  /** Known, and outside the programme: whoever asks is diverted, and told why. Such an AMC has no route and no issuer. */
  readonly horsRoc?: { readonly motif: string } | undefined;
}

export const BINDINGS = ['JSON', 'SOAP'] as const;
export type Binding = (typeof BINDINGS)[number];

/** Where a platform is reached during a period: by the day of the call, whatever the care date is. */
export interface Access {
  readonly url: string;
  readonly liaison: Binding;
  readonly version: string;
  readonly services: readonly Service[];
  readonly du: CivilDate;
  readonly au: CivilDate | null;
}

/** A system reached over mutual TLS. */
export interface RemotePlatform {
  readonly id: string;
  readonly mode: 'https';
  /** Where it is reached when no `acces` says otherwise. */
  readonly url: string;
  readonly structure: string;
  /** Whether the AMC promises that the same message id never engages twice. */
  readonly promesseIdempotence: boolean;
  /** Its endpoints by period, announced ones included. */
  readonly acces?: readonly Access[] | undefined;
}

/** The built-in engine, or a system reached over mutual TLS. */
export type Platform = { readonly id: string; readonly mode: 'moteur' } | RemotePlatform;

export interface Gateway {
  readonly nom: string;
  readonly structure: string;
  readonly cachets: readonly ListedCertificate[];
  readonly journal: LogName;
}

export interface Extract {
  readonly version: number;
  readonly environnement: Environment;
  readonly emisLe: string;
  readonly expireLe: string;
  readonly operateur: { readonly nom: string; readonly structure: string };
  readonly participants: readonly Participant[];
  readonly amc: readonly Amc[];
  readonly plateformes: readonly Platform[];
  readonly passerelles: readonly Gateway[];
}
