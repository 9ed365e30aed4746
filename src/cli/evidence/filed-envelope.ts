/** A request in SOAP, as an evidence file keeps it: every byte, what they say, and who signed the document in them. */
import { elementsOf } from '../../signing/xml/canonical-tree.js';
import { openXml } from '../../signing/xml/open-xml.js';
import {
  type CoveringSignature,
  DOCUMENT_PROFILE,
  readSignature,
  type ReadSignature,
  signaturesIn,
} from '../../signing/xml/read-signature.js';
import { REQUEST_LIMITS } from '../../signing/xml/scan-xml.js';
import { readRequest } from '../xml-request.js';
import { chainOf, type ChainMeans, type SignedBy } from './signed-document.js';

/** A signature in XML whose digests hold, with the chain of its signer. */
export interface XmlSigned extends SignedBy {
  readonly signature: CoveringSignature;
}

export interface FiledEnvelope {
  /** The message, read from what the signature covers; undefined where it cannot be read. */
  readonly message: unknown;
  /** Absent where there is no signature, or where none was taken into account. */
  readonly signed?: XmlSigned;
  /** What is wrong with the form or the digests of a signature that would have to hold. */
  readonly fault?: string;
}

const SOAP_PATH = /^\/roc\/v1\/soap\//;

/** Whether a request came to the SOAP binding, by the path that answer and entry name. */
export function isSoapPath(path: unknown): boolean {
  return typeof path === 'string' && SOAP_PATH.test(path);
}

/** Reads an envelope. Never throws on what the bytes are; neither key nor value of the signature is judged yet. */
export function filedEnvelope(bytes: Buffer, unsigned: boolean, means: ChainMeans): FiledEnvelope {
  const read = readRequest(bytes);
  const message = Buffer.isBuffer(read) ? undefined : read.message;
  const found = unsigned ? undefined : documentSignature(bytes);
  if (found === undefined) return { message };
  if (!found.ok) return { message, fault: found.detail };
  const signature = found.value;
  const { alg, x5tS256, x5c, signedAt = 0 } = signature;
  const header = { alg, x5tS256, iat: Math.floor(signedAt / 1000) };
  return { message, signed: { header, signature, chain: chainOf(x5c, header, means) } };
}

/** The signature of the body's document, by the reading that the exchange has of it; undefined where there is none. */
function documentSignature(bytes: Buffer): ReadSignature | undefined {
  const opened = openXml(bytes, REQUEST_LIMITS);
  const body = opened.ok ? elementsOf(opened.root)?.at(-1) : undefined;
  const [document] = (body && elementsOf(body)) ?? [];
  return document === undefined || signaturesIn(document).length === 0
    ? undefined
    : readSignature(document, DOCUMENT_PROFILE);
}
