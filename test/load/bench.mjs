/**
 * `npm run bench`: the full exchange against its floor and against the usual way of writing it, in interleaved rounds.
 * Exit code 1 where replies and trace entries do not match; a missed bar is printed, not an error.
 * Options: --court (a minute), --json FILE, --profil FOLDER (CPU profile of the ES256 gateway under load, nothing else),
 * --soap (SOAP beside JSON, and what a document of 1 MiB does to the event loop; nothing else), --boucle (only the latter),
 * --annuaire (look-ups and changes of snapshot at national size, nothing else; with --profil also the look-ups' profile).
 */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { validateDemandeClc } from '../../dist/messages/validate.js';
import { CAN_PIN, CORES } from './processor-time.mjs';
import { measureDirectory } from './annuaire-load.mjs';
import { measureCalculation } from './calcul.mjs';
import { printReport } from './report.mjs';
import { gatewayRound, mismatches, run } from './rounds.mjs';
import { Scene } from './scene.mjs';
import { measureSoap } from './soap.mjs';

const { values: options } = parseArgs({
  options: {
    court: { type: 'boolean' },
    json: { type: 'string' },
    profil: { type: 'string' },
    soap: { type: 'boolean' },
    boucle: { type: 'boolean' },
    annuaire: { type: 'boolean' },
  },
});

const PLAN = options.court
  ? {
      warmUp: { exchanges: 6_000, seconds: 8 },
      rounds: 3,
      full: 1.5,
      usual: 1.5,
      echo: 0.8,
      half: { rounds: 2, seconds: 1.5 },
      partMs: 100,
      limit: 45,
      halfLimit: 60,
    }
  : {
      warmUp: { exchanges: 16_000, seconds: 25 },
      rounds: 5,
      full: 4,
      usual: 3,
      echo: 1.5,
      half: { rounds: 3, seconds: 4 },
      partMs: 300,
      limit: 110,
      halfLimit: 185,
    };
const HALF_CONNECTIONS = 32;

async function halfRound(scene, gateway, { rate, seconds }) {
  await scene.sign(gateway.name, Math.ceil(rate * seconds) + 100);
  const load = { pool: gateway.name, seconds, rate, connections: HALF_CONNECTIONS, entries: true };
  return run(scene, gateway, 'paced', load);
}

/** Floor and usual way check no id for having been used: they are given the ES256 gateway's requests again. */
function again(scene, program, seconds) {
  return run(scene, program, 'full', { pool: 'es256', again: true, seconds });
}

async function floorRound(scene, mode, seconds) {
  await scene.floor.worker.call('mode', { mode });
  return again(scene, scene.floor, seconds);
}

const say = (text) => console.error(`  · ${text}`);

async function fullLoad(scene, started) {
  const results = { es: [], plain: [], echo: [], whole: [], usual: [], rs: [] };
  for (let round = 1; round <= PLAN.rounds; round++) {
    scene.pinAll();
    // Whoever comes first meets a colder machine: they take turns at that too.
    for (const name of round % 2 === 0 ? ['plain', 'es'] : ['es', 'plain'])
      results[name].push(await gatewayRound(scene, scene[name], PLAN.full));
    results.echo.push(await floorRound(scene, 'echo', PLAN.echo));
    results.whole.push(await floorRound(scene, 'whole', PLAN.full / 2));
    results.usual.push(await again(scene, scene.usual, PLAN.usual));
    results.rs.push(await gatewayRound(scene, scene.rs, PLAN.full / 2));
    say(`tour ${round}/${PLAN.rounds}`);
    // A busy machine must not make the benchmark endless: fewer rounds, and the report says how many.
    if (round >= 2 && performance.now() - started > PLAN.limit * 1_000) break;
  }
  return results;
}

async function halfLoad(scene, full, started) {
  const results = { es: [], plain: [], rs: [], whole: [] };
  const rateOf = (name) => median(full[name].map(({ rate }) => rate)) / 2;
  const { rounds, seconds } = PLAN.half;
  await scene.floor.worker.call('mode', { mode: 'whole' });
  for (let round = 1; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? ['plain', 'es'] : ['es', 'plain'])
      results[name].push(await halfRound(scene, scene[name], { rate: rateOf('es'), seconds }));
    const floorLoad = {
      pool: 'es256',
      again: true,
      seconds: seconds / 2,
      rate: rateOf('es'),
      connections: HALF_CONNECTIONS,
    };
    results.whole.push(await run(scene, scene.floor, 'paced', floorLoad));
    results.rs.push(await halfRound(scene, scene.rs, { rate: rateOf('rs'), seconds: seconds / 2 }));
    say(`demi-charge ${round}/${rounds}`);
    if (performance.now() - started > PLAN.halfLimit * 1_000) break;
  }
  return results;
}

/** Until the compiler has settled: a number of exchanges, not of seconds, unless the machine is too slow for it. */
async function warm(scene, gateway) {
  const { exchanges, seconds } = PLAN.warmUp;
  const count = gateway.name === 'rs256' ? exchanges / 2 : exchanges;
  await scene.sign(gateway.name, count);
  const { replies } = await run(scene, gateway, 'full', { pool: gateway.name, seconds, entries: true });
  return replies;
}

async function warmUp(scene) {
  const warmed = { es256: await warm(scene, scene.es), rs256: await warm(scene, scene.rs) };
  warmed.plain = await warm(scene, scene.plain);
  await floorRound(scene, 'whole', PLAN.warmUp.seconds / 4);
  await again(scene, scene.usual, PLAN.warmUp.seconds / 2);
  return warmed;
}

/** The parts of the floor; the contract's validator is the gateway's own, compiled, measured here. */
async function floorParts(scene) {
  const parts = await scene.floor.worker.call('parts', { ms: PLAN.partMs });
  const message = JSON.parse(scene.sample.body);
  if (!validateDemandeClc(message).ok) throw new Error('the sample is not of the contract');
  for (const until = performance.now() + PLAN.partMs / 2; performance.now() < until;)
    validateDemandeClc(message);
  const before = process.cpuUsage();
  let calls = 0;
  for (const until = performance.now() + PLAN.partMs; performance.now() < until; calls++)
    validateDemandeClc(message);
  const { user, system } = process.cpuUsage(before);
  return { ...parts, contract: (user + system) / calls };
}

/** `openssl speed` of the same run: what one signature costs on this machine, today. */
function opensslSpeed() {
  try {
    const pinned = CAN_PIN ? ['taskset', '-c', '0'] : [];
    const [program, ...args] = [...pinned, 'openssl', 'speed', '-seconds', '1', '-mr', 'ecdsap256'];
    const output = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [, sign, verify] = /^\+F4:\d+:256:([\d.]+):([\d.]+)/m.exec(output) ?? [];
    return sign === undefined ? null : { sign: 1e6 / Number(sign), verify: 1e6 / Number(verify) };
  } catch {
    return null;
  }
}

async function databaseSettings({ database }) {
  const names = [
    'server_version',
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'wal_sync_method',
    'synchronous_standby_names',
  ];
  const { rows } = await database.query('SELECT name, setting FROM pg_settings WHERE name = ANY($1)', [
    names,
  ]);
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

async function measure() {
  const started = performance.now();
  say('installations (ES256, RS256), plancher, façon usuelle, client');
  const scene = await Scene.open({
    databaseUrl: process.env.DATABASE_URL || undefined,
    rsa: true,
    others: true,
  });
  try {
    say('mise en température');
    const warmed = await warmUp(scene);
    const loadBefore = loadavg()[0];
    const full = await fullLoad(scene, started);
    const parts = await floorParts(scene);
    const openssl = opensslSpeed();
    const half = await halfLoad(scene, full, started);
    const calculation = await measureCalculation();
    const settings = await databaseSettings(scene);
    return {
      ...{ full, half, parts, calculation, openssl, settings, sizes: scene.sample.sizes, mismatches },
      machine: {
        node: process.version,
        cores: CORES,
        pinned: CAN_PIN,
        load: loadBefore,
        warmed,
        databaseMeasured: scene.postmaster !== null,
      },
      seconds: (performance.now() - started) / 1_000,
    };
  } finally {
    await scene.close();
  }
}

/** Full load on the ES256 gateway alone, its CPU profile left in the folder. */
async function profile(folder) {
  await mkdir(resolve(folder), { recursive: true });
  const scene = await Scene.open({
    databaseUrl: process.env.DATABASE_URL || undefined,
    rsa: false,
    others: false,
    profile: resolve(folder),
  });
  try {
    const round = async (seconds) => {
      const { cpu, database, rate } = await gatewayRound(scene, scene.es, seconds);
      say(`${rate.toFixed(0)}/s, ${cpu?.toFixed(0)} µs/échange + PostgreSQL ${database?.toFixed(0)}`);
    };
    await warm(scene, scene.es);
    await round(2);
    process.kill(scene.es.pid, 'SIGUSR2');
    await round(4);
    process.kill(scene.es.pid, 'SIGUSR2');
    await sleep(1_500);
  } finally {
    await scene.close();
  }
}

/** What the options ask for, measured and printed. */
async function measureAsked({ soap, boucle = false, annuaire, court, profil }) {
  if (annuaire) return measureDirectory({ court, profil: profil && resolve(profil), say });
  if (soap || boucle) return measureSoap({ court, boucle, say });
  const results = await measure();
  printReport(results);
  return results;
}

if (options.profil !== undefined && !options.annuaire) await profile(options.profil);
else {
  const results = await measureAsked(options);
  if (options.json !== undefined)
    await writeFile(resolve(options.json), `${JSON.stringify(results, null, 1)}\n`);
}
process.exitCode = mismatches.length === 0 ? 0 : 1;
