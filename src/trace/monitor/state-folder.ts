/**
 * What a monitor remembers between two looks, one file a log and one a family, each replaced whole. Forgetting is what an
 * operator would want of it, so a file that cannot be read stops the monitor: it never starts anew by itself.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../durable-file.js';
import { hashFromBase64 } from '../tree/base64.js';
import { readCheckpoint } from '../tree/checkpoint.js';
import { parseVerifierKey } from '../tree/note.js';

/** The state folder cannot be used; the message says why, in French. */
export class UnusableState extends Error {}

/** A signed head that was seen. `note` is the note as it was read. */
export interface KeptPoint {
  readonly taille: number;
  /** base64. */
  readonly racine: string;
  readonly note: string;
  /** RFC 3339: when it was first seen. */
  readonly vuLe: string;
  /** Server or file it was seen at. */
  readonly ou: string;
}

export interface KeptClosing {
  readonly le: string;
  readonly taille: number;
  readonly racine: string;
  readonly motif: string;
}

export interface LogMemory {
  readonly v: 1;
  readonly origine: string;
  /** C2SP verifier key. */
  readonly cle: string;
  readonly famille: string;
  /** `emisLe` of the list it was first seen in. */
  readonly listeDu: string;
  readonly plusHaut: KeptPoint | null;
  /** When it was last seen to grow, or first seen. */
  readonly crueLe: string;
  readonly ferme: KeptClosing | null;
  /** Until where the bundles were rehashed: the size, and the right edge there (see `Frontier.restore`), base64. */
  readonly verifie: { readonly taille: number; readonly rangees: readonly string[] } | null;
}

export interface FamilyMemory {
  readonly v: 1;
  readonly famille: string;
  readonly cle: string;
  readonly emisLe: string;
  /** RFC 3339: when a list was last accepted. */
  readonly vueLe: string;
  readonly ou: string;
  /** The list as it was sealed, base64. */
  readonly liste: string;
}

/** Evidence that stays: it is told of at every look until somebody takes it out of the folder. */
export interface KeptProof {
  readonly v: 1;
  readonly nom: string;
  readonly origine: string;
  readonly constateLe: string;
  readonly detail: string;
  readonly [more: string]: unknown;
}

const FOLDERS = { logs: 'journaux', families: 'familles', proofs: 'preuves' } as const;
const MAX_FILE = 16 * 1024 * 1024;

export class StateFolder {
  readonly folder: string;
  readonly #logs = new Map<string, LogMemory>();
  readonly #families = new Map<string, FamilyMemory>();
  readonly #proofs = new Map<string, KeptProof>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes the folder where it is missing and reads it whole. @throws UnusableState */
  static async open(folder: string): Promise<StateFolder> {
    const state = new StateFolder(folder);
    try {
      for (const name of Object.values(FOLDERS))
        await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
    } catch (error) {
      throw new UnusableState(`${folder} ne peut pas servir d’état (${codeOf(error)})`);
    }
    for (const [path, value] of await documents(join(folder, FOLDERS.logs))) {
      if (!isLogMemory(value)) throw unreadable(path);
      state.#logs.set(value.origine, value);
    }
    for (const [path, value] of await documents(join(folder, FOLDERS.families))) {
      if (!isFamilyMemory(value)) throw unreadable(path);
      state.#families.set(value.famille, value);
    }
    for (const [path, value] of await documents(join(folder, FOLDERS.proofs))) {
      if (!isKeptProof(value)) throw unreadable(path);
      state.#proofs.set(path, value);
    }
    return state;
  }

  log(origin: string): LogMemory | undefined {
    return this.#logs.get(origin);
  }

  logsOf(family: string): readonly LogMemory[] {
    return [...this.#logs.values()].filter(({ famille }) => famille === family);
  }

  get logs(): readonly LogMemory[] {
    return [...this.#logs.values()];
  }

  get families(): readonly FamilyMemory[] {
    return [...this.#families.values()];
  }

  family(name: string): FamilyMemory | undefined {
    return this.#families.get(name);
  }

  /** Path and content of what was kept. */
  get proofs(): ReadonlyMap<string, KeptProof> {
    return this.#proofs;
  }

  async keepLog(memory: LogMemory): Promise<void> {
    await this.#write(FOLDERS.logs, memory.origine, memory);
    this.#logs.set(memory.origine, memory);
  }

  async keepFamily(memory: FamilyMemory): Promise<void> {
    await this.#write(FOLDERS.families, memory.famille, memory);
    this.#families.set(memory.famille, memory);
  }

  /** Keeps evidence under a name that `what` determines: the same fact is kept once. Gives its path. */
  async keepProof(what: string, proof: KeptProof): Promise<string> {
    const name = `${proof.nom}-${digestOf(what)}`;
    const path = join(this.folder, FOLDERS.proofs, `${name}.json`);
    if (this.#proofs.has(path)) return path;
    await writeDurably(path, `${JSON.stringify(proof, null, 2)}\n`);
    this.#proofs.set(path, proof);
    return path;
  }

  async #write(kind: string, name: string, value: object): Promise<void> {
    await writeDurably(join(this.folder, kind, `${digestOf(name)}.json`), `${JSON.stringify(value)}\n`);
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function unreadable(path: string): UnusableState {
  return new UnusableState(
    `${path} n’est pas lisible : l’état ne repart jamais de rien ; le rétablir d’une sauvegarde, ou choisir un autre --etat`,
  );
}

/** The JSON files of a folder. Drafts of a write that was cut off (`*.partiel`) are none. */
async function documents(folder: string): Promise<[path: string, value: unknown][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, unknown]> => {
      const path = join(folder, name);
      try {
        if ((await stat(path)).size > MAX_FILE) throw new Error('too long');
        return [path, JSON.parse(await readFile(path, 'utf8'))];
      } catch {
        throw unreadable(path);
      }
    }),
  );
}

type Members = Readonly<Record<string, unknown>>;

function members(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Members)
    : undefined;
}

function texts(value: Members, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isHead(value: Members): boolean {
  return Number.isSafeInteger(value.taille) && hashFromBase64(String(value.racine)) !== undefined;
}

/** What was remembered is what the log signed: nobody is accused on the word of a file that was tampered with. */
function isPointOf(point: Members, verifierKey: string): boolean {
  if (!isHead(point) || !texts(point, ['note', 'vuLe', 'ou'])) return false;
  const key = parseVerifierKey(verifierKey);
  if (!key.ok) return false;
  const read = readCheckpoint(Buffer.from(String(point.note)), key.value);
  return read.ok && read.value.size === point.taille && read.value.root.toString('base64') === point.racine;
}

function isLogMemory(value: unknown): value is LogMemory {
  const log = members(value);
  if (log?.v !== 1 || !texts(log, ['origine', 'cle', 'famille', 'listeDu', 'crueLe'])) return false;
  if (log.plusHaut !== null && !isPointOf(members(log.plusHaut) ?? {}, String(log.cle))) return false;
  const closing = members(log.ferme);
  if (log.ferme !== null && (closing === undefined || !isHead(closing) || !texts(closing, ['le', 'motif']))) {
    return false;
  }
  const checked = members(log.verifie);
  return log.verifie === null || (Number.isSafeInteger(checked?.taille) && Array.isArray(checked?.rangees));
}

function isFamilyMemory(value: unknown): value is FamilyMemory {
  const family = members(value);
  return family?.v === 1 && texts(family, ['famille', 'cle', 'emisLe', 'vueLe', 'ou', 'liste']);
}

function isKeptProof(value: unknown): value is KeptProof {
  const proof = members(value);
  return proof?.v === 1 && texts(proof, ['nom', 'origine', 'constateLe', 'detail']);
}
