import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  act,
  clc,
  idb,
  known,
  NOW,
  PERSON,
  referentielWith,
} from '../../../../test/fixtures/dossiers/bills.js';
import { NATIONAL_BAREME } from '../../../calculation/national-bareme.js';
import { canonicalJson } from '../../../kernel/canonical-json.js';
import { type DemandeDel, type DemandeIdb, type DemandeSim } from '../../../messages/types.js';
import { validateReponseDel, validateReponseSim } from '../../../messages/validate.js';
import { answer } from '../answer-question.js';
import { type Engagement } from '../engagements/engagement.js';
import {
  type Probleme,
  type ReponseClc,
  type ReponseDel,
  type ReponseIdb,
  type ReponseSim,
} from '../engine.js';
import { type EngineOutcome, type Question } from '../question.js';
import { type Referentiel } from '../referentiel.js';

type Terms = Partial<Omit<DemandeSim, 'sejour'>> & { readonly sejour?: Partial<DemandeSim['sejour']> };

function sim({ sejour, ...given }: Terms = {}): DemandeSim {
  const { versionNorme, environnement, idMessage, etablissement, numeroDossier, amc, beneficiaire } = clc([
    act(),
  ]);
  const common = { versionNorme, environnement, idMessage, etablissement, numeroDossier, amc, beneficiaire };
  return {
    ...common,
    sejour: {
      activite: 'MCOO',
      natureAssurance: '10',
      typeEtablissement: 'PUBLIC',
      modeTraitement: '03',
      dateEntree: '2026-12-01',
      dateSortie: '2026-12-04',
      tarifJournalier: '1000.00',
      ...sejour,
    },
    ...given,
  };
}

function del(engagement: string): DemandeDel {
  const { versionNorme, environnement, idMessage, etablissement, numeroDossier, amc } = clc([act()]);
  const common = { versionNorme, environnement, idMessage, etablissement, numeroDossier, amc };
  return { ...common, engagement, motif: 'DEBITEUR_CHANGE', dateEntree: '2026-06-10' };
}

const NUMBER = 'CLC-0099100011-20260610-AAAAAAAAAAAAAAAA';
const ENGAGED: Engagement = {
  numero: NUMBER,
  periode: 1,
  etat: 'engage',
  entree: 20_600,
  debut: 20_600,
  fin: 20_600,
  participations: 0,
  jours: { forfaitJournalier: [], chambre: [] },
  valableJusquAu: '2027-02-19',
  totalAMC: 3_000,
  conditions: 'A'.repeat(43),
  memeDossier: true,
  memePersonne: true,
};

function ask(
  service: Question['service'],
  message: Question['message'],
  referentiel: Referentiel = referentielWith(),
  engagements: readonly Engagement[] = [],
): EngineOutcome {
  const request = {
    algorithme: 'S256',
    empreinte: 'A'.repeat(43),
    methode: 'POST',
    chemin: `/roc/v1/${service.toLowerCase()}`,
    service,
    idMessage: message.idMessage,
    finessJuridique: message.etablissement.finessJuridique,
    numeroAmc: '0099100011',
    transmis: { empreinte: 'B'.repeat(43), correspondance: 'minimisation/1' },
  };
  const question = { service, message, request, signataire: { mode: 'propre' } } as Question;
  return answer(question, { ...known(referentiel, message as DemandeIdb), engagements }, NOW);
}

describe('SIM', () => {
  const outcome = ask('SIM', sim());
  const estimate = outcome.answer.contenu as ReponseSim;

  it('is an estimate without guarantee on document, totals and every line', () => {
    expect(validateReponseSim(estimate)).toMatchObject({ ok: true });
    expect([estimate.estimation, estimate.sansGarantie, estimate.totaux.estimation]).toEqual([
      true,
      true,
      true,
    ]);
    expect(estimate.lignes.map((one) => one.estimation)).toEqual(estimate.lignes.map(() => true));
    expect(estimate.mention).toContain('sans garantie');
    expect(estimate.resumeGuichet).toContain('sans garantie');
    expect(estimate.proposition.etat).toBe('propose');
    expect(estimate.valableJusquAu).toBe('2026-12-21');
  });

  it('proposes what a CLC of the same lines would pay, and grants no day', () => {
    // Three nights at 20 % of 1000 euros, and the forfait journalier of the discharge day.
    expect(estimate.totaux).toMatchObject({ totalAMC: '623.00', resteAPatient: '0.00' });
    expect(outcome.change).toMatchObject({
      nouveau: { periode: null, participations: 0, jours: { forfaitJournalier: [], chambre: [] } },
      etats: [],
    });
    expect(outcome.answer.engagement).toMatch(/^SIM-0099100011-20261204-[0-9A-Z]{16}$/);
  });

  it('counts the days that other stays have taken, and none of the same dossier', () => {
    const limited = referentielWith({ forfaitJournalier: { joursMax: 1 } });
    const taken = { ...ENGAGED, jours: { forfaitJournalier: [20_600], chambre: [] } };
    const total = (engagements: Engagement[]) =>
      (ask('SIM', sim(), limited, engagements).answer.contenu as ReponseSim).totaux.totalAMC;
    expect(total([taken])).toBe('623.00');
    expect(total([{ ...taken, memeDossier: false }])).toBe('600.00');
  });

  it('takes the place of the dossier’s former estimate, and a CLC takes its', () => {
    const former: Engagement = { ...ENGAGED, numero: 'SIM-X', periode: null, etat: 'propose' };
    const { change, answer: said } = ask('SIM', sim(), referentielWith(), [former, ENGAGED]);
    expect(change?.etats).toEqual([{ numero: 'SIM-X', etat: 'remplace', par: said.engagement }]);
    const engaged = ask('CLC', clc([act()]), referentielWith(), [former]);
    expect(engaged.change?.etats).toEqual([
      { numero: 'SIM-X', etat: 'remplace', par: engaged.answer.engagement },
    ]);
    expect((engaged.answer.contenu as ReponseClc).engagement.remplace).toBeUndefined();
  });

  it.each([
    ['beneficiaire-inconnu', { beneficiaire: { ...PERSON, rang: 3 } }, {}],
    ['droits-fermes', {}, { droits: ['2020-01-01', '2026-11-30'] }],
    ['dates-incoherentes', { sejour: { dateSortie: '2026-11-30' } }, {}],
    ['code-inconnu', { actes: [{ code: 'ZZZ', base: '10.00' }] }, {}],
    ['contrat-suspendu', {}, { suspensions: [['2026-11-01', '2027-01-31']] }],
  ])('is refused: %s', (code, given, member) => {
    const said = ask('SIM', sim(given), referentielWith({}, member as never)).answer.contenu as Probleme;
    expect(said.code).toBe(code);
  });
});

describe('DEL', () => {
  it('withdraws, says what was, and binds itself to both digests', () => {
    const { answer: said, change } = ask('DEL', del(NUMBER), referentielWith(), [ENGAGED]);
    const document = said.contenu as ReponseDel;
    expect(validateReponseDel(document)).toMatchObject({ ok: true });
    expect(document.engagement).toEqual({
      numero: NUMBER,
      etat: 'retire',
      etatPrecedent: 'engage',
      retireLe: '2026-11-21T10:00:00.000Z',
    });
    expect(document.requete.transmis?.empreinte).toBe('B'.repeat(43));
    expect(change).toEqual({ etats: [{ numero: NUMBER, etat: 'retire' }] });
  });

  it('changes nothing where it is refused', () => {
    const { answer: said, change } = ask('DEL', del(NUMBER), referentielWith(), [
      { ...ENGAGED, memeDossier: false },
    ]);
    expect((said.contenu as Probleme).code).toBe('engagement-inconnu');
    expect(change).toBeUndefined();
  });
});

describe('conditions', () => {
  it('are named by the digest of their canonical form', () => {
    const { answer: said, conditions } = ask('CLC', clc([act()]));
    const named = (said.contenu as ReponseClc).engagement.conditions;
    const text = conditions?.texte ?? '';
    expect(canonicalJson(JSON.parse(text))).toBe(text);
    expect(named?.empreinte).toBe(createHash('sha256').update(text).digest('base64url'));
    expect(named?.uri).toBe(`urn:roc:conditions:0099100011:${named?.empreinte ?? ''}`);
    expect(JSON.parse(text)).toMatchObject({ contrat: { reference: 'CAS', ticketModerateur: 100 } });
    expect((JSON.parse(text) as { bareme: unknown[] }).bareme).toHaveLength(NATIONAL_BAREME.length);
  });

  it('are others where contract or bareme is', () => {
    const digest = (referentiel: Referentiel) =>
      (ask('CLC', clc([act()]), referentiel).answer.contenu as ReponseClc).engagement.conditions?.empreinte;
    const tarifs = [{ code: 'FPV', du: '2026-01-01', montant: '9.00', source: 'essai' }];
    const all = [
      referentielWith(),
      referentielWith({ ticketModerateur: 90 }),
      referentielWith({}, {}, { tarifs }),
    ];
    expect(new Set(all.map(digest)).size).toBe(3);
    expect(digest(referentielWith())).toBe(digest(referentielWith()));
  });
});

describe('IDB for a local calculation', () => {
  const local = (referentiel: Referentiel, soins: object, contexte: 'ACE' | 'ADMISSION' = 'ACE') =>
    ask('IDB', idb({ soins: soins as never, contexte }), referentiel).answer.contenu as ReponseIdb;

  it('gives the values in force on its days, and those that begin within', () => {
    const { calculLocal } = local(referentielWith(), { dateDebut: '2026-02-20', dateFin: '2026-05-01' });
    const values = (code: string) =>
      calculLocal?.tarifs?.filter((one) => one.code === code).map(({ du, valeur }) => [du, valeur]);
    expect(values('PAS')).toEqual([
      ['2019-01-01', '24.00'],
      ['2026-04-22', '32.00'],
    ]);
    expect(values('FPU')).toEqual([
      ['2022-01-01', '19.61'],
      ['2026-03-01', '23.00'],
    ]);
    expect(values('FJ')).toEqual([]);
    expect(
      local(referentielWith(), { dateDebut: '2026-06-10' }, 'ADMISSION').calculLocal?.tarifs,
    ).toBeUndefined();
  });

  it('gives none where a day is suspended, and says so of rights that are suspended all along', () => {
    const suspended = referentielWith({}, { suspensions: [['2026-06-10', '2026-06-12']] } as never);
    const partly = local(suspended, { dateDebut: '2026-06-09', dateFin: '2026-06-14' });
    expect(partly.droits).toMatchObject({ etat: 'partiels', ouverts: false });
    expect([partly.calculLocal, partly.garanties === undefined]).toEqual([undefined, false]);
    const whole = local(suspended, { dateDebut: '2026-06-11' }) as unknown as Probleme;
    expect(whole.code).toBe('contrat-suspendu');
  });
});
