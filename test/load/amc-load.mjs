/**
 * `node test/load/amc-load.mjs [N]`: `roc amc charger` on a file of N beneficiaries (1,000,000 by default), a process
 * of its own on a fresh database, then the same file again and a thousand persons looked up. Prints time, rows a second,
 * CPU of loader and server, peak memory, size. Needs `npm run build`. `DATABASE_URL`: a server to take in the embedded
 * one's place. `--programmes FOLDER`: a build elsewhere than dist; `--json FILE`: the figures as data.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { person, writeAmcFile } from './make-amc-file.mjs';
import { CORES, postmasterOf, processTime, treeTime } from './processor-time.mjs';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { programmes: { type: 'string', default: join(PROJECT, 'dist') }, json: { type: 'string' } },
});
const COUNT = Number(positionals[0] ?? 1_000_000);
const AIM_SECONDS = 120;
const LOOK_UPS = 1000;

const built = (path) => import(pathToFileURL(join(resolve(options.programmes), path)).href);
const folder = join(PROJECT, 'var', `bench-amc-${process.pid}`);
const file = join(folder, 'base.ndjson');
const key = join(folder, 'cle-maitre');
const figure = (value) => Math.round(value).toLocaleString('en-US');

/** Highest resident size so far, bytes; null where /proc has none. */
function peakMemory(pid) {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    // A process that has ended and is not yet reaped has no memory to tell of.
    return found === undefined ? null : Number(found) * 1024;
  } catch {
    return null;
  }
}

/** Runs the command and looks at its process until it ends. */
async function charge(url, postmaster) {
  const script = join(resolve(options.programmes), 'cli', 'roc.js');
  const server = treeTime(postmaster);
  const since = performance.now();
  const child = spawn(process.execPath, [script, 'amc', 'charger', file, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: url, ROC_CLE_MAITRE: key },
  });
  let [out, err, memory, cpu] = ['', '', 0, 0];
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
    process.stderr.write(text);
  });
  const look = setInterval(() => {
    memory = Math.max(memory, peakMemory(child.pid) ?? 0);
    cpu = Math.max(cpu, processTime(child.pid) ?? 0);
  }, 50);
  const [code] = await once(child, 'close');
  clearInterval(look);
  const seconds = (performance.now() - since) / 1000;
  if (code !== 0) throw new Error(`roc amc charger: ${code}\n${out}${err}`);
  const serverCpu = postmaster === null ? null : (treeTime(postmaster) - server) / 1e6;
  return { seconds, cpu: cpu / 1e6, serverCpu, memory, outcome: JSON.parse(out) };
}

/** Milliseconds of one person looked up, over persons spread over the whole file. */
async function lookUps(url) {
  const { PostgresAmcBase } = await built('reference-amc/base/postgres-amc-base.js');
  const { DerivedKeys } = await built('reference-amc/base/derived-keys.js');
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const base = new PostgresAmcBase(pool, new DerivedKeys(readFileSync(key)));
  const times = [];
  for (let i = 0; i < LOOK_UPS; i++) {
    const one = person(Math.floor((i * COUNT) / LOOK_UPS));
    const { version } = await base.organisme(one.amc);
    const since = performance.now();
    const found = await base.adhesions(one.amc, one, version);
    times.push(performance.now() - since);
    if (found[0]?.beneficiary.nir !== one.nir) throw new Error('a person of the file was not found');
  }
  await pool.end();
  times.sort((a, b) => a - b);
  return { p50: times[LOOK_UPS / 2], p99: times[Math.floor(LOOK_UPS * 0.99)] };
}

/** A fresh database of a server given or our own. */
async function openDatabase() {
  const given = process.env.DATABASE_URL;
  const { startEmbeddedServer } = await built('database/embedded-server.js');
  const server = given ? undefined : await startEmbeddedServer({ folder: join(folder, 'postgres') });
  const root = new pg.Client({ connectionString: given || server.url });
  await root.connect();
  const name = `roc_bench_${randomBytes(5).toString('hex')}`;
  await root.query(`CREATE DATABASE ${name}`);
  const url = new URL(given || server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    postmaster: await postmasterOf(root),
    size: async () => Number((await root.query('SELECT pg_database_size($1) AS size', [name])).rows[0].size),
    close: async () => {
      await root.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await root.end();
      await server?.stop();
    },
  };
}

function print({ first, again, people, bytes, size }) {
  const rate = COUNT / first.seconds;
  const lines = [
    `${figure(COUNT)} beneficiaries, file of ${figure(bytes / 2 ** 20)} MiB, ${CORES} cores, load average ${loadavg()[0].toFixed(1)}`,
    `load          ${first.seconds.toFixed(1)} s   ${figure(rate)} rows/s   (aim: a million in ${AIM_SECONDS} s)`,
    `CPU           loader ${first.cpu.toFixed(1)} s (${figure((first.cpu * 1e6) / COUNT)} us a row), PostgreSQL ${first.serverCpu?.toFixed(1) ?? '?'} s`,
    `peak memory   ${figure(first.memory / 2 ** 20)} MiB of the loader`,
    `database      ${figure(size / 2 ** 20)} MiB`,
    `same again    ${again.seconds.toFixed(1)} s (${again.outcome.kind})`,
    `one person    p50 ${people.p50.toFixed(2)} ms, p99 ${people.p99.toFixed(2)} ms`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

mkdirSync(folder, { recursive: true, mode: 0o700 });
try {
  writeFileSync(key, randomBytes(32), { mode: 0o600 });
  const stream = createWriteStream(file);
  await writeAmcFile(stream, COUNT);
  stream.end();
  await once(stream, 'close');
  const database = await openDatabase();
  try {
    const first = await charge(database.url, database.postmaster);
    if (first.outcome.beneficiaires !== COUNT) throw new Error('not everybody was loaded');
    const size = await database.size();
    const again = await charge(database.url, database.postmaster);
    const people = await lookUps(database.url);
    const figures = { count: COUNT, bytes: statSync(file).size, first, again, people, size };
    print(figures);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await database.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
