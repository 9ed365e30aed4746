/**
 * The hospital's own line of an exchange, made of nothing but what it sent and what it got: no entry of the gateway is
 * looked at, so that the two can be compared.
 */
import { createHmac } from 'node:crypto';
import { instant } from '../../kernel/clock.js';
import { paddedAmcNumber } from '../../kernel/identifiers.js';
import { REFUSAL_GROUPS } from '../../kernel/refusal.js';
import { CATALOGUE } from '../../messages/refusal-catalogue.js';
import { type Agent, type Demande } from '../../messages/types.js';
import {
  looksLikeJws,
  type PlainAnswer,
  readAnswer,
  type SealedReading,
} from '../../signing/answer-evidence.js';
import { isRecord, parseJsonJws } from '../../signing/jws.js';
import { parseProtectedHeader } from '../../signing/protected-header.js';
import { CTY, digest, signatureDigest } from '../../signing/sign-answer.js';
import { fitting } from '../../trace/common/fit-line.js';
import {
  type CommonTrace,
  FORMAT,
  type TimeSource,
  type TracedCertificate,
} from '../../trace/common/line.js';
import { maskNir } from '../../kernel/mask-nir.js';
import { type TracedService } from '../../trace/entry.js';

/** What a hospital knows of a request. */
export interface HospitalRequest {
  readonly service: TracedService;
  /** The message, as it was made; of a read (`MESSAGES`), the message that is asked about. */
  readonly demande: Demande;
  /** The body that was sent: the message itself, or a JWS of it. */
  readonly sent: Buffer;
  /** `Roc-Signature` of the request, where it was signed apart. */
  readonly rocSignature?: string;
}

/** What a hospital knows of one exchange. */
export interface HospitalExchange extends HospitalRequest {
  /** What came back; absent where nothing did. A JWS, or the body with its headers. */
  readonly answer?: {
    readonly statut: number;
    readonly body: Buffer | PlainAnswer;
    readonly rejeu?: boolean;
  };
  /** When the answer was read, or given up; milliseconds since the Unix epoch. */
  readonly at: number;
  readonly latenceMs: number | null;
}

/** What a hospital knows besides. */
export interface HospitalSurroundings {
  /** x5t#S256 of its client certificate. */
  readonly certificat?: string;
  /** Struct_IdNat, as its certificates bear it. */
  readonly structure?: string;
  /** Its own key for pseudonyms, at least 32 octets; without one, none is written. */
  readonly clePseudonyme?: Buffer;
  readonly sourceTemps?: TimeSource;
  /** What it made of the answer; `non-verifiee` where it did not look. */
  readonly verification?: NonNullable<CommonTrace['reponse']>['verification'];
  readonly revocations?: Readonly<
    Partial<Record<'emetteur' | 'cachet', NonNullable<TracedCertificate>['revocation']>>
  >;
}

/**
 * The line of side `etablissement` about a request that is about to leave, at `at`.
 * @throws RangeError where the pseudonym key is too short.
 */
export function toHospitalRequest(
  request: HospitalRequest,
  at: number,
  own: HospitalSurroundings = {},
): CommonTrace {
  return lineOf({ ...request, at, latenceMs: null }, 'demande', own);
}

/**
 * The line of side `etablissement` about what came of it. What bears no seal is no answer: the line then says
 * `sans-reponse`.
 * @throws RangeError where the pseudonym key is too short.
 */
export function toHospitalTrace(exchange: HospitalExchange, own: HospitalSurroundings = {}): CommonTrace {
  const read = exchange.answer === undefined ? undefined : sealedOf(exchange.answer.body);
  return lineOf(exchange, eventOf(exchange, read), own, read);
}

function lineOf(
  exchange: HospitalExchange,
  evenement: CommonTrace['evenement'],
  own: HospitalSurroundings,
  read?: SealedReading,
): CommonTrace {
  const { demande, service, at } = exchange;
  const amc = paddedAmcNumber(demande.amc.numero) ?? null;
  const requete = requestOf(exchange, read);
  return fitting({
    format: FORMAT,
    id: `${demande.idMessage}.${at}.${evenement}`,
    instant: instant(at),
    sourceTemps: own.sourceTemps ?? 'horloge-systeme',
    cote: 'etablissement',
    direction: read === undefined ? 'sortant' : 'entrant',
    evenement,
    environnement: demande.environnement,
    service,
    idMessage: demande.idMessage,
    idEchange: read?.seal.header.cachet.idEchange ?? null,
    versionNorme: demande.versionNorme,
    ...{ ej: demande.etablissement.finessJuridique, eg: demande.etablissement.finessGeographique },
    ...{ amc, operateur: null, structureAppelante: own.structure ?? null },
    agent: demande.agent === undefined ? null : tracedAgent(demande.agent),
    beneficiaire: amc === null ? null : pseudonymOf(demande, amc, own.clePseudonyme),
    requete: requete.line,
    reponse: read === undefined ? null : answerOf(read, own),
    certificats: {
      appelant: tracedCertificate(own.certificat),
      requete: tracedCertificate(requete.certificat),
      emetteur: tracedCertificate(read?.issuer?.header.x5tS256, own.revocations?.emetteur),
      cachet: tracedCertificate(read?.seal.header.x5tS256, own.revocations?.cachet),
    },
    issue: read === undefined ? null : outcomeOf(read, exchange.answer?.statut ?? 200),
    engagement: read === undefined ? null : engagementIn(read.content),
    latenceMs: exchange.latenceMs === null ? null : Math.max(0, Math.round(exchange.latenceMs)),
    feuille: null,
  });
}

/** The answer where it bears a seal, unjudged: judging is `roc verify`'s, and the line says what came of it. */
function sealedOf(body: Buffer | PlainAnswer): SealedReading | undefined {
  if (Buffer.isBuffer(body) && !looksLikeJws(body)) return undefined;
  const read = readAnswer(body);
  return read.ok && read.value.kind === 'scellee' ? read.value : undefined;
}

function eventOf({ answer }: HospitalExchange, read: SealedReading | undefined): CommonTrace['evenement'] {
  if (read === undefined || answer === undefined) return 'sans-reponse';
  if (answer.rejeu === true || isMarkedReplay(answer.body)) return 'rejeu';
  return read.seal.header.cty === CTY.refus ? 'refus' : 'reponse';
}

/** The mark of a replay stands outside the proof, which is the first answer's. */
function isMarkedReplay(body: Buffer | PlainAnswer): boolean {
  if (!Buffer.isBuffer(body)) return false;
  const jws = parseJsonJws(body, 'admis');
  return jws.ok && jws.value.others['rejeu'] === true;
}

interface SentRequest {
  readonly line: CommonTrace['requete'];
  readonly certificat: string | null;
}

function requestOf(exchange: HospitalExchange, read: SealedReading | undefined): SentRequest {
  const { payload, signature, header } = sentOf(exchange);
  const parsed = header === undefined ? undefined : parseProtectedHeader(header);
  return {
    line: {
      empreinte: digest(payload),
      empreinteCorps: digest(exchange.sent),
      empreinteTransmise: transmittedOf(read?.content),
      signature: signature === undefined ? 'non signee' : 'signee',
      empreinteSignature: signature === undefined ? null : digest(signature),
    },
    certificat: parsed?.ok === true ? parsed.value.x5tS256 : null,
  };
}

/** Payload, signature value and protected header of what was sent, whichever of the two forms it has. */
function sentOf({ sent, rocSignature }: HospitalExchange): {
  payload: Buffer;
  signature?: string | undefined;
  header?: string | undefined;
} {
  if (rocSignature !== undefined) {
    const [header, , signature] = rocSignature.split('.');
    return { payload: sent, signature, header };
  }
  const jws = looksLikeJws(sent) ? parseJsonJws(sent, 'admis') : undefined;
  if (jws?.ok !== true) return { payload: sent };
  const [first] = jws.value.signatures;
  return {
    payload: Buffer.from(jws.value.payload, 'base64url'),
    signature: first?.signature,
    header: first?.protected,
  };
}

/** The digest of the reduced document that the AMC says it was given. */
function transmittedOf(content: SealedReading['content'] | undefined): string | null {
  const requete = content?.['requete'];
  const transmis = isRecord(requete) ? requete['transmis'] : undefined;
  const empreinte = isRecord(transmis) ? transmis['empreinte'] : undefined;
  return typeof empreinte === 'string' ? empreinte : null;
}

function answerOf(read: SealedReading, own: HospitalSurroundings): CommonTrace['reponse'] {
  return {
    empreinte: digest(read.payload),
    emetteur: read.issuer === undefined ? null : signatureDigest(read.issuer.signature),
    cachet: signatureDigest(read.seal.signature),
    verification: own.verification ?? 'non-verifiee',
  };
}

/** A certificate by its thumbprint, with what was known of its revocation. */
export function tracedCertificate(
  thumbprint: string | null | undefined,
  revocation: NonNullable<TracedCertificate>['revocation'] = null,
): TracedCertificate {
  return thumbprint == null ? null : { empreinte: thumbprint, revocation };
}

function outcomeOf(read: SealedReading, statut: number): CommonTrace['issue'] {
  if (read.seal.header.cty === CTY.refus) return tracedRefusal(read.content, statut);
  return { statut, code: null, groupe: null, origine: read.issuer === undefined ? 'passerelle' : 'amc' };
}

const CODE = /^[a-z0-9-]{1,60}$/;

/** The outcome that a refusal is, whatever it holds. */
export function tracedRefusal(
  content: Readonly<Record<string, unknown>>,
  statut: number,
): NonNullable<CommonTrace['issue']> {
  const { code, groupe, origine } = content;
  const known =
    typeof code === 'string' && Object.hasOwn(CATALOGUE, code)
      ? CATALOGUE[code as keyof typeof CATALOGUE].groupe
      : 'technique';
  return {
    statut,
    code: typeof code === 'string' && CODE.test(code) ? code : 'sans-code',
    groupe: REFUSAL_GROUPS.find((one) => one === groupe) ?? known,
    origine: origine === 'amc' ? 'amc' : 'passerelle',
  };
}

/** The number that an answer gives (CLC, SIM) or takes back (DEL). */
export function engagementIn(content: Readonly<Record<string, unknown>>): string | null {
  for (const member of ['engagement', 'proposition'] as const) {
    const found = content[member];
    if (isRecord(found) && typeof found['numero'] === 'string') return found['numero'];
  }
  return null;
}

/** Who asks, by the words of the message; a NIR typed in their place is masked. */
export function tracedAgent({ identifiant, role, modeAuthentification }: Agent): CommonTrace['agent'] {
  return { id: maskNir(identifiant), role: role === undefined ? null : maskNir(role), modeAuthentification };
}

/** HMAC-SHA-256 under the hospital's own key; AMC and person are in the message, so one person has one per AMC. */
function pseudonymOf(demande: Demande, amc: string, key: Buffer | undefined): string | null {
  if (key === undefined || !('beneficiaire' in demande)) return null;
  if (key.length < 32) throw new RangeError('clé de pseudonyme : au moins 32 octets');
  const { nir, dateNaissance, rang } = demande.beneficiaire;
  return createHmac('sha256', key).update(`${amc}|${nir}|${dateNaissance}|${rang}`).digest('base64url');
}
