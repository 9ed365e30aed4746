/**
 * What a running gateway has on one exchange: its entries' receipts from the auditors' console; from the journal listener
 * the list of logs, the time-stamps before and after, the checkpoint that witnesses cosigned. Nothing is believed here: the
 * file is examined as a whole before it is written.
 */
import { isRecord } from '../../signing/jws.js';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { instant } from '../../kernel/clock.js';
import { LogReader, LIST_PATH, SourceFailure } from '../../trace/monitor/log-reader.js';
import { type LogSource } from '../../trace/monitor/log-source.port.js';
import { readTimestampDetail } from '../../trace/time/timestamp-event.js';
import { fromBase64 } from '../../trace/tree/base64.js';
import { type Checkpoint, parseCheckpoint } from '../../trace/tree/checkpoint.js';
import { verifyCosignatures } from '../../trace/tree/cosignature.js';
import { parseLogProof } from '../../trace/tree/log-proof.js';
import {
  assembleNote,
  type NoteKey,
  parseNote,
  signatureLine,
  writeVerifierKey,
} from '../../trace/tree/note.js';
import { openingOf, type Opening, writeReceipt } from '../../trace/tree/receipt.js';
import { proveInclusion } from '../../trace/tree/tile-proof.js';
import { type ConsoleClient } from '../console-client.js';
import { type EvidenceParts } from './evidence-parts.js';
import { type AbsenceReason, type Piece } from './evidence-slip.js';

export type ProofPieces = Pick<
  EvidenceParts,
  'receipt' | 'arrival' | 'stamped' | 'stampBefore' | 'witnessed' | 'logs'
>;

export interface CollectedProofs {
  readonly pieces: ProofPieces;
  readonly absents: Partial<Record<Piece, AbsenceReason>>;
}

export interface ProofSources {
  readonly console: ConsoleClient | undefined;
  readonly journal: LogSource | undefined;
}

export interface CollectMeans extends ProofSources {
  readonly idEchange: string;
  /** The receipt that the answer brought, where it did. */
  readonly receipt: Buffer | undefined;
  /** Whether time-stamps would be judged: without an authority to trust none is taken. */
  readonly judgesStamps: boolean;
  /** Witnesses that count. */
  readonly witnesses: readonly NoteKey[];
}

const MAX_LIST = 4 * 1024 * 1024;
const OUTCOMES = ['repondu', 'refuse', 'interrompu'];

/** @throws ConsoleRefusal where the console is asked and does not give the receipts. */
export async function collectProofs(means: CollectMeans): Promise<CollectedProofs> {
  const { console, journal, idEchange } = means;
  const filed = console === undefined ? {} : await receiptsOf(console, idEchange);
  const receipt = means.receipt ?? filed.receipt;
  const absents: CollectedProofs['absents'] = {
    ...(receipt === undefined ? { recu: 'non-fournie' } : {}),
    ...(filed.arrival === undefined
      ? { arrivee: console === undefined ? 'non-fournie' : 'non-conservee' }
      : {}),
  };
  const entry = receipt === undefined ? undefined : placedEntry(receipt);
  const own = { ...(receipt && { receipt }), ...(filed.arrival && { arrival: filed.arrival }) };
  if (journal === undefined || entry === undefined)
    return { pieces: own, absents: { ...absents, ...withoutJournal('non-fournie') } };
  const list = await journal.get({ path: LIST_PATH, maxBytes: MAX_LIST, types: ['application/jose+json'] });
  const prefix = list.ok ? prefixOf(list.bytes, entry.checkpoint.origin) : undefined;
  if (!list.ok || prefix === undefined)
    return { pieces: own, absents: { ...absents, ...withoutJournal('inaccessible') } };
  const log = { entry, reader: new LogReader(journal, prefix) };
  const stamps = await stampsOf(log, means);
  const witnessed = await piece(() => witnessedProof(log, means.witnesses));
  return {
    pieces: { ...own, logs: list.bytes, ...stamps.pieces, ...found('witnessed', witnessed) },
    absents: { ...absents, ...stamps.absents, ...missing('temoins', witnessed) },
  };
}

function withoutJournal(reason: AbsenceReason): CollectedProofs['absents'] {
  return { horodatage: reason, anteriorite: reason, temoins: reason };
}

async function receiptsOf(
  console: ConsoleClient,
  idEchange: string,
): Promise<{ readonly receipt?: Buffer; readonly arrival?: Buffer }> {
  const answer = await console.json(`/traces/v1/entrees/${idEchange}/preuve`);
  const all = isRecord(answer) && Array.isArray(answer['preuves']) ? (answer['preuves'] as unknown[]) : [];
  const ofType = (types: readonly string[]): Buffer | undefined => {
    const one = all.filter(isRecord).find(({ type }) => types.includes(String(type)));
    return typeof one?.['recu'] === 'string' ? Buffer.from(one['recu']) : undefined;
  };
  const [receipt, arrival] = [ofType(OUTCOMES), ofType(['recu'])];
  return { ...(receipt && { receipt }), ...(arrival && { arrival }) };
}

/** An entry as its receipt gives it. */
interface PlacedEntry {
  readonly index: number;
  readonly opening: Opening;
  readonly note: string;
  readonly checkpoint: Checkpoint;
}

interface EntryInLog {
  readonly entry: PlacedEntry;
  readonly reader: LogReader;
}

function placedEntry(receipt: Buffer): PlacedEntry | undefined {
  const proof = parseLogProof(receipt);
  if (!proof.ok) return undefined;
  const { index, note, extra } = proof.value;
  const checkpoint = parseCheckpoint(note.text);
  const opening = extra === undefined ? undefined : openingOf(extra);
  if (!checkpoint.ok || opening === undefined) return undefined;
  const lines = note.signatures.map((one) => signatureLine(one, one.signature));
  return { index, opening, note: assembleNote(note.text, lines), checkpoint: checkpoint.value };
}

/** Where the list says that a log is served. */
function prefixOf(list: Buffer, origin: string): string | undefined {
  try {
    const { payload } = JSON.parse(list.toString('utf8')) as { readonly payload: string };
    const { journaux } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
      readonly journaux: readonly { readonly origine: string; readonly prefixe: string }[];
    };
    const prefix = journaux.find(({ origine }) => origine === origin)?.prefixe;
    return prefix !== undefined && /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/.test(prefix)
      ? prefix
      : undefined;
  } catch {
    return undefined;
  }
}

type Sought<T> = T | Extract<AbsenceReason, 'non-faite' | 'inaccessible' | 'non-fournie'>;

function found<K extends string, T extends object>(name: K, sought: Sought<T>): { [key in K]?: T } {
  return typeof sought === 'string' ? {} : ({ [name]: sought } as { [key in K]: T });
}

function missing(name: Piece, sought: Sought<object>): CollectedProofs['absents'] {
  return typeof sought === 'string' ? { [name]: sought } : {};
}

/** A piece that the journal does not give is missing; it does not stop the others. */
async function piece<T extends object>(work: () => Promise<Sought<T>>): Promise<Sought<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SourceFailure || error instanceof RangeError) return 'inaccessible';
    throw error;
  }
}

/** The entry, proved under another checkpoint of its log. */
async function provedUnder(
  { entry, reader }: EntryInLog,
  { note, size }: { readonly note: string; readonly size: number },
): Promise<Buffer> {
  const hashes = await proveInclusion(entry.index, size, reader.tiles);
  return Buffer.from(writeReceipt(entry.opening, { index: entry.index, hashes, checkpoint: note }));
}

async function witnessedProof(
  log: EntryInLog,
  witnesses: readonly NoteKey[],
): Promise<Sought<NonNullable<EvidenceParts['witnessed']>>> {
  if (witnesses.length === 0) return 'non-fournie';
  const fetched = await log.reader.cosigned(log.entry.index);
  if (!fetched.ok) return fetched.status === 404 ? 'non-faite' : 'inaccessible';
  const note = parseNote(fetched.bytes);
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note;
  const seen = note.ok ? verifyCosignatures(note.value, witnesses) : note;
  if (!checkpoint.ok || !seen.ok) return 'inaccessible';
  const signers = witnesses.filter(({ name }) => seen.value.some(({ witness }) => witness === name));
  if (signers.length === 0) return 'non-faite';
  const { size } = checkpoint.value;
  const proof = await provedUnder(log, { note: fetched.bytes.toString('utf8'), size });
  const lines = signers.map((key) => `${writeVerifierKey(key)}\n`).sort();
  return { proof, keys: Buffer.from(lines.join('')) };
}

/** A published time-stamp, as far as it is used. */
interface ReadStamp {
  readonly size: number;
  readonly note: string;
  readonly token: Buffer;
  readonly at: number;
  readonly entry: { readonly origin: string; readonly index: number };
}

function readStamps(bytes: Buffer): readonly ReadStamp[] {
  const list: unknown = JSON.parse(bytes.toString('utf8'));
  return (Array.isArray(list) ? (list as unknown[]) : []).filter(isRecord).flatMap((one) => {
    const { taille, note, jeton, le, entree } = one;
    const token = typeof jeton === 'string' ? fromBase64(jeton) : undefined;
    const at = typeof le === 'string' ? Date.parse(le) : NaN;
    if (typeof taille !== 'number' || typeof note !== 'string' || token === undefined || Number.isNaN(at))
      return [];
    const { origine, rang } = isRecord(entree) ? entree : {};
    if (typeof origine !== 'string' || typeof rang !== 'number') return [];
    return [{ size: taille, note, token, at, entry: { origin: origine, index: rang } }];
  });
}

async function stampsOf(
  log: EntryInLog,
  { console, judgesStamps }: CollectMeans,
): Promise<
  Pick<CollectedProofs, 'absents'> & { readonly pieces: Pick<ProofPieces, 'stamped' | 'stampBefore'> }
> {
  const { index, checkpoint } = log.entry;
  const none = (reason: AbsenceReason) => ({
    pieces: {},
    absents: { horodatage: reason, anteriorite: reason },
  });
  if (!judgesStamps) return none('non-fournie');
  const fetched = await log.reader.timestamps(index);
  if (!fetched.ok) return none('inaccessible');
  const all = readStamps(fetched.bytes);
  const after = all.find(({ size }) => size > index);
  const before = all.find(({ entry }) => entry.origin === checkpoint.origin && entry.index < index);
  const stamped = await piece(async () =>
    after === undefined ? 'non-faite' : { proof: await provedUnder(log, after), token: after.token },
  );
  const stampBefore = await piece(async () => {
    if (before === undefined) return 'non-faite';
    return console === undefined ? 'non-fournie' : earlierStamp(log, before, console);
  });
  return {
    pieces: { ...found('stamped', stamped), ...found('stampBefore', stampBefore) },
    absents: { ...missing('horodatage', stamped), ...missing('anteriorite', stampBefore) },
  };
}

/** Pages of events around a token's time; one has 500, and a gateway makes one token in some minutes. */
const EVENT_PAGES = 4;
const AROUND_MS = 3_600_000;

/** The token's own entry, proved under the receipt's checkpoint; its salt is the auditors' to see. */
async function earlierStamp(
  { entry, reader }: EntryInLog,
  stamp: ReadStamp,
  console: ConsoleClient,
): Promise<Sought<Buffer>> {
  const [du, au] = [instant(stamp.at - AROUND_MS), instant(stamp.at + AROUND_MS)];
  const wanted = `/traces/v1/evenements?type=horodatage&limite=500&du=${du}&au=${au}`;
  let mark = '';
  for (let page = 0; page < EVENT_PAGES; page++) {
    const answer = await console.json(wanted + mark);
    const { entrees, suivant } = isRecord(answer) ? answer : {};
    const events = (Array.isArray(entrees) ? (entrees as unknown[]) : []).filter(isRecord);
    const one = events.find(({ entree }) => isRecord(entree) && holdsToken(entree, stamp.token));
    if (one !== undefined && isRecord(one['entree'])) {
      const salt = Buffer.from(String(one['sel']), 'base64url');
      const bytes = Buffer.from(canonicalJson(one['entree']));
      const { index } = stamp.entry;
      const hashes = await proveInclusion(index, entry.checkpoint.size, reader.tiles);
      return Buffer.from(writeReceipt({ salt, bytes }, { index, hashes, checkpoint: entry.note }));
    }
    if (typeof suivant !== 'string') break;
    mark = `&suivant=${encodeURIComponent(suivant)}`;
  }
  return 'inaccessible';
}

function holdsToken({ detail }: Readonly<Record<string, unknown>>, token: Buffer): boolean {
  return readTimestampDetail(detail)?.token.equals(token) === true;
}
