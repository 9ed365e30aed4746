/**
 * `npm run mutants [-- NAME... | -- --tranche K/N]`: proves that the tests would notice. Each `*.patch` beside this file is a one-line
 * sabotage of src; its header names the spec file and the test that must turn red:
 *
 *     Sabotage: the caller's quota is ignored
 *     Spec: src/admission/admit-caller.spec.ts
 *     Test: refuses the caller over its quota
 *
 * Every named test is first seen green on an unmutated copy of the tree, then red on a copy with the patch. The run
 * fails where a mutant survives, where a patch no longer applies, and where a spec breaks for another reason than
 * its named test (a file that does not load is no proof). Nothing of the tree itself is touched.
 *
 * Each of the two workers keeps one copy of the tree, and for the specs beside the code a vitest that stays up.
 *
 * `--tranche 2/6` takes every sixth from the second on: a run of CI takes one share, whose number follows the commits.
 *
 * To add one: sabotage a line, put the three header lines before `git diff --no-prefix -U2 FILE`, undo the sabotage.
 */
import { execFile, fork } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const WORK = join(PROJECT, 'var', `mutants-${process.pid}`);
const AT_ONCE = 2;
/** One spec, milliseconds: a mutant that makes its test wait for ever is ended, and is then no kill. */
const LIMIT_MS = 120_000;
const TEST_TIMEOUT_MS = 15_000;
/** What a spec may read. node_modules is linked, the rest is copied: a linked src would be the original. */
const COPIED = [
  'src',
  'test',
  'certs',
  'openapi',
  'examples',
  'docs',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  '.swcrc',
];

/** @typedef {{ name: string, file: string, sabotage: string, spec: string, test: string }} Mutant */
/** @typedef {{ verdict: 'tué' | 'SURVIT' | 'ERREUR', why: string, ms: number }} Outcome */

/** @returns {Mutant} */
function readMutant(file) {
  const text = readFileSync(join(HERE, file), 'utf8');
  const header = text.slice(0, text.indexOf('\n--- '));
  const field = (name) => new RegExp(`^${name}: (.+)$`, 'm').exec(header)?.[1]?.trim();
  const [sabotage, spec, test] = ['Sabotage', 'Spec', 'Test'].map(field);
  if (!sabotage || !spec || !test) throw new Error(`${file}: Sabotage, Spec and Test are due in its header`);
  return { name: file.replace(/\.patch$/, ''), file, sabotage, spec, test };
}

function run(command, args, cwd) {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', GIT_CEILING_DIRECTORIES: join(cwd, '..') };
    execFile(command, args, { cwd, env, timeout: LIMIT_MS, maxBuffer: 64e6 }, (error, stdout, stderr) =>
      resolve({ ok: error === null, stdout, stderr, timedOut: error?.killed === true }),
    );
  });
}

function copyTree(name) {
  const copy = join(WORK, name);
  mkdirSync(join(copy, 'var'), { recursive: true });
  for (const part of COPIED) cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Specs that start the built programs need the copy's own. */
async function build(copy, spec) {
  if (!/^test\/(e2e|independent|integration)\//.test(spec)) return undefined;
  const built = await run(
    process.execPath,
    ['node_modules/@swc/cli/bin/swc.js', 'src', '-d', 'dist', '--strip-leading-paths', '-q'],
    copy,
  );
  return built.ok ? undefined : `no build: ${built.stderr.slice(0, 200)}`;
}

/** The results of the tests of a spec whose full names match. */
async function results(copy, spec, pattern) {
  const report = join(copy, 'var', `${spec.replaceAll('/', '_')}.json`);
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    spec,
    '-t',
    pattern,
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  const done = await run(process.execPath, [...args, `--testTimeout=${TEST_TIMEOUT_MS}`], copy);
  if (done.timedOut) return { fault: `not over after ${LIMIT_MS / 1000} s`, tests: [] };
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const tests = testResults.flatMap((file) => file.assertionResults);
    return { fault: tests.length === 0 ? (testResults[0]?.message ?? 'no test ran') : undefined, tests };
  } catch {
    return { fault: `no report: ${done.stderr.slice(-300)}`, tests: [] };
  }
}

const matching = (tests, { test }) => tests.filter(({ fullName }) => new RegExp(test).test(fullName));

/** Each spec once, unmutated: the names of the mutants whose test is there and green. */
async function cleanRuns(mutants) {
  const copy = copyTree('clean');
  const bad = new Map();
  const bySpec = groupBySpec(mutants);
  await build(copy, 'test/e2e/');
  await atOnce([...bySpec], async ([spec, named]) => {
    const { fault, tests } = await results(copy, spec, named.map(({ test }) => `(?:${test})`).join('|'));
    for (const mutant of named) {
      const mine = matching(tests, mutant);
      const green = mine.length > 0 && mine.every(({ status }) => status === 'passed');
      if (!green)
        bad.set(mutant.name, fault ?? (mine.length === 0 ? 'no such test' : 'red without the sabotage'));
    }
  });
  rmSync(copy, { recursive: true, force: true });
  return bad;
}

function groupBySpec(mutants) {
  const groups = new Map();
  for (const mutant of mutants) groups.set(mutant.spec, [...(groups.get(mutant.spec) ?? []), mutant]);
  return groups;
}

/** One worker: a copy of the tree that sabotages come to and leave again, and a vitest that stays up for it. */
class Worker {
  #copy;
  #warm;

  constructor(number) {
    this.#copy = copyTree(`worker-${number}`);
  }

  /** @returns {Promise<Omit<Outcome, 'ms'>>} */
  async judge(mutant) {
    const patch = join(HERE, mutant.file);
    const applied = await run('git', ['apply', '-C1', '--whitespace=nowarn', patch], this.#copy);
    if (!applied.ok)
      return { verdict: 'ERREUR', why: `the patch no longer applies: ${applied.stderr.split('\n')[0]}` };
    try {
      const unbuilt = await build(this.#copy, mutant.spec);
      if (unbuilt !== undefined) return { verdict: 'ERREUR', why: unbuilt };
      return verdictOf(mutant, await this.#results(mutant));
    } finally {
      await this.#undo(mutant, patch);
    }
  }

  stop() {
    this.#warm?.kill('SIGKILL');
  }

  #results(mutant) {
    return mutant.spec.startsWith('src/')
      ? this.#warmResults(mutant, changedFiles(mutant))
      : results(this.#copy, mutant.spec, mutant.test);
  }

  async #warmResults({ spec, test }, changed) {
    this.#warm ??= await startWarm(this.#copy);
    const answered = await ask(this.#warm, { spec, pattern: test, changed });
    if (answered !== undefined) return answered;
    // A sabotage that never ends takes its process with it.
    this.stop();
    this.#warm = undefined;
    return { fault: `not over after ${LIMIT_MS / 1000} s`, tests: [] };
  }

  /** The next sabotage starts from the tree as it is: what it must not be is forgotten by the vitest that stays up too. */
  async #undo(mutant, patch) {
    const undone = await run('git', ['apply', '-R', '-C1', '--whitespace=nowarn', patch], this.#copy);
    if (!undone.ok) throw new Error(`${mutant.name}: not undone: ${undone.stderr}`);
    this.#warm?.send({ forget: changedFiles(mutant) });
  }
}

function changedFiles({ file }) {
  return [...readFileSync(join(HERE, file), 'utf8').matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, path]) => path);
}

function startWarm(copy) {
  const env = { ...process.env, NO_COLOR: '1' };
  const child = fork(join(HERE, 'warm-runner.mjs'), [copy, String(TEST_TIMEOUT_MS)], {
    env,
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`warm-runner.mjs ended with ${code}`)));
  });
}

/** The results, or undefined where the process gave none in time. */
function ask(child, job) {
  return new Promise((resolve) => {
    const end = (results) => {
      clearTimeout(timer);
      child.off('message', end).off('exit', gone);
      resolve(results);
    };
    const gone = () => end(undefined);
    const timer = setTimeout(gone, LIMIT_MS);
    child.once('message', end).once('exit', gone);
    child.send(job);
  });
}

function verdictOf(mutant, { fault, tests }) {
  if (fault !== undefined) return { verdict: 'ERREUR', why: fault.split('\n')[0] };
  const red = matching(tests, mutant).filter(({ status }) => status === 'failed');
  if (red.length === 0) return { verdict: 'SURVIT', why: `still green: ${mutant.test}` };
  return { verdict: 'tué', why: red[0].fullName };
}

/** Works through the items, {@link AT_ONCE} at a time; the work is told which of them it is. */
async function atOnce(items, work) {
  const queue = [...items];
  const worker = async (_, number) => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item, number);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function timed(work) {
  const since = performance.now();
  return { ...(await work()), ms: Math.round(performance.now() - since) };
}

function print(mutant, { verdict, why, ms }) {
  const line = `${verdict.padEnd(7)}${mutant.name.padEnd(34)}${`${ms} ms`.padStart(9)}  ${mutant.sabotage}`;
  process.stdout.write(`${line}\n${verdict === 'tué' ? '' : `       ${mutant.spec}: ${why}\n`}`);
}

/** Copies of runs that were killed. */
function sweep() {
  const home = join(PROJECT, 'var');
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home)) {
    const pid = Number(/^mutants-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && !alive(pid)) rmSync(join(home, name), { recursive: true, force: true });
  }
}

function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Every Nth from the Kth on of `K/N`: neighbours by name, which strike the same room, go to different shares. */
function shareOf(mutants, share = '1/1') {
  const [, number = 0, shares = 0] = (/^(\d+)\/(\d+)$/.exec(share) ?? []).map(Number);
  if (number < 1 || number > shares) throw new Error(`--tranche ${share}: K/N with K from 1 to N is due`);
  return mutants.filter((_, at) => at % shares === number - 1);
}

async function main() {
  sweep();
  const { values: options, positionals: wanted } = parseArgs({
    options: { tranche: { type: 'string' } },
    allowPositionals: true,
  });
  const all = readdirSync(HERE)
    .filter((file) => file.endsWith('.patch'))
    .sort()
    .map(readMutant);
  const mutants = shareOf(all, options.tranche).filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  const since = performance.now();
  const bad = await cleanRuns(mutants);
  const outcomes = new Map();
  const workers = Array.from({ length: AT_ONCE }, (_, number) => new Worker(number));
  await atOnce(mutants, async (mutant, number) => {
    const unclean = bad.get(mutant.name);
    const outcome =
      unclean === undefined
        ? await timed(() => workers[number].judge(mutant))
        : { verdict: 'ERREUR', why: unclean, ms: 0 };
    outcomes.set(mutant.name, outcome);
    print(mutant, outcome);
  });
  for (const worker of workers) worker.stop();
  const killed = [...outcomes.values()].filter(({ verdict }) => verdict === 'tué').length;
  process.stdout.write(
    `\n${killed} of ${mutants.length} mutants killed, ${Math.round((performance.now() - since) / 1000)} s\n`,
  );
  process.exitCode = killed === mutants.length && killed > 0 ? 0 : 1;
}

try {
  await main();
} finally {
  rmSync(WORK, { recursive: true, force: true });
}
