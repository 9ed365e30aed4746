import { sealedDocument } from '../../bindings/soap/seal-answer.js';
import { actionOf, SOAP_TYPE, type SoapService } from '../../bindings/soap/names.js';
import {
  answerEnvelope,
  faultEnvelope,
  faultStatus,
  type FaultReason,
} from '../../bindings/soap/write-envelope.js';
import { type SealedAnswer } from '../../signing/sign-answer.js';
import { type Reply } from '../arrival.js';
import { type Facts } from '../facts.js';

/** The sealed answer as an envelope: a refusal is a fault that carries it whole. `beside` stands outside the proof. */
export function soapReply(
  answer: Pick<SealedAnswer, 'payload' | 'cty' | 'issuer' | 'seal' | 'xml'>,
  facts: Facts,
  beside: { readonly recu?: string | undefined; readonly rejeu: boolean },
): Pick<Reply, 'status' | 'body'> & { readonly headers: Readonly<Record<string, string>> } {
  const { arrival, idMessage } = facts;
  if (answer.xml === undefined) throw new TypeError('an answer without its XML signatures');
  const document = sealedDocument(answer, answer.xml);
  const refused = answer.cty === 'roc-refus+json';
  const action = `${actionOf((arrival.service ?? 'ANN') as SoapService)}:${refused ? 'refus' : 'reponse'}`;
  const addressing = {
    action,
    messageId: `urn:uuid:${arrival.idEchange}`,
    relatesTo: facts.messageId ?? (idMessage === undefined ? undefined : `urn:uuid:${idMessage}`),
  };
  const headers = { 'content-type': `${SOAP_TYPE}; charset=utf-8; action="${action}"` };
  if (!refused) return { status: 200, headers, body: answerEnvelope(document, addressing, beside) };
  const reason = JSON.parse(answer.payload.toString('utf8')) as FaultReason;
  return { status: faultStatus(reason), headers, body: faultEnvelope(document, reason, addressing, beside) };
}
