import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tracesCommand } from '../../src/cli/traces/command.js';
import { canonicalBytes, commitment, newSalt } from '../../src/trace/entry.js';
import { type CommonTrace } from '../../src/trace/common/line.js';
import { answered, entry } from '../support/trace-entries.js';
import { makeTestPki } from '../support/test-pki.js';

const folder = join(process.cwd(), 'var', `test-console-export-${process.pid}`);
type Answer = (response: ServerResponse) => void;

/** A console whose stream breaks where a test wants it; the real one's is in the specs of the console. */
describe('roc traces exporter --depuis-console', () => {
  let server: Server;
  let url: string;
  let answers: Answer[];
  let asked: string[];

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const { authority } = await makeTestPki();
    const owner = { structureId: '2999100001', organisation: 'ESSAI' };
    const tls = await authority.issue({ profile: 'ssl-serv', commonName: 'localhost', ...owner });
    const client = await authority.issue({ profile: 'auth-cli', commonName: 'AUDITEUR', ...owner });
    write('ca.pem', authority.caPems.join(''));
    write('client.pem', client.chainPem);
    write('client.key.pem', client.keyPem);
    const ca = [...authority.caPems];
    const options = { cert: tls.chainPem, key: tls.keyPem, ca, requestCert: true, rejectUnauthorized: true };
    server = createServer(options, (request, response) => {
      asked.push(request.url ?? '');
      answers.shift()?.(response.setHeader('content-type', 'application/x-ndjson'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `https://localhost:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    [answers, asked] = [[], []];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function write(name: string, content: string): string {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  }

  async function run(...more: string[]): Promise<{ code: number; ids: string[]; err: string }> {
    const [out, err]: [string[], string[]] = [[], []];
    const path = (name: string): string => join(folder, name);
    const access = ['--certificat', path('client.pem'), '--cle', path('client.key.pem')];
    const args = ['exporter', '--depuis-console', url, ...access, '--autorites', path('ca.pem'), ...more];
    const sink = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    const code = await tracesCommand(args, sink);
    const ids = out.map((line) => (JSON.parse(line) as CommonTrace).idEchange ?? '');
    return { code, ids, err: err.join('\n') };
  }

  const entries = Array.from({ length: 5 }, () => answered(entry()));
  const ids = entries.map(({ idEchange }) => idEchange);

  function items(from: number, to: number): string {
    return entries
      .slice(from, to)
      .map((entree) => {
        const salt = newSalt();
        const feuille = commitment(salt, canonicalBytes(entree)).toString('base64url');
        return `${JSON.stringify({ feuille, sel: salt.toString('base64url'), entree })}\n`;
      })
      .join('');
  }
  const line = (kind: string, suivant: string | null): string =>
    `${JSON.stringify({ [kind]: { entrees: 0, suivant } })}\n`;
  /** Sends, and breaks the connection where it does not end. */
  const sends =
    (text: string, whole = true): Answer =>
    (response) => {
      if (whole) response.end(text);
      else response.write(text, () => response.destroy());
    };

  it('writes the common format, leaves lines about the stream out, and goes on where an export ends', async () => {
    answers = [
      sends(items(0, 2) + line('progression', 'm1') + line('fin', 'm1')),
      sends(items(2, 5) + line('progression', null) + line('fin', null)),
    ];
    const period = ['--du', '2026-11-01T00:00:00.000Z', '--au', '2026-11-02T00:00:00.000Z'];
    expect(await run(...period)).toEqual({ code: 0, ids, err: '' });
    expect(asked).toEqual([
      '/traces/v1/entrees.ndjson?du=2026-11-01T00%3A00%3A00.000Z&au=2026-11-02T00%3A00%3A00.000Z',
      '/traces/v1/entrees.ndjson?du=2026-11-01T00%3A00%3A00.000Z&au=2026-11-02T00%3A00%3A00.000Z&suivant=m1',
    ]);
  });

  it('resumes a broken stream at the last whole page: no entry twice, none left out', async () => {
    answers = [
      sends(items(0, 2) + line('progression', 'm1') + items(2, 3), false),
      // Cut where a proxy ends it in good form.
      sends(items(2, 4) + line('progression', 'm2')),
      sends(items(4, 5) + line('progression', null) + line('fin', null)),
    ];
    expect(await run()).toEqual({ code: 0, ids, err: '' });
    expect(asked.slice(1)).toEqual([
      '/traces/v1/entrees.ndjson?suivant=m1',
      '/traces/v1/entrees.ndjson?suivant=m2',
    ]);
  });

  it('gives up in the end, and says how to go on', async () => {
    const broken = sends(items(2, 3), false);
    answers = [sends(items(0, 2) + line('progression', 'm1'), false), broken, broken, broken, broken];
    const { code, ids: written, err } = await run();
    expect([code, written]).toEqual([1, ids.slice(0, 2)]);
    expect(err).toContain('--reprise m1');
    answers = [sends(items(2, 5) + line('progression', null) + line('fin', null))];
    expect(await run('--reprise', 'm1')).toEqual({ code: 0, ids: ids.slice(2), err: '' });
  });

  it('stops at what the console refuses, in whatever place', async () => {
    const erreur = `${JSON.stringify({ erreur: { code: 'acces-retire', detail: 'Accès retiré.' } })}\n`;
    answers = [sends(items(0, 2) + line('progression', 'm1') + erreur)];
    const stopped = await run();
    expect([stopped.code, stopped.err]).toEqual([1, expect.stringContaining('acces-retire')]);
    answers = [(response) => response.writeHead(403).end('{"detail":"Accès refusé."}')];
    const refused = await run();
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('(403) Accès refusé.')]);
    expect(asked).toHaveLength(2);
  });

  it('is not begun with half of what it needs', async () => {
    const err: string[] = [];
    const sink = { out: () => undefined, err: (text: string) => err.push(text) };
    for (const wrong of [
      ['--depuis-console', url],
      ['--du', '2026-11-01T00:00:00.000Z'],
      ['--depuis-console', 'http://a', '--certificat', 'x', '--cle', 'x', '--autorites', 'x'],
    ])
      expect(await tracesCommand(['exporter', ...wrong], sink)).toBe(2);
    expect(err.join('\n')).toContain('Usage');
  });
});
