import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningChild, startChild } from '../../src/cli/development/child-process.js';
import { type GatewayPorts, RunningInstallation } from '../../src/cli/development/running-installation.js';
import { type HospitalClient } from '../../src/cli/hospital-client.js';
import { type DemandeDel } from '../../src/messages/types.js';
import { engagementNumber } from '../../src/reference-amc/engine/engagements/engagement-number.js';
import { type Bill, billOf, hospitalClient, readSealed } from '../support/faults-load.js';
import { REFERENTIEL_FILE } from '../support/gateway.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { PROJECT } from '../support/transpile.js';

/** A dossier of the built-in AMC. */
const DOSSIER = 'D01';
const ENVIRONMENT = { ROC_AVEC_PARENT: 'oui', ROC_QUOTA_DEFAUT: '1000000' };
/** The whole proof is 50 rounds; the ordinary run is short. */
const ROUNDS = Number(process.env['ROC_TEST_TOURS'] ?? '3');
const CALCULATIONS = 50;
const WITHDRAWALS = 10;

interface Row {
  readonly numero: string;
  readonly etat: string;
  readonly remplace: string | null;
  readonly remplace_par: string | null;
}

/** What an answer says, as far as this test looks. */
interface Said {
  readonly code?: string;
  readonly engagement?: { readonly numero: string; readonly etat: string; readonly remplace?: string };
}

describe('one dossier at two gateways of one database', () => {
  const folder = join(PROJECT, 'var', `test-engagements_${randomUUID().slice(0, 8)}-${process.pid}`);
  const clients: HospitalClient[] = [];
  let database: TestDatabase;
  let running: RunningInstallation;
  let other: RunningChild<{ readonly ports: GatewayPorts }>;

  beforeAll(async () => {
    database = await testDatabase();
    running = await RunningInstallation.start({
      folder,
      referentielFile: REFERENTIEL_FILE,
      ports: 'libres',
      databaseUrl: database.ownerUrl,
      environment: ENVIRONMENT,
    });
    other = await startChild({
      name: 'seconde passerelle',
      script: join(PROJECT, 'dist', 'main.js'),
      environment: { ...running.installation.environment(database.ownerUrl, 'libres'), ...ENVIRONMENT },
    });
    const { hospital } = billOf(DOSSIER);
    const origins = [running.origin, `https://127.0.0.1:${other.ready.ports.exchange}`];
    // Several clients a gateway: each has eight connections.
    for (let index = 0; index < 8; index++)
      clients.push(hospitalClient(running.installation, hospital, origins[index % 2] ?? ''));
  });

  afterAll(async () => {
    for (const client of clients) client.close();
    await other.stop();
    await running.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function say(index: number, service: 'clc' | 'del', message: object, amc10: string): Promise<Said> {
    const client = clients[index % clients.length] as HospitalClient;
    const answer = await client.ask(service, message, amc10);
    return readSealed(answer).document;
  }

  function billsOf(dossier: string): Bill[] {
    return Array.from({ length: CALCULATIONS }, () => {
      const bill = billOf(DOSSIER);
      return { ...bill, message: { ...bill.message, numeroDossier: dossier } };
    });
  }

  /** An engagement's number follows from its message: it can be withdrawn before its answer is read. */
  function withdrawalOf({ message, amc10, ej }: Bill): DemandeDel {
    const { versionNorme, environnement, etablissement, numeroDossier, amc, dateEntree } = message;
    const numbered = { amc: amc10, finessJuridique: ej, idMessage: message.idMessage };
    const engagement = engagementNumber('CLC', numbered, message.dateSortie);
    const common = { versionNorme, environnement, etablissement, numeroDossier, amc, dateEntree };
    return { ...common, idMessage: randomUUID(), engagement, motif: 'ERREUR_SAISIE' };
  }

  const rowsOf = (dossier: string): Promise<Row[]> =>
    database.query<Row & Record<string, unknown>>(
      'SELECT numero, etat, remplace, remplace_par FROM amc.engagements WHERE dossier = $1',
      [dossier],
    );

  it(`is never engaged twice: ${CALCULATIONS} CLC and ${WITHDRAWALS} DEL at once, ${ROUNDS} rounds`, async () => {
    const told: Record<string, number> = {};
    for (let round = 0; round < ROUNDS; round++) {
      const dossier = `E2E-${round}-${randomUUID().slice(0, 8)}`;
      const bills = billsOf(dossier);
      const withdrawn = bills.filter((_, index) => index % (CALCULATIONS / WITHDRAWALS) === 0);
      let most = 0;
      let watching = true;
      const watch = (async () => {
        while (watching) {
          const engaged = (await rowsOf(dossier)).filter(({ etat }) => etat === 'engage').length;
          most = Math.max(most, engaged);
        }
      })();
      const calculations = bills.map(({ message, amc10 }, index) => say(index, 'clc', message, amc10));
      // Half of the withdrawals race their own calculation, half come right after its answer.
      const withdrawing = withdrawn.map(async (bill, index) => {
        if (index % 2 === 0) await calculations[bills.indexOf(bill)];
        return say(index, 'del', withdrawalOf(bill), bill.amc10);
      });
      const answers = await Promise.all(calculations);
      const withdrawals = await Promise.all(withdrawing);
      for (const { code } of withdrawals) told[code ?? 'retire'] = (told[code ?? 'retire'] ?? 0) + 1;
      watching = false;
      await watch;
      expect(most).toBeLessThanOrEqual(1);
      judge(await rowsOf(dossier), answers, withdrawals);
      await withdrawLast(dossier, bills);
    }
    // What became of the withdrawals that raced is chance; none may be told anything else.
    expect(Object.keys(told).filter((code) => !/^(retire|engagement-(inconnu|retire))$/.test(code))).toEqual(
      [],
    );
  }, 1_800_000);

  /** The one in force, where the race has left one, is withdrawn for good: then none is. */
  async function withdrawLast(dossier: string, bills: readonly Bill[]): Promise<void> {
    const last = (await rowsOf(dossier)).find(({ etat }) => etat === 'engage');
    const bill = bills.find((one) => withdrawalOf(one).engagement === last?.numero);
    expect(bill === undefined).toBe(last === undefined);
    if (bill === undefined) return;
    const { engagement } = await say(0, 'del', withdrawalOf(bill), bill.amc10);
    expect(engagement).toMatchObject({ numero: last?.numero, etat: 'retire' });
    expect((await rowsOf(dossier)).filter(({ etat }) => etat === 'engage')).toEqual([]);
  }

  /** One chain: each engagement follows the one it says it replaces, and nothing was said that the register denies. */
  function judge(rows: readonly Row[], answers: readonly Said[], withdrawals: readonly Said[]): void {
    expect(answers.map(({ code }) => code).filter((code) => code !== undefined)).toEqual([]);
    const byNumber = new Map(rows.map((row) => [row.numero, row]));
    expect(rows).toHaveLength(CALCULATIONS);
    for (const { engagement } of answers)
      expect(byNumber.get(engagement?.numero ?? '')?.remplace).toBe(engagement?.remplace ?? null);
    const replaced = rows.flatMap(({ remplace }) => remplace ?? []);
    expect(new Set(replaced).size).toBe(replaced.length);
    for (const row of rows.filter(({ remplace }) => remplace !== null))
      expect(byNumber.get(row.remplace ?? '')).toMatchObject({ etat: 'remplace', remplace_par: row.numero });
    const gone = withdrawals.flatMap(({ code, engagement }) =>
      code === undefined ? engagement?.numero : [],
    );
    expect(
      rows
        .filter(({ etat }) => etat === 'retire')
        .map(({ numero }) => numero)
        .toSorted(),
    ).toEqual(gone.toSorted());
    const refused = new Set(withdrawals.flatMap(({ code }) => code ?? []));
    expect([...refused].filter((code) => !/^engagement-(inconnu|retire)$/.test(code))).toEqual([]);
    // Every engagement is replaced, withdrawn, or the one in force.
    const [first, ...more] = rows.filter(({ etat }) => etat === 'engage');
    expect(more).toEqual([]);
    expect(replaced.length + gone.length + (first === undefined ? 0 : 1)).toBe(CALCULATIONS);
  }
});
