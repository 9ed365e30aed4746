import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/civil-date.js';
import { type Fact, Facts, holdsOn, type Operation, rewrite } from './fact.js';
import { importOperations } from './exchange/import-operations.js';
import { exportCsv } from './exchange/export-facts.js';
import { deadlinesOf } from './foresight.js';

const FIRST = '2026-01-01';
const day = (n: number): string => addDays(FIRST, n);
const content = (services: ('IDB' | 'CLC')[]) => ({ plateforme: 'P', services });

const operation = fc
  .tuple(
    fc.nat(20),
    fc.option(fc.nat(10), { nil: null }),
    fc.constantFrom(null, content(['IDB']), content(['CLC'])),
  )
  .map(([du, length, contenu]): Operation => ({
    type: 'route',
    cle: '0099100011/RM/01',
    version: 0,
    du: day(du),
    au: length === null ? null : day(du + length),
    contenu,
  }));

describe('facts', () => {
  it('keep the version of an object that has ended', () => {
    const begun = {
      type: 'route' as const,
      cle: 'R',
      version: 0,
      du: day(0),
      au: null,
      contenu: content(['IDB']),
    };
    const facts = Facts.of([], new Map()).after([begun, { ...begun, version: 1, contenu: null }]);
    expect(facts.of('route', 'R')).toEqual([]);
    expect([...facts.versionsOf('route')]).toEqual([['R', 2]]);
    expect(facts.versionsOf('amc').size).toBe(0);
  });

  it('say on each day what the last operation that covers it said, and nothing twice', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 8 }), (operations) => {
        let facts = Facts.of([], new Map());
        for (const one of operations) facts = facts.after([one]);
        for (let n = 0; n <= 40; n++) {
          const last = operations.findLast((one) => holdsOn(one, day(n)));
          const now = facts.of('route', '0099100011/RM/01').filter((fact) => holdsOn(fact, day(n)));
          expect(now.length).toBeLessThanOrEqual(1);
          expect(now[0]?.contenu ?? null).toEqual(last?.contenu ?? null);
        }
      }),
    );
  });

  it('leave what an operation does not meet as it was', () => {
    const fact: Fact<'route'> = {
      type: 'route',
      cle: '0099100011/RM/01',
      version: 1,
      du: day(0),
      au: day(4),
      contenu: content(['IDB']),
    };
    const { ended, made } = rewrite([fact], { ...fact, version: 1, du: day(5), au: null });
    expect(ended).toEqual([]);
    expect(made).toHaveLength(1);
  });
});

describe('import and export', () => {
  const read = (text: string, versions = new Map<string, number>()) =>
    importOperations(text, {
      format: 'csv',
      type: 'route',
      du: day(0),
      versionOf: (cle) => versions.get(cle) ?? 0,
    });

  it('names every bad line and makes operations of the good ones only', () => {
    const text = [
      'cle;du;au;plateforme;services',
      '0099100011/RM/01;;;P1;IDB CLC',
      '0099100011/RM/01;;;P1;IDB',
      'pas-une-cle;;;P1;IDB',
      '0099100011/RM/02;;;P1;XYZ',
      '0099100011/RM/03;2026-13-01x;;P1;IDB',
      '0099100011/RM/04;2026-02-02;2026-02-01;P1;IDB',
      '0099100011/RM/05;;;P1',
      '"0099100011/RM/06";2026-03-01;2026-03-31;"P""1";IDB',
      '0099100011/RM/07;2026-03-01;;P-1;IDB',
    ].join('\r\n');
    const { operations, fautes } = read(text, new Map([['0099100011/RM/07', 4]]));
    expect(fautes.map(({ ligne }) => ligne)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(operations.map(({ cle, version, du, au }) => [cle, version, du, au])).toEqual([
      ['0099100011/RM/01', 0, day(0), null],
      ['0099100011/RM/07', 4, '2026-03-01', null],
    ]);
  });

  it('reads what it wrote, lists and nested values included', () => {
    const contenu = {
      numeroDonne: '99100011',
      nom: 'Mutuelle, « la "bonne" »',
      contact: { libelle: '=SOMME(A1)', telephone: '01 99 00 00 00' },
      adhesion: { du: day(0), au: null, champs: ['MCOO' as const, 'SSR' as const] },
      quota: { requetes: 5, fenetreSecondes: 1 },
    };
    const fact = { cle: '0099100011', du: day(0), au: null, contenu };
    const text = exportCsv('amc', [fact]);
    // A spreadsheet would run it: behind an apostrophe it is text.
    expect(text).toContain(`,'=SOMME(A1),`);
    const options = { format: 'csv', type: 'amc', du: day(1), versionOf: () => 0 } as const;
    const back = importOperations(text, options);
    expect(back.fautes).toEqual([]);
    expect(back.operations).toMatchObject([{ cle: '0099100011', du: day(0), au: null, contenu }]);
    // What is registered already for that time is left out.
    const registered = new Map([[fact.cle, [fact]]]);
    expect(importOperations(text, { ...options, known: registered })).toEqual({
      operations: [],
      fautes: [],
      inchanges: 1,
    });
    const shorter = new Map([[fact.cle, [{ ...fact, au: day(9) }]]]);
    expect(importOperations(text, { ...options, known: shorter }).operations).toHaveLength(1);
  });

  it('takes no column for a place that every object inherits', () => {
    for (const name of ['__proto__/x', 'constructor/prototype/x', 'toString', 'a/', 'é']) {
      expect(read(`cle;${name}\r\n0099100011/RM/01;1`).fautes).toMatchObject([{ ligne: 1 }]);
    }
    expect({} as Record<string, unknown>).not.toHaveProperty('x');
  });
});

describe('foresight', () => {
  it('tells mandates that end within 60, 30, 7 days, once each, and not those renewed', () => {
    const mandate = (cle: string, mandant: string, du: string, au: string | null): Fact<'mandat'> => ({
      type: 'mandat',
      cle,
      version: 1,
      du,
      au,
      contenu: { objet: 'exploitation', mandant, mandataire: 'P2', reference: cle },
    });
    const facts = Facts.of(
      [
        mandate('A', '0099100011', day(0), day(7)),
        mandate('B', '0099100029', day(0), day(30)),
        mandate('C', '0099100037', day(0), day(60)),
        mandate('D', '0099100045', day(0), day(61)),
        mandate('E', '0099100052', day(0), day(5)),
        mandate('E2', '0099100052', day(6), null),
      ],
      new Map(),
    );
    const told = deadlinesOf(facts, Date.parse('2026-01-01T12:00:00Z'));
    expect(told.map(({ cle, jours, palier }) => [cle, jours, palier])).toEqual([
      ['A', 7, 7],
      ['B', 30, 30],
      ['C', 60, 60],
    ]);
    expect(told[0]?.participants).toEqual(['P2']);
  });
});
