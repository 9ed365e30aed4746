import { describe, expect, it } from 'vitest';
import {
  act,
  askClc,
  askIdb,
  clc,
  flat,
  idb,
  PERSON,
  referentielWith,
  refusedFor,
} from '../../../test/fixtures/dossiers/bills.js';
import { type LigneClc, MisroutedQuestion, type Probleme } from './engine.js';

const one = (line: LigneClc, given = {}) => refusedFor(clc([line], given));

describe('bill against national tariffs', () => {
  it.each([
    ['FJ at the former amount', flat('FJ', '2026-03-01', '20.00'), {}],
    ['FJ across the change of tariff with one price', flat('FJ', '2026-02-27', '20.00', 3), {}],
    ['FJ in psychiatry at the general amount', flat('FJ', '2026-06-10', '23.00'), { activite: 'PSY' }],
    [
      'FJ paid by the local scheme at a wrong amount',
      flat('FJ', '2026-06-10', '20.00', 1, { participation: 'L' }),
      {},
    ],
    ['FJA', flat('FJA', '2026-06-10', '17.00'), {}],
    [
      'PAS of 32 euros before 22 April 2026',
      flat('PAS', '2026-04-21', '32.00', 1, { participation: 'A' }),
      {},
    ],
    ['PAS of 24 euros since', flat('PAS', '2026-04-22', '24.00', 1, { participation: 'A' }), {}],
    ['FPU at the reduced amount', flat('FPU', '2026-06-10', '9.96'), {}],
    ['FPV before there was one', flat('FPV', '2021-12-31', '8.49'), {}],
  ])('refuses %s', (_case, line, given) => {
    expect(one(line, given)).toBe('tarif-incoherent /lignes/0/prixUnitaire 0');
  });

  it('takes the amounts of a referentiel that brings its own', () => {
    const tarifs = [{ code: 'PAS', du: '2026-04-01', montant: '32.00', source: 'essai' }];
    const line = flat('PAS', '2026-04-02', '32.00', 1, { participation: 'A' });
    expect(refusedFor(clc([line]), referentielWith({}, {}, { tarifs }))).toBe('answered');
  });

  it('judges a flat fee without a unit price by what the quantity makes of it', () => {
    const { prixUnitaire: _left, ...line } = flat('FJ', '2026-06-10', '23.00', 2);
    expect(one(line)).toBe('answered');
    expect(one({ ...line, montantFacture: '45.00' })).toBe('tarif-incoherent /lignes/0/montantFacture 0');
  });
});

describe('bill against itself', () => {
  const at = (code: string, field: string) => `${code} /lignes/0/${field} 0`;

  it.each(['FJ', 'CPC', 'SHO', 'PJ'])('%s counts the civil days of its line', (code) => {
    const line = flat(code, '2026-06-10', '23.00', 3);
    expect(one(line)).toBe('answered');
    expect(one({ ...line, quantite: 2, montantFacture: '46.00' })).toBe(
      at('quantite-incoherente', 'quantite'),
    );
  });

  it('refuses two daily fees on one day', () => {
    const lines = [flat('FJ', '2026-06-10', '23.00', 3), flat('FJA', '2026-06-12', '23.00')];
    expect(refusedFor(clc(lines))).toBe('quantite-incoherente /lignes/1/dateDebut 1');
  });

  it('refuses an amount that is not quantity times price', () => {
    const wrong = { montantFacture: '45.00' };
    expect(one(flat('FJ', '2026-06-10', '23.00', 2, wrong))).toBe(at('montant-incoherent', 'montantFacture'));
    expect(one(flat('CPC', '2026-06-10', '23.00', 2, wrong))).toBe(
      at('montant-incoherent', 'montantFacture'),
    );
  });

  it('refuses a ticket moderateur that is not that of the AMC base', () => {
    expect(one(act({ ticketModerateur: '30.01' }))).toBe(at('montant-incoherent', 'ticketModerateur'));
  });

  it('refuses an AMO amount that is not that of base and rate, unless a heavy-act share is deducted', () => {
    const bearer = act({ tauxAMO: 100, montantAMO: '68.00', montantFacture: '68.00' });
    const pas = flat('PAS', '2026-06-10', '32.00', 1, { participation: 'A' });
    expect(one(bearer)).toBe(at('montant-incoherent', 'montantAMO'));
    expect(refusedFor(clc([bearer, pas]))).toBe('answered');
    const both = act({ tauxAMO: 100, montantAMO: '36.00', montantFacture: '36.00' });
    expect(refusedFor(clc([both, pas, pas], { contexte: 'ACE' }))).toBe('answered');
    expect(refusedFor(clc([both, pas]))).toBe(at('montant-incoherent', 'montantAMO'));
    // Where a line says that it bears the share, no other may.
    const says = { ...bearer, acte: { porteParticipation: true } };
    expect(refusedFor(clc([says, act(), pas]))).toBe('answered');
    expect(refusedFor(clc([bearer, { ...act(), acte: { porteParticipation: true } }, pas]))).toBe(
      at('montant-incoherent', 'montantAMO'),
    );
  });

  it('refuses an AMO amount above the charge, also on a line that a scheme pays', () => {
    expect(one(act({ montantFacture: '60.00' }))).toBe(at('montant-incoherent', 'montantAMO'));
    const scheme = { participation: 'L', montantAMO: '23.01' } as const;
    expect(one(flat('FJ', '2026-06-10', '23.00', 1, scheme))).toBe(at('montant-incoherent', 'montantAMO'));
  });

  it('refuses a line outside the stay', () => {
    const line = act();
    const early = { dateEntree: '2026-06-11', dateSortie: '2026-06-12' };
    expect(one(line, early)).toBe(at('ligne-hors-sejour', 'dateDebut'));
    const late = { dateEntree: '2026-06-08', dateSortie: '2026-06-09' };
    expect(one(line, late)).toBe(at('ligne-hors-sejour', 'dateFin'));
  });

  it('refuses dates in the wrong order', () => {
    const reversed = act({ dateDebut: '2026-06-11', dateFin: '2026-06-10' });
    expect(one(reversed, { dateEntree: '2026-06-10', dateSortie: '2026-06-11' })).toBe(
      at('dates-incoherentes', 'dateFin'),
    );
    const stay = { dateEntree: '2026-06-11', dateSortie: '2026-06-10' };
    expect(one(act(), stay)).toBe('dates-incoherentes /dateSortie -');
  });

  it('refuses a first insurer’s share above what is left, or of no line', () => {
    expect(one(act(), { partsAnterieures: ['30.01'] })).toBe('montant-incoherent /partsAnterieures/0 0');
    expect(one(act(), { partsAnterieures: ['0.00', '1.00'] })).toBe('montant-incoherent /partsAnterieures -');
  });
});

describe('order and origin of refusals', () => {
  const wrongPerson = { beneficiaire: { ...PERSON, rang: 2 } };
  const wrongMember = { beneficiaire: { ...PERSON, numeroAdherent: 'A2' } };
  const closed = referentielWith({}, { droits: ['2020-01-01', '2021-12-31'] });
  const incoherent = act({ ticketModerateur: '1.00' });

  it('is identity, rights, calculation, engagement', () => {
    const engagementRemplace = 'CLC-0099100011-20260610-0123456789ABCDEF';
    const bill = (given: object) => clc([incoherent], { engagementRemplace, ...given });
    expect(refusedFor(bill(wrongPerson), closed)).toBe('beneficiaire-inconnu /beneficiaire -');
    expect(refusedFor(bill(wrongMember), closed)).toBe('adherent-inconnu /beneficiaire/numeroAdherent -');
    expect(refusedFor(bill({}), closed)).toBe('droits-fermes /lignes -');
    expect(refusedFor(bill({}))).toBe('montant-incoherent /lignes/0/ticketModerateur 0');
    expect(refusedFor(clc([act()], { engagementRemplace }))).toBe('engagement-inconnu /engagementRemplace -');
  });

  it('judges the rights of a line with reversed dates over the same days', () => {
    const reversed = act({ dateDebut: '2026-06-11', dateFin: '2026-06-10' });
    expect(refusedFor(clc([reversed]), closed)).toBe('droits-fermes /lignes -');
  });

  it('needs no member number where one membership only is known', () => {
    expect(refusedFor(clc([act()], { beneficiaire: PERSON }))).toBe('answered');
    const twice = referentielWith(
      {},
      {},
      {
        beneficiaires: Object.fromEntries(
          ['A1', 'A2'].map((numeroAdherent) => [
            numeroAdherent,
            {
              ...PERSON,
              numeroAdherent,
              amc: '0099100011',
              contrat: 'CAS',
              droits: ['2020-01-01', '2030-12-31'],
            },
          ]),
        ),
      },
    );
    const ambiguous = clc([act()], { beneficiaire: PERSON });
    expect(refusedFor(ambiguous, twice)).toBe('adherent-inconnu /beneficiaire/numeroAdherent -');
    expect(refusedFor(clc([act()], wrongMember), twice)).toBe('answered');
  });

  it('takes an AMC number of fewer digits for the same', () => {
    expect(refusedFor(clc([act()], { amc: { numero: '99100011', typeConvention: 'RM' } }))).toBe('answered');
  });

  it('is the AMC’s own document, with its name and contact', () => {
    const { statut, contenu } = askClc(clc([incoherent]));
    const { origine, amc, contact, signataire, status } = contenu as Probleme;
    expect({ origine, nom: amc?.nom, signataire, status }).toEqual({
      origine: 'amc',
      nom: 'Mutuelle des Essais',
      signataire: { mode: 'propre' },
      status: statut,
    });
    expect(contact?.libelle).toBe('Tiers payant, Mutuelle des Essais');
  });

  it('has nothing to say to what must not have come', () => {
    expect(() => askClc(clc([act()], { amc: { numero: '0099199999', typeConvention: 'RM' } }))).toThrow(
      MisroutedQuestion,
    );
    expect(() => askIdb(idb({ couvertureParticuliere: 'C2S' }))).toThrow(MisroutedQuestion);
    const other = { finessJuridique: '350009114', finessGeographique: '350009122' };
    expect(() => askIdb(idb({ etablissement: other }))).toThrow(MisroutedQuestion);
  });
});
