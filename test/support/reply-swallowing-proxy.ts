import { connect, createServer, type Server, type Socket } from 'node:net';

export interface ReplySwallowingProxy {
  /** The same URL by way of the proxy. */
  readonly url: string;
  /**
   * From now on the server's replies are swallowed; after `bytes` of a request have gone through, and `afterMs` more,
   * the connection is cut. What was sent is carried out: its outcome is unknown to the client.
   */
  swallow(afterMs: number): void;
  /** The next request does not go through: the connection is cut with it. Its outcome is unknown to the client. */
  lose(): void;
  /** How often a connection was cut so. */
  readonly cuts: number;
  /** No new connection gets through while true. */
  blocked: boolean;
  /** Cuts every connection that is open. */
  cut(): void;
  close(): Promise<void>;
}

/** Only the big requests: batches, not the pool's look-ups. Bytes. */
const BATCH = 1_000;

/** A TCP way to PostgreSQL that can lose a reply. */
export async function replySwallowingProxy(target: string): Promise<ReplySwallowingProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let pending: number | undefined;
  let losing = false;
  let cuts = 0;
  const state = { blocked: false };
  const server: Server = createServer((down) => {
    if (state.blocked) return void down.destroy();
    const up = connect(Number(port), hostname);
    let mute = false;
    for (const socket of [down, up]) {
      open.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          open.delete(socket);
          (socket === down ? up : down).destroy();
        });
    }
    down.on('data', (chunk) => {
      if (losing && chunk.length >= BATCH) {
        losing = false;
        cuts++;
        return void [down.destroy(), up.destroy()];
      }
      up.write(chunk);
      if (pending === undefined || chunk.length < BATCH) return;
      mute = true;
      setTimeout(() => void [down.destroy(), up.destroy()], pending);
      pending = undefined;
      cuts++;
    });
    up.on('data', (chunk) => {
      if (!mute) down.write(chunk);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  return {
    url: url.href,
    swallow: (afterMs) => {
      pending = afterMs;
    },
    lose: () => {
      losing = true;
    },
    get cuts() {
      return cuts;
    },
    get blocked() {
      return state.blocked;
    },
    set blocked(value: boolean) {
      state.blocked = value;
    },
    cut: () => {
      for (const socket of open) socket.destroy();
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}
