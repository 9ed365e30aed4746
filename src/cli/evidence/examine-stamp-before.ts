/**
 * The time-stamp that stands in the log before the exchange: an entry of the log itself that holds a token over one of its
 * checkpoints. What comes after it in the log was written after that time, whatever the gateway's clock said.
 */
import { type Check, fails, unverified } from '../../signing/judgement.js';
import { type LogList } from '../../trace/log/log-list.js';
import { isRecord } from '../../signing/jws.js';
import { fromBase64 } from '../../trace/tree/base64.js';
import { openCheckpoint } from '../../trace/tree/checkpoint.js';
import { parseNote } from '../../trace/tree/note.js';
import { type StampFacts } from './evidence-facts.js';
import { type EvidenceParts } from './evidence-parts.js';
import { type StampMeans, stampJudgement } from './examine-time.js';
import { type FiledProof, openProof } from './filed-proof.js';

const NOM = 'anteriorite';

export interface StampBeforeJudgement {
  readonly checks: readonly Check[];
  readonly facts?: StampFacts;
}

export function stampBeforeJudgement(
  { stampBefore, stampAuthorities }: Pick<EvidenceParts, 'stampBefore' | 'stampAuthorities'>,
  list: LogList,
  receipt: FiledProof,
  { revocation }: Pick<StampMeans, 'revocation'>,
): StampBeforeJudgement {
  if (stampBefore === undefined)
    return { checks: [unverified(NOM, 'aucun horodatage inscrit avant l’échange')] };
  const refused = (pourquoi: string): StampBeforeJudgement => ({ checks: [fails(NOM, pourquoi)] });
  const opened = openProof(stampBefore, list);
  if (!opened.ok) return refused(opened.fault);
  const { log, proven } = opened.value;
  if (log.origin !== receipt.log.origin || proven.index >= receipt.proven.index)
    return refused('cet horodatage n’est pas inscrit avant l’entrée, dans le même journal');
  const stamp = stampOf(opened.value);
  if (stamp === undefined) return refused('l’entrée antérieure n’est pas un horodatage du journal');
  const note = parseNote(Buffer.from(stamp.note));
  const checkpoint = note.ok ? openCheckpoint(note.value, log.key) : note;
  // A checkpoint of the log, of what stood there before the token was entered.
  if (!note.ok || !checkpoint.ok || checkpoint.value.size > proven.index)
    return refused('le jeton antérieur n’est pas celui d’un point de contrôle de ce journal');
  const judged = stampJudgement(NOM, stamp.token, note.value.text, {
    authorities: stampAuthorities,
    revocation,
  });
  if (judged.timestamp === undefined) return { checks: judged.checks };
  return {
    checks: judged.checks,
    facts: { proof: opened.value, timestamp: judged.timestamp, token: stamp.token },
  };
}

/** Note and token of an entry of type `horodatage`; everything else it says follows from them. */
function stampOf({ entry }: FiledProof): { readonly note: string; readonly token: Buffer } | undefined {
  const { type, detail } = entry;
  if (type !== 'horodatage' || !isRecord(detail)) return undefined;
  const { note, jeton } = detail;
  const token = typeof jeton === 'string' ? fromBase64(jeton) : undefined;
  return typeof note === 'string' && token !== undefined ? { note, token } : undefined;
}
