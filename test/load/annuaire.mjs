/**
 * `node test/load/annuaire.mjs`: what a directory of national size costs a gateway. How long its loop stands still while a
 * snapshot is opened, on the loop as before and on a thread of its own; what the directory in memory takes. Uses the built
 * program (`npm run build`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { makeExtract } from './make-directory.mjs';

const BUILT = new URL(process.env.ROC_DIST ?? '../../dist/', import.meta.url);
const load = (path) => import(new URL(path, BUILT).href);
const ROUNDS = 8;
const MB = 1024 * 1024;

async function sealedSnapshot(folder) {
  const [{ openDevelopmentAuthority }, { NodeSigner }, { sealExtract }, { TrustStore }] = await Promise.all(
    [
      'pki/development-authority.js',
      'signing/adapters/node-signer.js',
      'directory/seal-extract.js',
      'pki/trust-store.js',
    ].map(load),
  );
  const authority = await openDevelopmentAuthority(folder, { now: () => Date.now() });
  const structureId = '2999300007';
  const leaf = await authority.issue({ profile: 'cachet', commonName: 'A', structureId, organisation: 'A' });
  const now = Date.now();
  const extract = makeExtract({ now, operateur: { nom: 'Annuaire', structure: structureId } });
  const { privateKey: key, certificate } = leaf;
  const signer = new NodeSigner({ key, certificate, intermediates: [authority.organisations] });
  const bytes = await sealExtract(extract, signer, Math.floor(now / 1000));
  const trust = TrustStore.fromPem(authority.caPems);
  return { bytes, options: { operator: certificate, trust, inForce: { now, environment: 'test' } } };
}

/** The longest stand-still of the loop while `open` works, per round; milliseconds. */
async function delays(open) {
  const longest = [];
  for (let round = 0; round < ROUNDS; round++) {
    const monitor = monitorEventLoopDelay({ resolution: 1 });
    await sleep(60);
    monitor.enable();
    await sleep(30);
    const opened = await open();
    if (!opened.ok) throw new Error(`${opened.fault} ${opened.detail}`);
    await sleep(30);
    monitor.disable();
    longest.push(monitor.max / 1e6);
  }
  longest.sort((a, b) => a - b);
  return { mediane: Math.round(longest[ROUNDS / 2] ?? 0), max: Math.round(longest.at(-1) ?? 0) };
}

function settledMemory() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: Math.round(rss / MB), heap: Math.round(heapUsed / MB) };
}

export async function measureSnapshot() {
  const folder = mkdtempSync(join(tmpdir(), 'annuaire-'));
  try {
    const [{ openExtract }, { openExtractAside }] = await Promise.all(
      ['directory/open-extract.js', 'directory/adapters/thread-opener.js'].map(load),
    );
    const { bytes, options } = await sealedSnapshot(folder);
    const before = settledMemory();
    const held = await openExtractAside(bytes, options);
    const after = settledMemory();
    const sur = await delays(async () => openExtract(bytes, options));
    const part = await delays(() => openExtractAside(bytes, options));
    return {
      octets: bytes.length,
      participants: held.extract.participants.length,
      boucleMs: { surLaBoucle: sur, aPart: part },
      memoireMo: { avant: before, avec: after },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(`${JSON.stringify(await measureSnapshot(), null, 2)}\n`);
