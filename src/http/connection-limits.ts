import { type Socket } from 'node:net';

export interface ConnectionBounds {
  readonly total: number;
  readonly perAddress: number;
  readonly perCaller: number;
}

/** Bounds on open connections: in all and per address before identity, per certificate after the handshake. */
export class ConnectionLimits {
  private total = 0;
  private readonly perAddress = new Map<string, number>();
  private readonly perCaller = new Map<string, number>();

  constructor(private readonly bounds: ConnectionBounds) {}

  /** The bound a new connection breaks, or undefined: then it is counted until it closes. */
  open(socket: Socket): 'trop-de-connexions' | 'trop-de-connexions-adresse' | undefined {
    const address = socket.remoteAddress ?? '';
    if (this.total >= this.bounds.total) return 'trop-de-connexions';
    if ((this.perAddress.get(address) ?? 0) >= this.bounds.perAddress) return 'trop-de-connexions-adresse';
    this.total++;
    add(this.perAddress, address, 1);
    socket.once('close', () => {
      this.total--;
      add(this.perAddress, address, -1);
    });
    return undefined;
  }

  /** The same for an identified certificate. */
  openFor(x5tS256: string, socket: Socket): 'trop-de-connexions-appelant' | undefined {
    if ((this.perCaller.get(x5tS256) ?? 0) >= this.bounds.perCaller) return 'trop-de-connexions-appelant';
    add(this.perCaller, x5tS256, 1);
    socket.once('close', () => add(this.perCaller, x5tS256, -1));
    return undefined;
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const next = (counts.get(key) ?? 0) + by;
  if (next <= 0) counts.delete(key);
  else counts.set(key, next);
}
