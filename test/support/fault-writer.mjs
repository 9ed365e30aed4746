/**
 * A process that writes a log as a gateway does, exchange after exchange, and tells its parent what it was promised:
 * the parent is the client. It is started with an IPC channel, ends with it, and may be killed at any moment.
 */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { FolderHeadKeeper } from '../../dist/trace/adapters/folder-head-keeper.js';
import { PostgresBatchWriter } from '../../dist/trace/adapters/postgres-batch-writer.js';
import { PostgresLogHead } from '../../dist/trace/adapters/postgres-log-head.js';
import { PostgresTraceStore } from '../../dist/trace/adapters/postgres-trace-store.js';
import { GroupCommit } from '../../dist/trace/group-commit.js';
import { LogKey } from '../../dist/trace/log/log-key.js';
import { traceRecord } from '../../dist/trace/trace-record.js';
import { writeReceipt } from '../../dist/trace/tree/receipt.js';
import { systemClock } from '../../dist/kernel/clock.js';

const tell = (kind, facts = {}) => process.connected && process.send({ kind, ...facts });
const digest = (text) => createHash('sha256').update(text).digest('base64url');
const realNow = Date.now;
let going = true;
let pauseMs = 1;

/** Everything this process knows of time: a machine whose clock somebody set. */
function setClock(ms) {
  Date.now = () => realNow() + ms;
}

function entry(type, given = {}) {
  return {
    ...{ v: 1, type, idEchange: randomUUID(), horodatage: new Date(Date.now()).toISOString() },
    ...{ environnement: 'test', service: 'CLC', idMessage: randomUUID(), versionNorme: '1.0' },
    appelant: { participant: 'CH-A', structure: '1280009010', certificat: digest('c'), revocation: 'bonne' },
    etablissement: { ej: '280009010', eg: '280009028' },
    ...{ amc: '0099100011', plateforme: 'P1', numeroDossier: 'D-0001', agent: null },
    ...{
      beneficiaire: digest('p'),
      requete: null,
      issue: null,
      reponse: null,
      engagement: null,
      dureeMs: null,
    },
    ...given,
  };
}

/** Asks for one entry; tells that it was asked for, and what was promised. */
async function asked(one, write) {
  const id = `${one.idEchange}/${one.type}`;
  tell('parti', { id });
  try {
    tell('recu', { id, recu: await write() });
    return true;
  } catch (error) {
    tell('rejet', { id, erreur: String(error) });
    await sleep(20);
    return false;
  }
}

async function exchange(store) {
  const first = entry('recu');
  const claim = {
    ej: '280009010',
    idMessage: first.idMessage,
    contentDigest: digest('x'),
    idEchange: first.idEchange,
  };
  if (!(await asked(first, async () => (await store.received(first, claim)).receipt.recu()))) return;
  const second = entry('repondu', {
    ...{ idEchange: first.idEchange, idMessage: first.idMessage },
    issue: { statut: 200, code: null, groupe: null, origine: 'amc' },
  });
  const conclusion = { ...claim, etat: 'repondu', sealedAnswer: Buffer.from('réponse') };
  await asked(second, async () => (await store.concluded(second, conclusion)).recu());
}

async function lane(work) {
  while (going) {
    await work();
    await sleep(pauseMs);
  }
}

function storeLog({ family, keyPem, folder }) {
  return {
    key: LogKey.fromPem(family, keyPem),
    keeper: new FolderHeadKeeper(folder),
    onClosed: ({ origin, motive, head, kept }) => tell('ferme', { origin, motive, taille: head.size, kept }),
    onDecided: (issue) => tell('decide', { issue }),
  };
}

async function openStore(settings) {
  const { applicationUrl, holder } = settings;
  const log = (text) => tell('journal', { text });
  return PostgresTraceStore.open({
    ...{ applicationUrl, holder, log, journal: storeLog(settings) },
    ...{ answerKeys: [Buffer.alloc(32, 7)], heartbeatMs: 300, leaseMs: 1_500, batchTimeoutMs: 1_500 },
    commit: { reopenMs: settings.reopenMs ?? 5_000, probeMs: 100 },
  });
}

/** A second writer for a slot that is another's: it believes it holds the lease. Entries of one batch, no claims. */
async function openIntruder(settings) {
  const { applicationUrl, slot } = settings;
  const log = storeLog(settings);
  const lease = { slot, hold: async () => ({ slot, acquired: false }), release: async () => undefined };
  const writer = new PostgresBatchWriter(
    { applicationUrl, windowSeconds: 86_400, timeoutMs: 1_500 },
    lease,
    {
      lost: () => commit.invalidate(),
      acquired() {},
      decided: log.onDecided,
      fenced: () => log.onDecided('evince'),
    },
    { ...log, head: new PostgresLogHead({ ...log, clock: systemClock }) },
  );
  const commit = new GroupCommit(writer, {
    reopenMs: 5_000,
    probeMs: 50,
    log: (text) => tell('journal', { text }),
  });
  await writer.reopen();
  return {
    async exchange() {
      const one = entry('refuse');
      await asked(one, async () => {
        const record = traceRecord(one);
        const { place } = await commit.submit({ record });
        return place === undefined ? undefined : writeReceipt(record, place.placement());
      });
    },
    async close() {
      await commit.close();
      await writer.close();
    },
  };
}

async function start(settings) {
  pauseMs = settings.pauseMs ?? 1;
  const intruder = settings.slot === undefined ? undefined : await openIntruder(settings);
  const store = intruder ?? (await openStore(settings));
  const work = intruder === undefined ? () => exchange(store) : () => intruder.exchange();
  const lanes = Array.from({ length: settings.lanes }, () => lane(work));
  tell('pret');
  await Promise.all(lanes);
  await store.close();
  tell('fini');
  process.disconnect();
}

process.on('message', ({ kind, ...facts }) => {
  if (kind === 'depart')
    start(facts).catch((error) => tell('mort', { erreur: String(error?.stack ?? error) }));
  if (kind === 'horloge') setClock(facts.ms);
  if (kind === 'halte') going = false;
});
process.on('disconnect', () => process.exit(0));
