import { isNir } from './identifiers.js';

const MASK = 'NIR-MASQUE';

/** A NIR with its key, wherever it stands in a longer text, its groups apart or not. */
const WITH_KEY =
  /(?=([1-8][ ._-]?\d{2}[ ._-]?\d{2}[ ._-]?(?:\d{2}|2[AB])[ ._-]?\d{3}[ ._-]?\d{3}[ ._-]?\d{2}))/g;

/** Without its key nothing proves it: alone, of a man or a woman, born in a month that is one. */
const WITHOUT_KEY =
  /(?<![0-9])[12][ ._-]?\d{2}[ ._-]?(?:0[1-9]|1[0-2])[ ._-]?(?:\d{2}|2[AB])[ ._-]?\d{3}[ ._-]?\d{3}(?![0-9])/g;

/**
 * The text with every NIR in it masked: who types one in place of an agent's identifier or a file number must not spread
 * it. A number that only looks like one is masked too; about one in a hundred of fifteen digits does.
 */
export function maskNir(text: string): string {
  return maskedWithKey(text).replace(WITHOUT_KEY, MASK);
}

/** Whether there is one in the text. */
export function holdsNir(text: string): boolean {
  return maskNir(text) !== text;
}

function maskedWithKey(text: string): string {
  let masked = '';
  let done = 0;
  for (const { index, 1: found = '' } of text.matchAll(WITH_KEY)) {
    if (index < done || !isNir(found.replace(/[ ._-]/g, ''))) continue;
    masked += text.slice(done, index) + MASK;
    done = index + found.length;
  }
  return masked + text.slice(done);
}
