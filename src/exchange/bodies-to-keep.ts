import { parseDetached } from '../signing/jws.js';
import { generalJson, toGeneralJson } from '../signing/serialize-answer.js';
import { type ExchangeBodies } from '../trace/bodies/body-store.port.js';
import { type Facts } from './facts.js';
import { type Receipt } from './steps.js';
import { soapReply } from './steps/reply-soap.js';

/**
 * Request and answer of an exchange whose bodies policy keeps: a CLC or DEL that the AMC granted, concluded by this exchange.
 * Undefined for all others: refusals, replays, statements. In the form that evidence takes, receipt included.
 */
export function bodiesToKeep({ facts, sealed, trace, recu, rejeu }: Receipt): ExchangeBodies | undefined {
  const { arrival, ej, amc10, demande } = facts;
  const { service } = arrival;
  if (service !== 'CLC' && service !== 'DEL') return undefined;
  const { outcome, answer } = sealed;
  if (rejeu || outcome.kind !== 'answer' || answer.cty === 'roc-refus+json') return undefined;
  if (ej === undefined || amc10 === undefined || demande === undefined) return undefined;
  const soap = arrival.binding === 'soap';
  return {
    ...{ idEchange: arrival.idEchange, service, horodatage: trace.horodatage },
    dossier: { ej, amc: amc10, numeroDossier: demande.numeroDossier },
    forme: soap ? 'soap' : 'json',
    demande: soap ? arrival.body : requestOf(arrival),
    reponse: soap ? soapReply(answer, facts, { rejeu, recu }).body : toGeneralJson(answer, { recu }),
  };
}

/** A plain body and its signature as the one JWS they stand for. */
function requestOf({ body, signature }: Facts['arrival']): Buffer {
  const read = signature === undefined ? undefined : parseDetached(signature);
  return read?.ok === true ? generalJson(body, [read.value]) : body;
}
