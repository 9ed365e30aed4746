import { randomUUID } from 'node:crypto';
import { type Agent } from '../identity/agent-assertion.js';
import { VIHF } from '../identity/verify-agent.js';
import { type Certificate } from '../pki/certificate.js';
import { rfc2253Subject } from '../pki/distinguished-name.js';
import { NAMESPACE } from '../bindings/soap/contract.generated.js';
import { actionOf, REQUEST_DOCUMENT, type SoapService } from '../bindings/soap/names.js';
import { SAML } from '../bindings/soap/read-assertion.js';
import { xmlContent } from '../bindings/soap/to-xml.js';
import { requestEnvelope } from '../bindings/soap/write-envelope.js';
import { type Signer } from '../signing/signer.port.js';
import { escapeAttribute, escapeText } from '../signing/xml/canonical-tree.js';
import {
  assertionSignature,
  type CanonicalElement,
  signatureOf,
  withSignature,
} from '../signing/xml/sign-xml.js';

export interface SoapRequest {
  readonly service: SoapService;
  readonly message: object;
  /** Absent for a participant whose unsigned requests are accepted. */
  readonly signer?: Signer | undefined;
  /** When it is signed, milliseconds; now, where it is not said. */
  readonly at?: number;
  /** The assertion of an agent's identity, for the TLS client certificate it names. */
  readonly vihf?: { readonly agent: Agent; readonly client: Certificate };
}

/** The envelope of a request: its document, signed where there is a seal, written canonical. */
export async function soapRequest({
  service,
  message,
  signer,
  vihf,
  at: now = Date.now(),
}: SoapRequest): Promise<Buffer> {
  const name = REQUEST_DOCUMENT[service];
  const key = signer?.forXml ?? signer;
  const { idMessage = randomUUID() } = message as { idMessage?: string };
  const id = `demande-${idMessage}`;
  const element: CanonicalElement = {
    id,
    open: `<${name} xmlns="${NAMESPACE}" Id="${id}">`,
    content: xmlContent(name, message),
    close: `</${name}>`,
  };
  const signature = key === undefined ? '' : await signatureOf(element, key, Math.floor(now / 1000));
  const assertion =
    vihf === undefined || key === undefined
      ? undefined
      : await makeVihf({ ...vihf, signer: key, idMessage, at: now });
  const addressing = { action: actionOf(service), messageId: `urn:uuid:${idMessage}` };
  return requestEnvelope(withSignature(element, signature), addressing, assertion);
}

export interface VihfRequest {
  readonly agent: Agent;
  /** Whose subject is the assertion's issuer. */
  readonly client: Certificate;
  readonly signer: Signer;
  readonly idMessage: string;
  /** Milliseconds. */
  readonly at: number;
}

const TEN_MINUTES = 600_000;
const CONTEXT = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password';

/** A VIHF 4.0 for one message, signed by the structure's seal: canonical as written. */
export async function makeVihf({ agent, client, signer, idMessage, at }: VihfRequest): Promise<string> {
  const id = `_${randomUUID()}`;
  const instant = (time: number): string => new Date(time).toISOString();
  const attribute = (name: string, value: string): string =>
    `<AttributeStatement><Attribute Name="${name}"><AttributeValue>${escapeText(value)}</AttributeValue></Attribute></AttributeStatement>`;
  const issuer =
    `<Issuer Format="urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName">` +
    `${escapeText(rfc2253Subject(client))}</Issuer>`;
  const rest =
    `<Subject><NameID>${escapeText(agent.identifiant)}</NameID></Subject>` +
    `<Conditions NotBefore="${instant(at)}" NotOnOrAfter="${instant(at + TEN_MINUTES)}"></Conditions>` +
    `<AuthnStatement AuthnInstant="${instant(at)}"><AuthnContext><AuthnContextClassRef>${CONTEXT}` +
    `</AuthnContextClassRef></AuthnContext></AuthnStatement>` +
    [
      attribute(VIHF.version, '4.0'),
      attribute(VIHF.structure, client.structureId ?? ''),
      attribute(VIHF.role, agent.role ?? 'AUTOMATE'),
      attribute(VIHF.mode, agent.modeAuthentification),
      attribute(VIHF.message, `urn:uuid:${idMessage}`),
    ].join('');
  const open = `<Assertion xmlns="${SAML}" ID="${id}" IssueInstant="${escapeAttribute(instant(at))}" Version="2.0">`;
  const close = '</Assertion>';
  // The signature's place in an assertion is after its issuer (SAML 2.0 core, section 2.3.3).
  const signature = await assertionSignature({ open, content: `${issuer}${rest}`, close, id }, signer);
  return `${open}${issuer}${signature}${rest}${close}`;
}
