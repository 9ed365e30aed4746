import { commitment } from '../../src/trace/entry.js';
import { type Closing, readClosing } from '../../src/trace/log/closing.js';
import { type LogKey } from '../../src/trace/log/log-key.js';
import { EMPTY_ROOT, HASH_LENGTH } from '../../src/trace/tree/merkle.js';
import { Frontier } from '../../src/trace/tree/frontier.js';
import { parseNote, verifyNote, writeVerifierKey } from '../../src/trace/tree/note.js';
import { parseLogProof } from '../../src/trace/tree/log-proof.js';
import { verifyReceipt } from '../../src/trace/tree/receipt.js';
import { type TestDatabase } from './postgres.js';

/** A receipt that a client holds, verified when it came. */
export interface HeldReceipt {
  readonly origin: string;
  readonly index: number;
  readonly size: number;
  readonly root: Buffer;
  readonly commitment: Buffer;
  readonly entry: { readonly type: string; readonly idEchange?: string };
  readonly text: string;
}

interface KnownLog {
  readonly origin: string;
  /** All commitments that were ever seen in the database, in order, and the root over the first n of them at n. */
  readonly commitments: Buffer[];
  readonly roots: Buffer[];
  edge: Frontier;
  closing?: Closing;
}

interface LogRow {
  readonly journal: number;
  readonly origine: string;
  readonly taille: string;
  readonly racine: Buffer;
  readonly fermeture: string | null;
}

/**
 * What all clients together know of the logs: receipts, and every head they show. It is held against the database after
 * each fault. Everything that was ever signed must be the beginning of one sequence of entries a log, or the log is
 * closed at a head that covers it.
 */
export class LogLedger {
  readonly receipts: HeldReceipt[] = [];
  readonly #logs = new Map<string, KnownLog>();
  readonly #checked = new Set<HeldReceipt>();

  constructor(
    private readonly key: LogKey,
    private readonly database: TestDatabase,
  ) {}

  /** Takes a receipt. @throws Error where it does not verify. */
  hold(text: string): HeldReceipt {
    const bytes = Buffer.from(text);
    const proof = parseLogProof(bytes);
    if (!proof.ok) throw new Error(`a receipt that cannot be read: ${proof.fault}`);
    const [origin = ''] = proof.value.note.text.split('\n');
    const proven = verifyReceipt(bytes, { log: this.key.of(origin) });
    if (!proven.ok) throw new Error(`a receipt of ${origin} that does not verify: ${proven.fault}`);
    const { index, checkpoint, opening } = proven.value;
    const held: HeldReceipt = {
      ...{ origin, index, size: checkpoint.size, root: checkpoint.root, text },
      commitment: commitment(opening.salt, opening.bytes),
      entry: JSON.parse(opening.bytes.toString()) as HeldReceipt['entry'],
    };
    this.receipts.push(held);
    return held;
  }

  /** The C2SP key that the log's signatures are checked with. */
  verifierKey(origin: string): string {
    return writeVerifierKey(this.key.of(origin));
  }

  /** The closing statements seen, by the log's origin. */
  get closings(): ReadonlyMap<string, Closing> {
    return new Map([...this.#logs].flatMap(([origin, { closing }]) => (closing ? [[origin, closing]] : [])));
  }

  /** Every log's commitments and signed head, for a checker that shares no code with us. */
  get logs(): readonly { readonly origin: string; readonly commitments: readonly Buffer[] }[] {
    return [...this.#logs.values()];
  }

  /**
   * Reads the database and compares. Gives what does not hold; nothing where all does. Entries may still be added while it
   * reads. Call it also on a database that is about to be lost: what was there is then still known afterwards.
   */
  async faults(): Promise<string[]> {
    // What comes while it reads is looked at the next time.
    const due = this.receipts.filter((held) => !this.#checked.has(held));
    const rows = await this.database.query<LogRow>(
      'SELECT journal, origine, taille, racine, fermeture FROM trace.journaux ORDER BY journal',
    );
    const beyond = await this.database.query(
      'SELECT e.rang FROM trace.entrees e JOIN trace.journaux j USING (journal) WHERE e.rang >= j.taille',
    );
    const faults = beyond.length === 0 ? [] : [`${beyond.length} entries beyond their log's head`];
    for (const row of rows) faults.push(...(await this.#compare(row)));
    const listed = new Set(rows.map(({ origine }) => origine));
    for (const { origin } of this.#logs.values()) {
      if (!listed.has(origin)) faults.push(`${origin}: is not in the list of logs any more`);
    }
    for (const held of due) {
      const fault = this.#faultOf(held);
      if (fault === undefined) this.#checked.add(held);
      else faults.push(fault);
    }
    return faults;
  }

  async #compare(row: LogRow): Promise<string[]> {
    const log = this.#log(row.origine);
    const size = Number(row.taille);
    const faults: string[] = [];
    if (row.fermeture !== null && log.closing === undefined) {
      const note = parseNote(Buffer.from(row.fermeture));
      const text = note.ok ? verifyNote(note.value, this.key.of(row.origine)) : note;
      const closing = text.ok ? readClosing(text.value) : undefined;
      if (closing === undefined) faults.push(`${row.origine}: its closing statement does not verify`);
      else log.closing = closing;
    }
    const from = Math.max(0, Math.min(log.commitments.length, size) - RE_READ);
    const entries = await this.database.query<{
      rang: string;
      empreinte: Buffer;
      sel: Buffer;
      entree: string;
    }>(
      'SELECT rang, empreinte, sel, entree FROM trace.entrees WHERE journal = $1 AND rang >= $2 AND rang < $3 ORDER BY rang',
      [row.journal, from, size],
    );
    for (const [at, one] of entries.entries()) {
      const rank = from + at;
      if (Number(one.rang) !== rank) return [...faults, `${row.origine}: rank ${rank} is missing`];
      if (!commitment(one.sel, Buffer.from(one.entree)).equals(one.empreinte))
        faults.push(`${row.origine}: entry ${rank} does not give its commitment`);
      const known = log.commitments[rank];
      if (known === undefined) append(log, one.empreinte);
      else if (!known.equals(one.empreinte)) faults.push(`${row.origine}: rank ${rank} was rewritten`);
    }
    if (from + entries.length !== size)
      faults.push(`${row.origine}: ${from + entries.length} entries, the head says ${size}`);
    const [counted] = await this.database.query<{ n: string }>(
      'SELECT count(*) AS n FROM trace.entrees WHERE journal = $1 AND rang < $2',
      [row.journal, size],
    );
    if (Number(counted?.n) !== size) faults.push(`${row.origine}: count(*) ${counted?.n}, head ${size}`);
    if (!log.roots[size]?.equals(row.racine))
      faults.push(`${row.origine}: the head's root is not the entries'`);
    faults.push(...(await this.#tiles(row, log, size)));
    return [...faults, ...closingFaults(log, size)];
  }

  async #tiles(row: LogRow, log: KnownLog, size: number): Promise<string[]> {
    const tiles = await this.database.query<{ niveau: number; indice: string; contenu: Buffer }>(
      `SELECT niveau, indice, contenu FROM trace.tuiles
       WHERE journal = $1 AND (indice + 1) * 256 ^ (niveau + 1) <= $2 ORDER BY niveau, indice`,
      [row.journal, size],
    );
    const faults: string[] = [];
    const due = fullTiles(size);
    if (tiles.length !== due) faults.push(`${row.origine}: ${tiles.length} tiles, ${due} are due`);
    for (const { niveau, indice, contenu } of tiles) {
      if (niveau > 0) continue;
      const from = Number(indice) * 256;
      if (!Buffer.concat(log.commitments.slice(from, from + 256)).equals(contenu))
        faults.push(`${row.origine}: tile 0/${indice} does not hold its commitments`);
    }
    return faults;
  }

  /** A receipt must be of the sequence that is known, and of entries that are there or covered by a closing. */
  #faultOf(held: HeldReceipt): string | undefined {
    const name = `receipt ${held.origin} ${held.index} of ${held.size}`;
    const log = this.#logs.get(held.origin);
    const root = log?.roots[held.size];
    if (log === undefined || root === undefined) return `${name}: a head that the database never had`;
    if (!root.equals(held.root)) return `${name}: a fork, another root at this size`;
    if (!log.commitments[held.index]?.equals(held.commitment)) return `${name}: another entry stands there`;
    if (log.closing !== undefined && held.size > log.closing.head.size)
      return `${name}: the log was closed at ${log.closing.head.size}`;
    return undefined;
  }

  #log(origin: string): KnownLog {
    let log = this.#logs.get(origin);
    if (log === undefined) {
      log = { origin, commitments: [], roots: [EMPTY_ROOT], edge: Frontier.empty() };
      this.#logs.set(origin, log);
    }
    return log;
  }
}

/** How many entries before the last known one are read again: what a fault could have touched. */
const RE_READ = 2_000;

function append(log: KnownLog, one: Buffer): void {
  log.commitments.push(one);
  log.edge = log.edge.grow([one]).frontier;
  log.roots.push(log.edge.root);
}

function fullTiles(size: number): number {
  let [tiles, width] = [0, Math.floor(size / 256)];
  for (; width > 0; width = Math.floor(width / 256)) tiles += width;
  return tiles;
}

/** An open log holds all that is known of it. A closed one counts until its head, of which it keeps the first entries. */
function closingFaults({ origin, commitments, roots, closing }: KnownLog, size: number): string[] {
  if (closing === undefined)
    return commitments.length === size
      ? []
      : [`${origin}: is open and lost ${commitments.length - size} entries`];
  const { head, kept } = closing;
  const faults = kept === size ? [] : [`${origin}: keeps ${size} entries, its closing says ${kept}`];
  if (head.root.length !== HASH_LENGTH || roots[head.size]?.equals(head.root) !== true)
    faults.push(`${origin}: closed at a head that it never had (${head.size})`);
  return faults;
}
