/** The directory in use, and how it follows the newest snapshot: judged, remembered on disk, then swapped whole. */
import { type Clock, instant } from '../kernel/clock.js';
import { type Environment } from '../kernel/vocabulary.js';
import { type Certificate } from '../pki/certificate.js';
import { type RevocationRegistry } from '../pki/revocation.js';
import { type TrustStore } from '../pki/trust-store.js';
import { type KeptSnapshot, type SeenVersion } from './adapters/kept-snapshot.js';
import { type Directory } from './directory.js';
import { type OpenedExtract, type OpenExtractOptions, type OpenFault } from './open-extract.js';
import { type SnapshotSource } from './snapshot-source.port.js';

export interface KeeperReport {
  /** A snapshot that was not taken, and why: whoever watches must know of it. */
  readonly refused: (source: string, fault: OpenFault, detail: string) => void;
  readonly swapped: (directory: Directory, source: string) => void;
  /** A source that cannot be reached (once per outage), and one that is there again. */
  readonly lost: (source: string, error: unknown) => void;
  readonly found: (source: string) => void;
  /** The disk does not keep: the gateway goes on, a restart would not remember. */
  readonly notKept: (error: unknown) => void;
}

export interface KeeperOptions {
  /** In the order of trust in their freshness; each is asked at every round. */
  readonly sources: readonly SnapshotSource[];
  readonly kept: KeptSnapshot | undefined;
  readonly trust: TrustStore;
  /** Pinned seals of the directory's operator: the one in use and, while it changes, the next. */
  readonly operators: () => readonly Certificate[];
  readonly revocation: RevocationRegistry;
  readonly clock: Clock;
  readonly environment: Environment;
  readonly intervalMs: number;
  readonly report: KeeperReport;
  /** Opens a sealed snapshot: on a thread of its own in a gateway, so that no exchange waits for it. */
  readonly open: (bytes: Buffer, options: OpenExtractOptions) => OpenedExtract | Promise<OpenedExtract>;
}

export interface KeeperState {
  readonly version: number;
  readonly expireLe: string;
  readonly source: string;
  /** Sources that could not be read at their last try. */
  readonly absent: readonly string[];
  readonly dernierContact: string | null;
  /** The last snapshot refused since the one in use was taken. */
  readonly refus: { readonly motif: OpenFault; readonly le: string } | null;
}

/** No snapshot to start from; says what each place answered. */
export class NoDirectory extends Error {
  constructor(reasons: readonly string[]) {
    super(`aucun annuaire utilisable (${reasons.join(' ; ') || 'aucune source'})`);
    this.name = 'NoDirectory';
  }
}

interface Judged {
  readonly directory: Directory;
  readonly seen: SeenVersion;
}

/** Faults that hang on something else than the bytes. */
const RETRIED: ReadonlySet<OpenFault> = new Set(['operateur', 'expire']);

export class DirectoryKeeper {
  private directory: Directory | undefined;
  private seen: SeenVersion | undefined;
  private source = '';
  private readonly lost = new Set<string>();
  private lastContact: number | undefined;
  private refusal: { motif: OpenFault; le: string } | null = null;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private again = false;
  private closed = false;
  private readonly reasons: string[] = [];

  constructor(private readonly options: KeeperOptions) {}

  /**
   * The first directory: the newest of what the disk keeps and what the sources give, never below the highest version
   * seen. The kept copy is taken past its end too, where there is nothing newer.
   * @throws NoDirectory where nothing was found within `waitMs`
   */
  async start(waitMs: number): Promise<void> {
    const { kept, clock } = this.options;
    const { seen, copy } = await this.remembered(kept);
    this.seen = seen;
    const former = copy === undefined ? undefined : await this.judge(copy, 'disque', true);
    if (former !== undefined) this.swap(former, 'disque');
    const end = clock.now() + waitMs;
    for (;;) {
      await this.poll();
      if (this.directory !== undefined) break;
      if (clock.now() >= end) throw new NoDirectory([...new Set(this.reasons)].slice(-4));
      await new Promise((resolve) => setTimeout(resolve, Math.min(500, this.options.intervalMs)));
    }
    this.schedule();
  }

  private async remembered(
    kept: KeptSnapshot | undefined,
  ): Promise<{ readonly seen: SeenVersion | undefined; readonly copy: Buffer | undefined }> {
    try {
      return { seen: await kept?.seen(), copy: await kept?.copy() };
    } catch (error) {
      this.options.report.notKept(error);
      return { seen: undefined, copy: undefined };
    }
  }

  get current(): Directory {
    if (this.directory === undefined) throw new NoDirectory([]);
    return this.directory;
  }

  get state(): KeeperState {
    const { version, extractFacts } = this.current;
    return {
      version,
      expireLe: extractFacts.expireLe,
      source: this.source,
      absent: [...this.lost],
      dernierContact: this.lastContact === undefined ? null : instant(this.lastContact),
      refus: this.refusal,
    };
  }

  /** Something may have changed: asks the sources now. Calls that come while it asks make one more round. */
  wake(): void {
    void this.poll();
  }

  /** One round over the sources; never rejects. */
  poll(): Promise<void> {
    if (this.round !== undefined) {
      this.again = true;
      return this.round;
    }
    this.round = this.rounds().finally(() => (this.round = undefined));
    return this.round;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    for (const source of this.options.sources) source.close();
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      for (const source of this.options.sources) await this.ask(source);
    } while (this.again && !this.closed);
  }

  private async ask(source: SnapshotSource): Promise<void> {
    const { report, clock } = this.options;
    let bytes: Buffer | undefined;
    try {
      bytes = await source.read();
    } catch (error) {
      if (this.closed) return;
      if (!this.lost.has(source.name)) report.lost(source.name, error);
      this.lost.add(source.name);
      this.reasons.push(`${source.name} : injoignable`);
      return;
    }
    if (this.lost.delete(source.name)) report.found(source.name);
    this.lastContact = clock.now();
    if (bytes === undefined) return;
    const newer = await this.judge(bytes, source.name);
    if (this.closed) return;
    if (newer === undefined) {
      // Lists, authorities and clocks change: what was not believed for their sake is looked at again.
      if (this.refusal !== null && RETRIED.has(this.refusal.motif)) source.forget();
      return;
    }
    // Remembered before it is used: no crash can make us take an older one after it.
    await this.keep(bytes, newer.seen);
    this.swap(newer, source.name);
  }

  private swap({ directory, seen }: Judged, source: string): void {
    this.seen = seen;
    this.directory = directory;
    this.source = source;
    this.refusal = null;
    this.options.report.swapped(directory, source);
  }

  /** A snapshot to be taken; undefined where it is refused (and reported), or the one in use. */
  private async judge(bytes: Buffer, source: string, expiredToo = false): Promise<Judged | undefined> {
    const opened = await this.open(bytes, expiredToo);
    if (!opened.ok) return this.refuse(source, opened.fault, opened.detail);
    const { directory } = opened;
    const seen = { version: directory.version, digest: opened.digest };
    const fault = this.orderFault(seen);
    if (fault !== undefined) {
      return this.refuse(
        source,
        fault,
        `version ${seen.version}, la ${this.seen?.version ?? 0} est déjà connue`,
      );
    }
    return this.directory === undefined || seen.version > this.directory.version
      ? { directory, seen }
      : undefined;
  }

  /** Under the pinned certificate that sealed it; with none of them, what the first says. */
  private async open(bytes: Buffer, expiredToo: boolean): Promise<OpenedExtract> {
    const { trust, operators, revocation, clock, environment, open } = this.options;
    let first: OpenedExtract | undefined;
    for (const operator of operators()) {
      const inForce = { now: clock.now(), environment, ...(expiredToo ? { expiredToo: true as const } : {}) };
      const opened = await open(bytes, { operator, trust, revocation, inForce });
      if (opened.ok || opened.fault !== 'operateur') return opened;
      first ??= opened;
    }
    return first ?? { ok: false, fault: 'operateur', detail: 'aucun certificat d’opérateur épinglé' };
  }

  private orderFault({ version, digest: content }: SeenVersion): OpenFault | undefined {
    if (this.seen === undefined || version > this.seen.version) return undefined;
    if (version < this.seen.version) return 'version';
    return content === this.seen.digest ? undefined : 'equivoque';
  }

  private refuse(source: string, fault: OpenFault, detail: string): undefined {
    const { report, clock } = this.options;
    this.reasons.push(`${source} : ${fault}`);
    const told = this.refusal?.motif === fault && RETRIED.has(fault);
    this.refusal = { motif: fault, le: instant(clock.now()) };
    if (!told) report.refused(source, fault, detail);
    return undefined;
  }

  private async keep(bytes: Buffer, seen: SeenVersion): Promise<void> {
    try {
      await this.options.kept?.keep(bytes, seen);
    } catch (error) {
      this.options.report.notKept(error);
    }
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      void this.poll().then(() => {
        if (!this.closed) this.schedule();
      });
    }, this.options.intervalMs);
    this.timer.unref();
  }
}
