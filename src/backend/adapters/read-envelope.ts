import { fromBase64url, type Parsed, parseJsonJws } from '../../signing/jws.js';
import { parseProtectedHeader } from '../../signing/protected-header.js';
import { CTY, type Cty } from '../../signing/sign-answer.js';
import { type AmcAnswer } from '../amc-backend.port.js';
import { type CallResponse } from './https-call.js';

const ANSWER_CTY: ReadonlySet<string> = new Set<Cty>([CTY.reponseIdb, CTY.reponseClc, CTY.refus]);

function fault(text: string): { readonly ok: false; readonly fault: string } {
  return { ok: false, fault: text };
}

/**
 * Response -> the answer it claims to be: form only, nothing is trusted yet. The faults name what is wrong and never
 * repeat a value.
 */
export function readEnvelope({ statut, headers, body }: CallResponse): Parsed<AmcAnswer> {
  if (statut >= 300 && statut < 400) return fault('redirection, jamais suivie');
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/jose+json') return fault('type de contenu autre que application/jose+json');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return fault('contenu transformé (Content-Encoding)');
  const relayed = Number(headers['roc-statut']);
  if (!/^[2-5]\d\d$/.test(String(headers['roc-statut']))) return fault('en-tête Roc-Statut absent ou illisible');
  const jws = parseJsonJws(body, 'refuses');
  if (!jws.ok) return jws;
  const [issuer, ...others] = jws.value.signatures;
  if (issuer === undefined || others.length > 0) return fault('une signature et une seule est attendue');
  const payload = fromBase64url(jws.value.payload);
  const header = parseProtectedHeader(issuer.protected);
  if (!header.ok) return fault(header.fault);
  if (payload === undefined || !ANSWER_CTY.has(header.value.cty)) return fault('« cty » d’un autre document');
  return { ok: true, value: { kind: 'answer', payload, cty: header.value.cty as Cty, statut: relayed, issuer } };
}
