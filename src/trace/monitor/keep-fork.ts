import { instant } from '../../kernel/clock.js';
import { type NoteKey } from '../tree/note.js';
import { finding, type Finding } from './finding.js';
import { type Fork, forkProof, forkSentence } from './fork-proof.js';
import { headName } from './seen-head.js';
import { type StateFolder } from './state-folder.js';

/** Keeps the proof of a fork, the smaller head first, then says it. `now`: milliseconds since the Unix epoch. */
export async function keepFork(fork: Fork, key: NoteKey, state: StateFolder, now: number): Promise<Finding> {
  const { former, later } = fork;
  const ordered = former.size <= later.size ? fork : { ...fork, former: later, later: former };
  const what = [key.name, headName(ordered.former), headName(ordered.later)].join('\n');
  const proof = await state.keepProof(what, forkProof(ordered, key, instant(now)));
  return finding('fourche', forkSentence(ordered), { origin: key.name, where: ordered.later.where, proof });
}
