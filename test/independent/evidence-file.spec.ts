import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceCommand } from '../../src/cli/evidence/command.js';
import { type EvidenceParts } from '../../src/cli/evidence/evidence-parts.js';
import { writeVerifierKey } from '../../src/trace/tree/note.js';
import { WITNESSES } from '../fixtures/tree/keys.js';
import { EvidenceFileWorld, NIR } from '../support/evidence-file-world.js';
import {
  broken,
  contentOf,
  fileOf,
  judge,
  type Members,
  type Reader,
  refusedParts,
  remake,
  unpack,
  withMember,
  saidByPageCommands,
} from '../support/evidence-files.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/preuves');
const CHECKER = join(import.meta.dirname, 'check_evidence.py');

let world: EvidenceFileWorld;
let parts: EvidenceParts;
let other: EvidenceParts;
let reader: Reader;
let file: Buffer;
let members: Members;
let folder: string;

beforeAll(async () => {
  const now = Date.now();
  world = await EvidenceFileWorld.open('preuve', { now: () => now });
  parts = await world.parts();
  other = await world.parts();
  reader = { trust: await world.readerTrust(), now: now + 90_000 };
  file = await fileOf(parts, (manifest) => world.token(manifest, now + 60_000));
  members = unpack(file);
  folder = await world.world.writeTrustFolder();
  writeFileSync(join(folder, 'journaux.jose.json'), await world.logList());
  for (const [at, list] of (await world.lists()).entries()) writeFileSync(join(folder, `${at}.crl`), list);
  mkdirSync(join(folder, 'horodatage'), { recursive: true });
  writeFileSync(join(folder, 'horodatage', 'racine.pem'), world.world.authority.root.toPem());
  writeFileSync(
    join(folder, 'temoins.txt'),
    WITNESSES.map(({ key }) => `${writeVerifierKey(key)}\n`).join(''),
  );
});

afterAll(() => world.close());

async function run(...argv: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const sink = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  const code = await evidenceCommand(argv, sink, { now: () => reader.now });
  return { code, text: lines.join('\n') };
}

function write(name: string, content: Buffer): string {
  const path = join(world.world.folder, name);
  writeFileSync(path, content);
  return path;
}

function stampedOf({ stamped }: EvidenceParts): NonNullable<EvidenceParts['stamped']> {
  if (stamped === undefined) throw new Error('no time-stamp');
  return stamped;
}

function witnessedOf({ witnessed }: EvidenceParts): NonNullable<EvidenceParts['witnessed']> {
  if (witnessed === undefined) throw new Error('no witness');
  return witnessed;
}

describe('an evidence file', () => {
  it('holds at every level, and is the same whenever it is made of the same', async () => {
    expect(await judge(file, reader)).toMatchObject({
      verdict: 'tient',
      niveau: 'temoigne',
      niveaux: { signe: true, inclus: true, horodate: true, temoigne: true },
      idEchange: parts.slip.idEchange,
    });
    const again = await fileOf({ ...parts, lists: [...parts.lists].reverse() });
    expect(again.equals(await fileOf(parts))).toBe(true);
  });

  it('is read by the command: 0, 1 and 2', async () => {
    const good = write('bonne.asice', file);
    const { code, text } = await run('verifier', good, '--confiance', folder);
    expect(code, text).toBe(0);
    expect(text).toMatch(/TIENT \(niveau témoigné\)[^]*✓ page/);
    const forged = write('forgee.asice', remake(withMember(members, 'LISEZMOI.html', 'Tout va bien.')));
    const judged = await run('verifier', forged, '--confiance', folder, '--json');
    expect(judged.code).toBe(1);
    expect(JSON.parse(judged.text)).toMatchObject([{ verdict: 'ne tient pas', niveau: null }]);
    expect((await run('verifier', good, '--confiance', join(folder, 'nulle-part'))).code).toBe(2);
    expect((await run('verifier', join(folder, 'absent.asice'), '--confiance', folder)).code).toBe(2);
    expect((await run('verifier')).code).toBe(2);
  });

  it('says nothing of the patient on its page, runs nothing and asks nobody', () => {
    const page = contentOf(members, 'LISEZMOI.html').toString('utf8');
    expect(page).not.toContain(NIR);
    expect(page).not.toMatch(/<script|<img|<link|https?:\/\//i);
    expect(page).toContain('232,92');
    expect(page).toContain('Ce que ce fichier ne prouve pas');
  });

  it('is checked by Python alone, which refuses what is altered', () => {
    const ask = (path: string): { status: number | null; said: string } => {
      const { status, stdout, stderr } = spawnSync('python3', ['-B', CHECKER, path], { encoding: 'utf8' });
      if (stderr !== '') throw new Error(stderr);
      return { status, said: stdout.trim() };
    };
    expect(ask(write('python.asice', file))).toEqual({ status: 0, said: 'holds' });
    const receipt = contentOf(members, 'journal/recu.tlog-proof').toString().replace('index 5', 'index 4');
    const altered = remake(withMember(members, 'journal/recu.tlog-proof', receipt));
    expect(ask(write('python-2.asice', altered)).status).toBe(1);
  });

  it('is verified by the openssl commands that its page gives', () => {
    const unpacked = join(world.world.folder, 'decompresse');
    const said = saidByPageCommands(members, unpacked);
    expect(said.match(/Verified OK/g)).toHaveLength(3);
    expect(said.match(/\.pem: OK/g)).toHaveLength(3);
    expect(said).toContain('Signature Verified Successfully');
    const token = [
      'ts',
      '-verify',
      '-token_in',
      '-in',
      'META-INF/timestamp.tst',
      '-data',
      'META-INF/ASiCManifest.xml',
    ];
    const stamped = spawnSync(
      'openssl',
      [...token, '-CAfile', 'certificats/ancres.pem', '-untrusted', 'certificats/horodatage.pem'],
      { cwd: unpacked, encoding: 'utf8' },
    );
    expect(stamped.stdout + stamped.stderr).toContain('Verification: OK');
  });
});

describe('what is made anew around something else', () => {
  it('is refused by the check it breaks', async () => {
    const cases: readonly (readonly [Partial<EvidenceParts>, string])[] = [
      [{ answer: other.answer as Buffer }, 'recu-entree'],
      [{ request: other.request as Buffer }, 'demande-empreinte'],
      [{ receipt: other.receipt as Buffer }, 'entree-echange'],
      [{ arrival: other.arrival as Buffer }, 'entree-arrivee'],
      [{ stamped: { ...stampedOf(parts), token: stampedOf(other).token } }, 'horodatage'],
      [{ stampBefore: other.stampBefore as Buffer }, 'anteriorite'],
      [{ witnessed: { ...witnessedOf(parts), proof: parts.receipt as Buffer } }, 'temoins'],
      [{ slip: { ...parts.slip, absents: { temoins: 'non-faite' } } }, 'bordereau'],
      [{ slip: { ...parts.slip, idEchange: other.slip.idEchange } }, 'echange'],
      [{ extract: parts.answer as Buffer }, 'annuaire'],
      [{ logs: parts.extract }, 'journaux'],
    ];
    for (const [change, due] of cases)
      expect(await refusedParts({ ...parts, ...change }), due).toContain(due);
  });

  it('is refused under anchors, an operator or authorities that are not the reader’s', async () => {
    const { trust } = reader;
    const stranger = { x5tS256: 'A'.repeat(43), certificat: '' };
    expect(await broken(file, { ...reader, trust: { ...trust, operator: stranger } })).toEqual([
      'annuaire-operateur',
    ]);
    const mine = { ...trust, stampAuthorities: [world.world.authority.organisations] };
    expect(await broken(file, { ...reader, trust: mine })).toContain('horodatage-autorite');
    const unknown = await judge(file, {
      ...reader,
      trust: { ...trust, witnesses: [], stampAuthorities: [] },
    });
    expect(unknown).toMatchObject({ verdict: 'tient', niveau: 'inclus' });
    const early = await broken(file, { ...reader, now: reader.now - 600_000 });
    expect(early).toEqual(expect.arrayContaining(['horodatage-autorite', 'conteneur-horodatage']));
  });

  it('is refused where base64url is not canonical, though it says the same', async () => {
    const answer = JSON.parse(contentOf(members, 'reponse/reponse.jose.json').toString()) as {
      payload: string;
    };
    const last = answer.payload.length % 4;
    const padded = { ...answer, payload: `${answer.payload}${'='.repeat(last === 0 ? 4 : 4 - last)}` };
    const forged = withMember(members, 'reponse/reponse.jose.json', JSON.stringify(padded));
    expect(await broken(remake(forged), reader)).toEqual(['forme']);
    const spaced = withMember(members, 'reponse/reponse.jose.json', JSON.stringify(answer, null, 1));
    expect(await broken(remake(spaced), reader)).toEqual(['ecriture']);
  });
});

describe('a file that lacks pieces', () => {
  it('says which, and reaches no further than what it has', async () => {
    const { answer, extract, lists, authorities, request } = parts;
    const absents = {
      ...({ recu: 'non-fournie', arrivee: 'non-fournie', horodatage: 'non-faite' } as const),
      ...({ anteriorite: 'non-faite', temoins: 'non-faite' } as const),
    };
    const slip = { ...parts.slip, absents };
    const signed = await fileOf({
      slip,
      extract,
      lists,
      authorities,
      stampAuthorities: [],
      answer: answer as Buffer,
      request: request as Buffer,
    });
    expect(await broken(signed, reader)).toEqual([]);
    expect(await judge(signed, reader)).toMatchObject({ verdict: 'tient', niveau: 'signe' });
    expect(contentOf(unpack(signed), 'LISEZMOI.html').toString()).toContain(
      'elle n’existait pas lors de l’export',
    );
    const silent = {
      ...parts,
      slip: { ...parts.slip, absents: { reponse: 'non-conservee', demande: 'non-conservee' } },
    } as const;
    const { answer: _answer, request: _request, ...rest } = silent;
    const bare = await fileOf(rest);
    expect((await judge(bare, reader)).niveaux).toMatchObject({ signe: false, inclus: true });
    expect(contentOf(unpack(bare), 'LISEZMOI.html').toString()).toContain(
      'la passerelle ne la conserve plus',
    );
  });
});

describe('the exporter', () => {
  it('makes a file of an answer with its receipt, and none of what does not hold', async () => {
    const jws = JSON.parse((parts.answer as Buffer).toString()) as object;
    const full = Buffer.from(JSON.stringify({ ...jws, recu: (parts.receipt as Buffer).toString() }));
    const args = [
      '--reponse',
      write('r.reponse.jose.json', full),
      '--requete',
      write('r.demande.jose.json', parts.request as Buffer),
    ];
    const target = join(world.world.folder, 'export.asice');
    const made = await run(
      'exporter',
      parts.slip.idEchange,
      ...args,
      '--confiance',
      folder,
      '--sortie',
      target,
    );
    expect(made.code, made.text).toBe(0);
    expect(made.text).toMatch(/niveaux signe, inclus[^]*manque : temoins/);
    expect(await judge(readFileSync(target), reader)).toMatchObject({ verdict: 'tient', niveau: 'inclus' });
    const again = await run(
      'exporter',
      parts.slip.idEchange,
      ...args,
      '--confiance',
      folder,
      '--sortie',
      target,
    );
    expect(again.code).toBe(2);
    const wrong = join(world.world.folder, 'autre.asice');
    const refused = await run(
      'exporter',
      other.slip.idEchange,
      ...args,
      '--confiance',
      folder,
      '--sortie',
      wrong,
    );
    expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('✗ echange') as string });
    expect(existsSync(wrong)).toBe(false);
    expect((await run('exporter', parts.slip.idEchange, '--reponse', target)).code).toBe(2);
    expect((await run('exporter')).code).toBe(2);
  });
});

describe('a file made by a former release', () => {
  it.each(['0.1.0'])('verifies under this one: %s', async (release) => {
    const file = join(FIXTURES, release, 'echange.asice');
    const { code, text } = await run('verifier', file, '--confiance', join(FIXTURES, release, 'confiance'));
    expect(text).toContain('TIENT (niveau témoigné)');
    expect(code).toBe(0);
  });
});
