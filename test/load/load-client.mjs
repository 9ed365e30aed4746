/**
 * The load, a process of its own: kept-alive mutual TLS, requests signed in advance, HTTP/1.1 written and read by hand,
 * so that the client costs a fraction of what it measures. Driven over IPC by bench.mjs.
 */
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { connect } from 'node:tls';
import { soapRequest } from '../../dist/cli/soap-request.js';
import { Certificate } from '../../dist/pki/certificate.js';
import { NodeSigner } from '../../dist/signing/adapters/node-signer.js';
import { DOSSIER_PLACE, ID_PLACE, PERSON_PLACE } from './load-places.mjs';

const b64u = (content) => Buffer.from(content).toString('base64url');

const targets = new Map();
const pools = new Map();

/** Signs `count` requests, each with an id and a dossier of its own, of one person after another. */
async function prepare({ pool, count, template, persons, form, ...signing }) {
  const write = form === 'json' ? jsonWriter(signing) : soapWriter(signing, form === 'vihf');
  const requests = [];
  for (let at = 0; at < count; at++) {
    const idMessage = randomUUID();
    const body = template
      .replace(ID_PLACE, idMessage)
      .replace(DOSSIER_PLACE, idMessage.replaceAll('-', '').slice(0, DOSSIER_PLACE.length))
      .replace(`"${PERSON_PLACE}"`, JSON.stringify(persons[at % persons.length]));
    requests.push(await write(body));
  }
  pools.set(pool, { requests, next: 0 });
  return { count: requests.length };
}

/** Reads by their paths, in the order given; nothing in them is signed. */
function reads({ pool, paths, host }) {
  const head = `HTTP/1.1\r\nhost: ${host}\r\naccept: application/json\r\n\r\n`;
  pools.set(pool, { requests: paths.map((path) => Buffer.from(`GET ${path} ${head}`)), next: 0 });
  return { count: paths.length };
}

/** Body application/json, `Roc-Signature` detached (RFC 7515 appendix F). */
function jsonWriter({ path, host, header, keyPem, alg }) {
  const key = createPrivateKey(keyPem);
  const options = alg === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' } : key;
  const protectedHeader = b64u(JSON.stringify({ ...header, alg, iat: Math.floor(Date.now() / 1000) }));
  return (body) => {
    const signature = sign('sha256', Buffer.from(`${protectedHeader}.${b64u(body)}`), options);
    return Buffer.from(
      `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
        `roc-signature: ${protectedHeader}..${signature.toString('base64url')}\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  };
}

/** The same message as an envelope signed in XML; with `vihf` its agent in an assertion beside. */
function soapWriter({ path, host, keyPem, certificatePem, clientPem }, vihf) {
  const [certificate] = Certificate.listFromPem(certificatePem);
  const [client] = Certificate.listFromPem(clientPem);
  const signer = new NodeSigner({ key: createPrivateKey(keyPem), certificate, intermediates: [] });
  return async (body) => {
    const message = JSON.parse(body);
    const { agent } = message;
    const envelope = await soapRequest({
      ...{ service: 'CLC', message, signer },
      ...(vihf ? { vihf: { agent, client } } : {}),
    });
    const head =
      `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/soap+xml; charset=utf-8\r\n` +
      `content-length: ${envelope.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), envelope]);
  };
}

class Connection {
  busy = false;
  #chunks = [];
  #size = 0;
  #expected = -1;

  constructor(socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', (error) => this.#lost(error.message));
    socket.on('close', () => this.#lost('connection closed'));
  }

  send(bytes, done) {
    if (this.lost !== undefined) return done(0, this.lost);
    this.busy = true;
    this.done = done;
    this.socket.write(bytes);
  }

  #lost(why) {
    this.lost ??= why;
    if (!this.busy) return;
    this.busy = false;
    this.done(0, why);
  }

  #read(chunk) {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#expected === -1) {
      const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
      this.#chunks = [bytes];
      const end = bytes.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.latin1Slice(0, end));
      this.#expected = end + 4 + Number(length?.[1] ?? 0);
    }
    if (this.#size < this.#expected) return;
    const bytes = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#chunks = [];
    this.#size = 0;
    this.#expected = -1;
    if (!this.busy) return this.socket.destroy();
    this.busy = false;
    this.done(Number(bytes.latin1Slice(9, 12)), bytes);
  }
}

/** Connects anew: a connection left idle too long between two rounds would have been closed by its server. */
function open({ name, port, tls, connections }) {
  for (const former of targets.get(name) ?? []) former.socket.destroy();
  const opened = Array.from({ length: connections }, async () => {
    const socket = connect({ host: '127.0.0.1', port, ...tls, servername: 'localhost' });
    await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
    return new Connection(socket);
  });
  return Promise.all(opened).then((all) => {
    targets.set(name, all);
    return { opened: all.length };
  });
}

class Tally {
  statuses = {};
  latencies = [];
  faults = new Set();
  versions = new Set();

  /** `versions`: also which versions of the directory the answers speak from. */
  constructor({ versions = false } = {}) {
    this.watched = versions;
  }

  count(status, answer, since) {
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    if (status !== 200) this.faults.add(String(answer).slice(0, 600));
    this.latencies.push(performance.now() - since);
    if (this.watched)
      this.versions.add(/"extrait":\{"version":(\d+)/.exec(answer.latin1Slice?.() ?? '')?.[1]);
  }

  report(seconds) {
    const sorted = Float64Array.from(this.latencies).sort();
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return {
      ...{ statuses: this.statuses, replies: sorted.length, seconds, rate: sorted.length / seconds },
      ...{ p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? 0, faults: [...this.faults].slice(0, 2) },
      ...(this.watched ? { versions: [...this.versions].filter((one) => one !== undefined) } : {}),
    };
  }
}

/** Takes the next request of a pool; a pool that may be used again starts over. */
function taker({ pool, again }) {
  const requests = pools.get(pool);
  return () => {
    if (requests.next >= requests.requests.length && again) requests.next = 0;
    return requests.requests[requests.next++];
  };
}

/** Closed loop: every connection sends its next request as soon as it has its answer, until the time is over. */
async function full({ name, pool, again, seconds }) {
  const take = taker({ pool, again });
  const tally = new Tally();
  const start = performance.now();
  const limit = start + seconds * 1_000;
  const loops = targets.get(name).map(
    (connection) =>
      new Promise((over) => {
        const step = () => {
          const since = performance.now();
          const bytes = since < limit ? take() : undefined;
          if (bytes === undefined) return over();
          connection.send(bytes, (status, answer) => {
            tally.count(status, answer, since);
            if (status === 0) over();
            else step();
          });
        };
        step();
      }),
  );
  await Promise.all(loops);
  return tally.report((performance.now() - start) / 1_000);
}

/** Open loop: requests fall due at a fixed rate; waiting for a free connection is part of their latency. */
async function paced({ name, pool, again, seconds, rate, connections, versions }) {
  const take = taker({ pool, again });
  const tally = new Tally({ versions });
  const idle = targets.get(name).slice(0, connections);
  const waiting = [];
  let [released, pending] = [0, 0];
  const serve = (connection) => {
    const since = waiting.shift();
    if (since === undefined) return idle.push(connection);
    connection.send(take(), (status, answer) => {
      pending--;
      tally.count(status, answer, since);
      serve(connection);
    });
  };
  const start = performance.now();
  for (let now = start; now < start + seconds * 1_000; now = performance.now()) {
    const due = Math.floor(((now - start) / 1_000) * rate);
    for (; released < due; released++) {
      pending++;
      waiting.push(now);
      const connection = idle.pop();
      if (connection !== undefined) serve(connection);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const spent = (performance.now() - start) / 1_000;
  while (pending > 0) await new Promise((resolve) => setTimeout(resolve, 2));
  return tally.report(spent);
}

/** One exchange, whole: the sizes that the floor and the usual way are given. */
async function once({ name, pool, again }) {
  const request = taker({ pool, again })();
  const [connection] = targets.get(name);
  return new Promise((resolve) => {
    connection.send(request, (status, answer) =>
      resolve({
        status,
        request: request.toString('latin1'),
        answer: Buffer.from(answer).toString('latin1'),
      }),
    );
  });
}

const OPERATIONS = { prepare, reads, open, full, paced, once };

process.on('message', async ({ id, operation, ...input }) => {
  try {
    process.send({ id, result: await OPERATIONS[operation](input) });
  } catch (error) {
    process.send({ id, error: String(error.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit(0));
