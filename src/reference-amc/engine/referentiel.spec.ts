import { describe, expect, it } from 'vitest';
import { PERSON } from '../../../test/fixtures/dossiers/bills.js';
import { parseReferentiel, ReferentielError } from './referentiel.js';
import { NATIONAL_TARIFFS, tariffOn } from '../../calculation/tariffs.js';

const person = {
  ...PERSON,
  numeroAdherent: 'A1',
  amc: '99100011',
  contrat: 'C',
  droits: ['2024-01-01', '2026-12-31'],
};
const contract = {
  responsable: true,
  ticketModerateur: 100,
  forfaitJournalier: 'illimite',
  participationForfaitaireActeLourd: true,
  forfaitPatientUrgences: true,
  chambre: null,
  honorairesOptam: 100,
  honorairesNonOptam: 100,
};
const amc = { nom: 'Mutuelle', typeConvention: 'RM', csr: '', plateforme: 'P1' };
const file = (given: object = {}, of: { person?: object; contract?: object; amc?: object } = {}) => ({
  amc: { '0099100011': { ...amc, ...of.amc } },
  contrats: { C: { ...contract, ...of.contract } },
  beneficiaires: { B1: { ...person, ...of.person } },
  ...given,
});

describe('parseReferentiel', () => {
  it('reads numbers of days in either form and pads AMC numbers', () => {
    const read = parseReferentiel(file({}, { contract: { forfaitJournalier: 20 } }));
    expect(read.contrats.get('C')?.forfaitJournalier).toBe(20);
    expect([...read.beneficiaires.keys()]).toEqual([`0099100011|${PERSON.nir}|19850512|1`]);
    expect(read.tarifs).toBe(NATIONAL_TARIFFS);
  });

  it.each([
    [null, 'racine'],
    [file({ amc: undefined }), 'racine.amc'],
    [file({}, { amc: { typeConvention: 'R' } }), 'racine.amc.0099100011.typeConvention'],
    [file({}, { contract: { ticketModerateur: 99.5 } }), 'racine.contrats.C.ticketModerateur'],
    [
      file({}, { contract: { chambre: { parJour: '50', joursMax: 3 } } }),
      'racine.contrats.C.chambre.parJour',
    ],
    [file({}, { contract: { responsable: 'oui' } }), 'racine.contrats.C.responsable'],
    [file({}, { person: { nir: '185052809305624' } }), 'racine.beneficiaires.B1.nir'],
    [file({}, { person: { contrat: 'X' } }), 'racine.beneficiaires.B1.contrat'],
    [file({}, { person: { amc: '12345678' } }), 'racine.beneficiaires.B1.amc'],
    [file({}, { person: { droits: ['2026-01-01', '2025-01-01'] } }), 'racine.beneficiaires.B1.droits'],
    [file({}, { person: { droits: ['2026-02-30', '2026-12-01'] } }), 'racine.beneficiaires.B1.droits[0]'],
    [file({ beneficiaires: { B1: person, B2: person } }), 'racine.beneficiaires.B2.numeroAdherent'],
    [
      file({ tarifs: [{ code: 'FJA', du: '2026-01-01', montant: '1.00', source: 's' }] }),
      'racine.tarifs[0].code',
    ],
  ])('names the field at fault and no person (%#)', (json, path) => {
    const read = () => parseReferentiel(json);
    expect(read).toThrow(ReferentielError);
    expect(read).toThrow(`référentiel: ${path}:`);
    expect(read).not.toThrow(PERSON.nir);
  });
});

describe('national tariffs', () => {
  it.each([
    ['FJ', 'MCOO', '2026-02-28', 2000],
    ['FJ', 'SSR', '2026-03-01', 2300],
    ['FJ', 'PSY', '2026-02-28', 1500],
    ['FJ', 'PSY', '2026-03-01', 1700],
    ['FJ', 'MCOO', '2017-12-31', 1800],
    ['FPU', 'MCOO', '2026-02-28', 1961],
    ['FPV', 'MCOO', '2026-03-01', 996],
    ['PAS', 'MCOO', '2026-04-21', 2400],
    ['PAS', 'PSY', '2026-04-22', 3200],
    ['FPU', 'MCOO', '2021-12-31', undefined],
  ] as const)('%s in %s on %s', (code, activity, date, expected) => {
    expect(tariffOn(NATIONAL_TARIFFS, code, activity, date)).toBe(expected);
  });

  it('does not depend on the order of the table', () => {
    expect(tariffOn(NATIONAL_TARIFFS.toReversed(), 'FJ', 'MCOO', '2020-01-01')).toBe(2000);
  });
});
