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
  let at = out.writeInt32BE(elements.length === 0 ? 0 : 1, 0);
  at = out.writeInt32BE(elements.includes(null) ? 1 : 0, at);
  at = out.writeInt32BE(oid, at);
  if (elements.length === 0) return out.subarray(0, at);
  at = out.writeInt32BE(elements.length, at);
  at = out.writeInt32BE(1, at);
  for (const element of elements) {
    at = out.writeInt32BE(element === null ? -1 : element.length, at);
    if (element === null) continue;
    out.set(element, at);
    at += element.length;
  }
  return out;
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
  let at = out.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  at = out.writeInt32BE(values.includes(null) ? 1 : 0, at);
  at = out.writeInt32BE(OID.text, at);
  if (values.length === 0) return out.subarray(0, at);
  at = out.writeInt32BE(values.length, at);
  at = out.writeInt32BE(1, at);
  for (const value of values) {
    const written = value === null ? -1 : out.write(value, at + 4, 'utf8');
    at = out.writeInt32BE(written, at) + Math.max(written, 0);
  }
  return out;
}

export function int4Array(values: readonly (number | null)[]): Buffer {
  return array(
    OID.int4,
    values.map((value) => {
      if (value === null) return null;
      const bytes = Buffer.allocUnsafe(4);
      bytes.writeInt32BE(value);
      return bytes;
    }),
  );
}

/** @throws TypeError where a text is no UUID. */
export function uuidArray(values: readonly (string | null)[]): Buffer {
  return array(
    OID.uuid,
    values.map((value) => {
      if (value === null) return null;
      const bytes = Buffer.from(value.replaceAll('-', ''), 'hex');
      if (bytes.length !== 16 || value.length !== 36) throw new TypeError('not a UUID');
      return bytes;
    }),
  );
}

const EPOCH_2000_MS = 946_684_800_000;

/** Milliseconds since the Unix epoch; on the wire microseconds since 2000. */
export function timestampArray(values: readonly (number | null)[]): Buffer {
  return array(
    OID.timestamptz,
    values.map((value) => {
      if (value === null) return null;
      const bytes = Buffer.allocUnsafe(8);
      bytes.writeBigInt64BE(BigInt(value - EPOCH_2000_MS) * 1000n);
      return bytes;
    }),
  );
}
