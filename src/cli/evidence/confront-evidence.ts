/** A file's evidence before its reader: are its anchors the reader's, and does what the reader knows since contradict it? */
import { Directory } from '../../directory/directory.js';
import { type Clock, instant } from '../../kernel/clock.js';
import { type Certificate } from '../../pki/certificate.js';
import { CLOCK_TOLERANCE_MS, type Timestamp } from '../../pki/timestamp/verify-timestamp.js';
import { type Check, check, fails, holds, unverified } from '../../signing/judgement.js';
import { type OfflineTrust, revocationCheck } from '../../signing/verify-answer.js';
import { type NoteKey, writeVerifierKey } from '../../trace/tree/note.js';
import { type EvidenceFacts, type SignerFacts } from './evidence-facts.js';
import { stampJudgement } from './examine-time.js';
import { type SignedBy } from './signed-document.js';

export interface ReaderTrust extends OfflineTrust {
  /** Authorities whose time-stamps the reader believes. */
  readonly stampAuthorities: readonly Certificate[];
  /** Witnesses the reader knows. */
  readonly witnesses: readonly NoteKey[];
}

export interface Confrontation {
  readonly checks: readonly Check[];
  /** Whether outsiders' words are those of outsiders the reader believes. */
  readonly stamped: boolean;
  readonly witnessed: boolean;
}

export function confrontEvidence(facts: EvidenceFacts, reader: ReaderTrust, clock: Clock): Confrontation {
  const known = new Set(reader.trust.authorities.map(({ x5tS256 }) => x5tS256));
  const strange = facts.roots.find(({ x5tS256 }) => !known.has(x5tS256));
  const stamps = stampAnchorChecks(facts, reader, clock);
  const witnesses = witnessChecks(facts, reader);
  return {
    checks: [
      check(
        'ancres',
        strange === undefined ? undefined : `${strange.commonName} n’est pas dans votre dossier de confiance`,
        facts.roots.map(({ commonName }) => commonName).join(', '),
      ),
      operatorCheck(facts, reader),
      ...laterWordChecks(facts, reader),
      ...stamps.checks,
      ...witnesses.checks,
    ],
    stamped: stamps.believed,
    witnessed: witnesses.believed,
  };
}

function operatorCheck({ operator }: EvidenceFacts, reader: ReaderTrust): Check {
  const same = reader.operator?.x5tS256 === operator.x5tS256;
  const fault = same
    ? undefined
    : 'l’extrait est scellé par un autre opérateur que celui de votre dossier de confiance';
  return check(
    'annuaire-operateur',
    fault,
    `${operator.commonName}, épinglé dans votre dossier de confiance`,
  );
}

/** What the reader's own lists and directory say today of those who signed then. */
function laterWordChecks(facts: EvidenceFacts, reader: ReaderTrust): Check[] {
  const { revocation, roles } = reader;
  return signersOf(facts).flatMap(([nom, { signed }]) => {
    const at = signed.header.iat * 1000;
    const { x5tS256 } = signed.header;
    const lists =
      revocation === undefined
        ? []
        : [revocationCheck(`${nom}-confiance`, revocation.stateOfChain(signed.chain, at), at)];
    if (nom !== 'cachet' || !(roles instanceof Directory)) return lists;
    const listed = roles.gateways.flatMap(({ cachets }) => cachets).filter((one) => one.x5tS256 === x5tS256);
    if (listed.length === 0)
      return [...lists, unverified('cachet-annuaire', 'votre extrait d’annuaire ne connaît pas ce cachet')];
    const inTime = listed.some(({ du, au }) => at >= Date.parse(du) && at < Date.parse(au));
    const fault = inTime ? undefined : 'votre extrait d’annuaire ne lui donne pas cette date';
    return [...lists, check('cachet-annuaire', fault, 'votre extrait d’annuaire en dit autant')];
  });
}

function signersOf({ answer, request }: EvidenceFacts): (readonly [string, SignerFacts<SignedBy>])[] {
  return [
    ...(answer === undefined ? [] : [['cachet', answer.seal] as const]),
    ...(answer?.issuer === undefined ? [] : [['emetteur', answer.issuer] as const]),
    ...(request?.signer === undefined ? [] : [['demande', request.signer] as const]),
  ];
}

interface Believed {
  readonly checks: readonly Check[];
  readonly believed: boolean;
}

function stampAnchorChecks({ log }: EvidenceFacts, reader: ReaderTrust, clock: Clock): Believed {
  const stamps = [log?.stamped?.timestamp, log?.before?.timestamp].filter((one) => one !== undefined);
  if (stamps.length === 0) return { checks: [], believed: false };
  const nom = 'horodatage-autorite';
  if (reader.stampAuthorities.length === 0)
    return {
      checks: [unverified(nom, 'votre dossier de confiance n’a pas d’autorité d’horodatage')],
      believed: false,
    };
  const early = stamps.find(({ earliest }) => earliest > clock.now() + CLOCK_TOLERANCE_MS);
  if (early !== undefined)
    return {
      checks: [fails(nom, `horodaté après l’heure de votre horloge (${instant(early.genTime)})`)],
      believed: false,
    };
  const known = new Set(reader.stampAuthorities.map(({ x5tS256 }) => x5tS256));
  const strange = stamps.flatMap(rootOf).find(({ x5tS256 }) => !known.has(x5tS256));
  if (strange !== undefined)
    return {
      checks: [fails(nom, `${strange.commonName} n’est pas dans votre dossier de confiance`)],
      believed: false,
    };
  return {
    checks: [holds(nom, 'autorité de votre dossier de confiance')],
    believed: log?.stamped !== undefined,
  };
}

function rootOf({ chain }: Timestamp): readonly Certificate[] {
  return chain.slice(-1);
}

function witnessChecks({ log }: EvidenceFacts, reader: ReaderTrust): Believed {
  const keys = log?.witnessed?.keys ?? [];
  if (keys.length === 0) return { checks: [], believed: false };
  const known = new Set(reader.witnesses.map(writeVerifierKey));
  const believed = keys.filter((key) => known.has(writeVerifierKey(key)));
  if (believed.length === 0)
    return {
      checks: [unverified('temoins-connus', 'aucun de ces témoins n’est dans votre dossier de confiance')],
      believed: false,
    };
  return { checks: [holds('temoins-connus', believed.map(({ name }) => name).join(', '))], believed: true };
}

/** The container's own time-stamp, over its manifest. */
export function containerStampChecks(
  manifest: Buffer,
  token: Buffer | undefined,
  reader: ReaderTrust,
  clock: Clock,
): readonly Check[] {
  const nom = 'conteneur-horodatage';
  if (token === undefined)
    return [unverified(nom, 'le conteneur n’est pas horodaté : ce n’est pas un ASiC-E complet')];
  if (reader.stampAuthorities.length === 0)
    return [unverified(nom, 'votre dossier de confiance n’a pas d’autorité d’horodatage')];
  const { checks, timestamp } = stampJudgement(nom, token, manifest, {
    authorities: reader.stampAuthorities,
    revocation: reader.revocation,
  });
  const early = timestamp !== undefined && timestamp.earliest > clock.now() + CLOCK_TOLERANCE_MS;
  return early ? [fails(nom, 'horodaté après l’heure de votre horloge')] : checks;
}
