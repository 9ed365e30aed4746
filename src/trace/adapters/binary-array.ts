/**
 * One-dimensional arrays in PostgreSQL's binary form (array_send). A value given as a Buffer travels in binary: no
 * quoting of JSON text, no hexadecimal for bytes, on neither side.
 */
const OID = { bytea: 17, int4: 23, text: 25, timestamptz: 1184, uuid: 2950 } as const;

const HEADER = 20;

function array(oid: number, elements: readonly (Uint8Array | null)[]): Buffer {
  let size = HEADER;
  for (const element of elements) size += 4 + (element?.length ?? 0);
  const out = Buffer.allocUnsafe(size);
  let at = header(out, oid, elements);
  for (const element of elements) {
    at = out.writeInt32BE(element === null ? -1 : element.length, at);
    if (element === null) continue;
    out.set(element, at);
    at += element.length;
  }
  return out.subarray(0, at);
}

export function byteaArray(values: readonly (Uint8Array | null)[]): Buffer {
  return array(OID.bytea, values);
}

/** Bytes that are UTF-8 text already. */
export function utf8Array(values: readonly Uint8Array[]): Buffer {
  return array(OID.text, values);
}

export function textArray(values: readonly (string | null)[]): Buffer {
  let size = HEADER;
  for (const value of values) size += 4 + (value === null ? 0 : Buffer.byteLength(value));
  const out = Buffer.allocUnsafe(size);
  let at = header(out, OID.text, values);
  for (const value of values) {
    const written = value === null ? -1 : out.write(value, at + 4, 'utf8');
    at = out.writeInt32BE(written, at) + Math.max(written, 0);
  }
  return out.subarray(0, at);
}

/** Elements of one size, written in their place: no buffer per element. */
function fixedArray<T>(
  oid: number,
  size: number,
  values: readonly (T | null)[],
  put: (out: Buffer, value: T, at: number) => void,
): Buffer {
  const out = Buffer.allocUnsafe(HEADER + values.length * (4 + size));
  let at = header(out, oid, values);
  for (const value of values) {
    at = out.writeInt32BE(value === null ? -1 : size, at);
    if (value === null) continue;
    put(out, value, at);
    at += size;
  }
  return out.subarray(0, at);
}

/** Dimensions, null flag, element type, length, lower bound; an empty array has no dimension. Gives where it ends. */
function header(out: Buffer, oid: number, values: readonly unknown[]): number {
  let at = out.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  at = out.writeInt32BE(values.includes(null) ? 1 : 0, at);
  at = out.writeInt32BE(oid, at);
  if (values.length === 0) return at;
  at = out.writeInt32BE(values.length, at);
  return out.writeInt32BE(1, at);
}

export function int4Array(values: readonly (number | null)[]): Buffer {
  return fixedArray(OID.int4, 4, values, (out, value, at) => out.writeInt32BE(value, at));
}

/** @throws TypeError where a text is no UUID. */
export function uuidArray(values: readonly (string | null)[]): Buffer {
  return fixedArray(OID.uuid, 16, values, (out, value, at) => {
    const written = out.write(value.replaceAll('-', ''), at, 16, 'hex');
    if (written !== 16 || value.length !== 36) throw new TypeError('not a UUID');
  });
}

const EPOCH_2000_MS = 946_684_800_000;
const TWO_32 = 2 ** 32;

/** Milliseconds since the Unix epoch; on the wire microseconds since 2000, in two halves. */
export function timestampArray(values: readonly (number | null)[]): Buffer {
  return fixedArray(OID.timestamptz, 8, values, (out, value, at) => {
    const microseconds = (value - EPOCH_2000_MS) * 1_000;
    const high = Math.floor(microseconds / TWO_32);
    out.writeInt32BE(high, at);
    out.writeUInt32BE(microseconds - high * TWO_32, at + 4);
  });
}
