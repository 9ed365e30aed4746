import { escapeText } from '../../signing/xml/canonical-tree.js';
import { SHAPES } from './contract.generated.js';
import { type Member, type Shape } from './shapes.js';

const NIL = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"';
/** What XML 1.0 cannot hold (section 2.2), not even escaped. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The content of a document as canonical XML, without its own tags: the members that the contract knows, in its order,
 * in the default namespace. The same value gives the same text always; what the contract does not know is left out.
 */
export function xmlContent(type: string, value: unknown): string {
  const parts: string[] = [];
  writeMembers(type, value as Readonly<Record<string, unknown>>, parts);
  return parts.join('');
}

function membersOf(type: string): readonly Member[] {
  const members = SHAPES[type];
  if (members === undefined) throw new TypeError(`no shape of that name: ${type}`);
  return members;
}

function writeMembers(type: string, value: Readonly<Record<string, unknown>>, parts: string[]): void {
  for (const [name, shape] of membersOf(type)) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member !== undefined) writeElement(name, shape, member, parts);
  }
}

function writeElement(name: string, shape: Shape, value: unknown, parts: string[]): void {
  if (value === null) {
    parts.push('<', name, NIL, '></', name, '>');
    return;
  }
  parts.push('<', name, '>');
  if (typeof shape === 'string') parts.push(simple(value));
  else if ('objet' in shape) writeMembers(shape.objet, value as Record<string, unknown>, parts);
  else if ('liste' in shape) writeItems(shape.element, shape.liste, value as unknown[], parts);
  else if (Array.isArray(value)) writeItems(shape.element, { objet: shape.objetOuListe }, value, parts);
  else writeMembers(shape.objetOuListe, value as Record<string, unknown>, parts);
  parts.push('</', name, '>');
}

function writeItems(element: string, shape: Shape, items: readonly unknown[], parts: string[]): void {
  for (const item of items) writeElement(element, shape, item, parts);
}

function simple(value: unknown): string {
  if (typeof value === 'string') return escapeText(value.replace(UNWRITABLE, '\ufffd'));
  return typeof value === 'number' ? JSON.stringify(value) : String(value);
}
