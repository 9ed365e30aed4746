import { type AgentAssertion } from '../../identity/agent-assertion.js';
import { refusal, type Refusal, type RefusalCode } from '../../kernel/refusal.js';
import { type Result } from '../../kernel/result.js';
import { digest } from '../../signing/sign-answer.js';
import {
  canonicalOf,
  descendants,
  elementsOf,
  isNamed,
  namespacedAttribute,
  parseCanonical,
  textOf,
  type XmlElement,
} from '../../signing/xml/canonical-tree.js';
import { XMLDSIG } from '../../signing/xml/names.js';
import { openXml, type XmlFault, type XmlSchema } from '../../signing/xml/open-xml.js';
import {
  type CoveringSignature,
  DOCUMENT_PROFILE,
  doubledId,
  readSignature,
  type SignatureFault,
  signaturesIn,
  type XmlSignature,
} from '../../signing/xml/read-signature.js';
import { REQUEST_LIMITS } from '../../signing/xml/scan-xml.js';
import { NAMESPACE } from './contract.generated.js';
import { messageOf } from './from-xml.js';
import {
  actionOf,
  ADDRESSING,
  ANONYMOUS,
  ENVELOPE,
  REQUEST_DOCUMENT,
  SECURITY,
  type SoapService,
} from './names.js';
import { readAssertion, SAML } from './read-assertion.js';

/** What the SOAP binding makes of the bytes. Shape only: nothing is trusted yet. */
export interface SoapMessage {
  /** The message, read from the bytes the signature covers where there is one. */
  readonly value: unknown;
  /** base64url SHA-256 of the document without its signature: what an assertion served for. */
  readonly contentDigest: string;
  readonly signature: XmlSignature | null;
  readonly assertion: AgentAssertion | null;
  /** What the XML Schema alone has to say against the document: told where the contract itself finds nothing. */
  readonly schemaFault: Refusal | null;
  readonly messageId: string | null;
}

export type SoapReading =
  | { readonly ok: true; readonly value: SoapMessage }
  /** `value` and `messageId` as far as they could be read: to name the request in the refusal, for nothing else. */
  | { readonly ok: false; readonly refusal: Refusal; readonly value?: unknown; readonly messageId?: string };

const FAULTS: Readonly<Record<XmlFault, readonly [RefusalCode, string]>> = {
  utf8: ['utf8-invalide', 'le contenu n’est pas de l’UTF-8 valide'],
  codage: ['xml-interdit', 'codage autre que UTF-8'],
  'type-de-document': ['xml-interdit', 'type de document ou entité (DOCTYPE)'],
  instruction: ['xml-interdit', 'instruction de traitement'],
  commentaire: ['xml-interdit', 'commentaire dans une signature'],
  taille: ['xml-demesure', 'profondeur, éléments ou attributs au-delà de la limite'],
  invalide: ['xml-invalide', 'le contenu n’est pas du XML bien formé'],
};

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

function refuse(code: RefusalCode, detail: string, champ?: string): never {
  throw new Refused(refusal(code, detail, champ === undefined ? {} : { champ }));
}

/** Bytes of an envelope -> message. `schema` null: read without it (tests show that safety does not hang on it). */
export function readEnvelope(bytes: Buffer, service: SoapService, schema: XmlSchema | null): SoapReading {
  const opened = openXml(bytes, REQUEST_LIMITS);
  if (!opened.ok) return { ok: false, refusal: refusal(...FAULTS[opened.fault]) };
  let known: { value?: unknown; messageId?: string } = {};
  try {
    const { header, document } = partsOf(opened.root, service);
    const addressing = addressingOf(header, service);
    known = addressing.messageId === null ? {} : { messageId: addressing.messageId };
    const assertions = assertionsIn(header);
    checkSignaturePlaces(opened.root, document, assertions);
    const type = REQUEST_DOCUMENT[service];
    const named = messageOf(type, unsigned(document));
    if (named.ok) known = { ...known, value: named.value };
    const signature = signatureOf(document);
    const covered = signature?.content ?? canonicalOf(document);
    const message = messageOf(type, parseCanonical(covered));
    if (!message.ok) refuse('contrat-non-respecte', message.fault.detail, message.fault.champ);
    checkMessageId(addressing.messageId, message.value, service);
    const [assertion] = assertions.map(readAssertion).map(valueOrRefuse);
    const fault = schema?.faultOf(covered);
    return {
      ok: true,
      value: {
        value: message.value,
        contentDigest: digest(covered),
        signature: signature === null ? null : withoutContent(signature),
        assertion: assertion ?? null,
        schemaFault: fault === undefined ? null : schemaRefusal(fault),
        messageId: addressing.messageId,
      },
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal, ...known };
    throw error;
  }
}

function valueOrRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
}

/** Envelope of SOAP 1.2 with one document of the service in its body. */
function partsOf(
  envelope: XmlElement,
  service: SoapService,
): { header: XmlElement | undefined; document: XmlElement } {
  if (!isNamed(envelope, ENVELOPE, 'Envelope'))
    refuse('soap-invalide', 'enveloppe SOAP 1.2 attendue (http://www.w3.org/2003/05/soap-envelope)');
  const parts = elementsOf(envelope) ?? [];
  const header = isNamed(parts[0], ENVELOPE, 'Header') ? parts[0] : undefined;
  const [body, ...others] = header === undefined ? parts : parts.slice(1);
  if (!isNamed(body, ENVELOPE, 'Body') || others.length > 0)
    refuse('soap-invalide', 'Envelope : Header au plus, puis Body, et rien d’autre');
  const [document, ...more] = elementsOf(body as XmlElement) ?? [];
  if (document === undefined || more.length > 0) refuse('soap-invalide', 'Body : un seul document attendu');
  if (!isNamed(document, NAMESPACE, REQUEST_DOCUMENT[service]))
    refuse('soap-invalide', `Body : ${REQUEST_DOCUMENT[service]} attendu à cette adresse`);
  return { header, document };
}

/** Header blocks of WS-Addressing; whatever else must be understood is not. */
function addressingOf(
  header: XmlElement | undefined,
  service: SoapService,
): { readonly messageId: string | null } {
  const blocks = header === undefined ? [] : elementsOf(header);
  if (blocks === undefined) refuse('soap-invalide', 'Header : texte inattendu');
  for (const block of blocks) {
    const must = namespacedAttribute(block, ENVELOPE, 'mustUnderstand');
    const known = block.namespace === ADDRESSING || isNamed(block, SECURITY, 'Security');
    if (!known && (must === 'true' || must === '1'))
      refuse('soap-invalide', 'un en-tête à comprendre (mustUnderstand) ne l’est pas');
  }
  const one = (name: string): XmlElement | undefined => {
    const [first, ...others] = blocks.filter((block) => isNamed(block, ADDRESSING, name));
    if (others.length > 0) refuse('soap-invalide', `wsa:${name} donné deux fois`);
    return first;
  };
  const action = one('Action');
  if (action !== undefined && textOf(action)?.trim() !== actionOf(service))
    refuse('soap-invalide', `wsa:Action : ${actionOf(service)} attendu`);
  for (const name of ['ReplyTo', 'FaultTo']) {
    const endpoint = one(name);
    const address = endpoint && elementsOf(endpoint)?.find((child) => isNamed(child, ADDRESSING, 'Address'));
    if (address !== undefined && textOf(address)?.trim() !== ANONYMOUS)
      refuse('soap-invalide', `wsa:${name} : adresse anonyme attendue, la réponse revient sur la connexion`);
  }
  const messageId = one('MessageID');
  const text = messageId && textOf(messageId)?.trim();
  if (messageId !== undefined && (text === undefined || !/^[\x21-\x7e]{1,200}$/.test(text)))
    refuse('soap-invalide', 'wsa:MessageID : un URI attendu');
  return { messageId: text ?? null };
}

/** The message id that the envelope names is the message's own. The directory's request has none. */
function checkMessageId(messageId: string | null, value: unknown, service: SoapService): void {
  if (messageId === null || service === 'ANN') return;
  const { idMessage } = value as { idMessage?: unknown };
  if (messageId !== `urn:uuid:${String(idMessage)}`)
    refuse('soap-invalide', 'wsa:MessageID : urn:uuid: suivi de l’idMessage du document attendu');
}

/** The assertions in `wsse:Security`: none or one. */
function assertionsIn(header: XmlElement | undefined): XmlElement[] {
  const securities = (header === undefined ? [] : (elementsOf(header) ?? [])).filter((one) =>
    isNamed(one, SECURITY, 'Security'),
  );
  const assertions = securities
    .flatMap((one) => elementsOf(one) ?? [])
    .filter((one) => one.name === 'Assertion');
  if (assertions.length > 1 || assertions.some((one) => one.namespace !== SAML))
    refuse('vihf-illisible', 'une seule assertion SAML 2.0 admise');
  return assertions;
}

/** No two elements share an identifier, and no signature stands where nobody would read it. */
function checkSignaturePlaces(
  root: XmlElement,
  document: XmlElement,
  assertions: readonly XmlElement[],
): void {
  if (doubledId(root) !== undefined)
    refuse('signature-portee', 'deux éléments de l’enveloppe portent le même identifiant');
  const places = new Set([document, ...assertions]);
  for (const element of descendants(root)) {
    if (element.namespace !== XMLDSIG || element.name !== 'Signature') continue;
    if (element.parent === undefined || !places.has(element.parent))
      refuse('signature-portee', 'une signature hors du document du corps et de l’assertion');
  }
}

const SIGNATURE_CODES: Readonly<Record<SignatureFault['kind'], RefusalCode>> = {
  forme: 'signature-illisible',
  algorithme: 'signature-algorithme',
  portee: 'signature-portee',
  empreinte: 'signature-invalide',
};

/** What it covers has been read: it need not travel between threads. */
function withoutContent({ content: _read, ...signature }: CoveringSignature): XmlSignature {
  return signature;
}

function signatureOf(document: XmlElement): CoveringSignature | null {
  if (signaturesIn(document).length === 0) return null;
  const signature = readSignature(document, DOCUMENT_PROFILE);
  if (!signature.ok) refuse(SIGNATURE_CODES[signature.kind], signature.detail);
  return signature.value;
}

/** The document without the signatures in it: only to name a request whose signature is refused. */
function unsigned(document: XmlElement): XmlElement {
  const signatures = new Set<unknown>(signaturesIn(document));
  return { ...document, children: document.children.filter((one) => !signatures.has(one)) };
}

const RULES: Readonly<Record<string, string>> = {
  'element-inattendu': 'élément inattendu, ou hors de son rang',
  'element-manquant': 'il lui manque un élément',
  attribut: 'attribut inattendu',
};

function schemaRefusal({ element, regle }: { readonly element: string; readonly regle: string }): Refusal {
  const rule = RULES[regle] ?? `règle « ${regle} » non respectée`;
  return refusal('contrat-non-respecte', `schéma XML (roc.xsd), élément « ${element} » : ${rule}`);
}
