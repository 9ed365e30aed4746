import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SERVICES } from '../../src/kernel/vocabulary.js';
import { type AmcQuestion } from '../../src/backend/amc-backend.port.js';
import { contentFault, type SignedContent } from '../../src/backend/validate-answer.js';
import {
  answer,
  parseReferentiel,
  type Question,
  type Referentiel,
  stateOf,
} from '../../src/reference-amc/engine/engine.js';
import { ANSWER_CTY } from '../../src/signing/sign-answer.js';
import { fakeAnswer } from '../support/fake-answers.js';
import { questionOf, readReferentielFixture } from '../support/backend-world.js';
import { PROJECT } from '../support/transpile.js';

const NOW = Date.parse('2026-06-15T09:00:00Z');
const FIXTURE = join(PROJECT, 'test', 'fixtures', 'dossiers', 'dossiers.json');
const ids = (JSON.parse(readFileSync(FIXTURE, 'utf8')) as { id: string; beneficiaire: string }[]).map(
  (one) => one.id,
);

// Documents are edited against their type on purpose.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Edited = any;

let referentiel: Referentiel;
beforeAll(async () => {
  referentiel = parseReferentiel(await readReferentielFixture());
});

/** The built-in AMC's answer; a DEL is answered by an AMC that knows the engagement. */
function answerTo(asked: AmcQuestion): SignedContent {
  const { service, demande, requete } = asked;
  if (service === 'DEL') {
    const document: Edited = {
      ...fakeAnswer({ ...asked, cle: '', echeance: 0 }),
      emisLe: new Date(NOW).toISOString(),
    };
    document.engagement.retireLe = document.emisLe;
    return {
      statut: 200,
      cty: ANSWER_CTY.DEL,
      payload: Buffer.from(JSON.stringify(document)),
      mode: 'propre',
    };
  }
  const state = stateOf(referentiel, demande);
  if (state === undefined) throw new Error('an AMC that is not in the referentiel');
  const question = {
    service,
    message: demande,
    request: requete,
    signataire: { mode: 'propre' },
  } as Question;
  const { statut, cty, contenu } = answer(question, state, NOW).answer;
  return { statut, cty, payload: Buffer.from(JSON.stringify(contenu)), mode: 'propre' };
}

function edited(content: SignedContent, edit: (document: Edited) => void): SignedContent {
  const document = JSON.parse(content.payload.toString('utf8'));
  edit(document);
  return { ...content, payload: Buffer.from(JSON.stringify(document)) };
}

describe('answers of the built-in AMC', () => {
  it.each(ids.flatMap((id) => SERVICES.map((service) => [id, service] as const)))(
    '%s %s passes',
    async (id, service) => {
      const question = await questionOf(id, service);
      const { couvertureParticuliere } = question.demande;
      // No AMC is asked about a payer outside the circuit, nor one that does not exist.
      if (couvertureParticuliere !== undefined || !referentiel.amc.has(question.amc10)) return;
      expect(contentFault(answerTo(question), question, NOW)).toBeUndefined();
    },
  );
});

const set =
  (path: string, value: unknown) =>
  (document: Edited): void => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    names.reduce<Edited>((node, name) => node[name], document)[last] = value;
  };

const COMMON: readonly (readonly [string, (document: Edited) => void, RegExp])[] = [
  ['the digest of another request', set('requete.empreinte', 'A'.repeat(43)), /^liaison : empreinte/],
  [
    'another message id',
    set('requete.idMessage', '6f0f5a52-6a7e-4a3e-9a53-000000000000'),
    /^liaison : idMessage/,
  ],
  ['another EJ', set('requete.finessJuridique', '350009114'), /^liaison : finessJuridique/],
  ['another AMC in the binding', set('requete.numeroAmc', '0099100037'), /^liaison : numeroAmc/],
  ['another path', set('requete.chemin', '/roc/v1/autre'), /^liaison : chemin/],
  ['another method', set('requete.methode', 'PUT'), /^liaison : methode/],
  ['another service in the binding', set('requete.service', 'MESSAGES'), /^liaison : service/],
  [
    'the digest of another minimised request',
    set('requete.transmis.empreinte', 'A'.repeat(43)),
    /^liaison : transmis/,
  ],
  ['more in the binding', set('requete.autre', 'x'), /^liaison : champ inattendu/],
  ['another AMC', set('amc.numero', '0099100037'), /^amc :/],
  ['another environment', set('environnement', 'production'), /^environnement :/],
  ['another version of the norm', set('versionNorme', '2.0'), /^versionNorme :/],
  ['another signer than its signature says', set('signataire.mode', 'delegue'), /^signataire :/],
  ['a mandate its signature does not name', set('signataire.mandat', 'M'), /^signataire :/],
  ['a date in the future', set('emisLe', '2026-06-15T09:06:00.000Z'), /^date : emisLe/],
  ['a date long past', set('emisLe', '2026-06-14T08:00:00.000Z'), /^date : emisLe/],
  ['markup', set('resumeGuichet', 'Voir <b>ici</b>'), /^texte : caractère/],
  ['a line feed', set('resumeGuichet', 'Voir\nici'), /^texte : caractère/],
  ['an escape sequence', set('amc.nom', '\u001b[31mAMC'), /^texte : caractère/],
  ['a right-to-left override', set('resumeGuichet', 'A \u202e00.05'), /^texte : caractère/],
  ['an invisible character', set('amc.contact.libelle', 'Ser\u200bvice'), /^texte : caractère/],
  ['an unpaired surrogate', set('amc.nom', 'A\ud800'), /^texte : caractère/],
  ['markup in a field we do not know', set('nouveau', '<img>'), /^texte : caractère/],
  ['markup in a name we do not know', set('<script>', 1), /^texte : caractère/],
  ['a text without end', set('nouveau', 'x'.repeat(501)), /^texte : texte trop long/],
  [
    'elements without end',
    set(
      'nouveau',
      Array.from({ length: 100_001 }, () => 0),
    ),
    /^texte : trop/,
  ],
  ['a sentence too long for the desk', set('resumeGuichet', 'x'.repeat(161)), /^contrat : \/resumeGuichet/],
  ['a field missing', (document) => delete document.emisLe, /^contrat : \/emisLe/],
];

describe.each(SERVICES)('no %s answer is relayed with', (service) => {
  it.each(COMMON)('%s', async (_name, edit, fault) => {
    const question = await questionOf('D07', service);
    expect(contentFault(edited(answerTo(question), edit), question, NOW)).toMatch(fault);
  });
});

describe('no CLC answer is relayed with', () => {
  it.each<[string, (document: Edited) => void, RegExp]>([
    ['a line missing', (d) => d.lignes.pop(), /^montants : nombre de lignes/],
    ['lines in another order', (d) => d.lignes.reverse(), /^montants : lignes dans un autre ordre/],
    ['another code', set('lignes.0.code', 'ZZ'), /^montants : code/],
    ['a share above what is left', set('lignes.0.partAMC', '99999.00'), /^montants : part/],
    ['a negative share', set('lignes.0.partAMC', '-1.00'), /^contrat : \/lignes\/0\/partAMC/],
    // 200 lines of 999999999.99: of the contract's form, or an honest answer would count against the AMC's breaker.
    [
      'the largest total there is, not its own',
      set('totaux.totalFacture', '199999999998.00'),
      /^montants : totalFacture/,
    ],
    ['totalFacture wrong by a cent', (d) => bump(d, 'totalFacture'), /^montants : totalFacture/],
    ['totalAMO wrong by a cent', (d) => bump(d, 'totalAMO'), /^montants : totalAMO/],
    ['totalAMC wrong by a cent', (d) => bump(d, 'totalAMC'), /^montants : totalAMC/],
    ['resteAPatient wrong by a cent', (d) => bump(d, 'resteAPatient'), /^montants : resteAPatient/],
    ['prior shares nobody sent', set('totaux.totalAnterieur', '1.00'), /^montants : totalAnterieur/],
    [
      'an engagement of another AMC',
      set('engagement.numero', 'CLC-0099100029-20260612-0123456789'),
      /^date : numéro/,
    ],
    [
      'an engagement that ends before discharge',
      set('engagement.valableJusquAu', '2020-01-01'),
      /^date : engagement/,
    ],
    ['an engagement without end', set('engagement.valableJusquAu', '2099-01-01'), /^date : validité/],
    [
      'explanations that are not the share',
      (d) => (d.lignes[0].explications = [{ ...d.lignes[0].explications[0], montant: '0.01' }]),
      /^montants : explications/,
    ],
    [
      'the replacement of another AMC’s engagement',
      set('engagement.remplace', 'CLC-0099100029-20260612-0123456789'),
      /^date : engagement remplacé d’une autre/,
    ],
    [
      'an engagement that replaces itself',
      (d) => (d.engagement.remplace = d.engagement.numero),
      /^date : engagement qui se remplace/,
    ],
    ['the service of another', set('service', 'IDB'), /^contrat : \/service/],
  ])('%s', async (_name, edit, fault) => {
    const question = await questionOf('D18', 'CLC');
    expect(contentFault(edited(answerTo(question), edit), question, NOW)).toMatch(fault);
  });
});

it('no CLC answer is relayed that replaces another engagement than was asked', async () => {
  const number = (end: string) => `CLC-0099100011-20260612-012345678${end}`;
  const question = await questionOf('D01', 'CLC', (demande) =>
    Object.assign(demande, { engagementRemplace: number('9') }),
  );
  const asked = { ...question, cle: '', echeance: 0 };
  const replacing = (numero: string | undefined): string | undefined => {
    const document: Edited = { ...fakeAnswer(asked), emisLe: new Date(NOW).toISOString() };
    document.engagement = { ...document.engagement, numero: number('1'), remplace: numero };
    const payload = Buffer.from(JSON.stringify(document));
    return contentFault({ payload, cty: ANSWER_CTY.CLC, statut: 200, mode: 'propre' }, question, NOW);
  };
  expect(replacing(number('9'))).toBeUndefined();
  expect(replacing(number('8'))).toMatch(/^date : engagement remplacé autre/);
  expect(replacing(undefined)).toMatch(/^date : engagement remplacé autre/);
});

describe('no SIM answer is relayed with', () => {
  it.each<[string, (document: Edited) => void, RegExp]>([
    ['a line that does not add up', set('lignes.0.resteAPatient', '123.45'), /^montants : parts d’une ligne/],
    ['lines out of order', set('lignes.0.ligne', 7), /^montants : lignes estimées/],
    ['totalEstime wrong by a cent', (d) => bump(d, 'totalEstime'), /^montants : totalEstime/],
    ['totalAMO wrong by a cent', (d) => bump(d, 'totalAMO'), /^montants : totalAMO/],
    ['totalAMC wrong by a cent', (d) => bump(d, 'totalAMC'), /^montants : totalAMC/],
    ['resteAPatient wrong by a cent', (d) => bump(d, 'resteAPatient'), /^montants : resteAPatient/],
    [
      'explanations that are not the share',
      (d) => (d.lignes[0].explications = [{ ...d.lignes[0].explications[0], montant: '0.01' }]),
      /^montants : explications/,
    ],
    ['no word that it is an estimate', (d) => delete d.estimation, /^contrat : \/estimation/],
    ['a line said to be exact', set('lignes.0.estimation', false), /^contrat : \/lignes\/0\/estimation/],
    ['totals said to be exact', (d) => delete d.totaux.estimation, /^contrat : \/totaux\/estimation/],
    ['a guarantee', set('sansGarantie', false), /^contrat : \/sansGarantie/],
    [
      'an engagement in the place of a proposition',
      set('proposition.etat', 'engage'),
      /^contrat : \/proposition/,
    ],
    [
      'a proposition of another AMC',
      set('proposition.numero', 'SIM-0099100037-20260612-0123456789'),
      /^date : numéro de proposition/,
    ],
    ['a validity that is over', set('valableJusquAu', '2026-06-14'), /^date : estimation qui finit/],
    ['a validity without end', set('valableJusquAu', '2099-01-01'), /^date : validité/],
    ['rights that end before they begin', set('droits.fin', '2000-01-01'), /^date : droits qui finissent/],
    ['rights said open outside their dates', set('droits.fin', '2026-06-05'), /^date : droits dits ouverts/],
    [
      'rights that do not meet the stay',
      (d) => (d.droits = { etat: 'partiels', debut: '2026-06-07', fin: '2026-12-31' }),
      /^date : estimation pour un séjour hors/,
    ],
  ])('%s', async (_name, edit, fault) => {
    const question = await questionOf('D07', 'SIM');
    expect(contentFault(edited(answerTo(question), edit), question, NOW)).toMatch(fault);
  });
});

describe('no DEL answer is relayed with', () => {
  it.each<[string, (document: Edited) => void, RegExp]>([
    [
      'another engagement',
      set('engagement.numero', 'CLC-0099100029-20260612-0123456788'),
      /^engagement : un autre/,
    ],
    ['a state that is not withdrawn', set('engagement.etat', 'engage'), /^contrat : \/engagement\/etat/],
    [
      'a former state that cannot be withdrawn',
      set('engagement.etatPrecedent', 'consomme'),
      /^engagement : état/,
    ],
    ['the former state of a proposition', set('engagement.etatPrecedent', 'propose'), /^engagement : état/],
    [
      'a withdrawal after the answer',
      set('engagement.retireLe', '2026-06-15T10:00:00.000Z'),
      /^engagement : retrait postérieur/,
    ],
  ])('%s', async (_name, edit, fault) => {
    const question = await questionOf('D07', 'DEL');
    expect(contentFault(answerTo(question), question, NOW)).toBeUndefined();
    expect(contentFault(edited(answerTo(question), edit), question, NOW)).toMatch(fault);
  });
});

function bump(document: Edited, total: string): void {
  const cents = Number(document.totaux[total].replace('.', '')) + 1;
  document.totaux[total] = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

describe('no IDB answer is relayed with', () => {
  it.each<[string, (document: Edited) => void, RegExp]>([
    ['open rights outside their dates', set('droits.fin', '2026-06-08'), /^date : droits dits ouverts/],
    ['rights that end before they begin', set('droits.fin', '2020-01-01'), /^date : droits qui finissent/],
    ['a state that contradicts', set('droits.etat', 'fermes'), /^date : droits ouverts et état/],
    ['a local calculation without end', set('calculLocal.au', '2099-01-01'), /^date : validité du calcul/],
    [
      'a local calculation that ends before it begins',
      set('calculLocal.au', '2000-01-01'),
      /^date : référence/,
    ],
  ])('%s', async (_name, edit, fault) => {
    const question = await questionOf('D01', 'IDB');
    expect(contentFault(edited(answerTo(question), edit), question, NOW)).toMatch(fault);
  });
});

describe('no refusal of an AMC is relayed with', () => {
  it.each<[string, (document: Edited) => void, RegExp]>([
    ['a code out of the catalogue', set('code', 'inconnu'), /^refus : code hors/],
    ['a code of the gateway', set('code', 'quota-amc'), /^refus : code ou origine/],
    ['the gateway as its origin', set('origine', 'passerelle'), /^refus : code ou origine/],
    ['another type', set('type', 'urn:roc:refus:autre'), /^refus : type/],
    ['another group', set('groupe', 'droits'), /^refus : groupe/],
    ['another status than it was sent under', set('status', 404), /^refus : status/],
    ['a quota', set('quota', { nom: 'x', limite: 1, restant: 0, renouvellement: 1 }), /^refus : quota/],
    ['a line that was not asked', set('ligne', 40), /^refus : ligne/],
    ['the digest of another request', set('requete.empreinte', 'A'.repeat(43)), /^liaison/],
    ['another AMC', set('amc.numero', '0099100029'), /^amc/],
    ['markup', set('textes.guichet', '<b>'), /^texte/],
  ])('%s', async (_name, edit, fault) => {
    const question = await questionOf('D01', 'CLC', (demande) => {
      if ('beneficiaire' in demande) demande.beneficiaire.dateNaissance = '19010101';
    });
    const content = answerTo(question);
    expect(content.cty).toBe('roc-refus+json');
    expect(contentFault(content, question, NOW)).toBeUndefined();
    expect(contentFault(edited(content, edit), question, NOW)).toMatch(fault);
  });
});

describe('the form of the payload', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['no JSON', 'bonjour', /JSON refusé \(json\)/],
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22]), /JSON refusé \(utf8\)/],
    ['a member twice', '{"service":"CLC","\\u0073ervice":"IDB"}', /JSON refusé \(cle-doublee\)/],
    ['deep nesting', '['.repeat(33) + ']'.repeat(33), /JSON refusé \(trop-profond\)/],
  ])('%s', async (_name, payload, fault) => {
    const question = await questionOf('D01', 'CLC');
    const content = { ...answerTo(question), payload: Buffer.from(payload) };
    expect(contentFault(content, question, NOW)).toMatch(fault);
  });

  it('is of the service asked, and comes with its status', async () => {
    const question = await questionOf('D01', 'CLC');
    const content = answerTo(question);
    expect(contentFault({ ...content, cty: 'roc-idb-reponse+json' }, question, NOW)).toMatch(/cty/);
    expect(contentFault({ ...content, statut: 201 }, question, NOW)).toMatch(/statut/);
  });

  it('accepts accents, typographic quotes, members of later versions, and the clock’s small drift', async () => {
    const question = await questionOf('D01', 'CLC');
    const content = edited(answerTo(question), (document) => {
      document.resumeGuichet = 'Reste à payer : 0,00 €, l’AMC « prend » tout — œuvre.';
      document.nouveau = { champ: ['texte', 1, null] };
      document.emisLe = new Date(NOW + 4 * 60_000).toISOString();
    });
    expect(contentFault(content, question, NOW)).toBeUndefined();
  });
});
