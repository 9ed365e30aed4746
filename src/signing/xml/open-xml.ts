/** Bytes of a document -> the tree of its canonical form, by libxml2; nothing outside the bytes is ever read. */
import { ParseOption, XmlC14NMode, XmlDocument, XmlError, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { NotCanonical, parseCanonical, type XmlElement } from './canonical-tree.js';
import { XMLDSIG } from './names.js';
import { scanXml, type ScanFault, type XmlLimits } from './scan-xml.js';

/** `commentaire`: one inside a signature, where it could make two readers see two values. */
export type XmlFault = ScanFault | 'commentaire';

export type OpenedXml =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly fault: XmlFault };

const OPTIONS =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_NOERROR |
  ParseOption.XML_PARSE_NOWARNING;

/** Scans, parses and canonicalises. Never throws on what the bytes are. */
export function openXml(bytes: Buffer, limits: XmlLimits): OpenedXml {
  const scanned = scanXml(bytes, limits);
  if (!scanned.ok) return scanned;
  const document = parsed(bytes);
  if (document === undefined) return { ok: false, fault: 'invalide' };
  try {
    if (scanned.comments && document.get('//comment()[ancestor::s:Signature]', { s: XMLDSIG }) !== null)
      return { ok: false, fault: 'commentaire' };
    return { ok: true, root: parseCanonical(canonicalText(document)) };
  } catch (error) {
    // What has no canonical form: a prefix without a namespace, a relative namespace name.
    if (error instanceof NotCanonical || error instanceof XmlError) return { ok: false, fault: 'invalide' };
    throw error;
  } finally {
    document.dispose();
  }
}

function parsed(bytes: Buffer): XmlDocument | undefined {
  try {
    return XmlDocument.fromBuffer(bytes, { option: OPTIONS });
  } catch (error) {
    if (error instanceof XmlLibError) return undefined;
    throw error;
  }
}

function canonicalText(document: XmlDocument): string {
  const chunks: Buffer[] = [];
  const handler = {
    write: (chunk: Uint8Array) => {
      // The chunk is a view of the parser's memory, which the next one overwrites.
      chunks.push(Buffer.from(chunk));
      return chunk.length;
    },
    close: () => true,
  };
  // Inclusive, so that a namespace that only a `PrefixList` names is not lost; `canonicalOf` makes the exclusive form.
  document.canonicalize(handler, { mode: XmlC14NMode.XML_C14N_1_0 });
  return Buffer.concat(chunks).toString('utf8');
}

/** Why a document does not follow a schema: the element and the rule, never the value. */
export interface SchemaFault {
  readonly element: string;
  readonly regle: string;
}

/** A compiled XML Schema. Compiling takes a tenth of a second: one per thread, kept. */
export class XmlSchema {
  private readonly validator: XsdValidator;

  /** @throws XmlLibError where the text is no schema. */
  constructor(text: string) {
    const document = XmlDocument.fromBuffer(Buffer.from(text));
    try {
      this.validator = XsdValidator.fromDoc(document);
    } finally {
      document.dispose();
    }
  }

  /** The first fault of a document given in canonical form, or undefined. */
  faultOf(canonical: string): SchemaFault | undefined {
    const document = parsed(Buffer.from(canonical));
    if (document === undefined) return { element: '', regle: 'forme' };
    try {
      this.validator.validate(document);
      return undefined;
    } catch (error) {
      if (!(error instanceof XmlLibError)) throw error;
      return readFault(error.message);
    } finally {
      document.dispose();
    }
  }

  dispose(): void {
    this.validator.dispose();
  }
}

/** Names only: libxml2's message quotes the value, which may be personal data. */
function readFault(message: string): SchemaFault {
  const element = /Element '(?:\{[^}]{0,80}\})?([A-Za-z0-9]{1,60})'/.exec(message)?.[1] ?? '';
  const facet = /\[facet '([A-Za-z]{1,20})'\]/.exec(message)?.[1];
  if (facet !== undefined) return { element, regle: facet };
  if (message.includes('is not expected')) return { element, regle: 'element-inattendu' };
  if (message.includes('Missing child')) return { element, regle: 'element-manquant' };
  if (message.includes('attribute')) return { element, regle: 'attribut' };
  return { element, regle: 'type' };
}
