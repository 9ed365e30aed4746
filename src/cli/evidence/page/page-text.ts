/**
 * Words of the page, version 1. Frozen with the release that first wrote it: a later one must write the same page from the
 * same evidence, so nothing here may follow the platform (locales, time zones) or texts of other modules.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const LONGEST = 300;

/** Text from outside: no markup, nothing that turns the direction of reading or hides, and not endless. */
export function text(raw: unknown): string {
  if (typeof raw !== 'string' && typeof raw !== 'number') return '';
  const plain = String(raw).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, ' ');
  const short = plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
  return short.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `29 novembre 2026`, in UTC. */
export function day(at: number): string {
  const date = new Date(at);
  const number = date.getUTCDate();
  return `${number === 1 ? '1er' : number} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** `29 novembre 2026 à 21 h 10 min 03 s`, in UTC; a mark where there is no date. */
export function moment(at: number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return 'date illisible';
  const parts = [
    `${two(date.getUTCHours())} h`,
    `${two(date.getUTCMinutes())} min`,
    `${two(date.getUTCSeconds())} s`,
  ];
  return `${day(at)} à ${parts.join(' ').replace(/ /g, '\u00a0')}`;
}

/** `2026-12-31` as `31 décembre 2026`; any other text as it is. */
export function civilDay(date: unknown): string {
  const at = typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
  return Number.isNaN(at) ? text(date) : day(at);
}

/** `1 284,60 €`; any other text as it is. */
export function euros(amount: unknown): string {
  const [, sign = '', whole = '', cents = ''] = /^(-?)(\d{1,12})\.(\d\d)$/.exec(String(amount)) ?? [];
  if (whole === '') return text(amount);
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, '\u202f')},${cents}\u00a0€`;
}

/** `45 secondes`, `3 minutes`, `2 heures`, `5 jours`: rounded up. */
export function duration(milliseconds: number): string {
  const units = [
    [86_400_000, 'jour'],
    [3_600_000, 'heure'],
    [60_000, 'minute'],
    [1_000, 'seconde'],
  ] as const;
  const [unit, name] = units.find(([one]) => milliseconds >= 2 * one) ?? [1_000, 'seconde'];
  const count = Math.max(1, Math.ceil(milliseconds / unit));
  return `${count} ${name}${count > 1 ? 's' : ''}`;
}

/** A digest for people who compare it by eye: hexadecimal by groups of eight. */
export function fingerprint(digest: Buffer): string {
  return digest.toString('hex').replace(/(.{8})(?=.)/g, '$1 ');
}

/** No-break spaces where French typography wants them, outside of commands. */
export function typeset(html: string): string {
  return html
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(/ ([;:?!»%])/g, '\u00a0$1').replace(/« /g, '«\u00a0'),
    )
    .join('');
}
