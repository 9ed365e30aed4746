import { describe, expect, it } from 'vitest';
import { amounts } from '../../test/fixtures/calculation/calculated.js';
import { act, flat } from '../../test/fixtures/dossiers/bills.js';

/**
 * One case per rule of the table whose amount this rule alone decides: the mutants `rule-r*` switch
 * one rule off each and turn its case red. R02 diverts before any calculation: it is the gateway's.
 */
const ACE = { given: { contexte: 'ACE' } } as const;
const pas = flat('PAS', '2026-06-10', '32.00', 1, { participation: 'A' });
const stay = (given = {}) => act({ code: 'PJ', tauxAMO: 80, ...given });
const exempt = stay({ tauxAMO: 100, exoneration: '4' });

describe('one rule alone decides', () => {
  it('R01: a day outside the rights', () => {
    const member = { droits: ['2020-01-01', '2026-06-10'] as [string, string] };
    const lines = [stay(), stay({ dateDebut: '2026-06-11' })];
    expect(amounts(lines, { member })).toEqual(['20.00', '0.00']);
  });

  it('R03: the ticket moderateur of outpatient care', () => {
    expect(amounts([act({ baseAMO: '31.50' })], ACE)).toEqual(['9.45']);
  });

  it('R04: the share for a heavy act', () => {
    expect(amounts([pas])).toEqual(['32.00']);
  });

  it('R05: a line that a scheme pays', () => {
    expect(amounts([act({ participation: 'R' }), act({ participation: 'L' })], ACE)).toEqual([
      '0.00',
      '0.00',
    ]);
  });

  it('R06: the patient’s share of an emergency passage', () => {
    expect(amounts([flat('FPU', '2026-06-10', '23.00')], ACE)).toEqual(['23.00']);
  });

  it('R07: an emergency share of other payers', () => {
    expect(amounts([act({ code: 'FPX', baseAMO: '23.00', tauxAMO: 50 })], ACE)).toEqual(['0.00']);
  });

  it('R08: the ticket moderateur of a stay, and the fee of the discharge day on top', () => {
    expect(amounts([stay(), flat('FJA', '2026-06-11', '23.00')])).toEqual(['20.00', '23.00']);
  });

  it('R09: the daily fee on top of a share for a heavy act', () => {
    expect(amounts([pas, flat('FJ', '2026-06-10', '23.00', 3)])).toEqual(['32.00', '69.00']);
  });

  it('R10: the daily fee alone of an exempt stay', () => {
    expect(amounts([exempt, flat('FJ', '2026-06-10', '23.00', 2)])).toEqual(['0.00', '46.00']);
  });

  describe('R11', () => {
    const lines = [stay(), pas, flat('FJ', '2026-06-10', '23.00', 2)];
    const none = ['0.00', '0.00', '0.00'];

    it('maternity', () => {
      expect(amounts(lines, { given: { natureAssurance: '30' } })).toEqual(none);
    });

    it('a work accident', () => {
      expect(amounts(lines, { given: { natureAssurance: '41' } })).toEqual(none);
    });

    it('hospital at home', () => {
      expect(amounts(lines, { given: { modeTraitement: '19' } })).toEqual(none);
    });

    it('a newborn', () => {
      expect(amounts(lines, { member: { dateNaissance: '20260601' } })).toEqual(none);
    });
  });

  it('R12: the local scheme of Alsace-Moselle', () => {
    const lines = [stay(), pas, flat('FJ', '2026-06-10', '23.00', 2), flat('FPU', '2026-06-10', '23.00')];
    expect(amounts(lines, { member: { regimeLocal: true } })).toEqual(['0.00', '0.00', '0.00', '0.00']);
  });

  it('R13: the room up to the contract’s daily amount', () => {
    const contract = { chambre: { parJour: '50.00', joursMax: 3 } };
    const room = flat('CPC', '2026-06-10', '70.00', 4, { demandePatient: true });
    expect(amounts([room], { contract })).toEqual(['150.00']);
  });

  it('R14: an overrun', () => {
    const fee = act({
      baseAMO: '300.00',
      tauxAMO: 100,
      montantFacture: '500.00',
      honoraires: true,
      optam: true,
    });
    expect(amounts([fee], { contract: { honorairesOptam: 150 } })).toEqual(['150.00']);
  });

  it('R15: what the law leaves to the patient', () => {
    expect(amounts([act({ code: 'PF', baseAMO: '2.00', tauxAMO: 0 })], ACE)).toEqual(['0.00']);
  });

  it('R16: never more than what is left', () => {
    expect(amounts([act({ baseAMO: '40.00', baseAMC: '50.00' })], ACE)).toEqual(['12.00']);
  });

  it('R17: each day at its own tariff', () => {
    const { prixUnitaire: _none, ...line } = flat('FJ', '2026-02-27', '21.00', 3, {
      montantFacture: '63.00',
    });
    expect(amounts([line])).toEqual(['63.00']);
    const rights = { droits: ['2020-01-01', '2026-02-28'] as [string, string] };
    expect(amounts([line], { member: rights })).toEqual(['40.00']);
  });
});
