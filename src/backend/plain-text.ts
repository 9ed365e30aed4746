/**
 * An AMC's texts land on hospital screens, tickets and logs. Whatever field they stand in, they are plain text: no
 * control characters, no markup, nothing that reorders or hides what is read (bidi controls, zero-width characters,
 * tags, unpaired surrogates), and bounded.
 */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f<>\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]|[\u{e0000}-\u{e0fff}]|\p{Cs}|\p{Co}|\p{Cn}/u;

/** What nearly every text is made of, none of it forbidden: a look without Unicode's tables. */
const ORDINARY = /^[ -;=?-~\u00a0-\u00ac\u00ae-\u024f\u2019]*$/;

const MAX_TEXT = 500;
/** Two hundred lines, each explained by terms of every tariff it crosses. */
const MAX_NODES = 100_000;

/**
 * The first reason why a parsed document is not made of plain bounded text, or undefined. Names are judged like
 * values, unknown members like known ones: answers may grow. The depth was bounded when the JSON was read.
 */
export function textFault(document: unknown): string | undefined {
  const open: unknown[] = [document];
  let nodes = 0;
  while (open.length > 0) {
    if (++nodes > MAX_NODES) return 'trop d’éléments';
    const node = open.pop();
    if (typeof node === 'string') {
      if (node.length > MAX_TEXT) return 'texte trop long';
      if (!ORDINARY.test(node) && FORBIDDEN.test(node)) return 'caractère interdit dans un texte';
    } else if (typeof node === 'object' && node !== null) {
      // One by one: spreading a list as long as a peer likes would overflow the stack.
      if (!Array.isArray(node)) for (const name of Object.keys(node)) open.push(name);
      for (const member of Object.values(node) as unknown[]) open.push(member);
    }
  }
  return undefined;
}
