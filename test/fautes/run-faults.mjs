/**
 * `npm run fautes [-- --tours N] [--seule FAUTE]`: strikes the log and prints a table. 30 rounds a fault if not said
 * otherwise; the suite itself runs three. `--seule`: only the tests whose title holds this text.
 *
 * Exit code 1 where anything did not hold, or an unknown outcome was never met over the whole run.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const TABLE = join(PROJECT, 'var', `fautes-${process.pid}.ndjson`);
const SPECS = ['test/e2e/faults-log.spec.ts', 'test/integration/faults-writer.spec.ts'];
const OUTCOMES = ['a-nous', 'ancienne', 'evince'];

const { values: options } = parseArgs({
  options: { tours: { type: 'string', default: '30' }, seule: { type: 'string' } },
});

function run() {
  const vitest = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  const only = options.seule === undefined ? [] : ['-t', options.seule];
  const child = spawn(process.execPath, [vitest, 'run', ...SPECS, '--maxWorkers=1', ...only], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, ROC_FAUTES_TOURS: options.tours, ROC_FAUTES_TABLE: TABLE },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

function rows() {
  try {
    return readFileSync(TABLE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

function print(found) {
  const head = ['faute', 'tours', 'comptés', 'en vol', 'promis', 'refusés', ...OUTCOMES];
  const lines = found.map((row) =>
    row.nonMesure === undefined
      ? [
          row.faute,
          row.tours,
          row.comptes,
          row.enVol,
          row.promis,
          row.refuses,
          ...OUTCOMES.map((one) => row.issues[one] ?? 0),
        ]
      : [row.faute, `non mesuré (${row.nonMesure})`],
  );
  const total = OUTCOMES.map((one) => found.reduce((sum, row) => sum + (row.issues[one] ?? 0), 0));
  lines.push(['en tout', '', '', '', '', '', ...total]);
  const widths = head.map((name, at) =>
    Math.max(
      name.length,
      ...lines.filter((line) => line.length > 2).map((line) => String(line[at] ?? '').length),
    ),
  );
  console.log();
  for (const line of [head, ...lines])
    console.log(
      line
        .map((cell, at) => (at === 0 ? String(cell).padEnd(widths[at]) : String(cell).padStart(widths[at])))
        .join('  '),
    );
  console.log(`
tours     fautes faites ; comptés : ceux qui avaient au moins quatre échanges en vol à l'instant de la faute
en vol    échanges demandés et sans réponse à cet instant, en somme
promis    reçus tenus par les clients ; chacun est vérifié, et se retrouve en base ou sous une fermeture annoncée
refusés   ce qui a été refusé au client : l'entrée peut être en base, elle n'y est jamais deux fois
a-nous, ancienne, evince   comment un lot resté sans réponse a été décidé`);
  return total;
}

mkdirSync(join(PROJECT, 'var'), { recursive: true });
const code = await run();
const totals = print(rows());
rmSync(TABLE, { force: true });
const unmet = options.seule === undefined ? OUTCOMES.filter((_, at) => totals[at] === 0) : [];
if (unmet.length > 0) console.log(`\njamais rencontrées : ${unmet.join(', ')}`);
process.exitCode = code === 0 && unmet.length === 0 ? 0 : 1;
