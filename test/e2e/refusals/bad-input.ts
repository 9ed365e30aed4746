import { describe, expect, it } from 'vitest';
import { type Demande } from '../../../src/messages/types.js';
import { clc, idb, signed, sim } from '../../support/dossier-messages.js';
import { type Stage } from './stage.js';

interface Row {
  readonly name: string;
  readonly code: string;
  readonly champ: string;
  readonly ligne?: number;
  readonly message: () => Demande;
}

/** The lines of D05, a stay from 4 to 8 May: price of the day, PAS of the 5th, forfait journalier of the five days. */
const [PJ, PAS, FJ] = [0, 1, 2] as const;
type Bill = Parameters<NonNullable<Parameters<typeof clc>[1]>>[0];
const stay = (change: (m: Bill) => void) => () => clc('D05', change);

function row(name: string, code: string, champ: string, message: () => Demande): Row {
  return { name, code, champ, message };
}

/** A fault of one line: `champ` is of the line. */
function lineRow(
  name: string,
  code: string,
  [ligne, champ]: readonly [number, string],
  message: () => Demande,
): Row {
  return { name, code, ligne, champ: `/lignes/${ligne}/${champ}`, message };
}

const OF_THE_STAY: readonly Row[] = [
  row(
    'discharge before admission',
    'dates-incoherentes',
    '/dateSortie',
    stay((m) => (m.dateSortie = '2026-05-03')),
  ),
  row(
    'a stay of four years',
    'dates-incoherentes',
    '/dateSortie',
    stay((m) => (m.dateSortie = '2030-05-08')),
  ),
  row('expected discharge before admission', 'dates-incoherentes', '/sejour/dateSortie', () =>
    sim('D05', (m) => (m.sejour.dateSortie = '2026-05-03')),
  ),
  row('care that ends before it begins', 'dates-incoherentes', '/soins/dateFin', () =>
    idb('D01', (m) => (m.soins.dateFin = '2026-06-08')),
  ),
  row(
    'a period that begins before admission',
    'periode-incoherente',
    '/periode/dateDebut',
    stay((m) => {
      m.periode = { numero: 2, derniere: true, dateDebut: '2026-05-01' };
    }),
  ),
  row(
    'a period that begins after discharge',
    'periode-incoherente',
    '/periode/dateDebut',
    stay((m) => {
      m.periode = { numero: 2, derniere: true, dateDebut: '2026-05-20' };
    }),
  ),
  row(
    'a day that is none',
    'contrat-non-respecte',
    '/dateEntree',
    stay((m) => (m.dateEntree = '2026-02-30')),
  ),
  row(
    'a period numbered zero',
    'contrat-non-respecte',
    '/periode/numero',
    stay((m) => (m.periode.numero = 0)),
  ),
  row(
    'shares of a first insurer for other lines',
    'contrat-non-respecte',
    '/partsAnterieures',
    stay((m) => {
      m.partsAnterieures = ['1.00'];
    }),
  ),
];

const OF_A_LINE: readonly Row[] = [
  lineRow(
    'a line that runs backwards',
    'dates-incoherentes',
    [FJ, 'dateFin'],
    stay((m) => {
      m.lignes[FJ]!.dateFin = '2026-05-03';
    }),
  ),
  lineRow(
    'a line before admission',
    'ligne-hors-sejour',
    [PJ, 'dateDebut'],
    stay((m) => {
      m.lignes[PJ]!.dateDebut = '2026-05-03';
    }),
  ),
  lineRow(
    'a line after discharge',
    'ligne-hors-sejour',
    [FJ, 'dateFin'],
    stay((m) => {
      m.lignes[FJ]!.dateFin = '2026-05-09';
    }),
  ),
  lineRow(
    'a quantity that is not the days',
    'quantite-incoherente',
    [FJ, 'quantite'],
    stay((m) => {
      m.lignes[FJ]!.quantite = 4;
    }),
  ),
  lineRow(
    'a code nobody knows',
    'code-inconnu',
    [PJ, 'code'],
    stay((m) => (m.lignes[PJ]!.code = 'ZZZ')),
  ),
  lineRow(
    'a CCAM code without its grouping',
    'contrat-non-respecte',
    [PJ, 'regroupement'],
    stay((m) => {
      m.lignes[PJ]!.code = 'HHFA001';
    }),
  ),
  lineRow('a rate that contradicts the exemption', 'taux-incoherent', [0, 'tauxAMO'], () =>
    clc('D01', (m) => (m.lignes[0]!.exoneration = '4')),
  ),
  lineRow(
    'two heavy-act participations',
    'participation-incoherente',
    [PAS + 1, 'participation'],
    stay((m) => {
      m.lignes.splice(PAS, 0, structuredClone(m.lignes[PAS]!));
    }),
  ),
  lineRow('a base that its own account does not give', 'base-incoherente', [0, 'baseAMO'], () =>
    clc('D01', (m) => (m.lignes[0]!.acte = { decompte: { prixUnitaire: '31.00' } })),
  ),
  lineRow(
    'a negative amount',
    'contrat-non-respecte',
    [PJ, 'montantFacture'],
    stay((m) => {
      m.lignes[PJ]!.montantFacture = '-1.00';
    }),
  ),
  lineRow(
    'an absurd amount',
    'contrat-non-respecte',
    [PJ, 'montantFacture'],
    stay((m) => {
      m.lignes[PJ]!.montantFacture = '9999999999.00';
    }),
  ),
  lineRow(
    'an amount in tenths',
    'contrat-non-respecte',
    [PJ, 'baseAMO'],
    stay((m) => {
      m.lignes[PJ]!.baseAMO = '5800.0';
    }),
  ),
  lineRow(
    'a rate above a hundred',
    'contrat-non-respecte',
    [PJ, 'tauxAMO'],
    stay((m) => {
      m.lignes[PJ]!.tauxAMO = 101;
    }),
  ),
  lineRow(
    'no day at all',
    'contrat-non-respecte',
    [FJ, 'quantite'],
    stay((m) => (m.lignes[FJ]!.quantite = 0)),
  ),
];

/** Input that cannot be right: refused by name, with the field and the line at fault, and nothing is engaged. */
export function badInput(stage: Stage): void {
  describe('input that cannot be right', () => {
    it.each([...OF_THE_STAY, ...OF_A_LINE])(
      '$name: $code at $champ',
      async ({ code, champ, ligne, message }) => {
        const request = await signed(message(), stage.world.sealOf('CH-A'));
        const { content, entry } = await stage.refused(code, 'CH-A', request);
        expect(content['champ']).toBe(champ);
        expect(content['ligne']).toBe(ligne);
        expect(entry.engagement).toBeNull();
      },
    );

    it('a period that overlaps one already engaged, and one numbered out of order', async () => {
      const part = (numero: number, [from, to]: readonly [string, string], id: string) =>
        clc('D08', (m) => {
          m.numeroDossier = id;
          m.periode = { numero, derniere: false, dateDebut: from };
          m.dateSortie = to;
          m.lignes = [m.lignes[0]!];
          Object.assign(m.lignes[0]!, { dateDebut: from, dateFin: from, quantite: 1 });
          Object.assign(m.lignes[0]!, { montantFacture: '1000.00', baseAMO: '1000.00' });
          Object.assign(m.lignes[0]!, { montantAMO: '1000.00', baseAMC: '1000.00' });
        });
      const hospital = 'CH-A';
      const send = async (message: Demande) =>
        stage.ask(hospital, await signed(message, stage.world.sealOf(hospital)));
      const asked = part(2, ['2026-09-09', '2026-09-11'], 'CHEVAUCHE');
      expect((await send(asked)).status).toBe(200);
      for (const [numero, span, champ] of [
        [3, ['2026-09-11', '2026-09-12'], '/periode/dateDebut'],
        [1, ['2026-09-12', '2026-09-12'], '/periode/numero'],
      ] as const) {
        const request = await signed(part(numero, span, 'CHEVAUCHE'), stage.world.sealOf(hospital));
        const { content } = await stage.refused('periode-incoherente', hospital, request);
        expect(content['champ']).toBe(champ);
      }
    });
  });
}
