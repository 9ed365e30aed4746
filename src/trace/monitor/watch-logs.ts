/** One look at everything: the lists of all sources, every log in them, what the parties hold. */
import { type Clock, instant } from '../../kernel/clock.js';
import { openLogList, type OpenLogListMeans } from '../log/log-list.js';
import { type CollectedPoint } from './collected-points.js';
import { finding, type Finding } from './finding.js';
import { type FollowedLog, LogFollower, type FollowSettings, type Look } from './follow-log.js';
import { type GivenList, issuedAt, type KnownFamily, knownFamilies } from './known-families.js';
import { fetchLogList, LogReader } from './log-reader.js';
import { type LogSource } from './log-source.port.js';
import { type SeenHead } from './seen-head.js';
import { sortPoints, type UnlistedPoint } from './sort-points.js';
import { sourceFinding } from './source-finding.js';
import { type StateFolder } from './state-folder.js';

export interface WatchSettings extends FollowSettings {
  /** A list sealed longer ago says nothing about now, milliseconds; 0: never. */
  readonly listAgeMs: number;
}

/** Looks further into a log whose head is proved. */
export type DeeperLook = (
  log: FollowedLog,
  proved: NonNullable<Look['proved']>,
) => Promise<readonly Finding[]>;

export interface WatchMeans {
  readonly sources: readonly LogSource[];
  readonly state: StateFolder;
  readonly clock: Clock;
  readonly settings: WatchSettings;
  /** Time-stamps, bundles: what costs more, in this order. */
  readonly deeper?: readonly DeeperLook[];
  /** Waits so many milliseconds; where not given, nothing is waited for. */
  readonly wait?: (ms: number) => Promise<void>;
}

export interface WatchReport {
  readonly findings: readonly Finding[];
  /** Logs looked at. */
  readonly logs: number;
  /** Points handed in. */
  readonly points: number;
}

const LOGS_AT_ONCE = 4;
/** How far the operator's clock may be ahead of ours. */
const CLOCKS_APART_MS = 600_000;

export class LogWatch {
  readonly #means: WatchMeans;

  constructor(means: WatchMeans) {
    this.#means = means;
  }

  /** Looks once. Rejects only where the state folder cannot be written. */
  async look(
    trust: OpenLogListMeans,
    points: AsyncIterable<CollectedPoint> = nothing(),
  ): Promise<WatchReport> {
    const { state, clock } = this.#means;
    const findings: Finding[] = [];
    const given = await this.#lists(trust, findings);
    const families = knownFamilies(given, state, trust);
    // Read before any checkpoint is asked for: what a party holds is then older than what a source shows.
    const sorted = await sortPoints(points, families, instant(clock.now()));
    findings.push(...sorted.findings);
    for (const one of await this.#stillUnlisted(sorted.unlisted, trust))
      findings.push(await this.#unlisted(one));
    let logs = 0;
    for (const family of families) {
      findings.push(...(await this.#family(family)));
      logs += await this.#logs(family, sorted.byLog, findings);
    }
    findings.push(...this.#former(findings));
    return { findings, logs, points: sorted.count };
  }

  async #lists(trust: OpenLogListMeans, findings: Finding[]): Promise<GivenList[]> {
    const lists = await Promise.all(
      this.#means.sources.map(async (source): Promise<GivenList | undefined> => {
        const where = source.url;
        const fetched = await fetchLogList(source);
        if (!fetched.ok) {
          findings.push(sourceFinding(fetched, 'liste des journaux', { where }));
          return undefined;
        }
        const opened = openLogList(fetched.bytes, trust);
        const early =
          opened.ok && Date.parse(issuedAt(opened.list)) > this.#means.clock.now() + CLOCKS_APART_MS;
        if (opened.ok && !early) return { source, bytes: fetched.bytes, list: opened.list };
        // A list of tomorrow would hide for a day that it is not renewed.
        const detail = opened.ok ? `scellée dans le futur (${issuedAt(opened.list)})` : opened.detail;
        findings.push(
          finding('liste-refusee', `${opened.ok ? 'contenu' : opened.fault} : ${detail}`, { where }),
        );
        return undefined;
      }),
    );
    return lists.filter((one) => one !== undefined);
  }

  async #family(family: KnownFamily): Promise<Finding[]> {
    const { clock, state, settings } = this.#means;
    const now = clock.now();
    const findings = family.contradictions();
    const hidden = family.hidden();
    for (const { known, by } of hidden) {
      const detail = `connu depuis la liste du ${known.since} (${known.where}), absent de celle du ${issuedAt(by.list)}`;
      const proof = await state.keepProof([known.origin, by.bytes.toString('base64')].join('\n'), {
        ...{ v: 1, nom: 'journal-cache', origine: known.origin, constateLe: instant(now), detail },
        liste: by.bytes.toString('base64'),
        ancienne: this.#listThatNames(known.origin, family),
      });
      findings.push(finding('journal-cache', detail, { origin: known.origin, where: by.source.url, proof }));
    }
    // A list that hides something does not take the place of the one that showed it.
    if (hidden.length === 0) await family.keepNewest(instant(now));
    const [newest] = family.given;
    const issued = newest === undefined ? family.memory?.emisLe : issuedAt(newest.list);
    if (issued !== undefined && settings.listAgeMs > 0 && now - Date.parse(issued) > settings.listAgeMs) {
      findings.push(finding('journal-muet', `${family.name} : la dernière liste date du ${issued}`));
    }
    return findings;
  }

  #listThatNames(origin: string, family: KnownFamily): string | null {
    const other = family.given.find(({ list }) => list.logs.has(origin));
    return other?.bytes.toString('base64') ?? family.memory?.liste ?? null;
  }

  /** A log may be opened after the list was read, and a mirror be behind: the lists are asked for once more, later. */
  async #stillUnlisted(
    points: readonly UnlistedPoint[],
    trust: OpenLogListMeans,
  ): Promise<readonly UnlistedPoint[]> {
    if (points.length === 0) return points;
    await this.#means.wait?.(this.#means.settings.lagMs);
    const again = await this.#lists(trust, []);
    return points.filter(({ origin }) => !again.some(({ list }) => list.logs.has(origin)));
  }

  async #unlisted({ family, origin, head }: UnlistedPoint): Promise<Finding> {
    const { state, clock } = this.#means;
    const detail = `un point signé de taille ${head.size} est remis (${head.where}) ; aucune liste ne nomme ce journal`;
    const proof = await state.keepProof([origin, head.note].join('\n'), {
      ...{ v: 1, nom: 'journal-cache', origine: origin, constateLe: instant(clock.now()), detail },
      note: head.note,
      liste: family.given[0]?.bytes.toString('base64') ?? family.memory?.liste ?? null,
    });
    return finding('journal-cache', detail, { origin, where: head.where, proof });
  }

  async #logs(
    family: KnownFamily,
    points: ReadonlyMap<string, readonly SeenHead[]>,
    findings: Finding[],
  ): Promise<number> {
    const rest = family.logs();
    let looked = 0;
    const worker = async (): Promise<void> => {
      for (const { listed, issuedAt: listIssuedAt, at } of rest) {
        looked++;
        const readers = at.map(({ source, log }) => new LogReader(source, log.prefix));
        const log = { listed, family: family.name, listIssuedAt, readers };
        findings.push(...(await this.#log(log, points.get(listed.origin) ?? [])));
      }
    };
    await Promise.all(Array.from({ length: LOGS_AT_ONCE }, worker));
    return looked;
  }

  async #log(log: FollowedLog, points: readonly SeenHead[]): Promise<readonly Finding[]> {
    const { findings, proved } = await new LogFollower(log, this.#means).look(points);
    if (proved === undefined) return findings;
    const more: Finding[] = [];
    for (const look of this.#means.deeper ?? []) more.push(...(await look(log, proved)));
    return [...findings, ...more];
  }

  /** A fork is for ever: it is told until somebody takes its proof out of the folder. */
  #former(present: readonly Finding[]): Finding[] {
    const told = new Set(present.map(({ proof }) => proof));
    return [...this.#means.state.proofs]
      .filter(([path, { nom }]) => nom === 'fourche' && !told.has(path))
      .map(([path, { origine, constateLe, detail }]) =>
        finding('fourche', `établie le ${constateLe} : ${detail}`, { origin: origine, proof: path }),
      );
  }
}

async function* nothing(): AsyncGenerator<CollectedPoint, void, undefined> {}
