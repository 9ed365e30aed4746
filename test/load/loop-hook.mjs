/**
 * Loaded into the gateway by `bench.mjs --soap` and `--annuaire`: tells its event loop's delay at the socket BANC_BOUCLE. Each request is
 * answered with what was seen since the former one, milliseconds: `delay` by perf_hooks (the probe's own period of one
 * included), `own` the longest stretch of processor time that the loop's thread spent between two turns (Linux). On a
 * busy machine a delay is mostly other processes' doing; the thread's own time is nobody else's. Asked for `/memoire` it
 * collects its garbage and tells what is left, bytes.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** Nanoseconds this process's first thread has run, from the kernel's scheduler; undefined where there is none to ask. */
function threadClock() {
  try {
    const file = openSync(`/proc/${process.pid}/task/${process.pid}/schedstat`);
    process.on('exit', () => closeSync(file));
    const bytes = Buffer.alloc(64);
    return () => Number.parseInt(bytes.latin1Slice(0, readSync(file, bytes, 0, 64, 0)), 10);
  } catch {
    return undefined;
  }
}

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const clock = threadClock();
  let [former, own] = [clock?.() ?? 0, 0];
  if (clock !== undefined)
    setInterval(() => {
      const now = clock();
      own = Math.max(own, now - former);
      former = now;
    }, 1).unref();
  const ms = (nanoseconds) => nanoseconds / 1e6;
  const server = createServer((request, response) => {
    if (request.url === '/memoire') {
      for (let time = 0; time < 2; time++) collect();
      return response.end(JSON.stringify(process.memoryUsage()));
    }
    response.end(JSON.stringify({ delay: ms(delay.max), own: clock === undefined ? null : ms(own) }));
    delay.reset();
    own = 0;
  });
  server.listen(process.env.BANC_BOUCLE).unref();
}
