import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LoadOutcome } from '../../src/reference-amc/base/load/load-referentiel-file.js';
import { AMC_LINE, CONTRACT_LINE, fileText, personLine } from '../support/amc-files.js';
import { LoadBench } from '../support/amc-loads.js';

let bench: LoadBench;

beforeAll(async () => {
  bench = await LoadBench.open();
});

beforeEach(() => bench.empty());

afterAll(() => bench.close());

const person = (changes: object = {}, n = 1): object => ({ ...personLine(n), ...changes });

describe('versions', () => {
  const file = (contrat: object, numero = AMC_LINE.numero): string =>
    fileText([{ ...AMC_LINE, numero }, { ...CONTRACT_LINE, ...contrat }, person({ amc: numero })]);

  async function versionOf(text: string, options: { readonly garder?: number } = {}): Promise<string> {
    const outcome = await bench.load(text, options);
    if (outcome.kind === 'refuse') throw new Error(JSON.stringify(outcome.fautes));
    return outcome.version;
  }

  it('the same file again is a no-op that says so', async () => {
    const version = await versionOf(file({}));
    expect(await bench.load(file({}))).toEqual({ kind: 'deja-charge', version });
    expect(await bench.tables()).toEqual({ versions: 1, partitions: 1, current: 1 });
  });

  it('a file of the same size and first line, one digit apart, is another', async () => {
    await versionOf(file({ honorairesOptam: 150 }));
    expect(await bench.load(file({ honorairesOptam: 151 }))).toMatchObject({ kind: 'charge' });
  });

  it('the former file is current again without a load', async () => {
    const first = await versionOf(file({ honorairesOptam: 150 }));
    await versionOf(file({ honorairesOptam: 151 }));
    expect(await bench.load(file({ honorairesOptam: 150 }))).toEqual({ kind: 'retabli', version: first });
    expect(await bench.tables()).toEqual({ versions: 2, partitions: 2, current: 1 });
  });

  it('under another master key the same file is loaded anew', async () => {
    await versionOf(file({}));
    expect(await bench.load(file({}), { masterKey: randomBytes(32) })).toMatchObject({ kind: 'charge' });
  });

  it('keeps as many replaced versions as asked, and never drops one that an AMC answers from', async () => {
    await versionOf(file({}, '0099100029'));
    for (const honorairesOptam of [100, 110, 120]) await versionOf(file({ honorairesOptam }), { garder: 1 });
    // The other AMC's, the current one and the one before it, which is there to go back to.
    expect(await bench.tables()).toEqual({ versions: 3, partitions: 3, current: 2 });
    expect(await bench.load(file({ honorairesOptam: 110 }))).toMatchObject({ kind: 'retabli' });
    const outcome = await bench.load(file({ honorairesOptam: 130 }), { garder: 0 });
    expect(outcome).toMatchObject({ kind: 'charge', supprimees: [expect.any(Number), expect.any(Number)] });
    expect(await bench.tables()).toEqual({ versions: 2, partitions: 2, current: 2 });
  });

  it('interrupted between its last line and the switch, a load only switches', async () => {
    const path = join(bench.folder, 'bout.ndjson');
    writeFileSync(path, file({}));
    const told: string[] = [];
    const one = (): Promise<LoadOutcome> =>
      bench.loadFile(path, {
        report: ({ kind }) => told.push(kind),
      });
    const first = await one();
    const [row] = await bench.database.query<{ version: number }>('SELECT version FROM amc.courantes');
    await bench.database.query('DELETE FROM amc.courantes');
    await bench.database.query(
      `ALTER TABLE amc.beneficiaires DETACH PARTITION amc.beneficiaires_v${row?.version}`,
    );
    await bench.database.query("UPDATE amc.versions SET etat = 'en-cours', prete_le = NULL");
    told.length = 0;
    expect(await one()).toEqual(first);
    expect(told).toEqual(['reprise', 'index']);
    expect(await bench.database.query('SELECT version FROM amc.courantes')).toEqual([row]);
    expect(await bench.database.query('SELECT 1 FROM amc.beneficiaires')).toHaveLength(1);
  });

  it('two loads of one file at once: one loads, the other finds it loaded', async () => {
    const path = join(bench.folder, 'deux.ndjson');
    writeFileSync(path, file({}));
    const one = (): Promise<LoadOutcome> => bench.loadFile(path);
    const outcomes = await Promise.all([one(), one()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['charge', 'deja-charge']);
    expect(await bench.tables()).toEqual({ versions: 1, partitions: 1, current: 1 });
  });

  it('a file that changes while it is read is refused', async () => {
    const path = join(bench.folder, 'change.ndjson');
    const people = Array.from({ length: 40 }, (_, n) => person({}, n));
    writeFileSync(path, fileText([AMC_LINE, CONTRACT_LINE, ...people]));
    let done = false;
    const outcome = await bench.loadFile(path, {
      bloc: 10,
      report: ({ kind }) => {
        if (kind !== 'avance' || done) return;
        done = true;
        writeFileSync(path, fileText([AMC_LINE]));
      },
    });
    expect(outcome).toMatchObject({ kind: 'refuse', fautes: [{ faute: 'fichier-modifie' }] });
    expect(await bench.tables()).toEqual({ versions: 0, partitions: 0, current: 0 });
  });
});
