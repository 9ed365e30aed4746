import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { canonicalOf, type XmlElement } from '../../signing/xml/canonical-tree.js';
import { openXml, XmlSchema } from '../../signing/xml/open-xml.js';
import { ANSWER_LIMITS } from '../../signing/xml/scan-xml.js';
import { NAMESPACE, SCHEMA } from './contract.generated.js';
import { messageOf } from './from-xml.js';
import { xmlContent } from './to-xml.js';

interface Contract {
  readonly components: { readonly examples: Readonly<Record<string, { readonly value: unknown }>> };
}
const contract = yaml.load(readFileSync('openapi/roc.yaml', 'utf8'), {
  schema: yaml.JSON_SCHEMA,
}) as Contract;
const EXAMPLES = Object.entries(contract.components.examples).flatMap(([name, { value }]) => {
  const type = /^(Demande|Reponse)(Idb|Sim|Clc|Del|Annuaire)/.exec(name)?.[0];
  if (type !== undefined) return [[name, type, type, value] as const];
  return name.startsWith('Refus') ? [[name, 'Probleme', 'Refus', value] as const] : [];
});

function opened(text: string): XmlElement {
  const xml = openXml(Buffer.from(text), ANSWER_LIMITS);
  if (!xml.ok) throw new Error(xml.fault);
  return xml.root;
}

describe('the XML of a document', () => {
  const schema = new XmlSchema(SCHEMA);

  it('is tried on the examples of the contract', () => {
    expect(EXAMPLES.length).toBeGreaterThan(20);
  });

  it.each(EXAMPLES)(
    '%s goes there and back, canonical as written, by the schema',
    (_name, type, element, value) => {
      const text = `<${element} xmlns="${NAMESPACE}">${xmlContent(type, value)}</${element}>`;
      const root = opened(text);
      expect(canonicalOf(root)).toBe(text);
      expect(schema.faultOf(text)).toBeUndefined();
      expect(messageOf(type, root)).toEqual({ ok: true, value });
    },
  );
});
