/**
 * The manifest of a container (ETSI EN 319 162-1, annex A.4): the digest of every member of evidence, and the time
 * assertion that covers them through it. It is written in one way only and never parsed: a reader makes it again from the
 * members and compares.
 */
import { hash } from 'node:crypto';
import { MEMBERS } from './member-names.js';
import { orderedNames } from './write-container.js';

const ASIC = 'http://uri.etsi.org/02918/v1.2.1#';
const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  'jose.json': 'application/jose+json',
  json: 'application/json',
  pem: 'application/x-pem-file',
  crl: 'application/pkix-crl',
  tst: 'application/vnd.etsi.timestamp-token',
  sig: 'application/octet-stream',
};

function mediaType(name: string): string {
  const [, ending = ''] = /\.((?:jose\.)?[a-z-]+)$/.exec(name) ?? [];
  return MEDIA_TYPES[ending] ?? 'text/plain';
}

/** Whether the manifest covers this member: all do but those of the container itself. */
export function isCovered(name: string): boolean {
  return !name.startsWith('META-INF/');
}

/**
 * The manifest's text. `SigReference` names the container's time-stamp; where none was made it is left out, and the file
 * is then a ZIP with a manifest rather than an ASiC-E container, which the standard does not know without an assertion.
 */
export function writeManifest(members: ReadonlyMap<string, Buffer>, stamped: boolean): Buffer {
  const reference = stamped
    ? `  <asic:SigReference URI="${MEMBERS.containerToken}" MimeType="${MEDIA_TYPES['tst'] ?? ''}"/>\n`
    : '';
  const objects = orderedNames(members.keys())
    .filter(isCovered)
    .map((name) => manifestLine(name, members.get(name) ?? Buffer.alloc(0)));
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<asic:ASiCManifest xmlns:asic="${ASIC}" xmlns:ds="${XMLDSIG}">\n` +
      `${reference}${objects.join('')}</asic:ASiCManifest>\n`,
  );
}

function manifestLine(name: string, content: Buffer): string {
  return (
    `  <asic:DataObjectReference URI="${name}" MimeType="${mediaType(name)}">` +
    `<ds:DigestMethod Algorithm="${SHA256}"/><ds:DigestValue>${hash('sha256', content, 'base64')}</ds:DigestValue>` +
    `</asic:DataObjectReference>\n`
  );
}

/**
 * What is wrong with a manifest, or undefined: the member whose digest it does not have, else that it is not written in
 * its only form.
 */
export function manifestFault(manifest: Buffer, members: ReadonlyMap<string, Buffer>): string | undefined {
  const expected = writeManifest(members, members.has(MEMBERS.containerToken));
  if (expected.equals(manifest)) return undefined;
  const lines = new Set(manifest.toString('utf8').split('\n'));
  const altered = orderedNames(members.keys())
    .filter(isCovered)
    .find((name) => !lines.has(manifestLine(name, members.get(name) ?? Buffer.alloc(0)).slice(0, -1)));
  return altered === undefined
    ? 'le manifeste n’a pas sa seule forme'
    : `l’empreinte de ${altered} n’est pas celle du manifeste`;
}
