import { refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { checkContentType } from '../../bindings/soap/check-content-type.js';
import { type SoapService } from '../../bindings/soap/names.js';
import { type SoapMessage, type SoapReading } from '../../bindings/soap/read-envelope.js';
import { type Agent, type AgentAssertion } from '../../identity/agent-assertion.js';
import { type AgentExpectation } from '../../identity/verify-agent.js';

import { type RequestVerifier } from '../../signing/verify-request.js';
import { boundTo } from '../bound-digest.js';
import { type Facts } from '../facts.js';
import { namesIn, type ReadingOutcome } from './reading.js';

export interface SoapReadDependencies {
  readonly verifier: RequestVerifier;
  readonly envelopes: { read(bytes: Buffer, service: SoapService): SoapReading | Promise<SoapReading> };
  readonly agents: { verify(assertion: AgentAssertion, expected: AgentExpectation): Result<Agent> };
}

/** An envelope's message, with the agent its assertion names, if it has one: as the JSON message has its `agent`. */
export async function readSoap(
  { envelopes, verifier, agents }: SoapReadDependencies,
  arrived: Facts,
): Promise<ReadingOutcome> {
  const { arrival } = arrived;
  const service = arrival.service as SoapService;
  const facts: Facts = { ...arrived, ...boundTo(arrival.body) };
  const type = checkContentType(arrival.contentType, service);
  if (!type.ok) return { ok: false, facts, refusal: type.refusal };
  const reading = await envelopes.read(arrival.body, service);
  if (!reading.ok) {
    const { refusal, value, messageId } = reading;
    return { ok: false, facts: { ...facts, ...namesIn(value), ...related(messageId ?? null) }, refusal };
  }
  const message = reading.value;
  const { signature, schemaFault } = message;
  const named: Facts = { ...facts, ...namesIn(message.value), ...related(message.messageId) };
  const agent = agentOf(message, named, agents);
  return {
    ok: true,
    facts: named,
    signature:
      signature === null ? null : () => verifier.verifyXml(signature, { ejStructure: structureOf(named) }),
    value: () => {
      const found = agent();
      return found.ok ? withAgent(message.value, found.value) : found;
    },
    ...(schemaFault === null ? {} : { schemaFault }),
  };
}

function related(messageId: string | null): Pick<Facts, 'messageId'> {
  return messageId === null ? {} : { messageId };
}

function structureOf({ caller }: Facts): string {
  if (caller === undefined) throw new TypeError('reading without a caller');
  return caller.participant.structure;
}

function agentOf(
  { assertion, contentDigest }: SoapMessage,
  facts: Facts,
  agents: SoapReadDependencies['agents'],
): () => Result<Agent | null> {
  if (assertion === null) return () => ok(null);
  return () =>
    agents.verify(assertion, {
      client: facts.arrival.presented.certificate,
      structure: structureOf(facts),
      idMessage: facts.idMessage ?? '',
      contentDigest,
    });
}

/** An agent in the document must be the one that the assertion proves. */
function withAgent(value: unknown, agent: Agent | null): Result<unknown> {
  if (agent === null) return ok(value);
  const { agent: said } = value as { agent?: Partial<Agent> | null };
  const same =
    said === undefined ||
    (said !== null &&
      said.identifiant === agent.identifiant &&
      said.modeAuthentification === agent.modeAuthentification &&
      (said.role === undefined || said.role === agent.role));
  return same
    ? ok({ ...(value as object), agent })
    : refused(refusal('vihf-attributs', 'l’agent du document n’est pas celui du VIHF', { champ: '/agent' }));
}
