import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actBases } from './act-base.js';
import { NATIONAL } from './bareme.js';
import { type Contrat, type Demande, type Ligne, type Membre } from './model.js';
import { judge } from './oracle.js';

/** The oracle alone against the cases and amounts worked out by hand: it is held to them before it judges anyone. */
interface Dossier extends Pick<
  Demande,
  'contexte' | 'natureAssurance' | 'activite' | 'dateEntree' | 'dateSortie'
> {
  id: string;
  titre: string;
  beneficiaire: string;
  numeroAdherentDemande?: string;
  lignes: Ligne[];
  attendu: Record<string, string | string[]> & { refus?: { groupe: string }; parLigne?: string[] };
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/dossiers/${name}`, import.meta.url), 'utf8')) as T;
}

const dossiers = read<Dossier[]>('dossiers.json');
const { contrats, beneficiaires } = read<{
  contrats: Record<string, Contrat>;
  beneficiaires: Record<string, Membre & { contrat: string; amc: string }>;
}>('referentiel.json');

/** Who refuses what no insurer is asked: derivation and routing are the gateway's. */
const GATEWAY = new Set(['derivation', 'routage']);
const GROUPS: Record<string, string> = {
  'droits-fermes': 'droits',
  'adherent-inconnu': 'identite',
  'beneficiaire-inconnu': 'identite',
};

function judged(dossier: Dossier) {
  const membre = beneficiaires[dossier.beneficiaire];
  const contrat = contrats[membre?.contrat ?? ''];
  if (membre === undefined || contrat === undefined) throw new Error(`${dossier.id}: nobody, or no contract`);
  const { nir, dateNaissance, rang, numeroAdherent } = membre;
  const { contexte, natureAssurance, activite, dateEntree, dateSortie, lignes } = dossier;
  const demande: Demande = {
    versionNorme: '1.0',
    environnement: 'test',
    idMessage: '',
    etablissement: { finessJuridique: '280009010', finessGeographique: '280009028' },
    numeroDossier: dossier.id,
    periode: { numero: 1, derniere: true },
    amc: { numero: membre.amc, typeConvention: 'RM' },
    beneficiaire: {
      nir,
      dateNaissance,
      rang,
      numeroAdherent: dossier.numeroAdherentDemande ?? numeroAdherent,
    },
    ...{ contexte, natureAssurance, activite, dateEntree, dateSortie, lignes },
  };
  return judge(demande, { contrat, membre, bareme: NATIONAL, engages: [] });
}

describe('the oracle and the dossiers worked out by hand', () => {
  const asked = dossiers.filter(({ attendu }) => !GATEWAY.has(attendu.refus?.groupe ?? ''));

  it.each(asked)('$id $titre', (dossier) => {
    const verdict = judged(dossier);
    const { refus, parLigne, ...totaux } = dossier.attendu;
    if ('refus' in verdict) return expect({ groupe: GROUPS[verdict.refus.code] }).toEqual(refus);
    expect(verdict.reponse.parts).toEqual(parLigne);
    expect(verdict.reponse.totaux).toMatchObject(totaux);
  });

  it('knows all of them', () => {
    expect(dossiers).toHaveLength(24);
    expect(asked).toHaveLength(22);
  });
});

describe('the oracle and the golden amounts of an act base', () => {
  it.each([
    [{ prixUnitaire: '100.30', modificateurs: ['1.255'], association: '0.955' }, '120.21'],
    [
      { prixUnitaire: '100.30', modificateurs: ['1.255'], association: '0.955', forfaits: ['20.50'] },
      '140.71',
    ],
    // The excesses are added: 1.3 and 1.5 make 1.8, not 1.95.
    [{ prixUnitaire: '100.00', modificateurs: ['1.3', '1.5'] }, '180.00'],
  ])('%j', (decompte, base) => {
    expect(actBases(decompte)).toEqual({ amo: base, amc: base });
  });

  it('takes the coefficient of the scheme from the scheme alone', () => {
    expect(actBases({ prixUnitaire: '100.00', supplement: '5.00', coefficientT: '1.1' })).toEqual({
      amo: '115.50',
      amc: '105.00',
    });
  });
});
