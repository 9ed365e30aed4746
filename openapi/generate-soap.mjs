/**
 * Makes the XML forms of the contract: the XSD and WSDL under `openapi/`, and what the SOAP binding knows of them at run
 * time. The rule is one for all documents: an object is an element, its members are elements in the contract's order;
 * a list is one element that holds an element per item; null is `xsi:nil`; numbers and booleans are written as JSON
 * writes them. The XML of an answer holds the members that the contract knows; its JWS, carried beside, holds them all.
 */

export const NAMESPACE = 'urn:roc:xml:1';
const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
const SERVICES = ['IDB', 'SIM', 'CLC', 'DEL', 'ANN'];
const REQUEST = {
  IDB: 'DemandeIdb',
  SIM: 'DemandeSim',
  CLC: 'DemandeClc',
  DEL: 'DemandeDel',
  ANN: 'DemandeAnnuaire',
};
const ANSWER = {
  IDB: 'ReponseIdb',
  SIM: 'ReponseSim',
  CLC: 'ReponseClc',
  DEL: 'ReponseDel',
  ANN: 'ReponseAnnuaire',
};
/** Why a call is made, for whoever reads the WSDL. */
const ABOUT = {
  IDB: 'Droits du bénéficiaire à la date de soins.',
  SIM: 'Estimation sans garantie avant l’admission.',
  CLC: 'Part exacte de l’assureur et engagement.',
  DEL: 'Retrait d’un engagement.',
  ANN: 'Plateforme qui sert un assureur à une date.',
};

/** The documents, with the request of the directory made from the parameters of its look-up. */
function documentsOf(contract) {
  const { schemas } = contract.components;
  const look = contract.paths['/annuaire/v1/routes'].get.parameters.filter(
    ({ in: where }) => where === 'query',
  );
  const DemandeAnnuaire = {
    type: 'object',
    required: look.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(look.map(({ name, schema }) => [name, schema])),
  };
  // What an answer says of its exchange: the members of the seal's protected header (`SealFacts`).
  const Echange = {
    type: 'object',
    required: ['idEchange', 'recuLe', 'emisLe', 'journal'],
    properties: {
      idEchange: { type: 'string', maxLength: 36 },
      recuLe: { $ref: '#/components/schemas/Instant' },
      emisLe: { $ref: '#/components/schemas/Instant' },
      journal: {
        type: 'object',
        required: ['origine', 'cle'],
        properties: { origine: { type: 'string', maxLength: 256 }, cle: { type: 'string', maxLength: 256 } },
      },
    },
  };
  return { ...schemas, DemandeAnnuaire, Echange };
}

const refName = ({ $ref }) => $ref?.split('/').at(-1);
const typesOf = ({ type }) => [type].flat().filter((one) => one !== 'null');
const isNull = (schema) => schema.type === 'null';

/** The name of a list's items: the list's own without its plural. */
const itemName = (list) => (list.endsWith('s') ? list.slice(0, -1) : 'element');

/** A union of objects told apart by `op`, as one object: the members of all, each in one place. */
function merged(branches) {
  const properties = {};
  for (const branch of branches) {
    for (const [name, schema] of Object.entries(branch.properties)) {
      const known = properties[name];
      if (known === undefined) properties[name] = schema;
      else if (name === 'op')
        properties[name] = { type: 'string', enum: [...enumOf(known), ...enumOf(schema)] };
      else if (JSON.stringify(known) !== JSON.stringify(schema))
        properties[name] = { either: [known, schema] };
    }
  }
  const required = Object.keys(properties).filter((name) =>
    branches.every((one) => one.required.includes(name)),
  );
  return { type: 'object', required, properties };
}

const enumOf = ({ enum: values, const: value }) => values ?? [value];

/** A schema as this file goes on with: null split off, unions of objects merged. */
function normal(schema) {
  if (schema.oneOf !== undefined) {
    const branches = schema.oneOf.filter((one) => !isNull(one));
    const nil = branches.length < schema.oneOf.length;
    return branches.length === 1 ? { ...normal(branches[0]), nil } : { ...merged(branches), nil };
  }
  const nil = [schema.type].flat().includes('null');
  const values = schema.enum?.filter((one) => one !== null);
  return { ...schema, nil, ...(values === undefined ? {} : { enum: values }) };
}

// ---- what the binding knows at run time

/** `texte`, `nombre`, `logique`, an object by name, a list of one of these, or (a term's `de`) an object or a list. */
function shapes(documents) {
  const table = {};
  const visit = (name) => {
    if (table[name] !== undefined) return;
    table[name] = [];
    table[name] = membersOf(normal(documents[name]), name);
  };
  const membersOf = (schema, path) =>
    Object.entries(schema.properties).map(([name, member]) => {
      const one = normal(member);
      const shape = shapeOf(one, `${path}.${name}`, name);
      return one.nil ? [name, shape, true] : [name, shape];
    });
  const shapeOf = (schema, path, name) => {
    if (schema.either !== undefined) {
      const list = schema.either.find(({ type }) => type === 'array');
      const single = schema.either.find((one) => one !== list);
      return { objetOuListe: objectName(single, path), element: elementOf(list, name) };
    }
    const ref = refName(schema);
    const target = ref === undefined ? schema : normal(documents[ref]);
    const [type] = typesOf(target);
    if (type === 'object') return { objet: objectName(schema, path) };
    if (type === 'array')
      return {
        liste: shapeOf(normal(target.items), `${path}.${elementOf(target, name)}`, name),
        element: elementOf(target, name),
      };
    if (type === 'integer' || type === 'number') return 'nombre';
    return type === 'boolean' || typeof target.const === 'boolean' ? 'logique' : 'texte';
  };
  const objectName = (schema, path) => {
    const ref = refName(schema);
    if (ref !== undefined) {
      visit(ref);
      return ref;
    }
    table[path] = membersOf(normal(schema), path);
    return path;
  };
  const elementOf = (list, name) => (name === 'de' ? 'terme' : itemName(name));
  for (const name of [...Object.values(REQUEST), ...Object.values(ANSWER), 'Probleme', 'Echange'])
    visit(name);
  return table;
}

// ---- XSD

const escape = (text) =>
  String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A pattern of JSON Schema (ECMA 262, searched for) as XSD has them: matched whole, `\\d` being ASCII digits. */
function xsdPattern(pattern) {
  if (!pattern.startsWith('^')) throw new Error(`pattern not anchored: ${pattern}`);
  const whole = pattern.endsWith('$') ? pattern.slice(1, -1) : `${pattern.slice(1)}.*`;
  return whole.replaceAll('\\d', '[0-9]');
}

function facets(schema) {
  const { minLength, maxLength, minimum, maximum, multipleOf, pattern } = schema;
  const lines = [
    ...(
      schema.enum ?? (schema.const === undefined || typeof schema.const === 'boolean' ? [] : [schema.const])
    ).map((value) => ['enumeration', value]),
    ...(pattern === undefined ? [] : [['pattern', xsdPattern(pattern)]]),
    ...(minLength === undefined ? [] : [['minLength', minLength]]),
    ...(maxLength === undefined || ['date', 'date-time'].includes(schema.format)
      ? []
      : [['maxLength', maxLength]]),
    ...(minimum === undefined ? [] : [['minInclusive', minimum]]),
    ...(maximum === undefined ? [] : [['maxInclusive', maximum]]),
    ...(multipleOf === undefined ? [] : [['fractionDigits', String(multipleOf).split('.')[1].length]]),
    ...(schema.format === 'date' ? [['pattern', '[0-9]{4}-[0-9]{2}-[0-9]{2}']] : []),
    ...(schema.format === 'uuid' ? [['pattern', '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}']] : []),
    ...(schema.const === true ? [['pattern', 'true|1']] : []),
  ];
  return lines.map(([name, value]) => `<xs:${name} value="${escape(value)}"/>`);
}

function baseOf(schema) {
  if (schema.format === 'date') return 'xs:date';
  if (schema.format === 'date-time') return 'xs:dateTime';
  const [type] = typesOf(schema);
  if (type === 'integer') return 'xs:integer';
  if (type === 'number') return 'xs:decimal';
  return type === 'boolean' || typeof schema.const === 'boolean' ? 'xs:boolean' : 'xs:string';
}

const indent = (lines) => lines.map((line) => `  ${line}`);

function documentation({ description }) {
  if (description === undefined) return [];
  const text = escape(description.trim().replaceAll(/\s+/g, ' '));
  return [
    '<xs:annotation>',
    `  <xs:documentation xml:lang="fr">${text}</xs:documentation>`,
    '</xs:annotation>',
  ];
}

function simpleType(schema, attributes = '') {
  const inner = facets(schema);
  const restriction =
    inner.length === 0
      ? [`<xs:restriction base="${baseOf(schema)}"/>`]
      : [`<xs:restriction base="${baseOf(schema)}">`, ...indent(inner), '</xs:restriction>'];
  return [
    `<xs:simpleType${attributes}>`,
    ...indent([...documentation(schema), ...restriction]),
    '</xs:simpleType>',
  ];
}

function element(name, schema, occurs) {
  const open = `<xs:element name="${name}"`;
  const rest = `${occurs}${schema.nil ? ' nillable="true"' : ''}`;
  const ref = refName(schema);
  if (ref !== undefined) {
    const note = documentation(schema);
    return note.length === 0
      ? [`${open} type="roc:${ref}"${rest}/>`]
      : [`${open} type="roc:${ref}"${rest}>`, ...indent(note), '</xs:element>'];
  }
  return [
    `${open}${rest}>`,
    ...indent([...documentation(schema), ...anonymous(name, { ...schema, description: undefined })]),
    '</xs:element>',
  ];
}

function anonymous(name, schema) {
  if (schema.either !== undefined) throw new Error(`${name} : one or several, outside a type of its own`);
  const [type] = typesOf(schema);
  if (type === 'object') return ['<xs:complexType>', ...indent(sequence(schema)), '</xs:complexType>'];
  if (type === 'array') {
    const occurs = ` minOccurs="${schema.minItems ?? 0}" maxOccurs="${schema.maxItems ?? 'unbounded'}"`;
    const item = element(itemName(name), normal(schema.items), occurs);
    return [
      '<xs:complexType>',
      '  <xs:sequence>',
      ...indent(indent(item)),
      '  </xs:sequence>',
      '</xs:complexType>',
    ];
  }
  return simpleType(schema);
}

function sequence(schema) {
  const lines = Object.entries(schema.properties).flatMap(([name, member]) =>
    element(name, normal(member), schema.required?.includes(name) ? '' : ' minOccurs="0"'),
  );
  return ['<xs:sequence>', ...indent(lines), '</xs:sequence>'];
}

/** A named schema: a simple type, an object, or (for a term, which refers to itself) a group of members and its type. */
function namedType(name, documents) {
  const schema = normal(documents[name]);
  const [type] = typesOf(schema);
  if (type !== 'object') return simpleType(schema, ` name="${name}"`);
  if (documents[name].oneOf === undefined)
    return [
      `<xs:complexType name="${name}">`,
      ...indent([...documentation(schema), ...sequence(schema)]),
      '</xs:complexType>',
    ];
  // A term is of terms: its `de` has a type of its own, one term's members or a list, so that both types end somewhere.
  const list = documents[name].oneOf.map((one) => one.properties.de).find((de) => de?.type === 'array');
  const members = sequence({ ...schema, properties: { ...schema.properties, de: { $ref: `#/components/schemas/${name}De` } } });
  return [
    `<xs:complexType name="${name}">`,
    ...indent([...documentation(documents[name]), ...members]),
    '</xs:complexType>',
    `<xs:complexType name="${name}De">`,
    '  <xs:choice>',
    ...indent(indent(members)),
    `    <xs:element name="terme" type="roc:${name}" maxOccurs="${list.maxItems}"/>`,
    '  </xs:choice>',
    '</xs:complexType>',
  ];
}

const SIGNATURE = `<xs:any namespace="${XMLDSIG}" processContents="skip" minOccurs="0"/>`;
const ID = '<xs:attribute name="Id" type="xs:ID"/>';

/** A document that may be signed: an enveloped signature as its last child, its `Id` for the reference. */
function signable(element, type) {
  return [
    `<xs:complexType name="${element}Signable">`,
    '  <xs:complexContent>',
    `    <xs:extension base="roc:${type}">`,
    '      <xs:sequence>',
    `        ${SIGNATURE}`,
    '      </xs:sequence>',
    `      ${ID}`,
    '    </xs:extension>',
    '  </xs:complexContent>',
    '</xs:complexType>',
    `<xs:element name="${element}" type="roc:${element}Signable"/>`,
  ];
}

function sealed(name, inner, withExchange) {
  return [
    `<xs:element name="${name}">`,
    '  <xs:annotation>',
    '    <xs:documentation xml:lang="fr">Le document, signé par son émetteur là où sa clé est déléguée à la passerelle ; le JWS du même échange ; le cachet de la passerelle sur le tout.</xs:documentation>',
    '  </xs:annotation>',
    '  <xs:complexType>',
    '    <xs:sequence>',
    `      <xs:element ref="roc:${inner}"/>`,
    ...(withExchange ? ['      <xs:element name="echange" type="roc:Echange"/>'] : []),
    '      <xs:element name="preuve" type="xs:string">',
    '        <xs:annotation>',
    '          <xs:documentation xml:lang="fr">JWS General JSON (RFC 7515) : les octets que l’assureur a signés, sa signature, le cachet.</xs:documentation>',
    '        </xs:annotation>',
    '      </xs:element>',
    `      ${SIGNATURE}`,
    '    </xs:sequence>',
    `    ${ID}`,
    '  </xs:complexType>',
    '</xs:element>',
  ];
}

/** Names of all types that the documents lead to, in the contract's order. */
function reachable(documents) {
  const seen = new Set();
  const follow = (node) => {
    if (node === null || typeof node !== 'object') return;
    const ref = typeof node.$ref === 'string' ? refName(node) : undefined;
    if (ref !== undefined && documents[ref] !== undefined && !seen.has(ref)) {
      seen.add(ref);
      follow(documents[ref]);
    }
    for (const value of Object.values(node)) follow(value);
  };
  for (const name of [...Object.values(REQUEST), ...Object.values(ANSWER), 'Probleme', 'Echange']) {
    seen.add(name);
    follow(documents[name]);
  }
  return Object.keys(documents).filter((name) => seen.has(name));
}

function schemaLines(documents) {
  return [
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:roc="${NAMESPACE}" targetNamespace="${NAMESPACE}" elementFormDefault="qualified" version="1.0">`,
    ...indent([
      ...reachable(documents).flatMap((name) => namedType(name, documents)),
      ...SERVICES.flatMap((service) => signable(REQUEST[service], REQUEST[service])),
      ...SERVICES.flatMap((service) => signable(ANSWER[service], ANSWER[service])),
      ...signable('Refus', 'Probleme'),
      ...SERVICES.flatMap((service) =>
        sealed(`${ANSWER[service]}Scellee`, ANSWER[service], service !== 'ANN'),
      ),
      ...sealed('RefusScelle', 'Refus', true),
      '<xs:element name="Recu" type="xs:string">',
      '  <xs:annotation>',
      '    <xs:documentation xml:lang="fr">En-tête d’une réponse : le reçu du journal (C2SP tlog-proof), hors de ce qu’il prouve.</xs:documentation>',
      '  </xs:annotation>',
      '</xs:element>',
      '<xs:element name="Rejeu" type="xs:boolean">',
      '  <xs:annotation>',
      '    <xs:documentation xml:lang="fr">En-tête d’une réponse : true là où la réponse conservée d’un message déjà traité est rendue.</xs:documentation>',
      '  </xs:annotation>',
      '</xs:element>',
    ]),
    '</xs:schema>',
  ];
}

// ---- WSDL

/** The address that a served WSDL puts the gateway's own in the place of. */
export const ADDRESS = 'https://passerelle.exemple.invalid';

function wsdlLines(documents) {
  const each = (lines) => SERVICES.flatMap(lines);
  return [
    '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:wsam="http://www.w3.org/2007/05/addressing/metadata" xmlns:xs="http://www.w3.org/2001/XMLSchema"',
    `  xmlns:roc="${NAMESPACE}" name="Roc" targetNamespace="${NAMESPACE}">`,
    ...indent([
      '<wsdl:documentation>Services ROC en SOAP 1.2, document/literal, WS-Addressing 1.0, TLS mutuel. Écrit depuis openapi/roc.yaml.</wsdl:documentation>',
      '<wsdl:types>',
      ...indent(schemaLines(documents)),
      '</wsdl:types>',
      ...each((service) => [
        `<wsdl:message name="${service}Demande">`,
        `  <wsdl:part name="demande" element="roc:${REQUEST[service]}"/>`,
        '</wsdl:message>',
        `<wsdl:message name="${service}Reponse">`,
        `  <wsdl:part name="reponse" element="roc:${ANSWER[service]}Scellee"/>`,
        '</wsdl:message>',
      ]),
      '<wsdl:message name="Refus">',
      '  <wsdl:part name="refus" element="roc:RefusScelle"/>',
      '</wsdl:message>',
      ...each((service) => [
        `<wsdl:portType name="${service}">`,
        `  <wsdl:documentation>${ABOUT[service]}</wsdl:documentation>`,
        `  <wsdl:operation name="${service}">`,
        `    <wsdl:input message="roc:${service}Demande" wsam:Action="${actionOf(service)}"/>`,
        `    <wsdl:output message="roc:${service}Reponse" wsam:Action="${actionOf(service)}:reponse"/>`,
        `    <wsdl:fault name="Refus" message="roc:Refus" wsam:Action="${actionOf(service)}:refus"/>`,
        '  </wsdl:operation>',
        '</wsdl:portType>',
        `<wsdl:binding name="${service}Soap12" type="roc:${service}">`,
        '  <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>',
        `  <wsdl:operation name="${service}">`,
        `    <soap12:operation soapAction="${actionOf(service)}" style="document"/>`,
        '    <wsdl:input><soap12:body use="literal"/></wsdl:input>',
        '    <wsdl:output><soap12:body use="literal"/></wsdl:output>',
        '    <wsdl:fault name="Refus"><soap12:fault name="Refus" use="literal"/></wsdl:fault>',
        '  </wsdl:operation>',
        '</wsdl:binding>',
      ]),
      '<wsdl:service name="Roc">',
      ...each((service) => [
        `  <wsdl:port name="${service}" binding="roc:${service}Soap12">`,
        `    <soap12:address location="${ADDRESS}/roc/v1/soap/${service.toLowerCase()}"/>`,
        '  </wsdl:port>',
      ]),
      '</wsdl:service>',
    ]),
    '</wsdl:definitions>',
  ];
}

const actionOf = (service) => `urn:roc:1:${service}`;

/** Every file of the SOAP binding that comes from the contract, as [URL, text]. */
export function soapOutputs(contract) {
  const documents = documentsOf(contract);
  const text = (lines) => `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
  const [xsd, wsdl] = [text(schemaLines(documents)), text(wsdlLines(documents))];
  const module = `// Generated from openapi/roc.yaml by \`npm run contract\`. Do not edit.
/* eslint-disable */
import { type Shapes } from './shapes.js';

export const NAMESPACE = '${NAMESPACE}';
/** Stands in the WSDL for the address under which it is served. */
export const ADDRESS = '${ADDRESS}';
export const SHAPES: Shapes = ${JSON.stringify(shapes(documents))};
export const SCHEMA = ${JSON.stringify(xsd)};
export const WSDL = ${JSON.stringify(wsdl)};
`;
  return [
    [new URL('./xsd/roc.xsd', import.meta.url), xsd],
    [new URL('./wsdl/roc.wsdl', import.meta.url), wsdl],
    [new URL('../src/bindings/soap/contract.generated.ts', import.meta.url), module],
  ];
}
