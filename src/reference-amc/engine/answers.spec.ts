import { describe, expect, it } from 'vitest';
import {
  act,
  askClc,
  askIdb,
  clc,
  idb,
  NOW,
  PERSON,
  referentielWith,
  refusedFor,
} from '../../../test/fixtures/dossiers/bills.js';
import { euros } from '../../calculation/french-text.js';
import { nameDigest } from '../../kernel/name-digest.js';
import { validateReponseClc, validateReponseIdb } from '../../messages/validate.js';
import { clcSentence, delSentence, idbSentence, simSentence } from './answers/clerk-sentence.js';
import { type Probleme, type ReponseClc, type ReponseIdb } from './engine.js';
import { crockfordDigest } from './engagements/engagement-number.js';

const rights = (soins: { dateDebut: string; dateFin?: string }, member = {}): ReponseIdb => {
  const { contenu } = askIdb(
    idb({ soins }),
    referentielWith({}, { droits: ['2026-01-01', '2026-06-30'], ...member }),
  );
  expect(validateReponseIdb(contenu)).toMatchObject({ ok: true });
  return contenu as ReponseIdb;
};

describe('IDB', () => {
  it.each([
    ['2026-01-01', '2026-06-30', 'ouverts'],
    ['2025-12-31', '2026-01-01', 'partiels'],
    ['2026-06-30', '2026-07-01', 'partiels'],
    ['2025-12-30', '2025-12-31', 'pas-encore-ouverts'],
    ['2026-07-01', '2026-07-02', 'fermes'],
  ])('care from %s to %s: %s', (dateDebut, dateFin, etat) => {
    const { droits, garanties, calculLocal } = rights({ dateDebut, dateFin });
    expect(droits).toEqual({ ouverts: etat === 'ouverts', etat, debut: '2026-01-01', fin: '2026-06-30' });
    const some = etat === 'ouverts' || etat === 'partiels';
    expect([garanties !== undefined, calculLocal !== undefined]).toEqual([some, some]);
  });

  it('binds the local calculation to the covered days asked', () => {
    const { calculLocal } = rights({ dateDebut: '2026-06-29', dateFin: '2026-07-04' });
    expect(calculLocal).toMatchObject({ du: '2026-06-29', au: '2026-06-30' });
    expect(calculLocal?.reference).toMatch(/^IDB-0099100011-[0-9A-Z]{16}$/);
  });

  it('tells the guarantees in the contract’s own terms', () => {
    const terms = {
      forfaitJournalier: { joursMax: 20 },
      chambre: { parJour: '50.00', joursMax: 30 },
      responsable: false,
    };
    const { contenu } = askIdb(idb(), referentielWith(terms));
    expect((contenu as ReponseIdb).garanties).toMatchObject({
      forfaitJournalier: { illimite: false, joursMax: 20 },
      chambre: { parJour: '50.00', joursMax: 30 },
      ticketModerateur: 100,
    });
    expect((contenu as ReponseIdb).contrat).toEqual({
      reference: 'CAS',
      responsable: false,
      regimeLocal: false,
    });
  });

  it.each([
    [{}, {}, 'non-fourni'],
    [{ nom: 'Dupont' }, {}, 'non-verifie'],
    [{ nom: 'Dupont' }, { nom: 'DUPONT', prenom: 'Zoé' }, 'concordant'],
    [{ prenom: 'Zoe' }, { nom: 'DUPONT', prenom: 'Zoé' }, 'concordant'],
    [{ nom: 'LE-GALL', prenom: 'zoe' }, { nom: 'Le Gall', prenom: 'Zoé' }, 'concordant'],
    [{ nom: 'Le Gall', prenom: 'Zoé' }, { nom: 'Le Gall', prenom: 'Chloé' }, 'discordant'],
    [{ nom: 'Le Gall', prenom: 'Zoé' }, { nom: 'Le Gall' }, 'non-verifie'],
    [{ nom: 'Œuvrard' }, { nom: 'OEUVRARD' }, 'concordant'],
  ])('the digest of names %j against %j: %s', (sent: { nom?: string; prenom?: string }, held, nom) => {
    const message = idb();
    const none = sent.nom === undefined && sent.prenom === undefined;
    const empreinteNom = nameDigest(message.idMessage, sent.nom, sent.prenom);
    const beneficiaire = { ...PERSON, ...(none ? {} : { empreinteNom }) };
    const { contenu } = askIdb({ ...message, beneficiaire }, referentielWith({}, held));
    expect((contenu as ReponseIdb).identite).toEqual({ nom });
    expect(JSON.stringify(contenu)).not.toMatch(/dupont|gall/i);
  });

  it('refuses a care period that ends before it begins', () => {
    const { contenu } = askIdb(idb({ soins: { dateDebut: '2026-06-10', dateFin: '2026-06-09' } }));
    expect((contenu as Probleme).code).toBe('dates-incoherentes');
  });
});

describe('CLC', () => {
  it('has one engagement number for one message id, whenever it is answered', () => {
    const bill = clc([act()]);
    const [today, later] = [askClc(bill), askClc(bill, referentielWith(), NOW + 40 * 86_400_000)];
    expect(today.engagement).toMatch(/^CLC-0099100011-20260610-[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(later.engagement).toBe(today.engagement);
    const other = askClc({ ...bill, idMessage: '7c9e6679-7425-40de-944b-e07fc1f90ae8' });
    expect(other.engagement).not.toBe(today.engagement);
  });

  it('holds 90 days from the later of discharge and answer, by the civil date in France', () => {
    const until = (bill: ReturnType<typeof clc>, now: number) =>
      (askClc(bill, referentielWith(), now).contenu as ReponseClc).engagement.valableJusquAu;
    const bill = clc([act()]);
    expect(until(bill, Date.parse('2026-11-21T22:30:00Z'))).toBe('2027-02-19');
    expect(until(bill, Date.parse('2026-11-21T23:30:00Z'))).toBe('2027-02-20');
    expect(until(bill, Date.parse('2026-01-01T10:00:00Z'))).toBe('2026-09-08');
  });

  it('adds up, a first insurer included', () => {
    const { contenu } = askClc(clc([act(), act()], { partsAnterieures: ['20.00', '0.00'] }));
    expect(validateReponseClc(contenu)).toMatchObject({ ok: true });
    expect((contenu as ReponseClc).totaux).toEqual({
      totalFacture: '200.00',
      totalAMO: '140.00',
      totalAnterieur: '20.00',
      totalAMC: '40.00',
      resteAPatient: '0.00',
    });
  });

  it('adds up amounts at the bounds of the contract', () => {
    const lines = Array.from({ length: 100 }, () => act({ baseAMO: '999999999.99', tauxAMO: 0 }));
    const { contenu } = askClc(clc(lines));
    expect(validateReponseClc(contenu)).toMatchObject({ ok: true });
    expect((contenu as ReponseClc).totaux.totalAMC).toBe('99999999999.00');
  });

  it('answers the rate to two decimals', () => {
    expect(refusedFor(clc([act({ tauxAMO: 57.33, baseAMO: '33.33' })]))).toBe('answered');
  });
});

describe('what the clerk reads', () => {
  const name =
    'Mutuelle générale interprofessionnelle de prévoyance et de santé complémentaire du Grand Ouest et des îles';

  it('is French and short, whatever the names and amounts', () => {
    expect(euros(102_300)).toBe('1 023,00 €');
    expect(euros(5)).toBe('0,05 €');
    expect(clcSentence('Mutuelle', { amc: 945, reste: 0 })).toBe(
      'Mutuelle prend en charge 9,45 €. Le patient n’a rien à payer.',
    );
    expect(clcSentence('Mutuelle', { amc: 0, reste: 4600 })).toBe(
      'Mutuelle ne prend rien en charge ici. Le patient doit 46,00 €.',
    );
    const most = { amc: 99_999_999_999_99, reste: 99_999_999_999_99 };
    expect(clcSentence(name, most, '2026-12-31').length).toBeLessThanOrEqual(160);
    expect(simSentence(name, most).length).toBeLessThanOrEqual(160);
    for (const estimate of [true, false]) expect(delSentence(name, estimate).length).toBeLessThanOrEqual(160);
    for (const etat of ['ouverts', 'partiels', 'fermes', 'pas-encore-ouverts'] as const) {
      const sentence = idbSentence(name, etat, { debut: '2026-01-01', fin: '2026-12-31' });
      expect(sentence.length).toBeLessThanOrEqual(160);
    }
  });

  it('writes digests in Crockford’s base 32', () => {
    // SHA-256 of the empty text begins e3 b0 c4 42 98: 11100 01110 11000 01100 01000 10000 10100 11000
    expect(crockfordDigest('', 8)).toBe('WERC8GMR');
  });
});
