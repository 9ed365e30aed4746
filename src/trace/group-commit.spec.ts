import { describe, expect, it } from 'vitest';
import { type BatchFault, type BatchOutcome, type BatchWriter, GroupCommit } from './group-commit.js';
import { type TraceWrite } from './trace-record.js';
import { TraceUnavailable } from './trace-store.port.js';

class Fault extends Error {
  constructor(readonly fault: BatchFault) {
    super(fault);
  }
}

/** A writer that does what its script says, one step per call; then everything succeeds. */
class ScriptedWriter implements BatchWriter {
  readonly written: string[][] = [];
  readonly steps: (() => Promise<void>)[] = [];
  readonly reopens: (() => Promise<void>)[] = [];
  persisted: ReadonlySet<string> | undefined;
  reopened = 0;

  async write(batch: readonly TraceWrite[]): Promise<BatchOutcome> {
    this.written.push(batch.map((write) => write.record.id));
    await (this.steps.shift() ?? (async () => undefined))();
    const known = new Set(batch.map((write) => write.record.id).filter((id) => id.startsWith('connu')));
    return { known, placed: () => undefined };
  }
  faultOf(error: unknown): BatchFault {
    return error instanceof Fault ? error.fault : 'unknown';
  }
  async reopen(): Promise<void> {
    this.reopened++;
    await (this.reopens.shift() ?? (async () => undefined))();
  }
  async decide(): Promise<BatchOutcome | undefined> {
    return this.persisted && { known: this.persisted, placed: () => undefined };
  }
}

const write = (idEchange: string): TraceWrite => ({ record: { id: idEchange } }) as unknown as TraceWrite;
const fails = (fault: BatchFault) => () => Promise.reject(new Fault(fault));

function setUp(): {
  writer: ScriptedWriter;
  commit: GroupCommit;
  submit: (...ids: string[]) => Promise<boolean>[];
} {
  const writer = new ScriptedWriter();
  const commit = new GroupCommit(writer, { maxBatch: 10, reopenMs: 60, probeMs: 10 });
  return {
    writer,
    commit,
    submit: (...ids) => ids.map((id) => commit.submit(write(id)).then(({ isNew }) => isNew)),
  };
}

describe('group commit', () => {
  it('resolves nothing before its batch is durable, and gathers what comes meanwhile', async () => {
    const { writer, submit } = setUp();
    let durable: () => void = () => undefined;
    writer.steps.push(() => new Promise((done) => (durable = done)));
    const settled: string[] = [];
    const all = submit('a', 'b').map((promise) => promise.then(() => settled.push('first')));
    await new Promise((done) => setTimeout(done, 20));
    all.push(...submit('c', 'd', 'e').map((promise) => promise.then(() => settled.push('second'))));
    await new Promise((done) => setTimeout(done, 20));
    expect(settled).toEqual([]);
    durable();
    await Promise.all(all);
    expect(writer.written).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
  });

  it('keeps the order, bounds the batch, and tells which claims were not new', async () => {
    const { writer, submit } = setUp();
    const ids = Array.from({ length: 25 }, (_, n) => (n % 5 === 0 ? `connu-${n}` : `n-${n}`));
    expect(await Promise.all(submit(...ids))).toEqual(ids.map((id) => !id.startsWith('connu')));
    expect(writer.written.map((batch) => batch.length)).toEqual([10, 10, 5]);
    expect(writer.written.flat()).toEqual(ids);
  });

  it('tries again after a deadlock', async () => {
    const { writer, submit } = setUp();
    writer.steps.push(fails('retry'), fails('retry'));
    expect(await Promise.all(submit('a', 'b'))).toEqual([true, true]);
    expect(writer.written).toHaveLength(3);
  });

  it('fenced: takes a log anew and writes what was not written', async () => {
    const { writer, submit } = setUp();
    writer.steps.push(fails('fenced'));
    expect(await Promise.all(submit('a', 'b'))).toEqual([true, true]);
    expect(writer.written).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(writer.reopened).toBe(1);
  });

  it('of unknown outcome and persisted: resolved, not written again', async () => {
    const { writer, submit } = setUp();
    writer.steps.push(fails('unknown'));
    writer.persisted = new Set(['connu-b']);
    expect(await Promise.all(submit('a', 'connu-b'))).toEqual([true, false]);
    expect(writer.written).toHaveLength(1);
    expect(writer.reopened).toBe(1);
  });

  it('of unknown outcome and not persisted: written once more, then given up', async () => {
    const { writer, commit, submit } = setUp();
    writer.steps.push(fails('unknown'));
    expect(await Promise.all(submit('a'))).toEqual([true]);
    expect(writer.written).toHaveLength(2);
    writer.steps.push(fails('unknown'), fails('unknown'));
    const [outcome] = await Promise.allSettled(submit('b'));
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(TraceUnavailable) });
    expect(commit.unavailable).toBeInstanceOf(TraceUnavailable);
  });

  it('that cannot be reopened rejects every waiter, refuses new ones, and recovers by its probe', async () => {
    const { writer, commit, submit } = setUp();
    writer.steps.push(fails('unknown'));
    const away = fails('unknown');
    for (let n = 0; n < 6; n++) writer.reopens.push(away);
    const ids = Array.from({ length: 25 }, (_, n) => `n-${n}`);
    const outcomes = await Promise.allSettled(submit(...ids));
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(commit.submit(write('x'))).rejects.toThrow(TraceUnavailable);
    for (let n = 0; n < 200 && commit.unavailable !== undefined; n++)
      await new Promise((done) => setTimeout(done, 10));
    expect(await commit.submit(write('y'))).toMatchObject({ isNew: true });
  });

  it('refuses only the row that cannot be stored', async () => {
    const { writer, submit } = setUp();
    writer.steps.push(fails('unacceptable-row'), async () => undefined, fails('unacceptable-row'));
    const outcomes = await Promise.allSettled(submit('a', 'mauvais', 'c'));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(writer.written.slice(1)).toEqual([['a'], ['mauvais'], ['c']]);
  });

  it('writes what is queued when it is closed, and takes nothing more', async () => {
    const { writer, commit, submit } = setUp();
    const all = submit('a', 'b');
    await commit.close();
    expect(await Promise.all(all)).toEqual([true, true]);
    expect(writer.written).toEqual([['a', 'b']]);
    await expect(commit.submit(write('c'))).rejects.toThrow(TraceUnavailable);
  });

  it('told that its connection is gone makes it anew before the next batch', async () => {
    const { writer, commit, submit } = setUp();
    commit.invalidate();
    await Promise.all(submit('a'));
    expect(writer.reopened).toBe(1);
  });
});
