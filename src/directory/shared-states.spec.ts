import { beforeEach, describe, expect, it } from 'vitest';
import {
  type JoinedPlatform,
  type ReportedPlatform,
  SharedStates,
  type StateService,
} from './shared-states.js';

const OPEN: ReportedPlatform = {
  plateforme: 'P2',
  amc: '0099100011',
  etat: 'ouverte',
  depuis: '2026-06-09T08:00:00.000Z',
  retourPrevu: null,
};
const DOWN: ReportedPlatform = { ...OPEN, etat: 'fermee', retourPrevu: '2026-06-09T08:01:00.000Z' };

class FakeService implements StateService {
  away = false;
  readonly reports: (readonly ReportedPlatform[])[] = [];
  joined: readonly JoinedPlatform[] = [];

  async report(etats: readonly ReportedPlatform[]): Promise<void> {
    if (this.away) throw new Error('away');
    this.reports.push(etats);
  }

  async list(): Promise<readonly JoinedPlatform[]> {
    if (this.away) throw new Error('away');
    return this.joined;
  }

  close(): void {
    // Nothing is held open.
  }
}

describe('states shared through the directory', () => {
  let service: FakeService;
  let own: ReportedPlatform[];
  let now: number;
  let told: boolean[];
  let states: SharedStates;
  beforeEach(() => {
    service = new FakeService();
    own = [OPEN];
    now = Date.parse('2026-06-09T08:00:30.000Z');
    told = [];
    states = new SharedStates({
      service,
      own: () => own,
      clock: { now: () => now },
      intervalMs: 60_000,
      onState: (reached) => told.push(reached),
    });
  });

  it('go out where they changed, and now and then all the same', async () => {
    await states.refresh();
    await states.refresh();
    own = [DOWN];
    await states.refresh();
    expect(service.reports).toEqual([[OPEN], [DOWN]]);
    for (let round = 0; round < 4; round++) await states.refresh();
    expect(service.reports.length).toBeGreaterThan(2);
  });

  it('are shown with the moment they were read', async () => {
    service.joined = [{ ...DOWN, passerelles: 3 }];
    await states.refresh();
    expect(states.of('P2', OPEN.amc)).toEqual({
      etat: 'fermee',
      depuis: DOWN.depuis,
      retourPrevu: DOWN.retourPrevu,
      passerelles: 3,
      luLe: '2026-06-09T08:00:30.000Z',
    });
    expect(states.of('P1', OPEN.amc)).toBeUndefined();
  });

  it('of a directory that is away go on for two minutes, then nothing is said', async () => {
    service.joined = [{ ...DOWN, passerelles: 3 }];
    await states.refresh();
    service.away = true;
    now += 119_000;
    await states.refresh();
    await states.refresh();
    expect(states.of('P2', OPEN.amc)?.etat).toBe('fermee');
    now += 2_000;
    expect(states.of('P2', OPEN.amc)).toBeUndefined();
    expect(told).toEqual([true, false]);
  });

  it('are told again to a directory that is back', async () => {
    await states.refresh();
    service.away = true;
    await states.refresh();
    service.away = false;
    await states.refresh();
    expect(service.reports).toEqual([[OPEN], [OPEN]]);
    expect(told).toEqual([true, false, true]);
  });
});
