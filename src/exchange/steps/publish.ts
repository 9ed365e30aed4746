import { type Clock } from '../../kernel/clock.js';
import { detached, generalJson } from '../../signing/serialize-answer.js';
import { CTY, signPlain } from '../../signing/sign-answer.js';
import { type Signer } from '../../signing/signer.port.js';
import { type LookUpSteps } from '../process-look-up.js';
import { accepts, JOSE } from './reply.js';

/** A directory answer under the seal of the directory's operator; not traced one by one. */
export function publishStep(signer: () => Signer, clock: Clock): LookUpSteps['publish'] {
  return async ({ facts, payload }) => {
    const signature = await signPlain(payload, CTY.annuaire, signer(), Math.floor(clock.now() / 1000));
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
