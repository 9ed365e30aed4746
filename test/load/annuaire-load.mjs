/**
 * `npm run bench -- --annuaire`: a gateway with a directory of national size. Look-ups (AMC, convention, CSR and date
 * vary) against a constant body of the same size on the same listener, with the same certificate, quota and seal, in
 * interleaved rounds; then newer snapshots under a bounded load of look-ups and IDB exchanges. Also memory, and what the
 * event loop was held for.
 */
import { createPrivateKey } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { URLSearchParams } from 'node:url';
import { sealExtract } from '../../dist/directory/seal-extract.js';
import { Certificate } from '../../dist/pki/certificate.js';
import { NodeSigner } from '../../dist/signing/adapters/node-signer.js';
import { makeDirectory } from './make-directory.mjs';
import { unpin } from './processor-time.mjs';
import { fault, run } from './rounds.mjs';
import { Scene } from './scene.mjs';

const BAR = 0.8;
const FULL_PLAN = {
  ...{ warm: { reads: 10_000, seconds: 2.5 }, rounds: 4, seconds: 1.5 },
  swaps: { rounds: 2, seconds: 8, everyMs: 2_000 },
};
const SHORT_PLAN = {
  ...{ warm: { reads: 3_000, seconds: 1 }, rounds: 3, seconds: 1.5 },
  swaps: { rounds: 1, seconds: 6, everyMs: 2_000 },
};
/** A machine too busy for the warm-up's reads ends it all the same; turns of both kinds. */
const MOST_WARM_TURNS = 4;
/** Of the look-ups' full rate, while snapshots change; IDB exchanges per second beside them. */
const LOAD = { share: 0.25, admissions: 15, connections: 24 };
const DATES = ['2024-02-29', '2025-06-30', '2026-01-15', undefined];
/** Three sets of kept connections, each made anew before the former one is seen to be closed. */
const ENVIRONMENT = { ROC_ANNUAIRE_INTERVALLE_MS: '500', ROC_CONNEXIONS_PAR_APPELANT: '1024' };
const MB = 1_048_576;

export async function measureDirectory({ court, profil, say }) {
  const started = performance.now();
  const plan = court ? SHORT_PLAN : FULL_PLAN;
  const socket = join(tmpdir(), `roc-annuaire-${process.pid}.sock`);
  say('installation');
  const scene = await Scene.open({
    ...{ databaseUrl: process.env.DATABASE_URL || undefined, rsa: false, others: false, loop: socket },
    ...{ hooks: ['constant-hook.mjs'], profile: profil, environment: ENVIRONMENT },
  });
  try {
    const ask = (path) => asked(socket, path);
    const memory = { small: await ask('/memoire') };
    const directory = await NationalDirectory.of(scene);
    await directory.next();
    await taken(scene, directory);
    memory.national = await ask('/memoire');
    const sizes = await prepareReads(scene, directory);
    const load = loadavg()[0];
    const rounds = await rates(scene, { plan, say, profil });
    const rate = median(rounds.lookUp.map((one) => one.rate)) * LOAD.share;
    const swaps = await swapRounds(scene, { directory, plan: plan.swaps, rate, ask, say });
    memory.after = await ask('/memoire');
    memory.peak = await residentPeak(scene.es.pid);
    const results = {
      rounds,
      swaps,
      memory,
      sizes,
      rate,
      load,
      seconds: (performance.now() - started) / 1_000,
    };
    print(results, directory);
    return results;
  } finally {
    await scene.close();
    await rm(socket, { force: true });
  }
}

/** The installation's own directory with the national one in it, each version sealed in advance and put in place whole. */
class NationalDirectory {
  #ready = [];

  constructor(content, signer, file) {
    this.content = content;
    this.signer = signer;
    this.file = file;
    this.version = content.version;
  }

  static async of({ es: { running } }) {
    const variables = running.installation.environment(running.databaseUrl, 'libres');
    const [certificatePem, keyPem] = await Promise.all(
      [variables.ROC_ANNUAIRE_CACHET_CERTIFICAT, variables.ROC_ANNUAIRE_CACHET_CLE].map((name) =>
        readFile(name, 'utf8'),
      ),
    );
    const [certificate, ...intermediates] = Certificate.listFromPem(certificatePem);
    const signer = new NodeSigner({ key: createPrivateKey(keyPem), certificate, intermediates });
    const { payload } = JSON.parse(await readFile(variables.ROC_ANNUAIRE, 'utf8'));
    const own = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const national = makeDirectory({ now: Date.now() });
    const content = { ...own };
    for (const [part, added] of Object.entries(national)) content[part] = [...own[part], ...added];
    const directory = new NationalDirectory(content, signer, variables.ROC_ANNUAIRE);
    directory.routes = national.amc.flatMap(({ numero, routes }) =>
      routes.map(({ typeConvention, csr }) => ({ numero, typeConvention, csr })),
    );
    return directory;
  }

  /** Seals versions in advance: what is measured is the gateway that takes them. In each another AMC has another contact. */
  async prepare(count) {
    while (this.#ready.length < count) {
      this.version++;
      const amc = [...this.content.amc];
      const at = this.version % amc.length;
      amc[at] = { ...amc[at], contact: { ...amc[at].contact, libelle: `Version ${this.version}` } };
      const now = Date.now();
      const extract = { ...this.content, amc, version: this.version, emisLe: new Date(now).toISOString() };
      const bytes = await sealExtract(extract, this.signer, Math.floor(now / 1000));
      this.#ready.push({ version: this.version, bytes });
    }
  }

  /** Puts the next version in place; tells which. */
  async next() {
    if (this.#ready.length === 0) await this.prepare(1);
    const { version, bytes } = this.#ready.shift();
    this.placed = version;
    this.bytes = bytes.length;
    await writeFile(`${this.file}.banc`, bytes);
    await rename(`${this.file}.banc`, this.file);
    return version;
  }
}

/** Until the gateway has the version that was put in place last. */
async function taken({ es }, { placed }) {
  const { ops } = es.running.gateway.ready.ports;
  for (const limit = performance.now() + 30_000; performance.now() < limit; await sleep(100)) {
    const text = await (await fetch(`http://127.0.0.1:${ops}/metrics`)).text();
    if (Number(/^roc_annuaire_version(?:\{.*\})? (\S+)$/m.exec(text)?.[1]) === placed) return;
  }
  throw new Error(`version ${placed} was not taken within 30 s`);
}

/** Both pools; the constant body has the mean size of the look-ups' answers, its request that of their requests. */
async function prepareReads(scene, { routes }) {
  const order = routes.map((_, at) => routes[(at * 7_919) % routes.length]);
  const paths = DATES.flatMap((date) =>
    order.map(({ numero, typeConvention, csr }) => {
      const query = new URLSearchParams({ numeroAmc: numero, typeConvention, csr, service: 'IDB' });
      if (date !== undefined) query.set('date', date);
      return `/annuaire/v1/routes?${query}`;
    }),
  );
  await scene.load.call('reads', { pool: 'lectures', paths, host: 'localhost' });
  await scene.connect(scene.es);
  const answers = [];
  for (let at = 0; at < 300; at++) {
    const { status, answer } = await scene.load.call('once', {
      name: 'es256',
      pool: 'lectures',
      again: true,
    });
    if (status !== 200) throw new Error(`look-up: ${answer.slice(0, 1_000)}`);
    answers.push(Buffer.byteLength(answer.split('\r\n\r\n')[1], 'latin1'));
  }
  const [body, path] = [mean(answers), mean(paths.map(({ length }) => length))];
  const constant = `/annuaire/v1/routes?constante=${body}&x=`;
  const same = [constant.padEnd(path, 'x')];
  await scene.load.call('reads', { pool: 'constante', paths: same, host: 'localhost' });
  const { answer } = await scene.load.call('once', { name: 'es256', pool: 'constante', again: true });
  const constantBody = answer.split('\r\n\r\n')[1].length;
  if (constantBody !== body) throw new Error(`constant body of ${constantBody} bytes in place of ${body}`);
  return { body, least: Math.min(...answers), most: Math.max(...answers), path, questions: paths.length };
}

const POOLS = { lookUp: 'lectures', constant: 'constante' };

async function rates(scene, { plan, say, profil }) {
  const read = (kind, seconds) => run(scene, scene.es, 'full', { pool: POOLS[kind], again: true, seconds });
  say('mise en température');
  let warmed = 0;
  for (let turn = 0; turn < MOST_WARM_TURNS && warmed < plan.warm.reads; turn++)
    for (const kind of Object.keys(POOLS)) warmed += (await read(kind, plan.warm.seconds)).replies / 2;
  if (profil) {
    process.kill(scene.es.pid, 'SIGUSR2');
    await read('lookUp', 4);
    process.kill(scene.es.pid, 'SIGUSR2');
    await sleep(1_500);
  }
  const results = { lookUp: [], constant: [], warmed };
  for (let round = 1; round <= plan.rounds; round++) {
    scene.pinAll();
    const order = round % 2 === 0 ? ['lookUp', 'constant'] : ['constant', 'lookUp'];
    for (const kind of order) results[kind].push(await read(kind, plan.seconds));
    say(`tour ${round}/${plan.rounds}`);
  }
  return results;
}

/** The same load without and with newer snapshots coming in. */
async function swapRounds(scene, { directory, plan, rate, ask, say }) {
  const results = { before: [], during: [] };
  // A snapshot is read on another thread: it has the other core, as it would have where nobody pins anything.
  unpin(scene.es.pid);
  await underLoad(scene, { seconds: 3, rate });
  for (let round = 1; round <= plan.rounds; round++) {
    await directory.prepare(Math.floor((plan.seconds * 1_000) / plan.everyMs));
    await ask('/');
    results.before.push({
      ...(await underLoad(scene, { seconds: plan.seconds, rate })),
      loop: await ask('/'),
    });
    const over = new AbortController();
    const swapping = swapEvery(directory, plan.everyMs, over.signal);
    const during = await underLoad(scene, { seconds: plan.seconds, rate });
    over.abort();
    results.during.push({ ...during, placed: await swapping, loop: await ask('/') });
    await taken(scene, directory);
    say(`instantanés ${round}/${plan.rounds}`);
  }
  return results;
}

async function swapEvery(directory, everyMs, signal) {
  const placed = [];
  await sleep(everyMs / 5, undefined, { signal }).catch(() => undefined);
  while (!signal.aborted) {
    placed.push(await directory.next());
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
  return placed;
}

/** Look-ups and IDB exchanges at fixed rates, at once; whatever is not 200 is a fault, and every IDB has its two entries. */
async function underLoad(scene, { seconds, rate }) {
  await scene.signAdmissions('admissions', Math.ceil(LOAD.admissions * seconds) + 100);
  const { connections } = LOAD;
  const [lookUp, admission] = await Promise.all([
    run(scene, { ...scene.es, name: 'lectures' }, 'paced', {
      ...{ pool: 'lectures', again: true, seconds, rate, connections, versions: true },
    }),
    run(scene, { ...scene.es, name: 'admissions' }, 'paced', {
      ...{ pool: 'admissions', seconds, rate: LOAD.admissions, connections, entries: true },
    }),
  ]);
  const { statuses, replies, faults } = admission;
  if ((statuses[200] ?? 0) !== replies) fault(`IDB: ${JSON.stringify(statuses)} ${faults.join(' | ')}`);
  return { lookUp, admission };
}

function asked(socketPath, path) {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.once('end', () => resolve(JSON.parse(text)));
    });
    sent.once('error', reject).end();
  });
}

/** Highest resident size of a process so far, bytes (Linux); NaN elsewhere. */
async function residentPeak(pid) {
  const text = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  return Number(/VmHWM:\s*(\d+) kB/.exec(text)?.[1]) * 1_024;
}

const mean = (values) => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

function median(values) {
  const all = [...values].sort((a, b) => a - b);
  return (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2;
}

const said = (values, digits = 0) => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return '–';
  const [least, most] = [Math.min(...known), Math.max(...known)].map((value) => value.toFixed(digits));
  return `${median(known).toFixed(digits)} [${least}..${most}]`;
};

function print({ rounds, swaps, memory, sizes, rate, load, seconds }, { bytes, routes }) {
  const of = (runs, name) => runs.map((one) => one[name]);
  const ratios = rounds.lookUp.map((one, at) => one.rate / rounds.constant[at].rate);
  const cpu = rounds.constant.map((one, at) => one.cpu / rounds.lookUp[at].cpu);
  const line = (name, cells, width = 22) =>
    console.log(`  ${name.padEnd(30)}${cells.map((cell) => cell.padStart(width)).join('')}`);
  console.log(`
Annuaire national : instantané de ${(bytes / 1e6).toFixed(1)} Mo, ${routes.length} routes, ${sizes.questions} questions distinctes
Corps de ${sizes.body} o [${sizes.least}..${sizes.most}], adresse de ${sizes.path} o ; TLS mutuel gardé, 64 connexions ; ${rounds.lookUp.length} tours entrelacés : médiane [min..max]
`);
  line('', ['rythme/s', 'µs CPU', 'p99 ms']);
  for (const [kind, name] of Object.entries({ lookUp: 'recherche', constant: 'corps constant' }))
    line(name, [
      said(of(rounds[kind], 'rate')),
      said(of(rounds[kind], 'cpu')),
      said(of(rounds[kind], 'p99'), 1),
    ]);
  const ratio = median(ratios);
  console.log(
    `  rythme, recherche / corps constant : ${said(ratios, 2)}   barre ${BAR} : ${ratio >= BAR ? 'tenue' : 'MANQUÉE'}`,
  );
  console.log(`  CPU, corps constant / recherche : ${said(cpu, 2)}\n`);
  console.log(
    `Instantanés en charge : ${rate.toFixed(0)} recherches/s et ${LOAD.admissions} IDB/s, ${swaps.before.length} tours ; du client`,
  );
  line('', ['échanges', 'échecs', 'p99 recherche ms', 'p99 IDB ms', 'boucle : fil ms', 'retard ms'], 18);
  for (const [phase, name] of Object.entries({ before: 'sans changement', during: 'pendant' })) {
    const both = swaps[phase].flatMap(({ lookUp, admission }) => [lookUp, admission]);
    const total = both.reduce((sum, { replies }) => sum + replies, 0);
    const good = both.reduce((sum, { statuses }) => sum + (statuses[200] ?? 0), 0);
    const own = swaps[phase].map(({ loop }) => loop.own);
    const p99 = (kind) => said(swaps[phase].map((one) => one[kind].p99));
    const loops = [said(own), said(swaps[phase].map(({ loop }) => loop.delay))];
    line(name, [String(total), String(total - good), p99('lookUp'), p99('admission'), ...loops], 18);
  }
  const placed = swaps.during.flatMap((one) => one.placed);
  const seen = new Set(swaps.during.flatMap(({ lookUp }) => lookUp.versions));
  const answered = placed.filter((version) => seen.has(String(version))).length;
  console.log(
    `  ${placed.length} versions posées, ${answered} lues dans les réponses de la même phase\n\nMémoire de la passerelle (Mo)`,
  );
  line('', ['RSS', 'heapUsed'], 12);
  const sizesOf = { small: 'petit annuaire', national: 'annuaire national', after: 'à la fin' };
  for (const [moment, name] of Object.entries(sizesOf))
    line(
      name,
      [memory[moment].rss, memory[moment].heapUsed].map((value) => (value / MB).toFixed(0)),
      12,
    );
  line('plus haut', [(memory.peak / MB).toFixed(0)], 12);
  console.log(
    `\nNote : ${seconds.toFixed(0)} s en tout ; charge du système au départ ${load.toFixed(1)} ; mise en température ${rounds.warmed.toFixed(0)} lectures de chaque sorte`,
  );
}
