import { resolve } from 'node:path';
import { HttpsSnapshotSource } from '../../directory/adapters/https-snapshot-source.js';
import { KeptSnapshot } from '../../directory/adapters/kept-snapshot.js';
import { openExtractAside } from '../../directory/adapters/thread-opener.js';
import { type RouteDescription, describeRoute } from '../../directory/describe-route.js';
import { type RouteQuestion } from '../../directory/directory.js';
import { DirectoryKeeper } from '../../directory/directory-keeper.js';
import { type OpenedExtract, type OpenExtractOptions } from '../../directory/open-extract.js';
import { type CivilDate, civilDateInFrance } from '../../kernel/civil-date.js';
import { type Clock, instant, systemClock } from '../../kernel/clock.js';
import { refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { type Environment } from '../../kernel/vocabulary.js';
import { Certificate } from '../../pki/certificate.js';
import { RevocationRegistry } from '../../pki/revocation.js';
import { TrustStore } from '../../pki/trust-store.js';

export interface KeptDirectoryOptions {
  /** Where the snapshot and the highest version ever taken are kept. */
  readonly folder: string;
  /** PEM of the trusted authorities, and of the pinned seal of the directory's operator (two while it changes). */
  readonly authoritiesPem: readonly string[];
  readonly operatorPem: string;
  readonly environment: Environment;
  /** The directory service and our client certificate; absent: nothing is asked of the network. */
  readonly service?: { readonly url: string; readonly cert: string; readonly key: string };
  readonly clock?: Clock;
  readonly open?: (bytes: Buffer, options: OpenExtractOptions) => OpenedExtract | Promise<OpenedExtract>;
}

/** An answer from the kept snapshot: a description, and how old what it rests on is. */
export interface KeptAnswer extends RouteDescription {
  /** Whole seconds since the snapshot was issued. */
  readonly ageSecondes: number;
  /** Whether the service answered just now; false: an answer from the disk. */
  readonly rafraichi: boolean;
}

const FETCH_LIMIT_MS = 10_000;

/**
 * The directory as client software keeps it: the newest signed snapshot on its own disk, judged as a gateway judges it
 * (pinned seal, never an older version), good until its end, seven days after it was issued. No revocation lists are read.
 */
export class KeptDirectory {
  private constructor(
    private readonly keeper: DirectoryKeeper,
    private readonly clock: Clock,
    private readonly online: boolean,
  ) {}

  /** @throws NoDirectory where nothing is kept and nothing can be fetched */
  static async open(options: KeptDirectoryOptions): Promise<KeptDirectory> {
    const { service, authoritiesPem, operatorPem, clock = systemClock } = options;
    const keeper = new DirectoryKeeper({
      sources:
        service === undefined
          ? []
          : [
              new HttpsSnapshotSource({
                url: service.url,
                credentials: () => ({ cert: service.cert, key: service.key, ca: [...authoritiesPem] }),
                timeoutMs: FETCH_LIMIT_MS,
              }),
            ],
      kept: new KeptSnapshot(resolve(options.folder)),
      trust: TrustStore.fromPem(authoritiesPem),
      operators: () => Certificate.listFromPem(operatorPem),
      revocation: new RevocationRegistry(),
      clock,
      environment: options.environment,
      // Asked again by whoever opens: a program that stays open calls `refresh`.
      intervalMs: 0x7fff_ffff,
      open: options.open ?? openExtractAside,
      report: SILENT,
    });
    await keeper.start(0);
    return new KeptDirectory(keeper, clock, service !== undefined);
  }

  /** Asks the service for a newer snapshot; never rejects, what is kept stays where there is none. */
  refresh(): Promise<void> {
    return this.keeper.poll();
  }

  /** Refusals: annuaire-perime past the snapshot's end, and those of the look-up. */
  lookUp(question: Omit<RouteQuestion, 'date' | 'le'> & { readonly date?: CivilDate }): Result<KeptAnswer> {
    const directory = this.keeper.current;
    const now = this.clock.now();
    const { expireLe, emisLe } = directory.extractFacts;
    if (now >= directory.expiresAt)
      return refused(refusal('annuaire-perime', `instantané gardé, expiré le ${expireLe}`));
    const today = civilDateInFrance(now);
    const date = question.date ?? today;
    const le = date > today ? date : today;
    const found = directory.route({ ...question, date, le });
    if (!found.ok) return found;
    const ageSecondes = Math.floor((now - Date.parse(emisLe)) / 1000);
    const rafraichi = this.online && this.keeper.state.absent.length === 0;
    return ok({ ...describeRoute(directory, found.value, { date, le, now }), ageSecondes, rafraichi });
  }

  /** Since when, until when, and what was refused last. */
  get state(): { readonly version: number; readonly expireLe: string; readonly luLe: string } {
    const { version, expireLe } = this.keeper.state;
    return { version, expireLe, luLe: instant(this.clock.now()) };
  }

  close(): void {
    this.keeper.close();
  }
}

const nothing = (): void => undefined;
const SILENT = { refused: nothing, swapped: nothing, lost: nothing, found: nothing, notKept: nothing };
