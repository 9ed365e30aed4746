/**
 * Signed notes (C2SP signed-note): a text and the signatures of named keys over it.
 *
 * A log signs with an Ed25519 key of its own (type 0x01), not with the gateway's ES256 seal key. The specification lets
 * a log of this kind use ECDSA too (0x02), but: a log that meets outside witnesses must carry an Ed25519 signature
 * (tlog-tiles, Checkpoints); the key id of 0x02 does not cover the key's name; the specification asks that as few types
 * as possible be let in; and a seal key that also signs other texts by the thousand is one key for two purposes. Which
 * legal person a log key belongs to is said by the list of logs that the operator seals.
 * Notes of another type are read, their signatures are those of unknown keys.
 */
import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.js';
import { accepted, faulty, type Judged } from './tree-fault.js';

/** 0x01: a text signed as it is. 0x04: a witness's timestamped cosignature (`cosignature.ts`). Both Ed25519. */
export const KEY_TYPES = { note: 0x01, cosignature: 0x04 } as const;
export type KeyType = keyof typeof KEY_TYPES;

/** A key that verifies. Name and id together name it in a signature line. */
export interface NoteKey {
  readonly type: KeyType;
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly publicKey: KeyObject;
}

/** A signature line, read but not verified. */
export interface NoteSignature {
  readonly name: string;
  readonly id: string;
  /** What follows the key id. */
  readonly signature: Buffer;
}

export interface Note {
  /** Ends in a newline; exactly what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** The specification asks for 16 at least; a post-quantum one has 3.3 kB. */
const MAX_SIGNATURES = 32;
const MAX_NOTE = 256 * 1024;
const ID_LENGTH = 4;
const ED25519_LENGTH = 32;

const NAME = /^[^\p{White_Space}+]+$/u;

export function isKeyName(name: string): boolean {
  return NAME.test(name) && isText(name);
}

/** Text that UTF-8 can carry, without a control character below U+0020 other than the newline. */
function isText(text: string): boolean {
  const bytes = Buffer.from(text);
  return !hasControl(bytes) && bytes.toString() === text;
}

function hasControl(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && byte !== 0x0a);
}

function rawPublicKey(key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('a note key is an Ed25519 key');
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}

/** SHA-256(name || 0x0A || type || public key), the first four bytes. */
function keyId(name: string, typed: Buffer): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'hex').slice(0, 2 * ID_LENGTH);
}

/** @throws TypeError where the name is none or the key is not Ed25519: a defect of the configuration. */
export function noteKey(type: KeyType, name: string, key: KeyObject): NoteKey {
  if (!isKeyName(name)) throw new TypeError('a key name has neither white space nor +');
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  const id = keyId(name, Buffer.concat([Buffer.of(KEY_TYPES[type]), rawPublicKey(publicKey)]));
  return { type, name, id, publicKey };
}

/** `<name>+<id>+base64(type || public key)`. */
export function writeVerifierKey({ type, name, id, publicKey }: NoteKey): string {
  return `${name}+${id}+${toBase64(Buffer.concat([Buffer.of(KEY_TYPES[type]), rawPublicKey(publicKey)]))}`;
}

/** Reads a verifier key; its id must be the one its name and key give. */
export function parseVerifierKey(text: string): Judged<NoteKey> {
  const [name = '', id = '', encoded = '', more] = splitKey(text);
  const typed = fromBase64(encoded);
  if (more !== undefined || !isKeyName(name) || !/^[0-9a-f]{8}$/.test(id)) return faulty('cle-forme');
  if (typed === undefined) return faulty('base64-non-canonique');
  const type = (Object.keys(KEY_TYPES) as KeyType[]).find((one) => KEY_TYPES[one] === typed[0]);
  if (type === undefined) return faulty('cle-type');
  if (typed.length !== 1 + ED25519_LENGTH) return faulty('cle-forme');
  if (keyId(name, typed) !== id) return faulty('cle-identifiant');
  const x = typed.subarray(1).toString('base64url');
  return accepted({
    type,
    name,
    id,
    publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
  });
}

/** The base64 part may hold pluses itself. */
function splitKey(text: string): string[] {
  const first = text.indexOf('+');
  const second = text.indexOf('+', first + 1);
  if (first < 0 || second < 0) return ['', '', '', text];
  return [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}

/** Raw Ed25519 (RFC 8032). */
export function verifyEd25519(key: NoteKey, message: string, signature: Uint8Array): boolean {
  return verify(null, Buffer.from(message), key.publicKey, signature);
}

export function signEd25519(privateKey: KeyObject, message: string): Buffer {
  return sign(null, Buffer.from(message), privateKey);
}

/** `— <name> base64(id || signature)` and its newline. Also for a signature made elsewhere. */
export function signatureLine(key: Pick<NoteKey, 'name' | 'id'>, signature: Uint8Array): string {
  return `— ${key.name} ${toBase64(Buffer.concat([Buffer.from(key.id, 'hex'), signature]))}\n`;
}

/** @throws TypeError where the text cannot be a note's: a defect of the caller. */
export function assembleNote(text: string, lines: readonly string[]): string {
  if (!text.endsWith('\n') || !isText(text)) throw new TypeError('no text of a note');
  return `${text}\n${lines.join('')}`;
}

/** A text signed by one key of type `note`. */
export function signNote(text: string, key: NoteKey, privateKey: KeyObject): string {
  if (key.type !== 'note') throw new TypeError('a witness key signs no plain text');
  return assembleNote(text, [signatureLine(key, signEd25519(privateKey, text))]);
}

/** Reads a note. Nothing in it may be used before {@link verifyNote} or `openCheckpoint` said who signed it. */
export function parseNote(bytes: Uint8Array): Judged<Note> {
  if (bytes.length > MAX_NOTE) return faulty('trop-long');
  const whole = utf8(bytes);
  if (whole === undefined || hasControl(bytes)) return faulty('caractere-interdit');
  const cut = whole.lastIndexOf('\n\n');
  if (cut < 0 || !whole.endsWith('\n')) return faulty('note-forme');
  const lines = whole.slice(cut + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return faulty('trop-de-signatures');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const read = parseSignatureLine(line);
    if (!read.ok) return read;
    signatures.push(read.value);
  }
  return accepted({ text: whole.slice(0, cut + 1), signatures });
}

export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseSignatureLine(line: string): Judged<NoteSignature> {
  const [dash, name = '', encoded = '', more] = line.split(' ', 4);
  if (dash !== '—' || more !== undefined || !isKeyName(name)) return faulty('note-forme');
  const bytes = fromBase64(encoded);
  if (bytes === undefined) return faulty('base64-non-canonique');
  if (bytes.length <= ID_LENGTH) return faulty('note-forme');
  const id = bytes.subarray(0, ID_LENGTH).toString('hex');
  return accepted({ name, id, signature: bytes.subarray(ID_LENGTH) });
}

/** The signatures of a note that name this key. */
export function signaturesOf(note: Note, key: NoteKey): NoteSignature[] {
  return note.signatures.filter((one) => one.name === key.name && one.id === key.id);
}

/**
 * The text, where this key signed it. Signatures of other keys are passed over; of several by this key, each must hold.
 * Without a signature of the key the note is nothing, whatever else it carries.
 */
export function verifyNote(note: Note, key: NoteKey): Judged<string> {
  if (key.type !== 'note') return faulty('cle-type');
  const ours = signaturesOf(note, key);
  if (ours.length === 0) return faulty('signature-absente');
  const held = ours.every(({ signature }) => verifyEd25519(key, note.text, signature));
  return held ? accepted(note.text) : faulty('signature-invalide');
}
