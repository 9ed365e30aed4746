/**
 * The hospital's own line of an exchange, made of nothing but what it sent and what it got: no entry of the gateway is
 * looked at, so that the two can be compared.
 */
import { createHmac } from 'node:crypto';
import { instant } from '../../kernel/clock.js';
import { paddedAmcNumber } from '../../kernel/identifiers.js';
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
import { digest, signatureDigest } from '../../signing/sign-answer.js';
import {
  type CommonTrace,
  FORMAT,
  type TimeSource,
  type TracedCertificate,
} from '../../trace/common/line.js';
import { maskNir } from '../../trace/common/mask-nir.js';
import { type TracedService } from '../../trace/entry.js';

/** What a hospital knows of one exchange. */
export interface HospitalExchange {
  readonly service: TracedService;
  /** The message, as it was made. */
  readonly demande: Demande;
  /** The body that was sent: the message itself, or a JWS of it. */
  readonly sent: Buffer;
  /** `Roc-Signature` of the request, where it was signed apart. */
  readonly rocSignature?: string;
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
 * One line of side `etablissement`. What bears no seal is no answer: the line then says `sans-reponse`.
 * @throws RangeError where the pseudonym key is too short.
 */
export function toHospitalTrace(exchange: HospitalExchange, own: HospitalSurroundings = {}): CommonTrace {
  const { demande, service, at } = exchange;
  const amc = paddedAmcNumber(demande.amc.numero) ?? null;
  const read = exchange.answer === undefined ? undefined : sealedOf(exchange.answer.body);
  const requete = requestOf(exchange, read);
  return {
    format: FORMAT,
    id: `${demande.idMessage}.${at}`,
    instant: instant(at),
    sourceTemps: own.sourceTemps ?? 'horloge-systeme',
    cote: 'etablissement',
    direction: read === undefined ? 'sortant' : 'entrant',
    evenement: eventOf(exchange, read),
    environnement: demande.environnement,
    service,
    idMessage: demande.idMessage,
    idEchange: read?.seal.header.cachet.idEchange ?? null,
    versionNorme: demande.versionNorme,
    ej: demande.etablissement.finessJuridique,
    eg: demande.etablissement.finessGeographique,
    amc,
    operateur: null,
    structureAppelante: own.structure ?? null,
    agent: demande.agent === undefined ? null : agentOf(demande.agent),
    beneficiaire: amc === null ? null : pseudonymOf(demande, amc, own.clePseudonyme),
    requete: requete.line,
    reponse: read === undefined ? null : answerOf(read, own),
    certificats: {
      appelant: own.certificat === undefined ? null : { empreinte: own.certificat, revocation: null },
      requete: requete.certificat === null ? null : { empreinte: requete.certificat, revocation: null },
      emetteur: certificateOf(read?.issuer?.header.x5tS256, own.revocations?.emetteur),
      cachet: certificateOf(read?.seal.header.x5tS256, own.revocations?.cachet),
    },
    issue: read === undefined ? null : outcomeOf(read, exchange.answer?.statut ?? 200),
    engagement: read === undefined ? null : engagementOf(read.content),
    latenceMs: exchange.latenceMs === null ? null : Math.max(0, Math.round(exchange.latenceMs)),
    feuille: null,
  };
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
  return read.seal.header.cty === 'roc-refus+json' ? 'refus' : 'reponse';
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

function certificateOf(
  thumbprint: string | undefined,
  revocation: NonNullable<TracedCertificate>['revocation'] | undefined,
): TracedCertificate {
  return thumbprint === undefined ? null : { empreinte: thumbprint, revocation: revocation ?? null };
}

function outcomeOf(read: SealedReading, statut: number): CommonTrace['issue'] {
  if (read.seal.header.cty !== 'roc-refus+json')
    return { statut, code: null, groupe: null, origine: read.issuer === undefined ? 'passerelle' : 'amc' };
  const { code, groupe, origine } = read.content;
  const known =
    typeof code === 'string' && code in CATALOGUE ? CATALOGUE[code as keyof typeof CATALOGUE] : undefined;
  return {
    statut,
    code: typeof code === 'string' ? code : 'sans-code',
    groupe: (typeof groupe === 'string' ? groupe : (known?.groupe ?? 'technique')) as 'technique',
    origine: origine === 'amc' ? 'amc' : 'passerelle',
  };
}

/** The number that an answer gives (CLC, SIM) or takes back (DEL). */
function engagementOf(content: SealedReading['content']): string | null {
  for (const member of ['engagement', 'proposition'] as const) {
    const found = content[member];
    if (isRecord(found) && typeof found['numero'] === 'string') return found['numero'];
  }
  return null;
}

function agentOf({ identifiant, role, modeAuthentification }: Agent): CommonTrace['agent'] {
  return { id: maskNir(identifiant), role: role === undefined ? null : maskNir(role), modeAuthentification };
}

/** HMAC-SHA-256 under the hospital's own key; AMC and person are in the message, so one person has one per AMC. */
function pseudonymOf(demande: Demande, amc: string, key: Buffer | undefined): string | null {
  if (key === undefined || !('beneficiaire' in demande)) return null;
  if (key.length < 32) throw new RangeError('clé de pseudonyme : au moins 32 octets');
  const { nir, dateNaissance, rang } = demande.beneficiaire;
  return createHmac('sha256', key).update(`${amc}|${nir}|${dateNaissance}|${rang}`).digest('base64url');
}
