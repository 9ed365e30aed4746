import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateDemandeClc, validateDemandeIdb, validateDemandeSim } from '../messages/validate.js';
import { type Dossier, type DossierReferentiel, mapDossier } from './map-dossier.js';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../test/fixtures/dossiers/${name}.json`, import.meta.url), 'utf8'));
const referentiel = fixture('referentiel') as DossierReferentiel;
const [first] = fixture('dossiers') as [Dossier];
const to = { idMessage: '0b7e8a52-6a3c-4c1e-9a53-3d0a4f0f6b11', environnement: 'test' } as const;
const clc = (given: Partial<Dossier>) =>
  mapDossier({ ...first, ...given }, referentiel, { ...to, service: 'CLC' });

describe('mapDossier', () => {
  it('makes questions that the closed contract accepts, whatever else the case says', () => {
    const lignes = [{ ...first.lignes[0], commentaire: 'vu' }] as unknown as Dossier['lignes'];
    const renamed = { ...first, id: 'Dossier n° 1 / essai très long', lignes };
    for (const service of ['IDB', 'CLC'] as const) {
      const message = mapDossier(renamed, referentiel, { ...to, service });
      const verdict = service === 'IDB' ? validateDemandeIdb(message) : validateDemandeClc(message);
      expect(verdict).toMatchObject({ ok: true });
    }
  });

  it('gives each case a dossier number of its own, its id where that is one', () => {
    const numbered = (id: string): string => clc({ id }).numeroDossier;
    expect(numbered('D01')).toBe('D01');
    const long = ['Dossier n° 1 / essai très long', 'Dossier n° 1 / essai très long, suite'];
    expect(new Set(long.map(numbered)).size).toBe(2);
  });

  it('passes on what a case may say besides', () => {
    const more = {
      ...{ typeEtablissement: 'PUBLIC', modeTraitement: '03', disciplineMedicoTarifaire: '137' },
      ...{ diagnosticPrincipal: 'K35.8', situationAMO: { ald: true }, numeroFacture: '123' },
      ...{ engagementRemplace: 'CLC-0099100011-20260612-0123456789' },
      periode: { numero: 2, derniere: false, dateDebut: '2026-06-09' },
    } as const;
    const acte = { codeCcam: 'HHFA001', natureExoneration: '1' } as const;
    const lignes = [{ ...first.lignes[0], regroupement: 'ADC', acte }] as Dossier['lignes'];
    const message = clc({ ...more, lignes } as Partial<Dossier>);
    expect(message).toMatchObject({ ...more, lignes: [{ regroupement: 'ADC', acte }] });
    expect(validateDemandeClc(message)).toMatchObject({ ok: true });
  });

  it('expects of a stay what its bill shows: price of a night, room, acts with their overrun', () => {
    const line = { ...first.lignes[0], dateDebut: '2026-06-09', dateFin: '2026-06-11' } as const;
    const lignes = [
      { ...line, code: 'PJ', quantite: 3, baseAMO: '3000.00' },
      { ...line, code: 'FJ', quantite: 4 },
      { ...line, code: 'CPC', quantite: 3, montantFacture: '180.00', demandePatient: true },
      {
        ...{ ...line, code: 'ADC', honoraires: true, optam: true, montantFacture: '468.00' },
        ...{ baseAMO: '300.00', montantAMO: '240.00', ticketModerateur: '60.00' },
      },
    ] as Dossier['lignes'];
    const stay = { ...first, contexte: 'SEJOUR', dateSortie: '2026-06-12', lignes } as const;
    const message = mapDossier(stay, referentiel, { ...to, service: 'SIM' });
    expect(message.sejour).toMatchObject({
      ...{ modeTraitement: '03', dateEntree: '2026-06-09', dateSortie: '2026-06-12' },
      ...{ tarifJournalier: '1000.00', chambre: { prixParJour: '60.00', jours: 3 } },
    });
    expect(message.actes).toEqual([
      { code: 'ADC', date: '2026-06-09', base: '300.00', depassement: '168.00', optam: true },
    ]);
    expect(validateDemandeSim(message)).toMatchObject({ ok: true });
  });

  it('asks the rights of the first day only', () => {
    const stay = { ...first, contexte: 'SEJOUR', dateSortie: '2026-06-12' } as const;
    const { contexte, soins } = mapDossier(stay, referentiel, { ...to, service: 'IDB' });
    expect({ contexte, soins }).toEqual({ contexte: 'ADMISSION', soins: { dateDebut: '2026-06-09' } });
  });

  it('takes what the case says in the referentiel’s place', () => {
    const { amc, beneficiaire } = clc({
      amcDemande: '0099100037',
      typeConventionDemande: 'ZZ',
      csrDemande: 'AUTRE',
      nirDemande: '185052810006991',
      dateNaissanceDemande: '19850431',
      rangDemande: 2,
      numeroAdherentDemande: 'X',
    });
    expect(amc).toEqual({ numero: '0099100037', typeConvention: 'ZZ', csr: 'AUTRE' });
    const expected = { nir: '185052810006991', dateNaissance: '19850431', rang: 2, numeroAdherent: 'X' };
    expect(beneficiaire).toEqual(expected);
  });

  it('asks another AMC under its own route, an unknown one under that of the person’s', () => {
    expect(clc({ amcDemande: '0099100037' }).amc).toEqual({
      numero: '0099100037',
      typeConvention: 'RA',
      csr: 'TP2',
    });
    expect(clc({ amcDemande: '0099199999' }).amc).toEqual({
      numero: '0099199999',
      typeConvention: 'RM',
      csr: '01',
    });
    expect(clc({ csrDemande: null, numeroAdherentDemande: null })).toEqual(
      expect.objectContaining({ amc: { numero: '0099100011', typeConvention: 'RM' } }),
    );
  });

  it.each([
    [{ c2s: true }, 'C2S'],
    [{ ame: true }, 'AME'],
    [{ detenu: true }, 'DETENU'],
    [{ anonyme: true }, 'ANONYME'],
    [{ c2s: false }, undefined],
  ])('%j is cover %s', (given, cover) => {
    expect(clc(given).couvertureParticuliere).toBe(cover);
  });

  it('says what the referentiel lacks', () => {
    expect(() => clc({ beneficiaire: 'B99' })).toThrow('« B99 »');
  });
});
