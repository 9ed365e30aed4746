import { type Refusal } from '../kernel/refusal.js';
import { type Bill, type BillLine } from './bill.js';
import { lineRefusal } from './bill-fault.js';
import { HEAVY_ACT, isEmergencyShare, isEmergencyShareOfOthers } from './service-codes.js';

const COMPLEMENT = 'CFU';

/** A passage has exactly one emergency share, at most one complement, and the complement goes with a reduced share. */
export function checkEmergencyShares(bill: Bill): Refusal | undefined {
  const seen = new Set<string>();
  const reduced = new Set(
    bill.lignes.filter(({ code }) => code === 'FPV' || code === 'FPM').map(({ debut }) => debut),
  );
  for (const line of bill.lignes) {
    const { code, debut, quantite } = line;
    if (!isEmergencyShare(code) && !isEmergencyShareOfOthers(code)) continue;
    const kind = `${code === COMPLEMENT ? COMPLEMENT : 'forfait'} ${debut}`;
    const refuse = (detail: string) => lineRefusal('forfait-urgences-incoherent', line, 'code', detail);
    if (code === COMPLEMENT && !reduced.has(debut))
      return refuse('un CFU va avec un forfait minoré du même jour');
    if (seen.has(kind) || quantite > 1) return refuse('deux forfaits de même nature le même jour');
    seen.add(kind);
  }
  return undefined;
}

/** A stay has one share for a heavy act. */
export function checkOneParticipation(bill: Bill): Refusal | undefined {
  if (bill.contexte !== 'SEJOUR') return undefined;
  const twice = bill.lignes.filter(isCharged).find((line, i) => i > 0 || line.quantite > 1);
  if (twice === undefined) return undefined;
  const detail = 'une seule participation pour acte lourd par séjour';
  return lineRefusal('participation-incoherente', twice, 'participation', detail);
}

/** A share for a heavy act that the AMC is asked for. */
export function isCharged({ code, participation }: BillLine): boolean {
  return code === HEAVY_ACT && participation === 'A';
}
