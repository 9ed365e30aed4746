/** What others than the gateway say of the time: authorities of time-stamps, and witnesses of the log. */
import { hash } from 'node:crypto';
import { type Certificate } from '../../pki/certificate.js';
import { type RevocationRegistry } from '../../pki/revocation.js';
import { TIMESTAMP_FAULT_SENTENCES } from '../../pki/timestamp/timestamp-fault.js';
import {
  type Timestamp,
  type TimestampExpectation,
  verifyTimestampToken,
} from '../../pki/timestamp/verify-timestamp.js';
import { TrustStore } from '../../pki/trust-store.js';
import { type Check, check, fails, holds } from '../../signing/judgement.js';
import { type LogList } from '../../trace/log/log-list.js';
import { type Cosignature } from '../../trace/tree/cosignature.js';
import { type NoteKey, parseVerifierKey } from '../../trace/tree/note.js';
import { revocationCheck } from '../../signing/verify-answer.js';
import { type FiledProof, openProof } from './filed-proof.js';

/** A clock that no token can be ahead of: whether one is ahead of the reader's is judged by the reader. */
const LATEST = Date.UTC(9999, 0);

export interface StampMeans {
  /** The authorities of time-stamps, and their signers where tokens do not carry them. */
  readonly authorities: readonly Certificate[];
  readonly revocation: RevocationRegistry | undefined;
}

export interface StampJudgement {
  readonly checks: readonly Check[];
  readonly timestamp?: Timestamp;
}

/** A token over these bytes, strict: no byte of it may be there that nothing vouches for. */
export function stampJudgement(
  nom: string,
  token: Buffer,
  stamped: string | Buffer,
  means: StampMeans,
): StampJudgement {
  const authorities = means.authorities.filter(({ isCa }) => isCa);
  const refused = (pourquoi: string): StampJudgement => ({ checks: [fails(nom, pourquoi)] });
  let anchors: TrustStore;
  try {
    anchors = TrustStore.fromPem(authorities.map((one) => one.toPem()));
  } catch {
    return refused('aucune autorité d’horodatage utilisable');
  }
  const expected: TimestampExpectation = {
    imprint: hash('sha256', stamped, 'buffer'),
    anchors,
    certificates: means.authorities,
    at: LATEST,
    surplus: 'refuse',
  };
  const first = verifyTimestampToken(token, expected);
  if (!first.ok) return refused(`${first.fault} : ${TIMESTAMP_FAULT_SENTENCES[first.fault]}`);
  const at = first.timestamp.genTime;
  const { revocation } = means;
  const again = verifyTimestampToken(token, {
    ...expected,
    at,
    ...(revocation === undefined ? {} : { revocation }),
  });
  if (!again.ok) return refused(`${again.fault} : ${TIMESTAMP_FAULT_SENTENCES[again.fault]}`);
  const { timestamp } = again;
  const when = `le ${new Date(at).toISOString()} par ${timestamp.signer.commonName}`;
  const state = revocation?.stateOfChain(timestamp.chain, at);
  return { checks: [holds(nom, when), revocationCheck(nom, state, at)], timestamp };
}

export interface WitnessJudgement {
  readonly checks: readonly Check[];
  readonly proof?: FiledProof;
  readonly keys: readonly NoteKey[];
}

const KEY_LINES = /^(?:[^\n]+\n){1,32}$/;

/** Verifier keys, a line each, sorted, every one of a witness; undefined where one is not. */
export function witnessKeys(lines: Buffer): readonly NoteKey[] | undefined {
  const text = lines.toString('utf8');
  if (!KEY_LINES.test(text) || !Buffer.from(text).equals(lines)) return undefined;
  const all = text.trimEnd().split('\n');
  if (all.some((line, at) => at > 0 && line <= (all[at - 1] ?? ''))) return undefined;
  const keys = all
    .map(parseVerifierKey)
    .flatMap((key) => (key.ok && key.value.type === 'cosignature' ? [key.value] : []));
  return keys.length === all.length ? keys : undefined;
}

/** The witnesses that saw a checkpoint the entry stands under: each key listed has signed. */
export function witnessJudgement(proof: Buffer, keyLines: Buffer, list: LogList): WitnessJudgement {
  const keys = witnessKeys(keyLines);
  if (keys === undefined)
    return { checks: [fails('temoins', 'clés de témoins illisibles ou en désordre')], keys: [] };
  const opened = openProof(proof, list, keys);
  if (!opened.ok) return { checks: [fails('temoins', opened.fault)], keys };
  const { cosignatures } = opened.value.proven;
  const silent = keys.find(({ name }) => !cosignatures.some(({ witness }) => witness === name));
  const fault = silent === undefined ? undefined : `${silent.name} n’a pas cosigné`;
  const checks = [check('temoins', fault, cosignatures.map(seen).join(' ; '))];
  return { checks, proof: opened.value, keys };
}

function seen({ witness, time }: Cosignature): string {
  return `${witness}, le ${new Date(time * 1000).toISOString()}`;
}
