import { type AgentAssertion } from '../../identity/agent-assertion.js';
import { refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import {
  attributeOf,
  elementsOf,
  isNamed,
  parseCanonical,
  textOf,
  type XmlElement,
} from '../../signing/xml/canonical-tree.js';
import { ASSERTION_PROFILE, readSignature } from '../../signing/xml/read-signature.js';

export const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion';

/** Reads a `saml:Assertion` from the bytes its own signature covers. Refusals: vihf-illisible, vihf-alteree. */
export function readAssertion(element: XmlElement): Result<AgentAssertion> {
  const signature = readSignature(element, ASSERTION_PROFILE);
  if (!signature.ok) {
    const code = signature.kind === 'empreinte' ? 'vihf-alteree' : 'vihf-illisible';
    return refused(refusal(code, `VIHF : ${signature.detail}`));
  }
  const { content, ...made } = signature.value;
  const assertion = parseCanonical(content);
  const issuer = child(assertion, 'Issuer');
  const id = attributeOf(assertion, 'ID') ?? '';
  if (issuer === undefined || attributeOf(assertion, 'Version') !== '2.0' || id.length > 256)
    return refused(refusal('vihf-illisible', 'VIHF : assertion SAML 2.0 avec ID et Issuer attendue'));
  const nameId = child(child(assertion, 'Subject'), 'NameID');
  const conditions = child(assertion, 'Conditions');
  const statement = child(assertion, 'AuthnStatement');
  const context = child(child(statement, 'AuthnContext'), 'AuthnContextClassRef');
  return ok({
    id,
    signature: made,
    issuer: { format: attributeOf(issuer, 'Format') ?? '', name: textOf(issuer) ?? '' },
    nameId: (nameId && textOf(nameId)) ?? '',
    issueInstant: instantOf(assertion, 'IssueInstant'),
    authnInstant: instantOf(statement, 'AuthnInstant'),
    notBefore: instantOf(conditions, 'NotBefore'),
    notOnOrAfter: instantOf(conditions, 'NotOnOrAfter'),
    authnContext: context && textOf(context),
    attributes: attributesOf(assertion),
  });
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element)?.find((one) => isNamed(one, SAML, name));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

function instantOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = element && attributeOf(element, name);
  const time = text !== undefined && INSTANT.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Every statement's attributes; one that is given twice has the values of both, and is then refused for having two. */
function attributesOf(assertion: XmlElement): Record<string, string[]> {
  const attributes: Record<string, string[]> = {};
  for (const statement of elementsOf(assertion) ?? []) {
    if (!isNamed(statement, SAML, 'AttributeStatement')) continue;
    for (const attribute of elementsOf(statement) ?? []) {
      const name = attributeOf(attribute, 'Name') ?? '';
      if (!isNamed(attribute, SAML, 'Attribute') || !/^[A-Za-z][A-Za-z0-9_:.-]{0,99}$/.test(name)) continue;
      const values = (elementsOf(attribute) ?? []).map(valueOf);
      attributes[name] = [...(Object.hasOwn(attributes, name) ? (attributes[name] ?? []) : []), ...values];
    }
  }
  return attributes;
}

/** Text; of a coded value (HL7 `Role`, `PurposeOfUse`) its name, or its code where it has none. */
function valueOf(value: XmlElement): string {
  const text = textOf(value);
  if (text !== undefined) return text;
  const [coded] = elementsOf(value) ?? [];
  return coded === undefined ? '' : (attributeOf(coded, 'displayName') ?? attributeOf(coded, 'code') ?? '');
}
