import type pg from 'pg';
import { mergeBareme } from '../../calculation/bareme.js';
import { type Amc, type Beneficiary, type Contract } from '../../calculation/guarantees.js';
import { NATIONAL_BAREME } from '../../calculation/national-bareme.js';
import { mergeNomenclature, NATIONAL_NOMENCLATURE } from '../../calculation/nomenclature.js';
import { type Adhesion, type AmcBase, type Identite, type Organisme } from './amc-base.port.js';
import { type DerivedKeys } from './derived-keys.js';
import { byMemberNumber } from './memory-amc-base.js';
import { decryptPerson } from './person-cipher.js';
import { personKey } from './person-key.js';
import { readOwnCodes, readOwnParameters } from './read-version.js';
import { versionName, versionNumber } from './version-name.js';

export interface PostgresAmcBaseOptions {
  /**
   * How long the current version may be taken for known, milliseconds: a load is seen at most so much later. 0 asks
   * each time.
   */
  readonly freshMs?: number;
}

/** The base was loaded under another master key: it would know nobody. */
export class ForeignBase extends Error {
  override readonly name = 'ForeignBase';
}

/** A version that has been dropped since it was named. */
export class DroppedVersion extends Error {
  override readonly name = 'DroppedVersion';
}

interface CurrentRow {
  version: number;
  empreinte: Buffer;
  temoin_cle: Buffer;
  description: Amc;
}

interface Known {
  readonly since: number;
  readonly organisme: Organisme;
}

const CURRENT = `SELECT v.version, v.empreinte, v.temoin_cle, o.description
  FROM amc.courantes c JOIN amc.versions v USING (version) JOIN amc.organismes o USING (version, amc) WHERE c.amc = $1`;

const MEMBERSHIPS = `SELECT b.contrat, b.chiffre, c.garanties
  FROM amc.beneficiaires b JOIN amc.contrats c ON c.version = b.version AND c.reference = b.contrat
  WHERE b.version = $1 AND b.cle = $2`;

/**
 * The base in PostgreSQL, read under its own role. A person costs one statement; what describes an AMC is read once a
 * version and kept, immutable.
 */
export class PostgresAmcBase implements AmcBase {
  readonly #freshMs: number;
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    private readonly keys: DerivedKeys,
    { freshMs = 1000 }: PostgresAmcBaseOptions = {},
  ) {
    this.#freshMs = freshMs;
  }

  /** @throws ForeignBase where the version was loaded under another master key. */
  async organisme(amc: string): Promise<Organisme | undefined> {
    const known = this.#known.get(amc);
    const now = performance.now();
    if (known !== undefined && now - known.since < this.#freshMs) return known.organisme;
    const { rows } = await this.pool.query<CurrentRow>({
      name: 'amc-courante',
      text: CURRENT,
      values: [amc],
    });
    const row = rows[0];
    if (row === undefined) {
      this.#known.delete(amc);
      return undefined;
    }
    if (!row.temoin_cle.equals(this.keys.witness()))
      throw new ForeignBase(
        `base AMC, version ${row.version} : chargée sous une autre clé maîtresse (ROC_CLE_MAITRE) ; rechargez-la`,
      );
    const version = versionName(row.version, row.empreinte);
    const organisme = known?.organisme.version === version ? known.organisme : await this.#read(row, version);
    this.#known.set(amc, { since: now, organisme });
    return organisme;
  }

  /** @throws DroppedVersion where the version asked for is no longer there; UnreadablePerson for altered bytes. */
  async adhesions(amc: string, identite: Identite, version?: string): Promise<readonly Adhesion[]> {
    const number = versionNumber(version ?? (await this.organisme(amc))?.version ?? '');
    if (number === undefined) return [];
    const cle = personKey(this.keys, amc, identite);
    const { rows } = await this.pool.query<{ contrat: string; chiffre: Buffer; garanties: Contract }>({
      name: 'amc-adhesions',
      text: MEMBERSHIPS,
      values: [number, cle],
    });
    if (rows.length === 0) await this.#ensureThere(number);
    return rows
      .map(({ contrat, chiffre, garanties }) => {
        // What we encrypted ourselves, authenticated: it has the shape that the loader read.
        const person = JSON.parse(decryptPerson(this.keys, { amc, cle, contrat }, chiffre)) as Omit<
          Beneficiary,
          'amc' | 'contrat'
        >;
        return { beneficiary: { ...person, amc, contrat }, contract: garanties };
      })
      .sort((one, other) => byMemberNumber(one.beneficiary, other.beneficiary));
  }

  async #read({ version, description }: CurrentRow, name: string): Promise<Organisme> {
    const [parameters, codes] = [
      await readOwnParameters(this.pool, version),
      await readOwnCodes(this.pool, version),
    ];
    return {
      amc: description,
      bareme: mergeBareme(NATIONAL_BAREME, parameters),
      nomenclature: mergeNomenclature(NATIONAL_NOMENCLATURE, codes),
      version: name,
    };
  }

  /** Nobody found is an answer only where the version still stands. */
  async #ensureThere(version: number): Promise<void> {
    const { rowCount } = await this.pool.query('SELECT 1 FROM amc.versions WHERE version = $1', [version]);
    if (rowCount === 0) throw new DroppedVersion(`base AMC : la version ${version} n’existe plus`);
  }
}
