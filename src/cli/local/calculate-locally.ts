/**
 * The hospital's local calculation of outpatient (ACE) shares: the guarantees of a sealed IDB answer and the lines of a
 * bill, through the code that the insurer's CLC goes through. No database, no network, no clock.
 */
import { dayNumber } from '../../kernel/civil-date.js';
import { cents } from '../../kernel/money.js';
import { type Refusal, refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { type Bareme, mergeBareme } from '../../calculation/bareme.js';
import { type Bill, readBill } from '../../calculation/bill.js';
import { calculateShares, coverOf, type LineShare } from '../../calculation/calculate-shares.js';
import { checkBill, type LineCorrection } from '../../calculation/check-bill.js';
import { type Contract } from '../../calculation/guarantees.js';
import { NATIONAL_BAREME } from '../../calculation/national-bareme.js';
import { mergeNomenclature, NATIONAL_NOMENCLATURE } from '../../calculation/nomenclature.js';
import { rightsFault } from '../../calculation/rights.js';
import { type DemandeClc, type Garanties, type ReponseIdb } from '../../messages/types.js';
import { JsonReader, ReferentielError } from '../../reference-amc/engine/json-reader.js';
import { readParameters } from '../../reference-amc/engine/referentiel-readers.js';

export interface LocalShares {
  readonly bill: Bill;
  readonly lignes: readonly LineShare[];
  readonly corrections: readonly LineCorrection[];
  /** The IDB reference under which these shares bind the insurer. */
  readonly reference: string;
}

/** An answer that says no calculation may be made from it, or a bill it was not given for: told in French. */
export class NotLocal extends Error {}

/**
 * The shares, or the refusal that the insurer's CLC would give.
 * @throws NotLocal where the answer binds nobody to a local calculation of this bill.
 */
export function calculateLocally(idb: ReponseIdb, message: DemandeClc): Result<LocalShares> {
  const { calculLocal, garanties, contrat, droits } = idb;
  if (calculLocal === undefined || garanties === undefined || contrat === undefined) {
    throw new NotLocal('cette réponse IDB n’ouvre pas de calcul local : demandez un CLC');
  }
  if (message.contexte !== 'ACE')
    throw new NotLocal('seuls les actes externes (ACE) se calculent localement');
  const contract = contractOf(garanties, contrat);
  const rights = rightsFault(message.lignes, message.activite, { droits }, contract);
  if (rights !== undefined) return refused(rights);
  const outside = outsideReference(message, calculLocal);
  if (outside !== undefined) return refused(outside);
  const read = readBill(message);
  if (!read.ok) return read;
  const bareme = baremeOf(calculLocal.tarifs);
  const nomenclature = mergeNomenclature(NATIONAL_NOMENCLATURE, ownCodes(calculLocal.prestations));
  const checked = checkBill(read.value, {
    bareme,
    nomenclature,
    prior: [],
    ecarts: calculLocal.ecarts ?? 'refus',
  });
  if (!checked.ok) return checked;
  const { bill, corrections } = checked.value;
  const cover = coverOf(bill, contract, { droits, regimeLocal: contrat.regimeLocal ?? false });
  const { lignes } = calculateShares(bill, cover, bareme, []);
  return ok({ bill, lignes, corrections, reference: calculLocal.reference });
}

/** The guarantees as the answer tells them are the contract as the calculation takes it. */
function contractOf(garanties: Garanties, contrat: NonNullable<ReponseIdb['contrat']>): Contract {
  const { forfaitJournalier, chambre, activites, ...rest } = garanties;
  return {
    ...rest,
    reference: contrat.reference,
    responsable: contrat.responsable,
    forfaitJournalier: forfaitJournalier.illimite ? 'illimite' : (forfaitJournalier.joursMax ?? 0),
    chambre: chambre === null ? null : { parJour: cents(chambre.parJour) ?? 0, joursMax: chambre.joursMax },
    ...(activites === undefined ? {} : { activites }),
  };
}

/** Days that the reference does not span are not bound by it, whatever the rights say. */
function outsideReference(
  { lignes }: DemandeClc,
  { du, au, reference }: NonNullable<ReponseIdb['calculLocal']>,
): Refusal | undefined {
  const [from, to] = [dayNumber(du) ?? NaN, dayNumber(au) ?? NaN];
  const index = lignes.findIndex((ligne) => {
    const days = [ligne.dateDebut, ligne.dateFin].map((date) => dayNumber(date) ?? NaN);
    return days.some((day) => day < from || day > to);
  });
  if (index === -1) return undefined;
  const detail = `la référence ${reference} ne vaut que du ${du} au ${au}`;
  return refusal('ligne-hors-sejour', detail, { champ: `/lignes/${index}/dateDebut`, ligne: index });
}

/** The insurer's own values where the answer gives them; a code that this version does not know is not guessed at. */
function baremeOf(tarifs: NonNullable<ReponseIdb['calculLocal']>['tarifs']): Bareme {
  try {
    const own = readParameters(new JsonReader(tarifs ?? [], 'calculLocal.tarifs').items());
    return mergeBareme(NATIONAL_BAREME, own);
  } catch (error) {
    if (error instanceof ReferentielError) throw new NotLocal(`barème de la réponse IDB : ${error.message}`);
    throw error;
  }
}

function ownCodes(
  prestations: NonNullable<ReponseIdb['calculLocal']>['prestations'],
): ReadonlyMap<string, string> {
  return new Map((prestations ?? []).map(({ code, libelle }) => [code, libelle]));
}
