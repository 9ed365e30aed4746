/** Evidence files in tests: made, judged, taken apart and put together again. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleEvidence, containerOf, manifestOf } from '../../src/cli/evidence/assemble-evidence.js';
import { type ReaderTrust } from '../../src/cli/evidence/confront-evidence.js';
import { type EvidenceParts } from '../../src/cli/evidence/evidence-parts.js';
import { type EvidenceJudgement, judgeEvidence } from '../../src/cli/evidence/judge-evidence.js';
import { readContainer } from '../../src/trace/evidence/read-container.js';
import { writeContainer } from '../../src/trace/evidence/write-container.js';

export type Members = ReadonlyMap<string, Buffer>;

/** The members of parts that hold. @throws Error naming what does not */
export async function membersOf(parts: EvidenceParts): Promise<Members> {
  const made = await assembleEvidence(parts);
  if (made.ok) return made.members;
  throw new Error(
    made.controles
      .filter(({ verdict }) => verdict === 'ne tient pas')
      .map(({ nom, pourquoi }) => `${nom}: ${pourquoi}`)
      .join('; '),
  );
}

/** The checks that parts do not pass. */
export async function refusedParts(parts: EvidenceParts): Promise<string[]> {
  const made = await assembleEvidence(parts);
  return made.controles.filter(({ verdict }) => verdict === 'ne tient pas').map(({ nom }) => nom);
}

export async function fileOf(parts: EvidenceParts, stamp?: (manifest: Buffer) => Buffer): Promise<Buffer> {
  const members = await membersOf(parts);
  return containerOf(members, stamp?.(manifestOf(members, true)));
}

/** All members of a file, `mimetype` aside. */
export function unpack(file: Buffer): Map<string, Buffer> {
  const read = readContainer(file);
  if (!read.ok) throw new Error(read.fault);
  return new Map(read.members);
}

/** Right checksums, and the manifest as it was. */
export function repack(members: Members): Buffer {
  return writeContainer(members);
}

/** A container made anew around members: its manifest fits them, and nobody stamped it. */
export function remake(members: Members): Buffer {
  const evidence = new Map([...members].filter(([name]) => !name.startsWith('META-INF/')));
  return containerOf(evidence);
}

export function withMember(members: Members, name: string, content: Buffer | string | undefined): Members {
  const changed = new Map(members);
  if (content === undefined) changed.delete(name);
  else changed.set(name, Buffer.from(content));
  return changed;
}

export function contentOf(members: Members, name: string): Buffer {
  const content = members.get(name);
  if (content === undefined) throw new Error(`no member ${name}`);
  return content;
}

export interface Reader {
  readonly trust: ReaderTrust;
  readonly now: number;
}

export function judge(file: Buffer, { trust, now }: Reader): Promise<EvidenceJudgement> {
  return judgeEvidence(file, trust, { now: () => now });
}

/** The checks that a file does not pass. */
export async function broken(file: Buffer, reader: Reader): Promise<string[]> {
  const { verdict, controles } = await judge(file, reader);
  const names = controles.filter((one) => one.verdict === 'ne tient pas').map(({ nom }) => nom);
  if ((names.length === 0) !== (verdict === 'tient')) throw new Error('verdict and checks disagree');
  return names;
}

/** What the openssl commands that a file's page gives say, run where its members were unpacked. @throws where one fails */
export function saidByPageCommands(members: Members, unpacked: string): string {
  for (const [name, content] of members) {
    mkdirSync(dirname(join(unpacked, name)), { recursive: true });
    writeFileSync(join(unpacked, name), content);
  }
  const page = contentOf(members, 'LISEZMOI.html').toString('utf8');
  const [, commands = ''] = /<pre>(# [^]*?)<\/pre>/.exec(page) ?? [];
  const script = commands
    .replace(/&#39;/g, "'")
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  return execFileSync('sh', ['-e', '-c', `${script}\n`], { cwd: unpacked, encoding: 'utf8', stdio });
}
