import { describe, expect, it } from 'vitest';
import { ConclusionWaiters } from './conclusion-waiters.js';
import { type StoredMessage } from './trace-store.port.js';

const EJ = '280009010';
const message = (etat: StoredMessage['etat']): StoredMessage => ({
  etat,
  contentDigest: 'd',
  idEchange: 'e',
  sealedAnswer: null,
  recuLe: '',
  concluLe: null,
});

/** Starts so many waits on one message in progress; how many of them end at once. */
async function turnedAway(waiters: ConclusionWaiters, idMessage: string, count: number): Promise<number> {
  let ended = 0;
  const look = async (): Promise<StoredMessage> => message('en-cours');
  for (let one = 0; one < count; one++)
    void waiters.wait({ ej: EJ, idMessage }, 300, look).then(() => ended++);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return ended;
}

describe('those who wait for a message in flight', () => {
  it('are 16 for one message; the next is told how it stands', async () => {
    expect(await turnedAway(new ConclusionWaiters(), 'm', 20)).toBe(4);
  });

  it('are 64 in all, whatever the messages', async () => {
    const waiters = new ConclusionWaiters();
    const away = await Promise.all(
      Array.from({ length: 10 }, (_, one) => turnedAway(waiters, `m${one}`, 10)),
    );
    expect(away.reduce((sum, one) => sum + one, 0)).toBe(36);
  });

  it('give their places back', async () => {
    const waiters = new ConclusionWaiters();
    await turnedAway(waiters, 'm', 16);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await turnedAway(waiters, 'm', 16)).toBe(0);
  });

  it('are woken by the conclusion', async () => {
    const waiters = new ConclusionWaiters();
    let state = message('en-cours');
    const waiting = waiters.wait({ ej: EJ, idMessage: 'm' }, 60_000, async () => state);
    state = message('repondu');
    waiters.wake(EJ, 'm');
    expect(await waiting).toMatchObject({ etat: 'repondu' });
  });
});
