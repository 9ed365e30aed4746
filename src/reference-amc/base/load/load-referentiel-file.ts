import pg from 'pg';
import { readAmcs, readContracts, readOwnCodes, readOwnParameters } from '../read-version.js';
import { DerivedKeys } from '../derived-keys.js';
import { versionName } from '../version-name.js';
import { KnownEntries } from './base-entry.js';
import { type BaseFault, type FileFault, MOST_FAULTS, UnreadableFile } from './base-fault.js';
import { type BaseFile, openBaseFile } from './base-file.js';
import { commitBlock } from './commit-block.js';
import { prepareBlock } from './prepare-block.js';
import { doubledLines, dropReplaced, indexVersion, isCurrent, publishVersion } from './publish-version.js';
import {
  beginVersion,
  dropInterrupted,
  dropVersion,
  interruptedVersion,
  lockLoads,
  type StoredVersion,
  wholeVersions,
} from './version-store.js';

export interface LoadOptions {
  /** The owner's: only it may write the base. The migrations have been run. */
  readonly ownerUrl: string;
  readonly masterKey: Buffer;
  readonly file: string;
  /** Lines a transaction; an interrupted load goes on with the size it began with. */
  readonly bloc?: number;
  /** Replaced versions that are kept. */
  readonly garder?: number;
  readonly report?: (event: LoadEvent) => void;
}

/** What a load tells while it works. */
export type LoadEvent =
  | { readonly kind: 'attente' | 'comparaison' | 'index' }
  | { readonly kind: 'abandon'; readonly versions: number }
  | { readonly kind: 'reprise'; readonly ligne: number; readonly position: number }
  | {
      readonly kind: 'avance';
      readonly ligne: number;
      readonly position: number;
      readonly taille: number;
      readonly beneficiaires: number;
    };

export type LoadOutcome =
  | {
      readonly kind: 'charge';
      readonly version: string;
      readonly amc: number;
      readonly beneficiaires: number;
      /** Replaced versions that were dropped. */
      readonly supprimees: readonly number[];
    }
  /** The same file is the current version; or it is a kept one, current again without a load. */
  | { readonly kind: 'deja-charge' | 'retabli'; readonly version: string }
  /** Nothing has changed. At most {@link MOST_FAULTS} are told; `incomplet` where reading stopped at them. */
  | { readonly kind: 'refuse'; readonly fautes: readonly BaseFault[]; readonly incomplet: boolean };

const LINES_A_BLOCK = 5000;

/**
 * Loads a file of the AMC's base as a new version, and makes it the current one of the AMC it describes once all of it
 * is in. Interrupted at any point, it goes on after its last committed block when called again with the same file.
 * A faulty file is an outcome; errors of file system and database are thrown.
 */
export async function loadReferentielFile(options: LoadOptions): Promise<LoadOutcome> {
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'roc-amc-charger' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await lockLoads(client, () => options.report?.({ kind: 'attente' }));
    const file = await openBaseFile(options.file);
    try {
      return await new Load(client, file, options).run();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'refuse', fautes: [unreadable(error)], incomplet: true };
  } finally {
    await client.end();
  }
}

function unreadable({ ligne, faute, detail }: UnreadableFile): BaseFault {
  return { ligne, lieu: `ligne ${ligne}`, champ: '', faute, detail };
}

class Load {
  readonly #keys: DerivedKeys;
  readonly #known = new KnownEntries();
  readonly #fautes: BaseFault[] = [];

  constructor(
    private readonly client: pg.Client,
    private readonly file: BaseFile,
    private readonly options: LoadOptions,
  ) {
    this.#keys = new DerivedKeys(options.masterKey);
  }

  async run(): Promise<LoadOutcome> {
    const before = await this.#already();
    if (before !== undefined) return before;
    const begun = await this.#resumeOrBegin();
    try {
      const read = await this.#readAll(begun);
      await this.#judgeWhole(begun.version, read);
      if (this.#fautes.length === 0) return await this.#publish(begun.version, read);
      await dropVersion(this.client, begun.version);
      return { kind: 'refuse', fautes: firstFaults(this.#fautes), incomplet: !read.whole };
    } catch (error) {
      // Read again, it would end at the same place.
      if (error instanceof UnreadableFile) await dropVersion(this.client, begun.version);
      throw error;
    }
  }

  /** The same content, loaded before under the same key: current, or made so again. */
  async #already(): Promise<LoadOutcome | undefined> {
    for (const whole of await wholeVersions(this.client, this.file.stamp, this.#keys.witness())) {
      this.options.report?.({ kind: 'comparaison' });
      if (!(await this.file.digest(whole.bloc)).equals(whole.place.empreinte)) continue;
      const version = versionName(whole.version, whole.place.empreinte);
      if (await isCurrent(this.client, whole.version)) return { kind: 'deja-charge', version };
      await publishVersion(this.client, whole.version);
      return { kind: 'retabli', version };
    }
    return undefined;
  }

  async #resumeOrBegin(): Promise<StoredVersion> {
    const { client, file, options } = this;
    const witness = this.#keys.witness();
    const found = await interruptedVersion(client, file.stamp, witness);
    const versions = await dropInterrupted(client, found?.version);
    if (versions > 0) options.report?.({ kind: 'abandon', versions });
    if (found === undefined) {
      const { stamp, attendus, start } = file;
      return beginVersion(client, { stamp, witness, bloc: options.bloc ?? LINES_A_BLOCK, attendus, start });
    }
    options.report?.({ kind: 'reprise', ligne: found.place.ligne, position: found.place.position });
    await this.#restore(found.version);
    return found;
  }

  /** What entries to come may refer to or repeat. */
  async #restore(version: number): Promise<void> {
    const { client } = this;
    for (const amc of await readAmcs(client, version)) this.#known.restore({ type: 'amc', amc });
    for (const contrat of await readContracts(client, version))
      this.#known.restore({ type: 'contrat', contrat });
    for (const [code, libelle] of await readOwnCodes(client, version))
      this.#known.restore({ type: 'code', code, libelle });
    for (const tarif of await readOwnParameters(client, version))
      this.#known.restore({ type: 'tarif', tarif });
  }

  /** While a block is written the next one is read, keyed and encrypted. */
  async #readAll({ version, place, bloc, beneficiaires }: StoredVersion): Promise<ReadSoFar> {
    const { client, file, options } = this;
    const { taille } = file.stamp;
    const preparation = { version, file, known: this.#known, keys: this.#keys };
    let read: ReadSoFar = { ligne: place.ligne, beneficiaires, empreinte: place.empreinte, whole: true };
    let writing = Promise.resolve();
    for await (const block of file.blocks(place, bloc)) {
      const prepared = prepareBlock(block, preparation);
      await writing;
      this.#fautes.push(...prepared.fautes);
      writing = commitBlock(client, version, prepared);
      // Its failure is met at the next `await writing`; until then it is not left unhandled.
      writing.catch(() => undefined);
      const { position, ligne, empreinte } = block.after;
      read = { ...read, ligne, empreinte, beneficiaires: read.beneficiaires + prepared.beneficiaires.rows };
      options.report?.({ kind: 'avance', ligne, position, taille, beneficiaires: read.beneficiaires });
      if (this.#fautes.length >= MOST_FAULTS) {
        read = { ...read, whole: position >= taille };
        break;
      }
    }
    await writing;
    return read;
  }

  /** What can only be told of the whole file. */
  async #judgeWhole(version: number, read: ReadSoFar): Promise<void> {
    const { client, file } = this;
    if (await file.changed())
      throw new UnreadableFile('fichier-modifie', 'le fichier a changé pendant la lecture');
    if (this.#fautes.length === 0) {
      if (this.#known.amc.length === 0) this.#fault(read.ligne, 'amc-absente', 'aucune AMC n’est décrite');
      if (file.attendus !== undefined && file.attendus !== read.beneficiaires)
        this.#fault(
          read.ligne,
          'compte-faux',
          `${file.attendus} bénéficiaires annoncés par l’en-tête, ${read.beneficiaires} lus : fichier tronqué ?`,
        );
    }
    this.options.report?.({ kind: 'index' });
    const find = this.#fautes.length === 0 ? indexVersion : doubledLines;
    for (const { ligne, premiere } of await find(client, version, MOST_FAULTS))
      this.#fault(ligne, 'beneficiaire-double', `adhésion déjà décrite, ${file.placeName(premiere)}`);
  }

  async #publish(version: number, read: ReadSoFar): Promise<LoadOutcome> {
    await publishVersion(this.client, version);
    const supprimees = await dropReplaced(this.client, this.options.garder ?? 1);
    const { beneficiaires, empreinte } = read;
    const amc = this.#known.amc.length;
    return { kind: 'charge', version: versionName(version, empreinte), amc, beneficiaires, supprimees };
  }

  #fault(ligne: number, faute: FileFault | 'beneficiaire-double', detail: string): void {
    this.#fautes.push({ ligne, lieu: this.file.placeName(ligne), champ: '', faute, detail });
  }
}

interface ReadSoFar {
  readonly ligne: number;
  readonly beneficiaires: number;
  readonly empreinte: Buffer;
  /** False where reading stopped at too many faults. */
  readonly whole: boolean;
}

function firstFaults(faults: readonly BaseFault[]): BaseFault[] {
  return [...faults].sort((one, other) => one.ligne - other.ligne).slice(0, MOST_FAULTS);
}
