/**
 * `npm run bench -- --soap`: a signed SOAP exchange beside the JSON one (same dossier, same rounds, request verified,
 * issuer and seal, ES256 and RSA-2048), and the delay of the gateway's event loop while documents of 1 MiB come in.
 */
import { createPrivateKey, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { soapRequest } from '../../dist/cli/soap-request.js';
import { NodeSigner } from '../../dist/signing/adapters/node-signer.js';
import { ID_PLACE, PERSON_PLACE, DOSSIER_PLACE } from './load-places.mjs';
import { CORES, unpin } from './processor-time.mjs';
import { fault, gatewayRound, run } from './rounds.mjs';
import { poolOf, Scene } from './scene.mjs';

const FORMS = { json: 'JSON', soap: 'SOAP', vihf: 'SOAP, agent en VIHF' };
const MEGABYTE = 1_048_576;
const BAR_MS = 20;

export async function measureSoap({ court, boucle, say }) {
  const started = performance.now();
  const socket = join(tmpdir(), `roc-boucle-${process.pid}.sock`);
  say('installations');
  const databaseUrl = process.env.DATABASE_URL || undefined;
  const scene = await Scene.open({ databaseUrl, rsa: !boucle, others: false, loop: socket });
  try {
    const plan = court ? SHORT_PLAN : FULL_PLAN;
    const load = loadavg()[0];
    const results = boucle ? undefined : await exchanges(scene, { plan, say });
    say('boucle');
    const loop = await measureLoop(scene, { socket, documents: plan.documents });
    const seconds = (performance.now() - started) / 1_000;
    print(results, loop, { load, seconds, rounds: plan.rounds });
    return { results, loop, load };
  } finally {
    await scene.close();
    await rm(socket, { force: true });
  }
}

async function exchanges(scene, { plan, say }) {
  say('mise en température');
  for (const gateway of [scene.es, scene.rs])
    for (const form of Object.keys(FORMS)) await warm(scene, gateway, { form, plan });
  return rounds(scene, { plan, say });
}

const SHORT_PLAN = { warm: 1_500, limit: 6, rounds: 2, seconds: 1.5, documents: 20 };
const FULL_PLAN = { warm: 6_000, limit: 15, rounds: 5, seconds: 3, documents: 100 };

async function warm(scene, gateway, { form, plan }) {
  await scene.sign(gateway.name, plan.warm, form);
  const pool = poolOf(gateway.name, form);
  await run(scene, gateway, 'full', { pool, form, seconds: plan.limit, entries: true });
}

async function rounds(scene, { plan, say }) {
  const results = {};
  for (let round = 1; round <= plan.rounds; round++) {
    scene.pinAll();
    // Whoever comes first meets a colder machine: they take turns at that too.
    const forms = round % 2 === 0 ? Object.keys(FORMS) : Object.keys(FORMS).reverse();
    for (const gateway of [scene.es, scene.rs]) {
      for (const form of forms) {
        const name = poolOf(gateway.name, form);
        (results[name] ??= []).push(await gatewayRound(scene, gateway, plan.seconds, form));
      }
    }
    say(`tour ${round}/${plan.rounds}`);
  }
  return results;
}

/** One document after another; after each, what the loop was blocked for at the most while it was the gateway's. */
async function measureLoop(scene, { socket, documents }) {
  // The threads are the point: they have the other core, as they would have where nobody pins anything.
  unpin(scene.es.pid);
  const kinds = await documentKinds(scene);
  const results = {};
  const agents = { probe: new Agent({ keepAlive: true }), gateway: tlsAgent(scene.es) };
  for (const [name, { make, path, type, expected }] of Object.entries(kinds)) {
    for (let warming = 0; warming < documents; warming++)
      await send(scene.es, { path, type, body: await make() }, agents);
    const seen = { delay: [], own: [], status: {}, size: 0 };
    for (let at = 0; at < documents; at++) {
      const body = await make();
      seen.size = body.length;
      await probe(socket, agents);
      const { status, text } = await send(scene.es, { path, type, body }, agents);
      const { delay, own } = await probe(socket, agents);
      seen.delay.push(delay);
      seen.own.push(own);
      seen.status[status] = (seen.status[status] ?? 0) + 1;
      if (status !== expected)
        fault(`${name}: HTTP ${status} ${/roc:[a-z-]+<.*?<\/env:Text>/.exec(text)?.[0] ?? ''}`);
    }
    results[name] = seen;
  }
  for (const agent of Object.values(agents)) agent.destroy();
  return results;
}

function tlsAgent({ client, ca }) {
  return new TlsAgent({
    cert: client.chainPem,
    key: client.keyPem,
    ca,
    servername: 'localhost',
    keepAlive: true,
  });
}

/** Resolves with status and text. */
function send({ port }, { path, type, body }, { gateway: agent }) {
  const headers = { 'content-type': type, 'content-length': body.length };
  const options = { host: '127.0.0.1', port, path, method: 'POST', agent, headers };
  return new Promise((resolve, reject) => {
    const sent = tlsRequest(options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk)).once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.once('error', reject).end(body);
  });
}

function probe(socketPath, { probe: agent }) {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path: '/', agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.once('end', () => resolve(JSON.parse(text))).once('error', reject);
    });
    sent.once('error', reject).end();
  });
}

/** An ordinary exchange to compare with, then documents of 1 MiB, each kind heavy in another way. */
async function documentKinds(scene) {
  const signer = signerOf(scene.es.seal);
  const soap = { path: '/roc/v1/soap/clc', type: 'application/soap+xml; charset=utf-8' };
  const envelope = async (message) =>
    (await soapRequest({ service: 'CLC', message, signer })).toString('utf8');
  const filled = (xml, place, unit) => {
    const [head, tail] = xml.split(place);
    const room = MEGABYTE - Buffer.byteLength(head) - Buffer.byteLength(tail);
    return Buffer.from(`${head}${unit.repeat(Math.floor(room / unit.length))}${tail}`);
  };
  const many = () => longest(freshMessage(scene, scene.consultation));
  // Between header and body, outside what is signed: what is signed must be read as it was digested.
  const spaced = async (message) =>
    filled((await envelope(message)).replace('<env:Body>', '@<env:Body>'), '@', '\n  ');
  return {
    'aucun document, CLC de 4 lignes': {
      ...soap,
      expected: 200,
      make: async () => Buffer.from(await envelope(freshMessage(scene))),
    },
    '1 Mio, CLC de 200 lignes, blancs': { ...soap, expected: 200, make: async () => spaced(many()) },
    '1 Mio, 19 000 éléments, refusé': {
      ...soap,
      expected: 400,
      make: async () => {
        const xml = (await envelope(freshMessage(scene))).replace('</lignes>', '@</lignes>');
        return filled(xml, '@', `<ligne a="${'x'.repeat(38)}"></ligne>`);
      },
    },
    '1 Mio, un seul texte, refusé': {
      ...soap,
      expected: 400,
      make: async () =>
        filled(
          (await envelope(freshMessage(scene))).replace('<code>PJ</code>', '<code>@</code>'),
          '@',
          '&amp;',
        ),
    },
  };
}

function signerOf({ keyPem, certificate }) {
  return new NodeSigner({ key: createPrivateKey(keyPem), certificate, intermediates: [] });
}

function freshMessage(scene, template = scene.template) {
  const idMessage = randomUUID();
  const text = template
    .replace(ID_PLACE, idMessage)
    .replace(DOSSIER_PLACE, idMessage.replaceAll('-', '').slice(0, DOSSIER_PLACE.length))
    .replace(`"${PERSON_PLACE}"`, JSON.stringify(scene.someone()));
  return JSON.parse(text);
}

/** As many lines as the contract takes. */
function longest(message) {
  const { lignes } = message;
  return { ...message, lignes: Array.from({ length: 200 }, (_, at) => lignes[at % lignes.length]) };
}

const sorted = (values) => values.filter((value) => value !== null).sort((a, b) => a - b);
const at = (values, share) => {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? NaN;
};
const number = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

const out = (text = '') => console.log(text);

function print(results, loop, { load, seconds, rounds }) {
  out(`Node ${process.version}, ${CORES} cœurs, charge du système au départ ${load.toFixed(1)}\n`);
  if (results !== undefined) printExchanges(results, rounds);
  printLoop(loop);
  out(`\nNote : ${seconds.toFixed(0)} s en tout`);
}

function printExchanges(results, rounds) {
  out(
    `SOAP à côté du JSON : même dossier, demande signée et vérifiée, émetteur et cachet, ${rounds} tours entrelacés`,
  );
  out(`  ${''.padEnd(34)}rythme/s   µs CPU [min..max]    PG µs    p50 ms    p99 ms   /JSON`);
  for (const [gateway, key] of Object.entries({ es256: 'ES256', rs256: 'RSA-2048' })) {
    const base = at(
      results[gateway].map(({ cpu }) => cpu),
      0.5,
    );
    for (const [form, label] of Object.entries(FORMS)) {
      const runs = results[poolOf(gateway, form)];
      const cpu = runs.map((one) => one.cpu);
      const median = (name) =>
        at(
          runs.map((one) => one[name]),
          0.5,
        );
      const range = `${number(at(cpu, 0.5))} [${number(at(cpu, 0))}..${number(at(cpu, 1))}]`;
      out(
        `  ${`${key}, ${label}`.padEnd(34)}${number(median('rate')).padStart(8)}${range.padStart(20)}` +
          `${number(median('database')).padStart(9)}${number(median('p50'), 2).padStart(10)}` +
          `${number(median('p99'), 2).padStart(10)}${number(at(cpu, 0.5) / base, 2).padStart(8)}`,
      );
    }
  }
  out();
}

/** Of each document its longest stretch: a percentile over the documents, so that no quiet moment dilutes it. */
function printLoop(loop) {
  out('Boucle de la passerelle ES256, un document après l’autre : le plus long blocage de chacun (ms)');
  out(`  ${''.padEnd(44)}                temps processeur du fil    retard (perf_hooks)`);
  out(`  ${''.padEnd(36)}envois   octets      p50     p99     max      p50     p99     max`);
  for (const [name, { delay, own, size, status }] of Object.entries(loop)) {
    const cells = [own, delay].map((all) =>
      [0.5, 0.99, 1].map((share) => number(at(all, share), 1).padStart(8)).join(''),
    );
    out(
      `  ${name.padEnd(36)}${String(delay.length).padStart(6)}${String(size).padStart(9)} ${cells.join(' ')}   HTTP ${Object.keys(status).join(' ')}`,
    );
  }
  const large = Object.values(loop).filter(({ size }) => size > MEGABYTE / 2);
  const worst = (name) => Math.max(...large.map((one) => at(one[name], 0.99)));
  for (const [name, label] of Object.entries({ own: 'temps du fil', delay: 'retard' })) {
    const verdict = worst(name) <= BAR_MS ? 'tenue' : 'MANQUÉE';
    out(
      `  barre ${BAR_MS} ms au p99, documents de 1 Mio, ${label} : ${number(worst(name), 1)} ms, ${verdict}`,
    );
  }
}
