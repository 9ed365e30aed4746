/** What differs between the two lines of a pair, member by member. */
import { COMPARED, REQUEST_DIGEST, VERIFICATION } from './compared-fields.js';
import { hasOutcome, type MatchRecord } from './match-record.js';
import { type RecordPair, sameRequest } from './pair-records.js';

export type GapNature =
  | 'absent-amc'
  | 'absent-etablissement'
  | 'differe'
  | 'retard'
  | 'reponse-non-recue'
  | 'issue-non-tracee'
  | 'id-repris';

export interface FieldDifference {
  /** Path of the member in the format. */
  readonly champ: string;
  readonly etablissement: string | null;
  readonly amc: string | null;
}

/** The members that differ, in the order of the table. */
export function differencesOf({ etablissement, amc }: RecordPair): FieldDifference[] {
  const found: FieldDifference[] = [];
  const outcomes = hasOutcome(etablissement) && hasOutcome(amc);
  for (const [n, { champ, rule }] of COMPARED.entries()) {
    const [mine = '', theirs = ''] = [etablissement.values[n], amc.values[n]];
    const differ =
      n === VERIFICATION ? unproven(mine, theirs) : mine !== theirs && differs(rule, mine, theirs, outcomes);
    if (differ && !(n === REQUEST_DIGEST && sameRequest(etablissement, amc)))
      found.push({ champ, etablissement: mine || null, amc: theirs || null });
  }
  return found;
}

function differs(
  rule: (typeof COMPARED)[number]['rule'],
  mine: string,
  theirs: string,
  outcomes: boolean,
): boolean {
  switch (rule) {
    case 'stricte':
      return true;
    case 'connue':
      return mine !== '' && theirs !== '';
    case 'issue':
      return outcomes;
    case 'issue-connue':
      return outcomes && mine !== '' && theirs !== '';
  }
}

/** An answer that a side judged and that did not hold is a difference, whatever the other side says of it. */
function unproven(mine: string, theirs: string): boolean {
  return mine === 'ne-tient-pas' || theirs === 'ne-tient-pas';
}

/** One side had an outcome and the other none; undefined where they agree on that. */
export function outcomeGap({ etablissement, amc }: RecordPair): GapNature | undefined {
  const [mine, theirs] = [hasOutcome(etablissement), hasOutcome(amc)];
  if (mine === theirs) return undefined;
  return theirs ? 'reponse-non-recue' : 'issue-non-tracee';
}

/** Milliseconds by which the hospital's instant is after the other's; undefined where they are not of one event. */
export function delayOf({ etablissement, amc }: RecordPair): number | undefined {
  return sameMoment(etablissement, amc) ? etablissement.at - amc.at : undefined;
}

function sameMoment(one: MatchRecord, two: MatchRecord): boolean {
  if (!hasOutcome(one) || !hasOutcome(two)) return one.evenement === 'demande' && two.evenement === 'demande';
  return (one.evenement === 'rejeu') === (two.evenement === 'rejeu');
}
