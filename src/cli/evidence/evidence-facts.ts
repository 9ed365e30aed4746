/** What an evidence file establishes, as its page tells it. Nothing in here was not verified under the file's own anchors. */
import { type Extract } from '../../directory/extract.js';
import { type Certificate } from '../../pki/certificate.js';
import { type RevocationState } from '../../pki/revocation.js';
import { type Timestamp } from '../../pki/timestamp/verify-timestamp.js';
import { type SealedReading } from '../../signing/answer-evidence.js';
import { type Level } from '../../trace/log/judge-receipt.js';
import { type LogList } from '../../trace/log/log-list.js';
import { type NoteKey } from '../../trace/tree/note.js';
import { type Slip } from './evidence-slip.js';
import { type FiledRequest } from './examine-request.js';
import { type FiledProof } from './filed-proof.js';
import { type ChainedSignature, type SignedBy, type SignedDocument } from './signed-document.js';

/** A signature and its signer, as lists of the file knew it when it signed. */
export interface SignerFacts<S extends SignedBy = ChainedSignature> {
  readonly signed: S;
  /** Undefined where the file has no list. */
  readonly revocation: RevocationState | undefined;
}

export interface StampFacts {
  readonly proof: FiledProof;
  readonly timestamp: Timestamp;
  readonly token: Buffer;
}

export interface WitnessFacts {
  readonly proof: FiledProof;
  readonly keys: readonly NoteKey[];
}

export interface LogFacts {
  readonly list: LogList;
  readonly document: SignedDocument;
  readonly receipt: FiledProof;
  readonly arrival?: FiledProof;
  readonly stamped?: StampFacts;
  /** The time-stamp that stands in the log before the exchange. */
  readonly before?: StampFacts;
  readonly witnessed?: WitnessFacts;
}

export interface AnswerFacts {
  readonly document: SignedDocument;
  readonly reading: SealedReading;
  readonly issuer?: SignerFacts;
  readonly seal: SignerFacts;
}

export interface EvidenceFacts {
  readonly slip: Slip;
  readonly extract: Extract;
  readonly directory: SignedDocument;
  readonly operator: Certificate;
  /** Roots of all chains but those of time-stamps. */
  readonly roots: readonly Certificate[];
  readonly answer?: AnswerFacts;
  readonly request?: { readonly filed: FiledRequest; readonly signer?: SignerFacts<SignedBy> };
  readonly log?: LogFacts;
}

/** The levels the file itself establishes; whether a reader believes the outsiders is another matter. */
export function levelsOf({ answer, log }: EvidenceFacts): Readonly<Record<Level, boolean>> {
  return {
    signe: answer !== undefined,
    inclus: log !== undefined,
    horodate: log?.stamped !== undefined,
    temoigne: log?.witnessed !== undefined,
  };
}
