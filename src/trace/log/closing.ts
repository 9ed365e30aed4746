import { instant } from '../../kernel/clock.js';
import { fromDecimal, hashFromBase64, toBase64 } from '../tree/base64.js';
import { type NoteKey, parseNote, verifyNote } from '../tree/note.js';
import { type KeptHead } from './head-keeper.port.js';
import { type LogKey } from './log-key.js';

/**
 * Why a log is never continued. `base-en-retard`: the database holds less than was signed (restore, failover).
 * `base-divergente`: it holds another history than was signed. `base-alteree`: rows and signed head do not agree.
 * `tete-inconnue`: the place outside the database does not know this log, so nobody can say that nothing was lost.
 */
export const CLOSING_MOTIVES = [
  'base-en-retard',
  'base-divergente',
  'base-alteree',
  'tete-inconnue',
] as const;
export type ClosingMotive = (typeof CLOSING_MOTIVES)[number];

export const CLOSING_SENTENCES: Readonly<Record<ClosingMotive, string>> = {
  'base-en-retard': 'La base restaurée contient moins d’entrées que la plus haute tête signée.',
  'base-divergente': 'La base contient une autre histoire que celle de la plus haute tête signée.',
  'base-alteree': 'Les entrées ou les tuiles de la base ne donnent pas la tête qu’elle annonce.',
  'tete-inconnue':
    'La plus haute tête signée n’est pas connue hors de la base : rien ne prouve que rien ne manque.',
};

/** What a log is closed with: it counts until `head`, of which the database still holds the first `kept` entries. */
export interface Closing {
  readonly origin: string;
  readonly motive: ClosingMotive;
  /** The highest head that was signed, as far as it is known. */
  readonly head: KeptHead;
  readonly kept: number;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** Origin of the log that follows in the slot. */
  readonly next: string;
}

const TITLE = 'roc-gateway/fermeture/v1';

/** The statement that closes a log, a note signed by the log's own key. */
export function closingNote(closing: Closing, key: LogKey): string {
  const { origin, motive, head, kept, at, next } = closing;
  const lines = [
    TITLE,
    origin,
    String(head.size),
    toBase64(head.root),
    motive,
    String(kept),
    instant(at),
    next,
  ];
  return key.note(origin, `${lines.join('\n')}\n`);
}

/** What the statement that closed a log says. @throws Error where it is not signed by the log's key, or is none. */
export function openClosing(statement: string, log: NoteKey): Closing {
  const note = parseNote(Buffer.from(statement));
  const text = note.ok ? verifyNote(note.value, log) : note;
  const closing = text.ok ? readClosing(text.value) : undefined;
  if (closing?.origin !== log.name) throw new Error(`${log.name}: its closing statement does not hold`);
  return closing;
}

/** Reads a closing statement's text; undefined where it is none. The caller verifies the note. */
export function readClosing(text: string): Closing | undefined {
  const [title, origin = '', size = '', root = '', motive = '', kept = '', at = '', next = '', end, ...more] =
    text.split('\n');
  const head = { size: fromDecimal(size), root: hashFromBase64(root) };
  const known = CLOSING_MOTIVES.find((one) => one === motive);
  const keptSize = fromDecimal(kept);
  const time = Date.parse(at);
  if (title !== TITLE || end !== '' || more.length > 0 || known === undefined || Number.isNaN(time))
    return undefined;
  if (head.size === undefined || head.root === undefined || keptSize === undefined) return undefined;
  return {
    origin,
    motive: known,
    head: { size: head.size, root: head.root },
    kept: keptSize,
    at: time,
    next,
  };
}
