import pg from 'pg';

/** The channel on which the directory service tells that there is a new snapshot, or new states of platforms. */
export const WAKE_CHANNEL = 'roc_annuaire';

export interface WakeOptions {
  /** Any role may listen: the notification carries nothing, the snapshot comes from the directory service. */
  readonly url: string;
  readonly onWake: () => void;
  readonly onState: (listening: boolean) => void;
}

const RETRY_MS = 1_000;

/**
 * Listens on the database shared with the directory service. A session that ends is opened again, and wakes then: what
 * was told in between was missed. Whoever hears nothing still asks at intervals: this only makes it faster.
 */
export class PostgresWake {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: WakeOptions) {}

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      application_name: 'roc-annuaire-ecoute',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    let over = false;
    const lost = (): void => {
      if (over) return;
      over = true;
      this.options.onState(false);
      client.end().catch(() => undefined);
      if (!this.closed) this.retry();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => this.options.onWake());
    try {
      await client.connect();
      await client.query(`LISTEN ${WAKE_CHANNEL}`);
    } catch {
      lost();
      return;
    }
    this.client = client;
    this.options.onState(true);
    this.options.onWake();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private retry(): void {
    this.timer = setTimeout(() => void this.start(), RETRY_MS);
    this.timer.unref();
  }
}
