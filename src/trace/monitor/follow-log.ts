/** One log, looked at once: what every source shows of it now, what was seen before, what the parties hold. */
import { type Clock, instant } from '../../kernel/clock.js';
import { type KnownLog } from '../log/log-list.js';
import { readCheckpoint } from '../tree/checkpoint.js';
import { writeVerifierKey } from '../tree/note.js';
import { TREE_FAULT_SENTENCES } from '../tree/tree-fault.js';
import { finding, type Finding } from './finding.js';
import { type Fork } from './fork-proof.js';
import { closingFindings } from './judge-closing.js';
import { keepFork } from './keep-fork.js';
import { type LogReader, SourceFailure } from './log-reader.js';
import { judgePrefix, readPrefixNodes } from './prove-prefix.js';
import { headName, keptPoint, sameHead, type SeenHead, seenPoint } from './seen-head.js';
import { sourceFinding } from './source-finding.js';
import { type LogMemory, type StateFolder } from './state-folder.js';

export interface FollowSettings {
  /** An open log that does not grow for so long is mute, milliseconds; 0: never. */
  readonly silenceMs: number;
  /** How long a source may show a smaller head than one seen elsewhere: copies and caches lag. Milliseconds. */
  readonly lagMs: number;
}

export interface FollowMeans {
  readonly state: StateFolder;
  readonly clock: Clock;
  readonly settings: FollowSettings;
}

/** A log as the newest list tells it, and where it can be read. */
export interface FollowedLog {
  readonly listed: KnownLog;
  readonly family: string;
  /** `emisLe` of the list. */
  readonly listIssuedAt: string;
  readonly readers: readonly LogReader[];
}

interface Observed extends SeenHead {
  readonly reader: LogReader;
}

/** What one look gave. */
export interface Look {
  readonly findings: readonly Finding[];
  /** The largest head that is proved to continue all others, where there is one now; and a reader that showed it. */
  readonly proved: { readonly head: SeenHead; readonly reader: LogReader } | undefined;
}

/** Tiles that the operator itself says are lost, or do not agree with what was signed, prove nothing. */
function tilesLead({ motive, kept, head }: NonNullable<KnownLog['closed']>): boolean {
  return motive !== 'base-divergente' && motive !== 'base-alteree' && kept >= head.size;
}

export class LogFollower {
  readonly #log: FollowedLog;
  readonly #means: FollowMeans;
  readonly #findings: Finding[] = [];

  constructor(log: FollowedLog, means: FollowMeans) {
    this.#log = log;
    this.#means = means;
  }

  /** `points` are heads that the log's key signed, held by others. Never rejects on what sources say. */
  async look(points: readonly SeenHead[]): Promise<Look> {
    const { listed } = this.#log;
    const memory = this.#memory();
    const kept = memory.plusHaut === null ? undefined : seenPoint(memory.plusHaut);
    const observed = await this.#observe();
    const others = [...(kept === undefined ? [] : [kept]), ...observed, ...points];
    let forked = await this.#sameSizes(others);
    const top = largest(observed);
    let proved: Look['proved'];
    if (top !== undefined) {
      const outcome = await this.#prove(top, others, kept);
      forked ||= outcome === 'fourche';
      this.#recoils(top, { observed, points, kept });
      if (!forked && outcome === 'prouvee') proved = { head: top, reader: top.reader };
    }
    this.#findings.push(...closingFindings(listed, memory, others));
    await this.#remember(memory, forked ? undefined : proved?.head);
    if (!forked) this.#silence();
    return { findings: this.#findings, proved };
  }

  #memory(): LogMemory {
    const { listed, family, listIssuedAt } = this.#log;
    const known = this.#means.state.log(listed.origin);
    if (known !== undefined) return known;
    return {
      v: 1,
      origine: listed.origin,
      cle: writeVerifierKey(listed.key),
      famille: family,
      listeDu: listIssuedAt,
      plusHaut: null,
      crueLe: instant(this.#means.clock.now()),
      ferme: null,
      verifie: null,
    };
  }

  async #observe(): Promise<Observed[]> {
    const seen = await Promise.all(this.#log.readers.map((reader) => this.#headOf(reader)));
    return seen.filter((one) => one !== undefined);
  }

  async #headOf(reader: LogReader): Promise<Observed | undefined> {
    const { origin, key } = this.#log.listed;
    const where = reader.source.url;
    const fetched = await reader.checkpoint();
    if (!fetched.ok) {
      this.#findings.push(sourceFinding(fetched, 'point de contrôle', { origin, where }));
      return undefined;
    }
    const read = readCheckpoint(fetched.bytes, key);
    if (!read.ok) {
      const detail = `point de contrôle refusé : ${TREE_FAULT_SENTENCES[read.fault]}`;
      this.#findings.push(finding('reponse-refusee', detail, { origin, where }));
      return undefined;
    }
    const { size, root } = read.value;
    const seenAt = instant(this.#means.clock.now());
    return { size, root, note: fetched.bytes.toString('utf8'), where, seenAt, reader };
  }

  /** Two roots of one size need no tile. */
  async #sameSizes(heads: readonly SeenHead[]): Promise<boolean> {
    const bySize = new Map<number, SeenHead>();
    let forked = false;
    for (const head of heads) {
      const first = bySize.get(head.size);
      if (first === undefined) bySize.set(head.size, head);
      else if (!sameHead(first, head)) {
        await this.#cryFork({ former: first, later: head });
        forked = true;
      }
    }
    return forked;
  }

  /** Is every other head a beginning of the largest one shown now? Its tiles answer, and lead to its root. */
  async #prove(
    top: Observed,
    heads: readonly SeenHead[],
    kept: SeenHead | undefined,
  ): Promise<'prouvee' | 'fourche' | 'non-prouvee'> {
    const { closed } = this.#log.listed;
    if (closed !== null && !tilesLead(closed)) return 'non-prouvee';
    const smaller = new Map(
      heads.filter(({ size }) => size > 0 && size < top.size).map((head) => [headName(head), head]),
    );
    const unchanged = kept !== undefined && sameHead(kept, top);
    if (smaller.size === 0 && (unchanged || top.size === 0)) return 'prouvee';
    try {
      if (smaller.size === 0) return await this.#leadsToRoot(top);
      for (const former of [...smaller.values()].sort((a, b) => a.size - b.size)) {
        const verdict = judgePrefix(
          former,
          top,
          await readPrefixNodes(former.size, top.size, top.reader.tiles),
        );
        if (verdict.kind === 'tuiles-fausses') return this.#falseTiles(top);
        if (verdict.kind === 'fourche') {
          await this.#cryFork({ former, later: top, nodes: verdict.nodes });
          return 'fourche';
        }
      }
      return 'prouvee';
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      const about = { origin: this.#log.listed.origin, where: top.where };
      this.#findings.push(sourceFinding(error.failure, error.path, about));
      return 'non-prouvee';
    }
  }

  async #leadsToRoot(top: Observed): Promise<'prouvee' | 'non-prouvee'> {
    const nothing = { size: 0, root: top.root };
    const verdict = judgePrefix(nothing, top, await readPrefixNodes(0, top.size, top.reader.tiles));
    return verdict.kind === 'tuiles-fausses' ? this.#falseTiles(top) : 'prouvee';
  }

  #falseTiles({ size, where }: Observed): 'non-prouvee' {
    const detail = `les tuiles lues ne donnent pas la racine signée de la taille ${size}`;
    this.#findings.push(finding('tuiles-fausses', detail, { origin: this.#log.listed.origin, where }));
    return 'non-prouvee';
  }

  /** A head smaller than one that was signed before it was asked for. A closed log is judged by its closing. */
  #recoils(
    top: Observed,
    {
      observed,
      points,
      kept,
    }: { observed: readonly Observed[]; points: readonly SeenHead[]; kept: SeenHead | undefined },
  ): void {
    const { origin, closed } = this.#log.listed;
    if (closed !== null) return;
    const { clock, settings } = this.#means;
    if (kept !== undefined && clock.now() - Date.parse(kept.seenAt) > settings.lagMs) {
      for (const { size, where } of observed.filter((one) => one.size < kept.size)) {
        const detail = `taille ${size}, alors que la taille ${kept.size} avait été vue à ${kept.where} le ${kept.seenAt}`;
        this.#findings.push(finding('recul', detail, { origin, where }));
      }
    }
    const beyond = largest(points.filter((one) => one.size > top.size));
    if (beyond === undefined) return;
    const detail = `taille ${top.size}, alors qu’un point signé de taille ${beyond.size} est remis (${beyond.where})`;
    this.#findings.push(finding('recul', detail, { origin, where: top.where }));
  }

  async #cryFork(fork: Fork): Promise<void> {
    const { state, clock } = this.#means;
    this.#findings.push(await keepFork(fork, this.#log.listed.key, state, clock.now()));
  }

  async #remember(memory: LogMemory, head: SeenHead | undefined): Promise<void> {
    const { state, clock } = this.#means;
    const { closed } = this.#log.listed;
    const former = memory.plusHaut;
    const grown = head !== undefined && head.size > (former?.taille ?? -1);
    const closing =
      closed === null
        ? memory.ferme
        : (memory.ferme ?? {
            le: instant(closed.at),
            taille: closed.head.size,
            racine: closed.head.root.toString('base64'),
            motif: closed.motive,
          });
    const next: LogMemory = {
      ...memory,
      plusHaut: grown ? keptPoint(head) : former,
      crueLe: grown && former !== null ? instant(clock.now()) : memory.crueLe,
      ferme: closing,
    };
    if (state.log(memory.origine) === undefined || JSON.stringify(next) !== JSON.stringify(memory)) {
      await state.keepLog(next);
    }
  }

  #silence(): void {
    const { state, clock, settings } = this.#means;
    const { origin, closed } = this.#log.listed;
    const { crueLe, plusHaut } = state.log(origin) as LogMemory;
    if (closed !== null || settings.silenceMs === 0) return;
    if (clock.now() - Date.parse(crueLe) <= settings.silenceMs) return;
    const size = plusHaut === null ? 'aucune tête prouvée' : `taille ${plusHaut.taille}`;
    this.#findings.push(finding('journal-muet', `rien de nouveau depuis le ${crueLe} (${size})`, { origin }));
  }
}

function largest<H extends SeenHead>(heads: readonly H[]): H | undefined {
  return heads.reduce<H | undefined>(
    (best, one) => (best === undefined || one.size > best.size ? one : best),
    undefined,
  );
}
