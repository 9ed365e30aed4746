import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { UnreadableFile } from './base-fault.js';
import {
  type Block,
  digestFrom,
  LINE_BYTES,
  type Place,
  readBlocks,
  type SourceLine,
} from './read-blocks.js';

/** What a file is known by before it is read: enough to tell that an interrupted load was of this one. */
export interface FileStamp {
  readonly taille: number;
  /** Last change, microseconds since 1970. */
  readonly modifieUs: bigint;
  /** SHA-256 of the first line (of the JSON form, of the whole). */
  readonly entete: Buffer;
}

/** A file of a base, in either form, read in blocks of entries. */
export interface BaseFile {
  readonly stamp: FileStamp;
  /** Beneficiaries announced; undefined in the JSON form, whose end is marked. */
  readonly attendus: number | undefined;
  /** An unknown member is a fault. */
  readonly strict: boolean;
  readonly start: Place;
  blocks(from: Place, perBlock: number): AsyncIterable<Block>;
  /** The digest after the last block. */
  digest(perBlock: number): Promise<Buffer>;
  placeName(ligne: number): string;
  /** Has the file changed since it was opened? */
  changed(): Promise<boolean>;
  close(): Promise<void>;
}

/** The JSON form is read whole. */
const JSON_BYTES = 64 << 20;

const headerSchema = z.strictObject({
  format: z.literal('roc-amc/1'),
  beneficiaires: z.int().min(0).max(1_000_000_000),
  emetteur: z.string().max(200).optional(),
  produitLe: z.string().max(40).optional(),
});

/**
 * Opens `roc-amc/1` (a header, then one JSON object a line) or the JSON referentiel.
 * @throws UnreadableFile where it is neither; the errors of the file system as they are.
 */
export async function openBaseFile(path: string): Promise<BaseFile> {
  const handle = await open(path, 'r');
  try {
    const { size, mtimeNs } = await handle.stat({ bigint: true });
    const stamp = { taille: Number(size), modifieUs: mtimeNs / 1000n };
    const line = await firstLine(handle);
    const header = headerOf(line);
    return header === undefined
      ? await openJson(handle, stamp)
      : new LineFile(handle, { ...stamp, entete: sha256(line) }, { header, bytes: line.length });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function firstLine(handle: FileHandle): Promise<Buffer> {
  const bytes = Buffer.alloc(LINE_BYTES);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
  const end = bytes.subarray(0, bytesRead).indexOf(10);
  return bytes.subarray(0, end < 0 ? bytesRead : end + 1);
}

type Header = z.infer<typeof headerSchema>;

/** The header of `roc-amc/1`, or undefined where the first line says nothing of a format. */
function headerOf(line: Buffer): Header | undefined {
  let value: unknown;
  try {
    // A byte order mark is what some tools write first; JSON knows none.
    value = JSON.parse(line.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'format')) return undefined;
  const header = headerSchema.safeParse(value);
  if (header.success) return header.data;
  const champs = [...new Set(header.error.issues.map((issue) => issue.path.join('.') || 'champ inconnu'))];
  throw new UnreadableFile('entete-invalide', `en-tête roc-amc/1 attendu, en défaut : ${champs.join(', ')}`);
}

class LineFile implements BaseFile {
  readonly strict = true;
  readonly attendus: number;
  readonly start: Place;

  constructor(
    private readonly handle: FileHandle,
    readonly stamp: FileStamp,
    { header, bytes }: { readonly header: Header; readonly bytes: number },
  ) {
    this.attendus = header.beneficiaires;
    this.start = { position: bytes, ligne: 1, empreinte: stamp.entete };
  }

  blocks(from: Place, perBlock: number): AsyncIterable<Block> {
    return readBlocks(this.handle, this.stamp.taille, from, perBlock);
  }

  digest(perBlock: number): Promise<Buffer> {
    return digestFrom(this.handle, this.stamp.taille, this.start, perBlock);
  }

  placeName(ligne: number): string {
    return `ligne ${ligne}`;
  }

  changed(): Promise<boolean> {
    return hasChanged(this.handle, this.stamp);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

async function hasChanged(handle: FileHandle, { taille, modifieUs }: FileStamp): Promise<boolean> {
  const { size, mtimeNs } = await handle.stat({ bigint: true });
  return Number(size) !== taille || mtimeNs / 1000n !== modifieUs;
}

/** The sections of the JSON form in the order that references need, each with the type of its entries. */
const SECTIONS = [
  ['amc', 'amc', 'numero'],
  ['contrats', 'contrat', 'reference'],
  ['tarifs', 'tarif', undefined],
  ['nomenclature', 'code', undefined],
  ['beneficiaires', 'beneficiaire', undefined],
] as const;

async function openJson(handle: FileHandle, stamp: Omit<FileStamp, 'entete'>): Promise<BaseFile> {
  if (stamp.taille > JSON_BYTES) throw neither();
  const bytes = await handle.readFile();
  const entete = sha256(bytes);
  const places: string[] = [];
  const lines = entriesOf(parseJson(bytes), places);
  const full = { ...stamp, entete };
  const after = { position: stamp.taille, ligne: lines.length, empreinte: entete };
  return {
    stamp: full,
    attendus: undefined,
    strict: false,
    start: { position: 0, ligne: 0, empreinte: entete },
    blocks: (from) => oneBlock(from.position >= stamp.taille ? [] : [{ lines, after }]),
    digest: () => Promise.resolve(entete),
    placeName: (ligne) => places[ligne - 1] ?? 'fichier',
    changed: () => hasChanged(handle, full),
    close: () => handle.close(),
  };
}

async function* oneBlock(blocks: readonly Block[]): AsyncGenerator<Block> {
  yield* blocks;
}

function parseJson(bytes: Buffer): object {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw neither();
  }
  const known = typeof value === 'object' && value !== null && 'amc' in value && 'beneficiaires' in value;
  if (!known) throw neither();
  return value as object;
}

/** Every entry as a line of the other form; `places` are named by rank: a key of the file may identify a person. */
function entriesOf(root: object, places: string[]): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [section, type, key] of SECTIONS) {
    const content: unknown = Object.hasOwn(root, section) ? Reflect.get(root, section) : undefined;
    Object.entries(content ?? {}).forEach(([name, value]: [string, unknown], i) => {
      places.push(`${section} n° ${i + 1}`);
      const named = key === undefined ? {} : { [key]: name };
      lines.push({
        ligne: lines.length + 1,
        value: typeof value === 'object' && value !== null ? { ...value, ...named, type } : value,
      });
    });
  }
  return lines;
}

function neither(): UnreadableFile {
  return new UnreadableFile(
    'entete-invalide',
    'ni un fichier roc-amc/1 (première ligne {"format":"roc-amc/1","beneficiaires":N}) ni un référentiel JSON',
  );
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
