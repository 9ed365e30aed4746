/** Where an entry stands in the order that searches follow. */
export interface Position {
  /** Milliseconds since the Unix epoch. */
  readonly time: number;
  readonly journal: number;
  /** bigint as text. */
  readonly rank: string;
}

/** The mark is not one of ours. */
export class UnknownMark extends Error {}

/** Longest mark, in characters. */
export const LONGEST_MARK = 64;

/** The mark of the page that follows an entry. It opens nothing: the search after it has its own scope. */
export function markOf({ time, journal, rank }: Position): string {
  return Buffer.from(`${time}.${journal}.${rank}`).toString('base64url');
}

const MARK = /^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,17})$/;

/** @throws UnknownMark where the text is not exactly what {@link markOf} writes. */
export function afterMark(mark: string): Position {
  const match =
    mark.length > LONGEST_MARK ? null : MARK.exec(Buffer.from(mark, 'base64url').toString('latin1'));
  const position = { time: Number(match?.[1]), journal: Number(match?.[2]), rank: match?.[3] ?? '' };
  if (match === null || markOf(position) !== mark) throw new UnknownMark();
  return position;
}
