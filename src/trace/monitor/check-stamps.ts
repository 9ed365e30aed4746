/**
 * Is the log dated from outside? Its newest time-stamps are asked for, each token is verified against the authorities one
 * trusts, and each stamped head is a signed head like any other: it has to be a beginning of the one that is shown.
 */
import { type Clock, instant } from '../../kernel/clock.js';
import { type RevocationRegistry } from '../../pki/revocation.js';
import { verifyTimestampToken } from '../../pki/timestamp/verify-timestamp.js';
import { type TrustStore } from '../../pki/trust-store.js';
import { isRecord } from '../../signing/jws.js';
import { parseJson } from '../../signing/scan-json.js';
import { type KnownLog } from '../log/log-list.js';
import { fromBase64 } from '../tree/base64.js';
import { openCheckpoint } from '../tree/checkpoint.js';
import { parseNote } from '../tree/note.js';
import { createHash } from 'node:crypto';
import { finding, type Finding } from './finding.js';
import { keepFork } from './keep-fork.js';
import { type LogReader, SourceFailure } from './log-reader.js';
import { judgePrefix, readPrefixNodes } from './prove-prefix.js';
import { type SeenHead } from './seen-head.js';
import { sourceFinding } from './source-finding.js';
import { type StateFolder } from './state-folder.js';
import { type DeeperLook } from './watch-logs.js';

export interface StampMeans {
  /** Authorities of time-stamps, obtained apart from the log. */
  readonly anchors: TrustStore;
  readonly revocation?: RevocationRegistry | undefined;
  /** A log that grew has to be time-stamped within so many milliseconds. */
  readonly ageMs: number;
  readonly state: StateFolder;
  readonly clock: Clock;
}

/** A head with the time a verified token gives it; milliseconds. */
interface StampedHead {
  readonly head: SeenHead;
  readonly time: number;
}

const MAX_STAMPS = 256;

/** The deeper look that judges the newest time-stamps of an open log. */
export function checkStamps(means: StampMeans): DeeperLook {
  return async ({ listed }, { head, reader }) => {
    if (listed.closed !== null || head.size === 0) return [];
    const { origin } = listed;
    const about = { origin, where: reader.source.url };
    const fetched = await reader.timestamps(head.size - 1);
    if (!fetched.ok) return [sourceFinding(fetched, 'horodatages', about)];
    const given = listOf(fetched.bytes);
    if (given === undefined) return [finding('reponse-refusee', 'horodatages : liste JSON attendue', about)];
    const findings: Finding[] = [];
    const stamped: StampedHead[] = [];
    for (const one of given) {
      const read = stampOf(one, listed, means, about.where);
      if (typeof read === 'string') findings.push(finding('horodatage-en-retard', read, about));
      else stamped.push(read);
    }
    for (const one of stamped)
      findings.push(...(await beginningFindings(one.head, head, { listed, reader, means })));
    const late = lateness(stamped, head, listed, means);
    return late === undefined ? findings : [...findings, finding('horodatage-en-retard', late, about)];
  };
}

function listOf(bytes: Buffer): unknown[] | undefined {
  const json = parseJson(bytes);
  if (!json.ok || !Array.isArray(json.value) || json.value.length > MAX_STAMPS) return undefined;
  return json.value as unknown[];
}

/** A stamp that holds, or what is wrong with it (French). */
function stampOf(value: unknown, { key }: KnownLog, means: StampMeans, where: string): StampedHead | string {
  if (!isRecord(value) || typeof value.note !== 'string' || typeof value.jeton !== 'string') {
    return 'un horodatage sans note ou sans jeton';
  }
  const note = parseNote(Buffer.from(value.note));
  const checkpoint = note.ok ? openCheckpoint(note.value, key) : note;
  const token = fromBase64(value.jeton);
  if (!note.ok || !checkpoint.ok || token === undefined) {
    return 'un horodatage sur un point que la clé du journal n’a pas signé';
  }
  const at = means.clock.now();
  const { anchors, revocation } = means;
  const imprint = createHash('sha256').update(note.value.text).digest();
  const verdict = verifyTimestampToken(token, {
    imprint,
    anchors,
    at,
    ...(revocation === undefined ? {} : { revocation }),
  });
  const { size, root } = checkpoint.value;
  if (!verdict.ok) return `le jeton de la taille ${size} est refusé : ${verdict.fault}`;
  return {
    time: verdict.timestamp.genTime,
    head: { size, root, note: value.note, where, seenAt: instant(at) },
  };
}

async function beginningFindings(
  former: SeenHead,
  head: SeenHead,
  { listed, reader, means }: { listed: KnownLog; reader: LogReader; means: StampMeans },
): Promise<Finding[]> {
  // A larger one was signed since the checkpoint was read: the next look sees it.
  if (former.size > head.size || former.size === 0) return [];
  try {
    const nodes =
      former.size === head.size ? undefined : await readPrefixNodes(former.size, head.size, reader.tiles);
    const kind = nodes === undefined ? sameRoot(former, head) : judgePrefix(former, head, nodes).kind;
    if (kind !== 'fourche') return [];
    const fork = { former, later: head, ...(nodes === undefined ? {} : { nodes }) };
    return [await keepFork(fork, listed.key, means.state, means.clock.now())];
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    return [sourceFinding(error.failure, error.path, { origin: listed.origin, where: head.where })];
  }
}

function sameRoot(a: SeenHead, b: SeenHead): 'coherente' | 'fourche' {
  return a.root.equals(b.root) ? 'coherente' : 'fourche';
}

/** What is late; undefined where the log is dated, or did nothing since but receive its token. */
function lateness(
  stamped: readonly StampedHead[],
  head: SeenHead,
  { from }: KnownLog,
  { clock, ageMs }: StampMeans,
): string | undefined {
  const now = clock.now();
  const newest = Math.max(from, ...stamped.map(({ time }) => time));
  const covered = Math.max(0, ...stamped.map(({ head: { size } }) => size));
  if (now - newest <= ageMs || head.size - covered <= 1) return undefined;
  if (stamped.length === 0)
    return `aucun horodatage, pour un journal de ${head.size} entrées ouvert le ${instant(from)}`;
  return `le dernier date du ${instant(newest)}, à la taille ${covered} ; le journal en est à ${head.size}`;
}
