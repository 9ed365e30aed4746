import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Dossier, type DossierReferentiel, mapDossier } from '../../cli/map-dossier.js';
import { validateDemandeClc, validateDemandeIdb } from '../../messages/validate.js';
import { validateProbleme, validateReponseClc, validateReponseIdb } from '../../messages/validate.js';
import { type LigneClc, type ReponseClc, type ReponseIdb } from '../../messages/types.js';
import { answer, type EngineAnswer, type EngineState, parseReferentiel, stateOf } from './engine.js';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../test/fixtures/dossiers/${name}.json`, import.meta.url), 'utf8'));
const dossiers = fixture('dossiers') as Dossier[];
const json = fixture('referentiel') as DossierReferentiel;
const referentiel = parseReferentiel(json);
const NOW = Date.parse('2026-11-21T10:00:00Z');
const ID = '0b7e8a52-6a3c-4c1e-9a53-3d0a4f0f6b11';

function ask(dossier: Dossier, service: 'IDB' | 'CLC'): EngineAnswer {
  const mapping = { idMessage: ID, environnement: 'test' as const };
  const signataire = { mode: 'propre' as const };
  const bound = { algorithme: 'S256' as const, empreinte: 'A'.repeat(43), methode: 'POST', idMessage: ID };
  if (service === 'IDB') {
    const message = mapDossier(dossier, json, { ...mapping, service });
    expect(validateDemandeIdb(message)).toMatchObject({ ok: true });
    const request = { ...bound, chemin: '/roc/v1/idb', service, ...target(message) };
    return answer({ service, message, request, signataire }, known(message), NOW).answer;
  }
  const message = mapDossier(dossier, json, { ...mapping, service });
  expect(validateDemandeClc(message)).toMatchObject({ ok: true });
  const request = { ...bound, chemin: '/roc/v1/clc', service, ...target(message) };
  return answer({ service, message, request, signataire }, known(message), NOW).answer;
}

function known(message: Parameters<typeof stateOf>[1]): EngineState {
  const state = stateOf(referentiel, message);
  if (state === undefined) throw new Error('AMC outside the referentiel');
  return state;
}

function target(message: { etablissement: { finessJuridique: string }; amc: { numero: string } }) {
  return { finessJuridique: message.etablissement.finessJuridique, numeroAmc: message.amc.numero };
}

/** Cases that the gateway settles before any AMC is asked. */
const settledBefore = (dossier: Dossier): boolean =>
  ['derivation', 'routage'].includes(dossier.attendu?.refus?.groupe ?? '');
const computed = dossiers.filter((dossier) => dossier.attendu?.parLigne !== undefined);

const EURO_SENTENCE = /^[\p{L}\p{N} .,:;€’…()/-]+$/u;

describe('the 24 sample dossiers', () => {
  it('are all there', () => {
    expect(dossiers).toHaveLength(24);
    expect(dossiers.filter(settledBefore)).toHaveLength(2);
    expect(computed).toHaveLength(20);
  });

  it.each(computed.map((dossier) => [dossier.id, dossier] as const))(
    '%s is answered to the cent',
    (_id, dossier) => {
      const { statut, cty, contenu, engagement } = ask(dossier, 'CLC');
      expect(validateReponseClc(contenu)).toMatchObject({ ok: true });
      const { lignes, totaux, resumeGuichet } = contenu as ReponseClc;
      const { parLigne, ...totals } = dossier.attendu ?? {};
      expect({ statut, cty }).toEqual({ statut: 200, cty: 'roc-clc-reponse+json' });
      expect(lignes.map((ligne) => ligne.partAMC)).toEqual(parLigne);
      expect(totaux).toEqual(totals);
      expect(engagement).toMatch(/^CLC-\d{10}-\d{8}-[0-9A-Z]{16}$/);
      expect(resumeGuichet.length).toBeLessThanOrEqual(160);
      expect(resumeGuichet).toMatch(EURO_SENTENCE);
    },
  );

  it.each([
    ['D15', 'droits-fermes', 'droits'],
    ['D16', 'adherent-inconnu', 'identite'],
  ])('%s is refused: %s', (id, code, groupe) => {
    const dossier = dossiers.find((one) => one.id === id);
    expect(dossier?.attendu?.refus?.groupe).toBe(groupe);
    const { cty, contenu } = ask(dossier as Dossier, 'CLC');
    expect(validateProbleme(contenu)).toMatchObject({ ok: true });
    expect({ cty, ...contenu }).toMatchObject({ cty: 'roc-refus+json', code, groupe, origine: 'amc' });
  });

  it.each(computed.map((dossier) => [dossier.id, dossier] as const))(
    '%s has the same shares whatever the order of its lines',
    (_id, dossier) => {
      for (const order of [reversed, rotated, byCode]) {
        const shuffled = order(
          dossier.lignes.map((ligne, i) => ({ ligne, part: dossier.attendu?.parLigne?.[i] })),
        );
        const { contenu } = ask({ ...dossier, id: 'X', lignes: shuffled.map((one) => one.ligne) }, 'CLC');
        const parts = (contenu as ReponseClc).lignes.map((ligne) => ligne.partAMC);
        expect(parts).toEqual(shuffled.map((one) => one.part));
      }
    },
  );

  it('have open rights at admission, except the one whose rights are closed', () => {
    for (const dossier of dossiers.filter((one) => !settledBefore(one) && one.id !== 'D16')) {
      const { contenu, statut } = ask(dossier, 'IDB');
      expect(statut).toBe(200);
      expect(validateReponseIdb(contenu)).toMatchObject({ ok: true });
      const { droits, garanties, calculLocal, resumeGuichet } = contenu as ReponseIdb;
      const open = dossier.id !== 'D15';
      expect({ id: dossier.id, ouverts: droits.ouverts }).toEqual({ id: dossier.id, ouverts: open });
      expect([garanties !== undefined, calculLocal !== undefined]).toEqual([open, open]);
      expect(resumeGuichet.length).toBeLessThanOrEqual(160);
      expect(resumeGuichet).toMatch(EURO_SENTENCE);
    }
  });
});

interface Placed {
  readonly ligne: LigneClc;
  readonly part: string | undefined;
}
const reversed = (lines: Placed[]): Placed[] => lines.toReversed();
const rotated = (lines: Placed[]): Placed[] => [...lines.slice(1), ...lines.slice(0, 1)];
const byCode = (lines: Placed[]): Placed[] =>
  lines.toSorted((a, b) => (a.ligne.code < b.ligne.code ? -1 : 1));
