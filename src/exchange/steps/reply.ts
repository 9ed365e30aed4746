import { type QuotaState, type RefusalCode } from '../../kernel/refusal.js';
import { RECEIPT_HEADER, toDetachedHeaders, toGeneralJson } from '../../signing/serialize-answer.js';
import { type SealedAnswer } from '../../signing/sign-answer.js';
import { type Reply } from '../arrival.js';
import { type Receipt, type Steps } from '../steps.js';
import { soapReply } from './reply-soap.js';

/** After these nothing sent on the same connection could succeed. */
const LAST_WORDS: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'arret-en-cours',
  'certificat-expire',
  'certificat-revoque',
]);

export const JOSE = 'application/jose+json';

/** The reply of a receipt, in the representation the caller accepts: JWS General JSON, or the body with its signatures detached. */
export function replyStep(publicUrl: string): Steps['reply'] {
  return ({ sealed, facts, rejeu, recu }: Receipt): Reply => {
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
    if (facts.arrival.binding === 'soap') {
      const made = soapReply(answer, facts, { rejeu, recu });
      return { ...stranger, ...made, headers: { ...headers, ...made.headers } };
    }
    if (accepts(facts.arrival.accept, JOSE)) {
      return {
        ...stranger,
        status: statut,
        headers: { ...headers, 'content-type': JOSE },
        body: toGeneralJson(answer, { rejeu, recu }),
      };
    }
    const claimed = facts.demande !== undefined && facts.idMessage !== undefined;
    const link = `<${publicUrl}/roc/v1/messages/${facts.idMessage}/reponse?ej=${facts.ej}>; rel="alternate"; type="${JOSE}"`;
    const plain = { ...headers, ...plainHeaders(answer), ...(claimed ? { link } : {}) };
    return {
      ...stranger,
      status: statut,
      headers: { ...plain, ...receiptHeader(recu, plain) },
      body: answer.payload,
    };
  };
}

/** What all response headers together may take, so that no client or proxy cuts them off. */
const MAX_HEADER_BYTES = 8_000;
/** `Date`, `Connection`, `Keep-Alive`, `Content-Length` and the status line, which the server adds. */
const SERVER_HEADER_BYTES = 200;

/** The receipt beside a plain body; left out where it does not fit (long keys): the linked full form has it. */
function receiptHeader(
  recu: string | undefined,
  beside: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (recu === undefined) return {};
  const value = Buffer.from(recu).toString('base64url');
  const lines = [...Object.entries(beside), [RECEIPT_HEADER, value] as const];
  const bytes = lines.reduce((sum, [name, text]) => sum + name.length + text.length + 4, SERVER_HEADER_BYTES);
  return bytes <= MAX_HEADER_BYTES ? { [RECEIPT_HEADER]: value } : {};
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
