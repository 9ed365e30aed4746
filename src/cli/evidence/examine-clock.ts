/** Whether the clocks agree: the gateway's in seal and entry, and those of outsiders around them. */
import { instant } from '../../kernel/clock.js';
import { type SealedReading } from '../../signing/answer-evidence.js';
import { type Check, check } from '../../signing/judgement.js';
import { type LogFacts } from './evidence-facts.js';

/** Clocks are kept within a minute of the truth. */
const TOLERANCE_MS = 60_000;

/** What the gateway itself says of the time does not contradict itself. */
export function sealClockCheck({ seal, issuer }: SealedReading): Check {
  const { recuLe, emisLe } = seal.header.cachet;
  const [received, sealed] = [Date.parse(recuLe), Date.parse(emisLe)];
  const iat = seal.header.iat * 1000;
  const fault =
    Number.isNaN(received) || Number.isNaN(sealed)
      ? 'le cachet porte une date illisible'
      : sealed < received - TOLERANCE_MS
        ? 'la réponse serait scellée avant l’arrivée de la demande'
        : Math.abs(iat - sealed) > TOLERANCE_MS
          ? 'le cachet porte deux dates différentes'
          : issuer !== undefined && issuer.header.iat * 1000 > sealed + TOLERANCE_MS
            ? 'la réponse serait scellée avant d’être signée'
            : undefined;
  return check('horloge-cachet', fault, `reçue le ${recuLe}, scellée le ${emisLe}, selon la passerelle`);
}

/** The entry's time lies between the seal's and what outsiders say. */
export function entryClockCheck(seal: SealedReading['seal'] | undefined, log: LogFacts): Check {
  const traced = Date.parse(String(log.receipt.entry['horodatage']));
  const received = seal === undefined ? traced : Date.parse(seal.header.cachet.recuLe);
  const after = log.before?.timestamp;
  const until = log.stamped?.timestamp;
  const fault = Number.isNaN(traced)
    ? 'l’entrée porte une date illisible'
    : traced < received - TOLERANCE_MS
      ? 'l’entrée serait inscrite avant l’arrivée de la demande'
      : until !== undefined && traced > until.latest + TOLERANCE_MS
        ? `l’entrée se date d’après son horodatage (${instant(until.genTime)})`
        : after !== undefined && traced < after.earliest - TOLERANCE_MS
          ? `l’entrée se date d’avant l’horodatage qui la précède (${instant(after.genTime)})`
          : undefined;
  return check('horloge-journal', fault, boundsText(traced, after?.genTime, until?.genTime));
}

function boundsText(traced: number, after: number | undefined, until: number | undefined): string {
  const bounds = [
    after === undefined ? undefined : `après ${instant(after)}`,
    until === undefined ? undefined : `avant ${instant(until)}`,
  ].filter((one) => one !== undefined);
  const said = Number.isNaN(traced) ? '' : `inscrite le ${instant(traced)} selon la passerelle`;
  return bounds.length === 0 ? said : `${said} ; ${bounds.join(' et ')} selon l’horodatage`;
}
