import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AmcBase } from '../../src/reference-amc/base/amc-base.port.js';
import { DerivedKeys } from '../../src/reference-amc/base/derived-keys.js';
import { loadReferentielFile } from '../../src/reference-amc/base/load/load-referentiel-file.js';
import { MemoryAmcBase } from '../../src/reference-amc/base/memory-amc-base.js';
import { UnreadablePerson } from '../../src/reference-amc/base/person-cipher.js';
import { personKey } from '../../src/reference-amc/base/person-key.js';
import {
  DroppedVersion,
  ForeignBase,
  PostgresAmcBase,
} from '../../src/reference-amc/base/postgres-amc-base.js';
import { parseReferentiel, type Referentiel } from '../../src/reference-amc/engine/referentiel.js';
import { AMC_LINE, CONTRACT_LINE, dumpOf, fileText, personLine } from '../support/amc-files.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const TABLES = ['versions', 'organismes', 'courantes', 'contrats', 'tarifs', 'nomenclature', 'beneficiaires'];
const FIXTURE = fileURLToPath(new URL('../fixtures/dossiers/referentiel.json', import.meta.url));
/** The dossiers' referentiel with what it does not have: own tariffs and codes, suspensions, a second membership. */
const JSON_TEXT = ((): string => {
  const json = JSON.parse(readFileSync(FIXTURE, 'utf8'));
  json.tarifs = [
    { code: 'PAS', du: '2026-05-01', montant: '40.00', source: 'décalé' },
    { code: 'PAS', du: '2019-01-01', activites: ['MCOO', 'SSR'], montant: '24.00', source: 'décalé' },
    { code: 'TAUX_ACE', du: '2005-01-01', valeur: '65', source: 'décalé', certitude: 'faible' },
  ];
  json.nomenclature = [{ code: 'ZZ9', libelle: 'Prestation de cette AMC' }];
  json.beneficiaires.B01.suspensions = [['2025-02-01', '2025-03-31']];
  json.beneficiaires.B01.nom = 'LEFÈVRE';
  json.beneficiaires.B01BIS = { ...json.beneficiaires.B01, numeroAdherent: 'AA000001', contrat: 'PREMIUM' };
  return JSON.stringify(json);
})();
const REFERENTIEL: Referentiel = parseReferentiel(JSON.parse(JSON_TEXT));
const EVERYBODY = [...REFERENTIEL.beneficiaires.values()].flat();

const masterKey = randomBytes(32);
const keys = new DerivedKeys(masterKey);
let folder: string;
let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roc-amc-'));
  database = await testDatabase();
  const { amcUrl } = await database.prepare();
  pool = new pg.Pool({ connectionString: amcUrl, max: 2 });
  await load(JSON_TEXT);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function load(text: string, options: { garder?: number } = {}): Promise<string> {
  const file = join(folder, 'base');
  writeFileSync(file, text);
  const outcome = await loadReferentielFile({ ownerUrl: database.ownerUrl, masterKey, file, ...options });
  if (outcome.kind === 'refuse') throw new Error(JSON.stringify(outcome.fautes));
  return outcome.version;
}

describe.each<[string, () => AmcBase]>([
  ['memory', () => new MemoryAmcBase(REFERENTIEL)],
  ['PostgreSQL', () => new PostgresAmcBase(pool, keys)],
])('the base in %s', (_name, open) => {
  it('knows its AMC, with their own values and codes in the national ones', async () => {
    const base = open();
    for (const [numero, amc] of REFERENTIEL.amc) {
      const found = await base.organisme(numero);
      expect(found?.amc).toEqual(amc);
      expect(found?.version).toMatch(/^\d+-[0-9a-f]{16}$/);
      expect(sorted(found?.bareme ?? [])).toEqual(sorted(REFERENTIEL.tarifs));
      expect(found?.nomenclature).toEqual(REFERENTIEL.nomenclature);
    }
    const { bareme = [], nomenclature } = (await base.organisme('0099100011')) ?? {};
    expect(bareme.filter(({ code }) => code === 'PAS').map(({ valeur }) => valeur)).toEqual(
      expect.arrayContaining([2400, 4000]),
    );
    expect(bareme.filter(({ code }) => code === 'PAS')).toHaveLength(2);
    expect(bareme.some(({ code }) => code === 'FJ')).toBe(true);
    expect(nomenclature?.get('ZZ9')).toBe('Prestation de cette AMC');
  });

  it('knows no other AMC, not even by a part of the number', async () => {
    for (const numero of ['0099100045', '99100011', '', "'"])
      expect(await open().organisme(numero)).toBeUndefined();
  });

  it('finds everybody, and says of them what the referentiel says', async () => {
    const base = open();
    const version = (await base.organisme('0099100011'))?.version;
    for (const person of EVERYBODY) {
      const found = await base.adhesions(person.amc, person, version);
      const mine = found.find(({ beneficiary }) => beneficiary.numeroAdherent === person.numeroAdherent);
      expect(mine).toEqual({ beneficiary: person, contract: REFERENTIEL.contrats.get(person.contrat) });
    }
  });

  it('gives several memberships of one person by member number', async () => {
    const found = await open().adhesions('0099100011', {
      nir: '185052809305623',
      dateNaissance: '19850512',
      rang: 1,
    });
    expect(
      found.map(({ beneficiary, contract }) => [beneficiary.numeroAdherent, contract.reference]),
    ).toEqual([
      ['AA000001', 'PREMIUM'],
      ['TR108336', 'ESSENTIEL'],
    ]);
    expect(found[0]?.beneficiary.suspensions).toEqual([{ debut: '2025-02-01', fin: '2025-03-31' }]);
    expect(found[0]?.beneficiary.nom).toBe('LEFÈVRE');
  });

  it.each([
    ['another NIR', '0099100011', { nir: '185052809305720', dateNaissance: '19850512', rang: 1 }],
    ['another birth date', '0099100011', { nir: '185052809305623', dateNaissance: '19850513', rang: 1 }],
    ['another rank', '0099100011', { nir: '185052809305623', dateNaissance: '19850512', rang: 2 }],
    ['another AMC', '0099100029', { nir: '185052809305623', dateNaissance: '19850512', rang: 1 }],
    ['an AMC of nobody', '0099100045', { nir: '185052809305623', dateNaissance: '19850512', rang: 1 }],
  ])('finds nobody under %s', async (_what, amc, identite) => {
    expect(await open().adhesions(amc, identite)).toEqual([]);
  });
});

function sorted<T>(values: readonly T[]): string[] {
  return values.map((value) => JSON.stringify(value, Object.keys(value as object).sort())).sort();
}

describe('the base in PostgreSQL', () => {
  const NIR = [...new Set(EVERYBODY.map(({ nir }) => nir))].slice(0, 20);
  const query = (text: string): Promise<{ content: string }[]> => database.query(text);

  /** Where a text is found, in any of the forms in which it could have been stored. */
  function traces(dump: string): string[] {
    const lower = dump.toLowerCase();
    const found = NIR.flatMap((nir) => {
      const bytes = Buffer.from(nir);
      const digest = createHash('sha256').update(nir).digest();
      const forms = [nir, bytes.toString('base64url'), digest.toString('base64url')]
        .concat([bytes, digest].map((one) => one.toString('base64').replace(/=+$/, '')))
        .filter((form) => dump.includes(form));
      const hex = [bytes.toString('hex'), digest.toString('hex')].filter((form) => lower.includes(form));
      return [...forms, ...hex];
    });
    return [...new Set(found)];
  }

  it('holds neither 20 known NIR nor their plain SHA-256, in no form', async () => {
    expect(NIR).toHaveLength(20);
    const tables = await database.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'amc' ORDER BY 1",
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(TABLES));
    const dump = await dumpOf(
      query,
      'amc',
      tables.map(({ name }) => name),
    );
    expect(dump.split('\n').length).toBeGreaterThan(EVERYBODY.length);
    expect(traces(dump)).toEqual([]);
    expect(dump).not.toContain('LEFÈVRE');
    expect(dump).not.toContain(Buffer.from('LEFÈVRE').toString('hex'));
    expect(dump).not.toContain('TR108336');
    // The same search finds each of them where they stand in clear: text, its bytes, the digest in hex and base64.
    await database.query('CREATE SCHEMA temoin');
    await database.query(
      `CREATE TABLE temoin.clair AS SELECT nir, convert_to(nir, 'UTF8') AS octets, sha256(convert_to(nir, 'UTF8')) AS empreinte,
         encode(sha256(convert_to(nir, 'UTF8')), 'base64') AS base64 FROM unnest($1::text[]) AS nir`,
      [NIR],
    );
    expect(traces(await dumpOf(query, 'temoin', ['clair']))).toHaveLength(20 * 4);
  });

  it('finds nobody by a key that is not the AMC’s own', async () => {
    const rows = await database.query<{ cle: Buffer }>('SELECT cle FROM amc.beneficiaires');
    const keyless = new Set(rows.map(({ cle }) => cle.toString('hex')));
    for (const { nir, dateNaissance, rang } of EVERYBODY)
      for (const text of [nir, `${nir}|${dateNaissance}|${rang}`])
        expect(keyless.has(createHash('sha256').update(text).digest('hex'))).toBe(false);
  });

  it('says that it was loaded under another master key, instead of knowing nobody', async () => {
    const foreign = new PostgresAmcBase(pool, new DerivedKeys(randomBytes(32)));
    await expect(foreign.organisme('0099100011')).rejects.toThrow(ForeignBase);
    const [person] = EVERYBODY;
    if (person === undefined) throw new Error('nobody');
    await expect(foreign.adhesions(person.amc, person)).rejects.toThrow(ForeignBase);
  });

  it('opens no person whose row was altered or moved to another', async () => {
    const base = new PostgresAmcBase(pool, keys);
    const person = { nir: '199092836656316', dateNaissance: '19990909', rang: 1 };
    const restore = await database.query<{ cle: Buffer; contrat: string; chiffre: Buffer }>(
      'SELECT cle, contrat, chiffre FROM amc.beneficiaires ORDER BY ligne DESC LIMIT 2',
    );
    const [other, mine] = [restore[0], await mineOf(base, person)];
    if (other === undefined) throw new Error('nobody else');
    for (const [column, value] of [
      [
        'chiffre',
        Buffer.concat([mine.chiffre.subarray(0, -1), Buffer.from([(mine.chiffre.at(-1) ?? 0) ^ 1])]),
      ],
      ['chiffre', other.chiffre],
      ['contrat', 'PREMIUM'],
    ] as const) {
      await database.query(`UPDATE amc.beneficiaires SET ${column} = $1 WHERE cle = $2`, [value, mine.cle]);
      await expect(base.adhesions('0099100037', person)).rejects.toThrow(UnreadablePerson);
      await database.query('UPDATE amc.beneficiaires SET chiffre = $1, contrat = $2 WHERE cle = $3', [
        ...[mine.chiffre, mine.contrat, mine.cle],
      ]);
    }
    expect(await base.adhesions('0099100037', person)).toHaveLength(1);
  });

  async function mineOf(
    base: AmcBase,
    person: { nir: string; dateNaissance: string; rang: number },
  ): Promise<{ cle: Buffer; contrat: string; chiffre: Buffer }> {
    expect(await base.adhesions('0099100037', person)).toHaveLength(1);
    const [row] = await database.query<{ cle: Buffer; contrat: string; chiffre: Buffer }>(
      'SELECT cle, contrat, chiffre FROM amc.beneficiaires WHERE cle = $1',
      [personKey(keys, '0099100037', person)],
    );
    if (row === undefined) throw new Error('nobody');
    return row;
  }

  it('answers from a new version once it is whole, and from the one that an answer began with', async () => {
    const base = new PostgresAmcBase(pool, keys, { freshMs: 0 });
    const before = (await base.organisme('0099100011'))?.version;
    const mine = { ...personLine(1), rang: 1 } as unknown as Parameters<AmcBase['adhesions']>[1];
    const old = { nir: '185052809305623', dateNaissance: '19850512', rang: 1 };
    const after = await load(fileText([AMC_LINE, CONTRACT_LINE, personLine(1)]));
    expect((await base.organisme('0099100011'))?.version).toBe(after);
    expect(after).not.toBe(before);
    expect(await base.adhesions('0099100011', mine)).toHaveLength(1);
    expect(await base.adhesions('0099100011', mine, before)).toEqual([]);
    expect(await base.adhesions('0099100011', old)).toEqual([]);
    expect(await base.adhesions('0099100011', old, before)).toHaveLength(2);
    // The file describes this AMC only: the others answer from the version they had.
    expect((await base.organisme('0099100029'))?.version).toBe(before);
  });

  it('says that a version is gone, instead of knowing nobody', async () => {
    const base = new PostgresAmcBase(pool, keys, { freshMs: 0 });
    const first = await load(fileText([AMC_LINE, CONTRACT_LINE, personLine(3)]));
    expect((await base.organisme('0099100011'))?.version).toBe(first);
    await load(fileText([AMC_LINE, CONTRACT_LINE, personLine(4)]), { garder: 0 });
    const someone = { nir: '185052809305623', dateNaissance: '19850512', rang: 1 };
    await expect(base.adhesions('0099100011', someone, first)).rejects.toThrow(DroppedVersion);
  });
});

describe('rights on the base', () => {
  const REFUSED = /permission denied|must be owner/;

  async function as(url: string, statement: string): Promise<string> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
      return 'done';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.end();
    }
  }

  it.each(TABLES)('the AMC’s role reads %s and writes nothing of it', async (table) => {
    const { amcUrl } = await database.prepare();
    expect(await as(amcUrl, `SELECT * FROM amc.${table}`)).toBe('done');
    for (const statement of [`DELETE FROM amc.${table}`, `TRUNCATE amc.${table}`, `DROP TABLE amc.${table}`])
      expect(await as(amcUrl, statement)).toMatch(REFUSED);
    expect(
      await as(amcUrl, `INSERT INTO amc.${table} OVERRIDING SYSTEM VALUE SELECT * FROM amc.${table}`),
    ).toMatch(REFUSED);
  });

  it.each(TABLES)('the gateway’s role does not read %s', async (table) => {
    const { applicationUrl } = await database.prepare();
    expect(await as(applicationUrl, `SELECT * FROM amc.${table}`)).toMatch(REFUSED);
  });

  it('the gateway’s role reads no partition of the base either', async () => {
    const { applicationUrl } = await database.prepare();
    const partitions = await database.query<{ name: string }>(
      "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'amc.beneficiaires'::regclass",
    );
    expect(partitions.length).toBeGreaterThan(0);
    for (const { name } of partitions)
      expect(await as(applicationUrl, `SELECT * FROM ${name}`)).toMatch(REFUSED);
  });

  it.each(['trace.entrees', 'trace.creneaux', 'echange.messages', 'securite.evenements'])(
    'the AMC’s role does not read %s',
    async (table) => {
      const { amcUrl, applicationUrl } = await database.prepare();
      expect(await as(amcUrl, `SELECT * FROM ${table}`)).toMatch(REFUSED);
      expect(await as(applicationUrl, `SELECT * FROM ${table}`)).toBe('done');
    },
  );

  it('the AMC’s role makes no table of its own, and rights given to it by hand are taken back', async () => {
    const { amcUrl, amcRole } = await database.prepare();
    expect(await as(amcUrl, 'CREATE TABLE amc.autre (n int)')).toMatch(REFUSED);
    await database.query(`GRANT USAGE ON SCHEMA trace TO ${amcRole}`);
    await database.query(`GRANT SELECT ON trace.entrees TO ${amcRole}`);
    expect(await as(amcUrl, 'SELECT * FROM trace.entrees')).toBe('done');
    await database.prepare();
    expect(await as(amcUrl, 'SELECT * FROM trace.entrees')).toMatch(REFUSED);
  });

  it('refuses to go on where the AMC’s role was made a member of the gateway’s', async () => {
    const { role, amcRole } = await database.prepare();
    await database.query(`GRANT ${role} TO ${amcRole}`);
    await expect(database.prepare()).rejects.toThrow(/trop de droits/);
    await database.query(`REVOKE ${role} FROM ${amcRole}`);
  });
});
