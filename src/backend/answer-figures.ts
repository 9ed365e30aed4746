import { type Cents } from '../kernel/money.js';
import { type DemandeClc, type Explication, type LigneClc, type LigneEstimee } from '../messages/types.js';
import { type LigneReponse, type ReponseClc, type ReponseSim } from '../messages/types.js';

const AMOUNT = /^(\d{1,12})\.(\d{2})$/;

/** Cents of a wire amount; wider than the kernel's, for totals. The contract has checked the form. */
function cents(amount: string): Cents {
  const match = AMOUNT.exec(amount);
  return match === null ? NaN : Number(match[1]) * 100 + Number(match[2]);
}

function sum<T>(items: readonly T[], of: (item: T) => string): Cents {
  return items.reduce((total, item) => total + cents(of(item)), 0);
}

function lineFault(asked: LigneClc, prior: Cents, answered: LigneReponse, index: number): string | undefined {
  if (answered.ligne !== index) return 'lignes dans un autre ordre que la demande';
  if (answered.code !== asked.code) return 'code de ligne différent de la demande';
  const left = Math.max(0, cents(asked.montantFacture) - cents(asked.montantAMO) - prior);
  if (cents(answered.partAMC) > left) return 'part de l’AMC supérieure à ce qui reste dû sur la ligne';
  return explanationFault(answered);
}

/** Where an AMC explains a share, its explanations add up to it. */
function explanationFault(line: {
  readonly partAMC: string;
  readonly explications?: readonly Explication[];
}): string | undefined {
  const { explications, partAMC } = line;
  if (explications === undefined) return undefined;
  return sum(explications, ({ montant }) => montant) === cents(partAMC)
    ? undefined
    : 'explications dont la somme n’est pas la part de la ligne';
}

function totalsFault(demande: DemandeClc, { lignes, totaux }: ReponseClc): string | undefined {
  const facture = sum(demande.lignes, (ligne) => ligne.montantFacture);
  const amo = sum(demande.lignes, (ligne) => ligne.montantAMO);
  const prior = sum(demande.partsAnterieures ?? [], (part) => part);
  const amc = sum(lignes, (ligne) => ligne.partAMC);
  if (cents(totaux.totalFacture) !== facture) return 'totalFacture différent de la somme des lignes';
  if (cents(totaux.totalAMO) !== amo) return 'totalAMO différent de la somme des lignes';
  if (cents(totaux.totalAnterieur ?? '0.00') !== prior)
    return 'totalAnterieur différent des parts antérieures';
  if (cents(totaux.totalAMC) !== amc) return 'totalAMC différent de la somme des lignes';
  const patient = facture - amo - prior - amc;
  return cents(totaux.resteAPatient) === patient ? undefined : 'resteAPatient différent du reste des totaux';
}

/**
 * Whether a CLC's lines answer the lines asked, in number, order and code, with shares that fit what is left to pay,
 * and totals that are their sums: in integer cents. No share is negative: the contract's amounts cannot be.
 */
export function figuresFault(demande: DemandeClc, reponse: ReponseClc): string | undefined {
  if (reponse.lignes.length !== demande.lignes.length) return 'nombre de lignes différent de la demande';
  for (const [index, asked] of demande.lignes.entries()) {
    const answered = reponse.lignes[index];
    const prior = cents(demande.partsAnterieures?.[index] ?? '0.00');
    const fault = answered === undefined ? 'ligne absente' : lineFault(asked, prior, answered, index);
    if (fault !== undefined) return fault;
  }
  return totalsFault(demande, reponse);
}

function estimatedLineFault(line: LigneEstimee, index: number): string | undefined {
  if (line.ligne !== index) return 'lignes estimées dans le désordre';
  const { montantEstime, partAMO, partAMC, resteAPatient } = line;
  return sum([partAMO, partAMC, resteAPatient], (part) => part) === cents(montantEstime)
    ? explanationFault(line)
    : 'parts d’une ligne estimée dont la somme n’est pas son montant';
}

/** Whether an estimate's lines and totals add up, in integer cents: what nobody guarantees must still be consistent. */
export function estimateFault({ lignes, totaux }: ReponseSim): string | undefined {
  for (const [index, line] of lignes.entries()) {
    const fault = estimatedLineFault(line, index);
    if (fault !== undefined) return fault;
  }
  const sums = [
    ['totalEstime', sum(lignes, (line) => line.montantEstime)],
    ['totalAMO', sum(lignes, (line) => line.partAMO)],
    ['totalAMC', sum(lignes, (line) => line.partAMC)],
    ['resteAPatient', sum(lignes, (line) => line.resteAPatient)],
  ] as const;
  const wrong = sums.find(([name, expected]) => cents(totaux[name]) !== expected);
  return wrong === undefined ? undefined : `${wrong[0]} différent de la somme des lignes`;
}
