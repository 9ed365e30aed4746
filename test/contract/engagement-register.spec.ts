import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { type EngagedStay, type Engagement } from '../../src/reference-amc/engine/engagements/engagement.js';
import { MemoryEngagementRegister } from '../../src/reference-amc/register/adapters/memory-engagement-register.js';
import { PostgresEngagementRegister } from '../../src/reference-amc/register/adapters/postgres-engagement-register.js';
import {
  type Decided,
  type Decision,
  type EngagementRegister,
  type RegisterKeys,
} from '../../src/reference-amc/register/engagement-register.port.js';
import { AnswerCipher } from '../../src/trace/answer-cipher.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const AMC = '0099100011';
const EJ = '280009010';
const person = (name: string): Buffer => createHash('sha256').update(name).digest();
const soon = (): number => Date.now() + 10_000;

/** A dossier of its own, so that no test sees another's. */
function dossier(of: Partial<RegisterKeys> = {}): RegisterKeys & { personne: Buffer } {
  const dossierNumber = randomUUID().slice(0, 18);
  return { amc: AMC, ej: EJ, dossier: dossierNumber, personne: person(dossierNumber), ...of };
}

function stay(given: Partial<EngagedStay> = {}): EngagedStay {
  return {
    numero: `CLC-${AMC}-20260610-${randomUUID().slice(0, 13).replace('-', '').toUpperCase()}`,
    periode: 1,
    entree: 20_600,
    debut: 20_600,
    fin: 20_605,
    participations: 1,
    jours: { forfaitJournalier: [20_600, 20_601], chambre: [20_601] },
    valableJusquAu: '2099-12-31',
    totalAMC: 12_345,
    conditions: 'A'.repeat(43),
    ...given,
  };
}

/** Engages `nouveau` in the place of whatever is engaged; says how many it saw, and after which one it comes. */
function engaging(nouveau: EngagedStay): (known: readonly Engagement[]) => Decision<object> {
  return (known) => ({
    answer: {
      numero: nouveau.numero,
      vus: known.length,
      apres: known.find((one) => one.memeDossier && one.etat === 'engage')?.numero,
    },
    change: {
      nouveau,
      etats: known
        .filter((one) => one.memeDossier && one.etat === 'engage' && one.periode === nouveau.periode)
        .map((one) => ({ numero: one.numero, etat: 'remplace', par: nouveau.numero })),
    },
  });
}

/** Each of them comes after another one, but for the first: nobody decided over a state that was gone. */
function expectOneChain(decided: readonly Decided<object>[]): void {
  const answers = decided.map((one) => (one.kind === 'reused' ? {} : one.answer) as Record<string, string>);
  const numbers = answers.map(({ numero }) => numero);
  const before = answers.flatMap(({ apres }) => apres ?? []);
  expect(before).toHaveLength(decided.length - 1);
  expect(new Set(before).size).toBe(decided.length - 1);
  expect(numbers).toEqual(expect.arrayContaining(before));
}

const message = (empreinte = 'E'.repeat(43)) => ({ idMessage: randomUUID(), empreinte });
const nothing = (known: readonly Engagement[]) => ({ answer: known });

let database: TestDatabase;
let amcUrl: string;
const open: PostgresEngagementRegister[] = [];

beforeAll(async () => {
  database = await testDatabase();
  ({ amcUrl } = await database.prepare());
});
afterAll(async () => {
  await Promise.all(open.map((register) => register.close()));
  await database.drop();
});

const MAKERS: Readonly<Record<string, () => EngagementRegister>> = {
  memory: () => new MemoryEngagementRegister(systemClock),
  postgres: () => {
    const cipher = new AnswerCipher([Buffer.alloc(32, 7)]);
    const register = new PostgresEngagementRegister({ amcUrl, cipher, clock: systemClock });
    open.push(register);
    return register;
  },
};

describe.each(Object.keys(MAKERS))('the register in %s', (kind) => {
  let register: EngagementRegister;
  beforeAll(() => {
    register = MAKERS[kind]?.() as EngagementRegister;
  });

  const states = async (keys: RegisterKeys) =>
    (await register.list(keys.dossier)).map(({ etat, remplacePar }) => [etat, remplacePar ?? null]);

  it('shows what it was given, in the next decision', async () => {
    const keys = dossier();
    const nouveau = stay();
    expect(await register.decide({ keys, until: soon() }, engaging(nouveau))).toEqual({
      kind: 'decided',
      answer: { numero: nouveau.numero, vus: 0 },
    });
    const seen = await register.decide({ keys, until: soon() }, nothing);
    const expected = { ...nouveau, etat: 'engage', memeDossier: true, memePersonne: true };
    expect(seen).toMatchObject({ kind: 'decided', answer: [expected] });
    const { personne: _kept, ...place } = keys;
    expect(await register.find(nouveau.numero)).toMatchObject({ ...nouveau, ...place, etat: 'engage' });
    expect(await register.find('CLC-0000000000-20260101-0000000000')).toBeUndefined();
  });

  it('writes and keeps nothing where nothing changes', async () => {
    const keys = dossier();
    const asked = { keys, message: message(), until: soon() };
    let times = 0;
    const decide = () => ({ answer: ++times });
    expect(await register.decide(asked, decide)).toEqual({ kind: 'decided', answer: 1 });
    expect(await register.decide(asked, decide)).toEqual({ kind: 'decided', answer: 2 });
    expect(await register.list(keys.dossier)).toEqual([]);
  });

  it('decides one message once and says the same again', async () => {
    const keys = dossier();
    const asked = { keys, message: message(), until: soon() };
    const first = stay();
    const answer = { numero: first.numero, vus: 0 };
    await register.decide(asked, engaging(first));
    const never = (): never => {
      throw new Error('decided again');
    };
    expect(await register.decide(asked, never)).toEqual({ kind: 'replayed', answer });
    const other = { ...asked, message: { ...asked.message, empreinte: 'F'.repeat(43) } };
    expect(await register.decide(other, never)).toEqual({ kind: 'reused' });
    // Another hospital, or another AMC, has ids of its own.
    for (const of of [{ ej: '350009114' }, { amc: '0099100029' }]) {
      const elsewhere = { ...asked, keys: { ...keys, ...of } };
      expect(await register.decide(elsewhere, nothing)).toMatchObject({ kind: 'decided' });
    }
  });

  it('shows a person’s other engagements in force, and nobody else’s', async () => {
    const keys = dossier();
    const elsewhere = dossier({ personne: keys.personne });
    const stranger = dossier();
    const ended = dossier({ personne: keys.personne });
    const [mine, strange, withdrawn] = [stay(), stay(), stay()];
    await register.decide({ keys: elsewhere, until: soon() }, engaging(mine));
    await register.decide({ keys: stranger, until: soon() }, engaging(strange));
    await register.decide({ keys: ended, until: soon() }, engaging(withdrawn));
    const retire = { etats: [{ numero: withdrawn.numero, etat: 'retire' as const }] };
    await register.decide({ keys: ended, until: soon() }, () => ({ answer: 1, change: retire }));
    const seen = await register.decide({ keys, until: soon() }, nothing);
    expect(seen).toMatchObject({
      answer: [{ numero: mine.numero, memeDossier: false, memePersonne: true }],
    });
    const { personne: _nobody, ...anonymous } = keys;
    expect(await register.decide({ keys: anonymous, until: soon() }, nothing)).toMatchObject({ answer: [] });
  });

  it('shows no history of a dossier but the one engagement that is named', async () => {
    const keys = dossier();
    const [first, second, third] = [stay(), stay(), stay()];
    for (const nouveau of [first, second, third])
      await register.decide({ keys, until: soon() }, engaging(nouveau));
    const shown = async (given: { keys: RegisterKeys; nomme?: string }) => {
      const decided = await register.decide({ ...given, until: soon() }, nothing);
      return decided.kind === 'reused' ? [] : decided.answer.map(({ numero, etat }) => [numero, etat]);
    };
    const open = [third.numero, 'engage'];
    expect(await shown({ keys })).toEqual([open]);
    expect(await shown({ keys, nomme: third.numero })).toEqual([open]);
    expect(await shown({ keys, nomme: first.numero })).toEqual([[first.numero, 'remplace'], open]);
    // A number is no key: another hospital, AMC or dossier that names it is shown nothing.
    for (const of of [{ ej: '350009114' }, { amc: '0099100029' }, { dossier: 'AUTRE' }]) {
      const { personne: _nobody, ...place } = { ...keys, ...of };
      expect(await shown({ keys: place, nomme: first.numero })).toEqual([]);
    }
    const paid = { etats: [{ numero: third.numero, etat: 'consomme' as const }] };
    await register.decide({ keys, until: soon() }, () => ({ answer: 1, change: paid }));
    expect(await shown({ keys })).toEqual([[third.numero, 'consomme']]);
  });

  it('never engages a period twice, nor leaves a final state, whatever it is told', async () => {
    const keys = dossier();
    const first = stay();
    await register.decide({ keys, until: soon() }, engaging(first));
    const wrong = { nouveau: stay(), etats: [] };
    const twice = async () => register.decide({ keys, until: soon() }, () => ({ answer: 1, change: wrong }));
    await expect(twice()).rejects.toThrow(/twice|engagements_un_seul/);
    const become = (etat: 'retire' | 'consomme') => async () =>
      register.decide({ keys, until: soon() }, () => ({
        answer: 1,
        change: { etats: [{ numero: first.numero, etat }] },
      }));
    await become('consomme')();
    await expect(become('retire')()).rejects.toThrow(/transition|refusé/);
    expect(await states(keys)).toEqual([['consomme', null]]);
  });

  it('lets decisions on one dossier follow each other, each over what the last one left', async () => {
    const keys = dossier();
    const stays = Array.from({ length: 20 }, () => stay());
    const decided = await Promise.all(
      stays.map((nouveau) => register.decide({ keys, until: soon() }, engaging(nouveau))),
    );
    expectOneChain(decided);
    expect((await states(keys)).filter(([etat]) => etat === 'engage')).toHaveLength(1);
  });

  it('lets decisions on one person in many dossiers follow each other', async () => {
    const personne = person(randomUUID());
    const decided = await Promise.all(
      Array.from({ length: 20 }, () =>
        register.decide({ keys: dossier({ personne }), until: soon() }, engaging(stay())),
      ),
    );
    const seen = decided.map((one) => (one.kind === 'reused' ? -1 : (one.answer as { vus: number }).vus));
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('keeps conditions for good, by digest and by contract', async () => {
    const empreinte = createHash('sha256').update(randomUUID()).digest('base64url');
    const kept = { amc: AMC, contrat: `C-${empreinte.slice(0, 8)}`, empreinte, texte: '{"a":1}' };
    await register.keepConditions(kept);
    await register.keepConditions(kept);
    expect(await register.conditions({ empreinte })).toEqual([kept]);
    expect(await register.conditions({ contrat: kept.contrat })).toEqual([kept]);
    expect(await register.conditions({ empreinte: 'Z'.repeat(43) })).toEqual([]);
  });
});

describe('two processes on one register', () => {
  it('take turns: each decision over what the other left', async () => {
    const registers = [MAKERS['postgres']?.(), MAKERS['postgres']?.()] as EngagementRegister[];
    const keys = dossier();
    const decided = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (registers[index % 2] as EngagementRegister).decide({ keys, until: soon() }, engaging(stay())),
      ),
    );
    expectOneChain(decided);
  });
});
