import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AmcCall } from '../../src/cli/traces/amc-trace.js';
import { AmcRecorder } from '../../src/cli/traces/amc-recorder.js';
import { type HospitalAnswer, HospitalRecorder } from '../../src/cli/traces/hospital-recorder.js';
import { type HospitalRequest } from '../../src/cli/traces/hospital-trace.js';
import { judgeOffline } from '../../src/cli/traces/judge-offline.js';
import { type Demande } from '../../src/messages/types.js';
import { generalJson, toGeneralJson } from '../../src/signing/serialize-answer.js';
import { ANSWER_CTY, CTY, digest, signAsIssuer } from '../../src/signing/sign-answer.js';
import { type CommonTrace } from '../../src/trace/common/line.js';
import { readLine } from '../../src/trace/common/read-line.js';
import { TraceFile } from '../../src/trace/common/trace-file.js';
import { EG, EJ, EvidenceWorld, type Request } from '../independent/evidence-world.js';
import { plainLine } from '../support/trace-lines.js';
import { PROJECT, transpile } from '../support/transpile.js';

const folder = join(PROJECT, 'var', `test-traces-recorders-${process.pid}`);
const path = join(folder, 'traces.ndjson');
let world: EvidenceWorld;
let anchors: string;

beforeAll(async () => {
  world = await EvidenceWorld.open('traces-recorders-monde');
  anchors = await world.writeTrustFolder();
});
afterAll(() => {
  world.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

function lines(): CommonTrace[] {
  const texts = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return texts.map((text) => {
    const read = readLine(Buffer.from(text));
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    return read.value;
  });
}

interface Asked extends HospitalRequest {
  readonly request: Request;
}

async function asked(): Promise<Asked> {
  const request = world.request();
  const demande = JSON.parse(request.payload.toString()) as Demande;
  const whole = { ...demande, versionNorme: '1.0', environnement: 'test' } as Demande;
  return { service: 'IDB', demande: whole, sent: await world.signedRequest(request), request };
}

describe('a hospital’s recorder', () => {
  const judged = (name = anchors) => HospitalRecorder.open(path, { structure: `1${EJ}` }, judgeOffline(name));

  it('writes its line before the request leaves, and the answer’s, judged, before it is handed on', async () => {
    const recorder = await judged();
    const request = await asked();
    const body = toGeneralJson(await world.answer(request.request));
    const seen: number[] = [];
    const answer = await recorder.call(request, async () => {
      seen.push(lines().length);
      return { statut: 200, body };
    });
    seen.push(lines().length);
    expect(seen).toEqual([1, 2]);
    expect(answer.body).toBe(body);
    expect(lines()).toMatchObject([
      { cote: 'etablissement', evenement: 'demande', direction: 'sortant', reponse: null, issue: null },
      {
        evenement: 'reponse',
        direction: 'entrant',
        reponse: { verification: 'tient' },
        issue: { statut: 200 },
      },
    ]);
    const [first, second] = lines();
    expect(first?.requete).toEqual(second?.requete);
    expect(first?.requete?.empreinte).toBe(digest(request.request.payload));
    await recorder.close();
  });

  it('says of an answer what `roc verify` says of it', async () => {
    const recorder = await judged();
    const request = await asked();
    const foreign = await asked();
    const body = toGeneralJson(await world.answer(foreign.request));
    await recorder.call(request, async () => ({ statut: 200, body }));
    expect(lines()[1]).toMatchObject({ evenement: 'reponse', reponse: { verification: 'ne-tient-pas' } });
    const blind = new HospitalRecorder(await TraceFile.open(path), {}, judgeOffline(join(folder, 'rien')));
    await blind.call(request, async () => ({ statut: 200, body }));
    expect(lines()[3]).toMatchObject({ reponse: { verification: 'non-verifiee' } });
    await blind.close();
    await recorder.close();
  });

  it.each([
    [
      'a refusal',
      async (request: Request) => ({ statut: 503, body: toGeneralJson(await world.refusal(request)) }),
      'refus',
    ],
    ['a page of some proxy', async () => ({ statut: 502, body: Buffer.from('<html>') }), 'sans-reponse'],
  ] as const)('tells %s', async (_, answer: (request: Request) => Promise<HospitalAnswer>, evenement) => {
    const recorder = await judged();
    const request = await asked();
    await recorder.call(request, () => answer(request.request));
    expect(lines().map((line) => line.evenement)).toEqual(['demande', evenement]);
    await recorder.close();
  });

  it('writes that nothing came back, and lets the failure through', async () => {
    const recorder = await judged();
    const broken = recorder.call(await asked(), () => Promise.reject(new Error('ECONNRESET')));
    await expect(broken).rejects.toThrow('ECONNRESET');
    expect(lines().map((line) => line.evenement)).toEqual(['demande', 'sans-reponse']);
    await recorder.close();
  });

  it('lets nothing leave that it could not write', async () => {
    const recorder = await judged();
    await recorder.call(await asked(), async () => ({ statut: 502, body: Buffer.alloc(0) }));
    writeFileSync(path, '');
    let left = false;
    const call = recorder.call(await asked(), async () => ({
      statut: 200,
      body: Buffer.from(String((left = true))),
    }));
    await expect(call).rejects.toThrow('un seul processus');
    expect(left).toBe(false);
    await recorder.close();
  });

  it('traces a message and an answer of any form, leaving out what has no spelling', async () => {
    const recorder = await judged();
    const request = await asked();
    const odd = {
      ...request.demande,
      ...{ versionNorme: 'un', etablissement: { finessJuridique: 'x', finessGeographique: EG } },
      agent: { identifiant: 'é'.repeat(99), modeAuthentification: 'DIRECTE' },
    } as Demande;
    const body = toGeneralJson(await world.answer(request.request));
    await recorder
      .call({ ...request, demande: odd }, async () => ({ statut: 999, body }))
      .catch(() => undefined);
    const [first] = lines();
    expect(first).toMatchObject({ versionNorme: null, ej: null, eg: EG, agent: null });
    await recorder.close();
  });
});

describe('an AMC’s recorder', () => {
  const call = (more: Partial<AmcCall> = {}): AmcCall => ({
    service: 'CLC',
    demande: {
      ...{ versionNorme: '1.0', environnement: 'test', idMessage: plainLine.idMessage },
      etablissement: { finessJuridique: EJ, finessGeographique: EG },
      amc: { numero: '99100037', typeConvention: 'RA', csr: 'TP2' },
      agent: { identifiant: '185052809305623', modeAuthentification: 'DIRECTE' },
    } as unknown as Demande,
    requete: { empreinte: digest('demande'), transmis: { empreinte: digest('transmis') } },
    original: { signature: 'signature-de-l-hopital' },
    appelant: { certificat: digest('passerelle'), structure: '2920000205' },
    ...more,
  });
  const answer = async (content: object, cty: string = ANSWER_CTY.CLC, statut = 200) => {
    const payload = Buffer.from(JSON.stringify(content));
    const statement = { iat: world.seconds, mode: 'propre' } as const;
    const signature = await signAsIssuer(
      payload,
      cty as typeof CTY.reponseClc,
      world.signers.issuer,
      statement,
    );
    return { statut, corps: generalJson(payload, [signature]), payload };
  };

  it('writes its line before it answers, and the answer’s before it leaves', async () => {
    const recorder = await AmcRecorder.open(path, { operateur: 'P2' });
    const given = await answer({ service: 'CLC', engagement: { numero: 'CLC-0099100037-1' } });
    let before = 0;
    const got = await recorder.call(call(), async () => {
      before = lines().length;
      return given;
    });
    expect([before, got]).toEqual([1, given]);
    expect(lines()).toMatchObject([
      { cote: 'amc', evenement: 'demande', direction: 'entrant', issue: null },
      {
        ...{ evenement: 'reponse', direction: 'sortant', operateur: 'P2', amc: '0099100037', ej: EJ },
        ...{ engagement: 'CLC-0099100037-1', structureAppelante: '2920000205', agent: { id: 'NIR-MASQUE' } },
        requete: {
          ...{ empreinte: digest('demande'), empreinteTransmise: digest('transmis'), signature: 'signee' },
          empreinteSignature: digest('signature-de-l-hopital'),
        },
        reponse: { empreinte: digest(given.payload), cachet: null, verification: null },
        certificats: {
          appelant: { empreinte: digest('passerelle') },
          emetteur: { empreinte: world.signers.issuer.certificate.x5tS256 },
        },
        issue: { statut: 200, code: null, origine: 'amc' },
      },
    ]);
    await recorder.close();
  });

  it('tells a refusal, a kept answer, and a failure with its status', async () => {
    const recorder = await AmcRecorder.open(path);
    const refusal = await answer({ code: 'droits-fermes', groupe: 'droits', origine: 'amc' }, CTY.refus, 422);
    await recorder.call(call(), async () => refusal);
    await recorder.call(call({ original: { signature: null } }), async () => ({
      ...(await answer({})),
      rejeu: true,
    }));
    const late = recorder.call(
      call(),
      () => Promise.reject(new Error('trop tard')),
      () => 504,
    );
    await expect(late).rejects.toThrow('trop tard');
    expect(lines().filter(({ evenement }) => evenement !== 'demande')).toMatchObject([
      { evenement: 'refus', issue: { statut: 422, code: 'droits-fermes', groupe: 'droits', origine: 'amc' } },
      { evenement: 'rejeu', requete: { signature: 'non signee', empreinteSignature: null } },
      { evenement: 'interruption', issue: { statut: 504, code: null, origine: 'amc' }, reponse: null },
    ]);
    await recorder.close();
  });

  it('calls interrupted what bears no signature', async () => {
    const recorder = await AmcRecorder.open(path);
    await recorder.call(call(), async () => ({ statut: 200, corps: Buffer.from('{}') }));
    expect(lines()[1]).toMatchObject({ evenement: 'interruption', issue: { statut: 200 } });
    await recorder.close();
  });
});

describe('a writer in a process of its own', () => {
  const PROMISED = 40;
  let module: string;
  beforeAll(() => {
    const sources = transpile(
      ['kernel', 'signing', 'trace'],
      join(folder, '..', `test-traces-writer-${process.pid}`),
    );
    module = pathToFileURL(join(sources, 'trace', 'common', 'trace-file.js')).href;
  });
  afterAll(() =>
    rmSync(join(folder, '..', `test-traces-writer-${process.pid}`), { recursive: true, force: true }),
  );

  const program = (): string => `
    const { TraceFile } = await import(${JSON.stringify(module)});
    const file = await TraceFile.open(${JSON.stringify(path)});
    const line = ${JSON.stringify(plainLine)};
    for (let n = 0; ; n++)
      await Promise.all([0, 1, 2].map((of) => file.append({ ...line, id: n + '.' + of }).then(
        () => process.stdout.write(n + '.' + of + '\\n'),
        (error) => { console.error(error.message); process.exit(3); })));`;

  it('killed at any moment has written every line that it promised, and goes on', async () => {
    const promised: string[] = [];
    for (let round = 0; round < 5; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program()]);
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.split('\n').length > PROMISED) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const ids = said.split('\n').slice(0, -1);
      expect(ids.length).toBeGreaterThanOrEqual(PROMISED);
      promised.push(...ids);
      // What the next one will find may be cut short: it takes that off.
      if (round % 2 === 0)
        writeFileSync(path, `{"format":"traces-commun/1","id":"${'x'.repeat(round)}`, { flag: 'a' });
    }
    const file = await TraceFile.open(path);
    await file.close();
    const written = lines().map(({ id }) => id);
    for (const id of new Set(promised)) {
      const times = (list: readonly string[]): number => list.filter((one) => one === id).length;
      expect(times(written), id).toBeGreaterThanOrEqual(times(promised));
    }
  });

  it('stops by name on a full disk, and the file is whole again at the next opening', async () => {
    // Files of at most sixteen kilobytes.
    const child = spawn('sh', [
      '-c',
      `ulimit -f 16 && exec "$0" --input-type=module -e "$1"`,
      process.execPath,
      program(),
    ]);
    let [said, told] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, told }).toEqual({
      code: 3,
      told: expect.stringContaining('ne peut pas être écrit (EFBIG)'),
    });
    const file = await TraceFile.open(path);
    await file.append({ ...plainLine, id: randomBytes(4).toString('hex') });
    await file.close();
    const written = new Set(lines().map(({ id }) => id));
    for (const id of said.split('\n').slice(0, -1)) expect(written.has(id), id).toBe(true);
  });
});
