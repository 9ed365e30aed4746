/** Distinguished names as RFC 2253 writes them, compared by their parts and never as text. */
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { type Certificate } from './certificate.js';

/** One relative name: its attributes, in no order. */
type Rdn = readonly (readonly [type: string, value: string])[];

const OIDS: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  SERIALNUMBER: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  S: '2.5.4.8',
  STREET: '2.5.4.9',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  ORGANIZATIONIDENTIFIER: '2.5.4.97',
  DC: '0.9.2342.19200300.100.1.25',
  UID: '0.9.2342.19200300.100.1.1',
  E: '1.2.840.113549.1.9.1',
  EMAILADDRESS: '1.2.840.113549.1.9.1',
};
const MAX_LENGTH = 1_024;

/** Whether a text is the certificate's subject, written by RFC 2253 (the last relative name of the certificate first). */
export function namesSubject(text: string, certificate: Certificate): boolean {
  const said = parse(text);
  if (said === undefined) return false;
  const held = subjectOf(certificate);
  return (
    said.length === held.length && said.every((rdn, index) => sameRdn(rdn, held[held.length - 1 - index]))
  );
}

/** The subject of a certificate as RFC 2253 writes it. */
export function rfc2253Subject(certificate: Certificate): string {
  const names = Object.entries(OIDS);
  return [...subjectOf(certificate)]
    .reverse()
    .map((rdn) =>
      rdn
        .map(([oid, value]) => `${names.find(([, one]) => one === oid)?.[0] ?? oid}=${escape(value)}`)
        .join('+'),
    )
    .join(',');
}

function escape(value: string): string {
  return value.replace(/[,+"\\<>;]/g, '\\$&').replace(/^[# ]|(?<=.) $/g, '\\$&');
}

const subjects = new WeakMap<Certificate, readonly Rdn[]>();

function subjectOf(certificate: Certificate): readonly Rdn[] {
  let subject = subjects.get(certificate);
  if (subject === undefined) {
    const names = new x509.X509Certificate(certificate.der).subjectName.toJSON();
    subject = names.map((rdn) =>
      Object.entries(rdn).flatMap(([type, values]) => values.map((value) => [oidOf(type), value] as const)),
    );
    subjects.set(certificate, subject);
  }
  return subject;
}

function oidOf(type: string): string {
  return OIDS[type.toUpperCase()] ?? type.replace(/^OID\./i, '');
}

function sameRdn(said: Rdn, held: Rdn | undefined): boolean {
  return (
    held?.length === said.length &&
    said.every(([oid, value]) => held.some((one) => one[0] === oid && one[1] === value))
  );
}

/** The relative names of a text, in its order; undefined where it is none. Quoted and `#` forms are not read. */
function parse(text: string): Rdn[] | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const rdns: Rdn[] = [];
  for (const part of split(text, /[,;]/)) {
    const rdn: (readonly [string, string])[] = [];
    for (const attribute of split(part, /\+/)) {
      const equals = attribute.indexOf('=');
      const type = attribute.slice(0, equals).trim();
      const value = unescaped(attribute.slice(equals + 1).trim());
      if (equals < 1 || !/^[A-Za-z0-9.-]+$/.test(type) || value === undefined) return undefined;
      rdn.push([oidOf(type), value]);
    }
    rdns.push(rdn);
  }
  return rdns;
}

/** Splits at separators that no backslash precedes. */
function split(text: string, separator: RegExp): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\') {
      parts[parts.length - 1] += character + (text[at + 1] ?? '');
      at++;
    } else if (separator.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function unescaped(raw: string): string | undefined {
  if (raw === '' || /^["#]/.test(raw)) return undefined;
  const bytes: Buffer[] = [];
  for (const [one, hex] of raw.matchAll(/\\([0-9A-Fa-f]{2})|\\.|[^\\]+|\\/gs)) {
    if (hex !== undefined) bytes.push(Buffer.from(hex, 'hex'));
    else if (one === '\\') return undefined;
    else bytes.push(Buffer.from(one.startsWith('\\') ? one.slice(1) : one));
  }
  return Buffer.concat(bytes).toString('utf8');
}
