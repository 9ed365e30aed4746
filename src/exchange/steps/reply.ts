import { type QuotaState, type RefusalCode } from '../../kernel/refusal.js';
import { toDetachedHeaders, toGeneralJson } from '../../signing/serialize-answer.js';
import { type SealedAnswer } from '../../signing/sign-answer.js';
import { type Reply } from '../arrival.js';
import { type Receipt, type Steps } from '../steps.js';

/** After these nothing sent on the same connection could succeed. */
const LAST_WORDS: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'arret-en-cours',
  'certificat-expire',
  'certificat-revoque',
]);

export const JOSE = 'application/jose+json';

/** The reply of a receipt, in the representation the caller accepts: JWS General JSON, or the body with its signatures detached. */
export function replyStep(publicUrl: string): Steps['reply'] {
  return ({ sealed, facts, rejeu }: Receipt): Reply => {
    const { answer, outcome, statut } = sealed;
    const refusal = outcome.kind === 'refusal' ? outcome.refusal : undefined;
    const headers: Record<string, string> = {
      'cache-control': 'no-store',
      vary: 'accept',
      ...quotaHeaders(refusal?.quota ?? facts.quota),
      ...(refusal?.retryAfter === undefined ? {} : { 'retry-after': String(refusal.retryAfter) }),
      ...(rejeu ? { 'roc-rejeu': 'oui' } : {}),
      ...(refusal !== undefined && LAST_WORDS.has(refusal.code) ? { connection: 'close' } : {}),
    };
    const stranger = refusal?.code === 'participant-inconnu' ? ({ stranger: true } as const) : {};
    if (accepts(facts.arrival.accept, JOSE)) {
      return {
        ...stranger,
        status: statut,
        headers: { ...headers, 'content-type': JOSE },
        body: toGeneralJson(answer, { rejeu }),
      };
    }
    const claimed = facts.demande !== undefined && facts.idMessage !== undefined;
    const link = `<${publicUrl}/roc/v1/messages/${facts.idMessage}/reponse?ej=${facts.ej}>; rel="alternate"; type="${JOSE}"`;
    return {
      ...stranger,
      status: statut,
      headers: { ...headers, ...plainHeaders(answer), ...(claimed ? { link } : {}) },
      body: answer.payload,
    };
  };
}

function plainHeaders(answer: SealedAnswer): Record<string, string> {
  const type = answer.cty === 'roc-refus+json' ? 'application/problem+json' : 'application/json';
  return { 'content-type': `${type}; charset=utf-8`, ...toDetachedHeaders(answer) };
}

/** RateLimit fields (draft-ietf-httpapi-ratelimit-headers): the quota by its name, what is left, when it renews. */
function quotaHeaders(quota: QuotaState | undefined): Record<string, string> {
  if (quota === undefined) return {};
  return {
    ratelimit: `"${quota.nom}";r=${quota.restant};t=${quota.renouvellement}`,
    'ratelimit-policy': `"${quota.nom}";q=${quota.limite}`,
  };
}

/** Whether an `Accept` header names this type; `q=0` says that it is not wanted (RFC 9110, section 12.5.1). */
export function accepts(header: string | undefined, type: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((range) => {
    const [named, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return named === type && !parameters.some((one) => /^q=0(\.0*)?$/.test(one));
  });
}
