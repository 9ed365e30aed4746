import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timestampCommand } from '../../src/cli/timestamp/command.js';
import { CommandProcess } from '../support/command-process.js';
import { OpensslAuthority } from '../support/openssl-authority.js';
import { PROJECT } from '../support/transpile.js';

/** `roc horodatage` from outside: OpenSSL asks and judges the development authority, and `verifier` judges by hand. */
let folder: string;
let openssl: OpensslAuthority;
let server: CommandProcess;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roc-horodatage-'));
  openssl = new OpensslAuthority(folder);
  const script = join(PROJECT, 'dist/cli/roc.js');
  server = new CommandProcess(script, ['horodatage', 'servir', '--pki', path('pki'), '--port', '0']);
  await server.says(/Ancres/);
  url = /http:\S+/.exec(server.out)?.[0] ?? '';
  mkdirSync(path('ancres'));
  for (const from of ['pki/autorite', 'pki/crl'])
    for (const name of readdirSync(path(from)).filter((one) => /(?<!\.key)\.pem$|\.crl$/.test(one)))
      copyFileSync(path(from, name), path('ancres', name));
}, 60_000);

afterAll(async () => {
  server.child.kill('SIGINT');
  expect((await server.ended).code).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

function path(...names: string[]): string {
  return join(folder, ...names);
}

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await timestampCommand(argv, {
    out: (line) => (said.out += `${line}\n`),
    err: (line) => (said.err += `${line}\n`),
  });
  return { code, ...said };
}

async function stamp(text: string): Promise<void> {
  const query = openssl.query(Buffer.from(text));
  const headers = { 'content-type': 'application/timestamp-query' };
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(query), headers });
  writeFileSync(path('reponse.tsr'), Buffer.from(await response.arrayBuffer()));
}

describe('roc horodatage', () => {
  it('a token of the served authority holds for its document and for no other', async () => {
    await stamp('bonjour');
    writeFileSync(path('document'), 'bonjour');
    writeFileSync(path('autre'), 'bonsoir');
    const check = (document: string, ...more: string[]): ReturnType<typeof run> =>
      run(
        'verifier',
        path('reponse.tsr'),
        '--document',
        path(document),
        '--autorites',
        path('ancres'),
        ...more,
      );
    const good = await check('document');
    expect(good).toMatchObject({ code: 0 });
    expect(good.out).toMatch(/^TIENT {2}existait au plus tard le 20\d\d-.*selon HORODATAGE\n/);
    expect(JSON.parse((await check('document', '--json')).out)).toMatchObject({
      tient: true,
      revocation: 'bonne',
      precisionUs: 1_000_000,
    });
    const other = await check('autre');
    expect(other.code).toBe(1);
    expect(other.out).toContain('jeton-empreinte : Le jeton horodate autre chose');
    const early = await check('document', '--a', '2020-01-01T00:00:00Z', '--json');
    // The lists are of a later day than the verification: they cannot be judged with.
    expect(early.code).toBe(2);
  });

  it('says what it cannot judge', async () => {
    expect(await run('verifier', path('reponse.tsr'))).toMatchObject({ code: 2 });
    expect(
      (await run('verifier', path('rien'), '--document', path('document'), '--autorites', path('ancres')))
        .code,
    ).toBe(2);
    writeFileSync(path('rebut'), 'no token');
    const refused = await run(
      'verifier',
      path('rebut'),
      '--document',
      path('document'),
      '--autorites',
      path('ancres'),
    );
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('jeton-forme');
    expect((await run('autre')).code).toBe(2);
    expect((await run('servir')).err).toContain('POUR LE DÉVELOPPEMENT');
    expect((await run('--help')).code).toBe(0);
  });
});
