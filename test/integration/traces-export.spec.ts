import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tracesCommand } from '../../src/cli/traces/command.js';
import { EXPORT_USAGE, exportCommand } from '../../src/cli/traces/export-command.js';
import { canonicalBytes, commitment, newSalt, type TraceEntry } from '../../src/trace/entry.js';
import { type CommonTrace } from '../../src/trace/common/line.js';
import { toCommonTrace } from '../../src/trace/common/map-entry.js';
import { plainLine } from '../support/trace-lines.js';
import { answered, digest, entry } from '../support/trace-entries.js';

const folder = join(process.cwd(), 'var', `test-traces-export-${process.pid}`);
beforeAll(() => void mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function run(...argv: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await tracesCommand(argv, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err: err.join('\n') };
}

/** An entry as the auditor's API gives it. */
function item(entree: TraceEntry): { feuille: string; sel: string; entree: TraceEntry } {
  const salt = newSalt();
  const feuille = commitment(salt, canonicalBytes(entree)).toString('base64url');
  return { feuille, sel: salt.toString('base64url'), entree };
}

const received = entry({ agent: '-cmd.exe|Agent|DIRECTE' });
const interrupted: TraceEntry = {
  ...received,
  type: 'interrompu',
  issue: { statut: 503, code: 'echange-interrompu', groupe: 'technique', origine: 'passerelle' },
};
const refused: TraceEntry = {
  ...answered(received),
  type: 'refuse',
  issue: { statut: 422, code: 'droits-fermes', groupe: 'droits', origine: 'amc' },
};
const unread: TraceEntry = {
  ...refused,
  ...{ idMessage: null, etablissement: null, amc: null, agent: null, beneficiaire: null },
  requete: { ...refused.requete!, signature: 'non signee', certificat: null, valeur: null },
};
const entries = [
  received,
  answered(received),
  refused,
  interrupted,
  { ...answered(received), type: 'rejeu' as const },
  unread,
];
const page = (of: readonly TraceEntry[], suivant: string | null = null) => ({
  entrees: of.map(item),
  suivant,
});
const linesOf = (out: readonly string[]): CommonTrace[] => out.map((text) => JSON.parse(text) as CommonTrace);

describe('an entry in the common format', () => {
  it('keeps digests, outcome and identifiers, and drops file number, path and signature value', () => {
    const line = toCommonTrace(refused, { feuille: digest('feuille'), sourceTemps: 'ntp' });
    expect(line).toMatchObject({
      ...{ id: `${refused.idEchange}.refus`, cote: 'passerelle', direction: 'sortant', sourceTemps: 'ntp' },
      ...{ ej: '280009010', eg: '280009028', operateur: 'P1', latenceMs: 12, feuille: digest('feuille') },
      agent: { id: '-cmd.exe', role: 'Agent', modeAuthentification: 'DIRECTE' },
      requete: {
        empreinte: refused.requete?.empreinte,
        empreinteSignature: digest(refused.requete?.valeur ?? ''),
      },
      certificats: { appelant: { empreinte: refused.appelant?.certificat, revocation: 'bonne' } },
      issue: refused.issue,
    });
    const text = JSON.stringify(line);
    for (const dropped of ['D-0001', '/roc/v1/idb', refused.requete?.valeur ?? ''])
      expect(text).not.toContain(dropped);
  });

  it('does not call unsigned what was refused before its signature was looked at', () => {
    expect(toCommonTrace(unread).requete?.signature).toBeNull();
    expect(toCommonTrace({ ...unread, type: 'repondu' }).requete?.signature).toBe('non signee');
    expect(toCommonTrace({ ...unread, dureeMs: -3 }).latenceMs).toBeNull();
  });
});

describe('roc traces exporter', () => {
  it.each([
    [
      'pages, one a line',
      () => `${JSON.stringify(page(entries.slice(0, 2), 'x'))}\n${JSON.stringify(page(entries.slice(2)))}\n`,
    ],
    ['one page printed over several lines', () => JSON.stringify(page(entries), null, 2)],
    ['items, one a line', () => entries.map((one) => JSON.stringify(item(one))).join('\n')],
  ])('reads %s, and writes what verifier takes', async (_, content) => {
    const { code, out, err } = await run('exporter', file('e.json', content()));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(linesOf(out).map(({ evenement }) => evenement)).toEqual([
      'demande',
      'reponse',
      'refus',
      'interruption',
      'rejeu',
      'refus',
    ]);
    expect(linesOf(out).every(({ feuille }) => feuille !== null)).toBe(true);
    const checked = await run('verifier', file('e.ndjson', `${out.join('\n')}\n`));
    expect(checked.code).toBe(0);
    expect(checked.out.at(-1)).toBe('LE FICHIER TIENT');
  });

  it('reads the standard input, and entries without their leaf', async () => {
    const out: string[] = [];
    const input = (async function* () {
      yield Buffer.from(JSON.stringify(received));
    })();
    const code = await exportCommand([], { out: (line) => out.push(line), err: () => undefined }, input);
    expect(code).toBe(0);
    expect(linesOf(out)).toEqual([toCommonTrace(received)]);
  });

  it('makes a table in which nothing is a formula', async () => {
    const { out } = await run('exporter', file('c.json', JSON.stringify(page(entries))), '--csv');
    const [header = '', first = ''] = out;
    expect(header.startsWith('\ufeffformat;id;instant;')).toBe(true);
    expect(out.every((row) => row.endsWith('\r'))).toBe(true);
    expect(first).toContain(`;'-cmd.exe;Agent;DIRECTE;`);
    const comma = await run(
      'exporter',
      file('c.json', JSON.stringify(page(entries))),
      '--csv',
      '--separateur',
      ',',
    );
    expect(comma.out[0]).toContain('format,id,instant');
  });

  it('refuses an entry that is not what its leaf committed to, and goes on', async () => {
    const altered = page(entries);
    const forged = {
      ...altered,
      entrees: altered.entrees.map((one, n) =>
        n === 1 ? { ...one, entree: { ...one.entree, dureeMs: 13 } } : one,
      ),
    };
    const { code, out, err } = await run('exporter', file('f.json', JSON.stringify(forged)));
    expect(code).toBe(1);
    expect(out).toHaveLength(entries.length - 1);
    expect(err).toContain(`échange ${received.idEchange} : l’entrée n’est pas celle de sa feuille`);
  });

  it('says that pages are missing', async () => {
    const { code, err } = await run('exporter', file('p.json', JSON.stringify(page(entries, 'suite'))));
    expect(code).toBe(1);
    expect(err).toContain('il manque des entrées');
  });

  it('refuses what the format does not take, by name', async () => {
    const odd = [
      { ...received, agent: 'sans mode' },
      { ...received, versionNorme: 'x' },
    ];
    const { code, err } = await run(
      'exporter',
      file('o.json', odd.map((one) => JSON.stringify(item(one))).join('\n')),
    );
    expect(code).toBe(2);
    expect(err).toContain('agent : identifiant|rôle|mode attendu');
    expect(err).toContain('/versionNorme forme inattendue');
  });

  it('ends with 2 where nothing can be read', async () => {
    expect((await run('exporter', join(folder, 'nowhere'))).err).toContain('ne peut pas être lu (ENOENT)');
    for (const content of ['', 'pas du JSON\n', '{"entrees":[{}],"suivant":null}'])
      expect((await run('exporter', file('n.json', content))).code).toBe(2);
    for (const argv of [
      ['a', 'b'],
      ['--separateur', ','],
      ['a', '--csv', '--separateur', 'ab'],
      ['a', '--source-temps', 'x'],
    ])
      expect((await run('exporter', ...argv)).err).toContain('Usage');
    expect(await run('exporter', '--help')).toMatchObject({ code: 0, out: [EXPORT_USAGE] });
    expect(await run('autre')).toMatchObject({ code: 2, err: expect.stringContaining('rapprocher') });
  });
});

describe('roc traces verifier', () => {
  const good = JSON.stringify(plainLine);

  it('names every bad line, and goes on', async () => {
    const content = [
      good,
      '{',
      good,
      JSON.stringify({ ...plainLine, format: 'traces-commun/2' }),
      `{"x":"${'a'.repeat(9_000)}"}`,
      '',
      good,
    ];
    const { code, out } = await run('verifier', file('v.ndjson', content.join('\n')));
    expect(code).toBe(1);
    expect(out).toEqual([
      '✗ ligne 2 : json, JSON illisible ou ligne coupée',
      '✗ ligne 4 : version /format, version traces-commun/2, traces-commun/1 attendu',
      '✗ ligne 5 : ligne-trop-longue, plus de 8192 octets',
      '✗ ligne 6 : ligne-vide, ligne vide',
      '7 lignes, 4 mauvaises (json 1, version 1, ligne-trop-longue 1, ligne-vide 1)',
      'Du 2026-06-09T08:00:00.121Z au 2026-06-09T08:00:00.121Z ; test',
      'Côtés : passerelle 3',
      'Événements : reponse 3',
      'LE FICHIER NE TIENT PAS',
    ]);
  });

  it('shows the first fifty, and counts the others', async () => {
    const { out } = await run('verifier', file('m.ndjson', '{\n'.repeat(60)));
    expect(out.filter((line) => line.startsWith('✗ ligne'))).toHaveLength(50);
    expect(out).toContain('✗ … et 10 autres');
  });

  it('refuses another encoding by its name', async () => {
    const utf16 = Buffer.from(`\ufeff${good}\n`, 'utf16le');
    expect((await run('verifier', file('u.ndjson', utf16))).out[0]).toBe(
      '✗ ligne 1 : encodage, UTF-16, UTF-8 attendu',
    );
    const latin = Buffer.from(good, 'latin1');
    expect((await run('verifier', file('l.ndjson', latin))).out[0]).toMatch(
      /ligne 1 : encodage, pas de l’UTF-8/,
    );
  });

  it('gives the same as JSON, and 2 where there is nothing to judge', async () => {
    const { code, out } = await run('verifier', file('j.ndjson', `${good}\n{`), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      lignes: 2,
      mauvaises: 1,
      fautes: [{ ligne: 2, nom: 'json' }],
    });
    expect(await run('verifier', file('z.ndjson', ''))).toMatchObject({
      code: 2,
      out: expect.arrayContaining(['RIEN À JUGER']),
    });
    expect((await run('verifier', join(folder, 'nowhere'))).code).toBe(2);
    expect((await run('verifier')).err).toContain('Usage');
  });
});
