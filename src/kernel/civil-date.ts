/**
 * Care dates are civil dates of the hospital, text `AAAA-MM-JJ`; they are never derived from UTC instants.
 * Arithmetic uses the day number so that no time zone can creep in.
 */
export type CivilDate = string;

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
/** Texts of the days asked for lately: a stay is counted day by day, always within the same few years. */
const texts = new Map<number, CivilDate>();
const MAX_TEXTS = 4_096;

/** Day number since 1970-01-01, or undefined where the text is not a date of the calendar. */
export function dayNumber(date: CivilDate): number | undefined {
  if (!CIVIL_DATE.test(date)) return undefined;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  // The days that every month has need no look at the calendar.
  if (year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= 28)
    return Date.UTC(year, month - 1, day) / DAY_MS;
  const instant = new Date(Date.UTC(year, month - 1, day));
  instant.setUTCFullYear(year);
  const real = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return real ? Math.round(instant.getTime() / DAY_MS) : undefined;
}

/** The civil date of a day number; the inverse of {@link dayNumber}. */
export function civilDate(day: number): CivilDate {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (texts.size >= MAX_TEXTS) texts.clear();
  texts.set(day, text);
  return text;
}

export function isCivilDate(text: string): boolean {
  return dayNumber(text) !== undefined;
}

/** 9999-12-31: no text has a later date, and rights without an end often end there. */
const LAST_DAY = 2_932_896;

/** The civil date `days` after `date`, 9999-12-31 at the latest. Throws a RangeError where `date` is none: check it first. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const start = dayNumber(date);
  if (start === undefined) throw new RangeError('not a civil date');
  return civilDate(Math.min(start + days, LAST_DAY));
}

const HOUR_MS = 3_600_000;
const parisDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
let lastHour = { hour: NaN, date: '' };

/**
 * The civil date in metropolitan France at an instant (milliseconds). Used only for validity periods we set.
 * The last hour's date is kept: the zone's offset is whole hours, and the zone's rules are slow to ask.
 */
export function civilDateInFrance(milliseconds: number): CivilDate {
  const hour = Math.floor(milliseconds / HOUR_MS);
  if (hour !== lastHour.hour) lastHour = { hour, date: parisDate.format(hour * HOUR_MS) };
  return lastHour.date;
}
