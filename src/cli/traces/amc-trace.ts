/**
 * An AMC's own line of an exchange, made of nothing but what the gateway called it with and what it answered.
 */
import { instant } from '../../kernel/clock.js';
import { paddedAmcNumber } from '../../kernel/identifiers.js';
import { type Service } from '../../kernel/vocabulary.js';
import { type Demande } from '../../messages/types.js';
import { fromBase64url, isRecord, parseJsonJws } from '../../signing/jws.js';
import { parseProtectedHeader } from '../../signing/protected-header.js';
import { parseJson } from '../../signing/scan-json.js';
import { CTY, digest, signatureDigest } from '../../signing/sign-answer.js';
import { fitting } from '../../trace/common/fit-line.js';
import { type CommonTrace, FORMAT, type TimeSource } from '../../trace/common/line.js';
import { engagementIn, tracedAgent, tracedCertificate, tracedRefusal } from './hospital-trace.js';

/** The call of a gateway, as it came. */
export interface AmcCall {
  /** x5t#S256 and Struct_IdNat of the gateway's client certificate. */
  readonly appelant?: { readonly certificat: string; readonly structure?: string };
  readonly service: Service;
  /** The reduced document. */
  readonly demande: Demande;
  /** What the answer is bound to. */
  readonly requete: { readonly empreinte: string | null; readonly transmis?: { readonly empreinte: string } };
  /** What the hospital signed. */
  readonly original?: { readonly signature?: string | null };
}

/** What the AMC gave: its signed answer, or nothing that binds it. */
export interface AmcAnswer {
  /** Of the answer, for the hospital; where there is no answer, of the AMC's own HTTP reply. */
  readonly statut: number;
  /** JWS General JSON with the AMC's signature. */
  readonly corps?: Buffer;
  /** A kept answer, given again. */
  readonly rejeu?: boolean;
}

/** What an AMC knows besides. */
export interface AmcSurroundings {
  /** Its platform, by its identifier in the directory. */
  readonly operateur?: string;
  readonly sourceTemps?: TimeSource;
}

type Outcome = Pick<CommonTrace, 'evenement' | 'direction' | 'reponse' | 'issue' | 'engagement'> & {
  readonly emetteur: string | null;
};

const NOTHING = { reponse: null, issue: null, engagement: null, emetteur: null } as const;

/** The line of side `amc` about a call that came at `at`. */
export function toAmcRequest(call: AmcCall, at: number, own: AmcSurroundings = {}): CommonTrace {
  return lineOf(call, { at, latenceMs: null }, own, {
    ...NOTHING,
    evenement: 'demande',
    direction: 'entrant',
  });
}

/** The line of side `amc` about what it gave at `at`. What bears no signature of its own is an `interruption`. */
export function toAmcTrace(
  call: AmcCall,
  answer: AmcAnswer,
  when: { readonly at: number; readonly latenceMs: number | null },
  own: AmcSurroundings = {},
): CommonTrace {
  return lineOf(call, when, own, outcomeOf(answer));
}

function outcomeOf({ statut, corps, rejeu }: AmcAnswer): Outcome {
  const read = corps === undefined ? undefined : readSigned(corps);
  if (read === undefined) {
    const issue = { statut, code: null, groupe: null, origine: 'amc' } as const;
    return { ...NOTHING, evenement: 'interruption', direction: 'entrant', issue };
  }
  const { payload, content, header, signature } = read;
  const refused = header.cty === CTY.refus;
  return {
    evenement: rejeu === true ? 'rejeu' : refused ? 'refus' : 'reponse',
    direction: 'sortant',
    reponse: {
      empreinte: digest(payload),
      emetteur: signatureDigest(signature),
      cachet: null,
      verification: null,
    },
    issue: refused
      ? { ...tracedRefusal(content, statut), origine: 'amc' }
      : { statut, code: null, groupe: null, origine: 'amc' },
    engagement: engagementIn(content),
    emetteur: header.x5tS256,
  };
}

function requestOf(
  { empreinte, transmis }: AmcCall['requete'],
  original: AmcCall['original'],
): CommonTrace['requete'] {
  const signature = original?.signature ?? null;
  return {
    ...{ empreinte, empreinteCorps: null, empreinteTransmise: transmis?.empreinte ?? null },
    signature: original === undefined ? null : signature === null ? 'non signee' : 'signee',
    empreinteSignature: signature === null ? null : digest(signature),
  };
}

/** An answer with exactly one signature. */
function readSigned(corps: Buffer) {
  const jws = parseJsonJws(corps, 'admis');
  const [signature] = jws.ok ? jws.value.signatures : [];
  const payload = jws.ok ? fromBase64url(jws.value.payload) : undefined;
  if (signature === undefined || payload === undefined) return undefined;
  const header = parseProtectedHeader(signature.protected);
  const content = parseJson(payload);
  if (!header.ok || !content.ok || !isRecord(content.value)) return undefined;
  return { payload, content: content.value, header: header.value, signature };
}

function lineOf(
  { appelant, service, demande, requete, original }: AmcCall,
  { at, latenceMs }: { readonly at: number; readonly latenceMs: number | null },
  own: AmcSurroundings,
  { emetteur, ...outcome }: Outcome,
): CommonTrace {
  const { finessJuridique: ej, finessGeographique: eg } = demande.etablissement;
  return fitting({
    format: FORMAT,
    id: `${ej}.${demande.idMessage}.${at}.${outcome.evenement}`,
    instant: instant(at),
    sourceTemps: own.sourceTemps ?? 'horloge-systeme',
    cote: 'amc',
    direction: outcome.direction,
    evenement: outcome.evenement,
    environnement: demande.environnement,
    service,
    idMessage: demande.idMessage,
    idEchange: null,
    versionNorme: demande.versionNorme,
    ...{ ej, eg, amc: paddedAmcNumber(demande.amc.numero) ?? null },
    operateur: own.operateur ?? null,
    structureAppelante: appelant?.structure ?? null,
    agent: demande.agent === undefined ? null : tracedAgent(demande.agent),
    beneficiaire: null,
    requete: requestOf(requete, original),
    reponse: outcome.reponse,
    certificats: {
      ...{ appelant: tracedCertificate(appelant?.certificat), requete: null },
      ...{ emetteur: tracedCertificate(emetteur), cachet: null },
    },
    issue: outcome.issue,
    engagement: outcome.engagement,
    latenceMs: latenceMs === null ? null : Math.max(0, Math.round(latenceMs)),
    feuille: null,
  });
}
