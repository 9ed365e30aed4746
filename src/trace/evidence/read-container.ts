/**
 * Reading an evidence container whoever made it. There is one way to write a set of members and any other is refused, by
 * name where the fault has one: what two readers could read differently cannot be evidence. Nothing is inflated, nothing
 * is written to a disk, and no length is believed before it was compared with what is there.
 */
import { crc32 } from 'node:zlib';
import { type ContainerFault } from './container-fault.js';
import { ASIC_E, isMemberName, MIMETYPE } from './member-names.js';
import { assemble } from './write-container.js';
import {
  CENTRAL_LENGTH,
  DOS_DATE,
  END_LENGTH,
  LIMITS,
  LOCAL_LENGTH,
  type Member,
  SIGNATURE,
  VERSION,
} from './zip-layout.js';

export type ReadContainer =
  | { readonly ok: true; readonly members: ReadonlyMap<string, Buffer> }
  /** `membre`: the member at fault, where one is; it may be quoted, its letters are harmless. */
  | { readonly ok: false; readonly fault: ContainerFault; readonly membre?: string };

type Fault = Extract<ReadContainer, { ok: false }>;

function no(fault: ContainerFault, name?: string): Fault {
  return name === undefined ? { ok: false, fault } : { ok: false, fault, membre: name };
}

/** The members without `mimetype`. Never throws on the bytes. */
export function readContainer(bytes: Buffer): ReadContainer {
  if (bytes.length > LIMITS.container) return no('trop-grand');
  const end = readEnd(bytes);
  if ('fault' in end) return end;
  const central = readDirectory(bytes, end);
  if ('fault' in central) return central;
  const members: Member[] = [];
  let offset = 0;
  for (const entry of central.entries) {
    if (entry.offset !== offset) return no('donnees-en-trop', entry.name);
    const member = readMember(bytes, entry, end.start);
    if ('fault' in member) return member;
    members.push(member);
    offset += LOCAL_LENGTH + member.name.length + member.content.length;
  }
  if (offset !== end.start) return no('donnees-en-trop');
  const fault = membersFault(members);
  if (fault !== undefined) return fault;
  // Whatever the checks above forgot: there is one layout, and this file has it or is refused.
  if (!assemble(members).equals(bytes)) return no('en-tetes-differents');
  return { ok: true, members: new Map(members.slice(1).map(({ name, content }) => [name, content])) };
}

interface End {
  /** Where the central directory begins. */
  readonly start: number;
  readonly count: number;
}

/** The end record stands at the very end, without a comment (APPNOTE 4.3.16): no search for another one. */
function readEnd(bytes: Buffer): End | Fault {
  const at = bytes.length - END_LENGTH;
  if (at < 0) return no('pas-un-conteneur');
  if (bytes.readUInt32LE(at) !== SIGNATURE.end) {
    if (!hasEnd(bytes)) return no('pas-un-conteneur');
    return no(commentFills(bytes) ? 'commentaire' : 'donnees-en-trop');
  }
  if (bytes.readUInt16LE(at + 20) !== 0) return no('commentaire');
  const [disk, directoryDisk, onDisk, count] = [4, 6, 8, 10].map((field) => bytes.readUInt16LE(at + field));
  if (disk !== 0 || directoryDisk !== 0 || onDisk !== count) return no('plusieurs-volumes');
  const [length = 0, start = 0] = [12, 16].map((field) => bytes.readUInt32LE(at + field));
  if (count === 0xffff || start === 0xffffffff) return no('plusieurs-volumes');
  if (start + length !== at) return no('donnees-en-trop');
  if (count === undefined || count > LIMITS.members) return no('trop-de-membres');
  return { start, count };
}

function endAt(bytes: Buffer): number {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(SIGNATURE.end);
  return bytes.lastIndexOf(mark);
}

function hasEnd(bytes: Buffer): boolean {
  return endAt(bytes) >= 0;
}

/** Whether what follows the end record is the comment it announces, and not data behind the archive. */
function commentFills(bytes: Buffer): boolean {
  const at = endAt(bytes);
  return at + END_LENGTH <= bytes.length && bytes.readUInt16LE(at + 20) === bytes.length - at - END_LENGTH;
}

interface CentralEntry {
  readonly name: string;
  readonly offset: number;
  /** What the local header must repeat. */
  readonly common: Buffer;
  readonly length: number;
  readonly crc: number;
}

function readDirectory(bytes: Buffer, end: End): { readonly entries: readonly CentralEntry[] } | Fault {
  const entries: CentralEntry[] = [];
  let at = end.start;
  const limit = bytes.length - END_LENGTH;
  for (let index = 0; index < end.count; index++) {
    const entry = readCentral(bytes, at, limit);
    if ('fault' in entry) return entry;
    entries.push(entry);
    at += CENTRAL_LENGTH + entry.name.length;
  }
  return at === limit ? { entries } : no('tailles');
}

function readCentral(bytes: Buffer, at: number, limit: number): CentralEntry | Fault {
  if (at + CENTRAL_LENGTH > limit || bytes.readUInt32LE(at) !== SIGNATURE.central)
    return no('en-tete-central');
  const nameEnd = at + CENTRAL_LENGTH + bytes.readUInt16LE(at + 28);
  if (nameEnd > limit) return no('en-tete-central');
  const name = nameOf(bytes.subarray(at + CENTRAL_LENGTH, nameEnd));
  if (name === undefined) return no('nom-interdit');
  if (!isMemberName(name) && name !== MIMETYPE) return no('membre-inattendu', name);
  const common = bytes.subarray(at + 6, at + 32);
  const fault = commonFault(common);
  if (fault !== undefined) return no(fault === 'forme' ? 'en-tete-central' : fault, name);
  if (bytes.readUInt16LE(at + 32) !== 0) return no('commentaire', name);
  if (bytes.readUInt16LE(at + 34) !== 0) return no('plusieurs-volumes', name);
  // Made by, internal and external attributes.
  if (
    bytes.readUInt16LE(at + 4) !== VERSION ||
    bytes.readUInt16LE(at + 36) !== 0 ||
    bytes.readUInt32LE(at + 38) !== 0
  )
    return no('en-tete-central', name);
  const length = common.readUInt32LE(18);
  return { name, offset: bytes.readUInt32LE(at + 42), common, length, crc: common.readUInt32LE(10) };
}

/** What is wrong with the fields both headers have; `forme` where it has no name of its own. */
function commonFault(fields: Buffer): ContainerFault | 'forme' | undefined {
  const flags = fields.readUInt16LE(2);
  if ((flags & 0x2041) !== 0) return 'chiffrement';
  if (fields.readUInt16LE(4) !== 0) return 'compression';
  if (fields.readUInt16LE(24) !== 0) return 'champ-supplementaire';
  const [packed, length] = [fields.readUInt32LE(14), fields.readUInt32LE(18)];
  if (packed !== length) return 'tailles';
  if (length > LIMITS.member) return 'trop-grand';
  const usual =
    flags === 0 &&
    fields.readUInt16LE(0) === VERSION &&
    fields.readUInt16LE(6) === 0 &&
    fields.readUInt16LE(8) === DOS_DATE;
  return usual ? undefined : 'forme';
}

function readMember(bytes: Buffer, entry: CentralEntry, limit: number): Member | Fault {
  const { offset, name, length } = entry;
  const from = offset + LOCAL_LENGTH + name.length;
  if (from > limit || bytes.readUInt32LE(offset) !== SIGNATURE.local) return no('en-tete-local', name);
  const common = bytes.subarray(offset + 4, offset + LOCAL_LENGTH);
  const fault = commonFault(common);
  if (fault !== undefined) return no(fault === 'forme' ? 'en-tete-local' : fault, name);
  if (!common.equals(entry.common)) return no('en-tetes-differents', name);
  if (!bytes.subarray(offset + LOCAL_LENGTH, from).equals(Buffer.from(name)))
    return no('en-tetes-differents', name);
  if (from + length > limit) return no('tailles', name);
  const content = bytes.subarray(from, from + length);
  return crc32(content) === entry.crc ? { name, content } : no('somme-de-controle', name);
}

const SIMPLE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/** A relative path of plain ASCII names: no leading slash, no dot names, no backslash, no drive, no control character. */
function nameOf(bytes: Buffer): string | undefined {
  if (bytes.length === 0 || bytes.length > LIMITS.name) return undefined;
  const name = bytes.toString('latin1');
  return SIMPLE_NAME.test(name) ? name : undefined;
}

function membersFault(members: readonly Member[]): Fault | undefined {
  const [first, ...others] = members;
  if (first?.name !== MIMETYPE || first.content.toString('latin1') !== ASIC_E) return no('mimetype');
  for (const [index, { name }] of others.entries()) {
    const before = others[index - 1]?.name ?? '';
    if (name === MIMETYPE || name === before) return no('membre-double', name);
    if (name < before)
      return no(
        others.findIndex((one) => one.name === name) < index ? 'membre-double' : 'ordre-des-membres',
        name,
      );
  }
  return undefined;
}
