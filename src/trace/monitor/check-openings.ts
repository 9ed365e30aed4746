/**
 * Are the entries that an auditor holds receipts of still opened to it? Where one is not, the log itself must say that it
 * was deleted: by a `suppression` entry whose class, month, rule and ranges account for it. Nothing else is an excuse.
 */
import { isEvent, type LogEntry } from '../entry.js';
import { type JournalEvent } from '../journal-event.js';
import { type KnownLog } from '../log/log-list.js';
import { coversOpening, isDue, readMonthDeletion } from '../retention/suppression.js';
import { parseCheckpoint } from '../tree/checkpoint.js';
import { parseLogProof } from '../tree/log-proof.js';
import { noteKey } from '../tree/note.js';
import { type ProvenEntry, verifyReceipt } from '../tree/receipt.js';
import { TREE_FAULT_SENTENCES } from '../tree/tree-fault.js';
import { finding, type Finding } from './finding.js';
import { type OpeningAnswer, type OpeningSource } from './opening-source.port.js';
import { sourceFinding } from './source-finding.js';
import { type DeeperLook } from './watch-logs.js';

/** A receipt (C2SP tlog-proof with salt and entry) that somebody kept. */
export interface HeldReceipt {
  readonly where: string;
  readonly receipt: Buffer;
}

export interface OpeningMeans {
  readonly source: OpeningSource;
  readonly held: readonly HeldReceipt[];
  /** How many receipts one look asks for, drawn at random where there are more; a console bounds what it answers. */
  readonly most: number;
}

interface Held extends ProvenEntry {
  readonly where: string;
  readonly entry: LogEntry;
}

/** The deeper look that asks for the openings of the receipts held of a log. */
export function checkOpenings({ source, held, most }: OpeningMeans): DeeperLook {
  return async ({ listed, family }) => {
    const findings: Finding[] = [];
    for (const one of drawn(
      held.filter((each) => originOf(each.receipt) === listed.origin),
      most,
    )) {
      const read = openHeld(one, listed);
      if (typeof read === 'string')
        findings.push(finding('point-refuse', read, { origin: listed.origin, where: one.where }));
      else findings.push(...(await judge(read, { listed, family, source })));
    }
    return findings;
  };
}

interface Judging {
  readonly listed: KnownLog;
  readonly family: string;
  readonly source: OpeningSource;
}

async function judge(held: Held, { listed, family, source }: Judging): Promise<Finding[]> {
  const { entry, index, where } = held;
  const { origin } = listed;
  if (isEvent(entry)) return [];
  const answer = await source.ask({ idEchange: entry.idEchange, origin, index });
  if (answer.kind === 'echec')
    return [sourceFinding(answer.failure, `ouverture du rang ${index}`, { origin, where: source.url })];
  const why = missing(answer, held, { listed, family });
  if (why === undefined) return [];
  const detail = `rang ${index}, échange ${entry.idEchange} (${where}) : ${why}`;
  return [finding('ouverture-manquante', detail, { origin, where: source.url })];
}

/** Why the opening is missing (French), or undefined where it is given, or rightly deleted. */
function missing(
  answer: Exclude<OpeningAnswer, { kind: 'echec' }>,
  held: Held,
  { listed, family }: Pick<Judging, 'listed' | 'family'>,
): string | undefined {
  if (answer.kind === 'absente') return `non rendue, sans suppression (${answer.detail})`;
  if (answer.kind === 'ouvertures') {
    const given = answer.receipts.some((receipt) => {
      const proven = verifyReceipt(receipt, { log: listed.key });
      return (
        proven.ok &&
        proven.value.index === held.index &&
        proven.value.opening.bytes.equals(held.opening.bytes)
      );
    });
    return given ? undefined : 'les entrées rendues ne sont pas celle du reçu';
  }
  const reasons = answer.receipts.map((receipt) => uncovered(receipt, held, { listed, family }));
  return reasons.includes(undefined) ? undefined : (reasons[0] ?? 'aucune suppression n’est prouvée');
}

/** Why a deletion does not account for an entry, or undefined where it does. */
function uncovered(
  receipt: Buffer,
  { index, entry }: Held,
  { listed, family }: Pick<Judging, 'listed' | 'family'>,
): string | undefined {
  const origin = originOf(receipt);
  // The deletion may stand in any log of the family: one key signs them all, each under its own name.
  if (origin?.startsWith(`${family}/`) !== true)
    return 'la suppression citée n’est pas d’un journal de cette famille';
  const proven = verifyReceipt(receipt, { log: noteKey('note', origin, listed.key.publicKey) });
  if (!proven.ok) return `la suppression citée n’est pas prouvée : ${TREE_FAULT_SENTENCES[proven.fault]}`;
  const event = jsonOf(proven.value.opening.bytes) as JournalEvent | undefined;
  const deletion = event?.detail && readMonthDeletion(event);
  if (event === undefined || deletion === undefined)
    return 'l’événement cité n’est pas la suppression d’un mois';
  if (!isDue(deletion, event.horodatage)) return 'la suppression citée précède l’échéance de sa propre règle';
  return coversOpening(deletion, { origin: listed.origin, index, entry })
    ? undefined
    : `la suppression citée (${deletion.classe}, ${deletion.mois}) ne couvre pas cette entrée`;
}

function openHeld({ where, receipt }: HeldReceipt, { key }: KnownLog): Held | string {
  const proven = verifyReceipt(receipt, { log: key });
  if (!proven.ok) return `reçu refusé : ${TREE_FAULT_SENTENCES[proven.fault]}`;
  const entry = jsonOf(proven.value.opening.bytes) as LogEntry | undefined;
  return entry === undefined ? 'le reçu n’ouvre pas une entrée' : { ...proven.value, where, entry };
}

function originOf(receipt: Buffer): string | undefined {
  const proof = parseLogProof(receipt);
  const checkpoint = proof.ok ? parseCheckpoint(proof.value.note.text) : proof;
  return checkpoint.ok ? checkpoint.value.origin : undefined;
}

function jsonOf(bytes: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function drawn<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  const rest = [...all];
  return Array.from({ length: most }, () => rest.splice(Math.floor(Math.random() * rest.length), 1)).flat();
}
