/** The directory in memory: an immutable, indexed snapshot of one extract, swapped whole when a newer one comes. */
import { type CivilDate } from '../kernel/civil-date.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Environment, type Service } from '../kernel/vocabulary.js';
import { type SealRole, type SigningRoles } from '../signing/signing-roles.port.js';
import {
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
  type Route,
} from './extract.js';

/** What a caller asks a route for. `csr` absent: not known; `""`: the CSR of an AMC registered without one. */
export interface RouteQuestion {
  readonly amc10: string;
  readonly typeConvention: string;
  readonly csr?: string;
  /** The care date. */
  readonly date: CivilDate;
  readonly service: Service;
}

export interface Destination {
  readonly amc: Amc;
  readonly route: Route;
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

function covers(route: Route, date: CivilDate): boolean {
  return route.du <= date && (route.au === null || date <= route.au);
}

export class Directory implements SigningRoles {
  readonly version: number;
  readonly environment: Environment;
  /** Milliseconds. */
  readonly expiresAt: number;
  readonly #extract: Extract;
  readonly #byStructure = new Map<string, readonly Participant[]>();
  readonly #byEj = new Map<string, HospitalParticipant>();
  readonly #etablissements = new Map<string, ReadonlySet<string>>();
  readonly #amc = new Map<string, Amc>();
  readonly #platforms = new Map<string, Platform>();

  /** Takes an extract that `validateExtract` has passed. */
  constructor(extract: Extract) {
    this.#extract = extract;
    this.version = extract.version;
    this.environment = extract.environnement;
    this.expiresAt = Date.parse(extract.expireLe);
    for (const participant of extract.participants) {
      const others = this.#byStructure.get(participant.structure) ?? [];
      this.#byStructure.set(participant.structure, [...others, participant]);
      if (participant.type === 'etablissement') {
        this.#byEj.set(participant.finessJuridique, participant);
        this.#etablissements.set(participant.finessJuridique, new Set(participant.etablissements));
      }
    }
    for (const amc of extract.amc) this.#amc.set(amc.numero, amc);
    for (const platform of extract.plateformes) this.#platforms.set(platform.id, platform);
  }

  /** The participant of a certificate: its structure id, and the thumbprint of the authority that issued it. */
  participantByStructure(structure: string, issuerX5tS256: string): Participant | undefined {
    return this.#byStructure.get(structure)?.find((one) => one.autorites.includes(issuerX5tS256));
  }

  /** Whether the structure is listed at all, under whatever authority (for `whoami`). */
  knowsStructure(structure: string): boolean {
    return this.#byStructure.has(structure);
  }

  participantByEj(ej: string): HospitalParticipant | undefined {
    return this.#byEj.get(ej);
  }

  ownsEg(ej: string, eg: string): boolean {
    return this.#etablissements.get(ej)?.has(eg) ?? false;
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
        .map((listed) => ({ ...listed, structure: gateway.structure })),
    );
  }

  /**
   * Where a message goes. Refusals: payeur-hors-roc, amc-inconnue, convention-inconnue, csr-inconnu, csr-ambigu (with
   * the candidates), service-non-offert.
   */
  route(question: RouteQuestion): Result<Destination> {
    const amc = this.#amc.get(question.amc10);
    if (amc === undefined)
      return refused(refusal('amc-inconnue', "AMC absente de l'annuaire", { champ: '/amc/numero' }));
    if (amc.horsRoc !== undefined) {
      const detail = `hors du dispositif ROC, aucun assureur n’est appelé : ${amc.horsRoc.motif}`;
      return refused(refusal('payeur-hors-roc', detail, { champ: '/amc/numero' }));
    }
    const route = chooseRoute(amc, question);
    if (!route.ok) return route;
    if (!route.value.services.includes(question.service)) {
      return refused(refusal('service-non-offert', `service ${question.service} non offert sur cette route`));
    }
    const plateforme = this.#platforms.get(route.value.plateforme);
    if (plateforme === undefined) throw new Error('a validated extract names only platforms it lists');
    return ok({ amc, route: route.value, plateforme });
  }
}

function chooseRoute(amc: Amc, question: RouteQuestion): Result<Route> {
  const { typeConvention, csr, date } = question;
  const ofConvention = amc.routes.filter((route) => route.typeConvention === typeConvention);
  const candidates = ofConvention.filter((route) => covers(route, date));
  if (candidates.length === 0) {
    const why =
      ofConvention.length === 0 ? 'convention non gérée par cette AMC' : 'convention sans route à cette date';
    return refused(refusal('convention-inconnue', why, { champ: '/amc/typeConvention' }));
  }
  if (csr !== undefined) {
    const exact = candidates.find((route) => route.csr === csr);
    if (exact !== undefined) return ok(exact);
    return refused(refusal('csr-inconnu', 'critère secondaire de routage inconnu', { champ: '/amc/csr' }));
  }
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return ok(only);
  const candidats = candidates.map((route) => route.csr);
  return refused(
    refusal('csr-ambigu', 'plusieurs routes : préciser le CSR', { champ: '/amc/csr', candidats }),
  );
}
