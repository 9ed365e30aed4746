/** The families of logs a monitor knows, their sealed lists, and what no list may leave out. */
import { type KeyObject } from 'node:crypto';
import { instant } from '../../kernel/clock.js';
import { type KnownLog, type LogList, type OpenLogListMeans, openLogList } from '../log/log-list.js';
import { noteKey, type NoteKey } from '../tree/note.js';
import { finding, type Finding } from './finding.js';
import { type LogSource } from './log-source.port.js';
import { type FamilyMemory, type StateFolder } from './state-folder.js';

/** A list that holds, as a source gave it now. */
export interface GivenList {
  readonly source: LogSource;
  readonly bytes: Buffer;
  readonly list: LogList;
}

/** A log that some list named, and since when lists have to name it. */
interface NamedLog {
  readonly origin: string;
  /** `emisLe` of the list. */
  readonly since: string;
  readonly where: string;
}

/** Two gateways seal a list each, by clocks of their own, and a log may be opened between. */
const APART_MS = 90_000;

export function issuedAt({ document }: LogList): string {
  return document.emisLe;
}

export class KnownFamily {
  readonly name: string;
  readonly given: readonly GivenList[];
  readonly #state: StateFolder;
  readonly #stored: LogList | undefined;

  constructor(name: string, given: readonly GivenList[], stored: LogList | undefined, state: StateFolder) {
    this.name = name;
    // The newest first: it is the operator's present word.
    this.given = [...given].sort((a, b) => Date.parse(issuedAt(b.list)) - Date.parse(issuedAt(a.list)));
    this.#stored = stored;
    this.#state = state;
  }

  get memory(): FamilyMemory | undefined {
    return this.#state.family(this.name);
  }

  /** One key signs all logs of the family. */
  get #publicKey(): KeyObject | undefined {
    const lists = [
      ...this.given.map(({ list }) => list),
      ...(this.#stored === undefined ? [] : [this.#stored]),
    ];
    for (const { logs } of lists) for (const { key } of logs.values()) return key.publicKey;
    return undefined;
  }

  /** The key of any log of the family, listed or not; undefined where no list named a log yet. */
  keyOf(origin: string): NoteKey | undefined {
    const key = this.#publicKey;
    return key === undefined ? undefined : noteKey('note', origin, key);
  }

  owns(origin: string): boolean {
    return origin.startsWith(`${this.name}/`);
  }

  /** Whether the present lists name it; where no source gave one, the last one that was kept. */
  lists(origin: string): boolean {
    const lists = this.given.length > 0 ? this.given.map(({ list }) => list) : [this.#stored];
    return lists.some((list) => list?.logs.has(origin) === true);
  }

  /** Each log once, as the newest list that has it says, with the sources that list it. */
  *logs(): Generator<{
    readonly listed: KnownLog;
    readonly issuedAt: string;
    readonly at: readonly GivenLog[];
  }> {
    const byOrigin = new Map<string, GivenLog[]>();
    for (const { source, list } of this.given) {
      for (const log of list.logs.values()) {
        byOrigin.set(log.origin, [...(byOrigin.get(log.origin) ?? []), { source, list, log }]);
      }
    }
    for (const at of byOrigin.values()) {
      const [newest] = at;
      if (newest !== undefined) yield { listed: newest.log, issuedAt: issuedAt(newest.list), at };
    }
  }

  /** Every log that a list has to name, and since when. */
  #known(): NamedLog[] {
    const known = new Map<string, NamedLog>();
    const add = (one: NamedLog): void => {
      const former = known.get(one.origin);
      if (former === undefined || Date.parse(one.since) < Date.parse(former.since))
        known.set(one.origin, one);
    };
    for (const { origine, listeDu } of this.#state.logsOf(this.name)) {
      add({ origin: origine, since: listeDu, where: this.memory?.ou ?? this.#state.folder });
    }
    for (const { source, list } of this.given) {
      for (const origin of list.logs.keys()) add({ origin, since: issuedAt(list), where: source.url });
    }
    return [...known.values()];
  }

  /** Logs that a list leaves out although it was sealed after they were known. */
  hidden(): { readonly known: NamedLog; readonly by: GivenList }[] {
    const known = this.#known();
    return this.given.flatMap((by) => {
      const issued = Date.parse(issuedAt(by.list));
      return known
        .filter(({ origin, since }) => !by.list.logs.has(origin) && Date.parse(since) + APART_MS <= issued)
        .map((one) => ({ known: one, by }));
    });
  }

  /** What two lists say of one log and cannot both be right about, whoever gave them. */
  contradictions(): Finding[] {
    const [newest, ...older] = this.given;
    if (newest === undefined) return [];
    const findings: Finding[] = [];
    for (const { source, list } of older) {
      for (const former of list.logs.values()) {
        const detail = contradiction(former, newest.list.logs.get(former.origin));
        if (detail === undefined) continue;
        const about = { origin: former.origin, where: newest.source.url };
        findings.push(finding('liste-contradictoire', `${detail} (${source.url})`, about));
      }
    }
    return findings;
  }

  /** Keeps the newest list, where it is newer than the kept one. */
  async keepNewest(now: string): Promise<void> {
    const [newest] = this.given;
    const kept = this.memory;
    if (newest === undefined) return;
    if (kept !== undefined && Date.parse(kept.emisLe) >= Date.parse(issuedAt(newest.list))) return;
    await this.#state.keepFamily({
      v: 1,
      famille: this.name,
      cle: newest.list.key,
      emisLe: issuedAt(newest.list),
      vueLe: now,
      ou: newest.source.url,
      liste: newest.bytes.toString('base64'),
    });
  }
}

export interface GivenLog {
  readonly source: LogSource;
  readonly list: LogList;
  readonly log: KnownLog;
}

function contradiction(former: KnownLog, now: KnownLog | undefined): string | undefined {
  if (now === undefined || former.closed === null) return undefined;
  if (now.closed === null)
    return `fermé le ${instant(former.closed.at)} selon une liste, ouvert selon une plus récente`;
  const same =
    former.closed.head.size === now.closed.head.size && former.closed.head.root.equals(now.closed.head.root);
  return same
    ? undefined
    : `fermé à ${former.closed.head.size} selon une liste, à ${now.closed.head.size} selon une plus récente`;
}

/** The families of the given lists and those of the state, each with all its lists. */
export function knownFamilies(
  given: readonly GivenList[],
  state: StateFolder,
  trust: OpenLogListMeans,
): KnownFamily[] {
  const names = new Set([
    ...state.families.map(({ famille }) => famille),
    ...given.map(({ list }) => list.family),
  ]);
  return [...names].map((name) => {
    const kept = state.family(name);
    const stored = kept === undefined ? undefined : openLogList(Buffer.from(kept.liste, 'base64'), trust);
    const lists = given.filter(({ list }) => list.family === name);
    return new KnownFamily(name, lists, stored?.ok === true ? stored.list : undefined, state);
  });
}
