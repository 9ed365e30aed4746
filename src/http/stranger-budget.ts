import { type Clock } from '../kernel/clock.js';

/** Sealed refusals a minute that a certificate of no participant is owed; a person who tries things out needs few. */
const PER_MINUTE = 60;
const WINDOW_MS = 60_000;
const MOST_STRANGERS = 10_000;

interface Account {
  readonly since: number;
  spent: number;
}

/**
 * A trusted authority certifies many who are not in our directory. No quota is theirs, and each refusal costs a seal
 * and a trace entry for ever: past a budget of their own they get none. Participants never have an account here.
 */
export class StrangerBudget {
  private readonly accounts = new Map<string, Account>();

  constructor(private readonly clock: Clock) {}

  /** Whether one more request of this certificate is worth an answer. Counts it, where it is a stranger's. */
  allows(x5tS256: string): boolean {
    const account = this.accounts.get(x5tS256);
    if (account === undefined) return true;
    if (this.clock.now() - account.since >= WINDOW_MS) {
      this.accounts.delete(x5tS256);
      return true;
    }
    return ++account.spent <= PER_MINUTE;
  }

  /** The certificate turned out to be nobody's: from now on its requests count. */
  met(x5tS256: string): void {
    if (this.accounts.has(x5tS256)) return;
    const oldest = this.accounts.size >= MOST_STRANGERS ? this.accounts.keys().next().value : undefined;
    if (oldest !== undefined) this.accounts.delete(oldest);
    this.accounts.set(x5tS256, { since: this.clock.now(), spent: 1 });
  }
}
