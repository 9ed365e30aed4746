import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateDemandeClc, validateDemandeIdb } from '../messages/validate.js';
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
