/**
 * The members of an evidence file, all of them: what was signed in its only spelling, and what follows from it. A reader
 * makes them again from what it verified and compares: no byte of a file is there that nobody vouches for.
 */
import { type Certificate } from '../../pki/certificate.js';
import { fromBase64url, signingInput } from '../../signing/jws.js';
import { derSignature } from './der-signature.js';
import {
  chainMember,
  LOG_KEY_MEMBER,
  MEMBERS,
  type OpensslName,
  REVOCATION_MEMBERS,
  SIGNED_XML_MEMBER,
  signatureMember,
  type SignedName,
  signedBytesMember,
  STAMPED_BYTES_MEMBER,
} from '../../trace/evidence/member-names.js';
import { type AnswerFacts, type EvidenceFacts, type LogFacts } from './evidence-facts.js';
import { type EvidenceParts } from './evidence-parts.js';
import { writeSlip } from './evidence-slip.js';
import { type XmlSigned } from './filed-envelope.js';
import { unique } from './filed-lists.js';
import { renderPage } from './page/render-page.js';
import { type ChainedSignature, type SignedBy, withoutRoot } from './signed-document.js';

type Entry = readonly [name: string, content: Buffer];

/** Members but those of the container itself, which cover these. */
export function deriveMembers(
  parts: EvidenceParts,
  facts: EvidenceFacts,
  lists: readonly Buffer[],
): ReadonlyMap<string, Buffer> {
  const members: Entry[] = [
    [MEMBERS.page, renderPage(facts)],
    [MEMBERS.slip, writeSlip(facts.slip)],
    [MEMBERS.extract, facts.directory.bytes],
    [MEMBERS.anchors, pem(facts.roots)],
    ...facts.directory.signatures.map((signed) => chainEntry('annuaire', signed)),
    ...lists.map((der, at): Entry => [REVOCATION_MEMBERS[at] ?? '', der]),
    ...(facts.answer === undefined ? [] : answerEntries(facts.answer)),
    ...requestEntries(facts.request),
    ...(facts.log === undefined ? [] : logEntries(parts, facts.log)),
  ];
  return new Map(members);
}

function answerEntries({ document, issuer, seal }: AnswerFacts): Entry[] {
  return [
    [MEMBERS.answer, document.bytes],
    [MEMBERS.answerContent, document.payload],
    ...(issuer === undefined ? [] : signatureEntries('emetteur', issuer.signed, document.payload)),
    ...signatureEntries('cachet', seal.signed, document.payload),
  ];
}

function requestEntries(request: EvidenceFacts['request']): Entry[] {
  if (request === undefined) return [];
  const { filed } = request;
  if (filed.envelope !== undefined) return envelopeEntries(filed.bytes, filed.envelope.signed);
  const signed = filed.document?.signatures[0];
  if (signed === undefined) return [[MEMBERS.plainRequest, filed.bytes]];
  return [
    [MEMBERS.request, filed.bytes],
    [MEMBERS.requestContent, filed.payload],
    ...signatureEntries('demande', signed, filed.payload),
  ];
}

/** The envelope as it came; where its document is signed, the pieces that openssl takes. */
function envelopeEntries(bytes: Buffer, signed: XmlSigned | undefined): Entry[] {
  const envelope: Entry = [MEMBERS.xmlRequest, bytes];
  if (signed === undefined) return [envelope];
  const { alg, signedInfo, value, content } = signed.signature;
  return [
    envelope,
    chainEntry('demande', signed),
    [SIGNED_XML_MEMBER, Buffer.from(content)],
    [signedBytesMember('demande'), Buffer.from(signedInfo)],
    [signatureMember('demande'), opensslSignature(Buffer.from(value, 'base64'), alg)],
  ];
}

function logEntries(parts: EvidenceParts, log: LogFacts): Entry[] {
  const { receipt, arrival, stamped, before, witnessed } = log;
  const key = receipt.log.key.publicKey.export({ type: 'spki', format: 'pem' });
  const stampChains = unique([...(stamped?.timestamp.chain ?? []), ...(before?.timestamp.chain ?? [])]);
  return [
    ...(stampChains.length === 0 ? [] : [[MEMBERS.stampAuthorities, pem(stampChains)] as const]),
    [MEMBERS.logs, log.document.bytes],
    ...log.document.signatures.map((signed) => chainEntry('journaux', signed)),
    [MEMBERS.receipt, receipt.bytes],
    [signedBytesMember('journal'), Buffer.from(receipt.text)],
    [signatureMember('journal'), receipt.signature],
    [LOG_KEY_MEMBER, Buffer.from(key)],
    ...(arrival === undefined ? [] : [[MEMBERS.arrival, arrival.bytes] as const]),
    ...(before === undefined ? [] : [[MEMBERS.stampBefore, before.proof.bytes] as const]),
    ...(stamped === undefined
      ? []
      : [
          [MEMBERS.stampProof, stamped.proof.bytes] as const,
          [MEMBERS.stampToken, stamped.token] as const,
          [STAMPED_BYTES_MEMBER, Buffer.from(stamped.proof.text)] as const,
        ]),
    ...(witnessed === undefined || parts.witnessed === undefined
      ? []
      : [
          [MEMBERS.witnessProof, witnessed.proof.bytes] as const,
          [MEMBERS.witnesses, parts.witnessed.keys] as const,
        ]),
  ];
}

function chainEntry(name: SignedName, { chain }: SignedBy): Entry {
  return [chainMember(name), pem(withoutRoot(chain))];
}

function signatureEntries(
  name: SignedName & OpensslName,
  signed: ChainedSignature,
  payload: Buffer,
): Entry[] {
  const { signature, header } = signed;
  return [
    chainEntry(name, signed),
    [signedBytesMember(name), signingInput(signature.protected, payload.toString('base64url'))],
    [
      signatureMember(name),
      opensslSignature(fromBase64url(signature.signature) ?? Buffer.alloc(0), header.alg),
    ],
  ];
}

/** JWS (RFC 7518 section 3.4) and XML-DSig write an ECDSA signature as two numbers side by side, openssl as their DER. */
function opensslSignature(value: Buffer, alg: string): Buffer {
  return alg.startsWith('ES') ? derSignature(value) : value;
}

function pem(certificates: readonly Certificate[]): Buffer {
  return Buffer.from(certificates.map((one) => one.toPem()).join(''));
}
