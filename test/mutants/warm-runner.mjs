/**
 * A vitest that stays up: starting it anew for each sabotage costs more than the test it runs. The parent sends one job at a
 * time, `{ spec, pattern, changed }` (paths inside the copy), and gets `{ fault?, tests: [{ fullName, status }] }` back.
 *
 *     fork('warm-runner.mjs', [COPY, TEST_TIMEOUT_MS])
 */
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

const [copy, testTimeout] = process.argv.slice(2);
process.chdir(copy);
const vitest = await createVitest('test', {
  root: copy,
  watch: false,
  testTimeout: Number(testTimeout),
  maxWorkers: 1,
  reporters: [{}],
});

const STATUS = { passed: 'passed', failed: 'failed', skipped: 'skipped', pending: 'pending' };

async function run({ spec, pattern, changed }) {
  for (const path of changed) vitest.invalidateFile(join(copy, path));
  vitest.setGlobalTestNamePattern(new RegExp(pattern));
  const specifications = await vitest.globTestSpecifications([join(copy, spec)]);
  const { testModules } = await vitest.runTestSpecifications(specifications);
  const faults = testModules.flatMap((module) => module.errors());
  const tests = testModules.flatMap((module) =>
    [...module.children.allTests()].map((test) => ({
      // As the JSON reporter writes it: suites and test joined by a space.
      fullName: test.fullName.replaceAll(' > ', ' '),
      status: STATUS[test.result().state],
    })),
  );
  return { fault: tests.length === 0 ? (faults[0]?.message ?? 'no test ran') : undefined, tests };
}

process.on('message', (job) => {
  if (job.forget !== undefined) {
    for (const path of job.forget) vitest.invalidateFile(join(copy, path));
    return;
  }
  run(job).then(
    (results) => process.send(results),
    (error) => process.send({ fault: String(error?.message ?? error), tests: [] }),
  );
});
process.on('disconnect', () => void vitest.close().finally(() => process.exit()));
process.send('ready');
