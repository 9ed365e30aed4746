import { type KeyObject } from 'node:crypto';
import { isKeyName, type NoteKey, noteKey, parseVerifierKey } from '../tree/note.js';
import { TREE_FAULT_SENTENCES } from '../tree/tree-fault.js';

/** A family of logs that one key signs: `<family>/<slot>/<generation>`, whichever of them are open. */
export interface WitnessedFamily {
  readonly family: string;
  readonly publicKey: KeyObject;
}

/** Which logs a witness cosigns for, and the key it believes for each. */
export class WitnessedLogs {
  readonly #keys: ReadonlyMap<string, NoteKey>;
  readonly #families: readonly WitnessedFamily[];

  constructor(keys: readonly NoteKey[], families: readonly WitnessedFamily[] = []) {
    this.#keys = new Map(keys.map((key) => [key.name, key]));
    this.#families = families;
  }

  /**
   * The key of the log with this origin; undefined where it is none of ours. A log of a family is known before any list
   * names it: a log that was just opened would else go unwitnessed until somebody brought a new list.
   */
  keyOf(origin: string): NoteKey | undefined {
    const known = this.#keys.get(origin);
    if (known !== undefined) return known;
    const family = this.#families.find((one) => isLogOf(origin, one.family));
    return family === undefined ? undefined : noteKey('note', origin, family.publicKey);
  }

  static union(all: readonly WitnessedLogs[]): WitnessedLogs {
    return new WitnessedLogs(
      all.flatMap((one) => [...one.#keys.values()]),
      all.flatMap((one) => one.#families),
    );
  }

  /** In French, for who starts a witness. */
  get description(): string {
    const families = this.#families.map(({ family }) => `${family}/…`);
    return [...this.#keys.keys(), ...families].join(', ') || 'aucun';
  }
}

function isLogOf(origin: string, family: string): boolean {
  if (!origin.startsWith(`${family}/`) || !isKeyName(origin)) return false;
  return /^[1-9][0-9]{0,8}\/[1-9][0-9]{0,8}$/.test(origin.slice(family.length + 1));
}

/** The file of logs is not one; the message says where and why, in French. */
export class WitnessedLogsFault extends Error {}

/**
 * Reads a file of logs: a C2SP verifier key a line, whose name is the log's origin; or `famille` and one, whose name is a
 * family's. Lines that begin with # and empty ones are passed over. @throws WitnessedLogsFault
 */
export function parseWitnessedLogs(text: string): WitnessedLogs {
  const keys: NoteKey[] = [];
  const families: WitnessedFamily[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, more] = /^famille\s+(\S+)$/.exec(line) ?? [];
    const key = parseVerifierKey(more ?? line);
    if (!key.ok) throw new WitnessedLogsFault(`ligne ${at + 1} : ${TREE_FAULT_SENTENCES[key.fault]}`);
    if (key.value.type !== 'note') {
      throw new WitnessedLogsFault(`ligne ${at + 1} : une clé de journal est attendue, pas de témoin`);
    }
    if (more === undefined) keys.push(key.value);
    else families.push({ family: key.value.name, publicKey: key.value.publicKey });
  }
  return new WitnessedLogs(keys, families);
}
