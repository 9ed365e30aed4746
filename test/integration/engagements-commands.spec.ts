import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { amcCommand } from '../../src/cli/amc/command.js';
import { type PostgresEngagementRegister } from '../../src/reference-amc/register/adapters/postgres-engagement-register.js';
import { referentielWith } from '../fixtures/dossiers/bills.js';
import { codeOf, del, deskOver, engaged, feeStay, postgresRegister } from '../support/desk-world.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { PROJECT } from '../support/transpile.js';

const folder = join(PROJECT, 'var', `test-commandes-amc-${process.pid}`);
let database: TestDatabase;
let register: PostgresEngagementRegister;

beforeAll(async () => {
  database = await testDatabase();
  register = postgresRegister((await database.prepare()).amcUrl);
  mkdirSync(folder, { recursive: true });
  const key = join(folder, 'cle');
  writeFileSync(key, '5a'.repeat(32));
  vi.stubEnv('DATABASE_URL', database.ownerUrl);
  vi.stubEnv('ROC_CLE_MAITRE', key);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await register.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function roc(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [[] as string[], [] as string[]];
  const output = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { code: await amcCommand(argv, output), out: out.join('\n'), err: err.join('\n') };
}

async function engagedStay() {
  const desk = deskOver(register, referentielWith(), randomUUID());
  const bill = feeStay(randomUUID().slice(0, 18), '2026-11-01', 3);
  const { engagement } = await engaged(desk, bill);
  return { desk, bill, numero: engagement.numero, conditions: engagement.conditions };
}

describe('roc amc', () => {
  it('consommer closes an engagement once, with its bill', async () => {
    const { desk, bill, numero } = await engagedStay();
    expect(await roc('consommer', numero, '--facture', '4711')).toEqual({
      code: 0,
      out: `${numero} est consommé par la facture 4711.`,
      err: '',
    });
    expect(await roc('consommer', numero, '--facture', '4711')).toMatchObject({
      code: 0,
      out: expect.stringContaining('était déjà consommé') as string,
    });
    expect(await roc('consommer', numero, '--facture', '4712')).toMatchObject({
      code: 1,
      out: expect.stringContaining('indu') as string,
    });
    expect(await codeOf(desk, 'DEL', del(numero, bill))).toBe('engagement-consomme');
  });

  it('consommer refuses what is withdrawn, replaced, expired or unknown, each in words', async () => {
    const withdrawn = await engagedStay();
    await codeOf(withdrawn.desk, 'DEL', del(withdrawn.numero, withdrawn.bill));
    const replaced = await engagedStay();
    await engaged(replaced.desk, { ...replaced.bill, idMessage: randomUUID() });
    const late = await engagedStay();
    const said = await Promise.all([
      roc('consommer', withdrawn.numero),
      roc('consommer', replaced.numero),
      roc('consommer', late.numero, '--recue', '2027-06-01'),
      roc('consommer', 'CLC-0099100011-20261101-0000000000'),
    ]);
    expect(said.map(({ code, out }) => [code, /retiré|remplacé|validité|aucun/.exec(out)?.[0]])).toEqual([
      [1, 'retiré'],
      [1, 'remplacé'],
      [1, 'validité'],
      [1, 'aucun'],
    ]);
  });

  it('engagements lists the states of a dossier', async () => {
    const { desk, bill, numero } = await engagedStay();
    const second = await engaged(desk, { ...bill, idMessage: randomUUID() });
    const { code, out } = await roc('engagements', '--dossier', bill.numeroDossier);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.find((line) => line.startsWith(numero))).toContain(
      `remplacé par ${second.engagement.numero}`,
    );
    const json = await roc('engagements', '--dossier', bill.numeroDossier, '--json');
    const found = JSON.parse(json.out) as { numero: string; etat: string; totalAMC: string; debut: string }[];
    expect(found.find((one) => one.numero === second.engagement.numero)).toMatchObject({
      etat: 'engage',
      totalAMC: '69.00',
      debut: '2026-11-01',
    });
    expect(await roc('engagements', '--dossier', 'AUCUN')).toMatchObject({ code: 1 });
  });

  it('conditions prints the bytes that a digest covers', async () => {
    const { conditions } = await engagedStay();
    const { code, out } = await roc('conditions', conditions?.uri ?? '');
    expect(code).toBe(0);
    expect(createHash('sha256').update(out).digest('base64url')).toBe(conditions?.empreinte);
    expect((await roc('conditions', 'CAS')).out).toBe(out);
    expect(await roc('conditions', 'INCONNU')).toMatchObject({ code: 1, out: '' });
  });

  it.each([
    ['consommer'],
    ['consommer', 'CLC-1', 'CLC-2'],
    ['consommer', 'CLC-1', '--facture', 'x'],
    ['consommer', 'CLC-1', '--recue', '2026-02-30'],
    ['engagements'],
    ['engagements', '--dossier', 'D', '--amc', '1'],
    ['conditions'],
  ])('%s %s %s %s: usage', async (...argv) => {
    const { code, err } = await roc(...argv.filter((one) => one !== undefined));
    expect([code, err.startsWith('Usage : roc amc')]).toEqual([2, true]);
  });
});
