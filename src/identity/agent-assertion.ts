import { type XmlSignature } from '../signing/xml/read-signature.js';

/** What an assertion of identity (VIHF, a SAML 2.0 token) says, read from the bytes its signature covers. Nothing is judged. */
export interface AgentAssertion {
  readonly id: string;
  readonly signature: XmlSignature;
  readonly issuer: { readonly format: string; readonly name: string };
  /** The agent, or who answers for an automaton. */
  readonly nameId: string;
  /** Milliseconds; undefined where absent or unreadable. */
  readonly issueInstant: number | undefined;
  readonly authnInstant: number | undefined;
  readonly notBefore: number | undefined;
  readonly notOnOrAfter: number | undefined;
  readonly authnContext: string | undefined;
  /** Values of each attribute by name, in their order. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** The agent in whose name a request is made, as the trace and the message have it. */
export interface Agent {
  readonly identifiant: string;
  readonly role?: string;
  readonly modeAuthentification: 'DIRECTE' | 'INDIRECTE';
}
