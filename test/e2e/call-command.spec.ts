import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callCommand } from '../../src/cli/call-command.js';
import { type CommandOutput, verifyCommand } from '../../src/cli/verify.js';
import { idb } from '../support/dossier-messages.js';
import { GatewayWorld, type TestGateway } from '../support/gateway.js';

const AGENT = { identifiant: 'accueil.14', role: 'Infirmier', modeAuthentification: 'DIRECTE' };

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function said(run: (output: CommandOutput) => Promise<number>): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run({ out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('roc appeler', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let folder: string;
  beforeAll(async () => {
    world = await GatewayWorld.open();
    gateway = await world.start();
    folder = join(world.installation.folder, 'appels');
    mkdirSync(folder);
  });
  afterAll(() => world.close());

  const call = (...argv: string[]): Promise<Said> => said((output) => callCommand(argv, output));
  const verify = (...argv: string[]): Promise<Said> => said((output) => verifyCommand(argv, output));

  const keysOf = (hospital: string) => {
    const keys = world.installation.hospitals.get(hospital);
    if (keys === undefined) throw new Error(hospital);
    return keys;
  };
  /** The options of a call as a hospital, with what is changed or, undefined, left out. */
  const options = (change: Record<string, string | undefined> = {}, hospital = 'CH-A'): string[] => {
    const { client, seal } = keysOf(hospital);
    const all: Record<string, string | undefined> = {
      url: `https://127.0.0.1:${gateway.ports.exchange}`,
      ...{ certificat: client.certificateFile, cle: client.keyFile },
      autorites: join(world.installation.anchors, 'racine.pem'),
      ...{ cachet: seal.certificateFile, 'cle-cachet': seal.keyFile },
      ...change,
    };
    return Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  };
  const written = (name: string, message: unknown): string => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, typeof message === 'string' ? message : JSON.stringify(message));
    return file;
  };
  const withAgent = () => ({ ...idb('D01'), agent: AGENT });

  it.each([
    ['JSON', [], 'jose.json'],
    ['SOAP', ['--soap'], 'xml'],
  ] as const)('in %s: a signed call is answered, and roc verify holds it', async (form, flag, kind) => {
    const stem = join(folder, `appel-${form}`);
    const message: Record<string, unknown> = withAgent();
    delete message['idMessage'];
    const file = written(`message-${form}`, message);
    const { code, out, err } = await call('idb', file, ...options(), ...flag, '--sortie', stem);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('HTTP 200');
    // The line it prints is the command that judges it, anchors included.
    const [, answer = '', trust = ''] = /roc verify (\S+) --confiance (\S+)$/.exec(out) ?? [];
    expect(answer).toBe(`${stem}.reponse.${kind}`);
    const judged = await verify(answer, '--confiance', trust);
    expect(judged.code, judged.out).toBe(0);
    expect(judged.out).toContain('✓ demande-empreinte');
    if (form === 'SOAP') expect(judged.out).toContain('✓ xml-correspondance');
    // The agent left in an assertion beside the document, and the trace has it from there.
    if (form === 'SOAP')
      expect(readFileSync(`${stem}.demande.xml`, 'utf8')).toMatch(/<Assertion .*<NameID>accueil\.14</);
    // Another request in its place is noticed.
    const other = await verify(answer, '--confiance', trust, '--requete', file);
    expect(other.code).toBe(1);
  });

  it.each([
    ['JSON', [], 'jose.json', 422],
    ['SOAP', ['--soap'], 'xml', 400],
  ] as const)(
    'in %s: a refusal ends with 1, says its code and is proved too',
    async (form, flag, kind, status) => {
      const wrong = idb('D01', (message) => (message.beneficiaire.nir = '185052809305699'));
      const file = written(`refus-${form}`, wrong);
      const stem = join(folder, `refus-${form}`);
      const { code, out } = await call('idb', file, ...options(), ...flag, '--sortie', stem);
      expect(code).toBe(1);
      expect(out).toContain(`HTTP ${status}`);
      expect(out).toContain('refus nir-invalide (statut 422)');
      expect(out).toContain('(/beneficiaire/nir)');
      const judged = await verify(`${stem}.reponse.${kind}`, '--confiance', world.installation.anchors);
      expect(judged.code, judged.out).toBe(0);
    },
  );

  it('the same message in the other binding is a replay, and said to be one', async () => {
    const file = written('rejeu', withAgent());
    const stem = join(folder, 'rejeu');
    expect((await call('idb', file, ...options(), '--sortie', stem)).out).not.toContain('rejeu :');
    const again = await call('idb', file, ...options(), '--soap', '--sortie', stem);
    expect(again.code).toBe(0);
    expect(again.out).toContain('rejeu :');
    const first = ['--requete', `${stem}.demande.jose.json`, '--confiance', world.installation.anchors];
    const judged = await verify(`${stem}.reponse.xml`, ...first);
    expect(judged.code, judged.out).toBe(0);
  });

  it('in SOAP without a seal: refused by the gateway as in JSON', async () => {
    const file = written('sans-cachet', withAgent());
    const bare = options({ cachet: undefined, 'cle-cachet': undefined });
    for (const flag of [[], ['--soap']]) {
      const { code, out } = await call(
        'idb',
        file,
        ...bare,
        ...flag,
        '--sortie',
        join(folder, 'sans-cachet'),
      );
      expect(code).toBe(1);
      expect(out).toContain('refus signature-absente');
    }
  });

  it('what has no form in XML is told before anything leaves; in JSON the gateway refuses it', async () => {
    const message = withAgent();
    const file = written('hors-contrat', {
      ...message,
      soins: { ...message.soins, inconnu: { a: 1 } },
      numeroDossier: { a: 1 },
    });
    const stem = join(folder, 'hors-contrat');
    const inSoap = await call('idb', file, ...options(), '--soap', '--sortie', stem);
    expect(inSoap.code).toBe(2);
    expect(inSoap.err).toContain('/soins/inconnu');
    expect(inSoap.err).toContain('/numeroDossier');
    const inJson = await call('idb', file, ...options(), '--sortie', stem);
    expect(inJson.code).toBe(1);
    expect(inJson.out).toContain('refus contrat-non-respecte');
  });

  it('a call that cannot be made ends with 2 and says what to change', async () => {
    const file = written('message', withAgent());
    const other = keysOf('CHU-C');
    const table: [argv: string[], why: RegExp][] = [
      [['idb', join(folder, 'absent.json'), ...options()], /absent\.json : ce fichier n’existe pas/],
      [['idb', written('vide', '{'), ...options()], /n’est pas un message en JSON/],
      [['idb', written('sans-amc', {}), ...options()], /amc\.numero attendu/],
      [['idb', file, ...options({ url: 'https://127.0.0.1:1' })], /connexion refusée/],
      [['idb', file, ...options({ url: `https://127.0.0.1:${gateway.ports.ops}` })], /pas du TLS/],
      [['idb', file, ...options({ cle: other.client.keyFile })], /--cle n’est pas la clé/],
      [['idb', file, ...options({ 'cle-cachet': other.seal.keyFile })], /--cle-cachet .* n’est pas la clé/],
      [['idb', file, ...options({ certificat: join(folder, 'rien.pem') })], /rien\.pem : ce fichier/],
      [['idb', file, ...options({ autorites: other.client.certificateFile })], /--autorites/],
      [['idb', file, ...options(), '--sortie', join(folder, 'nulle', 'part')], /nulle : ce fichier/],
    ];
    for (const [argv, why] of table) {
      for (const flag of [[], ['--soap']]) {
        const { code, out, err } = await call(...argv, ...flag);
        expect({ code, out }, err).toEqual({ code: 2, out: '' });
        expect(err).toMatch(why);
        expect(err).not.toMatch(/\bat .*:\d+:\d+|error:0/);
      }
    }
  });

  it('arguments that make no call: why, then the usage, and 2', async () => {
    const file = written('message', withAgent());
    const table: [argv: string[], why: string][] = [
      [[], 'service attendu'],
      [['foo', file, ...options()], 'reçu « foo »'],
      [['idb', ...options()], 'un fichier MESSAGE.json'],
      [['idb', file, file, ...options()], 'un fichier MESSAGE.json'],
      [['idb', file, ...options({ url: undefined })], 'il faut --url'],
      [['idb', file, ...options({ autorites: undefined })], '--autorites'],
      [['idb', file, ...options({ url: 'http://127.0.0.1' })], 'https://HÔTE:PORT attendu'],
      [['idb', file, ...options({ url: 'https://127.0.0.1/roc/v1' })], 'sans chemin'],
      [['idb', file, ...options({ 'cle-cachet': undefined })], 'vont ensemble'],
      [['idb', file, ...options(), '--sopa'], 'option inconnue'],
      [['idb', file, ...options(), '--sortie'], 'option sans sa valeur'],
    ];
    for (const [argv, why] of table) {
      const { code, err } = await call(...argv);
      expect(code).toBe(2);
      expect(err.split('\n')[0]).toContain(why);
      expect(err).toContain('Usage : roc appeler');
    }
  });
});
