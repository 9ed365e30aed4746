/** A proof that an entry stands in a log, as an evidence file has it, opened under the sealed list of logs. */
import { canonicalJson } from '../../kernel/canonical-json.js';
import { isRecord } from '../../signing/jws.js';
import { parseJson } from '../../signing/scan-json.js';
import { type KnownLog, type LogList } from '../../trace/log/log-list.js';
import { toBase64 } from '../../trace/tree/base64.js';
import { parseLogProof, writeLogProof } from '../../trace/tree/log-proof.js';
import {
  assembleNote,
  type Note,
  type NoteKey,
  type NoteSignature,
  signatureLine,
} from '../../trace/tree/note.js';
import { type ProvenEntry, verifyReceipt } from '../../trace/tree/receipt.js';
import { TREE_FAULT_SENTENCES } from '../../trace/tree/tree-fault.js';

export interface FiledProof {
  /** The proof in its only spelling: signatures of unknown keys, which nobody could judge, are left out. */
  readonly bytes: Buffer;
  readonly proven: ProvenEntry;
  /** The checkpoint's whole note. */
  readonly note: string;
  readonly text: string;
  /** The log's own signature over the text. */
  readonly signature: Buffer;
  readonly log: KnownLog;
  readonly entry: Readonly<Record<string, unknown>>;
}

export type OpenedProof =
  { readonly ok: true; readonly value: FiledProof } | { readonly ok: false; readonly fault: string };

function no(fault: string): OpenedProof {
  return { ok: false, fault };
}

/** The only spelling of a proof: of its note, the signatures by these keys, each once, in the order of their lines. */
export function openProof(bytes: Buffer, list: LogList, witnesses: readonly NoteKey[] = []): OpenedProof {
  const parsed = parseLogProof(bytes);
  if (!parsed.ok) return no(sentence(parsed.fault));
  const { note } = parsed.value;
  const origin = note.text.slice(0, note.text.indexOf('\n'));
  const log = list.logs.get(origin);
  if (log === undefined) return no('le journal n’est pas de ceux que liste la passerelle');
  const known = knownSignatures(note, [log.key, ...witnesses]);
  const whole = assembleNote(
    note.text,
    known.map((one) => signatureLine(one, one.signature)),
  );
  const { index, hashes, extra } = parsed.value;
  const written = Buffer.from(
    writeLogProof({ index, hashes, checkpoint: whole, ...(extra === undefined ? {} : { extra }) }),
  );
  const proven = verifyReceipt(written, { log: log.key, witnesses });
  if (!proven.ok) return no(sentence(proven.fault));
  const closed = log.closed;
  if (closed !== null && proven.value.checkpoint.size > closed.head.size)
    return no('le journal a été clos avant ce point de contrôle');
  const entry = entryOf(proven.value.opening.bytes);
  if (entry === undefined) return no('l’entrée n’est pas du JSON canonique (RFC 8785)');
  const signature = known.find((one) => one.id === log.key.id)?.signature ?? Buffer.alloc(0);
  return {
    ok: true,
    value: { bytes: written, proven: proven.value, note: whole, text: note.text, signature, log, entry },
  };
}

function sentence(fault: keyof typeof TREE_FAULT_SENTENCES): string {
  return `${fault} : ${TREE_FAULT_SENTENCES[fault]}`;
}

function knownSignatures(note: Note, keys: readonly NoteKey[]): NoteSignature[] {
  const lines = new Map<string, NoteSignature>();
  for (const key of keys) {
    for (const one of note.signatures) {
      if (one.name === key.name && one.id === key.id)
        lines.set(`${key.name} ${toBase64(one.signature)}`, one);
    }
  }
  return [...lines.values()];
}

/** An entry's members, where its bytes are canonical; they are committed to by the leaf in any case. */
function entryOf(bytes: Buffer): Readonly<Record<string, unknown>> | undefined {
  const json = parseJson(bytes);
  if (!json.ok || !isRecord(json.value)) return undefined;
  try {
    return canonicalJson(json.value) === bytes.toString('utf8') ? json.value : undefined;
  } catch {
    return undefined;
  }
}
