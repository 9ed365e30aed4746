import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BaseFault, FILE_FAULTS } from '../../src/reference-amc/base/load/base-fault.js';
import { REFERENTIEL_FAULTS } from '../../src/reference-amc/engine/json-reader.js';
import { AMC_LINE, CONTRACT_LINE, fictionalNir, fileText, personLine } from '../support/amc-files.js';
import { LoadBench } from '../support/amc-loads.js';

const REFERENTIEL = fileURLToPath(new URL('../fixtures/dossiers/referentiel.json', import.meta.url));
let bench: LoadBench;

beforeAll(async () => {
  bench = await LoadBench.open();
});

beforeEach(() => bench.empty());

afterAll(() => bench.close());

async function faults(
  content: string | Buffer,
  options: { readonly bloc?: number } = {},
): Promise<readonly BaseFault[]> {
  const outcome = await bench.load(content, options);
  if (outcome.kind !== 'refuse') throw new Error(`not refused: ${outcome.kind}`);
  return outcome.fautes;
}

const short = ({ lieu, champ, faute }: BaseFault): string => `${lieu} ${champ} ${faute}`;
const person = (changes: object = {}, n = 1): object => ({ ...personLine(n), ...changes });
const contract = (changes: object): object => ({ ...CONTRACT_LINE, reference: 'R', ...changes });
const TARIFF = { type: 'tarif', code: 'PAS', du: '2026-04-01', montant: '32.00', source: 'essai' };
const CODE = { type: 'code', code: 'ZZ1', libelle: 'code d’essai' };

describe('a faulty file is refused by line', () => {
  /** What follows the AMC and its contract (lines 2 and 3), and what is said of it. */
  const CASES: [name: string, lines: (object | string)[], said: string[]][] = [
    ['a wrong NIR key', [person({ nir: `${fictionalNir(1).slice(0, 13)}00` })], ['ligne 4 nir nir-invalide']],
    ['an AMC not described', [person({ amc: '0099100099' })], ['ligne 4 amc amc-inconnue']],
    ['a contract not described', [person({ contrat: 'AUTRE' })], ['ligne 4 contrat contrat-inconnu']],
    [
      'a contract described too late',
      [person({ contrat: 'R' }), contract({})],
      ['ligne 4 contrat contrat-inconnu'],
    ],
    [
      'rights that run backwards',
      [person({ droits: ['2026-12-31', '2024-01-01'] })],
      ['ligne 4 droits dates-inversees'],
    ],
    [
      'a day that is none',
      [person({ droits: ['2024-02-30', '2026-12-31'] })],
      ['ligne 4 droits[0] date-invalide'],
    ],
    [
      'suspensions that overlap',
      [
        person({
          suspensions: [
            ['2025-01-01', '2025-03-31'],
            ['2025-03-31', '2025-06-30'],
          ],
        }),
      ],
      ['ligne 4 suspensions[1] dates-chevauchantes'],
    ],
    [
      'a suspension outside the rights',
      [person({ suspensions: [['2027-01-01', '2027-03-31']] })],
      ['ligne 4 suspensions[0] suspension-hors-droits'],
    ],
    ['a misspelt member', [person({ suspension: [] })], ['ligne 4 suspension champ-inconnu']],
    ['a member whose name is a value', [person({ [fictionalNir(1)]: 1 })], ['ligne 4  champ-inconnu']],
    ['a rank out of bounds', [person({ rang: 10 })], ['ligne 4 rang nombre-hors-bornes']],
    [
      'a membership described twice',
      [person(), person({}, 2), person({ nom: 'AUTRE' }), person({ numeroAdherent: 'AUTRE' })],
      ['ligne 6  beneficiaire-double'],
    ],
    ['an AMC described twice', [AMC_LINE], ['ligne 4 numero amc-double']],
    ['a contract described twice', [CONTRACT_LINE], ['ligne 4 reference contrat-double']],
    ['a tariff code of nobody', [{ ...TARIFF, code: 'XYZ' }], ['ligne 4 code tarif-inconnu']],
    ['two values from one day on', [TARIFF, TARIFF], ['ligne 5  tarif-double']],
    [
      'two values from one day on, one of them for an activity',
      [TARIFF, { ...TARIFF, activites: ['PSY'] }],
      ['ligne 5  tarif-double'],
    ],
    ['an amount that is none', [{ ...TARIFF, montant: '32' }], ['ligne 4 montant montant-invalide']],
    ['a negative amount', [{ ...TARIFF, montant: '-32.00' }], ['ligne 4 montant montant-invalide']],
    [
      'an amount out of bounds',
      [{ ...TARIFF, montant: '1000000.00' }],
      ['ligne 4 montant valeur-hors-bornes'],
    ],
    [
      'a rate above 100',
      [{ ...TARIFF, code: 'TAUX_ACE', montant: undefined, valeur: '101' }],
      ['ligne 4 valeur valeur-hors-bornes'],
    ],
    [
      'a room dearer than any',
      [contract({ chambre: { parJour: '10000.01', joursMax: 30 } })],
      ['ligne 4 chambre.parJour montant-hors-bornes'],
    ],
    [
      'a percentage out of bounds',
      [contract({ ticketModerateur: 101 })],
      ['ligne 4 ticketModerateur nombre-hors-bornes'],
    ],
    ['a code described twice', [CODE, CODE], ['ligne 5 code code-double']],
    [
      'more codes than an answer may give',
      Array.from({ length: 201 }, (_, index) => ({ ...CODE, code: `Z${index}` })),
      ['ligne 204 code nombre-hors-bornes'],
    ],
    ['a type of nothing', [{ type: 'personne' }], ['ligne 4 type type-inconnu']],
    ['what is not JSON', ['{"type":', person()], ['ligne 4  json-invalide']],
    ['what is no object', ['[]', '7'], ['ligne 4  champ-invalide', 'ligne 5  champ-invalide']],
  ];

  it.each(CASES)('%s', async (_name, lines, said) => {
    expect((await faults(fileText([AMC_LINE, CONTRACT_LINE, ...lines]))).map(short)).toEqual(said);
    expect(await bench.tables()).toEqual({ versions: 0, partitions: 0, current: 0 });
  });

  it('bytes that are not UTF-8', async () => {
    const amc = { ...AMC_LINE, nom: 'Mutuelle' };
    const text = fileText([amc, CONTRACT_LINE, person({ nom: 'Noël' }), person({}, 2)]);
    expect((await faults(Buffer.from(text, 'latin1'))).map(short)).toEqual(['ligne 4  utf8-invalide']);
  });

  it('a line without end', async () => {
    const text = fileText([AMC_LINE, CONTRACT_LINE, person({ nom: 'x'.repeat(70_000) })]);
    expect((await faults(text)).map(short)).toEqual(['ligne 4  ligne-trop-longue']);
    expect(await bench.tables()).toEqual({ versions: 0, partitions: 0, current: 0 });
  });

  it('several faults of several blocks in the order of their lines, what hangs on a faulty line left out', async () => {
    const lines = [
      contract({ ticketModerateur: -1 }),
      person({ contrat: 'R' }),
      person({ rang: 0 }, 2),
      person({ contrat: 'R' }),
    ];
    expect((await faults(fileText([AMC_LINE, CONTRACT_LINE, ...lines]), { bloc: 2 })).map(short)).toEqual([
      'ligne 4 ticketModerateur nombre-hors-bornes',
      'ligne 6 rang nombre-hors-bornes',
      'ligne 7  beneficiaire-double',
    ]);
  });

  it('at most fifty of them, without reading on', async () => {
    const people = Array.from({ length: 80 }, (_, n) => person({ rang: 0 }, n));
    const outcome = await bench.load(fileText([AMC_LINE, CONTRACT_LINE, ...people]), { bloc: 10 });
    expect(outcome).toMatchObject({ kind: 'refuse', incomplet: true });
    expect(outcome.kind === 'refuse' && outcome.fautes.map(({ ligne }) => ligne)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 4),
    );
  });

  it('never with the value of a field', async () => {
    const lines = [
      person({ nir: '185052809305600' }),
      person({ numeroAdherent: '@@SECRET@@' }, 2),
      person({ dateNaissance: '17000101' }, 3),
      person({ nom: '' }, 4),
      `{"type":"beneficiaire","nir":"${fictionalNir(5)}"`,
      person({}, 6),
      person({}, 6),
    ];
    const told = JSON.stringify(await faults(fileText([AMC_LINE, CONTRACT_LINE, ...lines])));
    expect(JSON.parse(told)).toHaveLength(6);
    for (const secret of [
      '1850528093056',
      'SECRET',
      '17000101',
      'PATRONYME',
      fictionalNir(5),
      fictionalNir(6),
    ])
      expect(told).not.toContain(secret);
  });
});

describe('a file as a whole', () => {
  it.each([
    ['nothing', ''],
    ['no header', '{"type":"amc"}\n'],
    ['a header of another format', '{"format":"roc-amc/2","beneficiaires":0}\n'],
    ['a header without the count', '{"format":"roc-amc/1"}\n'],
    ['a JSON text that is no base', '[1, 2]'],
  ])('is refused where it has %s', async (_name, text) => {
    expect((await faults(text)).map(({ faute }) => faute)).toEqual(['entete-invalide']);
  });

  it('is refused where it has been cut at the end of a line', async () => {
    const text = fileText([AMC_LINE, CONTRACT_LINE, person(), person({}, 2)], { beneficiaires: 3 });
    const [fault] = await faults(text);
    expect(fault).toMatchObject({
      faute: 'compte-faux',
      detail: expect.stringContaining('3 bénéficiaires annoncés'),
    });
    expect(await bench.tables()).toEqual({ versions: 0, partitions: 0, current: 0 });
  });

  it('is refused where it describes no AMC', async () => {
    expect((await faults(fileText([CONTRACT_LINE]))).map(({ faute }) => faute)).toEqual(['amc-absente']);
  });

  it('may end its lines as Windows does, begin with a byte order mark and have blank lines', async () => {
    const text = fileText([AMC_LINE, '', CONTRACT_LINE, person()]).replaceAll('\n', '\r\n');
    expect(await bench.load(`\uFEFF${text}`)).toMatchObject({ kind: 'charge', amc: 1, beneficiaires: 1 });
  });

  it('may be the JSON referentiel, faults by section and rank', async () => {
    expect(await bench.loadFile(REFERENTIEL)).toMatchObject({ kind: 'charge', amc: 3, beneficiaires: 41 });
    const { type: _type, reference: _reference, ...guarantees } = CONTRACT_LINE;
    const { type: _amcType, numero, ...amc } = AMC_LINE;
    const json = {
      amc: { [numero]: amc },
      contrats: { CONFORT: guarantees },
      beneficiaires: { un: person(), [fictionalNir(7)]: person({ rang: 0 }), deux: person() },
      tarifs: [{ ...TARIFF, code: 'XYZ' }],
    };
    expect((await faults(JSON.stringify(json))).map(short)).toEqual([
      'tarifs n° 1 code tarif-inconnu',
      'beneficiaires n° 2 rang nombre-hors-bornes',
      'beneficiaires n° 3  beneficiaire-double',
    ]);
  });
});

describe('the page for operators', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/base-amc.md', import.meta.url)), 'utf8');

  it('shows a file that loads as it stands', async () => {
    const example = /```json\n([^`]+)```/.exec(page)?.[1] ?? '';
    expect(await bench.load(example)).toMatchObject({ kind: 'charge', amc: 1, beneficiaires: 2 });
  });

  it('names every fault', () => {
    const named = (name: string): boolean => page.includes(`\`${name}\``);
    expect([...REFERENTIEL_FAULTS, ...FILE_FAULTS].filter((name) => !named(name))).toEqual([]);
  });
});
