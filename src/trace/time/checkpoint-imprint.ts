import { hash } from 'node:crypto';

/**
 * What a time-stamp over a checkpoint is over: SHA-256 of the note's text, the bytes its signatures are over, without the
 * signature lines. Origin, size and root alone give it again, so that any copy of a head finds its token; and a
 * signature added to the note, by a witness say, or left out takes nothing from it.
 * @param text as `Note.text` has it, the last newline included
 */
export function checkpointImprint(text: string): Buffer {
  return hash('sha256', Buffer.from(text, 'utf8'), 'buffer');
}
