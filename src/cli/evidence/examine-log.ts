/** The log's part of an evidence file: the list of logs, the entry's proofs, and what outsiders put on its checkpoints. */
import { type RevocationRegistry } from '../../pki/revocation.js';
import { type Check, fails, holds, unverified } from '../../signing/judgement.js';
import { type LogList, openLogList } from '../../trace/log/log-list.js';
import { type LogFacts, type StampFacts, type WitnessFacts } from './evidence-facts.js';
import { type EvidenceParts, optional } from './evidence-parts.js';
import { arrivalCheck, entryIdentityCheck, forkCheck } from './examine-entry.js';
import { stampBeforeJudgement } from './examine-stamp-before.js';
import { type FiledDirectory } from './examine-directory.js';
import { stampJudgement, witnessJudgement } from './examine-time.js';
import { type FiledProof, openProof } from './filed-proof.js';
import { type SignedDocument } from './signed-document.js';

/** The entry that concludes the exchange, proved under the sealed list of logs. */
export interface EntryFacts {
  readonly list: LogList;
  readonly document: SignedDocument;
  readonly receipt: FiledProof;
}

export interface EntryJudgement {
  readonly checks: readonly Check[];
  readonly facts?: EntryFacts;
}

export function entryJudgement(
  { receipt, slip }: EvidenceParts,
  logs: SignedDocument | undefined,
  directory: FiledDirectory,
): EntryJudgement {
  if (receipt === undefined) return { checks: [unverified('recu', 'le fichier ne contient pas de reçu')] };
  if (logs === undefined) return { checks: [fails('journaux', 'un reçu sans liste des journaux')] };
  const opened = openLogList(logs.bytes, {
    trust: directory.means.trust,
    roles: directory.directory,
  });
  if (!opened.ok) return { checks: [fails('journaux', `${opened.fault} : ${opened.detail}`)] };
  const { list } = opened;
  const listed = holds('journaux', `famille ${list.family}, liste scellée le ${list.document.emisLe}`);
  const proof = openProof(receipt, list);
  if (!proof.ok) return { checks: [listed, fails('recu-preuve', proof.fault)] };
  return {
    checks: [listed, entryIdentityCheck(proof.value, slip.idEchange)],
    facts: { list, document: logs, receipt: proof.value },
  };
}

export interface OutsiderJudgement {
  readonly checks: readonly Check[];
  readonly facts: Pick<LogFacts, 'arrival' | 'stamped' | 'before' | 'witnessed'>;
}

/** What stands beside the receipt: the arrival, time-stamps after and before, witnesses. */
export function outsiderJudgement(
  parts: EvidenceParts,
  { list, receipt }: EntryFacts,
  revocation: RevocationRegistry | undefined,
): OutsiderJudgement {
  const arrival = sideProof('entree-arrivee', parts.arrival, list);
  const stamped = stampedProof(parts, list, receipt, revocation);
  const before = stampBeforeJudgement(parts, list, receipt, { revocation });
  const witnessed = witnessedProof(parts, list, receipt);
  const proofs = [receipt, arrival.proof, stamped.facts?.proof, before.facts?.proof, witnessed.facts?.proof];
  return {
    checks: [
      ...arrival.checks,
      ...(arrival.proof === undefined ? [] : [arrivalCheck(arrival.proof, receipt)]),
      ...stamped.checks,
      ...before.checks,
      ...witnessed.checks,
      forkCheck(proofs.filter((one) => one !== undefined)),
    ],
    facts: {
      ...optional('arrival', arrival.proof),
      ...optional('stamped', stamped.facts),
      ...optional('before', before.facts),
      ...optional('witnessed', witnessed.facts),
    },
  };
}

function sideProof(
  nom: string,
  bytes: Buffer | undefined,
  list: LogList,
): { readonly checks: readonly Check[]; readonly proof?: FiledProof } {
  if (bytes === undefined) return { checks: [] };
  const opened = openProof(bytes, list);
  return opened.ok ? { checks: [], proof: opened.value } : { checks: [fails(nom, opened.fault)] };
}

function stampedProof(
  { stamped, stampAuthorities }: EvidenceParts,
  list: LogList,
  receipt: FiledProof,
  revocation: RevocationRegistry | undefined,
): { readonly checks: readonly Check[]; readonly facts?: StampFacts } {
  const nom = 'horodatage';
  if (stamped === undefined) return { checks: [unverified(nom, 'aucun point de contrôle horodaté')] };
  const opened = openProof(stamped.proof, list);
  if (!opened.ok) return { checks: [fails(nom, opened.fault)] };
  if (!isSameEntry(opened.value, receipt))
    return { checks: [fails(nom, 'la preuve horodatée est celle d’une autre entrée')] };
  const { checks, timestamp } = stampJudgement(nom, stamped.token, opened.value.text, {
    authorities: stampAuthorities,
    revocation,
  });
  if (timestamp === undefined) return { checks };
  return { checks, facts: { proof: opened.value, timestamp, token: stamped.token } };
}

function witnessedProof(
  { witnessed }: EvidenceParts,
  list: LogList,
  receipt: FiledProof,
): { readonly checks: readonly Check[]; readonly facts?: WitnessFacts } {
  if (witnessed === undefined) return { checks: [unverified('temoins', 'aucun témoin')] };
  const { checks, proof, keys } = witnessJudgement(witnessed.proof, witnessed.keys, list);
  if (proof === undefined) return { checks };
  if (!isSameEntry(proof, receipt))
    return { checks: [fails('temoins', 'la preuve cosignée est celle d’une autre entrée')] };
  return { checks, facts: { proof, keys } };
}

/** Salt and bytes, so leaf and place: one entry under two checkpoints. */
function isSameEntry(one: FiledProof, other: FiledProof): boolean {
  const [a, b] = [one.proven, other.proven];
  return (
    one.log.origin === other.log.origin &&
    a.index === b.index &&
    a.opening.salt.equals(b.opening.salt) &&
    a.opening.bytes.equals(b.opening.bytes)
  );
}
