/** What `roc verify` adds to the judgement where the request is at hand: was the insurer asked what the hospital asked? */
import { MAPPING, minimise } from '../backend/minimise-request.js';
import { type Demande } from '../messages/types.js';
import { readAnswer, type ReadRequest, requestPayload } from '../signing/answer-evidence.js';
import { isRecord } from '../signing/jws.js';
import { type Check } from '../signing/judgement.js';
import { parseJson } from '../signing/scan-json.js';
import { type AnswerEvidence } from '../signing/verify-answer.js';

const NOM = 'demande transmise';

/**
 * Whether the AMC was asked what the request says: the answer names by digest what was passed on, and what the rule
 * makes of the request has to be that. Without it a gateway could ask about other amounts under the right request's
 * name. Undefined where there is nothing to compare: no request at hand, or nothing was passed on.
 */
export function transmittedCheck({ answer, request }: AnswerEvidence): Check | undefined {
  const read = readAnswer(answer);
  const requete = read.ok ? read.value.content['requete'] : undefined;
  const transmis = isRecord(requete) ? requete['transmis'] : undefined;
  if (request === undefined || !isRecord(transmis)) return undefined;
  if (transmis['correspondance'] !== MAPPING) {
    return { nom: NOM, verdict: 'non verifie', pourquoi: `seule la règle ${MAPPING} est connue ici` };
  }
  return transmis['empreinte'] === digestOf(request)
    ? { nom: NOM, verdict: 'tient', pourquoi: `ce que la règle ${MAPPING} fait de la demande` }
    : {
        nom: NOM,
        verdict: 'ne tient pas',
        pourquoi: 'l’assureur a été interrogé sur autre chose que la demande',
      };
}

/** Undefined where the bytes are no request that could be passed on. */
function digestOf(request: Buffer | ReadRequest): string | undefined {
  const message = Buffer.isBuffer(request) ? messageOf(request) : request.message;
  if (message === undefined) return undefined;
  try {
    return minimise(message as Demande).transmis.empreinte;
  } catch {
    return undefined;
  }
}

function messageOf(request: Buffer): unknown {
  const payload = requestPayload(request);
  const parsed = payload.ok ? parseJson(payload.value) : payload;
  return parsed.ok ? parsed.value : undefined;
}
