import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandProcess, type Ran } from '../support/command-process.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { PROJECT } from '../support/transpile.js';
import { schemaFaults } from '../support/xml-lint.js';

const DEMO = join(PROJECT, 'dist', 'cli', 'demo', 'run-demo.js');
const FIXTURES = join(PROJECT, 'test', 'fixtures', 'dossiers');

interface Case {
  id: string;
  titre?: string;
  beneficiaire: string;
  amcDemande?: string;
  lignes: unknown[];
  attendu?: { parLigne?: string[]; totalAMC?: string; refus?: { groupe: string } };
}

interface Result extends Record<string, unknown> {
  readonly id: string;
  readonly parLigne?: string[];
  readonly refus?: { readonly groupe: string; readonly code: string };
  readonly attendu: Case['attendu'] | null;
}

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;
const dossiers = read<Case[]>(FIXTURES, 'dossiers.json');
const referentiel = read<{
  beneficiaires: Record<string, { amc: string }>;
  amc: Record<string, { plateforme: string }>;
}>(FIXTURES, 'referentiel.json');

const home = join(PROJECT, 'var', `test-demo-${process.pid}`);

describe('npm run demo', () => {
  let database: TestDatabase | undefined;
  const environment = (): Record<string, string> =>
    database === undefined ? {} : { DATABASE_URL: database.ownerUrl };
  const play = (name: string, ...args: string[]): Promise<Ran> =>
    new CommandProcess(DEMO, ['--dossier-sortie', join(home, name), ...args], environment()).ended;

  beforeAll(async () => {
    mkdirSync(home, { recursive: true });
    // On a real server where the suite runs on one; embedded otherwise, as a newcomer's.
    if (process.env['DATABASE_URL']) database = await testDatabase();
  });
  afterAll(async () => {
    await database?.drop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  describe('on the 24 dossiers', () => {
    const folder = join(home, 'entiere');
    let ran: Ran;
    beforeAll(async () => {
      ran = await play('entiere');
    });

    it('exits 0 and every dossier is as expected', () => {
      expect(ran, ran.err).toMatchObject({ code: 0 });
      const results = read<Result[]>(folder, 'resultats.json');
      expect(results.map((one) => one.id)).toEqual(dossiers.map((one) => one.id));
      for (const [position, { id: _id, attendu, ...obtained }] of results.entries()) {
        expect(attendu).toEqual(dossiers[position]?.attendu);
        expect(obtained).toMatchObject(dossiers[position]?.attendu as object);
      }
    });

    it('tells its story on less than 160 lines: a refusal in full, an unsigned call, an overload, a verification', () => {
      expect(ran.out.split('\n').length).toBeLessThan(160);
      for (const text of ['guichet', 'exploitant', 'développeur', 'signature : « non signee »', 'HTTP 429']) {
        expect(ran.out).toContain(text);
      }
      expect(ran.out).toContain('✔ 49/49 réponses vérifiées hors ligne');
      expect(ran.out).toContain('✔ 49/49 retrouvées dans la trace');
      expect(ran.out).toContain('✔ 24/24 dossiers comme attendu');
      // One stay: estimated, calculated, changed, withdrawn.
      for (const [service, text] of [
        ['SIM', '623,00 € estimés'],
        ['CLC', '623,00 € garantis'],
        ['CLC', '823,00 € garantis'],
        ['DEL', 'plus rien n’est dû'],
      ] as const)
        expect(ran.out).toMatch(new RegExp(`✔ ${service}  .*${text}`));
      expect(ran.out).toContain('le précédent est remplacé');
      expect(ran.out).not.toContain('✘');
      expect(ran.out).not.toContain('\u001b');
    });

    it('writes the results from the signed payloads', () => {
      for (const result of read<Result[]>(folder, 'resultats.json')) {
        const clc = join(folder, `${result.id}-clc.reponse.jose.json`);
        const payload = payloadOf(existsSync(clc) ? clc : join(folder, `${result.id}-idb.reponse.jose.json`));
        if (result.refus === undefined) {
          expect(result.parLigne).toEqual(payload.lignes.map((line: { partAMC: string }) => line.partAMC));
        } else expect(result.refus).toEqual({ groupe: payload.groupe, code: payload.code });
      }
    });

    it('leaves answers that `roc verify` holds, with their trust anchors and revocation lists', () => {
      const names = readdirSync(join(folder, 'confiance'));
      expect(names).toEqual(
        expect.arrayContaining(['racine.pem', 'ac-organisations.pem', 'annuaire.pem', 'annuaire.jose.json']),
      );
      expect(names.filter((name) => name.endsWith('.crl')).length).toBe(2);
      const verified = spawnSync(
        process.execPath,
        [join(PROJECT, 'dist', 'cli', 'roc.js'), 'verify', ...answersOf(folder)],
        {
          encoding: 'utf8',
          maxBuffer: 1e8,
        },
      );
      expect(verified.status, verified.stdout.slice(-2_000)).toBe(0);
      expect(verified.stdout).not.toContain('non vérifié');
    });

    it('by SOAP: the same results octet for octet, every request, answer and fault valid, and verified offline', async () => {
      const soap = await play('soap', '--soap');
      expect(soap, soap.err).toMatchObject({ code: 0 });
      const results = (name: string): string => readFileSync(join(home, name, 'resultats.json'), 'utf8');
      expect(results('soap')).toBe(results('entiere'));
      const files = readdirSync(join(home, 'soap')).filter((name) => name.endsWith('.xml'));
      const ofDossiers = files.filter((name) => /^D\d\d-.*\.(?:demande|reponse)\.xml$/.test(name));
      expect(ofDossiers.length).toBeGreaterThan(80);
      expect(
        schemaFaults(files.map((name) => [name, readFileSync(join(home, 'soap', name), 'utf8')])),
      ).toEqual([]);
    });

    it('leaves answers that a checker sharing no code with us accepts', () => {
      const answers = answersOf(folder);
      expect(answers.length).toBe(52);
      const pairs = answers.map((answer): [string, string] => [requestBeside(answer), answer]);
      expect(independently(pairs, folder)).toEqual(answers.map(() => 0));
    });

    it('leaves answers whose forgeries that checker refuses', () => {
      const forged = forgeries(folder);
      const pairs = forged.map(([name, jws, request]): [string, string] => {
        const file = join(home, `${name}.reponse.jose.json`);
        writeFileSync(file, JSON.stringify(jws));
        return [request, file];
      });
      expect(independently(pairs, folder)).toEqual(forged.map(() => 1));
    });

    it('keeps keys from others and nothing outside its folder', () => {
      const secret = execFileSync('find', [folder, '-name', '*.key.pem', '-perm', '/077'], {
        encoding: 'utf8',
      });
      expect(secret).toBe('');
    });
  });

  it('plays the same cases under other names, without expectations, their lines shuffled', async () => {
    const turned = dossiers.map(({ attendu: _attendu, titre: _titre, ...one }, position) => ({
      ...one,
      id: `Cas n° ${position}/é — un nom bien trop long pour un dossier`,
      lignes: [...one.lignes].reverse(),
    }));
    const file = join(home, 'autres.json');
    writeFileSync(file, JSON.stringify(turned));
    const ran = await play('autres', '--dossiers', file);
    expect(ran, ran.err).toMatchObject({ code: 0 });
    const results = read<Result[]>(home, 'autres', 'resultats.json');
    expect(results.map((one) => one.id)).toEqual(turned.map((one) => one.id));
    for (const [position, { parLigne, refus, attendu, id: _id, ...totals }] of results.entries()) {
      const expected = dossiers[position]?.attendu;
      expect(attendu).toBeNull();
      if (expected?.refus !== undefined) expect(refus).toMatchObject(expected.refus);
      else {
        const { parLigne: lines = [], ...rest } = expected ?? {};
        expect(parLigne).toEqual([...lines].reverse());
        expect(totals).toEqual(rest);
      }
    }
  });

  it('exits 1 where a dossier differs from what it expects', async () => {
    const [first, second] = structuredClone(dossiers);
    if (first?.attendu === undefined) throw new Error('no dossier');
    first.attendu.totalAMC = '9.46';
    writeFileSync(join(home, 'faux.json'), JSON.stringify([first, second]));
    const ran = await play('faux', '--dossiers', join(home, 'faux.json'));
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/✘ +1\/2 dossiers comme attendu/);
  });

  it('with P2 gone: technical refusals for its dossiers, the others as expected, exit 1', async () => {
    const ofP2 = dossiers.filter((one) => {
      const amc = one.amcDemande ?? referentiel.beneficiaires[one.beneficiaire]?.amc ?? '';
      return referentiel.amc[amc]?.plateforme === 'P2';
    });
    expect(ofP2.length).toBeGreaterThan(0);
    writeFileSync(join(home, 'p2.json'), JSON.stringify([...ofP2, ...dossiers.slice(0, 3)]));
    const ran = await play('sans-p2', '--sans-p2', '--dossiers', join(home, 'p2.json'));
    expect(ran.code).toBe(1);
    for (const result of read<Result[]>(home, 'sans-p2', 'resultats.json')) {
      if (ofP2.some((one) => one.id === result.id)) expect(result.refus?.groupe, result.id).toBe('technique');
      else expect(result).toMatchObject(result.attendu as object);
    }
  });
});

function payloadOf(file: string) {
  return JSON.parse(Buffer.from(read<{ payload: string }>(file).payload, 'base64url').toString('utf8'));
}

function answersOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.reponse.jose.json'))
    .map((name) => join(folder, name));
}

function requestBeside(answer: string): string {
  const stem = answer.slice(0, -'.reponse.jose.json'.length);
  return [`${stem}.demande.jose.json`, `${stem}.demande.json`].find((file) => existsSync(file)) ?? stem;
}

const CHECK_ALL = `
import sys, json
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import check_answer
pairs, folder = json.loads(sys.argv[2]), sys.argv[3]
print(json.dumps([check_answer.main([request, answer, folder]) for request, answer in pairs]), file=sys.stderr)
`;

/** The checker's exit status for each pair of request and answer; one interpreter for all of them. */
function independently(pairs: [string, string][], folder: string): number[] {
  const args = [
    '-c',
    CHECK_ALL,
    join(PROJECT, 'test', 'independent'),
    JSON.stringify(pairs),
    join(folder, 'confiance'),
  ];
  const ran = spawnSync('python3', args, {
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  return JSON.parse(ran.stderr) as number[];
}

interface Jws {
  payload: string;
  signatures: { protected: string; header: { x5c: string[] }; signature: string }[];
}

/** Six forgeries of one real answer, each with the request it is judged beside. */
function forgeries(folder: string): [string, Jws, string][] {
  const answer = read<Jws>(folder, 'D05-clc.reponse.jose.json');
  const other = read<Jws>(folder, 'D06-clc.reponse.jose.json');
  const request = join(folder, 'D05-clc.demande.jose.json');
  const changed = (change: (copy: Jws) => void): Jws => {
    const copy = structuredClone(answer);
    change(copy);
    return copy;
  };
  const [issuer, seal] = answer.signatures;
  const otherSeal = other.signatures[1];
  if (issuer === undefined || seal === undefined || otherSeal === undefined)
    throw new Error('two signatures');
  const payload = Buffer.from(answer.payload, 'base64url').toString('utf8');
  const generous = Buffer.from(payload.replace('"totalAMC":"147.00"', '"totalAMC":"847.00"'));
  const none = Buffer.from(JSON.stringify({ ...headerOf(seal.protected), alg: 'none' })).toString(
    'base64url',
  );
  const foreign = read<Jws>(folder, 'D12-clc.reponse.jose.json').signatures[0]?.header.x5c ?? [];
  return [
    ['a payload byte', changed((copy) => (copy.payload = generous.toString('base64url'))), request],
    ['another chain in x5c', changed((copy) => ((copy.signatures[1] ?? seal).header.x5c = foreign)), request],
    [
      'issuer and seal swapped',
      changed((copy) => {
        copy.signatures = [
          { ...issuer, protected: seal.protected },
          { ...seal, protected: issuer.protected },
        ];
      }),
      request,
    ],
    ["another dossier's request", answer, join(folder, 'D06-clc.demande.jose.json')],
    ["another answer's seal", changed((copy) => (copy.signatures[1] = otherSeal)), request],
    [
      'alg none',
      changed((copy) => (copy.signatures[1] = { ...seal, protected: none, signature: '' })),
      request,
    ],
  ];
}

function headerOf(text: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>;
}
