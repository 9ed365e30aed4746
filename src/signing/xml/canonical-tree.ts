/**
 * A tree over canonical XML: exactly what a canonicaliser writes (Canonical XML 1.0, section 1.1; no comment, no CDATA
 * section, no declaration) and nothing else. Text and attribute values are kept as they are written, so that a subtree
 * is serialised again byte for byte, and whoever reads the tree reads what was digested.
 */

export interface XmlAttribute {
  readonly prefix: string;
  readonly name: string;
  /** As written, entities included. */
  readonly raw: string;
}

export interface XmlElement {
  readonly prefix: string;
  readonly name: string;
  /** Namespace URI; empty for none. */
  readonly namespace: string;
  /** Prefixes declared on this element, the default one being empty. */
  readonly declared: ReadonlyMap<string, string>;
  readonly attributes: readonly XmlAttribute[];
  /** A string is text as written, entities included. */
  readonly children: readonly (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
}

/** The text is not canonical XML: a defect of whoever made it, never a caller's. */
export class NotCanonical extends Error {}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const TAG = /<(\/?)(?:([^\s:<>/"=]+):)?([^\s:<>/"=]+)((?: [^\s<>/"=]+="[^"<]*")*)>/y;
const ATTRIBUTE = / (?:([^\s:<>/"=]+):)?([^\s:<>/"=]+)="([^"<]*)"/g;

interface Building extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Parses canonical XML; processing instructions outside the root are not expected, inside it they are not canonical here.
 * @throws NotCanonical
 */
export function parseCanonical(text: string): XmlElement {
  let at = 0;
  let root: Building | undefined;
  let open: Building | undefined;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    if (next !== at) {
      if (open === undefined || next === -1) throw new NotCanonical('text outside the root');
      open.children.push(text.slice(at, next));
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(text);
    if (tag === null) throw new NotCanonical('a tag');
    const [whole, slash = '', prefix = '', name = '', attributes = ''] = tag;
    at = next + whole.length;
    if (slash === '/') {
      if (open?.name !== name || open.prefix !== prefix) throw new NotCanonical('an end tag');
      open = open.parent as Building | undefined;
    } else {
      if (root !== undefined && open === undefined) throw new NotCanonical('a second root');
      const element = elementOf({ prefix, name }, attributes, open);
      open?.children.push(element);
      root ??= element;
      open = element;
    }
  }
  if (root === undefined || open !== undefined) throw new NotCanonical('no whole root');
  return root;
}

function elementOf(
  { prefix, name }: Pick<XmlElement, 'prefix' | 'name'>,
  text: string,
  parent: Building | undefined,
): Building {
  const declared = new Map<string, string>();
  const attributes: XmlAttribute[] = [];
  if (text !== '') {
    for (const [, ns = '', local = '', raw = ''] of text.matchAll(ATTRIBUTE)) {
      if (ns === 'xmlns') declared.set(local, unescape(raw));
      else if (ns === '' && local === 'xmlns') declared.set('', unescape(raw));
      else attributes.push({ prefix: ns, name: local, raw });
    }
  }
  const element = { prefix, name, namespace: '', declared, attributes, children: [], parent };
  return Object.assign(element, { namespace: namespaceOf(element, prefix) });
}

/** The URI a prefix stands for at an element; empty for none. */
export function namespaceOf(element: Pick<XmlElement, 'declared' | 'parent'>, prefix: string): string {
  if (prefix === 'xml') return XML_NAMESPACE;
  for (let one: typeof element | undefined = element; one !== undefined; one = one.parent) {
    const uri = one.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  if (prefix === '') return '';
  throw new NotCanonical('a prefix without a namespace');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x9;': '\t',
  '&#xA;': '\n',
  '&#xD;': '\r',
};

function unescape(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&[^;]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new NotCanonical('an entity');
    return character;
  });
}

/** The value of an attribute without namespace, or undefined. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const found = element.attributes.find((one) => one.prefix === '' && one.name === name);
  return found === undefined ? undefined : unescape(found.raw);
}

/** The value of an attribute in a namespace, or undefined. */
export function namespacedAttribute(element: XmlElement, uri: string, name: string): string | undefined {
  const found = element.attributes.find(
    (one) => one.prefix !== '' && one.name === name && namespaceOf(element, one.prefix) === uri,
  );
  return found === undefined ? undefined : unescape(found.raw);
}

/** The character data of an element that has no element in it; undefined where it has. */
export function textOf({ children }: XmlElement): string | undefined {
  let text = '';
  for (const child of children) {
    if (typeof child !== 'string') return undefined;
    text += child;
  }
  return unescape(text);
}

/** The child elements; undefined where there is text other than white space between them. */
export function elementsOf({ children }: XmlElement): XmlElement[] | undefined {
  const elements: XmlElement[] = [];
  for (const child of children) {
    if (typeof child !== 'string') elements.push(child);
    else if (!/^[ \t\n]*$/.test(child)) return undefined;
  }
  return elements;
}

export function isNamed(element: XmlElement | undefined, namespace: string, name: string): boolean {
  return element?.name === name && element.namespace === namespace;
}

/** Every element of a tree, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const pending = [element];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    yield one;
    for (let index = one.children.length - 1; index >= 0; index--) {
      const child = one.children[index];
      if (typeof child === 'object') pending.push(child);
    }
  }
}

/**
 * The exclusive canonical form (XML-EXC-C14N, section 3) of a subtree, without the element `omit`: the enveloped-signature
 * transform. Attributes and text are as the canonicaliser wrote them; what a subtree needs anew are its namespace
 * declarations: those in visible use that no ancestor in the output has rendered, and those of the prefixes `inclusive`
 * (`InclusiveNamespaces`; the default one being empty) that are in scope. What is rendered is what was in scope: no name
 * in the output means anything else than in the document.
 */
export function canonicalOf(apex: XmlElement, omit?: XmlElement, inclusive: readonly string[] = []): string {
  const output: Output = { omit, inclusive, parts: [] };
  write(apex, output, new Map([['', '']]));
  return output.parts.join('');
}

interface Output {
  readonly omit: XmlElement | undefined;
  readonly inclusive: readonly string[];
  readonly parts: string[];
}

/** The tree is as deep as the scan let it be (`scan-xml.ts`): recursion is bounded. */
function write(element: XmlElement, output: Output, rendered: ReadonlyMap<string, string>): void {
  const { omit, inclusive, parts } = output;
  const name = element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
  parts.push('<', name);
  let inner = rendered;
  const used = visiblyUsed(element);
  const due = inclusive.length === 0 ? used : withInclusive(used, element, inclusive);
  const missing = due.filter((prefix) => rendered.get(prefix) !== namespaceOf(element, prefix));
  if (missing.length > 0) {
    inner = new Map(rendered);
    for (const prefix of missing.sort()) {
      const uri = namespaceOf(element, prefix);
      (inner as Map<string, string>).set(prefix, uri);
      parts.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, escapeAttribute(uri), '"');
    }
  }
  for (const one of element.attributes)
    parts.push(' ', one.prefix === '' ? one.name : `${one.prefix}:${one.name}`, '="', one.raw, '"');
  parts.push('>');
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(child);
    else if (child !== omit) write(child, output, inner);
  }
  parts.push('</', name, '>');
}

function withInclusive(used: readonly string[], element: XmlElement, inclusive: readonly string[]): string[] {
  return [...new Set([...used, ...inclusive.filter((prefix) => isInScope(element, prefix))])];
}

/** Whether a prefix is declared at an element; the default one always stands for something, if only for none. */
function isInScope(element: XmlElement, prefix: string): boolean {
  if (prefix === '') return true;
  for (let one: XmlElement | undefined = element; one !== undefined; one = one.parent)
    if (one.declared.has(prefix)) return true;
  return false;
}

function visiblyUsed({ prefix, attributes }: XmlElement): string[] {
  if (attributes.length === 0) return [prefix];
  const used = new Set([prefix, ...attributes.map((one) => one.prefix).filter((one) => one !== '')]);
  used.delete('xml');
  return [...used];
}

/** Character data as a canonicaliser writes it. */
export function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

/** An attribute value as a canonicaliser writes it. */
export function escapeAttribute(text: string): string {
  if (!/[&<"\t\n\r]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
}
