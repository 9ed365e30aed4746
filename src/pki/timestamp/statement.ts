import {
  DER_TAG,
  DerError,
  DerReader,
  readBoolean,
  readIntegerBytes,
  readOid,
  readSmallInteger,
  type DerElement,
} from '../der-reader.js';
import { HASH_LENGTHS, hashOf, readAlgorithm, type HashName } from './timestamp-algorithms.js';
import { TimestampRefused } from './timestamp-fault.js';

/** The digest of what is time-stamped. */
export interface MessageImprint {
  readonly hash: HashName;
  readonly value: Buffer;
}

/** What an authority states (RFC 3161 section 2.4.2). Times are milliseconds since the Unix epoch. */
export interface TstInfo {
  /** Dotted object identifier. */
  readonly policy: string;
  readonly imprint: MessageImprint;
  /** Content of the INTEGER, as it stands: up to 160 bits and a sign. */
  readonly serial: Buffer;
  /** `genTime`, with fractions below the millisecond cut off. */
  readonly genTime: number;
  /**
   * The true time lies between these two: `genTime` less and plus the accuracy, rounded outwards to milliseconds. Where
   * the token states no accuracy both are `genTime`, rounded, and the authority's policy is to be read.
   */
  readonly earliest: number;
  readonly latest: number;
  /** In microseconds; null where the token states none. */
  readonly accuracyUs: number | null;
  readonly ordering: boolean;
  /** Content of the INTEGER, as it stands. */
  readonly nonce: Buffer | null;
  /** The GeneralName that the authority gives itself (`tsa`), as it stands. */
  readonly authorityName: Buffer | null;
}

/** 160 bits and a byte for the sign (RFC 3161 section 2.4.2); nonces of sigstore's authority are as long. */
const MAX_INTEGER = 21;
const MAX_FRACTION_DIGITS = 9;

/**
 * Reads a DER TSTInfo, whole. Extensions are passed over unless critical.
 * @throws DerError, or TimestampRefused `jeton-algorithme` where the imprint's digest is none we accept
 */
export function readTstInfo(der: Buffer): TstInfo {
  const outer = new DerReader(der, true);
  const fields = outer.enter(DER_TAG.sequence);
  outer.end();
  if (readSmallInteger(fields.next(DER_TAG.integer)) !== 1) throw new DerError('version');
  const policy = readOid(fields.next(DER_TAG.oid));
  const imprint = readImprint(fields);
  const serial = readIntegerBytes(fields.next(DER_TAG.integer), MAX_INTEGER);
  const time = readGeneralizedTime(fields.next(DER_TAG.generalizedTime));
  const accuracyElement = fields.optional(DER_TAG.sequence);
  const accuracyUs = accuracyElement ? readAccuracy(fields.inside(accuracyElement)) : null;
  const flag = fields.optional(DER_TAG.boolean);
  // FALSE is the default and DER leaves it out; a signed token that spells it out is not the worse for it.
  const ordering = flag ? readBoolean(flag) : false;
  const nonce = fields.optional(DER_TAG.integer);
  const tsa = fields.optional(DER_TAG.context0);
  const authorityName = tsa === undefined ? null : readGeneralName(fields.inside(tsa));
  const extensions = fields.optional(DER_TAG.context1);
  if (extensions) refuseCritical(fields.inside(extensions));
  fields.end();
  const accuracyMs = (accuracyUs ?? 0) / 1000;
  return {
    policy,
    imprint,
    serial,
    genTime: time.floor,
    earliest: Math.floor(time.floor - accuracyMs),
    latest: Math.ceil(time.ceil + accuracyMs),
    accuracyUs,
    ordering,
    nonce: nonce ? readIntegerBytes(nonce, MAX_INTEGER) : null,
    authorityName,
  };
}

/** One, whole; which kind is for the certificate's names to say. */
function readGeneralName(reader: DerReader): Buffer {
  const { bytes } = reader.next();
  reader.end();
  return bytes;
}

/** @throws DerError where the digest has not the length of its algorithm; TimestampRefused `jeton-algorithme` */
export function readImprint(reader: DerReader): MessageImprint {
  const fields = reader.enter(DER_TAG.sequence);
  const hash = hashOf(readAlgorithm(fields));
  const value = fields.next(DER_TAG.octetString).content;
  fields.end();
  if (value.length !== HASH_LENGTHS[hash]) throw new DerError('imprint length');
  return { hash, value };
}

/** In microseconds. */
function readAccuracy(fields: DerReader): number {
  const seconds = fields.optional(DER_TAG.integer);
  const millis = fields.optional(0x80);
  const micros = fields.optional(0x81);
  fields.end();
  return (seconds ? readSmallInteger(seconds) : 0) * 1_000_000 + fraction(millis) * 1000 + fraction(micros);
}

/** INTEGER (1..999) under an implicit tag. */
function fraction(element: DerElement | undefined): number {
  if (!element) return 0;
  const value = readSmallInteger({ ...element, tag: DER_TAG.integer });
  if (value < 1 || value > 999) throw new DerError('accuracy');
  return value;
}

/** GeneralizedTime with optional fractions, in UTC, without trailing zeros (RFC 3161 section 2.4.2). */
function readGeneralizedTime({ content }: DerElement): { floor: number; ceil: number } {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d*[1-9]))?Z$/.exec(content.toString('latin1'));
  if (!match) throw new DerError('no time');
  const [, year, month, day, hour, minute, second, digits = ''] = match;
  if (digits.length > MAX_FRACTION_DIGITS) throw new DerError('no time');
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const whole = Date.parse(`${text}Z`);
  // 30 February would become a day in March.
  if (Number.isNaN(whole) || new Date(whole).toISOString().slice(0, 19) !== text)
    throw new DerError('no time');
  const floor = whole + Number(digits.padEnd(3, '0').slice(0, 3));
  return { floor, ceil: digits.length > 3 ? floor + 1 : floor };
}

function refuseCritical(extensions: DerReader): void {
  while (!extensions.isAtEnd) {
    const extension = extensions.enter(DER_TAG.sequence);
    const oid = readOid(extension.next(DER_TAG.oid));
    const flag = extension.optional(DER_TAG.boolean);
    if (flag && readBoolean(flag)) throw new TimestampRefused('jeton-forme', `critical extension ${oid}`);
    extension.next(DER_TAG.octetString);
    extension.end();
  }
}
