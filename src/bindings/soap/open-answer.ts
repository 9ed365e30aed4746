/** Reading an answer in XML offline: the JWS it carries, and whether the XML says what the JWS says, under the same keys. */
import { allowedAlgs, verifyRaw } from '../../signing/algorithms.js';
import { type Check, check, fails, holds } from '../../signing/judgement.js';
import { isRecord, type Parsed, parseJsonJws, fromBase64url } from '../../signing/jws.js';
import { parseProtectedHeader } from '../../signing/protected-header.js';
import { type Cty } from '../../signing/sign-answer.js';
import { certificateOf } from '../../signing/signer-certificates.js';
import {
  canonicalOf,
  descendants,
  elementsOf,
  isNamed,
  textOf,
  type XmlElement,
} from '../../signing/xml/canonical-tree.js';
import { openXml } from '../../signing/xml/open-xml.js';
import {
  DOCUMENT_PROFILE,
  doubledId,
  readSignature,
  signaturesIn,
} from '../../signing/xml/read-signature.js';
import { ANSWER_LIMITS } from '../../signing/xml/scan-xml.js';
import { NAMESPACE } from './contract.generated.js';
import { ENVELOPE } from './names.js';
import { ANSWER_NAMES, type AnswerToShow, sealedDocument } from './seal-answer.js';

/** An answer in XML: an envelope as it was received, or the sealed document alone. */
export interface OpenedAnswer {
  /** The evidence: JWS General JSON, with the receipt and the mark of a replay where the envelope has them. */
  readonly jws: Buffer;
  /** What the XML adds to the judgement of the JWS. */
  readonly controles: readonly Check[];
}

/** Whether the bytes are XML at all. */
export function looksLikeXml(bytes: Buffer): boolean {
  return /^(?:\uFEFF)?\s*</.test(bytes.toString('utf8', 0, 64));
}

const SEALED: ReadonlySet<string> = new Set(Object.values(ANSWER_NAMES).map(({ sealed }) => sealed));

function bad(fault: string): { readonly ok: false; readonly fault: string } {
  return { ok: false, fault };
}

/** Opens an answer. The JWS is to be judged by `judgeAnswer`; the keys of the XML are the very ones of the JWS, or it fails. */
export function openXmlAnswer(bytes: Buffer): Parsed<OpenedAnswer> {
  const opened = openXml(bytes, ANSWER_LIMITS);
  if (!opened.ok) return bad(`XML refusé : ${opened.fault}`);
  const { root } = opened;
  if (doubledId(root) !== undefined) return bad('deux éléments portent le même identifiant');
  const sealed = sealedIn(root);
  if (sealed === undefined) return bad('aucun document scellé à sa place');
  const proof = elementsOf(sealed)?.find((one) => isNamed(one, NAMESPACE, 'preuve'));
  const text = proof && textOf(proof);
  if (text === undefined) return bad('le document ne porte pas sa preuve');
  const answer = answerOf(text);
  if (!answer.ok) return answer;
  const [inner] = elementsOf(sealed) ?? [];
  const controles = [
    holds('xml-forme', 'document scellé à sa place, identifiants uniques'),
    ...keyChecks('cachet', sealed, answer.value.seal),
    ...(inner === undefined ? [] : issuerChecks(inner, answer.value)),
    correspondence(sealed, inner, answer.value),
  ];
  return { ok: true, value: { jws: withBeside(text, root), controles } };
}

/** The sealed document: the root itself, or what an envelope's body, or its fault's detail, holds alone. */
function sealedIn(root: XmlElement): XmlElement | undefined {
  const only = (element: XmlElement | undefined): XmlElement | undefined => {
    const children = (element && elementsOf(element)) ?? [];
    return children.length === 1 ? children[0] : undefined;
  };
  let candidate: XmlElement | undefined = root;
  if (isNamed(root, ENVELOPE, 'Envelope')) {
    candidate = only(elementsOf(root)?.at(-1));
    if (isNamed(candidate, ENVELOPE, 'Fault'))
      candidate = only(elementsOf(candidate as XmlElement)?.find((one) => isNamed(one, ENVELOPE, 'Detail')));
  }
  return candidate !== undefined && candidate.namespace === NAMESPACE && SEALED.has(candidate.name)
    ? candidate
    : undefined;
}

function answerOf(text: string): Parsed<AnswerToShow> {
  const jws = parseJsonJws(Buffer.from(text), 'refuses');
  if (!jws.ok) return jws;
  const seal = jws.value.signatures.at(-1);
  const issuer = jws.value.signatures.length === 2 ? jws.value.signatures[0] : undefined;
  const payload = fromBase64url(jws.value.payload);
  const header = seal && parseProtectedHeader(seal.protected);
  if (seal === undefined || payload === undefined || header?.ok !== true) return bad('preuve illisible');
  const cty = header.value.cty as Cty;
  if (ANSWER_NAMES[cty] === undefined) return bad(`« cty » sans forme XML : ${cty}`);
  if (!isJsonObject(payload)) return bad('le contenu n’est pas un objet JSON');
  return { ok: true, value: { payload, cty, seal, ...(issuer === undefined ? {} : { issuer }) } };
}

function isJsonObject(payload: Buffer): boolean {
  try {
    return isRecord(JSON.parse(payload.toString('utf8')));
  } catch {
    return false;
  }
}

/** The issuer's own signature in XML is there only where its key is the gateway's to use. */
function issuerChecks(inner: XmlElement, { issuer }: AnswerToShow): Check[] {
  if (signaturesIn(inner).length === 0) return [];
  return issuer === undefined
    ? [fails('xml-emetteur', 'une signature XML d’émetteur, mais aucune dans le JWS')]
    : keyChecks('emetteur', inner, issuer);
}

/** The signature holds, under the certificate that the JWS names for the same role: chain and role are judged there. */
function keyChecks(role: 'cachet' | 'emetteur', element: XmlElement, jws: AnswerToShow['seal']): Check[] {
  const nom = `xml-${role}`;
  const signature = readSignature(element, DOCUMENT_PROFILE);
  if (!signature.ok) return [fails(nom, signature.detail)];
  const { alg, x5c, x5tS256, signedInfo, value, signedAt = 0 } = signature.value;
  const header = parseProtectedHeader(jws.protected);
  const certificate = certificateOf(x5c[0] ?? '');
  if (certificate?.x5tS256 !== x5tS256)
    return [fails(nom, 'le certificat n’est pas celui que la signature nomme')];
  if (!header.ok || header.value.x5tS256 !== x5tS256)
    return [fails(nom, 'le certificat n’est pas celui de la signature du JWS')];
  if (!allowedAlgs(certificate.publicKey, signedAt).includes(alg)) return [fails(nom, `${alg} non admis`)];
  const good = verifyRaw(alg, certificate.publicKey, Buffer.from(signedInfo), Buffer.from(value, 'base64'));
  const fault = good ? undefined : 'la signature ne correspond pas au document';
  return [
    check(nom, fault, `XML-DSig ${alg}, le certificat du JWS, signé le ${new Date(signedAt).toISOString()}`),
  ];
}

/** What the XML shows is what the JWS makes of itself: made again, and compared whole. */
function correspondence(sealed: XmlElement, inner: XmlElement | undefined, answer: AnswerToShow): Check {
  const signature = (element: XmlElement | undefined): string => {
    const [first] = element === undefined ? [] : signaturesIn(element);
    return first === undefined ? '' : canonicalOf(first);
  };
  const again = sealedDocument(answer, { issuer: signature(inner), seal: signature(sealed) });
  const fault = canonicalOf(sealed) === again ? undefined : 'le XML ne dit pas ce que dit le JWS';
  return check('xml-correspondance', fault, 'le XML dit ce que dit le JWS, membre pour membre');
}

/** What the envelope carries outside the proof, as the JWS form carries it. */
function withBeside(jws: string, root: XmlElement): Buffer {
  const header = isNamed(root, ENVELOPE, 'Envelope') ? elementsOf(root)?.[0] : undefined;
  const blocks = header === undefined ? [] : [...descendants(header)];
  const text = (name: string): string | undefined => {
    const found = blocks.find((one) => isNamed(one, NAMESPACE, name));
    return found && textOf(found);
  };
  const recu = text('Recu');
  return Buffer.from(
    `${jws.slice(0, -1)}${text('Rejeu') === 'true' ? ',"rejeu":true' : ''}` +
      `${recu === undefined ? '' : `,"recu":${JSON.stringify(recu)}`}}`,
  );
}
