/**
 * The floor of one exchange: what no gateway can do without. One file, on node: modules and pg alone. Serves, over mutual
 * TLS, an echo of the exchange's sizes (`echo`) and the echo with the work of an exchange (`whole`), and measures each
 * part by itself. Driven over IPC by bench.mjs. The contract's compiled validator is measured by bench.mjs and added.
 */
import { createPrivateKey, createPublicKey, hash, randomFillSync, sign, verify } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { createServer } from 'node:https';
import pg from 'pg';

const TABLE = 'banc_plancher.entrees';
const b64u = (content) => Buffer.from(content).toString('base64url');

/** Members named twice, in one pass over the text; strings are skipped by indexOf. */
function duplicateKey(text) {
  const open = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      let end = text.indexOf('"', at + 1);
      while (end !== -1 && escaped(text, end)) end = text.indexOf('"', end + 1);
      if (end === -1) return true;
      if (text.charCodeAt(end + 1) === 0x3a) {
        const names = open[open.length - 1];
        const name = text.slice(at + 1, end);
        if (names.has(name)) return true;
        names.add(name);
      }
      at = end;
    } else if (code === 0x7b) open.push(new Set());
    else if (code === 0x5b) open.push(undefined);
    else if (code === 0x7d || code === 0x5d) open.pop();
  }
  return false;
}

function escaped(text, quote) {
  let before = quote - 1;
  while (text.charCodeAt(before) === 0x5c) before--;
  return (quote - before) % 2 === 0;
}

/** A PostgreSQL array in binary form: no quoting on either side. */
function binaryArray(oid, values) {
  const out = Buffer.allocUnsafe(values.reduce((size, value) => size + 4 + value.length, 20));
  let at = 0;
  for (const word of [values.length === 0 ? 0 : 1, 0, oid, values.length, 1]) at = out.writeInt32BE(word, at);
  for (const value of values) {
    at = out.writeInt32BE(value.length, at);
    at += value.copy(out, at);
  }
  return out;
}

/** The one writer: whatever came while it was busy is the next batch, flushed as soon as it is idle. */
class Rows {
  #queue = [];
  #busy = false;

  constructor(client) {
    this.client = client;
  }

  write(entry, salt, digest) {
    return new Promise((resolve, reject) => {
      this.#queue.push({ entry, salt, digest, resolve, reject });
      if (this.#busy) return;
      this.#busy = true;
      setImmediate(() => void this.#run());
    });
  }

  async #run() {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      const column = (name, oid) =>
        binaryArray(
          oid,
          batch.map((row) => row[name]),
        );
      const values = [column('entry', 25), column('salt', 17), column('digest', 17)];
      try {
        await this.client.query({
          name: 'lot',
          text: `INSERT INTO ${TABLE} (entree, sel, empreinte) SELECT * FROM unnest($1::text[], $2::bytea[], $3::bytea[])`,
          values,
        });
        for (const row of batch) row.resolve();
      } catch (error) {
        for (const row of batch) row.reject(error);
      }
    }
    this.#busy = false;
  }
}

/** The work of one exchange, part by part; `rows` apart, each is a plain function of a sample. */
class Exchange {
  constructor({ keyPem, requestKeyPem, entry, answer }) {
    this.key = { key: createPrivateKey(keyPem), dsaEncoding: 'ieee-p1363' };
    this.requestKey = { key: createPublicKey(requestKeyPem), dsaEncoding: 'ieee-p1363' };
    this.entry = Buffer.from(entry);
    this.answer = Buffer.from(answer, 'latin1');
  }

  read(body) {
    if (!isUtf8(body)) throw new Error('utf-8');
    const text = body.toString('utf8');
    if (duplicateKey(text)) throw new Error('duplicate key');
    return JSON.parse(text);
  }

  digests(body) {
    return [hash('sha256', body, 'base64url'), hash('sha256', this.answer, 'base64url')];
  }

  verify(body, detached) {
    const [header, , signature] = detached.split('.');
    const input = Buffer.from(`${header}.${body.toString('base64url')}`, 'latin1');
    if (!verify('sha256', input, this.requestKey, Buffer.from(signature, 'base64url')))
      throw new Error('signature');
  }

  sign() {
    const protectedHeader = b64u(
      '{"alg":"ES256","x5t#S256":"0123456789012345678901234567890123456789012","cty":"roc-idb-reponse+json"}',
    );
    const input = Buffer.from(`${protectedHeader}.${this.answer.toString('base64url')}`, 'latin1');
    return sign('sha256', input, this.key).toString('base64url');
  }

  row(rows) {
    const salt = randomFillSync(Buffer.allocUnsafe(32));
    const digest = Buffer.from(hash('sha256', this.entry, 'base64url'), 'base64url');
    return rows.write(this.entry, salt, digest);
  }
}

function answerer({ head, answer }, { exchange, rows }) {
  const body = Buffer.from(answer, 'latin1');
  const headers = { ...head, 'content-length': body.length };
  const reply = (response) => response.writeHead(200, headers).end(body);
  const whole = async (request, bytes, response) => {
    exchange.read(bytes);
    exchange.digests(bytes);
    exchange.verify(bytes, request.headers['roc-signature']);
    await exchange.row(rows);
    exchange.sign();
    exchange.sign();
    await exchange.row(rows);
    reply(response);
  };
  return (mode) => (request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      if (mode() === 'echo') return reply(response);
      whole(request, bytes, response).catch((error) => response.writeHead(500).end(String(error)));
    });
  };
}

/** CPU microseconds of one call, after a warm-up, over about `ms` milliseconds. */
async function cost(work, ms = 400) {
  for (const until = performance.now() + ms / 2; performance.now() < until;)
    for (let i = 0; i < 20; i++) await work();
  const before = process.cpuUsage();
  let calls = 0;
  for (const until = performance.now() + ms; performance.now() < until; calls += 20)
    for (let i = 0; i < 20; i++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

/** CPU microseconds of the client side of one row, with 64 callers that wait for theirs. */
async function costOfRow(exchange, rows, ms) {
  const round = async (duration) => {
    let count = 0;
    const until = performance.now() + duration;
    const caller = async () => {
      for (; performance.now() < until; count++) await exchange.row(rows);
    };
    const before = process.cpuUsage();
    await Promise.all(Array.from({ length: 64 }, caller));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / count;
  };
  await round(ms / 2);
  return round(ms);
}

let state;

async function start({ tls, databaseUrl, sample, keys }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`CREATE SCHEMA IF NOT EXISTS banc_plancher; DROP TABLE IF EXISTS ${TABLE}`);
  await client.query(
    `CREATE TABLE ${TABLE} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, entree text, sel bytea, empreinte bytea)`,
  );
  const rows = new Rows(client);
  const exchange = new Exchange({ ...keys, entry: sample.entry, answer: sample.answer });
  let mode = 'echo';
  const server = createServer({
    ...tls,
    requestCert: true,
    rejectUnauthorized: true,
    keepAliveTimeout: 65_000,
  });
  server.on(
    'request',
    answerer(sample, { exchange, rows })(() => mode),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  state = { client, rows, exchange, sample, set: (next) => (mode = next) };
  return { port: server.address().port, pid: process.pid };
}

async function parts({ ms }) {
  const { exchange, rows, sample } = state;
  const body = Buffer.from(sample.body, 'latin1');
  const text = body.toString('utf8');
  return {
    utf8: await cost(() => isUtf8(body) && body.toString('utf8'), ms),
    keys: await cost(() => duplicateKey(text), ms),
    parse: await cost(() => JSON.parse(text), ms),
    digests: await cost(() => exchange.digests(body), ms),
    verify: await cost(() => exchange.verify(body, sample.signature), ms),
    signs: 2 * (await cost(() => exchange.sign(), ms)),
    rows: 2 * (await costOfRow(exchange, rows, ms * 2)),
  };
}

async function finish() {
  await state.client.query('DROP SCHEMA banc_plancher CASCADE');
  await state.client.end();
  setTimeout(() => process.exit(0), 20);
  return {};
}

const OPERATIONS = { start, parts, mode: ({ mode }) => state.set(mode), finish };

process.on('message', async ({ id, operation, ...input }) => {
  try {
    process.send({ id, result: (await OPERATIONS[operation](input)) ?? {} });
  } catch (error) {
    process.send({ id, error: String(error.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit(0));
