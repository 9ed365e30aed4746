import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeVihf, soapRequest, type VihfRequest } from '../../src/cli/soap-request.js';
import { type Agent, type AgentAssertion } from '../../src/identity/agent-assertion.js';
import { AgentVerifier, VIHF } from '../../src/identity/verify-agent.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { SignerCertificates } from '../../src/signing/signer-certificates.js';
import { type FiledLeaf } from '../../src/pki/development-authority.js';
import { EJ, idbMessage, XmlWorld } from '../support/xml-world.js';

const MINUTE = 60_000;
const AGENT: Agent = { identifiant: 'accueil.14', role: 'Infirmier', modeAuthentification: 'DIRECTE' };
const SECURITY_OPEN =
  '<wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">';
const SECURITY_CLOSE = '</wsse:Security>';

/** How an assertion and its envelope are made, where it differs from a good one. */
interface Difference extends Partial<Omit<VihfRequest, 'idMessage'>> {
  /** The message the assertion names; by default the one it travels with. */
  readonly idMessage?: string;
  /** Of the assertion, after it was signed. */
  readonly change?: (xml: string) => string;
  /** The message it travels with. */
  readonly message?: ReturnType<typeof idbMessage>;
}

interface ReadAssertion {
  readonly assertion: AgentAssertion;
  readonly contentDigest: string;
}

describe('the agent’s assertion (VIHF) in an envelope', () => {
  let world: XmlWorld;
  let verifier: AgentVerifier;
  let now: number;
  beforeAll(async () => (world = await XmlWorld.open()));
  beforeEach(async () => {
    now = Date.now();
    const { trustStore, freshRegistry } = world.pki;
    const signers = new SignerCertificates(trustStore, await freshRegistry());
    verifier = new AgentVerifier({ signers, clock: { now: () => now }, futureS: 60 });
  });

  const client = () => world.pki.hospitalClient[EJ].certificate;
  const signerOf = (leaf: FiledLeaf): NodeSigner =>
    new NodeSigner({
      key: leaf.privateKey,
      certificate: leaf.certificate,
      intermediates: [world.pki.authority.organisations],
    });

  /** Code of the refusal, or the agent. */
  async function judge(difference: Difference = {}): Promise<string | Agent> {
    const { change = (xml: string) => xml, message = idbMessage(), ...more } = difference;
    const made = { agent: AGENT, client: client(), signer: world.signer, at: now };
    const vihf = change(await makeVihf({ idMessage: message.idMessage, ...made, ...more }));
    return carried(vihf, message);
  }

  async function carried(vihf: string, message: ReturnType<typeof idbMessage>): Promise<string | Agent> {
    const read = await readWith(vihf, message);
    return typeof read === 'string' ? read : verified(read, message.idMessage);
  }

  /** What the envelope's reader makes of it: an assertion of which nothing is judged, or a refusal's code. */
  async function readWith(
    vihf: string,
    message: ReturnType<typeof idbMessage>,
  ): Promise<string | ReadAssertion> {
    const plain = (await soapRequest({ service: 'IDB', message, signer: world.signer })).toString('utf8');
    const carrying = plain.replace('</env:Header>', `${SECURITY_OPEN}${vihf}${SECURITY_CLOSE}</env:Header>`);
    const reading = world.read(carrying);
    if (!reading.ok) return reading.refusal.code;
    const { assertion, contentDigest } = reading.value;
    if (assertion === null) throw new Error('no assertion');
    return { assertion, contentDigest };
  }

  function verified({ assertion, contentDigest }: ReadAssertion, idMessage: string): string | Agent {
    const expected = { client: client(), structure: `1${EJ}`, idMessage, contentDigest };
    const result = verifier.verify(assertion, expected);
    return result.ok ? result.value : result.refusal.code;
  }

  it('an honest one gives its agent', async () => {
    expect(await judge()).toEqual(AGENT);
  });

  it('an attribute altered after it was signed', async () => {
    expect(await judge({ change: (xml) => xml.replace('Infirmier', 'Medecin') })).toBe('vihf-alteree');
    expect(await judge({ change: (xml) => xml.replace('DIRECTE', 'INDIRECTE') })).toBe('vihf-alteree');
  });

  it('an altered attribute under a digest made again: the value does not hold', async () => {
    const other = { ...AGENT, role: 'Medecin' };
    const at = now;
    const message = idbMessage();
    const given = { client: client(), signer: world.signer, idMessage: message.idMessage, at };
    const [honest, forged] = [
      await makeVihf({ agent: AGENT, ...given }),
      await makeVihf({ agent: other, ...given }),
    ];
    const value = /<ds:SignatureValue>[^<]*<\/ds:SignatureValue>/;
    const borrowed = forged.replace(value, value.exec(honest)?.[0] ?? '');
    expect(await carried(forged, message)).toEqual(other);
    expect(await carried(borrowed, message)).toBe('vihf-alteree');
  });

  it('signed by another structure', async () => {
    const other = signerOf(world.pki.hospitalSeal['670009216']);
    expect(await judge({ signer: other })).toBe('vihf-certificat');
  });

  it('signed by a key of another authority', async () => {
    const leaf = await world.pki.otherAuthority.issue({
      ...{ profile: 'cachet', commonName: 'CH-FAUX', structureId: `1${EJ}`, organisation: 'CH' },
    });
    const stranger = new NodeSigner({
      ...{ key: leaf.privateKey, certificate: leaf.certificate, intermediates: [] },
    });
    expect(await judge({ signer: stranger })).toBe('vihf-certificat');
  });

  it('its issuer not the subject of the TLS certificate', async () => {
    expect(await judge({ client: world.pki.hospitalClient['670009216'].certificate })).toBe('vihf-emetteur');
  });

  it('expired: at the very moment of NotOnOrAfter, not a millisecond before', async () => {
    const made = now;
    const message = idbMessage();
    const vihf = await makeVihf({
      ...{ agent: AGENT, client: client(), signer: world.signer, idMessage: message.idMessage, at: made },
    });
    now = made + 10 * MINUTE - 1;
    expect(await carried(vihf, message)).toEqual(AGENT);
    now = made + 10 * MINUTE;
    expect(await carried(vihf, message)).toBe('vihf-perimee');
  });

  it('of a time to come, beyond what clocks may differ', async () => {
    expect(await judge({ at: now + 59_000 })).toEqual(AGENT);
    expect(await judge({ at: now + 61_000 })).toBe('vihf-anticipee');
  });

  it('of another message', async () => {
    expect(await judge({ idMessage: idbMessage().idMessage })).toBe('vihf-autre-message');
  });

  it('used again: for the same content it stands, for another it does not', async () => {
    const message = idbMessage();
    const vihf = await makeVihf({
      ...{ agent: AGENT, client: client(), signer: world.signer, idMessage: message.idMessage, at: now },
    });
    expect(await carried(vihf, message)).toEqual(AGENT);
    expect(await carried(vihf, message)).toEqual(AGENT);
    expect(await carried(vihf, { ...message, numeroDossier: 'AUTRE-1' })).toBe('vihf-rejouee');
  });

  it('whose signed words are not those of a VIHF for this caller', async () => {
    const message = idbMessage();
    const vihf = await makeVihf({
      ...{ agent: AGENT, client: client(), signer: world.signer, idMessage: message.idMessage, at: now },
    });
    const read = (await readWith(vihf, message)) as ReadAssertion;
    const { assertion } = read;
    const start = assertion.notBefore ?? NaN;
    const said = (change: Partial<AgentAssertion>): string | Agent =>
      verified({ ...read, assertion: { ...assertion, ...change } }, message.idMessage);
    const attribute = (name: string, ...values: string[]) =>
      said({ attributes: { ...assertion.attributes, [name]: values } });
    expect(said({})).toEqual(AGENT);
    expect(said({ notOnOrAfter: start + 60 * MINUTE })).toEqual(AGENT);
    expect(said({ notOnOrAfter: start + 60 * MINUTE + 1 })).toBe('vihf-perimee');
    expect(said({ notOnOrAfter: undefined })).toBe('vihf-attributs');
    expect(attribute(VIHF.structure, '1670009216')).toBe('vihf-attributs');
    expect(attribute(VIHF.mode, 'AUCUNE')).toBe('vihf-attributs');
    expect(attribute(VIHF.mode, 'DIRECTE', 'INDIRECTE')).toBe('vihf-attributs');
    expect(attribute(VIHF.version, '1.0')).toBe('vihf-attributs');
    expect(attribute(VIHF.message)).toBe('vihf-autre-message');
  });
});
