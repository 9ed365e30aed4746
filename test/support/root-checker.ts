import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { toBase64 } from '../../src/trace/tree/base64.js';
import { type LogLedger } from './log-ledger.js';
import { PROJECT } from './transpile.js';

const CHECKER = join(PROJECT, 'test', 'independent', 'check_proof.py');

/**
 * Has a program that shares no code with us (Python) check, for each log, the highest head any client holds against the
 * root of all commitments stored, and the receipts it was taken from.
 */
export function checkRoots(ledger: LogLedger): void {
  const folder = mkdtempSync(join(tmpdir(), 'roc-racines-'));
  try {
    for (const [at, { origin, commitments }] of ledger.logs.entries()) {
      const held = ledger.receipts.filter((one) => one.origin === origin);
      const highest = held.reduce((best, one) => (one.size > best.size ? one : best), held[0] ?? NOTHING);
      if (highest === NOTHING) continue;
      const cases = [
        { cas: 'journal', cle: ledger.verifierKey(origin) },
        ...sample(held).map(({ text }) => ({ cas: 'recu', preuve: text })),
        {
          cas: 'racine',
          note: highest.text.slice(highest.text.indexOf('\n\n') + 2),
          empreintes: commitments.slice(0, highest.size).map((one) => toBase64(one)),
        },
      ];
      const file = join(folder, `lot-${at}.ndjson`);
      writeFileSync(file, cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
      const { status, stdout, stderr } = spawnSync('python3', [CHECKER, '--lot', file], { encoding: 'utf8' });
      expect({ origin, status, stdout: status === 0 ? '' : stdout, stderr }).toEqual({
        ...{ origin, status: 0, stdout: '', stderr: '' },
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NOTHING = { size: -1, text: '' };

function sample<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / 200));
  return all.filter((_, at) => at % step === 0);
}
