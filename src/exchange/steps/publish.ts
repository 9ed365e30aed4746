import { type Clock } from '../../kernel/clock.js';
import { detached, generalJson } from '../../signing/serialize-answer.js';
import { type AnswerToShow } from '../../bindings/soap/seal-answer.js';
import { CTY, signPlain, type XmlSignatures } from '../../signing/sign-answer.js';
import { type Signer } from '../../signing/signer.port.js';
import { type LookUpSteps } from '../process-look-up.js';
import { accepts, JOSE } from './reply.js';
import { soapReply } from './reply-soap.js';

/** A directory answer under the seal of the directory's operator; not traced one by one. */
export function publishStep(
  signer: () => Signer,
  clock: Clock,
  xml: { sign(answer: AnswerToShow, at: number): Promise<XmlSignatures> },
): LookUpSteps['publish'] {
  return async ({ facts, payload }) => {
    const at = Math.floor(clock.now() / 1000);
    const signature = await signPlain(payload, CTY.annuaire, signer(), at);
    if (facts.arrival.binding === 'soap') {
      const answer = { payload, cty: CTY.annuaire, seal: signature };
      const signed = { ...answer, xml: await xml.sign(answer, at) };
      const made = soapReply(signed, facts, { rejeu: false });
      return { ...made, headers: { 'cache-control': 'no-store', ...made.headers } };
    }
    const headers = { 'cache-control': 'no-store', vary: 'accept' };
    if (accepts(facts.arrival.accept, JOSE)) {
      return {
        status: 200,
        headers: { ...headers, 'content-type': JOSE },
        body: generalJson(payload, [signature]),
      };
    }
    return {
      status: 200,
      headers: {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'Roc-Cachet': detached(signature),
      },
      body: payload,
    };
  };
}
