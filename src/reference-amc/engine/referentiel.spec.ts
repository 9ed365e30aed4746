import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../kernel/civil-date.js';
import { PERSON } from '../../../test/fixtures/dossiers/bills.js';
import { parseReferentiel, ReferentielError } from './referentiel.js';
import { NATIONAL_BAREME } from '../../calculation/national-bareme.js';
import { valueOn } from '../../calculation/bareme.js';

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

const tariff = { code: 'FJ', du: '2026-01-01', montant: '1.00', source: 's' };
const tariffs = (...given: object[]) => file({ tarifs: given.map((one) => ({ ...tariff, ...one })) });
const suspended = (...suspensions: [string, string][]) => file({}, { person: { suspensions } });

describe('parseReferentiel', () => {
  it('reads what an AMC may add: suspensions, activities, its policy, its own values and codes', () => {
    const read = parseReferentiel(
      file(
        {
          tarifs: [
            {
              code: 'FJ',
              activites: ['PSY'],
              du: '2026-01-01',
              montant: '18.50',
              source: 's',
              certitude: 'faible',
            },
            { code: 'TAUX_ACE', du: '2026-01-01', valeur: 65.5, source: 's' },
            { code: 'AGE_NOUVEAU_NE', du: '2026-01-01', valeur: '28', unite: 'jours', source: 's' },
          ],
          nomenclature: [{ code: 'XYZ9', libelle: 'Prestation propre' }],
        },
        {
          person: {
            suspensions: [
              ['2026-05-01', '2026-05-31'],
              ['2026-01-01', '2026-01-31'],
            ],
          },
          contract: { activites: ['MCOO', 'SSR'] },
          amc: { ecarts: 'correction' },
        },
      ),
    );
    expect(read.amc.get('0099100011')?.ecarts).toBe('correction');
    expect(read.contrats.get('C')?.activites).toEqual(['MCOO', 'SSR']);
    expect([...read.beneficiaires.values()][0]?.[0]?.suspensions?.[0]).toEqual({
      debut: '2026-01-01',
      fin: '2026-01-31',
    });
    expect([read.nomenclature.get('XYZ9'), read.nomenclature.get('FJ')]).toEqual([
      'Prestation propre',
      'Forfait journalier',
    ]);
    const on = (code: 'FJ' | 'TAUX_ACE' | 'AGE_NOUVEAU_NE' | 'PAS', activity: 'PSY' | 'MCOO') =>
      valueOn(read.tarifs, code, activity, dayNumber('2026-06-01') ?? NaN);
    expect([on('FJ', 'PSY'), on('FJ', 'MCOO'), on('TAUX_ACE', 'MCOO'), on('AGE_NOUVEAU_NE', 'PSY')]).toEqual([
      1850,
      undefined,
      6550,
      28,
    ]);
    expect(on('PAS', 'PSY')).toBe(3200);
  });

  it('reads numbers of days in either form and pads AMC numbers', () => {
    const read = parseReferentiel(file({}, { contract: { forfaitJournalier: 20 } }));
    expect(read.contrats.get('C')?.forfaitJournalier).toBe(20);
    expect([...read.beneficiaires.keys()]).toEqual([`0099100011|${PERSON.nir}|19850512|1`]);
    expect(read.tarifs).toBe(NATIONAL_BAREME);
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
    [tariffs({ code: 'FJA' }), 'racine.tarifs[0].code'],
    [tariffs({ montant: undefined }), 'racine.tarifs[0].valeur'],
    [tariffs({ montant: '1' }), 'racine.tarifs[0].montant'],
    [tariffs({ valeur: '1.00' }), 'racine.tarifs[0].montant'],
    [tariffs({ unite: 'jours' }), 'racine.tarifs[0].unite'],
    [tariffs({ code: 'JOUR_EXONERATION' }), 'racine.tarifs[0].montant'],
    [tariffs({ code: 'JOUR_EXONERATION', montant: undefined, valeur: '0' }), 'racine.tarifs[0].valeur'],
    [tariffs({ code: 'JOUR_EXONERATION', montant: undefined, valeur: '30.5' }), 'racine.tarifs[0].valeur'],
    [tariffs({ code: 'TAUX_ACE', montant: undefined, valeur: 101 }), 'racine.tarifs[0].valeur'],
    [tariffs({ code: 'VALIDITE_ENGAGEMENT', montant: undefined, valeur: 1831 }), 'racine.tarifs[0].valeur'],
    [tariffs({ source: 'arrêté\u2028du jour' }), 'racine.tarifs[0].source'],
    [file({}, { amc: { nom: 'Mutuelle <b>' } }), 'racine.amc.0099100011.nom'],
    [file({}, { amc: { nom: 'Mutu\u200belle' } }), 'racine.amc.0099100011.nom'],
    [file({}, { amc: { nom: 'Mutuelle \u001b[2J' } }), 'racine.amc.0099100011.nom'],
    [file({}, { amc: { plateforme: 'P1\u0000' } }), 'racine.amc.0099100011.plateforme'],
    [file({}, { amc: { contact: { libelle: 'a\ufffdb' } } }), 'racine.amc.0099100011.contact.libelle'],
    [
      file({}, { amc: { contact: { libelle: 'a', telephone: '0<1' } } }),
      'racine.amc.0099100011.contact.telephone',
    ],
    [tariffs({ activites: [] }), 'racine.tarifs[0].activites'],
    [tariffs({ activites: ['MCOO', 'MCOO'] }), 'racine.tarifs[0].activites'],
    [tariffs({ certitude: 'sure' }), 'racine.tarifs[0].certitude'],
    [tariffs({}, { activites: ['PSY'] }), 'racine.tarifs[1]'],
    [file({ nomenclature: [{ code: 'abc', libelle: 'x' }] }), 'racine.nomenclature[0].code'],
    [
      file({
        nomenclature: [
          { code: 'ABC', libelle: 'x' },
          { code: 'ABC', libelle: 'y' },
        ],
      }),
      'racine.nomenclature[1].code',
    ],
    [file({}, { contract: { activites: ['MCO'] } }), 'racine.contrats.C.activites[0]'],
    [file({}, { amc: { ecarts: 'silence' } }), 'racine.amc.0099100011.ecarts'],
    [file({ amc: { '0099100011': amc, '99100011': amc } }), 'racine.amc.0099100011'],
    [suspended(['2026-02-01', '2026-01-01']), 'racine.beneficiaires.B1.suspensions[0]'],
    [suspended(['2023-01-01', '2023-02-01']), 'racine.beneficiaires.B1.suspensions[0]'],
    [
      suspended(['2026-03-01', '2026-04-01'], ['2026-02-01', '2026-03-01']),
      'racine.beneficiaires.B1.suspensions[0]',
    ],
  ])('names the field at fault and no person (%#)', (json, path) => {
    const read = () => parseReferentiel(json);
    expect(read).toThrow(ReferentielError);
    expect(read).toThrow(`référentiel: ${path}:`);
    expect(read).not.toThrow(PERSON.nir);
  });
});
