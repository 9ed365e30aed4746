/** Closings: what a closed log had signed, what the operator says it ended with, and whether it stays so. */
import { instant } from '../../kernel/clock.js';
import { readClosing } from '../log/closing.js';
import { type KnownLog } from '../log/log-list.js';
import { toBase64 } from '../tree/base64.js';
import { parseNote, verifyNote } from '../tree/note.js';
import { finding, type Finding } from './finding.js';
import { type SeenHead } from './seen-head.js';
import { type LogMemory } from './state-folder.js';

type ListedClosing = NonNullable<KnownLog['closed']>;

/** Findings about the closing of a log, given all its signed heads that were ever seen. */
export function closingFindings(log: KnownLog, memory: LogMemory, heads: readonly SeenHead[]): Finding[] {
  const { origin, closed } = log;
  if (closed === null) {
    if (memory.ferme === null) return [];
    return [finding('fermeture-incoherente', `fermé le ${memory.ferme.le}, de nouveau ouvert`, { origin })];
  }
  const faults = [
    changeFault(closed, memory),
    statementFault(log, closed),
    ...heads.map((one) => headFault(closed, one)),
  ];
  const findings = [...new Set(faults)]
    .filter((fault) => fault !== undefined)
    .map((fault) => finding('fermeture-incoherente', fault, { origin }));
  return memory.ferme === null ? [...findings, announced(origin, closed)] : findings;
}

function announced(origin: string, { at, motive, head: { size }, kept, next }: ListedClosing): Finding {
  const lost = kept < size ? `, dont ${size - kept} ne sont plus dans la base` : '';
  return finding(
    'journal-ferme',
    `le ${instant(at)}, ${motive}, à ${size} entrées${lost} ; suite : ${next}`,
    {
      origin,
    },
  );
}

/** A closing is said once. */
function changeFault(closed: ListedClosing, { ferme }: LogMemory): string | undefined {
  if (ferme === null) return undefined;
  const same =
    ferme.taille === closed.head.size &&
    ferme.racine === toBase64(closed.head.root) &&
    ferme.motif === closed.motive;
  return same
    ? undefined
    : `la fermeture à ${ferme.taille} (${ferme.motif}) est devenue ${closed.head.size} (${closed.motive})`;
}

/** The statement is a note of the log's own key, and says what the list says. */
function statementFault({ origin, key }: KnownLog, closed: ListedClosing): string | undefined {
  const note = parseNote(Buffer.from(closed.statement));
  const text = note.ok ? verifyNote(note.value, key) : note;
  if (!text.ok) return 'la déclaration de fermeture n’est pas signée par la clé du journal';
  const said = readClosing(text.value);
  const same =
    said?.origin === origin &&
    said.head.size === closed.head.size &&
    said.head.root.equals(closed.head.root) &&
    said.motive === closed.motive &&
    said.kept === closed.kept &&
    said.at === closed.at &&
    said.next === closed.next;
  return same ? undefined : 'la déclaration de fermeture dit autre chose que la liste';
}

function headFault({ head: { size, root } }: ListedClosing, head: SeenHead): string | undefined {
  if (head.size > size)
    return `une tête signée de taille ${head.size} dépasse la fermeture à ${size} (${head.where})`;
  if (head.size < size || head.root.equals(root)) return undefined;
  return `la tête signée de taille ${size} a une autre racine que la fermeture (${head.where})`;
}
