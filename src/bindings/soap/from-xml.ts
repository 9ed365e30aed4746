import {
  elementsOf,
  namespacedAttribute,
  textOf,
  type XmlElement,
} from '../../signing/xml/canonical-tree.js';
import { NAMESPACE, SHAPES } from './contract.generated.js';
import { type Shape } from './shapes.js';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** A name that cannot be anything but a member's; `__proto__` is none. */
const NAME = /^[A-Za-z][A-Za-z0-9]{0,60}$/;

/** The XML has no reading as a message at all. `champ` is the JSON pointer of the member at fault. */
export interface MappingFault {
  readonly champ: string;
  readonly detail: string;
}

export type Mapped =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: MappingFault };

/**
 * The message that an element is, its signature taken out. Liberal in what it takes for a value: what is no number stays a text, what the
 * contract does not name keeps its name, so that the contract's own validator refuses it as it does in JSON.
 */
export function messageOf(type: string, element: XmlElement): Mapped {
  try {
    return { ok: true, value: objectOf(type, element, '') };
  } catch (error) {
    if (error instanceof Unmappable) return { ok: false, fault: error.fault };
    throw error;
  }
}

class Unmappable extends Error {
  constructor(readonly fault: MappingFault) {
    super(fault.detail);
  }
}

function objectOf(type: string, element: XmlElement, path: string): Record<string, unknown> {
  const shapes = new Map(SHAPES[type]?.map(([name, shape]) => [name, shape]));
  const value: Record<string, unknown> = {};
  for (const child of childrenOf(element, path)) {
    const { name } = child;
    const champ = `${path}/${NAME.test(name) ? name : ''}`;
    if (!NAME.test(name) || child.namespace !== NAMESPACE)
      throw new Unmappable({ champ, detail: 'élément d’un autre espace de noms, ou au nom inattendu' });
    if (Object.hasOwn(value, name)) throw new Unmappable({ champ, detail: 'élément donné deux fois' });
    const shape = shapes.get(name);
    value[name] = shape === undefined ? null : valueOf(shape, child, champ);
  }
  return value;
}

function childrenOf(element: XmlElement, champ: string): XmlElement[] {
  const elements = elementsOf(element);
  if (elements === undefined) throw new Unmappable({ champ, detail: 'texte hors d’un élément' });
  return elements;
}

function valueOf(shape: Shape, element: XmlElement, champ: string): unknown {
  const nil = namespacedAttribute(element, XSI, 'nil');
  if (nil === 'true' || nil === '1') return null;
  if (typeof shape === 'string') return simpleOf(shape, element, champ);
  if ('objet' in shape) return objectOf(shape.objet, element, champ);
  if ('liste' in shape) return itemsOf(shape.element, shape.liste, element, champ);
  const [first] = childrenOf(element, champ);
  return first?.name === shape.element
    ? itemsOf(shape.element, { objet: shape.objetOuListe }, element, champ)
    : objectOf(shape.objetOuListe, element, champ);
}

function itemsOf(name: string, shape: Shape, element: XmlElement, champ: string): unknown[] {
  return childrenOf(element, champ).map((item, index) => {
    const at = `${champ}/${index}`;
    if (item.name !== name || item.namespace !== NAMESPACE)
      throw new Unmappable({ champ: at, detail: `élément « ${name} » attendu dans cette liste` });
    return valueOf(shape, item, at);
  });
}

function simpleOf(shape: 'texte' | 'nombre' | 'logique', element: XmlElement, champ: string): unknown {
  const text = textOf(element);
  if (text === undefined) throw new Unmappable({ champ, detail: 'un texte attendu, pas des éléments' });
  if (shape === 'texte') return text;
  // xs:decimal, xs:integer and xs:boolean collapse white space.
  const word = text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '');
  if (shape === 'nombre')
    return /^[+-]?(?:\d{1,16}(?:\.\d{0,10})?|\.\d{1,10})$/.test(word) ? Number(word) : text;
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : text;
}
