import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { matchFiles } from '../../src/cli/traces/match-files.js';
import { type Gap, type MatchSummary } from '../../src/cli/traces/match-report.js';
import { lineText } from '../../src/trace/common/line.js';
import { gatewayLines, hospitalLines, PLANTED, type Plant, plantsOf, shuffled } from './traces-generator.js';

const COUNT = 1_200;
const folder = join(process.cwd(), 'var', `test-traces-few-${process.pid}`);
const plants = plantsOf(COUNT);
const gaps: Gap[] = [];
let summary: MatchSummary;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, step: number, linesOf: typeof hospitalLines): string => {
    const lines = [...shuffled(COUNT, step)].flatMap((n) => linesOf(n, plants.get(n)));
    writeFileSync(join(folder, name), lines.map((line) => `${lineText(line)}\n`).join(''));
    return join(folder, name);
  };
  const request = { toleranceMs: 10_000, ej: [], numerosAmc: [] };
  const premier = write('hopital.ndjson', 7_919, hospitalLines);
  const second = write('passerelle.ndjson', 101, gatewayLines);
  summary = await matchFiles(
    { premier, second, ...request },
    { gap: (gap) => gaps.push(gap), unreadable: () => expect.unreachable() },
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(Object.keys(PLANTED) as Plant[])('tells what was planted as %s, where it was planted', (plant) => {
  const expected = [...plants]
    .filter(([, one]) => one === plant)
    .map(([n]) => hospitalLines(n, undefined)[0]?.idMessage);
  const found = gaps.filter(
    ({ nature, champs }) => nature === plant || (nature === 'differe' && champs[0]?.champ === plant),
  );
  expect(found.map(({ idMessage }) => idMessage).sort()).toEqual(expected.sort());
});

it('tells nothing else', () => {
  expect(plants.size).toBe(37);
  expect(gaps).toHaveLength(37);
  expect(gaps.every(({ champs }) => champs.length <= 1)).toBe(true);
  expect(summary).toMatchObject({ ecarts: 37, premier: { illisibles: 0, horsPerimetre: 0 } });
});

it('counts a replay that one side alone saw as a repetition, unless its answer is another', async () => {
  const write = (name: string, lines: ReturnType<typeof hospitalLines>): string => {
    writeFileSync(join(folder, name), lines.map((line) => `${lineText(line)}\n`).join(''));
    return join(folder, name);
  };
  const [answered] = hospitalLines(7, undefined);
  const [first, again] = gatewayLines(7, undefined);
  if (!answered || !first || !again?.reponse) return expect.unreachable();
  const sink = { gap: (): void => undefined, unreadable: (): void => expect.unreachable() };
  const compare = (second: string): Promise<MatchSummary> =>
    matchFiles(
      { premier: write('h.ndjson', [answered]), second, toleranceMs: 10_000, ej: [], numerosAmc: [] },
      sink,
    );
  expect(await compare(write('a.ndjson', [first, again]))).toMatchObject({ ecarts: 0, rejeux: 1 });
  const other = { ...again, reponse: { ...again.reponse, empreinte: first.beneficiaire } };
  expect(await compare(write('a.ndjson', [first, other]))).toMatchObject({
    parNature: { 'absent-etablissement': 1 },
    rejeux: 0,
  });
});
