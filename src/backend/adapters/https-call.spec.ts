import { type Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { type CallResult, type OutgoingCall, post } from './https-call.js';

/** A client whose connection the test plays. */
class PlayedClient {
  handler: Dispatcher.DispatchHandler = {};
  aborted = 0;
  readonly controller = { abort: () => (this.aborted += 1) } as unknown as Dispatcher.DispatchController;

  call(more: Partial<OutgoingCall> = {}): Promise<CallResult> {
    const signal = new AbortController().signal;
    const body = Buffer.from('{}');
    const client = {
      dispatch: (_options: unknown, handler: Dispatcher.DispatchHandler) => (this.handler = handler),
    };
    const call = { path: '/', headers: {}, body, maxBytes: 100, signal, timeoutMs: 1_000, ...more };
    return post(client as unknown as Dispatcher, call);
  }

  start(): void {
    this.handler.onRequestStart?.(this.controller, {});
  }

  respond(headers: Record<string, string>, ...chunks: number[]): void {
    this.handler.onResponseStart?.(this.controller, 200, headers, 'OK');
    for (const length of chunks) this.handler.onResponseData?.(this.controller, Buffer.alloc(length));
  }
}

describe('an answer that is too long', () => {
  it('is cut off where it passes the limit, before its end', async () => {
    const played = new PlayedClient();
    const result = played.call();
    played.start();
    played.respond({}, 60, 41);
    expect(await result).toMatchObject({ kind: 'failure', fault: 'taille', sent: true });
  });

  it('is cut off where it announces itself', async () => {
    const played = new PlayedClient();
    const result = played.call();
    played.start();
    played.respond({ 'content-length': '101' });
    expect(await result).toMatchObject({ kind: 'failure', fault: 'taille' });
  });

  it('of exactly the limit is taken', async () => {
    const played = new PlayedClient();
    const result = played.call();
    played.start();
    played.respond({ 'content-length': '100' }, 60, 40);
    played.handler.onResponseEnd?.(played.controller, {});
    expect(await result).toMatchObject({ kind: 'response', statut: 200, body: Buffer.alloc(100) });
  });
});

describe('the deadline', () => {
  it('ends the call, and what was not yet sent never is', async () => {
    const played = new PlayedClient();
    const deadline = new AbortController();
    const result = played.call({ signal: deadline.signal });
    deadline.abort();
    expect(await result).toMatchObject({ fault: 'delai', sent: false });
    played.start();
    expect(played.aborted).toBe(1);
  });

  it('after the request began leaves its fate open', async () => {
    const played = new PlayedClient();
    const deadline = new AbortController();
    const result = played.call({ signal: deadline.signal });
    played.start();
    deadline.abort();
    expect(await result).toMatchObject({ fault: 'delai', sent: true });
  });
});
