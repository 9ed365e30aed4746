import { describe, expect, it } from 'vitest';
import {
  calculated,
  daysBetween,
  granting,
  type Setting,
} from '../../test/fixtures/calculation/calculated.js';
import { act, flat } from '../../test/fixtures/dossiers/bills.js';
import { type Explication, type LigneClc } from '../messages/types.js';

function explained(line: LigneClc, setting: Setting = {}): readonly Explication[] {
  const found = calculated([line], setting);
  if (!('lignes' in found)) throw new Error(found.code);
  return found.lignes[0]?.explications ?? [];
}

const montant = (nom: string, valeur: string) => ({ op: 'montant', nom, valeur });

describe('what explains a line', () => {
  it('is base, rate and guarantee of a ticket moderateur', () => {
    const contract = { responsable: false, ticketModerateur: 50 };
    const base = montant('Base AMC', '31.50');
    expect(explained(act({ baseAMO: '31.50' }), { contract, given: { contexte: 'ACE' } })).toEqual([
      {
        regle: 'R03',
        poste: 'ticket-moderateur',
        montant: '4.73',
        calcul: {
          op: 'pourcentage',
          taux: 50,
          de: {
            op: 'difference',
            nom: 'Ticket modérateur',
            de: [base, { op: 'pourcentage', taux: 70, de: base }],
          },
        },
        phrase: 'Ticket modérateur de 9,45 € pris en charge à 50 % : 4,73 €.',
        garantie: { contrat: 'CAS', nom: 'ticketModerateur', valeur: '50 %' },
        joursCouverts: 1,
        jours: 1,
      },
    ]);
  });

  it('is tariff, ceiling and days of a daily fee, year by year', () => {
    const contract = { responsable: false, forfaitJournalier: { joursMax: 30 } };
    const prior = [granting(daysBetween('2026-01-01', '2026-01-28'))];
    const { prixUnitaire: _none, ...line } = flat('FJ', '2026-02-28', '21.00', 4, {
      montantFacture: '89.00',
    });
    const [fee, ...more] = explained(line, { contract, prior });
    expect(more).toEqual([]);
    expect(fee).toMatchObject({
      regle: 'R17',
      montant: '43.00',
      phrase: 'Forfait journalier en 2026 : 1 jour à 20,00 € et 1 jour à 23,00 €, soit 43,00 €.',
      garantie: { contrat: 'CAS', nom: 'forfaitJournalier', valeur: '30 jours par année civile' },
      tarifs: [
        { code: 'FJ', valeur: '20.00', unite: 'euros', du: '2018-01-01' },
        { code: 'FJ', valeur: '23.00', unite: 'euros', du: '2026-03-01' },
      ],
      plafond: { nom: 'Jours de forfait journalier', annee: 2026, maximum: 30, dejaPris: 28, accordes: 2 },
    });
  });

  it('says which days are not covered', () => {
    const member = { droits: ['2020-01-01', '2026-06-11'] as [string, string] };
    const line = act({ dateDebut: '2026-06-10', dateFin: '2026-06-13' });
    expect(
      explained(line, { member }).map(({ regle, poste, montant: paid, phrase }) => [
        regle,
        poste,
        paid,
        phrase,
      ]),
    ).toEqual([
      [
        'R08',
        'ticket-moderateur',
        '15.00',
        'Ticket modérateur de 30,00 € pris en charge à 100 %, pour 2 jours couverts sur 4 : 15,00 €.',
      ],
      [
        'R01',
        'exclusion',
        '0.00',
        '2 jours sur 4 hors des droits ou pendant une suspension : rien n’est dû pour ces jours.',
      ],
    ]);
  });

  it('is one cap where less is left than is due', () => {
    const [cap, ...more] = explained(act(), { given: { partsAnterieures: ['25.00'] } });
    expect(more).toEqual([]);
    expect(cap).toMatchObject({ regle: 'R16', poste: 'plafonnement', montant: '5.00' });
    expect(cap?.calcul).toMatchObject({
      op: 'minimum',
      de: [
        { op: 'pourcentage', taux: 100 },
        {
          op: 'difference',
          de: [
            montant('Montant facturé', '100.00'),
            montant('Part du régime obligatoire', '70.00'),
            montant('Part d’un premier assureur', '25.00'),
          ],
        },
      ],
    });
  });

  it('names the dated values that capped an overrun', () => {
    const fee = act({ baseAMO: '300.00', tauxAMO: 100, montantFacture: '900.00', honoraires: true });
    const [none, overrun] = explained(fee, { contract: { honorairesOptam: 150, honorairesNonOptam: 400 } });
    expect(none).toMatchObject({ regle: 'R10', montant: '0.00' });
    expect(overrun?.tarifs?.map(({ code, valeur, unite }) => [code, valeur, unite])).toEqual([
      ['RESPONSABLE_PLAFOND_BASE', '100', 'pourcent'],
      ['RESPONSABLE_ECART_OPTAM', '20', 'pourcent'],
    ]);
    expect(overrun?.phrase).toBe(
      'Dépassement d’honoraires de 600,00 € : 90,00 € pris en charge dans la limite du contrat.',
    );
  });
});
