import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AmcDesk } from '../../src/reference-amc/desk/amc-desk.js';
import { type PostgresEngagementRegister } from '../../src/reference-amc/register/adapters/postgres-engagement-register.js';
import { recordConsumption } from '../../src/reference-amc/register/record-consumption.js';
import { act, clc, PERSON, referentielWith } from '../fixtures/dossiers/bills.js';
import {
  CLOCK,
  codeOf,
  del,
  deskOver,
  documentOf,
  engaged,
  feeStay,
  grantedDays,
  postgresRegister,
  questionOf,
  UNTIL,
} from '../support/desk-world.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { replySwallowingProxy } from '../support/reply-swallowing-proxy.js';

const THIRTY = referentielWith({ forfaitJournalier: { joursMax: 30 } });
const ROUNDS = 10;

let database: TestDatabase;
let amcUrl: string;
let register: PostgresEngagementRegister;
let other: PostgresEngagementRegister;

beforeAll(async () => {
  database = await testDatabase();
  ({ amcUrl } = await database.prepare());
  register = postgresRegister(amcUrl);
  other = postgresRegister(amcUrl);
});
afterAll(async () => {
  await Promise.all([register.close(), other.close()]);
  await database.drop();
});

const dossier = (): string => randomUUID().slice(0, 18);
/** A desk with a person of its own. */
const desk = (referentiel = THIRTY): AmcDesk => deskOver(register, referentiel, randomUUID());

describe('the yearly ceiling over engagements', () => {
  it('of 30 days gives stays of 20 and 20 days 20, then 10', async () => {
    const one = desk();
    expect(grantedDays(await engaged(one, feeStay(dossier(), '2026-05-01', 20)))).toBe(20);
    const second = await engaged(one, feeStay(dossier(), '2026-06-01', 20));
    expect(grantedDays(second)).toBe(10);
    const [explained] = second.lignes[0]?.explications ?? [];
    expect(explained?.plafond).toMatchObject({ annee: 2026, maximum: 30, dejaPris: 20, accordes: 10 });
  });

  it('gives the second 20 once the first is withdrawn and it is calculated again', async () => {
    const one = desk();
    const first = feeStay(dossier(), '2026-05-01', 20);
    const { engagement } = await engaged(one, first);
    const second = feeStay(dossier(), '2026-06-01', 20);
    const before = await engaged(one, second);
    expect(grantedDays(before)).toBe(10);
    expect(await codeOf(one, 'DEL', del(engagement.numero, first))).toBe('answered');
    const again = await engaged(one, { ...second, idMessage: randomUUID() });
    expect(grantedDays(again)).toBe(20);
    expect(again.engagement.remplace).toBe(before.engagement.numero);
  });

  it('is never passed by two at once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const person = randomUUID();
      const desks = [deskOver(register, THIRTY, person), deskOver(other, THIRTY, person)] as const;
      const answers = await Promise.all([
        engaged(desks[0], feeStay(dossier(), '2026-05-01', 20)),
        engaged(desks[1], feeStay(dossier(), '2026-06-01', 20)),
      ]);
      expect(answers.map(grantedDays).toSorted()).toEqual([10, 20]);
    }
  });

  it('counts a stay over 31 December on both sides', async () => {
    const one = desk();
    expect(grantedDays(await engaged(one, feeStay(dossier(), '2026-05-01', 25)))).toBe(25);
    // 12 days in December of which 5 are left, 8 in January.
    expect(grantedDays(await engaged(one, feeStay(dossier(), '2026-12-20', 20)))).toBe(13);
    expect(grantedDays(await engaged(one, feeStay(dossier(), '2027-02-01', 28)))).toBe(22);
  });

  it('keeps counting what is consumed, and no more what has been replaced by less', async () => {
    const one = desk();
    const first = feeStay(dossier(), '2026-05-01', 20);
    await engaged(one, first);
    const shorter = await engaged(one, { ...feeStay(first.numeroDossier, '2026-05-01', 5) });
    expect(
      await recordConsumption(register, { numero: shorter.engagement.numero, recueLe: CLOCK.now() }, CLOCK),
    ).toMatchObject({ ok: true });
    expect(grantedDays(await engaged(one, feeStay(dossier(), '2026-06-01', 28)))).toBe(25);
  });
});

describe('the life of an engagement', () => {
  const states = async (numeroDossier: string) =>
    Object.fromEntries(
      (await register.list(numeroDossier)).map((one) => [one.numero, [one.etat, one.remplacePar]]),
    );

  it('is replaced visibly by a changed CLC of its period, period by period', async () => {
    const one = desk();
    const entry = { dateEntree: '2026-05-01' };
    const place = dossier();
    const first = feeStay(place, '2026-05-01', 10, { ...entry, periode: { numero: 1, derniere: false } });
    const next = { numero: 2, derniere: true, dateDebut: '2026-05-11' };
    const second = feeStay(place, '2026-05-11', 5, { ...entry, periode: next });
    const [a, b] = [await engaged(one, first), await engaged(one, second)];
    expect([a, b].map((answer) => answer.engagement.remplace)).toEqual([undefined, undefined]);
    const c = await engaged(one, {
      ...first,
      idMessage: randomUUID(),
      engagementRemplace: a.engagement.numero,
    });
    expect(c.engagement.remplace).toBe(a.engagement.numero);
    expect(await states(place)).toEqual({
      [a.engagement.numero]: ['remplace', c.engagement.numero],
      [b.engagement.numero]: ['engage', undefined],
      [c.engagement.numero]: ['engage', undefined],
    });
    const stale = { ...first, idMessage: randomUUID(), engagementRemplace: a.engagement.numero };
    expect(await codeOf(one, 'CLC', stale)).toBe('engagement-retire');
    const foreign = { ...first, idMessage: randomUUID(), engagementRemplace: b.engagement.numero };
    expect(await codeOf(one, 'CLC', foreign)).toBe('engagement-inconnu');
  });

  it('once consumed is neither withdrawn nor replaced', async () => {
    const one = desk();
    const bill = feeStay(dossier(), '2026-05-01', 3);
    const { engagement } = await engaged(one, bill);
    const paid = { numero: engagement.numero, facture: '4711', recueLe: CLOCK.now() };
    expect(await recordConsumption(register, paid, CLOCK)).toMatchObject({ ok: true });
    expect(await recordConsumption(other, paid, CLOCK)).toEqual({ ok: true });
    expect(await recordConsumption(register, { ...paid, facture: '4712' }, CLOCK)).toEqual({
      ok: false,
      fault: 'deja-consomme',
    });
    expect(await codeOf(one, 'DEL', del(engagement.numero, bill))).toBe('engagement-consomme');
    expect(await codeOf(one, 'CLC', { ...bill, idMessage: randomUUID() })).toBe('remplacement-indu');
    expect(await recordConsumption(register, { ...paid, numero: 'CLC-X' }, CLOCK)).toEqual({
      ok: false,
      fault: 'inconnu',
    });
  });

  it('is withdrawn once, by its own dossier only', async () => {
    const one = desk();
    const bill = feeStay(dossier(), '2026-05-01', 3);
    const { engagement } = await engaged(one, bill);
    const elsewhere = { ...bill, numeroDossier: dossier() };
    expect(await codeOf(one, 'DEL', del(engagement.numero, elsewhere))).toBe('engagement-inconnu');
    const asked = questionOf('DEL', del(engagement.numero, bill));
    expect(documentOf(await one.ask(asked, UNTIL))).toMatchObject({
      service: 'DEL',
      engagement: { numero: engagement.numero, etat: 'retire', etatPrecedent: 'engage' },
    });
    expect(documentOf(await one.ask(asked, UNTIL))).toMatchObject({ engagement: { etat: 'retire' } });
    expect(await codeOf(one, 'DEL', del(engagement.numero, bill))).toBe('engagement-retire');
    const anew = await engaged(one, { ...bill, idMessage: randomUUID() });
    expect(anew.engagement.remplace).toBeUndefined();
  });

  it('follows the rights of the days: those covered are answered, the others refused, both explained', async () => {
    const ended = deskOver(
      register,
      referentielWith({}, { droits: ['2026-01-01', '2026-05-06'] }),
      randomUUID(),
    );
    const answer = await engaged(ended, feeStay(dossier(), '2026-05-01', 10));
    expect(grantedDays(answer)).toBe(6);
    const explained = answer.lignes[0]?.explications?.map(({ poste, regle, montant }) => [
      poste,
      regle,
      montant,
    ]);
    expect(explained).toContainEqual(['exclusion', 'R01', '0.00']);
    expect(answer.resumeGuichet).toContain('Droits finis le 06/05/2026');
  });

  it('says the same again to the same message, whatever has happened since', async () => {
    const one = desk();
    const bill = feeStay(dossier(), '2026-05-01', 3);
    const first = await engaged(one, bill);
    await engaged(one, { ...bill, idMessage: randomUUID() });
    expect(await engaged(deskOver(other, THIRTY, 'anybody'), bill)).toEqual(first);
    expect(await codeOf(one, 'CLC', { ...bill, numeroFacture: '1' })).toBe('message-id-reutilise');
  });
});

describe('what the register holds', () => {
  it('neither a NIR nor an answer in clear', async () => {
    const one = desk();
    await engaged(one, feeStay(dossier(), '2026-05-01', 3));
    const rows = await database.query<{ text: string }>(
      `SELECT e::text AS text FROM amc.engagements e UNION ALL SELECT encode(reponse, 'escape') FROM amc.reponses
       UNION ALL SELECT r::text FROM amc.reponses r UNION ALL SELECT texte FROM amc.conditions`,
    );
    expect(rows.length).toBeGreaterThan(3);
    const all = rows.map(({ text }) => text).join('\n');
    expect(all).toContain('CLC-0099100011-');
    expect(all).not.toContain(PERSON.nir.slice(0, 13));
    expect(all).not.toMatch(/partAMC|resumeGuichet/);
  });

  it('the conditions that answers name, under their digest', async () => {
    const answer = await engaged(desk(), feeStay(dossier(), '2026-05-01', 3));
    const { uri = '', empreinte = '' } = answer.engagement.conditions ?? {};
    expect(uri).toBe(`urn:roc:conditions:0099100011:${empreinte}`);
    const [kept] = await register.conditions({ empreinte });
    expect(JSON.parse(kept?.texte ?? '')).toMatchObject({
      amc: '0099100011',
      contrat: { reference: 'CAS', forfaitJournalier: { illimite: false, joursMax: 30 } },
    });
  });

  it('may not be rewritten by the AMC’s own role', async () => {
    const client = new pg.Client({ connectionString: amcUrl });
    await client.connect();
    try {
      for (const statement of [
        'UPDATE amc.engagements SET total_amc = 0',
        'DELETE FROM amc.engagements',
        'UPDATE amc.reponses SET reponse = reponse',
        'DELETE FROM amc.reponses',
        'SELECT count(*) FROM trace.entrees',
      ])
        await expect(client.query(statement), statement).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  });
});

describe('round trips and outages', () => {
  it('asks the database twice for a CLC without contention', async () => {
    const one = desk();
    await engaged(one, feeStay(dossier(), '2026-05-01', 3));
    const query = vi.spyOn(pg.Client.prototype, 'query');
    try {
      await engaged(one, feeStay(dossier(), '2026-06-01', 3));
      const statements = query.mock.calls.map(([given]) => (given as unknown as { name?: string }).name);
      expect(statements).toEqual(['etat', 'decision']);
    } finally {
      query.mockRestore();
    }
  });

  it('a lost reply to the writing: the engagement is found again, once', async () => {
    const uncaught: unknown[] = [];
    const heard = (error: unknown): void => void uncaught.push(error);
    process.on('uncaughtException', heard);
    const proxy = await replySwallowingProxy(amcUrl);
    const lossy = postgresRegister(proxy.url, 1);
    try {
      const one = deskOver(lossy, THIRTY, randomUUID());
      await engaged(one, feeStay(dossier(), '2026-05-01', 3));
      for (const afterMs of [0, 200]) {
        const bill = feeStay(dossier(), '2026-06-01', 3);
        const cutsBefore = proxy.cuts;
        proxy.swallow(afterMs);
        const answer = await engaged(one, bill);
        expect(proxy.cuts).toBe(cutsBefore + 1);
        const kept = await register.list(bill.numeroDossier);
        expect(kept.map(({ numero, etat }) => [numero, etat])).toEqual([
          [answer.engagement.numero, 'engage'],
        ]);
      }
      expect(uncaught).toEqual([]);
    } finally {
      process.off('uncaughtException', heard);
      await lossy.close();
      await proxy.close();
    }
  });

  it('a lost reply and no way back: nobody can tell, and says so; the same message tells', async () => {
    const proxy = await replySwallowingProxy(amcUrl);
    const lossy = postgresRegister(proxy.url, 1);
    try {
      const one = deskOver(lossy, THIRTY, randomUUID());
      await engaged(one, feeStay(dossier(), '2026-05-01', 3));
      const bill = feeStay(dossier(), '2026-06-01', 3);
      proxy.swallow(100);
      const asked = one.ask(questionOf('CLC', bill), UNTIL);
      await vi.waitFor(() => expect(proxy.cuts).toBe(1));
      proxy.blocked = true;
      expect(await asked).toEqual({ kind: 'unavailable', fate: 'unknown' });
      proxy.blocked = false;
      const answer = await engaged(one, bill);
      expect((await register.list(bill.numeroDossier)).map(({ numero }) => numero)).toEqual([
        answer.engagement.numero,
      ]);
    } finally {
      await lossy.close();
      await proxy.close();
    }
  });

  it('no database: unavailable, and nothing is engaged', async () => {
    const proxy = await replySwallowingProxy(amcUrl);
    const lossy = postgresRegister(proxy.url, 1);
    try {
      proxy.blocked = true;
      const one = deskOver(lossy, THIRTY, randomUUID());
      const bill = clc([act()], { numeroDossier: dossier(), idMessage: randomUUID() });
      expect(await one.ask(questionOf('CLC', bill), UNTIL)).toEqual({
        kind: 'unavailable',
        fate: 'nothing-written',
      });
      proxy.blocked = false;
      expect(await codeOf(one, 'CLC', bill)).toBe('answered');
    } finally {
      await lossy.close();
      await proxy.close();
    }
  });
});
