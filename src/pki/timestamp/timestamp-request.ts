import { randomBytes } from 'node:crypto';
import {
  DER_TAG,
  DerError,
  DerReader,
  readBoolean,
  readIntegerBytes,
  readOid,
  readSmallInteger,
} from '../der-reader.js';
import { der as element, integer, oid, sequence } from './der-writer.js';
import { readImprint, type MessageImprint } from './statement.js';
import { writeImprint } from './write-token.js';

/** A request as it goes to an authority, with what its answer is to be held against. */
export interface TimestampRequest {
  /** DER of the TimeStampReq (RFC 3161 section 2.4.1). */
  readonly der: Buffer;
  readonly imprint: MessageImprint;
  /** Content of the INTEGER. */
  readonly nonce: Buffer;
}

/** 128 bits: RFC 3161 asks for 64 at least. */
const NONCE_BYTES = 16;
const MAX_INTEGER = 21;

/** Asks for a token over a SHA-256, with the signer's certificate inside and, where given, under a policy. */
export function makeTimestampRequest(sha256: Uint8Array, policy?: string): TimestampRequest {
  const imprint: MessageImprint = { hash: 'sha256', value: Buffer.from(sha256) };
  if (imprint.value.length !== 32) throw new TypeError('a SHA-256 has 32 bytes');
  const nonce = randomNonce();
  const der = sequence(
    integer(1),
    writeImprint(imprint),
    ...(policy === undefined ? [] : [oid(policy)]),
    element(DER_TAG.integer, nonce),
    // certReq TRUE
    element(DER_TAG.boolean, Buffer.of(0xff)),
  );
  return { der, imprint, nonce };
}

/** A request as an authority reads it. */
export interface ReadRequest {
  readonly imprint: MessageImprint;
  readonly policy: string | null;
  readonly nonce: Buffer | null;
  readonly certReq: boolean;
  readonly hasExtensions: boolean;
}

/** @throws DerError, or TimestampRefused `jeton-algorithme` where the digest is none we accept */
export function readTimestampRequest(der: Buffer): ReadRequest {
  const outer = new DerReader(der, true);
  const fields = outer.enter(DER_TAG.sequence);
  outer.end();
  if (readSmallInteger(fields.next(DER_TAG.integer)) !== 1) throw new DerError('version');
  const imprint = readImprint(fields);
  const policy = fields.optional(DER_TAG.oid);
  const nonce = fields.optional(DER_TAG.integer);
  const certReq = fields.optional(DER_TAG.boolean);
  const extensions = fields.optional(DER_TAG.context0);
  fields.end();
  return {
    imprint,
    policy: policy ? readOid(policy) : null,
    nonce: nonce ? readIntegerBytes(nonce, MAX_INTEGER) : null,
    certReq: certReq ? readBoolean(certReq) : false,
    hasExtensions: extensions !== undefined,
  };
}

/** Positive, and in its shortest form: the first byte is neither 0 nor has the sign's bit. */
function randomNonce(): Buffer {
  const bytes = randomBytes(NONCE_BYTES);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
