/**
 * `node test/load/redacteur.mjs [--attente 64] [--tours 5] [--secondes 3] [--profil FILE]`: the writer alone, with the
 * tree and without, in interleaved rounds on one PostgreSQL of its own. So many waiters ask for one entry after another,
 * each with its receipt as an answer has it. Prints CPU per entry of this process and of PostgreSQL.
 */
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedServer } from '../../dist/database/embedded-server.js';
import { prepareDatabase } from '../../dist/database/prepare-database.js';
import { FolderHeadKeeper } from '../../dist/trace/adapters/folder-head-keeper.js';
import { PostgresTraceStore } from '../../dist/trace/adapters/postgres-trace-store.js';
import { LogKey } from '../../dist/trace/log/log-key.js';
import { sampleEntry } from './sample-entry.mjs';
import { pin, postmasterOf, treeTime } from './processor-time.mjs';

const { values: options } = parseArgs({
  options: {
    attente: { type: 'string', default: '64,2' },
    tours: { type: 'string', default: '5' },
    secondes: { type: 'string', default: '3' },
    profil: { type: 'string' },
  },
});
const FOLDER = join(import.meta.dirname, '..', '..', 'var', `redacteur-${process.pid}`);
const seconds = Number(options.secondes);

/** Two hundred entries, taken in turn: making one is not what is measured. */
const ENTRIES = Array.from({ length: 200 }, (_, n) => sampleEntry(n));

async function round(store, postmaster, waiters, { receipts }) {
  let written = 0;
  const until = performance.now() + seconds * 1_000;
  const waiter = async () => {
    while (performance.now() < until) {
      const trace = await store.concluded(
        { ...ENTRIES[written % ENTRIES.length], idEchange: randomUUID() },
        null,
      );
      if (receipts) trace.recu();
      written++;
    }
  };
  const [own, database, from] = [process.cpuUsage(), treeTime(postmaster), performance.now()];
  await Promise.all(Array.from({ length: waiters }, waiter));
  const { user, system } = process.cpuUsage(own);
  return {
    client: (user + system) / written,
    database: database === null ? NaN : (treeTime(postmaster) - database) / written,
    rate: (written / (performance.now() - from)) * 1_000,
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

async function profiled(file, work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  writeFileSync(file, JSON.stringify(profile));
  session.disconnect();
}

async function measure() {
  const server = await startEmbeddedServer({ folder: join(FOLDER, 'postgres') });
  const client = new pg.Client({ connectionString: server.url });
  const stores = [];
  const keeper = new FolderHeadKeeper(join(FOLDER, 'tetes'));
  try {
    const { applicationUrl } = await prepareDatabase(server.url);
    await client.connect();
    const postmaster = await postmasterOf(client);
    pin(process.pid, 0);
    pin(postmaster, 1, true);
    const key = new LogKey('banc.invalid/journal', generateKeyPairSync('ed25519').privateKey);
    const common = { applicationUrl, answerKeys: [randomBytes(32)] };
    const plain = await PostgresTraceStore.open({ ...common, holder: 'sans' });
    const tree = await PostgresTraceStore.open({ ...common, holder: 'avec', journal: { key, keeper } });
    stores.push(plain, tree);
    console.log(
      `charge du système ${loadavg()[0].toFixed(1)} ; entrée de ${JSON.stringify(ENTRIES[0]).length} o`,
    );
    for (const waiters of options.attente.split(',').map(Number)) {
      const results = { sans: [], avec: [] };
      for (let at = 0; at <= Number(options.tours); at++) {
        const without = await round(plain, postmaster, waiters, { receipts: false });
        const withTree = await round(tree, postmaster, waiters, { receipts: true });
        // The first round warms up.
        if (at > 0) results.sans.push(without) && results.avec.push(withTree);
      }
      for (const [name, runs] of Object.entries(results)) {
        const of = (what) => median(runs.map((one) => one[what])).toFixed(1);
        console.log(
          `${String(waiters).padStart(3)} en attente, ${name.padEnd(4)} arbre : ${of('client').padStart(6)} µs client + ${of('database').padStart(6)} µs PostgreSQL par entrée, ${of('rate')} entrées/s`,
        );
      }
    }
    if (options.profil !== undefined)
      await profiled(options.profil, () => round(tree, postmaster, 64, { receipts: true }));
  } finally {
    for (const store of stores) await store.close();
    await keeper.close();
    await client.end();
    await server.stop();
    rmSync(FOLDER, { recursive: true, force: true });
  }
}

await measure();
