/**
 * `node test/load/grand-journal.mjs [--entrees 10000000] [--minutes 20]`: a log of that many entries, really written: each
 * through the store, its group commit and the one statement, in batches of 2,048 (a gateway's are smaller), without
 * message claims. At 10^5, 10^6, 10^7: count(*), size of the signed head, size of the tables; 1,000 random entries are
 * proved against that head and verified; after a restart of PostgreSQL proofs and searches are timed, each one new.
 *
 * What the time limit or the disk does not allow is printed as `non mesuré`.
 */
import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { rmSync, statfsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedServer } from '../../dist/database/embedded-server.js';
import { prepareDatabase } from '../../dist/database/prepare-database.js';
import { FolderHeadKeeper } from '../../dist/trace/adapters/folder-head-keeper.js';
import { PostgresLogReader } from '../../dist/trace/adapters/postgres-log-reader.js';
import { PostgresTraceStore } from '../../dist/trace/adapters/postgres-trace-store.js';
import { LogKey } from '../../dist/trace/log/log-key.js';
import { QueryEntries } from '../../dist/trace/query-entries.js';
import { verifyReceipt, writeReceipt } from '../../dist/trace/tree/receipt.js';
import { HOSPITALS, INSURERS, sampleEntry } from './sample-entry.mjs';

const { values: options } = parseArgs({
  options: { entrees: { type: 'string', default: '10000000' }, minutes: { type: 'string', default: '20' } },
});
const ENTRIES = Number(options.entrees);
const LIMIT_MS = Number(options.minutes) * 60_000;
const MILESTONES = [100_000, 1_000_000, 10_000_000].filter((size) => size <= ENTRIES);
const FOLDER = join(import.meta.dirname, '..', '..', 'var', `grand-journal-${process.pid}`);
const BATCH = 2_048;
const BYTES_PER_ENTRY = 3_200;
const PROOFS = 1_000;
const SEARCHES = 100;
const DAY = 86_400_000;
/** Entries are spread over two months, as they would have come. */
const SPAN_MS = 60 * DAY;
const START = Date.now() - 61 * DAY;
const timeOf = (n) => START + Math.floor((n / ENTRIES) * SPAN_MS);

const started = performance.now();
const elapsed = () => performance.now() - started;
const seconds = (ms) => (ms / 1_000).toFixed(0);
const p95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];

class Bench {
  key = new LogKey('banc.invalid/journal', generateKeyPairSync('ed25519').privateKey);
  keeper = new FolderHeadKeeper(join(FOLDER, 'tetes'));
  answerKeys = [randomBytes(32)];
  written = 0;

  async up() {
    this.server = await startEmbeddedServer({
      folder: join(FOLDER, 'postgres'),
      settings: ['max_wal_size=8GB', 'checkpoint_timeout=15min'],
    });
    this.applicationUrl = (await prepareDatabase(this.server.url)).applicationUrl;
  }

  async open() {
    const { applicationUrl, answerKeys, key, keeper } = this;
    const journal = { key, keeper };
    const commit = { maxBatch: BATCH };
    this.store = await PostgresTraceStore.open({
      applicationUrl,
      answerKeys,
      holder: 'banc',
      journal,
      commit,
    });
  }

  async close() {
    await this.store?.close();
    this.store = undefined;
  }

  /** Writes on to `size`; false where the time is over before. */
  async growTo(size) {
    await this.open();
    const waiter = async () => {
      while (this.written < size && elapsed() < LIMIT_MS) {
        const n = this.written++;
        await this.store.concluded(sampleEntry(n, timeOf(n)), null);
      }
    };
    await Promise.all(Array.from({ length: 2 * BATCH }, waiter));
    await this.close();
    return this.written >= size && elapsed() < LIMIT_MS;
  }

  async restart() {
    await this.server.stop();
    await this.up();
  }
}

async function query(url, text, values) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function sizes(bench) {
  const [row] = await query(
    bench.server.url,
    `SELECT (SELECT count(*) FROM trace.entrees) AS lignes, (SELECT count(DISTINCT journal) FROM trace.entrees) AS journaux,
       (SELECT sum(taille) FROM trace.journaux) AS taille,
       (SELECT sum(pg_table_size(relid)) FROM pg_partition_tree('trace.entrees') WHERE isleaf) AS tables,
       (SELECT sum(pg_indexes_size(relid)) FROM pg_partition_tree('trace.entrees') WHERE isleaf) AS indexes,
       pg_total_relation_size('trace.tuiles') AS tuiles`,
  );
  const gigabytes = (bytes) => `${(Number(bytes) / 1e9).toFixed(2)} Go`;
  console.log(
    `  count(*) ${row.lignes} ; tête signée ${row.taille} ; ${row.journaux} journal ; entrées ${gigabytes(row.tables)} + index ${gigabytes(row.indexes)} ; tuiles ${gigabytes(row.tuiles)}`,
  );
  if (row.lignes !== row.taille) throw new Error('rows and head differ');
  return Number(row.taille);
}

/** Entries chosen at random, each proved against the signed head and verified; the proof alone is timed. */
async function proofs(bench, size) {
  const pool = new pg.Pool({ connectionString: bench.applicationUrl, max: 1 });
  try {
    const reader = new PostgresLogReader(pool, bench.key, bench.keeper);
    const row = await reader.log(1, 1);
    const times = [];
    for (let at = 0; at < PROOFS; at++) {
      const rank = randomInt(size);
      const from = performance.now();
      const placement = await reader.placement(row.journal, rank);
      times.push(performance.now() - from);
      const { rows } = await pool.query(
        'SELECT sel, entree FROM trace.entrees WHERE journal = $1 AND rang = $2',
        [row.journal, rank],
      );
      const opening = { salt: rows[0].sel, bytes: Buffer.from(rows[0].entree) };
      const proven = verifyReceipt(Buffer.from(writeReceipt(opening, placement)), {
        log: bench.key.of(row.origine),
      });
      if (!proven.ok || proven.value.checkpoint.size !== size || proven.value.index !== rank)
        throw new Error(`entry ${rank} is not proved: ${proven.ok ? 'elsewhere' : proven.fault}`);
    }
    console.log(
      `  ${PROOFS} entrées au hasard prouvées contre la tête signée et vérifiées ; preuve après redémarrage : p50 ${p50(times)} ms, p95 ${p95(times).toFixed(2)} ms, la première ${times[0].toFixed(1)} ms`,
    );
  } finally {
    await pool.end();
  }
}

const FITS = {
  idMessage: (entry, known) => entry.idMessage === known.id_message,
  pseudonyme: (entry, known) => entry.beneficiaire === known.beneficiaire,
  engagement: (entry, known) => entry.engagement === known.engagement,
};

const p50 = (values) => [...values].sort((a, b) => a - b)[values.length >> 1].toFixed(2);

/** Searches as auditors make them, each for something else, on a server that has just started. */
async function searches(bench, size) {
  const entries = QueryEntries.open(bench.applicationUrl);
  const all = { etablissements: HOSPITALS, amc: [] };
  const kinds = {
    'période et EJ': () => {
      const du = START + randomInt(59) * DAY;
      const ej = HOSPITALS[randomInt(HOSPITALS.length)];
      return [
        { etablissements: [ej], amc: [] },
        { du, au: du + DAY, ej },
      ];
    },
    AMC: () => {
      const amc = INSURERS[randomInt(INSURERS.length)];
      const du = START + randomInt(59) * DAY;
      return [
        { etablissements: [], amc: [amc] },
        { du, au: du + DAY, amc },
      ];
    },
    idMessage: (known) => [all, { idMessage: known.id_message }],
    pseudonyme: (known) => [{ etablissements: [known.ej], amc: [] }, { beneficiaires: [known.beneficiaire] }],
    engagement: (known) => [{ etablissements: [known.ej], amc: [] }, { engagement: known.engagement }],
  };
  const known = await query(
    bench.server.url,
    `SELECT e.id_message, e.ej, e.beneficiaire, e.engagement FROM unnest($1::bigint[]) AS r (rang)
     JOIN trace.entrees e ON e.journal = 1 AND e.rang = r.rang`,
    [Array.from({ length: SEARCHES }, () => 3 * randomInt(Math.floor(size / 3)))],
  );
  await entries.close();
  await bench.restart();
  const again = QueryEntries.open(bench.applicationUrl);
  try {
    for (const [name, make] of Object.entries(kinds)) {
      let fits = true;
      const times = [];
      let found = 0;
      for (const one of known) {
        const [scope, filter] = make(one);
        const from = performance.now();
        const { entrees } = await again.page(scope, filter, { limite: 100 });
        times.push(performance.now() - from);
        found += entrees.length;
        fits &&= entrees.every(({ entree }) => FITS[name]?.(entree, one) ?? true);
      }
      // A filter that the search does not know limits nothing: that is no figure.
      if (!fits) {
        console.log(`  recherche ${name.padEnd(14)} : non mesuré (critère inconnu de la recherche)`);
        continue;
      }
      console.log(
        `  recherche ${name.padEnd(14)} : p50 ${p50(times)} ms, p95 ${p95(times).toFixed(1)} ms (${known.length} recherches, ${found} entrées)`,
      );
    }
  } finally {
    await again.close();
  }
}

const { bavail, bsize } = statfsSync(join(import.meta.dirname));
console.log(
  `charge du système ${loadavg()[0].toFixed(1)} ; entrée de ${JSON.stringify(sampleEntry(1)).length} o ; ${((bavail * bsize) / 1e9).toFixed(0)} Go libres`,
);
const bench = new Bench();
try {
  await bench.up();
  for (const size of MILESTONES) {
    console.log(`${size} entrées`);
    if (size * BYTES_PER_ENTRY > bavail * bsize * 0.8) {
      console.log('  non mesuré (place sur le disque)');
      continue;
    }
    const [from, before] = [elapsed(), bench.written];
    if (!(await bench.growTo(size))) {
      console.log(`  non mesuré (${options.minutes} minutes écoulées à ${bench.written} entrées)`);
      break;
    }
    console.log(
      `  écrites en ${seconds(elapsed() - from)} s (${Math.round((size - before) / ((elapsed() - from) / 1_000))}/s)`,
    );
    await bench.restart();
    const head = await sizes(bench);
    await bench.restart();
    await proofs(bench, head);
    await searches(bench, head);
  }
} finally {
  await bench.close().catch(() => undefined);
  await bench.keeper.close();
  await bench.server?.stop();
  rmSync(FOLDER, { recursive: true, force: true });
}
