import { describe, expect, it } from 'vitest';
import { type ExchangeBodies } from './body-store.port.js';
import { BodyKeeper } from './keep-bodies.js';

const bodies = (idEchange: string): ExchangeBodies => ({
  ...{ idEchange, service: 'CLC', dossier: { ej: 'e', amc: 'a', numeroDossier: 'd' }, forme: 'json' },
  ...{ horodatage: '2026-01-01T00:00:00.000Z', demande: Buffer.of(1), reponse: Buffer.of(2) },
});

describe('BodyKeeper', () => {
  const told: string[] = [];
  const tell = {
    onKept: (): void => void told.push('kept'),
    onLost: (id: string, why: string): void => void told.push(`${id} ${why}`),
  };

  it('writes in order, also what comes once it had nothing left, and all before it is closed', async () => {
    const written: string[] = [];
    const keeper = new BodyKeeper({
      ...tell,
      store: { write: ({ idEchange }) => Promise.resolve(void written.push(idEchange)) },
    });
    keeper.keep(bodies('1'));
    for (let turn = 0; turn < 20; turn++) {
      await Promise.resolve();
      keeper.keep(bodies(`+${turn}`));
    }
    await keeper.close();
    expect(written).toEqual(['1', ...Array.from({ length: 20 }, (_, turn) => `+${turn}`)]);
  });

  it('tries again, then tells which exchange it gave up; never throws', async () => {
    told.length = 0;
    let calls = 0;
    const keeper = new BodyKeeper({
      ...tell,
      tries: 2,
      pauseMs: 1,
      limit: 2,
      store: {
        write: ({ idEchange }) => {
          calls++;
          return calls === 1 || idEchange === 'bad' ? Promise.reject(new TypeError('no')) : Promise.resolve();
        },
      },
    });
    keeper.keep(bodies('good'));
    keeper.keep(bodies('bad'));
    keeper.keep(bodies('third'));
    expect(told).toEqual(['third too many waiting']);
    while (told.length < 3) await new Promise((resolve) => setTimeout(resolve, 1));
    await keeper.close();
    keeper.keep(bodies('late'));
    expect(told).toEqual(['third too many waiting', 'kept', 'bad TypeError', 'late closed']);
    expect(calls).toBe(4);
  });
});
