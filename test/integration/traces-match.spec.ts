import { createWriteStream, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tracesCommand } from '../../src/cli/traces/command.js';
import { type Gap, type MatchSummary } from '../../src/cli/traces/match-report.js';
import { type CommonTrace, lineText } from '../../src/trace/common/line.js';
import { gatewayLines, hospitalLines, PLANTED, type Plant, plantsOf, shuffled } from './traces-generator.js';

const COUNT = 10_000;
const folder = join(process.cwd(), 'var', `test-traces-match-${process.pid}`);
const at = (name: string): string => join(folder, name);

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await tracesCommand(argv, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function match(
  ...argv: string[]
): Promise<{ code: number; ecarts: Gap[]; resume: MatchSummary; text: string }> {
  const { code, out, err } = await run('rapprocher', ...argv, '--json');
  expect(err).toBe('');
  return { code, text: out, ...(JSON.parse(out) as { ecarts: Gap[]; resume: MatchSummary }) };
}

function file(name: string, lines: readonly CommonTrace[]): string {
  writeFileSync(at(name), lines.map((line) => `${lineText(line)}\n`).join(''));
  return at(name);
}

async function writeAll(name: string, step: number, linesOf: (n: number) => CommonTrace[]): Promise<void> {
  const stream = createWriteStream(at(name));
  for (const n of shuffled(COUNT, step))
    for (const line of linesOf(n)) if (!stream.write(`${lineText(line)}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'close');
}

const plants = plantsOf(COUNT);

beforeAll(async () => {
  mkdirSync(at('tmp'), { recursive: true });
  process.env['TMPDIR'] = at('tmp');
  await writeAll('hopital.ndjson', 7_919, (n) => hospitalLines(n, plants.get(n)));
  await writeAll('passerelle.ndjson', 3, (n) => gatewayLines(n, plants.get(n)));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a planted difference must be told as. */
function natureOf(plant: Plant): string {
  const natures: string[] = [
    'absent-passerelle',
    'absent-etablissement',
    'reponse-non-recue',
    'issue-non-tracee',
    'retard',
  ];
  return natures.includes(plant) ? plant : `differe ${plant}`;
}

describe('roc traces rapprocher', () => {
  it('finds the 37 planted differences of two unordered files, and no other', async () => {
    const { code, ecarts, resume } = await match(at('hopital.ndjson'), at('passerelle.ndjson'));
    expect(code).toBe(1);
    const expected = [...plants].map(([n, plant]) => {
      const [line] = [...hospitalLines(n, undefined)];
      return `${line?.idMessage} ${natureOf(plant)}`;
    });
    const found = ecarts.map(
      ({ idMessage, nature, champs }) =>
        `${idMessage} ${[nature, ...champs.map(({ champ }) => champ)].join(' ')}`,
    );
    expect(expected).toHaveLength(37);
    expect(found.sort()).toEqual(expected.sort());
    expect(resume).toMatchObject({
      ecarts: 37,
      parNature: {
        'absent-passerelle': PLANTED['absent-passerelle'],
        retard: PLANTED.retard,
        'id-repris': 0,
      },
      decalageMedianMs: 50,
    });
    expect(resume.rejeux).toBeGreaterThan(90);
    expect(resume.premier.doublons).toBeGreaterThan(40);
  });

  it('lists them in order of time, with the lines they stand on and both values', async () => {
    const { ecarts } = await match(at('hopital.ndjson'), at('passerelle.ndjson'));
    const times = ecarts.map((one) => (one.premier ?? one.second)?.instant ?? '');
    expect(times).toEqual([...times].sort());
    const late = ecarts.filter(({ nature }) => nature === 'retard');
    expect(late.map(({ ecartMs }) => ecartMs)).toEqual([3_600_040, 3_600_040, 3_600_040]);
    const status = ecarts.find(({ champs }) => champs[0]?.champ === 'issue.statut');
    expect(status?.champs).toEqual([{ champ: 'issue.statut', premier: '200', second: '201' }]);
    expect(status?.premier?.ligne).toBeGreaterThan(0);
  });

  it('says in French what it found, and gives 0 where all matches', async () => {
    const told = await run('rapprocher', at('hopital.ndjson'), at('passerelle.ndjson'));
    expect(told.code).toBe(1);
    expect(told.out.split('\n').filter((line) => line.startsWith('✗'))).toHaveLength(37);
    expect(told.out).toMatch(/engagement CLC-\S+ chez l’établissement, CLC-\S+AUTRE00000 chez la passerelle/);
    expect(told.out).toContain('37 ÉCARTS');
    const ordinary = [1, 2, 4, 5, 7, 8];
    const hospital = file(
      'h.ndjson',
      ordinary.flatMap((n) => hospitalLines(n, undefined)),
    );
    const gateway = file(
      'a.ndjson',
      ordinary.reverse().flatMap((n) => gatewayLines(n, undefined)),
    );
    const good = await run('rapprocher', hospital, gateway);
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good.out).toContain('TOUT CONCORDE');
  });

  it('widens or narrows what counts as late with --tolerance', async () => {
    const args = [at('hopital.ndjson'), at('passerelle.ndjson')];
    const wide = await match(...args, '--tolerance', '3600,1');
    expect(wide.resume.parNature.retard).toBe(0);
    expect(wide.resume.ecarts).toBe(34);
    const narrow = await match(...args, '--tolerance', '0.039');
    expect(narrow.resume.parNature.retard).toBeGreaterThan(9_000);
    expect(narrow.ecarts).toHaveLength(narrow.resume.ecarts);
  });

  it('looks at the hospitals and AMCs asked for, and counts the others', async () => {
    const { resume, ecarts } = await match(
      at('hopital.ndjson'),
      at('passerelle.ndjson'),
      '--ej',
      '350009114',
      '--amc',
      '099100029',
    );
    expect(resume.premier.horsPerimetre).toBeGreaterThan(8_000);
    expect([...new Set(ecarts.map(({ ej }) => ej))]).toEqual(['350009114']);
    expect(ecarts.length).toBeLessThan(37);
  });

  it('matches by exchange a request that was refused before it was read', async () => {
    const unread = 11;
    const [hospital, gateway] = [hospitalLines(unread, undefined), gatewayLines(unread, undefined)];
    expect(gateway[0]).toMatchObject({ idMessage: null, ej: null });
    const good = await match(file('h.ndjson', hospital), file('a.ndjson', gateway));
    expect(good).toMatchObject({ code: 0, resume: { rapproches: 1 } });
    const foreign = gateway.map((line) => ({
      ...line,
      requete: hospitalLines(1, undefined)[0]?.requete ?? null,
    }));
    const bad = await match(file('h.ndjson', hospital), file('a.ndjson', foreign));
    expect(bad.ecarts.flatMap(({ champs }) => champs.map(({ champ }) => champ))).toContain(
      'requete.empreinte',
    );
  });

  it('tells a line given twice from an id used for two contents', async () => {
    const [line] = hospitalLines(1, undefined) as [CommonTrace];
    const gateway = file('a.ndjson', gatewayLines(1, undefined));
    const twice = await match(file('h.ndjson', [line, line]), gateway);
    expect(twice).toMatchObject({ code: 0, resume: { premier: { doublons: 1 } } });
    const other = { ...line, instant: '2026-06-01T00:00:01.000Z' };
    const reused = await match(file('h.ndjson', [line, other]), gateway);
    expect(reused).toMatchObject({ code: 1, resume: { parNature: { 'id-repris': 1 }, ecarts: 1 } });
  });

  it('takes the last word of an exchange presumed interrupted', async () => {
    const [answered] = gatewayLines(1, undefined) as [CommonTrace];
    const interrupted: CommonTrace = {
      ...answered,
      ...{
        id: `${answered.idEchange}.interruption`,
        evenement: 'interruption',
        direction: 'entrant',
        reponse: null,
      },
      issue: { statut: 503, code: 'echange-interrompu', groupe: 'technique', origine: 'passerelle' },
      engagement: null,
    };
    const hospital = file('h.ndjson', hospitalLines(1, undefined));
    expect((await match(hospital, file('a.ndjson', [interrupted, answered]))).code).toBe(0);
    const lost = await match(hospital, file('a.ndjson', [interrupted]));
    expect(lost).toMatchObject({ code: 1, resume: { parNature: { 'issue-non-tracee': 1 }, ecarts: 1 } });
  });

  it('shows where both clocks lie apart, so that lateness is not taken for the exchanges’', async () => {
    const ordinary = [1, 2, 4];
    const late = ordinary
      .flatMap((n) => hospitalLines(n, undefined))
      .map((line) => ({
        ...line,
        instant: new Date(Date.parse(line.instant) + 180_000).toISOString(),
      }));
    const gateway = file(
      'a.ndjson',
      ordinary.flatMap((n) => gatewayLines(n, undefined)),
    );
    const { out } = await run('rapprocher', file('h.ndjson', late), gateway);
    expect(out).toContain(
      'Décalage médian des instants : +180,050 s chez l’établissement. Ce sont sans doute les horloges',
    );
  });

  it('concludes nothing beside a line it could not read', async () => {
    const lines = hospitalLines(1, undefined).map(lineText);
    writeFileSync(at('h.ndjson'), `${lines.join('\n')}\n{"format":"traces-commun/2"}\n`);
    const { code, out } = await run(
      'rapprocher',
      at('h.ndjson'),
      file('a.ndjson', gatewayLines(1, undefined)),
    );
    expect(code).toBe(2);
    expect(out).toContain(
      '? premier fichier, ligne 2 : version /format, version traces-commun/2, traces-commun/1 attendu',
    );
    expect(out).toContain('ON NE PEUT PAS CONCLURE');
  });

  it('refuses files given in the wrong order, missing or empty, and arguments that make no sense', async () => {
    const hospital = file('h.ndjson', hospitalLines(1, undefined));
    const gateway = file('a.ndjson', gatewayLines(1, undefined));
    const swapped = await run('rapprocher', gateway, hospital);
    expect(swapped).toMatchObject({
      code: 2,
      out: expect.stringContaining(
        'second fichier, ligne 1 : cote /cote, ligne du côté etablissement, le second fichier est attendu',
      ),
    });
    const missing = await run('rapprocher', hospital, at('nowhere'));
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('ne peut pas être lu (ENOENT)') });
    expect((await run('rapprocher', file('e.ndjson', []), file('f.ndjson', []))).code).toBe(2);
    for (const argv of [[hospital], [hospital, gateway, gateway], [hospital, gateway, '--tolerance', '-1']])
      expect(await run('rapprocher', ...argv)).toMatchObject({
        code: 2,
        err: expect.stringContaining('Usage'),
      });
    for (const more of [['--ej', '123'], ['--amc', 'x'], ['--inconnu']])
      expect((await run('rapprocher', hospital, gateway, ...more)).err).toContain('Usage');
  });

  it('takes the lines of one writer in a file, and says which line is another’s', async () => {
    const mixed = [
      ...gatewayLines(1, undefined),
      { ...gatewayLines(2, undefined)[0]!, cote: 'amc' as const },
    ];
    const { code, out } = await run(
      'rapprocher',
      file('h.ndjson', hospitalLines(1, undefined)),
      file('a.ndjson', mixed),
    );
    expect(code).toBe(2);
    expect(out).toContain(
      '? second fichier, ligne 2 : cote /cote, ligne du côté amc, dans le fichier de la passerelle',
    );
  });

  it('reads lines in another spelling than ours to the same', async () => {
    const turned = (line: CommonTrace): string =>
      JSON.stringify(Object.fromEntries(Object.entries(line).reverse()), null, 1).replaceAll('\n', ' ');
    const numbers = Array.from({ length: 60 }, (_, n) => n);
    writeFileSync(
      at('h.ndjson'),
      numbers
        .flatMap((n) => hospitalLines(n, undefined))
        .map((line) => `${turned(line)}\r\n`)
        .join(''),
    );
    const gateway = file(
      'a.ndjson',
      numbers.flatMap((n) => gatewayLines(n, undefined)),
    );
    const { code, resume } = await match(at('h.ndjson'), gateway);
    expect(code).toBe(0);
    expect(resume.rapproches).toBeGreaterThanOrEqual(60);
  });

  it('leaves no temporary file behind', () => {
    expect(tmpdir()).toBe(at('tmp'));
    expect(readdirSync(at('tmp'))).toEqual([]);
  });
});
