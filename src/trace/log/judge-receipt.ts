/**
 * The judgement of a receipt beside the answer it came with: the entry it opens is in a log of the sealed list, and it
 * says what the answer says. Nothing of the entry is read before the proof holds.
 */
import { instant } from '../../kernel/clock.js';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { type ReadAnswer } from '../../signing/answer-evidence.js';
import { type Check, check, fails, holds, unverified } from '../../signing/judgement.js';
import { digest, signatureDigest } from '../../signing/sign-answer.js';
import { type TraceEntry } from '../entry.js';
import { parseCheckpoint } from '../tree/checkpoint.js';
import { parseLogProof } from '../tree/log-proof.js';
import { type ProvenEntry, verifyReceipt } from '../tree/receipt.js';
import { TREE_FAULT_SENTENCES } from '../tree/tree-fault.js';
import { type KnownLog, type LogList } from './log-list.js';

/**
 * How far an answer is proved. `signe`: issuer and seal. `inclus`: its entry stands in a signed log. `horodate`: a
 * time-stamp of an authority bounds it. `temoigne`: outside witnesses saw the log at that point.
 */
export const LEVELS = ['signe', 'inclus', 'horodate', 'temoigne'] as const;
export type Level = (typeof LEVELS)[number];

export interface JudgedReceipt {
  readonly checks: readonly Check[];
  /** The opened entry and its place, where the proof holds and the entry is this answer's. */
  readonly proven: (ProvenEntry & { readonly entry: TraceEntry; readonly log: KnownLog }) | undefined;
}

/** Entry 2 is written when the answer is sealed: further apart than this the two speak of different moments. */
const SEAL_GAP_MS = 5 * 60_000;

/** @param list the sealed list of logs, or why there is none. Never throws on what the files hold. */
export function judgeReceipt(
  answer: ReadAnswer,
  receipt: string | undefined,
  list: LogList | string,
): JudgedReceipt {
  const none = (...checks: Check[]): JudgedReceipt => ({ checks, proven: undefined });
  if (answer.kind === 'annuaire')
    return none(unverified('recu', 'une réponse d’annuaire n’est pas tracée une à une'));
  if (receipt === undefined) return none(unverified('recu', 'aucun reçu avec cette réponse'));
  if (typeof list === 'string') return none(unverified('recu', list));
  const bytes = Buffer.from(receipt);
  const log = logOf(bytes, list);
  if (typeof log === 'string') return none(fails('recu-journal', log));
  const family = check(
    'recu-journal',
    familyFault(answer.seal.header.cachet.journal, list),
    `journal ${log.origin}, de la famille que nomment le cachet et l’annuaire`,
  );
  const proof = verifyReceipt(bytes, { log: log.key });
  if (!proof.ok) return none(family, fails('recu-preuve', TREE_FAULT_SENTENCES[proof.fault]));
  const { checkpoint, index, opening } = proof.value;
  const words = `entrée de rang ${index} dans un journal de ${checkpoint.size} entrées, tête signée`;
  const checks = [family, holds('recu-preuve', words), closingCheck(log, proof.value)];
  const entry = readEntry(opening.bytes);
  if (entry === undefined)
    return none(...checks, fails('recu-entree', 'l’entrée ouverte n’est pas sous forme canonique'));
  checks.push(
    check(
      'recu-entree',
      entryFault(entry, answer),
      `entrée « ${entry.type} » de cet échange, mêmes empreintes`,
    ),
  );
  const falls = checks.some(({ verdict }) => verdict === 'ne tient pas');
  return { checks, proven: falls ? undefined : { ...proof.value, entry, log } };
}

/** The log a receipt claims to be of; its signature is judged with that log's key, and no other. */
function logOf(receipt: Buffer, list: LogList): KnownLog | string {
  const proof = parseLogProof(receipt);
  if (!proof.ok) return TREE_FAULT_SENTENCES[proof.fault];
  const checkpoint = parseCheckpoint(proof.value.note.text);
  if (!checkpoint.ok) return TREE_FAULT_SENTENCES[checkpoint.fault];
  return (
    list.logs.get(checkpoint.value.origin) ??
    `le journal du reçu n’est pas dans la liste scellée du ${instant(list.iat * 1000)} (liste trop ancienne, ou journal caché)`
  );
}

function familyFault(
  named: { readonly origine: string; readonly cle: string },
  list: LogList,
): string | undefined {
  return named.origine === list.family && named.cle === list.key
    ? undefined
    : 'le cachet nomme une autre famille de journaux, ou une autre clé';
}

/** A closed log counts until its closing head: what was signed beyond it is another history. */
function closingCheck({ closed }: KnownLog, { checkpoint }: ProvenEntry): Check {
  if (closed === null) return holds('recu-fermeture', 'journal ouvert dans la liste');
  const { head, motive } = closed;
  const same = checkpoint.size !== head.size || checkpoint.root.equals(head.root);
  const fault =
    checkpoint.size <= head.size && same
      ? undefined
      : `journal fermé (${motive}) à ${head.size} entrées : cette tête n’en est pas`;
  return check(
    'recu-fermeture',
    fault,
    `journal fermé (${motive}) à ${head.size} entrées, au-delà de celle-ci`,
  );
}

/** The entry, where its bytes are the canonical form of what they say. */
function readEntry(bytes: Buffer): TraceEntry | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? (value as TraceEntry) : undefined;
  } catch {
    return undefined;
  }
}

/** What differs between the entry and the answer; the answer's own signatures are judged elsewhere. */
function entryFault(
  entry: TraceEntry,
  answer: Exclude<ReadAnswer, { kind: 'annuaire' }>,
): string | undefined {
  const { reponse } = entry;
  const { cachet } = answer.seal.header;
  const { requete } = answer.content as { requete?: { empreinte?: unknown } };
  const expected: readonly (readonly [string, unknown, unknown])[] = [
    ['contenu', reponse?.empreinte, digest(answer.payload)],
    [
      'émetteur',
      reponse?.emetteur,
      answer.issuer === undefined ? null : signatureDigest(answer.issuer.signature),
    ],
    ['cachet', reponse?.cachet, signatureDigest(answer.seal.signature)],
    // A replay is an exchange of its own, about the answer of the first one.
    ...(entry.type === 'rejeu' ? [] : ([['échange', entry.idEchange, cachet.idEchange]] as const)),
    ...(typeof requete?.empreinte === 'string'
      ? ([['demande', entry.requete?.empreinte, requete.empreinte]] as const)
      : []),
  ];
  const different = expected.filter(([, said, due]) => said !== due).map(([name]) => name);
  if (different.length > 0) return `l’entrée est celle d’une autre réponse : ${different.join(', ')}`;
  const gap = Math.abs(Date.parse(entry.horodatage) - Date.parse(cachet.emisLe));
  return entry.type !== 'rejeu' && !(gap <= SEAL_GAP_MS)
    ? `l’entrée et le cachet disent des instants trop éloignés (${entry.horodatage}, ${cachet.emisLe})`
    : undefined;
}
