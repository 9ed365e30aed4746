/**
 * A version as engagements name it: its number in this base, then 16 digits of the digest of what was loaded, so that
 * the same number of another installation is another name.
 */
export function versionName(version: number, empreinte: Buffer): string {
  return `${version}-${empreinte.subarray(0, 8).toString('hex')}`;
}

/** The number of a {@link versionName}, or undefined where the text is none. */
export function versionNumber(name: string): number | undefined {
  const found = /^(\d{1,9})-[0-9a-f]{16}$/.exec(name)?.[1];
  return found === undefined ? undefined : Number(found);
}
