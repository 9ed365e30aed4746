import { isLocalScheme, isNewborn } from './amo-situation.js';
import { valueOn } from './bareme.js';
import { type Bill, type BillLine } from './bill.js';
import { withoutFee } from './estimate-acts.js';
import { type StayDraft } from './estimate-draft.js';
import { owesDailyFee } from './estimate-lines.js';
import { dayText, euros, percentText } from './french-text.js';
import { NATIONAL_NOMENCLATURE } from './nomenclature.js';
import { HEAVY_ACT, isDailyFee, isRoom } from './service-codes.js';

/** The longest label of an estimated line (contract). */
const LABEL_MAX = 120;

/** What the patient reads of a line: what it is, when, and at which price of a day. */
export function lineLabel(line: BillLine): string {
  const { code, prixUnitaire, facture, amo, ticketModerateur } = line;
  const name =
    code === 'PJ' ? 'Séjour, prix de journée' : (NATIONAL_NOMENCLATURE.get(code) ?? `Acte ${code}`);
  const over = line.honoraires && facture > amo + ticketModerateur ? ', avec dépassement' : '';
  const daily = prixUnitaire !== undefined && code !== HEAVY_ACT ? `, ${euros(prixUnitaire)} par jour` : '';
  return `${name}${over}${daily}, ${period(line)}`.slice(0, LABEL_MAX);
}

function period({ debut, fin }: BillLine): string {
  return debut === fin ? `le ${dayText(debut)}` : `du ${dayText(debut)} au ${dayText(fin)}`;
}

/** What the estimate supposes, a sentence each: the discharge alone knows. */
export function assumptions(draft: StayDraft, bill: Bill): string[] {
  return [
    'Les dates, les actes et les prix sont ceux que l’établissement prévoit ; ceux du séjour réel décideront.',
    ...coverage(draft),
    ...heavyAct(draft),
    ...dailyFee(draft, bill),
    ...acts(draft),
    ...(bill.lignes.some((line) => isRoom(line.code))
      ? ['La chambre particulière est supposée demandée par écrit.']
      : []),
  ];
}

/** Why AMO pays the whole stay, or at which rate. */
function coverage(draft: StayDraft): string[] {
  const { bill, bareme, base } = draft;
  const sentences = [exemptionSentence(bill)];
  if (isNewborn(bill, bill.entree, bareme)) {
    const age = valueOn(bareme, 'AGE_NOUVEAU_NE', bill.activite, bill.entree) ?? 0;
    sentences.push(`Jusqu’à ${age} jours, un nouveau-né n’a ni ticket modérateur ni forfait journalier.`);
  }
  const rank = valueOn(bareme, 'JOUR_EXONERATION', bill.activite, bill.sortie);
  if (rank !== undefined && bill.sortie - bill.entree + 1 >= rank) {
    sentences.push(`À partir du ${rank}e jour, le séjour n’a plus de ticket modérateur.`);
  }
  if (base === undefined)
    sentences.push('Aucun prix du séjour n’est donné : son ticket modérateur n’est pas estimé.');
  return sentences.filter((one) => one !== undefined);
}

function exemptionSentence(bill: Bill): string | undefined {
  const { natureAssurance, situation, modeTraitement } = bill;
  if (natureAssurance === '30') return 'En maternité, l’assurance maladie prend le séjour en charge à 100 %.';
  if (natureAssurance === '41') return 'En accident du travail, le séjour est pris en charge à 100 %.';
  if (natureAssurance === '90') return 'En prévention, le séjour est pris en charge à 100 %.';
  if (situation?.regime === '07') return 'Le régime des mines prend le séjour en charge à 100 %.';
  if (situation?.exemption !== undefined)
    return 'La situation du patient exonère le séjour du ticket modérateur.';
  if (situation?.ald === true) {
    return 'Le séjour est supposé en rapport avec l’affection de longue durée, donc pris en charge à 100 %.';
  }
  if (modeTraitement === '19')
    return 'L’hospitalisation à domicile n’a ni ticket modérateur ni forfait journalier.';
  if (situation?.regime === '04')
    return 'Le taux du régime de la SNCF n’est pas connu : le taux de base est supposé.';
  if (isLocalScheme(bill))
    return 'Le régime local d’Alsace-Moselle prend le séjour et le forfait journalier.';
  return undefined;
}

function heavyAct({ bill, bareme, heavy, triggered }: StayDraft): string[] {
  const { activite } = bill;
  if (heavy === undefined) {
    const none = 'Un acte atteint le seuil, mais aucune participation n’est due dans cette situation.';
    return triggered.size > 0 ? [none] : [];
  }
  const { act, montant } = heavy;
  const ngap = triggered.get(act.index) === 'NGAP';
  const seuil = valueOn(bareme, ngap ? 'SEUIL_NGAP' : 'SEUIL_CCAM', activite, act.debut) ?? 0;
  const threshold = ngap ? `coefficient ${String(seuil / 100).replace('.', ',')}` : euros(seuil);
  return [
    `Un acte du ${dayText(act.debut)} atteint le seuil (${threshold}) : une participation de ${euros(montant)} ` +
      'remplace le ticket modérateur du séjour.',
  ];
}

function dailyFee(draft: StayDraft, bill: Bill): string[] {
  const fees = bill.lignes.filter((line) => isDailyFee(line.code));
  const sentences: string[] = [];
  if (!owesDailyFee(draft)) sentences.push('Aucun forfait journalier n’est dû pour ce séjour.');
  if (new Set(fees.map((line) => line.prixUnitaire)).size > 1) {
    sentences.push('Le forfait journalier change pendant le séjour : chaque jour est compté à son tarif.');
  }
  const rated = bill.lignes.find((line) => line.code === 'PJ' && line.ticketModerateur > 0);
  if (fees.some((line) => line.code === 'FJA')) {
    const rate = rated === undefined ? '' : ` (assurance maladie à ${percentText(rated.tauxAMO)})`;
    sentences.push(
      `Le forfait journalier s’impute sur le ticket modérateur${rate} : seul celui du jour de sortie s’ajoute.`,
    );
  }
  return sentences;
}

function acts(draft: StayDraft): string[] {
  const { message, bill } = draft;
  const sentences: string[] = [];
  if (message.actes?.some((acte) => acte.date === undefined) === true) {
    sentences.push('Un acte sans date est supposé fait le jour de l’entrée.');
  }
  if (bill.lignes.some((line) => withoutFee(line, draft))) {
    sentences.push('Les actes sans dépassement sont compris dans le prix du séjour de l’établissement.');
  }
  return sentences;
}
