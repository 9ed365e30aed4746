/** A line as the matching keeps it: one line of text, short enough to be written to a temporary file and read again. */
import { type CommonTrace } from '../../trace/common/line.js';
import { COMPARED } from './compared-fields.js';

export interface MatchRecord {
  /** Of the line in its file, from 1. */
  readonly number: number;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly evenement: CommonTrace['evenement'];
  readonly id: string;
  /** Empty where unknown, as every value here. */
  readonly idEchange: string;
  readonly ej: string;
  readonly idMessage: string;
  readonly service: string;
  /** In the order of {@link COMPARED}. */
  readonly values: readonly string[];
}

const HEAD = 8;

/** One line of text with its end. Validated values hold neither tabs nor ends of line. */
export function encodeRecord(line: CommonTrace, number: number): string {
  let text = `${number}\t${Date.parse(line.instant)}\t${line.evenement}\t${line.id}\t${line.idEchange ?? ''}`;
  text += `\t${line.ej ?? ''}\t${line.idMessage ?? ''}\t${line.service ?? ''}`;
  for (const { of } of COMPARED) text += `\t${of(line) ?? ''}`;
  return `${text}\n`;
}

/** The same text again, of a record that is moved to another file. */
export function recordText(record: MatchRecord): string {
  const { number, at, evenement, id, idEchange, ej, idMessage, service, values } = record;
  return `${[number, at, evenement, id, idEchange, ej, idMessage, service, ...values].join('\t')}\n`;
}

/** Reads one line without its end. */
export function decodeRecord(text: string): MatchRecord {
  const parts = text.split('\t');
  const [number, at, evenement, id = '', idEchange = '', ej = '', idMessage = '', service = ''] = parts;
  return {
    number: Number(number),
    at: Number(at),
    evenement: evenement as MatchRecord['evenement'],
    id,
    idEchange,
    ej,
    idMessage,
    service,
    values: parts.slice(HEAD),
  };
}

/**
 * What two lines about one message have in common: hospital, message id, service. The request's digest is compared within,
 * so that one that differs is told as a difference and not as two absences.
 */
export function messageKey({
  ej,
  idMessage,
  service,
}: Pick<MatchRecord, 'ej' | 'idMessage' | 'service'>): string {
  return `${ej}|${idMessage}|${service}`;
}

/** Whether a message can be told by its key: a request that was never read has neither hospital nor id. */
export function hasMessageKey({ ej, idMessage }: Pick<MatchRecord, 'ej' | 'idMessage'>): boolean {
  return ej !== '' && idMessage !== '';
}

/** An outcome that was given: an interrupted or unanswered exchange has none. */
export function hasOutcome({ evenement }: MatchRecord): boolean {
  return evenement === 'reponse' || evenement === 'refus' || evenement === 'rejeu';
}
