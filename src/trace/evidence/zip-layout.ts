/**
 * The one layout of a container (PKWARE APPNOTE 6.3, the part that ISO/IEC 21320-1 keeps): members stored as they are, no
 * flags, no extra fields, no comments, one date for all. Storing costs room and buys much: no inflation to bound, and the
 * same bytes whatever library, platform or release wrote them.
 */
import { crc32 } from 'node:zlib';

export interface Member {
  readonly name: string;
  readonly content: Buffer;
}

export const LOCAL_LENGTH = 30;
export const CENTRAL_LENGTH = 46;
export const END_LENGTH = 22;

export const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** APPNOTE 4.4.3: 1.0 suffices for what is stored. */
export const VERSION = 10;
/** APPNOTE 4.4.6: 1 January 1980, midnight, the first date there is: a container says its time elsewhere, and signed. */
export const DOS_DATE = 0x0021;

export const LIMITS = {
  /** Bytes of a whole container. */
  container: 64 * 1024 * 1024,
  /** Bytes of one member: a directory extract of every hospital and insurer has some. */
  member: 32 * 1024 * 1024,
  members: 64,
  name: 64,
} as const;

/** What both headers of a member say, in the same order in both (APPNOTE 4.3.7 from offset 4, 4.3.12 from offset 6). */
export function commonFields({ name, content }: Member): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

export function localHeader(member: Member): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(SIGNATURE.local);
  return Buffer.concat([head, commonFields(member), Buffer.from(member.name)]);
}

/** `offset`: where the member's local header begins. */
export function centralHeader(member: Member, offset: number): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(SIGNATURE.central);
  head.writeUInt16LE(VERSION, 4);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, commonFields(member), tail, Buffer.from(member.name)]);
}

export function endRecord(
  count: number,
  directory: { readonly length: number; readonly offset: number },
): Buffer {
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(SIGNATURE.end);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(directory.offset, 16);
  return end;
}
