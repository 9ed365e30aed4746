/**
 * What gateways tell each other of the platforms, through the directory service: each reports its breakers, the service
 * joins them, each reads the whole. Volatile and unsigned: shown in look-ups, believed by nobody who routes.
 */
import { type Clock, instant } from '../kernel/clock.js';

export type ReportedState = 'ouverte' | 'degradee' | 'fermee';

/** One platform, for one AMC, as one gateway sees it. */
export interface ReportedPlatform {
  readonly plateforme: string;
  readonly amc: string;
  readonly etat: ReportedState;
  /** RFC 3339. */
  readonly depuis: string;
  readonly retourPrevu: string | null;
}

/** The same, joined over the gateways that said so lately. */
export interface JoinedPlatform extends ReportedPlatform {
  readonly passerelles: number;
}

/** As look-ups show it. */
export interface SharedState {
  readonly etat: ReportedState;
  readonly depuis: string;
  readonly retourPrevu?: string;
  readonly passerelles: number;
  readonly luLe: string;
}

/** A gateway or a reading that was not heard of for so long says nothing any more. Milliseconds. */
export const HEARD_MS = 120_000;

/** The directory service's side, over the network. Both reject where it cannot be reached, or refuses. */
export interface StateService {
  report(etats: readonly ReportedPlatform[]): Promise<void>;
  list(): Promise<readonly JoinedPlatform[]>;
  close(): void;
}

export interface SharedStatesOptions {
  readonly service: StateService;
  /** What our own breakers say now. */
  readonly own: () => readonly ReportedPlatform[];
  readonly clock: Clock;
  /** Between two readings; our report goes out with each third, and at once where it changed. Milliseconds. */
  readonly intervalMs: number;
  /** Told when it becomes reachable or unreachable, not at every round. */
  readonly onState: (reached: boolean, error?: unknown) => void;
}

/** A report every third round at the latest: the service forgets whom it has not heard of for two minutes. */
const ROUNDS_PER_REPORT = 3;

export class SharedStates {
  private joined: ReadonlyMap<string, JoinedPlatform> = new Map();
  private readAt: number | undefined;
  private reached: boolean | undefined;
  private told = '';
  private rounds = 0;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private again = false;
  private closed = false;

  constructor(private readonly options: SharedStatesOptions) {}

  /** What is said of a platform for an AMC; undefined where nothing is, or where what was read is too old. */
  of(plateforme: string, amc: string): SharedState | undefined {
    if (this.readAt === undefined || this.options.clock.now() - this.readAt > HEARD_MS) return undefined;
    const found = this.joined.get(`${plateforme}/${amc}`);
    if (found === undefined) return undefined;
    const { etat, depuis, retourPrevu, passerelles } = found;
    const luLe = instant(this.readAt);
    return { etat, depuis, ...(retourPrevu === null ? {} : { retourPrevu }), passerelles, luLe };
  }

  start(): void {
    this.timer = setInterval(() => void this.refresh(), this.options.intervalMs);
    this.timer.unref();
    void this.refresh();
  }

  /** One round: our report where it is due or changed, then a reading. Never rejects; calls meanwhile make one more. */
  refresh(): Promise<void> {
    if (this.round !== undefined) {
      this.again = true;
      return this.round;
    }
    this.round = this.exchange().finally(() => (this.round = undefined));
    return this.round;
  }

  close(): void {
    this.closed = true;
    clearInterval(this.timer);
    this.options.service.close();
  }

  private async exchange(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.reportWhereDue();
        const read = await this.options.service.list();
        this.joined = new Map(read.map((one) => [`${one.plateforme}/${one.amc}`, one]));
        this.readAt = this.options.clock.now();
        this.tell(true);
      } catch (error) {
        // Not heard of: what we said may be forgotten there.
        this.told = '';
        this.tell(false, error);
      }
    } while (this.again && !this.closed);
  }

  private async reportWhereDue(): Promise<void> {
    const own = this.options.own();
    const said = JSON.stringify(own);
    if (said === this.told && ++this.rounds < ROUNDS_PER_REPORT) return;
    await this.options.service.report(own);
    this.rounds = 0;
    this.told = said;
  }

  private tell(reached: boolean, error?: unknown): void {
    if (this.closed || reached === this.reached) return;
    this.reached = reached;
    this.options.onState(reached, error);
  }
}
