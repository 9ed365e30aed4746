import { amount, share } from '../kernel/money.js';
import { isPastExemptionDay } from './amo-situation.js';
import { type Bill, type BillLine, lineDays } from './bill.js';
import { type BillRules, type LineFault, lineRefusal } from './bill-fault.js';
import { days } from './french-text.js';

/** Stay lines by the day: no ticket moderateur from the exemption day of the stay on (the 31st, bareme). */
export function checkExemptionDay(line: BillLine, bill: Bill, { bareme }: BillRules): LineFault | undefined {
  if (bill.contexte !== 'SEJOUR' || !isStayPrice(line.code) || line.ticketModerateur === 0) return undefined;
  let before = 0;
  for (let day = line.debut; day <= line.fin; day++) if (!isPastExemptionDay(bill, day, bareme)) before++;
  const all = lineDays(line);
  if (before === all) return undefined;
  const due = share(line.ticketModerateur, before, all);
  const detail = 'un ticket modérateur est demandé au-delà du jour d’exonération du séjour';
  return {
    refusal: lineRefusal('exoneration-incoherente', line, 'exoneration', detail),
    retained: {
      line: { ...line, ticketModerateur: due },
      correction: {
        champ: `/lignes/${line.index}/ticketModerateur`,
        recu: amount(line.ticketModerateur),
        retenu: amount(due),
        motif: `Ticket modérateur retenu pour ${days(before)} sur ${all}, avant le jour d’exonération du séjour.`,
      },
    },
  };
}

function isStayPrice(code: string): boolean {
  return code === 'PJ' || code === 'PJL' || code === 'EXH';
}
