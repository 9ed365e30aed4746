/** Loaded into the gateway by `bench.mjs --profil`: SIGUSR2 starts a CPU profile, a second one writes it. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';

const session = new Session();
let running = false;

process.on('SIGUSR2', () => {
  if (running) {
    session.post('Profiler.stop', (_error, { profile }) => {
      writeFileSync(join(process.env.BANC_PROFIL, 'passerelle.cpuprofile'), JSON.stringify(profile));
    });
  } else {
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 200 });
    session.post('Profiler.start');
  }
  running = !running;
});
