/** Everything the benchmark measures, up and pinned: gateways (ES256, RS256), the floor, the usual way, the client. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import pg from 'pg';
import { RunningInstallation, PROJECT } from '../../dist/cli/development/running-installation.js';
import { mapDossier } from '../../dist/cli/map-dossier.js';
import { DOSSIER_PLACE, PERSON_PLACE } from './load-places.mjs';
import { person } from './make-amc-file.mjs';
import { pin, postmasterOf, processTime, treeTime } from './processor-time.mjs';
import { Worker } from './worker.mjs';

const HERE = join(PROJECT, 'test', 'load');
export const FOLDER = join(PROJECT, 'var', 'bench');
const FIXTURES = join(PROJECT, 'test', 'fixtures', 'dossiers');
/** A stay of three lines at an AMC of the built-in platform: a CLC of 1.5 kB. */
const DOSSIER = 'D09';
/** Out-patient care of one line, which may be repeated. */
const CONSULTATION = 'D01';
const AMC = '0099100011';
const HOSPITAL = 'CH-A';
const AGENT = {
  identifiant: 'bureau-entrees-1',
  role: 'Agent administratif',
  modeAuthentification: 'DIRECTE',
};
const ENVIRONMENT = {
  ROC_QUOTA_DEFAUT: '1000000',
  ROC_AMC_CONCURRENCE: '256',
  ROC_LISTES_INTERVALLE_MS: '5000',
  ROC_JOURNAL_NIVEAU: 'error',
};
const [SERVER_CORE, OTHER_CORE] = [0, 1];
export const CONNECTIONS = 64;

/** Dossiers and persons of their own: two calculations of one person wait for each other at the AMC, as they must. */
const PERSONS = Array.from({ length: 5_000 }, (_, n) => person(n)).filter(
  ({ amc, suspensions }) => amc === AMC && suspensions === undefined,
);
const REFERENTIEL = join(FOLDER, 'referentiel.json');
const fixture = async (name) => JSON.parse(await readFile(join(FIXTURES, name), 'utf8'));

/** The fixtures' insurers and contracts, with the benchmark's persons beside the fixtures' own. */
async function writeReferentiel() {
  const referentiel = await fixture('referentiel.json');
  const more = PERSONS.map((one) => [one.numeroAdherent, { ...one, type: undefined }]);
  referentiel.beneficiaires = { ...referentiel.beneficiaires, ...Object.fromEntries(more) };
  await mkdir(FOLDER, { recursive: true });
  await writeFile(REFERENTIEL, JSON.stringify(referentiel));
}

/** A CLC (or an IDB) with places to fill, of a dossier of the fixtures. */
async function template(of = DOSSIER, service = 'CLC') {
  const read = fixture;
  const dossier = (await read('dossiers.json')).find(({ id }) => id === of);
  const to = {
    idMessage: '00000000-0000-4000-8000-000000000000',
    environnement: 'test',
    service,
    agent: AGENT,
  };
  const message = mapDossier(dossier, await read('referentiel.json'), to);
  return JSON.stringify({ ...message, numeroDossier: DOSSIER_PLACE, beneficiaire: PERSON_PLACE });
}

/** What is loaded into the gateway beside its program, and where that finds us. */
function hooksOf({ profile, loop, hooks = [] }) {
  const loaded = [...hooks];
  if (profile) loaded.push('profile-hook.mjs');
  if (loop !== undefined) loaded.push('loop-hook.mjs');
  return {
    ...(profile ? { BANC_PROFIL: profile } : {}),
    ...(loop === undefined ? {} : { BANC_BOUCLE: loop }),
    ...(loaded.length === 0
      ? {}
      : { NODE_OPTIONS: loaded.map((name) => `--import ${join(HERE, name)}`).join(' ') }),
  };
}

/** A gateway on an installation of its own. Both share one database, and so the key the role's password derives from. */
async function startGateway(name, options) {
  const { keyAlgorithm, databaseUrl, masterKeyFile, environment } = options;
  const folder = join(FOLDER, name);
  await mkdir(join(folder, 'secrets'), { recursive: true, mode: 0o700 });
  if (masterKeyFile !== undefined) await copyFile(masterKeyFile, join(folder, 'secrets', 'cle-maitre'));
  const running = await RunningInstallation.start({
    ...{
      folder,
      referentielFile: REFERENTIEL,
      ports: 'libres',
      keyAlgorithm,
      databaseUrl,
    },
    environment: {
      ...ENVIRONMENT,
      ...environment,
      ...hooksOf(options),
    },
  });
  const { client, seal } = running.installation.hospitals.get(HOSPITAL);
  const ca = [...running.installation.authority.caPems];
  return {
    name,
    running,
    pid: running.gateway.process.pid,
    port: running.gateway.ready.ports.exchange,
    client,
    seal,
    ca,
  };
}

/** The pool of a gateway's requests in one form. */
export function poolOf(name, form = 'json') {
  return form === 'json' ? name : `${name}-${form}`;
}

export class Scene {
  #closers = [];

  /**
   * @param options `databaseUrl`, `rsa` (start the RSA-2048 gateway too), `others` (floor, usual way, no tree), `profile`
   * (folder for a CPU profile), `loop` (socket at which the ES256 gateway tells its event loop's delay), `hooks` (further
   * files of this folder loaded into it), `environment` (further variables of it)
   */
  static async open(options) {
    const scene = new Scene();
    try {
      await scene.#open(options);
      return scene;
    } catch (error) {
      await scene.close();
      throw error;
    }
  }

  async #open({ databaseUrl, rsa, others, ...own }) {
    await rm(FOLDER, { recursive: true, force: true });
    await writeReferentiel();
    this.template = await template();
    this.consultation = await template(CONSULTATION);
    this.admission = await template(CONSULTATION, 'IDB');
    const es = await this.#gateway('es256', { keyAlgorithm: 'P-256', databaseUrl, ...own });
    this.databaseUrl = es.running.databaseUrl;
    this.database = new pg.Client({ connectionString: this.databaseUrl });
    await this.database.connect();
    this.#closers.push(() => this.database.end());
    this.postmaster = await postmasterOf(this.database);
    this.es = es;
    this.load = this.#worker(join(HERE, 'load-client.mjs'));
    const masterKeyFile = es.running.installation.path('secrets', 'cle-maitre');
    if (others)
      // The same writer with the tree off by one flag: what the log costs.
      this.plain = await this.#gateway('sans-arbre', {
        ...{ keyAlgorithm: 'P-256', databaseUrl: this.databaseUrl, masterKeyFile },
        environment: { ROC_JOURNAL_ARBRE: 'non' },
      });
    if (rsa) {
      this.rs = await this.#gateway('rs256', {
        keyAlgorithm: 'RSA-2048',
        databaseUrl: this.databaseUrl,
        masterKeyFile,
      });
    }
    await this.connect(this.es);
    await this.sign('es256', 1);
    this.sample = await this.#sample();
    if (others) await this.#others();
    this.pinAll();
  }

  async #gateway(name, options) {
    const gateway = await startGateway(name, options);
    this.#closers.push(() => gateway.running.stop());
    return gateway;
  }

  #worker(script) {
    const worker = new Worker(script);
    this.#closers.push(() => worker.end());
    return worker;
  }

  /** Handshakes are over when this resolves: they are not part of what a round measures. */
  async connect({ name, port, client, ca }) {
    const tls = { cert: client.chainPem, key: client.keyPem, ca };
    await this.load.call('open', { name, port, tls, connections: CONNECTIONS });
    // The server's last step of a TLS 1.3 handshake comes after the client's.
    await sleep(250);
  }

  /** One exchange through the gateway: its sizes are those of the floor and of the usual way. */
  async #sample() {
    const { status, request, answer } = await this.load.call('once', { name: 'es256', pool: 'es256' });
    if (status !== 200) throw new Error(`the gateway answers ${status}: ${answer.slice(0, 1_000)}`);
    const [head, body] = answer.split('\r\n\r\n');
    const headers = head
      .split('\r\n')
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
    const own = headers.filter(([name]) => !/^(date|connection|keep-alive|content-length)$/i.test(name));
    const [requestHead, requestBody] = request.split('\r\n\r\n');
    const { rows } = await this.database.query(
      "SELECT entree FROM trace.entrees WHERE type = 'repondu' LIMIT 1",
    );
    return {
      ...{ head: Object.fromEntries(own), answer: body, body: requestBody, entry: rows[0].entree },
      signature: /\r\nroc-signature: (\S+)/.exec(requestHead)[1],
      sizes: {
        request: request.length,
        requestBody: requestBody.length,
        answer: answer.length,
        answerBody: body.length,
        entry: rows[0].entree.length,
      },
    };
  }

  async #others() {
    const { es } = this;
    const tls = await this.#serverTls(es);
    const keys = { keyPem: es.seal.keyPem, requestKeyPem: es.seal.keyPem };
    this.floor = await this.#program('floor', join(HERE, 'floor.mjs'), {
      tls,
      databaseUrl: this.databaseUrl,
      sample: this.sample,
      keys,
    });
    const { code } = await transformFile(join(HERE, 'usual-way.ts'), {
      configFile: join(PROJECT, '.swcrc'),
      sourceMaps: false,
    });
    const compiled = join(FOLDER, 'usual-way.mjs');
    await writeFile(compiled, code);
    const settings = {
      tls,
      databaseUrl: this.databaseUrl,
      signingKeyPem: es.seal.keyPem,
      alg: 'ES256',
      answer: this.sample.answer,
    };
    this.usual = await this.#program('usual', compiled, settings);
  }

  async #serverTls({ running, ca }) {
    const environment = running.installation.environment(this.databaseUrl, 'libres');
    const [cert, key] = await Promise.all(
      [environment.ROC_TLS_CERTIFICAT, environment.ROC_TLS_CLE].map((file) => readFile(file, 'utf8')),
    );
    return { cert, key, ca };
  }

  async #program(name, script, settings) {
    const worker = new Worker(script);
    this.#closers.push(() => worker.end('finish'));
    const { port, pid } = await worker.call('start', settings);
    const program = { name, port, pid, worker, client: this.es.client, ca: this.es.ca };
    return program;
  }

  /** The programs measured on one core, everything else on the other. */
  pinAll() {
    for (const program of [this.es, this.plain, this.rs, this.floor, this.usual])
      if (program) pin(program.pid, SERVER_CORE);
    for (const pid of [process.pid, this.load.pid]) pin(pid, OTHER_CORE);
    pin(this.postmaster, OTHER_CORE, true);
  }

  /** Signs IDB requests in advance, for the pool of that name; the ES256 hospital's. */
  signAdmissions(pool, count) {
    return this.#prepare('es256', { pool, count, form: 'json', service: 'IDB', template: this.admission });
  }

  /** Signs requests in advance: `json`, `soap`, or `vihf` (SOAP with the agent in an assertion). See `poolOf`. */
  sign(name, count, form = 'json') {
    const { template } = this;
    return this.#prepare(name, { pool: poolOf(name, form), count, form, service: 'CLC', template });
  }

  #prepare(name, { service, ...request }) {
    const { seal, client } = [this.rs, this.plain].find((one) => one?.name === name) ?? this.es;
    const x5tS256 = createHash('sha256').update(seal.der).digest('base64url');
    const header = {
      'x5t#S256': x5tS256,
      x5c: [seal.der.toString('base64')],
      cty: `roc-${service.toLowerCase()}-demande+json`,
      aud: `urn:roc:amc:${AMC}:${service}`,
    };
    const alg = name === 'rs256' ? 'RS256' : 'ES256';
    return this.load.call('prepare', {
      ...request,
      persons: PERSONS.map(({ nir, dateNaissance, rang, numeroAdherent }) => ({
        nir,
        dateNaissance,
        rang,
        numeroAdherent,
      })),
      path: `/roc/v1/${request.form === 'json' ? '' : 'soap/'}${service.toLowerCase()}`,
      host: 'localhost',
      header,
      keyPem: seal.keyPem,
      certificatePem: seal.certificate.toPem(),
      clientPem: client.chainPem,
      alg,
    });
  }

  /** A person of the benchmark's, another one each time. */
  someone() {
    this.nextPerson = ((this.nextPerson ?? -1) + 1) % PERSONS.length;
    const { nir, dateNaissance, rang, numeroAdherent } = PERSONS[this.nextPerson];
    return { nir, dateNaissance, rang, numeroAdherent };
  }

  async entries() {
    const { rows } = await this.database.query(
      'SELECT type, count(*)::int AS n FROM trace.entrees GROUP BY type',
    );
    return Object.fromEntries(rows.map(({ type, n }) => [type, n]));
  }

  /** CPU time so far of a program and of PostgreSQL, microseconds. */
  times({ pid }) {
    return { program: processTime(pid), database: treeTime(this.postmaster) };
  }

  async close() {
    for (const closer of this.#closers.reverse())
      await closer().catch((error) => console.error(String(error)));
    this.#closers = [];
    await rm(FOLDER, { recursive: true, force: true });
  }
}
