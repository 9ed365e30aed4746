import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';

/**
 * How many requests each connection is in the middle of, so that a connection to be closed is closed once they have
 * their replies: a request we have begun to read gets a sealed answer, also where it is a refusal.
 */
export class RequestsInProgress {
  private readonly counts = new WeakMap<Socket, number>();
  private readonly closing = new WeakSet<Socket>();

  enter({ socket }: IncomingMessage, response: ServerResponse): void {
    this.counts.set(socket, this.of(socket) + 1);
    response.once('close', () => {
      const left = this.of(socket) - 1;
      this.counts.set(socket, left);
      if (left === 0 && this.closing.has(socket)) socket.destroySoon();
    });
  }

  /** Closes an idle connection now, another after its last reply. */
  close(socket: Socket): void {
    if (this.of(socket) === 0) socket.destroy();
    else this.closing.add(socket);
  }

  private of(socket: Socket): number {
    return this.counts.get(socket) ?? 0;
  }
}
