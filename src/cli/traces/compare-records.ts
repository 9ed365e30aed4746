/** What differs between the two lines of a pair, member by member. */
import { type Side } from '../../trace/common/line.js';
import { COMPARED, ORIGIN, REFUSAL_CODE, REQUEST_DIGEST, VERIFICATION } from './compared-fields.js';
import { hasOutcome, type MatchRecord, readable } from './match-record.js';
import { type RecordPair, sameRequest } from './pair-records.js';

export type GapNature =
  | 'absent-etablissement'
  | 'absent-passerelle'
  | 'absent-amc'
  | 'differe'
  | 'retard'
  | 'reponse-non-recue'
  | 'issue-non-tracee'
  | 'id-repris';

export interface FieldDifference {
  /** Path of the member in the format. */
  readonly champ: string;
  readonly premier: string | null;
  readonly second: string | null;
}

/** The members that differ, in the order of the table. `cote`: who wrote the second line. */
export function differencesOf({ premier, second }: RecordPair, cote: Side): FieldDifference[] {
  const found: FieldDifference[] = [];
  const outcomes = hasOutcome(premier) && hasOutcome(second);
  for (let n = 0; n < COMPARED.length; n++) {
    const { champ, rule } = COMPARED[n] as (typeof COMPARED)[number];
    const [mine, theirs] = [premier.values[n] as string, second.values[n] as string];
    const differ =
      n === VERIFICATION
        ? unproven(mine, theirs)
        : mine !== theirs && differs(rule, { premier, second }, n, { outcomes, cote });
    if (differ && !(n === REQUEST_DIGEST && sameRequest(premier, second)))
      found.push({ champ, premier: told(mine), second: told(theirs) });
  }
  return found;
}

function told(value: string): string | null {
  return value === '' ? null : readable(value);
}

function differs(
  rule: (typeof COMPARED)[number]['rule'],
  { premier, second }: RecordPair,
  n: number,
  { outcomes, cote }: { readonly outcomes: boolean; readonly cote: Side },
): boolean {
  const bothKnow = (value: number): boolean => premier.values[value] !== '' && second.values[value] !== '';
  switch (rule) {
    case 'stricte':
      return true;
    case 'connue':
      return bothKnow(n);
    case 'appel':
      return cote !== 'amc' && bothKnow(n);
    case 'issue':
      return outcomes;
    case 'issue-connue':
      return outcomes && bothKnow(n);
    case 'refus':
      return outcomes && bothKnow(n) && bothKnow(REFUSAL_CODE);
  }
}

/** An answer that a side judged and that did not hold is a difference, whatever the other side says of it. */
function unproven(mine: string, theirs: string): boolean {
  return mine === 'ne-tient-pas' || theirs === 'ne-tient-pas';
}

/** One side had an outcome and the other none; undefined where they agree on that. */
export function outcomeGap({ premier, second }: RecordPair, cote: Side): GapNature | undefined {
  const [mine, theirs] = [hasOutcome(premier), hasOutcome(second)];
  if (mine === theirs) return undefined;
  if (theirs) return 'reponse-non-recue';
  // The gateway's own refusal of what an AMC was asked and did not answer: both say so.
  return cote === 'amc' && isOfGateway(premier) ? undefined : 'issue-non-tracee';
}

/** An outcome of the gateway's making: a refusal of its own, or a read that no AMC is asked about. */
export function isOfGateway(record: MatchRecord): boolean {
  return hasOutcome(record) && record.values[ORIGIN] === 'passerelle';
}

/** Milliseconds by which the first side's instant is after the other's; undefined where they are not of one event. */
export function delayOf({ premier, second }: RecordPair): number | undefined {
  return sameMoment(premier, second) ? premier.at - second.at : undefined;
}

function sameMoment(one: MatchRecord, two: MatchRecord): boolean {
  if (!hasOutcome(one) || !hasOutcome(two)) return one.evenement === 'demande' && two.evenement === 'demande';
  return (one.evenement === 'rejeu') === (two.evenement === 'rejeu');
}
