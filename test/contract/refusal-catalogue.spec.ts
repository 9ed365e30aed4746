import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { REFUSAL_CODES, REFUSAL_GROUPS, type RefusalCode } from '../../src/kernel/refusal.js';
import { NORM_VERSION } from '../../src/kernel/vocabulary.js';
import { STATE_SENTENCES } from '../../src/messages/message-state.js';
import { buildProblem } from '../../src/messages/problem.js';
import { CATALOGUE, isReleasable } from '../../src/messages/refusal-catalogue.js';
import { type RequeteLiee } from '../../src/messages/types.js';
import { validateProbleme } from '../../src/messages/validate.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TEXTS = ['title', 'guichet', 'exploitant', 'developpeur'] as const;
const requete: RequeteLiee = {
  algorithme: 'S256',
  empreinte: null,
  methode: 'POST',
  chemin: '/roc/v1/idb',
  service: 'IDB',
  idMessage: null,
  finessJuridique: null,
  numeroAmc: null,
};
const context = { requete, emisLe: '2026-06-09T08:00:00.000Z', environnement: 'test' } as const;

/** Words that are wrong without their accent, in any sentence of this trade. */
const UNACCENTED =
  /\b(?:deja|apres|tres|meme|etre|donnees?|numero|etablissement|prealable|reponse|securite|identite|beneficiaire|refusee|perimee|delai depasse|a la (?:suite|place) de l|verifiez|reessayez|prevenez|developp|hopital|a l’assureur de|complementaire|moderateur)\b/i;

describe('catalogue', () => {
  it('has one line per code of the kernel', () => {
    expect(Object.keys(CATALOGUE).sort()).toEqual([...REFUSAL_CODES].sort());
  });

  it.each(REFUSAL_CODES)('%s is complete', (code) => {
    const spec = CATALOGUE[code];
    expect(REFUSAL_GROUPS).toContain(spec.groupe);
    expect(spec.guichet.length).toBeLessThanOrEqual(160);
    expect(spec.exploitant.length).toBeLessThanOrEqual(300);
    expect(spec.developpeur.length).toBeLessThanOrEqual(500);
    for (const text of TEXTS) {
      expect(spec[text].length, text).toBeGreaterThan(8);
      expect(spec[text], text).toBe(spec[text].trim());
      expect(spec[text], text).not.toMatch(/ {2}|'/);
      if (text !== 'title') expect(spec[text], text).toMatch(/[.…]$/);
    }
  });

  it.each(TEXTS)('no two codes share their %s', (text) => {
    const all = REFUSAL_CODES.map((code) => CATALOGUE[code][text]);
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  });

  it('is written in French with its accents', () => {
    const doubtful = REFUSAL_CODES.flatMap((code) =>
      TEXTS.filter((text) => UNACCENTED.test(withoutFieldNames(CATALOGUE[code][text]))).map(
        (text) => `${code} ${text}`,
      ),
    );
    expect(doubtful).toEqual([]);
  });

  it('maps groups to the statuses of the contract', () => {
    const expected: Readonly<Record<string, readonly number[]>> = {
      derivation: [422],
      routage: [422],
      identite: [422],
      droits: [422],
      contrat: [422],
      calcul: [422],
      engagement: [404, 409],
      securite: [403, 503],
      technique: [400, 404, 405, 409, 413, 415, 429, 500, 502, 503, 504],
    };
    for (const code of REFUSAL_CODES) {
      expect(expected[CATALOGUE[code].groupe], code).toContain(CATALOGUE[code].status);
    }
  });

  it('lets only what was refused before anything left be sent again', () => {
    expect(REFUSAL_CODES.filter(isReleasable).sort()).toEqual(
      [
        'amc-injoignable',
        'annuaire-perime',
        'arret-en-cours',
        'disjoncteur-ouvert',
        'message-en-cours',
        'quota-amc',
        'quota-appelant',
        'revocation-perimee',
        'surcharge',
      ].sort(),
    );
  });

  it('lets an AMC speak of identity, rights, contract, calculation and engagement only', () => {
    const groups = REFUSAL_CODES.filter((code) => CATALOGUE[code].origine === 'amc').map(
      (code) => CATALOGUE[code].groupe,
    );
    expect([...new Set(groups)].sort()).toEqual(['calcul', 'contrat', 'droits', 'engagement', 'identite']);
  });

  it('has a sentence for each state of a message', () => {
    for (const sentence of Object.values(STATE_SENTENCES)) expect(sentence.length).toBeLessThanOrEqual(160);
    expect(new Set(Object.values(STATE_SENTENCES)).size).toBe(6);
  });
});

/** Wire names are ASCII by rule: codes, camelCase names, paths and header names are no French. */
function withoutFieldNames(text: string): string {
  return text.replace(/\S*[/._:={}#]\S*|\b[a-z]+[A-Z]\w*|\b[A-Z][a-z]+(?:-[A-Z][a-z]+)+/g, '');
}

describe('problem document', () => {
  it.each(REFUSAL_CODES)('of %s respects the contract', (code) => {
    const problem = buildProblem({ code, detail: 'détail' }, context);
    expect(validateProbleme(problem)).toEqual({ ok: true, value: problem });
    expect(problem).toMatchObject({ code, status: CATALOGUE[code].status, type: `urn:roc:refus:${code}` });
    expect(problem.resumeGuichet).toBe(problem.textes.guichet);
    expect(problem.versionNorme).toBe(NORM_VERSION);
    expect(problem.requete).toEqual(requete);
  });

  it('carries what the refusal and its context know, and nothing that is absent', () => {
    const quota = { nom: 'appelant', limite: 600, restant: 0, renouvellement: 12 };
    const contact = { libelle: 'Service hospitalier', telephone: '02 00 00 00 11' };
    const full = buildProblem(
      {
        code: 'quota-appelant',
        detail: 'd',
        champ: '/a',
        ligne: 3,
        quota,
        retryAfter: 12,
        candidats: ['01'],
      },
      { ...context, contact, signataire: { mode: 'propre' } },
    );
    expect(full).toMatchObject({
      champ: '/a',
      ligne: 3,
      quota,
      reessayerApres: 12,
      candidats: ['01'],
      contact,
    });
    expect(full.signataire).toEqual({ mode: 'propre' });
    const bare = buildProblem({ code: 'surcharge', detail: 'd' }, { requete, emisLe: context.emisLe });
    for (const name of [
      'champ',
      'ligne',
      'quota',
      'reessayerApres',
      'candidats',
      'contact',
      'amc',
      'environnement',
    ]) {
      expect(bare).not.toHaveProperty(name);
    }
  });

  it('stays within the contract whatever detail it is given', () => {
    const text = fc.string({ unit: 'binary', maxLength: 900 });
    fc.assert(
      fc.property(
        fc.constantFrom(...REFUSAL_CODES),
        text,
        fc.array(text, { maxLength: 60 }),
        (code, detail, candidats) => {
          const problem = buildProblem({ code, detail, champ: detail, candidats }, context);
          expect(validateProbleme(problem).ok).toBe(true);
        },
      ),
    );
  });
});

describe('the refusal table of the docs', () => {
  const folder = mkdtempSync(join(root, 'test', '.refus-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(root, 'openapi', 'render-refusals.mjs');
  const seen = (codes: readonly RefusalCode[]): unknown[] =>
    codes.map((code) => buildProblem({ code, detail: 'd' }, context));

  it('names each code that was seen, once, with its three texts', async () => {
    const { renderRefusals } = (await import(pathToFileURL(script).href)) as {
      renderRefusals: (list: unknown) => string;
    };
    const page = renderRefusals([...seen(REFUSAL_CODES), ...seen(['surcharge'])]);
    for (const code of REFUSAL_CODES) {
      expect(page.split(`| \`${code}\` |`).length - 1, code).toBe(1);
    }
    expect(page).toContain(CATALOGUE['csr-ambigu'].guichet);
    expect(
      page
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .every((line) => / \|$/.test(line)),
    ).toBe(true);
  });

  it('refuses a code with two faces, a row that lacks something, and what is no list', async () => {
    const { renderRefusals } = (await import(pathToFileURL(script).href)) as {
      renderRefusals: (list: unknown) => string;
    };
    const [one] = seen(['surcharge']) as [object];
    expect(() => renderRefusals([one, { ...one, repli: 'appeler-amc' }])).toThrow(/two faces/);
    expect(() => renderRefusals([{ ...one, textes: {} }])).toThrow(/missing/);
    expect(() => renderRefusals({})).toThrow(TypeError);
  });

  it('says by its exit code whether it could judge', () => {
    const file = join(folder, 'seen.json');
    writeFileSync(file, JSON.stringify(seen(['surcharge'])));
    expect(spawnSync(process.execPath, [script, file, '--check']).status).toBe(1);
    writeFileSync(file, '[{"code":"x"}]');
    expect(spawnSync(process.execPath, [script, file, '--check']).status).toBe(2);
    expect(() => execFileSync(process.execPath, [script], { stdio: 'pipe' })).toThrow();
  });
});
