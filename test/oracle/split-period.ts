import { valueDue } from './bareme.js';
import { cents, money, percent } from './generate-cover.js';
import { tariffCents } from './generate-lines.js';
import { type Scenario } from './generate.js';
import { date, day, type Demande, type Ligne } from './model.js';
import { type Rng } from './rng.js';

/** A stay billed whole, and the same stay billed in two periods. `from` says which whole line each piece is of. */
export interface Split {
  readonly whole: Demande;
  readonly pieces: readonly { readonly bill: Demande; readonly from: readonly number[] }[];
}

/**
 * Cuts the first period of a stay after any day. Lines of one price a day are cut with it, each piece with the amounts
 * its own base gives; undefined where a line has no daily price, or where a period would hold the exemption of a heavy
 * act whose participation is only billed in the next.
 */
export function split(rng: Rng, { messages, bareme }: Scenario): Split | undefined {
  const [first] = messages;
  if (first === undefined || first.contexte !== 'SEJOUR' || first.periode.numero !== 1) return undefined;
  const whole = structuredClone(first);
  delete whole.partsAnterieures;
  const [from, to] = [day(whole.periode.dateDebut ?? whole.dateEntree), day(whole.dateSortie)];
  if (to - from < 1) return undefined;
  const cut = rng.int(from, to - 1);
  const rank = valueDue(bareme, 'JOUR_EXONERATION', whole.activite, whole.dateEntree);
  const shared = day(whole.dateEntree) + Number(rank.n / rank.d) - 2;
  const pas = whole.lignes.find((line) => line.code === 'PAS');
  const borneHere = pas?.participation === 'A' && day(pas.dateDebut) <= cut;
  if (pas !== undefined && !borneHere && whole.situationAMO !== undefined) return undefined;
  const parts = whole.lignes.map((line) => cutLine(line, { cut, pas, whole, bareme, shared }));
  if (parts.includes(undefined)) return undefined;
  const pieces = [0, 1].map((side) => {
    const lines = parts.flatMap((part, index) => {
      const piece = part?.[side];
      return piece === undefined ? [] : [{ piece, index }];
    });
    const bill: Demande = {
      ...whole,
      idMessage: whole.idMessage.replace(/.$/, String(side)),
      periode: {
        numero: side + 1,
        derniere: side === 1 && whole.periode.derniere,
        dateDebut: date(side === 0 ? from : cut + 1),
      },
      dateSortie: date(side === 0 ? cut : to),
      lignes: lines.map(({ piece }) => piece),
    };
    return { bill, from: lines.map(({ index }) => index) };
  });
  return pieces.some(({ bill }) => bill.lignes.length === 0) ? undefined : { whole, pieces };
}

interface Cut {
  readonly cut: number;
  readonly pas: Ligne | undefined;
  readonly whole: Demande;
  readonly bareme: Scenario['bareme'];
  /** The last day before the exemption of long stays, which a piece wholly after it is exempt by. */
  readonly shared: number;
}

/** The two sides of a line; undefined where it cannot be cut. */
function cutLine(line: Ligne, context: Cut): readonly (Ligne | undefined)[] | undefined {
  const [start, end] = [day(line.dateDebut), day(line.dateFin)];
  if (end <= context.cut) return [line];
  if (start > context.cut) return [undefined, line];
  const left = context.cut - start + 1;
  const days = end - start + 1;
  const sides = [
    side(line, start, left, days, context),
    side(line, context.cut + 1, days - left, days, context),
  ] as const;
  return sides[0] === undefined || sides[1] === undefined ? undefined : [sides[0], sides[1]];
}

function side(
  line: Ligne,
  start: number,
  count: number,
  ...[days, context]: [number, Cut]
): Ligne | undefined {
  const share = (text: string) => (cents(text) * count) / days;
  const [base, baseAMC] = [share(line.baseAMO), share(line.baseAMC)];
  if (!Number.isInteger(base) || !Number.isInteger(baseAMC)) return undefined;
  const span = {
    dateDebut: date(start),
    dateFin: date(start + count - 1),
    quantite: line.quantite === 1 ? 1 : count,
  };
  if (base === 0) {
    const amount = flatAmount(line, start, count, context);
    return amount === undefined
      ? undefined
      : { ...line, ...span, montantFacture: money(amount), ...byScheme(line, amount) };
  }
  const borne = percent(cents(line.baseAMO), line.tauxAMO) - cents(line.montantAMO);
  const here =
    context.pas !== undefined &&
    start <= day(context.pas.dateDebut) &&
    day(context.pas.dateDebut) < start + count;
  const paid = percent(base, line.tauxAMO) - (here ? borne : 0);
  return {
    ...line,
    ...span,
    exoneration:
      line.exoneration === '0' && line.tauxAMO === 100 && start > context.shared ? '3' : line.exoneration,
    baseAMO: money(base),
    baseAMC: money(baseAMC),
    montantFacture: money(base - (here ? borne : 0)),
    montantAMO: money(paid),
    ticketModerateur: money(baseAMC - percent(baseAMC, line.tauxAMO)),
  };
}

const byScheme = (line: Ligne, amount: number) =>
  cents(line.montantAMO) > 0 ? { montantAMO: money(amount) } : {};

function flatAmount(line: Ligne, start: number, count: number, { whole, bareme }: Cut): number | undefined {
  if (line.prixUnitaire !== undefined) return cents(line.prixUnitaire) * count;
  if (line.code !== 'FJ' && line.code !== 'FJA') return undefined;
  const prices = Array.from({ length: count }, (_, index) =>
    tariffCents({ bareme, activite: whole.activite }, 'FJ', start + index),
  );
  return prices.reduce((sum, one) => sum + one, 0);
}
