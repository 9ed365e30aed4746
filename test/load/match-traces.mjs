/**
 * `node test/load/match-traces.mjs [EXCHANGES]`: a million exchanges, each traced by its hospital and by the gateway, in
 * two processes that share nothing but the exchange's number; 37 differences planted; then `roc traces rapprocher` in a
 * third, measured. Exits 1 where anything but the planted differences is listed.
 *
 * Aims: under a minute and under 512 MiB of memory (peak RSS). They are printed, and judged by who reads them: the time
 * depends on the machine and on what else it does.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const WORK = process.env.MATCH_TRACES_WORK ?? join(PROJECT, 'var', `match-traces-${process.pid}`);
/** Steps through the exchanges: prime, so without a common divisor with any count that they do not divide. */
const STEPS = { hopital: 15_485_863, passerelle: 32_452_843 };

const [count = 1_000_000, role] = [Number(process.argv[2] ?? 1_000_000), process.argv[3]];

/** The tree's own sources, apart from whatever was built. */
function transpile() {
  const swc = [join(PROJECT, 'node_modules/@swc/cli/bin/swc.js'), '-q', '-d', WORK];
  for (const source of ['src', 'test/integration/traces-generator.ts'])
    execFileSync(process.execPath, [...swc, source], { cwd: PROJECT, stdio: 'inherit' });
}

const compiled = (path) => import(pathToFileURL(join(WORK, path)).href);
const fileOf = (side) => join(WORK, `${side}.ndjson`);

/** One side's file, in an order of its own. */
async function write(side) {
  const { hospitalLines, gatewayLines, plantsOf, shuffled } = await compiled(
    'test/integration/traces-generator.js',
  );
  const { lineText } = await compiled('src/trace/common/line.js');
  const linesOf = side === 'hopital' ? hospitalLines : gatewayLines;
  const plants = plantsOf(count);
  const out = createWriteStream(fileOf(side), { highWaterMark: 4_194_304 });
  let lines = 0;
  let held = '';
  for (const n of shuffled(count, STEPS[side])) {
    for (const line of linesOf(n, plants.get(n))) {
      held += `${lineText(line)}\n`;
      lines++;
    }
    if (held.length < 1_048_576) continue;
    if (!out.write(held)) await once(out, 'drain');
    held = '';
  }
  out.end(held);
  await once(out, 'close');
  console.log(`${side} : ${lines} lignes, ${Math.round(statSync(fileOf(side)).size / 1e6)} Mo`);
}

/** The command in this process, its differences on standard output and its cost on standard error. */
async function measure() {
  const { tracesCommand } = await compiled('src/cli/traces/command.js');
  const since = performance.now();
  const output = { out: (line) => process.stdout.write(`${line}\n`), err: (line) => console.error(line) };
  process.exitCode = await tracesCommand(
    ['rapprocher', fileOf('hopital'), fileOf('passerelle'), '--json'],
    output,
  );
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  const cost = {
    secondes: (performance.now() - since) / 1000,
    cpu: (user + system) / 1e6,
    rss: maxRSS / 1024,
  };
  console.error(JSON.stringify(cost));
}

/** This file again, in a process of its own. */
async function run(what) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), String(count), what], {
    env: { ...process.env, MATCH_TRACES_WORK: WORK, TMPDIR: WORK },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const [code] = await once(child, 'close');
  return { code, out, err };
}

/** What is listed against what was planted; the names of exchanges that are in one of the two alone. */
async function compare(ecarts) {
  const { hospitalLines, plantsOf } = await compiled('test/integration/traces-generator.js');
  const natures = [
    'absent-passerelle',
    'absent-etablissement',
    'reponse-non-recue',
    'issue-non-tracee',
    'retard',
  ];
  const planted = [...plantsOf(count)].map(([n, plant]) => {
    const [{ idMessage }] = hospitalLines(n, undefined);
    return `${idMessage} ${natures.includes(plant) ? plant : `differe ${plant}`}`;
  });
  const found = ecarts.map(({ idMessage, nature, champs }) =>
    [idMessage, nature, ...champs.map(({ champ }) => champ)].join(' '),
  );
  const missed = planted.filter((one) => !found.includes(one));
  const invented = found.filter((one) => !planted.includes(one));
  return { planted: planted.length, found: found.length, missed, invented };
}

async function main() {
  mkdirSync(WORK, { recursive: true });
  try {
    transpile();
    const since = performance.now();
    for (const { code, out, err } of await Promise.all([run('hopital'), run('passerelle')])) {
      if (code !== 0) throw new Error(err);
      process.stdout.write(out);
    }
    console.log(`écrits par deux processus en ${((performance.now() - since) / 1000).toFixed(0)} s`);
    const { out, err } = await run('mesure');
    const { ecarts, resume } = JSON.parse(out);
    const { secondes, cpu, rss } = JSON.parse(err);
    const { planted, found, missed, invented } = await compare(ecarts);
    console.log(
      `plantés ${planted}, trouvés ${found}, manqués ${missed.length}, inventés ${invented.length}`,
    );
    console.log(`rapprochés ${resume.rapproches}, répétitions ${resume.rejeux}`);
    console.log(
      `${secondes.toFixed(1)} s (visé 60), ${cpu.toFixed(1)} s de CPU, ${rss.toFixed(0)} Mio de RSS au plus (visé 512)`,
    );
    for (const one of [...missed, ...invented].slice(0, 40)) console.log(one);
    process.exitCode = planted === 37 && missed.length === 0 && invented.length === 0 ? 0 : 1;
  } finally {
    rmSync(WORK, { recursive: true, force: true });
  }
}

if (role === undefined) await main();
else if (role === 'mesure') await measure();
else await write(role);
