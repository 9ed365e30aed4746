/** Making an evidence file: the same parts give the same bytes, and what does not hold is not written. */
import { writeContainer } from '../../trace/evidence/write-container.js';
import { MEMBERS } from '../../trace/evidence/member-names.js';
import { writeManifest } from '../../trace/evidence/manifest.js';
import { type Check } from '../../signing/judgement.js';
import { deriveMembers } from './derive-members.js';
import { type EvidenceFacts } from './evidence-facts.js';
import { type EvidenceParts } from './evidence-parts.js';
import { examineEvidence } from './examine-evidence.js';

export type AssembledEvidence =
  | {
      readonly ok: true;
      /** Members but those of the container itself. */
      readonly members: ReadonlyMap<string, Buffer>;
      readonly facts: EvidenceFacts;
      readonly controles: readonly Check[];
    }
  | { readonly ok: false; readonly controles: readonly Check[] };

/** Examines the parts and derives the members; parts that do not hold make no file. */
export async function assembleEvidence(parts: EvidenceParts): Promise<AssembledEvidence> {
  const { controles, facts, lists } = await examineEvidence(parts);
  if (facts === undefined) return { ok: false, controles };
  return { ok: true, members: deriveMembers(parts, facts, lists), facts, controles };
}

/** What the container's time-stamp covers: its manifest, and through it every member. */
export function manifestOf(members: ReadonlyMap<string, Buffer>, stamped: boolean): Buffer {
  return writeManifest(members, stamped);
}

/** The container; `token` is over `manifestOf(members, true)`. */
export function containerOf(members: ReadonlyMap<string, Buffer>, token?: Buffer): Buffer {
  const all = new Map(members);
  all.set(MEMBERS.manifest, manifestOf(members, token !== undefined));
  if (token !== undefined) all.set(MEMBERS.containerToken, token);
  return writeContainer(all);
}
