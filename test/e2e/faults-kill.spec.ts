import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClientAnswer, type HospitalClient } from '../../src/cli/hospital-client.js';
import { type TraceEntry } from '../../src/trace/entry.js';
import { type Bill, billOf, hospitalClient, readSealed } from '../support/faults-load.js';
import { Supervisor } from '../support/faults-supervisor.js';
import { GatewayWorld, until } from '../support/gateway.js';

const ROUNDS = 20;
const IN_FLIGHT = 8;
/** Callers of the built-in engine, which answers at once, and of the AMC that takes its time. */
const FAST = 4;
const SLOW = 16;
const AMC_TAKES_MS = 500;

interface Sent {
  readonly bill: Bill;
  readonly round: number;
  answer?: ClientAnswer;
}

interface Row {
  readonly id: number;
  readonly entry: TraceEntry;
}

let world: GatewayWorld;
let supervisor: Supervisor;
const clients: HospitalClient[] = [];
const sent = new Map<string, Sent>();

beforeAll(async () => {
  world = await GatewayWorld.open();
  world.amc.mode = 'late';
  world.amc.lateMs = AMC_TAKES_MS;
  supervisor = await Supervisor.start(world, { ROC_QUOTA_DEFAUT: '1000000' });
});

afterAll(async () => {
  for (const client of clients) client.close();
  await supervisor.stop();
  await world.close();
});

function clientOf({ hospital }: Bill): HospitalClient {
  const client = hospitalClient(world.installation, hospital, supervisor.origin);
  clients.push(client);
  return client;
}

/** Asks one bill after another until the connection breaks under it. */
async function keepAsking(client: HospitalClient, dossier: string, round: number): Promise<void> {
  for (;;) {
    const bill = billOf(dossier);
    const one: Sent = { bill, round };
    sent.set(bill.message.idMessage, one);
    try {
      one.answer = await client.ask('clc', bill.message, bill.amc10);
    } catch {
      return;
    }
  }
}

const askedOfAmc = (): Set<string> => new Set(world.amc.keys.map((key) => key.split(':')[1] ?? ''));

/** Exchanges the AMC has been asked for and whose answer the client has not got. */
function inFlight(round: number): Sent[] {
  const asked = askedOfAmc();
  return [...sent.values()].filter(
    (one) => one.round === round && one.answer === undefined && asked.has(one.bill.message.idMessage),
  );
}

async function rowsByExchange(): Promise<Map<string, Row[]>> {
  const rows = await world.database.query<{ id: string; entree: string }>(
    `SELECT (row_number() OVER (ORDER BY horodatage, journal, rang))::int AS id, entree FROM trace.entrees
     WHERE type IN ('recu', 'repondu', 'refuse', 'rejeu', 'interrompu') ORDER BY 1`,
  );
  const byExchange = new Map<string, Row[]>();
  for (const { id, entree } of rows) {
    const entry = JSON.parse(entree) as TraceEntry;
    byExchange.set(entry.idEchange, [...(byExchange.get(entry.idEchange) ?? []), { id: Number(id), entry }]);
  }
  return byExchange;
}

async function stateOf(client: HospitalClient, { ej, message }: Bill): Promise<string> {
  const answer = await client.get(`/roc/v1/messages/${message.idMessage}?ej=${ej}`);
  expect(answer.status).toBe(200);
  return String(readSealed(answer).document['etat']);
}

it(`kill -9 under load, ${ROUNDS} rounds: every answer a client holds has its two entries; nothing stays open`, async () => {
  const fast = Array.from({ length: FAST }, () => clientOf(billOf('D01')));
  const slow = Array.from({ length: SLOW }, () => clientOf(billOf('D18')));
  for (let round = 1; round <= ROUNDS; round++) {
    await supervisor.up();
    const load = [
      ...fast.map((client) => keepAsking(client, 'D01', round)),
      ...slow.map((client) => keepAsking(client, 'D18', round)),
    ];
    const answered = (): number =>
      [...sent.values()].filter((one) => one.round === round && one.answer !== undefined).length;
    // Not before the AMC's answers come back: the kill must fall among writes of both entries.
    await until(
      'load',
      () => answered() >= FAST + SLOW + (round % 7) * 5 && inFlight(round).length >= IN_FLIGHT,
    );
    expect(inFlight(round).length).toBeGreaterThanOrEqual(IN_FLIGHT);
    await supervisor.kill();
    await Promise.all(load);
  }
  await supervisor.up();
  expect(supervisor.lives).toBe(ROUNDS + 1);

  const rows = await rowsByExchange();
  const answers = [...sent.values()].flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  expect(answers.length).toBeGreaterThan(ROUNDS * (FAST + SLOW));
  for (const answer of answers) expectTraced(answer, rows);
}, 300_000);

/** Entry 2 holds the digests of exactly these bytes, under this status; entry 1 stands before it. */
function expectTraced(answer: ClientAnswer, rows: ReadonlyMap<string, Row[]>): void {
  const { idEchange, empreinte, cachet } = readSealed(answer);
  const [first, second, ...more] = rows.get(idEchange) ?? [];
  expect(answer.status).toBe(200);
  expect(more).toEqual([]);
  expect(first?.entry.type).toBe('recu');
  expect(second?.entry).toMatchObject({
    type: 'repondu',
    issue: { statut: 200 },
    reponse: { empreinte, cachet },
  });
}

it('what was unfinished is replayed, said to be interrupted, or was never begun', async () => {
  const asked = askedOfAmc();
  const open = [...sent.values()].filter(({ answer }) => answer === undefined);
  expect(open.length).toBeGreaterThanOrEqual(ROUNDS * IN_FLIGHT);
  const clients = new Map(['D01', 'D18'].map((id) => [billOf(id).hospital, clientOf(billOf(id))]));
  const clientFor = ({ hospital }: Bill): HospitalClient => clients.get(hospital) as HospitalClient;
  // The dead process's log slots run out first; then another adopts them and closes what they left.
  const states = new Map<Sent, string>();
  await until(
    'no message of a dead gateway is in progress',
    async () => {
      const unsettled = open.filter((one) => ['en-cours', undefined].includes(states.get(one)));
      await Promise.all(
        unsettled.map(async (one) => states.set(one, await stateOf(clientFor(one.bill), one.bill))),
      );
      return ![...states.values()].includes('en-cours');
    },
    30_000,
  );

  const rows = await rowsByExchange();
  const byMessage = new Map<string, Row[]>();
  for (const row of [...rows.values()].flat()) {
    const id = row.entry.idMessage ?? '';
    if (row.entry.service === 'CLC') byMessage.set(id, [...(byMessage.get(id) ?? []), row]);
  }
  const check = async (bill: Bill, state: string): Promise<void> => {
    const { idMessage } = bill.message;
    // Entry 1 is durable before anything leaves for the AMC.
    if (asked.has(idMessage)) expect(state).not.toBe('inconnu');
    expect(['repondu', 'interrompu', 'inconnu']).toContain(state);
    const again = await clientFor(bill).ask('clc', bill.message, bill.amc10);
    const reading = readSealed(again);
    if (state === 'interrompu') {
      expect(reading.document).toMatchObject({ code: 'echange-interrompu' });
      return;
    }
    expect(again.status).toBe(200);
    expect(reading.rejeu).toBe(state === 'repondu');
    if (state !== 'repondu') return;
    const answered = byMessage.get(idMessage)?.find(({ entry }) => entry.type === 'repondu');
    expect(answered?.entry.reponse).toMatchObject({ empreinte: reading.empreinte, cachet: reading.cachet });
  };
  await Promise.all([...states].map(([{ bill }, state]) => check(bill, state)));
  const found = [...states.values()];
  expect(found.filter((state) => state === 'interrompu').length).toBeGreaterThanOrEqual(ROUNDS);
}, 120_000);

it('each entry 1 has one conclusion, also those of the dead', async () => {
  await until(
    'every orphan is closed',
    async () => {
      const open = await world.database.query(
        `SELECT FROM trace.entrees r WHERE r.type = 'recu' AND NOT EXISTS
         (SELECT FROM trace.entrees c WHERE c.id_echange = r.id_echange AND c.type <> 'recu')`,
      );
      return open.length === 0;
    },
    30_000,
  );
  const twice = await world.database.query(
    `SELECT id_echange FROM trace.entrees WHERE type IN ('repondu', 'refuse', 'interrompu')
     GROUP BY id_echange HAVING count(*) > 1`,
  );
  expect(twice).toEqual([]);
});
