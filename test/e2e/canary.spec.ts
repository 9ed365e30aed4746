import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tracesCommand } from '../../src/cli/traces/command.js';
import { isNir } from '../../src/kernel/identifiers.js';
import { type EntryPage } from '../../src/trace/query-entries.js';
import { CanarySearch, formsOf } from '../support/canaries.js';
import { GatewayWorld, REFERENTIEL_FILE, type TestGateway, until } from '../support/gateway.js';
import { PROJECT } from '../support/transpile.js';
import { Attacks, CANARIES, canaryOf, WAYS } from './canary/attacks.js';

const ENVIRONMENT = {
  ROC_QUOTA_DEFAUT: '100000',
  ROC_JOURNAL_NIVEAU: 'debug',
  ROC_DELAI_IDB_MS: '1500',
  ROC_DELAI_CLC_MS: '2500',
  ROC_DISJONCTEUR_VOLUME: '1000',
};
const folder = join(PROJECT, 'var', `test-canary-${process.pid}`);

/** The sample base, in which one insured person bears a canary: what she is engaged for is written for real. */
function referentiel(): string {
  const base = JSON.parse(readFileSync(REFERENTIEL_FILE, 'utf8')) as {
    beneficiaires: Record<string, { nir: string }>;
  };
  base.beneficiaires['B05']!.nir = canaryOf('a person, and the file number of her bill');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'referentiel.json');
  writeFileSync(file, JSON.stringify(base));
  return file;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Aftermath {
  readonly world: GatewayWorld;
  readonly gateways: readonly TestGateway[];
  readonly attacks: Attacks;
  readonly pages: string;
  readonly exported: string;
}

/** All the attacks, a crash with requests in flight, a restart that settles them, and what an auditor then exports. */
async function attacked(build?: string): Promise<Aftermath> {
  const world = await GatewayWorld.open({ referentielFile: referentiel() });
  const first = await world.start(ENVIRONMENT, build);
  const attacks = new Attacks(world, first);
  await attacks.all();
  const received = world.amc.requests;
  await attacks.inFlight();
  await until('the AMC has the three questions', () => world.amc.requests >= received + 3);
  first.process.kill('SIGKILL');
  await new Promise((resolve) => first.process.once('exit', resolve));
  const second = await world.start(ENVIRONMENT, build);
  await until('the exchanges in flight are given up', async () => {
    const rows = await world.database.query(`SELECT FROM trace.entrees WHERE type = 'interrompu'`);
    return rows.length >= 3;
  });
  const pages = await readPages(world, second);
  return { world, gateways: [first, second], attacks, pages, exported: await exportOf(pages) };
}

async function readPages(world: GatewayWorld, gateway: TestGateway): Promise<string> {
  let pages = '';
  for (let after = ''; ;) {
    const console = await world.connect(gateway, world.installation.auditor, 'console');
    const { body, status } = await console.ask({
      method: 'GET',
      path: `/traces/v1/entrees?limite=500${after}`,
    });
    console.close();
    expect(status).toBe(200);
    pages += `${body.toString()}\n`;
    const { suivant } = JSON.parse(body.toString()) as EntryPage;
    if (suivant === null) return pages;
    after = `&suivant=${suivant}`;
  }
}

async function exportOf(pages: string): Promise<string> {
  const file = join(folder, 'pages.json');
  writeFileSync(file, pages);
  const lines: string[] = [];
  const output = {
    out: (line: string) => void lines.push(line),
    err: (line: string) => void lines.push(line),
  };
  expect(await tracesCommand(['exporter', file], output)).toBe(0);
  return lines.join('\n');
}

async function searched(
  { world, gateways, attacks, pages, exported }: Aftermath,
  canaries: readonly string[] = CANARIES,
): Promise<CanarySearch> {
  const search = new CanarySearch(canaries);
  expect(await search.lookInTables(world.database)).toBeGreaterThan(80);
  expect(search.lookInFolder(world.installation.folder)).toBeGreaterThan(30);
  for (const [n, gateway] of gateways.entries()) search.look(`log ${n}`, gateway.log.join('\n'));
  search.look('metrics', await world.metrics(gateways.at(-1)!));
  search.look('refusals', Buffer.concat(attacks.refusals));
  search.look('others', Buffer.concat(attacks.others));
  search.look('pages', pages);
  search.look('export', exported);
  return search;
}

describe('twenty canaries', () => {
  it('are numbers that a gateway takes, each with a way of its own', () => {
    expect(CANARIES).toHaveLength(20);
    expect(new Set(CANARIES).size).toBe(20);
    expect(CANARIES.every(isNir)).toBe(true);
  });
});

describe('a NIR that comes where it does not belong', () => {
  let aftermath: Aftermath;
  let search: CanarySearch;
  beforeAll(async () => {
    aftermath = await attacked();
    search = await searched(aftermath);
  }, 240_000);
  afterAll(() => aftermath?.world.close());

  it('did come through: to answers, refusals, registers, interruptions', async () => {
    const { world, attacks } = aftermath;
    expect(attacks.answers).toBeGreaterThan(12);
    expect(attacks.refusals.length).toBeGreaterThan(250);
    const types = await world.database.query<{ type: string; n: number }>(
      `SELECT type, count(*)::int AS n FROM trace.entrees GROUP BY 1`,
    );
    const counts = Object.fromEntries(types.map(({ type, n }) => [type, n]));
    expect(counts).toMatchObject({
      recu: expect.any(Number),
      repondu: expect.any(Number),
      rejeu: expect.any(Number),
    });
    expect(counts['refuse']).toBeGreaterThan(80);
    const [engaged] = await world.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM amc.engagements`,
    );
    expect(engaged?.n).toBeGreaterThan(0);
    expect(search.searched).toBeGreaterThan(1_000_000);
  });

  it.each(WAYS.map((way, n) => [way, n] as const))('%s: found nowhere', (_way, n) => {
    expect(search.sightings.filter(({ canary }) => canary === n)).toEqual([]);
  });

  it('is masked where it was typed, so that an auditor reads that it was', () => {
    expect(aftermath.pages).toContain('"numeroDossier":"NIR-MASQUE"');
    expect(aftermath.pages).toContain('NIR-MASQUE|Agent NIR-MASQUE|DIRECTE');
    expect(aftermath.pages).toContain('"chemin":"/roc/v1/idb/*"');
  });

  it('would be found in every form and place: planted, each is', async () => {
    const { world } = aftermath;
    const [nir = ''] = CANARIES;
    const forms = formsOf(nir);
    await world.database.query('CREATE SCHEMA temoin');
    await world.database.query(
      'CREATE TABLE temoin.plante (n int, texte text, octets bytea, objet jsonb, nombre numeric)',
    );
    for (const [n, [form, bytes]] of forms.entries()) {
      const text =
        form === 'utf-16' || /^sha256\(\d+\)$/.test(form) ? null : `avant ${bytes.toString()} après`;
      const values = [
        n,
        text,
        Buffer.concat([Buffer.from('..'), bytes, Buffer.of(0)]),
        text && JSON.stringify({ x: [text] }),
      ];
      await world.database.query('INSERT INTO temoin.plante VALUES ($1, $2, $3, $4)', values);
    }
    await world.database.query('INSERT INTO temoin.plante (nombre) VALUES ($1)', [nir]);
    mkdirSync(join(world.installation.folder, 'temoin', 'profond'), { recursive: true });
    writeFileSync(
      join(world.installation.folder, 'temoin', 'profond', 'plante'),
      Buffer.concat(forms.map(([, bytes]) => bytes)),
    );
    const log = `{"message":"${Buffer.from(`nir ${nir}`).toString('base64url')}"}`;
    const planted = { ...aftermath, gateways: aftermath.gateways.map((one) => ({ ...one, log: [log] })) };
    const found = await searched(planted, [nir]);
    const formsIn = (place: string): string[] =>
      found.sightings.filter((one) => one.place === place).map(({ form }) => form);
    const all = forms.map(([form]) => form);
    expect(formsIn('temoin.plante.octets')).toEqual(all);
    expect(formsIn('file temoin/profond/plante')).toEqual(all);
    expect(formsIn('temoin.plante.texte')).toHaveLength(all.length - 3);
    expect(formsIn('temoin.plante.objet')).toHaveLength(all.length - 3);
    expect(formsIn('temoin.plante.nombre')).toEqual(['digits']);
    expect(formsIn('log 0')).toEqual([expect.stringMatching(/^base64/)]);
    await world.database.query('DROP SCHEMA temoin CASCADE');
    rmSync(join(world.installation.folder, 'temoin'), { recursive: true });
  });
});

/** The lines that keep a NIR out, taken out of a build. */
const UNMASKED: readonly (readonly [file: string, line: RegExp, instead: string])[] = [
  ['kernel/mask-nir.js', /return maskedWithKey\(text\)\.replace\(WITHOUT_KEY, MASK\);/, 'return text;'],
  ['http/named-path.js', /if \(route === ''/, 'return url;\n    if (route === ""'],
  ['observability/logger.js', /\.filter\(\(\[name\]\)\s*=>\s*ALLOWED\.has\(name\)\)/, ''],
  [
    'observability/logger.js',
    /if \(!\(error instanceof Error\)\)/,
    'return String(error.stack);\n    if (!(error instanceof Error))',
  ],
];

describe('control: a build with its masks off', () => {
  let aftermath: Aftermath;
  let search: CanarySearch;
  beforeAll(async () => {
    const build = join(folder, 'dist');
    cpSync(join(PROJECT, 'dist'), build, { recursive: true });
    for (const [file, line, instead] of UNMASKED) {
      const source = readFileSync(join(build, file), 'utf8');
      expect(source, file).toMatch(line);
      writeFileSync(join(build, file), source.replace(line, instead));
    }
    aftermath = await attacked(build);
    search = await searched(aftermath);
  }, 240_000);
  afterAll(() => aftermath?.world.close());

  it.each([
    ['the agent', ['trace.entrees.agent', 'trace.entrees.entree', 'pages']],
    [
      'a person, and the file number of her bill',
      ['trace.entrees.numero_dossier', 'amc.engagements.dossier', 'pages'],
    ],
    ['a crash with requests in flight', ['trace.entrees.numero_dossier', 'trace.entrees.entree', 'pages']],
    ['addresses', ['trace.entrees.entree', 'refusals']],
  ] as const)('%s is found', (way, places) => {
    const seen = search.places(WAYS.indexOf(way)).map((place) => place.replace(/entrees_\w+\./, 'entrees.'));
    expect(seen).toEqual(expect.arrayContaining([...places]));
  });
});
