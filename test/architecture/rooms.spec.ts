import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Import order of the house: a room may import itself and what stands before it. Rooms in one list are neighbours. */
const ORDER: readonly (readonly string[])[] = [
  ['kernel'],
  ['config', 'observability'],
  ['pki'],
  ['signing'],
  ['trace', 'directory'],
  ['identity'],
  ['admission'],
  ['messages'],
  ['bindings'],
  ['routing'],
  ['backend'],
  ['exchange'],
  ['http'],
];
/** Rooms beside the order, with all they may read. `.` is the wiring at the top of src. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  // The calculation is pure: the built-in AMC, the hospital's local calculation and the tests share it.
  calculation: ['kernel', 'messages'],
  'reference-amc': ['kernel', 'config', 'observability', 'messages', 'calculation'],
  database: ['kernel', 'config', 'observability'],
  // The directory service: what it publishes, gateways read in `directory`.
  registry: ['kernel', 'config', 'observability', 'pki', 'signing', 'trace', 'directory'],
  ops: ['kernel', 'observability'],
  // `messages` for the refusal catalogue: an auditor may ask for a group of codes.
  console: ['kernel', 'observability', 'pki', 'directory', 'trace', 'messages'],
  cli: [
    ...['kernel', 'config', 'observability', 'pki', 'signing', 'trace', 'directory', 'messages', 'database'],
    ...['calculation', 'reference-amc', 'registry'],
    // `roc verify` makes again what was passed on to the insurer, by the mapping that the exchange uses.
    'backend',
    // A client in SOAP writes and reads what the binding does.
    ...['identity', 'bindings'],
  ],
};
/** What a room may import besides, and why. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // The built-in platform: the port's adapter that calls the engine in process.
  backend: ['reference-amc'],
  // The listener of the directory service.
  http: ['registry'],
  // The base of an act is checked where its detail is still at hand: that detail never leaves for an AMC.
  exchange: ['calculation'],
};

const WIRING = [
  ...[
    'follow-pki',
    'main',
    'app.module',
    'start-directory',
    'start-gateway',
    'assemble-gateway',
    'assemble-exchange',
    'assemble-soap',
    'open-amc',
    'open-console',
    'open-directory',
    'open-shared-states',
    'open-trace',
    'open-timestamps',
    'open-witnesses',
  ],
];

function allowed(room: string): ReadonlySet<string> {
  const beside = BESIDE[room];
  if (beside !== undefined) return new Set([room, ...beside]);
  const position = ORDER.findIndex((rooms) => rooms.includes(room));
  const before = ORDER.slice(0, position).flat();
  return new Set([room, ...before, ...(ALSO[room] ?? [])]);
}

function roomOf(path: string): string | undefined {
  const [top, first, ...rest] = path.split('/');
  if (top !== 'src' || first === undefined) return undefined;
  return rest.length === 0 ? '.' : first;
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

let edges: readonly Edge[] = [];
let cycles: readonly string[] = [];

beforeAll(async () => {
  const { output } = await cruise(['src'], {
    baseDir: PROJECT,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
    tsPreCompilationDeps: true,
    ruleSet: { forbidden: [{ name: 'cycle', severity: 'error', from: {}, to: { circular: true } }] },
    validate: true,
    enhancedResolveOptions: { extensionAlias: { '.js': ['.ts', '.js'] } } as never,
  });
  const result = output as ICruiseResult;
  edges = result.modules.flatMap((module) =>
    module.dependencies.map((one) => ({ from: module.source, to: one.resolved })),
  );
  cycles = result.summary.violations.map((violation) => `${violation.from} -> ${violation.to}`);
}, 120_000);

describe('the rooms', () => {
  it('are all named in the import order', () => {
    const known = new Set([...ORDER.flat(), ...Object.keys(BESIDE)]);
    const rooms = readdirSync(join(PROJECT, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(rooms.map((entry) => entry.name).filter((name) => !known.has(name))).toEqual([]);
  });

  it('import only what stands before them', () => {
    expect(edges.length).toBeGreaterThan(200);
    const wrong = edges.filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      if (room === undefined || target === undefined || room === '.') return false;
      return target === '.' || !allowed(room).has(target);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('have no cycles', () => {
    expect(cycles).toEqual([]);
  });

  it('let Nest into modules, controllers and the wiring only', () => {
    const wrong = edges.filter(
      ({ from, to }) =>
        to.includes('node_modules/@nestjs/') &&
        !/\.(module|controller|filter)\.ts$/.test(from) &&
        from !== 'src/http/web-application.ts',
    );
    expect(wrong.map(({ from }) => from)).toEqual([]);
  });

  it('let the pure rooms reach neither node nor a package', () => {
    const wrong = edges.filter(
      ({ from, to }) =>
        /^src\/(calculation|reference-amc\/engine)\//.test(from) &&
        !to.startsWith('src/') &&
        to !== 'crypto' &&
        to !== 'node:crypto',
    );
    expect(wrong).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : [path];
  });
}

describe('the files', () => {
  const files = sources('src').filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'));

  it('stay under 350 lines', () => {
    const long = files.filter((path) => readFileSync(join(PROJECT, path), 'utf8').split('\n').length > 351);
    expect(long).toEqual([]);
  });

  it('are neither barrels nor named after nothing', () => {
    const banned = /(^|[-/.])(index|helpers?|utils?|managers?|processor|common|data|info)(\.|-)/;
    // TypeORM's own word for its connection settings.
    const typeorm = 'database/data-source.ts';
    const names = files.map((path) => relative('src', path)).filter((path) => path !== typeorm);
    expect(names.filter((path) => banned.test(path))).toEqual([]);
  });

  it('of the environment are read in one room', () => {
    const readers = files.filter(
      (path) =>
        !path.endsWith('.spec.ts') && readFileSync(join(PROJECT, path), 'utf8').includes('process.env'),
    );
    // main hands the whole environment to config; commands take DATABASE_URL; the embedded server hands PATH on to its child.
    const handOn = new Set([
      'src/main.ts',
      'src/database/create-cluster.ts',
      'src/database/embedded-server.ts',
    ]);
    expect(readers.filter((path) => !path.startsWith('src/cli/') && !handOn.has(path))).toEqual([]);
  });

  it('hold no private key', () => {
    const folders = ['src', 'certs', 'test', 'examples', 'helm', 'openapi'];
    const begin = ['-----BEGIN ', 'PRIVATE KEY-----'].join('(?:EC |RSA |ENCRYPTED )?');
    const body = new RegExp(`${begin}\\s+[A-Za-z0-9+/=]{40}`);
    const held = folders
      .flatMap((folder) => sources(folder))
      .filter(
        (path) =>
          statSync(join(PROJECT, path)).size < 2_000_000 &&
          body.test(readFileSync(join(PROJECT, path), 'utf8')),
      );
    expect(held).toEqual([]);
  });

  it('of the wiring are few and named', () => {
    const top = readdirSync(join(PROJECT, 'src')).filter((name) => name.endsWith('.ts'));
    expect(top.map((name) => name.replace(/\.ts$/, '')).sort()).toEqual([...WIRING].sort());
  });
});
