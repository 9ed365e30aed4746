import { describe, expect, it } from 'vitest';
import { type ReponseSim } from '../../messages/types.js';
import { renderEstimate } from './render-estimate.js';

const ligne: ReponseSim['lignes'][number] = {
  ligne: 0,
  code: 'FJ',
  libelle: 'Forfait journalier',
  quantite: 4,
  montantEstime: '1092.00',
  partAMO: '0.00',
  partAMC: '1000.00',
  resteAPatient: '92.00',
  estimation: true,
  raison: { regle: 'R09', libelle: 'Forfait journalier pris en charge.' },
};

const reponse: ReponseSim = {
  versionNorme: '1.0',
  service: 'SIM',
  environnement: 'test',
  requete: {
    ...{
      algorithme: 'S256',
      empreinte: 'a'.repeat(43),
      methode: 'POST',
      chemin: '/roc/v1/sim',
      service: 'SIM',
    },
    ...{
      idMessage: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
      finessJuridique: '280009010',
      numeroAmc: '0099100011',
    },
  },
  emisLe: '2026-11-20T09:00:00.000Z',
  amc: { numero: '0099100011', nom: 'Mutuelle « A & B » <i>', contact: { libelle: 'Tiers payant' } },
  signataire: { mode: 'delegue', mandat: 'M1' },
  estimation: true,
  sansGarantie: true,
  mention: 'Estimation sans garantie.',
  valableJusquAu: '2026-12-20',
  droits: { etat: 'ouverts', debut: '2024-01-01', fin: '2026-12-31' },
  hypotheses: ['Un acte d’au moins 120 euros.'],
  lignes: [ligne],
  totaux: {
    totalEstime: '1092.00',
    totalAMO: '0.00',
    totalAMC: '1000.00',
    resteAPatient: '92.00',
    estimation: true,
  },
  proposition: { numero: 'SIM-0099100011-20261126-01JXQ6T8GZ4M2Y7B', etat: 'propose' },
  resumeGuichet: 'Estimation sans garantie.',
};

describe('the printed estimate', () => {
  it('says that it is an estimate without guarantee, at the top, on the totals and at the bottom', () => {
    const page = renderEstimate({ reponse, nonVerifiee: null });
    expect(page.indexOf('Estimation sans garantie')).toBeGreaterThan(-1);
    expect(page).toContain('Totaux estimés, sans garantie');
    expect(page).toContain('n’engage ni l’établissement ni l’assureur');
  });

  it('writes amounts as French people read them', () => {
    const page = renderEstimate({ reponse, nonVerifiee: null });
    expect(page).toContain('1\u202f092,00\u00a0€');
    expect(page).toContain('20/12/2026');
  });

  it('dates the estimate by the calendar in France', () => {
    const late = { ...reponse, emisLe: '2026-11-20T23:30:00.000Z' };
    expect(renderEstimate({ reponse: late, nonVerifiee: null })).toContain('estimée le 21/11/2026');
  });

  it('lets nothing of the answer become markup', () => {
    const hostile = {
      ...ligne,
      libelle: '<img src=x onerror=alert(1)>',
      raison: { regle: 'R09', libelle: '</ul><script>' },
    };
    const page = renderEstimate({ reponse: { ...reponse, lignes: [hostile] }, nonVerifiee: '"><b>' });
    expect(page).not.toMatch(/<img|<script|<b>|<i>/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('reads out the explanations where the answer has them', () => {
    const explications: NonNullable<typeof ligne.explications> = [
      {
        ...{
          regle: 'R09',
          poste: 'forfait-journalier',
          montant: '1000.00',
          phrase: 'Quatre jours à 250 euros.',
        },
        calcul: { op: 'montant', nom: 'part', valeur: '1000.00' },
      },
    ];
    const page = renderEstimate({
      reponse: { ...reponse, lignes: [{ ...ligne, explications }] },
      nonVerifiee: null,
    });
    expect(page).toContain('Quatre jours à 250 euros.');
    expect(page).not.toContain('Forfait journalier pris en charge.');
  });

  it('tells where the signatures were not verified', () => {
    expect(renderEstimate({ reponse, nonVerifiee: 'aucun dossier de confiance' })).toContain(
      'non vérifiés : aucun dossier de confiance',
    );
  });
});
