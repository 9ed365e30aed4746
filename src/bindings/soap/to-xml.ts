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
  return members(type, value as Readonly<Record<string, unknown>>);
}

function membersOf(type: string): readonly Member[] {
  const members = SHAPES[type];
  if (members === undefined) throw new TypeError(`no shape of that name: ${type}`);
  return members;
}

function members(type: string, value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const [name, shape] of membersOf(type)) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member !== undefined) text += element(name, shape, member);
  }
  return text;
}

function element(name: string, shape: Shape, value: unknown): string {
  return value === null ? `<${name}${NIL}></${name}>` : `<${name}>${content(shape, value)}</${name}>`;
}

function content(shape: Shape, value: unknown): string {
  if (typeof shape === 'string') return simple(value);
  if ('objet' in shape) return members(shape.objet, value as Record<string, unknown>);
  if ('liste' in shape) return items(shape.element, shape.liste, value as unknown[]);
  return Array.isArray(value)
    ? items(shape.element, { objet: shape.objetOuListe }, value)
    : members(shape.objetOuListe, value as Record<string, unknown>);
}

function items(name: string, shape: Shape, values: readonly unknown[]): string {
  let text = '';
  for (const item of values) text += element(name, shape, item);
  return text;
}

function simple(value: unknown): string {
  if (typeof value === 'string') return escapeText(value.replace(UNWRITABLE, '\ufffd'));
  return typeof value === 'number' ? JSON.stringify(value) : String(value);
}
