import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsOf, evaluate } from '../../../test/fixtures/calculation/evaluate-term.js';
import {
  bills,
  contracts,
  formerShares,
  members,
  natures,
  value,
} from '../../../test/fixtures/dossiers/arbitrary-bills.js';
import {
  askClc,
  clc,
  type ContractTerms,
  type MemberTerms,
  referentielWith,
} from '../../../test/fixtures/dossiers/bills.js';
import { amount } from '../../kernel/money.js';
import { validateReponseClc } from '../../messages/validate.js';
import { type DemandeClc, type LigneClc, type ReponseClc } from './engine.js';

interface Cover {
  readonly contract: ContractTerms;
  readonly member: MemberTerms;
  readonly given?: Partial<DemandeClc>;
}

function answered(lines: LigneClc[], { contract, member, given = {} }: Cover): ReponseClc | undefined {
  const { contenu, cty } = askClc(clc(lines, given), referentielWith(contract, member));
  // A bill without any covered day is refused; nothing else is.
  if (cty === 'roc-clc-reponse+json') return contenu as ReponseClc;
  expect(['droits-fermes', 'contrat-suspendu']).toContain((contenu as { code: string }).code);
  return undefined;
}

/** What the message says beside its lines, and the percent of the rest that a first insurer pays. */
const around = fc.tuple(natures, fc.constantFrom(0, 0, 30, 100));

describe('whatever the bill, the contract and the rights', () => {
  it('AMO, first insurer, AMC and the patient’s rest make up what is charged; no share is negative or above what is left', () => {
    fc.assert(
      fc.property(bills, contracts, members, around, (...[lines, contract, member, [nature, rate]]) => {
        const former = formerShares(lines, rate);
        const answer = answered(lines, { contract, member, given: { ...nature, ...former } });
        if (answer === undefined) return;
        const { totalFacture, totalAMO, totalAnterieur, totalAMC, resteAPatient } = answer.totaux;
        expect(
          value(totalAMO) + value(totalAnterieur ?? '0.00') + value(totalAMC) + value(resteAPatient),
        ).toBe(value(totalFacture));
        for (const { ligne, partAMC } of answer.lignes) {
          const line = lines[ligne];
          const left =
            value(line?.montantFacture) -
            value(line?.montantAMO) -
            value(former.partsAnterieures?.[ligne] ?? '0.00');
          expect(value(partAMC)).toBeGreaterThanOrEqual(0);
          expect(value(partAMC)).toBeLessThanOrEqual(left);
        }
      }),
    );
  });

  it('each line’s amount follows from its explanations alone', () => {
    let lineCount = 0;
    fc.assert(
      fc.property(bills, contracts, members, around, (...[lines, contract, member, [nature, rate]]) => {
        const given = { ...nature, ...formerShares(lines, rate) };
        const answer = answered(lines, { contract, member, given });
        if (answer === undefined) return;
        expect(validateReponseClc(answer)).toMatchObject({ ok: true });
        for (const { partAMC, explications } of answer.lignes) {
          lineCount++;
          expect(explications?.length).toBeGreaterThan(0);
          for (const one of explications ?? []) expect(evaluate(one.calcul)).toBe(centsOf(one.montant));
          const sum = (explications ?? []).reduce((total, one) => total + evaluate(one.calcul), 0n);
          expect(sum).toBe(centsOf(partAMC));
        }
      }),
      // Where the first line is wrong most are: making the case smaller takes minutes and tells no more.
      { endOnFailure: true },
    );
    expect(lineCount).toBeGreaterThan(200);
  });

  it('the order of the lines changes nothing', () => {
    const shuffled = bills.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines.keys()], { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, contracts, members, ([lines, order], contract, member) => {
        const before = answered(lines, { contract, member });
        const permuted = order.flatMap((i) => lines[i] ?? []);
        const after = answered(permuted, { contract, member });
        expect(after?.totaux).toEqual(before?.totaux);
        expect(sharesByContent(permuted, after)).toEqual(sharesByContent(lines, before));
      }),
    );
  });

  it('more cover never pays less', () => {
    fc.assert(
      fc.property(bills, contracts, contracts, members, (lines, one, other, member) => {
        const more = {
          responsable: one.responsable,
          ticketModerateur: Math.max(one.ticketModerateur, other.ticketModerateur),
          forfaitJournalier: {
            joursMax: Math.max(one.forfaitJournalier.joursMax, other.forfaitJournalier.joursMax),
          },
          participationForfaitaireActeLourd:
            one.participationForfaitaireActeLourd || other.participationForfaitaireActeLourd,
          forfaitPatientUrgences: one.forfaitPatientUrgences || other.forfaitPatientUrgences,
          chambre: {
            parJour: amount(Math.max(value(one.chambre.parJour), value(other.chambre.parJour))),
            joursMax: Math.max(one.chambre.joursMax, other.chambre.joursMax),
          },
          honorairesOptam: Math.max(one.honorairesOptam, other.honorairesOptam),
          honorairesNonOptam: Math.max(one.honorairesNonOptam, other.honorairesNonOptam),
        };
        const less = answered(lines, { contract: one, member });
        const greater = answered(lines, { contract: more, member });
        expect(value(greater?.totaux.totalAMC ?? '0.00')).toBeGreaterThanOrEqual(
          value(less?.totaux.totalAMC ?? '0.00'),
        );
      }),
    );
  });
});

/** Each line's content with its share: lines of equal content may change places. */
function sharesByContent(lines: LigneClc[], answer: ReponseClc | undefined): string[] {
  return (answer?.lignes ?? []).map((one) => `${JSON.stringify(lines[one.ligne])} ${one.partAMC}`).toSorted();
}
