import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amcCommand } from '../../src/cli/amc/command.js';
import { MissingSetting } from '../../src/cli/amc/environment.js';
import { AMC_LINE, CONTRACT_LINE, fileText, personLine } from '../support/amc-files.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const before = { url: process.env['DATABASE_URL'], key: process.env['ROC_CLE_MAITRE'] };
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roc-amc-'));
  database = await testDatabase();
  const key = join(folder, 'cle-maitre');
  writeFileSync(key, randomBytes(32).toString('hex'));
  setEnvironment(database.ownerUrl, key);
});

afterAll(async () => {
  setEnvironment(before.url, before.key);
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function setEnvironment(url: string | undefined, key: string | undefined): void {
  for (const [name, value] of [
    ['DATABASE_URL', url],
    ['ROC_CLE_MAITRE', key],
  ] as const)
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
}

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function roc(...argv: string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await amcCommand(argv, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function fileOf(name: string, ...lines: object[]): string {
  const path = join(folder, name);
  writeFileSync(path, fileText(lines));
  return path;
}

describe('roc amc', () => {
  it('loads, lists, withdraws and drops, on a database that nothing has prepared', async () => {
    const file = fileOf('bon.ndjson', AMC_LINE, CONTRACT_LINE, personLine(1), personLine(2));
    const loaded = await roc('charger', file);
    expect(loaded).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Version 1-[0-9a-f]{16} en service : 2 bénéficiaires, 1 AMC\. 5 lignes en/),
    });
    const name = /1-[0-9a-f]{16}/.exec(loaded.out)?.[0] ?? '';
    expect(await roc('charger', file)).toMatchObject({
      code: 0,
      out: `Déjà chargé : version ${name}, rien à faire.`,
    });
    expect((await roc('versions')).out).toMatch(
      new RegExp(`^${name}  2 bénéficiaires, en service pour 0099100011, prête le \\d{4}-`),
    );
    expect(JSON.parse((await roc('versions', '--json')).out)).toMatchObject([
      { numero: 1, nom: name, etat: 'prete', amc: ['0099100011'], beneficiaires: 2 },
    ]);
    expect(await roc('supprimer', '1')).toEqual({
      code: 1,
      out: `Version ${name} en service pour 0099100011 : non supprimée.`,
      err: '',
    });
    expect(await roc('retirer', '99100011')).toMatchObject({
      code: 0,
      out: 'L’AMC 0099100011 ne répond plus.',
    });
    expect(await roc('retirer', '99100011')).toMatchObject({
      code: 1,
      out: 'L’AMC 0099100011 ne répondait pas.',
    });
    expect((await roc('versions')).out).toContain('2 bénéficiaires, remplacée');
    expect(await roc('supprimer', name)).toEqual({ code: 0, out: `Version ${name} supprimée.`, err: '' });
    expect(await roc('supprimer', name)).toMatchObject({ code: 1, out: `Version ${name} inconnue.` });
    expect((await roc('versions')).out).toBe('Aucune version : rien n’a été chargé.');
  });

  it('says what is wrong with a file, a line a fault, and as data', async () => {
    const file = fileOf(
      'mauvais.ndjson',
      AMC_LINE,
      CONTRACT_LINE,
      { ...personLine(1), contrat: 'AUTRE' },
      personLine(2),
      personLine(2),
    );
    expect(await roc('charger', file)).toMatchObject({
      code: 1,
      out: [
        'ligne 4, contrat : contrat non décrit plus haut (contrat-inconnu)',
        'ligne 6 : adhésion déjà décrite, ligne 5 (beneficiaire-double)',
        'Fichier refusé : 2 fautes. La base n’a pas changé.',
      ].join('\n'),
    });
    const { code, out } = await roc('charger', file, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'refuse',
      incomplet: false,
      fautes: [
        { ligne: 4, champ: 'contrat', faute: 'contrat-inconnu' },
        { ligne: 6, faute: 'beneficiaire-double' },
      ],
    });
  });

  it.each([
    [[], 0, 'roc amc charger FICHIER'],
    [['aide'], 0, 'ROC_CLE_MAITRE'],
    [['inconnu'], 2, 'roc amc versions'],
    [['supprimer', '--help'], 0, 'Usage : roc amc supprimer VERSION'],
    [['charger'], 2, 'Usage : roc amc charger'],
    [['charger', 'un', 'deux'], 2, 'Usage : roc amc charger'],
    [['charger', 'un', '--bloc', '0'], 2, 'Usage : roc amc charger'],
    [['charger', 'un', '--garder', '-1'], 2, 'Usage : roc amc charger'],
    [['versions', 'x'], 2, 'Usage : roc amc versions'],
    [['supprimer'], 2, 'Usage : roc amc supprimer'],
    [['retirer', '12'], 2, 'Usage : roc amc retirer'],
  ])('%j ends with %i and says how it is used', async (argv, code, said) => {
    const told = expect.stringContaining(said) as unknown;
    expect(await roc(...argv)).toMatchObject({ code, [code === 0 ? 'out' : 'err']: told });
  });

  it('says in French that the file or the server is not there', async () => {
    const missing = join(folder, 'absent.ndjson');
    expect(await roc('charger', missing)).toMatchObject({
      code: 2,
      err: `roc amc charger : ${missing} ne peut pas être lu (ENOENT)`,
    });
    const kept = { url: process.env['DATABASE_URL'], key: process.env['ROC_CLE_MAITRE'] };
    setEnvironment('postgres://127.0.0.1:1/rien', kept.key);
    try {
      expect(await roc('versions')).toMatchObject({
        code: 2,
        err: 'roc amc versions : DATABASE_URL : le serveur ne peut pas être joint (ECONNREFUSED)',
      });
    } finally {
      setEnvironment(kept.url, kept.key);
    }
  });

  it.each([
    ['DATABASE_URL', undefined, '/une/cle'],
    ['ROC_CLE_MAITRE', 'postgres://127.0.0.1:1/rien', undefined],
  ])('names the variable %s where it is missing', async (name, url, key) => {
    const kept = { url: process.env['DATABASE_URL'], key: process.env['ROC_CLE_MAITRE'] };
    setEnvironment(url, key);
    try {
      const asked = roc('charger', join(folder, 'bon.ndjson'));
      await expect(asked).rejects.toThrow(MissingSetting);
      await expect(asked).rejects.toThrow(name);
    } finally {
      setEnvironment(kept.url, kept.key);
    }
  });
});
