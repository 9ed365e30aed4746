import { createHash, timingSafeEqual } from 'node:crypto';
import { Certificate } from '../certificate.js';
import { DER_TAG, DerError, readOid, type DerElement } from '../der-reader.js';
import { type RevocationRegistry, type RevocationState } from '../revocation.js';
import { type TrustStore } from '../trust-store.js';
import { readCmsSignature, type CmsSignature } from './cms-signature.js';
import { requireOwnName, requireTimestampingOnly, signerCertificate } from './signer-certificate.js';
import { hashOf, isSignedBy } from './timestamp-algorithms.js';
import { TimestampRefused, type TimestampFault } from './timestamp-fault.js';
import { readTstInfo, type MessageImprint, type TstInfo } from './statement.js';

/** What a token must say and whom it may come from. */
export interface TimestampExpectation {
  /** The digest of what was to be time-stamped; 32 bytes alone are a SHA-256. */
  readonly imprint: Uint8Array | MessageImprint;
  /** The authorities whose time-stamps count, and theirs. */
  readonly anchors: TrustStore;
  /**
   * The instant of the verification; milliseconds since the Unix epoch. It bounds the token's time from above and says how
   * fresh a revocation list is. The chain is judged at the token's own time, so that a token outlives its certificates.
   */
  readonly at: number;
  /** Content of the INTEGER that was sent; not compared where not given, as long after nobody has it. */
  readonly nonce?: Uint8Array;
  /** Dotted object identifier. */
  readonly policy?: string;
  readonly revocation?: RevocationRegistry;
  /** Certificates to look among besides those the token carries: it may carry none. */
  readonly certificates?: readonly Certificate[];
  /**
   * `refuse`: a token that carries anything nothing vouches for (a certificate outside the chain, revocation lists, unsigned
   * attributes) is `jeton-surplus`. No byte of an accepted token can then be altered unnoticed. Accepted unless said.
   */
  readonly surplus?: 'accept' | 'refuse';
}

/** What a verified token proves, and by whom. Times are milliseconds since the Unix epoch. */
export interface Timestamp extends TstInfo {
  /** The serial number of the token as authorities print it: hexadecimal, upper case. */
  readonly serialHex: string;
  readonly signer: Certificate;
  /** Signer first, root last. */
  readonly chain: readonly Certificate[];
  /** What the lists given say of the chain; null where none were given. */
  readonly revocation: RevocationState | null;
}

export type TimestampVerdict =
  | { readonly ok: true; readonly timestamp: Timestamp }
  | {
      readonly ok: false;
      readonly fault: TimestampFault;
      /** Technical, for logs; may be empty. */
      readonly detail: string;
    };

/** A clock of an authority may be ahead of ours by so much. */
export const CLOCK_TOLERANCE_MS = 60_000;

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIMESTAMP_RULES = { purpose: 'horodatage' } as const;
/**
 * Reasons that leave standing what was signed before: unspecified, affiliationChanged, superseded, cessationOfOperation
 * (RFC 3161 section 4). Any other, or none, and every token of the key falls.
 */
const ORDERLY_REASONS: ReadonlySet<number | null> = new Set([0, 3, 4, 5]);

/**
 * Verifies a time-stamp token (RFC 3161, RFC 5816; CMS of RFC 5652) against what it is expected to say, offline: form,
 * what is stamped, the signer's certificate and its usage, chain at the token's time, revocation, signature. Nothing of a
 * refused token is handed out.
 */
export function verifyTimestampToken(token: Uint8Array, expected: TimestampExpectation): TimestampVerdict {
  return judging('jeton-forme', () => {
    const data = readCmsSignature(Buffer.from(token));
    const info = readTstInfo(data.content);
    requireExpected(info, expected);
    const carried = data.certificates.map(readCertificate);
    const signer = signerCertificate(data, [...carried, ...(expected.certificates ?? [])]);
    requireAttributes(data);
    requireTimestampingOnly(signer);
    if (info.authorityName !== null) requireOwnName(signer, info.authorityName);
    requireSignature(data, signer);
    const chain = chainOf(signer, carried, info, expected);
    const revocation = revocationOf(chain, info, expected);
    if (info.earliest > expected.at + CLOCK_TOLERANCE_MS) throw new TimestampRefused('jeton-futur');
    if (expected.surplus === 'refuse') requireNothingElse(data, carried, chain);
    const serialHex = info.serial.toString('hex').toUpperCase();
    return { ...info, serialHex, signer, chain, revocation };
  });
}

/** What an expected imprint is, spelled out. */
export function imprintOf(imprint: Uint8Array | MessageImprint): MessageImprint {
  return imprint instanceof Uint8Array ? { hash: 'sha256', value: Buffer.from(imprint) } : imprint;
}

/** Runs a judgement: what it refuses and what cannot be read become a verdict, anything else is a defect and thrown. */
function judging(unreadable: TimestampFault, judge: () => Timestamp): TimestampVerdict {
  try {
    return { ok: true, timestamp: judge() };
  } catch (error) {
    if (error instanceof TimestampRefused) return { ok: false, fault: error.fault, detail: error.detail };
    if (error instanceof DerError) return { ok: false, fault: unreadable, detail: error.message };
    throw error;
  }
}

function requireExpected(info: TstInfo, expected: TimestampExpectation): void {
  const imprint = imprintOf(expected.imprint);
  if (info.imprint.hash !== imprint.hash || !isEqual(info.imprint.value, imprint.value))
    throw new TimestampRefused('jeton-empreinte');
  if (expected.nonce && !(info.nonce && isEqual(info.nonce, expected.nonce)))
    throw new TimestampRefused('jeton-nonce');
  if (expected.policy !== undefined && info.policy !== expected.policy)
    throw new TimestampRefused('jeton-politique', info.policy);
}

function readCertificate(der: Buffer): Certificate {
  const certificate = Certificate.tryFromDer(der);
  if (!certificate) throw new TimestampRefused('jeton-forme', 'unreadable certificate');
  return certificate;
}

/** content-type and message-digest, once each with one value, must be those of the content (RFC 5652 section 11). */
function requireAttributes(data: CmsSignature): void {
  const type = single(data, CONTENT_TYPE);
  if (type.tag !== DER_TAG.oid || readOid(type) !== TST_INFO)
    throw new TimestampRefused('jeton-attributs', 'content-type');
  const digest = single(data, MESSAGE_DIGEST);
  const hash = hashOf(data.digestAlgorithm);
  const expected = createHash(hash).update(data.content).digest();
  if (digest.tag !== DER_TAG.octetString || !isEqual(digest.content, expected))
    throw new TimestampRefused('jeton-attributs', 'message-digest');
}

function single(data: CmsSignature, type: string): DerElement {
  const [value, ...others] = data.attributes.get(type) ?? [];
  if (!value || others.length > 0) throw new TimestampRefused('jeton-attributs', type);
  return value;
}

function requireSignature(data: CmsSignature, signer: Certificate): void {
  const { signatureAlgorithm: algorithm, signedBytes: signed, signature } = data;
  const digest = hashOf(data.digestAlgorithm);
  if (!isSignedBy({ algorithm, digest, signed, signature }, signer.publicKey))
    throw new TimestampRefused('jeton-signature');
}

function chainOf(
  signer: Certificate,
  carried: readonly Certificate[],
  info: TstInfo,
  { anchors, certificates = [] }: TimestampExpectation,
): readonly Certificate[] {
  const intermediates = [...carried, ...certificates].filter(({ isCa }) => isCa);
  const verdict = anchors.verifyChain(signer, { ...TIMESTAMP_RULES, intermediates, at: info.genTime });
  if (verdict.ok) return verdict.chain;
  const isOutOfDate = ['expire', 'pas-encore-valide', 'autorite-expiree'].includes(verdict.fault);
  throw new TimestampRefused(isOutOfDate ? 'autorite-hors-dates' : 'jeton-chaine', verdict.fault);
}

/** The worst of the chain. A certificate revoked in good order after the token's time leaves it standing. */
function revocationOf(
  chain: readonly Certificate[],
  info: TstInfo,
  { revocation, at }: TimestampExpectation,
): RevocationState | null {
  if (!revocation) return null;
  for (const [index, subject] of chain.slice(0, -1).entries()) {
    const issuer = chain[index + 1];
    if (!issuer) continue;
    const state = revocation.state(issuer.x5tS256, subject.serialHex, at);
    if (state.etat !== 'revoquee') continue;
    const isOrderly = ORDERLY_REASONS.has(revocation.reasonOf(issuer.x5tS256, subject.serialHex));
    if (!isOrderly || info.latest >= (state.revokedAt ?? 0))
      throw new TimestampRefused('autorite-revoquee', subject.commonName);
  }
  return revocation.stateOfChain(chain, at);
}

function requireNothingElse(
  data: CmsSignature,
  carried: readonly Certificate[],
  chain: readonly Certificate[],
): void {
  const isUsed = carried.every((one, index) => chain.includes(one) && carried.indexOf(one) === index);
  if (data.hasUnsigned || !isUsed) throw new TimestampRefused('jeton-surplus');
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
