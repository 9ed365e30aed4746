import { type DetachedSignature } from '../../signing/jws.js';
import { parseProtectedHeader } from '../../signing/protected-header.js';
import { generalJson } from '../../signing/serialize-answer.js';
import { CTY, type Cty, digest, type SealedAnswer, type XmlSignatures } from '../../signing/sign-answer.js';
import { type Signer } from '../../signing/signer.port.js';
import { type CanonicalElement, signatureOf, withSignature } from '../../signing/xml/sign-xml.js';
import { NAMESPACE } from './contract.generated.js';
import { xmlContent } from './to-xml.js';

/** How a document is called in XML: its element, its type in the contract, the element that seals it. */
export interface AnswerNames {
  readonly element: string;
  readonly type: string;
  readonly sealed: string;
}

function namesOf(element: string, type = element, sealed = `${element}Scellee`): AnswerNames {
  return { element, type, sealed };
}

export const ANSWER_NAMES: Readonly<Partial<Record<Cty, AnswerNames>>> = {
  [CTY.reponseIdb]: namesOf('ReponseIdb'),
  [CTY.reponseSim]: namesOf('ReponseSim'),
  [CTY.reponseClc]: namesOf('ReponseClc'),
  [CTY.reponseDel]: namesOf('ReponseDel'),
  [CTY.annuaire]: namesOf('ReponseAnnuaire'),
  [CTY.refus]: namesOf('Refus', 'Probleme', 'RefusScelle'),
};

/** What is sealed: the JWS, whose content and facts the XML shows. */
export type AnswerToShow = Pick<SealedAnswer, 'payload' | 'cty' | 'issuer' | 'seal'>;

/** The two parts of a sealed document before any signature, and the identifiers they are signed by. */
interface Parts {
  readonly names: AnswerNames;
  readonly inner: CanonicalElement;
  /** All that follows the inner document. */
  readonly tail: string;
  readonly id: string;
}

const XMLNS = ` xmlns="${NAMESPACE}"`;

/**
 * The XML of an answer is a function of its JWS: the payload's members by the contract, the facts of the seal's header,
 * and the JWS itself as text. So both forms are one evidence, and whoever holds the XML can make its content again.
 */
function partsOf(answer: AnswerToShow): Parts {
  const known = made.get(answer.seal);
  if (known?.payload === answer.payload && known.issuer === answer.issuer) return known.parts;
  const parts = makeParts(answer);
  made.set(answer.seal, { payload: answer.payload, issuer: answer.issuer, parts });
  return parts;
}

/** An answer is signed, and sent a turn later: its parts are made once, and live as long as its seal. */
const made = new WeakMap<
  AnswerToShow['seal'],
  Pick<AnswerToShow, 'payload'> & {
    readonly issuer: AnswerToShow['issuer'] | undefined;
    readonly parts: Parts;
  }
>();

function makeParts(answer: AnswerToShow): Parts {
  const names = ANSWER_NAMES[answer.cty];
  if (names === undefined) throw new TypeError(`no XML form of ${answer.cty}`);
  const { payload, issuer, seal } = answer;
  const header = parseProtectedHeader(seal.protected);
  const facts = header.ok && header.value.kind === 'cachet' ? header.value.cachet : undefined;
  const id = facts?.idEchange ?? digest(payload).replaceAll('-', '.');
  const content = xmlContent(names.type, JSON.parse(payload.toString('utf8')));
  const jws = generalJson(payload, issuer === undefined ? [seal] : [issuer, seal]).toString('latin1');
  const exchange = facts === undefined ? '' : `<echange>${xmlContent('Echange', facts)}</echange>`;
  return {
    names,
    id,
    inner: {
      id: `document-${id}`,
      open: `<${names.element}${XMLNS} Id="document-${id}">`,
      content,
      close: `</${names.element}>`,
    },
    tail: `${exchange}<preuve>${jws}</preuve>`,
  };
}

/** The sealed element before its own signature, given the inner document's. */
function outerOf({ names, inner, tail, id }: Parts, issuer: string): CanonicalElement {
  // In its place the inner document inherits the namespace: canonical XML declares it once.
  const within = withSignature({ ...inner, open: inner.open.replace(XMLNS, '') }, issuer);
  return {
    id: `scelle-${id}`,
    open: `<${names.sealed}${XMLNS} Id="scelle-${id}">`,
    content: `${within}${tail}`,
    close: `</${names.sealed}>`,
  };
}

/** Characters of an answer, some tens of lines, whose XML takes milliseconds: others get their turn between its steps. */
const LONG = 32_768;

async function breath({ payload }: AnswerToShow): Promise<void> {
  if (payload.length > LONG) await new Promise((resolve) => setImmediate(resolve));
}

export interface XmlSigners {
  readonly seal: () => Signer;
  /** The key an AMC delegated to this process, by its certificate's thumbprint; undefined where another holds it. */
  readonly issuerOf: (x5tS256: string) => Signer | undefined;
}

/** Signs the XML form of answers: the issuer its document, where its key is here; the seal the whole. */
export class XmlSealer {
  constructor(private readonly signers: XmlSigners) {}

  /** `at` in seconds. Rejects where a signer fails: then nothing is sent. */
  async sign(answer: AnswerToShow, at: number): Promise<XmlSignatures> {
    await breath(answer);
    const parts = partsOf(answer);
    await breath(answer);
    const signer = answer.issuer === undefined ? undefined : this.#issuerOf(answer.issuer);
    const issuer = signer === undefined ? undefined : await signatureOf(parts.inner, signer, at);
    if (issuer !== undefined) await breath(answer);
    const seal = await signatureOf(outerOf(parts, issuer ?? ''), this.signers.seal(), at);
    return issuer === undefined ? { seal } : { issuer, seal };
  }

  /** Only who holds the very key that signed the JWS may say the same in XML. */
  #issuerOf(issuer: DetachedSignature): Signer | undefined {
    const header = parseProtectedHeader(issuer.protected);
    return header.ok ? this.signers.issuerOf(header.value.x5tS256) : undefined;
  }
}

/** The sealed document as it stands in a body, or in the detail of a fault: canonical XML. */
export function sealedDocument(answer: AnswerToShow, { issuer = '', seal }: XmlSignatures): string {
  return withSignature(outerOf(partsOf(answer), issuer), seal);
}
