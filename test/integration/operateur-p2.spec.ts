import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { generalVerify, importX509 } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AskedService,
  type Dossier,
  type DossierReferentiel,
  mapDossier,
  mapWithdrawal,
} from '../../src/cli/map-dossier.js';
import { type Service } from '../../src/kernel/vocabulary.js';
import { type Demande } from '../../src/messages/types.js';
import { type ReponseClc } from '../../src/reference-amc/engine/engine.js';
import { readLine } from '../../src/trace/common/read-line.js';
import { makeTestPki, STRUCTURES, type TestPki } from '../support/test-pki.js';
import { PROJECT, transpile } from '../support/transpile.js';

const folder = join(PROJECT, 'var', `test-operateur-${process.pid}`);
const fixtures = join(PROJECT, 'test', 'fixtures', 'dossiers');
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const dossiers = json<Dossier[]>(join(fixtures, 'dossiers.json'));
const referentiel = json<DossierReferentiel>(join(fixtures, 'referentiel.json'));

let pki: TestPki;
/** The package's exports that the example imports, in the test's own build. */
let modules: Readonly<Record<string, string>>;
const running: ChildProcess[] = [];

interface Operator {
  readonly port: number;
  readonly portCompteurs: number;
  readonly process: ChildProcess;
  readonly dossier: string;
}

beforeAll(async () => {
  pki = await makeTestPki();
  mkdirSync(folder, { recursive: true });
  const rooms = ['kernel', 'messages', 'calculation', 'reference-amc', 'signing', 'trace', 'cli', 'pki'];
  const sources = transpile([...rooms, 'directory', 'config', 'observability'], folder);
  const built = (...parts: string[]): string => pathToFileURL(join(sources, ...parts)).href;
  modules = {
    'roc-gateway/moteur': built('reference-amc', 'engine', 'engine.js'),
    'roc-gateway/traces/amc': built('cli', 'traces', 'amc-recorder.js'),
  };
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The package's export points at the build; the test has its own. */
function resolver(): string {
  const hook = `const m=${JSON.stringify(modules)};export const resolve=(s,c,n)=>m[s]?{url:m[s],shortCircuit:true}:n(s,c)`;
  const code = `import{register}from'node:module';register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)})`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Starts an operator and plays the authority: signs what it asks for, by its requests alone. */
async function start(name: string, more: object = {}): Promise<Operator> {
  const dossier = join(folder, name);
  mkdirSync(dossier, { recursive: true });
  const configuration = {
    structure: STRUCTURES.platformP2,
    passerelle: STRUCTURES.gateway,
    dossier,
    autorites: pki.caPems,
    referentiel: join(fixtures, 'referentiel.json'),
    ...more,
  };
  const file = join(dossier, 'configuration.json');
  writeFileSync(file, JSON.stringify(configuration));
  const script = join(PROJECT, 'examples', 'operateur-p2', 'serveur.mjs');
  const child = spawn(process.execPath, ['--import', resolver(), script, file, '--avec-parent'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.push(child);
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const ready = new Promise<{ port: number; portCompteurs: number }>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line)));
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${told}`)));
  });
  await Promise.race([ready, enrol(dossier)]);
  return { ...(await ready), process: child, dossier };
}

async function enrol(dossier: string): Promise<void> {
  for (const [usage, profile] of [
    ['cachet', 'cachet'],
    ['tls', 'ssl-serv'],
  ] as const) {
    const request = join(dossier, `${usage}.csr.pem`);
    while (!existsSync(request)) await new Promise((resolve) => setTimeout(resolve, 20));
    const holder = { commonName: `P2-${usage}`, structureId: STRUCTURES.platformP2, organisation: 'P2' };
    const signed = await pki.authority.signRequest(readFileSync(request, 'utf8'), { profile, ...holder });
    writeFileSync(join(dossier, `${usage}.pem`), signed.chainPem);
  }
}

interface Reply {
  readonly status: number;
  readonly statut: string | undefined;
  readonly type: string | undefined;
  readonly body: Buffer;
}

const GATEWAY = () => ({ cert: pki.gatewayClient.chainPem, key: pki.gatewayClient.keyPem });

function post(operator: Operator, path: string, body: unknown, tls: object = GATEWAY()): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: operator.port,
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ca: [...pki.caPems],
      agent: false as const,
      ...tls,
    };
    const request = httpsRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject);
      response.once('end', () => {
        const { 'roc-statut': statut, 'content-type': type } = response.headers;
        resolve({
          status: response.statusCode ?? 0,
          statut: statut as string,
          type,
          body: Buffer.concat(chunks),
        });
      });
    });
    request.once('error', reject).end(JSON.stringify(body));
  });
}

/** A call as the gateway makes it. */
function call<S extends AskedService>(
  id: string,
  service: S,
  given: { idMessage?: string; echeance?: number } = {},
) {
  const dossier = dossiers.find((one) => one.id === id) as Dossier;
  const idMessage = given.idMessage ?? randomUUID();
  const demande = mapDossier(dossier, referentiel, { idMessage, environnement: 'test', service });
  return asked(service, demande, given.echeance);
}

function asked<S extends Service, D extends Demande>(service: S, demande: D, echeance = Date.now() + 5_000) {
  const empreinte = createHash('sha256').update(JSON.stringify(demande)).digest('base64url');
  const { finessJuridique } = demande.etablissement;
  const { idMessage } = demande;
  const requete = {
    algorithme: 'S256',
    empreinte,
    methode: 'POST',
    chemin: `/roc/v1/${service.toLowerCase()}`,
    service,
    idMessage,
    finessJuridique,
    numeroAmc: demande.amc.numero,
  };
  const original = { empreinte, signature: null };
  return { service, cle: `${finessJuridique}:${idMessage}`, echeance, demande, requete, original };
}

async function counters(operator: Operator): Promise<Record<string, number>> {
  const response = await fetch(`http://127.0.0.1:${operator.portCompteurs}/compteurs`);
  return (await response.json()) as Record<string, number>;
}

async function verified(body: Buffer, operator: Operator) {
  const jws = JSON.parse(body.toString('utf8')) as { signatures: { header: { x5c: string[] } }[] };
  const pem = new X509Certificate(readFileSync(join(operator.dossier, 'cachet.pem'))).toString();
  const result = await generalVerify(jws as never, await importX509(pem, 'ES256'));
  return {
    jws,
    header: result.protectedHeader,
    contenu: JSON.parse(Buffer.from(result.payload).toString()) as unknown,
  };
}

describe('an operator in a process of its own', () => {
  let operator: Operator;
  beforeAll(async () => {
    operator = await start('p2', { journal: './reponses.jsonl', traces: './traces.ndjson' });
  });

  it('traces each call before it is computed and each answer before it leaves', async () => {
    const question = call('D18', 'CLC');
    const first = await post(operator, '/amc/v1/clc', question);
    await post(operator, '/amc/v1/clc', question);
    await post(operator, '/amc/v1/clc', call('D21', 'CLC', { echeance: Date.now() - 1 }));
    const { jws } = await verified(first.body, operator);
    const { payload } = jws as unknown as { payload: string };
    const lines = readFileSync(join(operator.dossier, 'traces.ndjson'), 'utf8').split('\n').slice(0, -1);
    const read = lines.map((line) => readLine(Buffer.from(line)));
    expect(read.every(({ ok }) => ok)).toBe(true);
    const values = read.flatMap((one) => (one.ok ? [one.value] : []));
    expect(values.map(({ evenement }) => evenement)).toEqual([
      'demande',
      'reponse',
      'demande',
      'rejeu',
      'demande',
      'interruption',
    ]);
    expect(values[1]).toMatchObject({
      ...{ cote: 'amc', operateur: 'P2', service: 'CLC', idMessage: question.demande.idMessage },
      requete: { empreinte: question.requete.empreinte },
      reponse: {
        empreinte: createHash('sha256').update(Buffer.from(payload, 'base64url')).digest('base64url'),
      },
      structureAppelante: STRUCTURES.gateway,
    });
    expect(values[5]?.issue).toMatchObject({ statut: 504 });
  });

  it('keeps its keys to itself', () => {
    for (const usage of ['cachet', 'tls']) {
      expect(statSync(join(operator.dossier, `${usage}.key.pem`)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(operator.dossier, `${usage}.csr.pem`), 'utf8')).not.toContain('PRIVATE');
    }
  });

  it.each(['D18', 'D21', 'D12'])('answers the CLC of %s, signed once by its own key', async (id) => {
    const question = call(id, 'CLC');
    const reply = await post(operator, '/amc/v1/clc', question);
    expect(reply).toMatchObject({ status: 200, statut: '200', type: 'application/jose+json' });
    const { jws, header, contenu } = await verified(reply.body, operator);
    expect(jws.signatures).toHaveLength(1);
    expect(jws.signatures[0]?.header.x5c).toHaveLength(2);
    const leaf = Buffer.from(jws.signatures[0]?.header.x5c[0] ?? '', 'base64');
    expect(header).toEqual({
      alg: 'ES256',
      'x5t#S256': createHash('sha256').update(leaf).digest('base64url'),
      cty: 'roc-clc-reponse+json',
      iat: expect.any(Number),
      signataire: 'propre',
    });
    const expected = dossiers.find((one) => one.id === id)?.attendu;
    const { lignes, requete } = contenu as ReponseClc;
    expect(lignes.map((one) => one.partAMC)).toEqual(expected?.parLigne);
    expect(requete).toEqual(question.requete);
  });

  it('answers IDB, and refuses in a signed document too', async () => {
    const idb = await post(operator, '/amc/v1/idb', call('D18', 'IDB'));
    expect((await verified(idb.body, operator)).header).toMatchObject({ cty: 'roc-idb-reponse+json' });
    const unknown = call('D18', 'IDB');
    unknown.demande.beneficiaire.rang = 9;
    const refusal = await post(operator, '/amc/v1/idb', unknown);
    expect(refusal).toMatchObject({ status: 200, statut: '422' });
    const { header, contenu } = await verified(refusal.body, operator);
    expect(header).toMatchObject({ cty: 'roc-refus+json' });
    expect(contenu).toMatchObject({ code: 'beneficiaire-inconnu', origine: 'amc' });
  });

  it('answers SIM and DEL too, over a register of its own', async () => {
    const bill = call('D18', 'CLC');
    bill.demande.numeroDossier = 'P2-REGISTRE';
    const ask = async (path: string, question: unknown) =>
      (await verified((await post(operator, `/amc/v1/${path}`, question)).body, operator)).contenu as Record<
        string,
        Record<string, unknown> & string
      >;
    const stay = call('D18', 'SIM');
    expect(await ask('sim', stay)).toMatchObject({ service: 'SIM', sansGarantie: true });
    const engaged = await ask('clc', bill);
    const numero = engaged['engagement']?.['numero'] as string;
    const withdrawal = () => {
      const dossier = dossiers.find((one) => one.id === 'D18') as Dossier;
      const idMessage = randomUUID();
      const to = { idMessage, environnement: 'test', service: 'DEL', engagement: numero } as const;
      const demande = mapWithdrawal(dossier, referentiel, { ...to, motif: 'SEJOUR_ANNULE' });
      return asked('DEL', { ...demande, numeroDossier: 'P2-REGISTRE' });
    };
    expect(await ask('del', withdrawal())).toMatchObject({ engagement: { numero, etat: 'retire' } });
    expect(await ask('del', withdrawal())).toMatchObject({ code: 'engagement-retire' });
  });

  it('computes one key once, at the same time, later and after a restart', async () => {
    const question = call('D21', 'CLC');
    const before = await counters(operator);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => post(operator, '/amc/v1/clc', question)),
    );
    expect(new Set(replies.map((reply) => reply.body.toString())).size).toBe(1);
    const after = await counters(operator);
    expect((after['executes'] ?? 0) - (before['executes'] ?? 0)).toBe(1);
    expect((after['recus'] ?? 0) - (before['recus'] ?? 0)).toBe(10);
    expect((after['connexions'] ?? 0) - (before['connexions'] ?? 0)).toBe(10);
    await stopped(operator);
    operator = await start('p2', { journal: './reponses.jsonl', traces: './traces.ndjson' });
    expect((await post(operator, '/amc/v1/clc', question)).body).toEqual(replies[0]?.body);
    expect(await counters(operator)).toMatchObject({ executes: 0, recus: 1 });
  });

  it('refuses a call that does not agree with itself or comes too late', async () => {
    const idMessage = randomUUID();
    const status = async (body: unknown, path = '/amc/v1/clc') => (await post(operator, path, body)).status;
    expect(await status(call('D18', 'CLC', { idMessage }))).toBe(200);
    expect(await status(call('D21', 'CLC', { idMessage }))).toBe(200); // another hospital: another key
    const reused = call('D18', 'CLC', { idMessage });
    const empreinte = 'B'.repeat(43);
    expect(
      await status({ ...reused, requete: { ...reused.requete, empreinte }, original: { empreinte } }),
    ).toBe(409);
    expect(await status({ ...call('D18', 'CLC'), cle: 'autre' })).toBe(400);
    expect(await status(call('D18', 'IDB'))).toBe(400);
    expect(await status(call('D05', 'CLC'))).toBe(400); // an AMC of another platform
    expect(await status(call('D18', 'CLC'), '/amc/v1/autre')).toBe(404);
    expect(await status(call('D18', 'CLC', { echeance: Date.now() - 1 }))).toBe(504);
  });

  it('lets nobody in but the gateway', async () => {
    const hospital = pki.hospitalClient['280009010'];
    const question = call('D18', 'CLC');
    const before = await counters(operator);
    for (const tls of [{}, { cert: hospital.chainPem, key: hospital.keyPem }]) {
      await expect(post(operator, '/amc/v1/clc', question, tls)).rejects.toThrow();
    }
    expect((await counters(operator))['recus']).toBe(before['recus']);
  });

  it('ends when the process that started it does', async () => {
    const gone = new Promise((resolve) => operator.process.once('exit', resolve));
    operator.process.stdin?.destroy();
    expect(await gone).toBe(0);
  });
});

describe('a rights file of another age behind the same server', () => {
  it('answers as the referentiel does', async () => {
    const base = join(PROJECT, 'examples', 'base-historique');
    const legacy = await start('historique', {
      referentiel: join(base, 'contrats.json'),
      module: join(base, 'port-historique.mjs'),
    });
    for (const dossier of dossiers.filter(
      (one) => referentiel.beneficiaires[one.beneficiaire]?.amc === '0099100037',
    )) {
      const reply = await post(legacy, '/amc/v1/clc', call(dossier.id, 'CLC'));
      const { contenu } = await verified(reply.body, legacy);
      expect((contenu as ReponseClc).lignes.map((one) => one.partAMC)).toEqual(dossier.attendu?.parLigne);
    }
    const unknown = call('D18', 'IDB');
    unknown.demande.beneficiaire.rang = 3;
    expect((await post(legacy, '/amc/v1/idb', unknown)).statut).toBe('422');
    await stopped(legacy);
  });
});

function stopped(operator: Operator): Promise<unknown> {
  const gone = new Promise((resolve) => operator.process.once('exit', resolve));
  operator.process.kill('SIGTERM');
  return gone;
}
