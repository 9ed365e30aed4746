/** The directory in memory: an immutable, indexed snapshot of one extract, swapped whole when a newer one comes. */
import { type CivilDate } from '../kernel/civil-date.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Environment, type Service } from '../kernel/vocabulary.js';
import { type SealRole, type SigningRoles } from '../signing/signing-roles.port.js';
import {
  type Access,
  type Amc,
  type Contact,
  type Extract,
  type Gateway,
  type HospitalParticipant,
  type ListedCertificate,
  type ListedIssuer,
  type Participant,
  type Platform,
  type Quota,
  type RemotePlatform,
  type Route,
} from './extract.js';
import { chooseRoute, covers } from './choose-route.js';

/** What a caller asks a route for. `csr` absent: not known; `""`: the CSR of an AMC registered without one. */
export interface RouteQuestion {
  readonly amc10: string;
  readonly typeConvention: string;
  readonly csr?: string;
  /** The care date: who is in charge. */
  readonly date: CivilDate;
  /** The day of the call: where that platform is reached. Without it, the care date. */
  readonly le?: CivilDate;
  readonly service: Service;
}

export interface Destination {
  readonly amc: Amc;
  readonly route: Route;
  /** As it is on the day of the call: its `url` is the one of that day. */
  readonly plateforme: Platform;
}

/** Name and contact of an AMC, as answers and refusals show them. */
export interface AmcIdentity {
  readonly numero: string;
  readonly nom: string;
  readonly contact: Contact;
}

function current(listed: ListedCertificate, at: number): boolean {
  return at >= Date.parse(listed.du) && at < Date.parse(listed.au);
}

function takesPart(participant: Participant, day: CivilDate | undefined): boolean {
  if (day === undefined) return true;
  const { du, au } = participant;
  return (du === undefined || du <= day) && (au == null || day <= au);
}

export class Directory implements SigningRoles {
  readonly version: number;
  readonly environment: Environment;
  /** Milliseconds. */
  readonly expiresAt: number;
  readonly #extract: Extract;
  readonly #byStructure = new Map<string, readonly Participant[]>();
  readonly #byEj = new Map<string, HospitalParticipant>();
  readonly #amc = new Map<string, Amc>();
  readonly #platforms = new Map<string, Platform>();
  /** One object per endpoint, so that whoever keeps connections knows it again. */
  readonly #reached = new Map<Access, RemotePlatform>();

  /** Takes an extract that `validateExtract` has passed. */
  constructor(extract: Extract) {
    this.#extract = extract;
    this.version = extract.version;
    this.environment = extract.environnement;
    this.expiresAt = Date.parse(extract.expireLe);
    for (const participant of extract.participants) {
      const others = this.#byStructure.get(participant.structure) ?? [];
      this.#byStructure.set(participant.structure, [...others, participant]);
      if (participant.type === 'etablissement') this.#byEj.set(participant.finessJuridique, participant);
    }
    for (const amc of extract.amc) this.#amc.set(amc.numero, amc);
    for (const platform of extract.plateformes) this.#platforms.set(platform.id, platform);
  }

  /**
   * The participant of a certificate on a day: its structure id, and the thumbprint of the authority that issued it.
   * Without a day, whenever it takes part.
   */
  participantByStructure(structure: string, issuerX5tS256: string, day?: CivilDate): Participant | undefined {
    return this.#byStructure
      .get(structure)
      ?.find((one) => one.autorites.includes(issuerX5tS256) && takesPart(one, day));
  }

  /** Whether the structure is listed at all, under whatever authority (for `whoami`). */
  knowsStructure(structure: string): boolean {
    return this.#byStructure.has(structure);
  }

  participantByEj(ej: string): HospitalParticipant | undefined {
    return this.#byEj.get(ej);
  }

  ownsEg(ej: string, eg: string): boolean {
    return this.#byEj.get(ej)?.etablissements.includes(eg) ?? false;
  }

  /** Only a hospital may be excused from signing, and only where the directory says so. */
  signatureRequired(participant: Participant, service: Service): boolean {
    return participant.type !== 'etablissement' || participant.signatureExigee[service];
  }

  /** Which extract this snapshot is of. */
  get extractFacts(): Pick<Extract, 'version' | 'emisLe' | 'expireLe'> {
    const { version, emisLe, expireLe } = this.#extract;
    return { version, emisLe, expireLe };
  }

  get participants(): readonly Participant[] {
    return this.#extract.participants;
  }

  get platforms(): readonly Platform[] {
    return this.#extract.plateformes;
  }

  get gateways(): readonly Gateway[] {
    return this.#extract.passerelles;
  }

  get amcNumbers(): readonly string[] {
    return [...this.#amc.keys()];
  }

  amc(amc10: string): Amc | undefined {
    return this.#amc.get(amc10);
  }

  contactOf(amc10: string): AmcIdentity | undefined {
    const amc = this.#amc.get(amc10);
    return amc === undefined ? undefined : { numero: amc.numero, nom: amc.nom, contact: amc.contact };
  }

  quotaOfAmc(amc10: string): Quota | undefined {
    return this.#amc.get(amc10)?.quota;
  }

  issuersOf(amc10: string, at: number): readonly ListedIssuer[] {
    return this.#amc.get(amc10)?.emetteurs.filter((issuer) => current(issuer, at)) ?? [];
  }

  seals(at: number): readonly SealRole[] {
    return this.#extract.passerelles.flatMap((gateway) =>
      gateway.cachets
        .filter((listed) => current(listed, at))
        .map((listed) => ({ ...listed, structure: gateway.structure, journal: gateway.journal })),
    );
  }

  /**
   * Where a message goes. Refusals: payeur-hors-roc, amc-inconnue, amc-pas-encore-roc, amc-sortie-roc,
   * convention-inconnue, csr-inconnu, csr-ambigu (each with the candidates), service-non-offert.
   */
  route(question: RouteQuestion): Result<Destination> {
    const amc = this.#amc.get(question.amc10);
    if (amc === undefined)
      return refused(refusal('amc-inconnue', "AMC absente de l'annuaire", { champ: '/amc/numero' }));
    const route = chooseRoute(amc, question);
    if (!route.ok) return route;
    const { service } = question;
    if (!route.value.services.includes(service)) {
      return refused(refusal('service-non-offert', `service ${service} non offert sur cette route`));
    }
    const plateforme = this.#platforms.get(route.value.plateforme);
    if (plateforme === undefined) throw new Error('a validated extract names only platforms it lists');
    const reached = this.#reachedOn(plateforme, question.le ?? question.date, service);
    return reached === undefined
      ? refused(
          refusal('service-non-offert', `aucun point d’accès de la plateforme pour ${service} à cette date`),
        )
      : ok({ amc, route: route.value, plateforme: reached });
  }

  /** The endpoints of a platform on a day, whatever their binding; the announced ones are those of a later day. */
  accessesOn(platform: string, day: CivilDate): readonly Access[] {
    const found = this.#platforms.get(platform);
    if (found?.mode !== 'https') return [];
    return (found.acces ?? []).filter((access) => covers(access, day));
  }

  #reachedOn(platform: Platform, day: CivilDate, service: Service): Platform | undefined {
    if (platform.mode !== 'https' || platform.acces === undefined) return platform;
    const access = platform.acces.find(
      (one) => one.liaison === 'JSON' && covers(one, day) && one.services.includes(service),
    );
    if (access === undefined) return undefined;
    let reached = this.#reached.get(access);
    if (reached === undefined) {
      reached = { ...platform, url: access.url };
      this.#reached.set(access, reached);
    }
    return reached;
  }
}
