import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Amc, type Extract, type Participant } from '../extract.js';
import { admitContent, type OpenedExtract, type OpenExtractOptions, sealFault } from '../open-extract.js';
import { type OpeningHead, type OpeningPiece, type OpeningTask } from './extract-worker.js';

/** A national snapshot takes some 100 MB while it is read. */
const LIMITS = { maxOldGenerationSizeMb: 512 };

/**
 * As `openExtract`, with the heavy part on a thread of its own that ends with it. The certificate that sealed is judged
 * here, by the anchors and lists of this moment, before any content is taken. Never rejects on the bytes.
 */
export async function openExtractAside(bytes: Buffer, options: OpenExtractOptions): Promise<OpenedExtract> {
  const task: OpeningTask = { bytes, operator: options.operator.der, at: options.inForce?.now };
  const worker = new Worker(new URL('./extract-worker.js', import.meta.url), {
    workerData: task,
    resourceLimits: LIMITS,
  });
  const ended = new AbortController();
  worker.once('exit', () => ended.abort());
  // An error between two questions is met at the next one.
  worker.on('error', () => ended.abort());
  const thread: Thread = {
    next: async () => ((await once(worker, 'message', { signal: ended.signal })) as [unknown])[0],
    ask: (number) => worker.postMessage(number),
  };
  try {
    return await judged(thread, (await thread.next()) as OpeningHead, options);
  } catch {
    return { ok: false, fault: 'illisible', detail: 'lecture interrompue' };
  } finally {
    await worker.terminate();
  }
}

interface Thread {
  next(): Promise<unknown>;
  ask(number: number): void;
}

async function judged(
  thread: Thread,
  head: OpeningHead,
  options: OpenExtractOptions,
): Promise<OpenedExtract> {
  const seal = head.seal === undefined ? undefined : sealFault(head.seal, options);
  if (seal !== undefined) return seal;
  const { fault, seal: read, rest } = head;
  if (fault !== undefined || read === undefined || rest === undefined)
    return { ok: false, ...(fault ?? { fault: 'illisible', detail: 'lecture interrompue' }) };
  const extract = await taken(thread, rest, head.pieces);
  await nextTurn();
  return admitContent({ extract, digest: head.digest }, read.header.iat, options);
}

/** The extract, a piece a turn of the loop. */
async function taken(thread: Thread, rest: Extract, pieces: number): Promise<Extract> {
  const participants: Participant[] = [];
  const amc: Amc[] = [];
  for (let number = 0; number < pieces; number++) {
    thread.ask(number);
    const piece = (await thread.next()) as OpeningPiece;
    participants.push(...(piece.participants ?? []));
    amc.push(...(piece.amc ?? []));
    await nextTurn();
  }
  return { ...rest, participants, amc };
}
