import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import {
  type AmcBackend,
  type AmcOutcome,
  type AmcQuestion,
  isTechnicalFailure,
} from '../../src/backend/amc-backend.port.js';
import { type BreakerChange } from '../../src/backend/adapters/breaker.js';
import { EngineBackend } from '../../src/backend/adapters/engine-backend.js';
import { type CallFailure } from '../../src/backend/adapters/https-call.js';
import { HttpsBackend } from '../../src/backend/adapters/https-backend.js';
import { type HttpsPlatform, type PoolLimits } from '../../src/backend/adapters/https-connections.js';
import { type Deadline, openDeadline } from '../../src/backend/deadline.js';
import { PlatformBackends } from '../../src/backend/platform-backends.js';
import { memoryDesk, parseReferentiel } from '../../src/reference-amc/engine/engine.js';
import { generalJson } from '../../src/signing/serialize-answer.js';
import { FakeAmc, type FakeMode } from '../support/fake-amc.js';
import {
  AMC_STRUCTURE,
  type BackendWorld,
  GATEWAY_STRUCTURE,
  keyOf,
  openBackendWorld,
  questionOf,
  readDossier,
  readReferentielFixture,
  startStrictServer,
} from '../support/backend-world.js';
import { startOperator } from '../support/operator-process.js';

const AMC_P1 = '0099100011';
const AMC_P2 = '0099100037';
const DOSSIER_P2 = 'D18';
const POOL: PoolLimits = { connections: 64, connectTimeoutMs: 1_500, keepAliveMs: 4_000 };

let world: BackendWorld;

beforeAll(async () => {
  world = await openBackendWorld();
});
afterAll(() => world.close());

const open: Deadline[] = [];
function within(milliseconds: number): Deadline {
  const deadline = openDeadline(systemClock.now() + milliseconds, systemClock);
  open.push(deadline);
  return deadline;
}
afterEach(() => open.splice(0).forEach((deadline) => deadline.close()));

function answered(outcome: AmcOutcome): Extract<AmcOutcome, { kind: 'answer' }> {
  if (outcome.kind !== 'answer')
    throw new Error(`refused: ${outcome.refusal.code}, ${outcome.refusal.detail}`);
  return outcome;
}

function refusedOf(outcome: AmcOutcome): { code: string; detail: string; sent: string } {
  if (outcome.kind !== 'refusal') throw new Error('answered');
  return { code: outcome.refusal.code, detail: outcome.refusal.detail, sent: outcome.sent };
}

function documentOf(outcome: AmcOutcome): Record<string, unknown> {
  return JSON.parse(answered(outcome).payload.toString('utf8')) as Record<string, unknown>;
}

interface Subject {
  readonly backend: AmcBackend;
  /** A dossier of an AMC this backend serves. */
  readonly dossier: string;
  readonly amc: string;
  close(): Promise<void>;
  /** An unknown beneficiary, in the way this backend knows none. */
  unknown?(): void;
}

async function engineSubject(): Promise<Subject> {
  const signer = await world.signer('Mutuelle, clé déléguée');
  world.list(AMC_P1, signer, 'delegue', 'MANDAT-1');
  const issuers = new Map([[AMC_P1, { signer, mode: 'delegue', mandat: 'MANDAT-1' } as const]]);
  const referentiel = parseReferentiel(await readReferentielFixture());
  const backend = new EngineBackend(
    memoryDesk(referentiel, systemClock),
    (amc) => issuers.get(amc),
    systemClock,
  );
  return { backend, dossier: 'D01', amc: AMC_P1, close: () => Promise.resolve() };
}

async function startFake(keepAliveMs?: number): Promise<{ fake: FakeAmc; url: string }> {
  const signer = await world.signer('AMC');
  const strangerSigner = await world.signer('AMC inconnue de l’annuaire');
  world.list(AMC_P1, signer, 'propre');
  const more = keepAliveMs === undefined ? {} : { keepAliveMs };
  const fake = new FakeAmc({ tls: await world.server(), signer, strangerSigner, ...more });
  return { fake, url: await fake.start() };
}

function https(url: string, more: Partial<HttpsPlatform> = {}): HttpsBackend {
  const platform = { id: 'P2', url, structure: AMC_STRUCTURE, promesseIdempotence: true, ...more };
  const { tls, validator } = world;
  return new HttpsBackend(platform, { tls, validator, limits: POOL, clock: systemClock });
}

async function fakeSubject(): Promise<Subject> {
  const { fake, url } = await startFake();
  const backend = https(url);
  const close = async (): Promise<void> => {
    backend.close();
    await fake.stop();
  };
  return { backend, dossier: 'D01', amc: AMC_P1, close, unknown: () => (fake.mode = 'refusal') };
}

async function operatorSubject(): Promise<Subject> {
  const { folder, authority } = world;
  const operator = await startOperator({
    folder,
    authority,
    structure: AMC_STRUCTURE,
    gateway: GATEWAY_STRUCTURE,
  });
  world.list(AMC_P2, { certificate: operator.seal }, 'propre');
  const backend = https(operator.url);
  const close = async (): Promise<void> => {
    backend.close();
    await operator.stop();
  };
  return { backend, dossier: DOSSIER_P2, amc: AMC_P2, close };
}

describe.each([
  ['the built-in engine', engineSubject],
  ['a platform behind mutual TLS', fakeSubject],
  ['the operator’s process of the examples', operatorSubject],
])('the port, kept by %s', (_name, make) => {
  let subject: Subject;
  beforeAll(async () => {
    subject = await make();
  });
  afterAll(() => subject.close());

  it.each(['IDB', 'CLC'] as const)(
    'answers %s, bound to the request, signed over the exact bytes',
    async (service) => {
      const question = await questionOf(subject.dossier, service);
      const answer = answered(await subject.backend.ask(question, within(5_000), keyOf(question)));
      expect(answer.statut).toBe(200);
      expect(answer.cty).toBe(`roc-${service.toLowerCase()}-reponse+json`);
      expect(documentOf(answer)).toMatchObject({
        service,
        requete: question.requete,
        amc: { numero: subject.amc },
      });
      const again = world.validator.validate(generalJson(answer.payload, [answer.issuer]), 200, question);
      expect(again).toMatchObject({ ok: true });
    },
  );

  it('gives the amounts of the dossier', async () => {
    const question = await questionOf(subject.dossier, 'CLC');
    const { attendu } = await readDossier(subject.dossier);
    const document = documentOf(await subject.backend.ask(question, within(5_000), keyOf(question)));
    expect(document).toMatchObject({ totaux: { totalAMC: attendu?.totalAMC } });
  });

  it('never engages the same key twice', async () => {
    const question = await questionOf(subject.dossier, 'CLC');
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => subject.backend.ask(question, within(5_000), keyOf(question))),
    );
    const numbers = outcomes.map(
      (outcome) => (documentOf(outcome)['engagement'] as { numero: string }).numero,
    );
    expect(new Set(numbers).size).toBe(1);
  });

  it('refuses, and does not throw, where the deadline is already over', async () => {
    const question = await questionOf(subject.dossier, 'CLC');
    const outcome = await subject.backend.ask(question, within(-1), keyOf(question));
    expect(refusedOf(outcome).sent).toBe('not-sent');
    expect(isTechnicalFailure(outcome)).toBe(true);
  });

  it('relays a business refusal as the AMC’s own signed words', async () => {
    subject.unknown?.();
    const question = await questionOf(subject.dossier, 'CLC', (demande) => {
      if ('beneficiaire' in demande) demande.beneficiaire.dateNaissance = '19010101';
    });
    const answer = answered(await subject.backend.ask(question, within(5_000), keyOf(question)));
    expect(answer.cty).toBe('roc-refus+json');
    expect(answer.statut).toBe(422);
    expect(documentOf(answer)).toMatchObject({ code: 'beneficiaire-inconnu', origine: 'amc' });
    expect(isTechnicalFailure(answer)).toBe(false);
  });
});

describe('the way to a platform over mutual TLS', () => {
  let fake: FakeAmc;
  let url: string;
  let backend: HttpsBackend;
  let question: AmcQuestion;
  const backends: HttpsBackend[] = [];

  beforeEach(async () => {
    ({ fake, url } = await startFake());
    backend = made(https(url));
    question = await questionOf('D01', 'CLC');
  });
  afterEach(async () => {
    await fake.stop();
    backends.splice(0).forEach((one) => one.close());
  });

  function made(one: HttpsBackend): HttpsBackend {
    backends.push(one);
    return one;
  }

  async function ask(one = backend, milliseconds = 5_000): Promise<ReturnType<typeof refusedOf>> {
    return refusedOf(await one.ask(question, within(milliseconds), keyOf(question)));
  }

  it('passes question, key and deadline on, and the digest of the original', async () => {
    const deadline = within(5_000);
    answered(await backend.ask(question, deadline, keyOf(question)));
    const { service, demande, requete, original } = question;
    expect(fake.lastQuestion).toEqual({
      service,
      cle: keyOf(question),
      echeance: deadline.at,
      demande,
      requete,
      original,
    });
    expect(fake.headers[0]?.['roc-echeance']).toBe(String(deadline.at));
  });

  it('keeps its connection alive', async () => {
    for (let i = 0; i < 5; i++)
      answered(await backend.ask(question, within(5_000), `${keyOf(question)}-${i}`));
    expect(fake).toMatchObject({ connections: 1, requests: 5 });
  });

  it.each<[FakeMode, string]>([
    ['500', 'amc-en-erreur'],
    ['429', 'amc-en-erreur'],
    ['garbage', 'amc-reponse-invalide'],
    ['redirect', 'amc-reponse-invalide'],
    ['wrong-type', 'amc-reponse-invalide'],
    ['encoded', 'amc-reponse-invalide'],
    ['no-statut', 'amc-reponse-invalide'],
    ['oversize', 'amc-reponse-invalide'],
    ['oversize-streamed', 'amc-reponse-invalide'],
    ['not-http', 'amc-reponse-invalide'],
    ['two-signatures', 'amc-reponse-invalide'],
    ['wrong-signer', 'amc-reponse-invalide'],
    ['altered', 'amc-reponse-invalide'],
  ])('AMC %s: %s, asked once', async (mode, code) => {
    fake.mode = mode;
    expect(await ask()).toMatchObject({ code, sent: 'maybe-sent' });
    expect(fake.requests).toBe(1);
  });

  it.each<[string, (document: Record<string, unknown>) => void, RegExp]>([
    [
      'another request',
      (d) => ((d['requete'] as Record<string, unknown>)['empreinte'] = 'A'.repeat(43)),
      /liaison/,
    ],
    ['another AMC', (d) => ((d['amc'] as Record<string, unknown>)['numero'] = '0099100029'), /amc/],
    [
      'sums that are none',
      (d) => ((d['totaux'] as Record<string, unknown>)['totalAMC'] = '9.46'),
      /montants/,
    ],
    ['markup in a text', (d) => (d['resumeGuichet'] = '<script>alert(1)</script>'), /texte/],
    ['a delegated signer', (d) => (d['signataire'] = { mode: 'delegue' }), /signataire/],
  ])('relays no answer with %s', async (_name, edit, detail) => {
    fake.edit = edit;
    const refused = await ask();
    expect(refused.code).toBe('amc-reponse-invalide');
    expect(refused.detail).toMatch(detail);
  });

  it('does not mistake an answer of another service for its own', async () => {
    fake.edit = (document) => (document['service'] = 'IDB');
    expect((await ask()).code).toBe('amc-reponse-invalide');
  });

  it('AMC not there: amc-injoignable, nothing sent', async () => {
    await fake.stop();
    expect(await ask()).toMatchObject({ code: 'amc-injoignable', sent: 'not-sent' });
  });

  it.each([
    ['of another structure', { structureId: '2999999999' }],
    ['of a client', { profile: 'auth-cli' as const }],
    ['of another host', { dnsNames: ['ailleurs.invalid'], ipAddresses: ['192.0.2.1'] }],
  ])(
    'server with a certificate %s: amc-injoignable, nothing sent, not tried again',
    async (_name, identity) => {
      const impostor = new FakeAmc({
        tls: await world.server(identity),
        signer: await world.signer('imposteur'),
      });
      const one = made(https(await impostor.start()));
      expect(await ask(one)).toMatchObject({ code: 'amc-injoignable', sent: 'not-sent' });
      expect(impostor).toMatchObject({ requests: 0, sockets: 1 });
      await impostor.stop();
    },
  );

  it('server of a CA we do not trust: amc-injoignable', async () => {
    const other = await openBackendWorld();
    const impostor = new FakeAmc({ tls: await other.server(), signer: await world.signer('imposteur') });
    const one = made(https(await impostor.start()));
    expect(await ask(one)).toMatchObject({ code: 'amc-injoignable', sent: 'not-sent' });
    expect(impostor.requests).toBe(0);
    await impostor.stop();
    await other.close();
  });

  it('AMC whose TLS refuses our certificate: nothing sent, though TLS 1.3 lets us write first', async () => {
    const strict = await startStrictServer(world);
    try {
      const one = made(https(strict.url, { promesseIdempotence: false }));
      expect(await ask(one)).toMatchObject({ code: 'amc-injoignable', sent: 'not-sent' });
    } finally {
      await strict.stop();
    }
  });

  it('AMC that closes without a word after the handshake: sort-inconnu, for nothing is proven', async () => {
    const other = await openBackendWorld();
    const tls = { ...(await world.server()), ca: other.authority.caPems };
    const mute = new FakeAmc({ tls, signer: await world.signer('AMC muette') });
    const one = made(https(await mute.start(), { promesseIdempotence: false }));
    expect(await ask(one)).toMatchObject({ code: 'sort-inconnu', sent: 'maybe-sent' });
    expect(mute.requests).toBe(0);
    await mute.stop();
    await other.close();
  });

  it('server whose certificate is revoked: amc-injoignable, at the next connection', async () => {
    const tls = await world.server();
    const revoked = new FakeAmc({ tls, signer: await world.signer('AMC révoquée') });
    const one = made(https(await revoked.start()));
    await world.revoke(tls.cert);
    expect(await ask(one)).toMatchObject({ code: 'amc-injoignable', sent: 'not-sent' });
    expect(revoked.requests).toBe(0);
    await revoked.stop();
  });

  it('server that never finishes its handshake: given up at the deadline, its socket closed', async () => {
    let closed = 0;
    const silent = createTcpServer((socket) =>
      socket
        .resume()
        .on('error', () => undefined)
        .on('close', () => (closed = Date.now())),
    );
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const one = made(https(`https://127.0.0.1:${(silent.address() as AddressInfo).port}`));
    const deadline = within(300);
    expect(refusedOf(await one.ask(question, deadline, keyOf(question)))).toMatchObject({
      code: 'amc-injoignable',
      sent: 'not-sent',
    });
    await until(() => closed > 0);
    expect(closed).toBeLessThanOrEqual(deadline.at + 200);
    silent.close();
  });

  describe('where the AMC promises idempotence', () => {
    it('asks once more after a break, with the same key, and it is computed once', async () => {
      fake.mode = 'cut-once';
      answered(await backend.ask(question, within(5_000), keyOf(question)));
      expect(fake).toMatchObject({ requests: 2, executed: 1, keys: [keyOf(question), keyOf(question)] });
    });

    it('gives up after the second break', async () => {
      fake.mode = 'cut';
      expect(await ask()).toMatchObject({ code: 'amc-en-erreur', sent: 'maybe-sent' });
      expect(fake).toMatchObject({ requests: 2, executed: 1 });
    });

    it('a slow AMC is amc-delai-depasse', async () => {
      fake.mode = 'slow';
      expect(await ask(backend, 150)).toMatchObject({ code: 'amc-delai-depasse', sent: 'maybe-sent' });
    });
  });

  describe('where the AMC does not', () => {
    beforeEach(() => {
      backend = made(https(url, { promesseIdempotence: false }));
    });

    it.each<FakeMode>(['cut', 'cut-before', 'cut-once'])('%s: sort-inconnu, asked once', async (mode) => {
      fake.mode = mode;
      expect(await ask()).toMatchObject({ code: 'sort-inconnu', sent: 'maybe-sent' });
      expect(fake.requests).toBe(1);
    });

    it.each<FakeMode>(['slow', 'late', 'drip'])('%s: sort-inconnu, asked once', async (mode) => {
      fake.mode = mode;
      fake.lateMs = 2_000;
      expect(await ask(backend, 200)).toMatchObject({ code: 'sort-inconnu', sent: 'maybe-sent' });
      expect(fake.requests).toBe(1);
    });

    it('asks again where nothing was sent: a connection that could not be made', async () => {
      await fake.stop();
      const failures: string[] = [];
      const { tls, validator } = world;
      const platform = { id: 'P2', url, structure: AMC_STRUCTURE, promesseIdempotence: false };
      const onFailure = (_platform: string, failure: CallFailure): void => {
        failures.push(`${failure.fault}:${failure.sent}`);
      };
      const wiring = { tls, validator, limits: POOL, clock: systemClock, onFailure };
      expect(await ask(made(new HttpsBackend(platform, wiring)))).toMatchObject({ sent: 'not-sent' });
      expect(failures).toEqual(['connexion:false', 'connexion:false']);
    });
  });

  it.each<FakeMode>(['slow', 'drip'])(
    '%s: the AMC sees its socket closed within deadline + 200 ms',
    async (mode) => {
      fake.mode = mode;
      const deadline = within(400);
      await backend.ask(question, deadline, keyOf(question));
      await until(() => fake.closedAt.length > 0);
      expect(fake.closedAt[0]).toBeLessThanOrEqual(deadline.at + 200);
    },
  );
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the guards of a platform', () => {
  const BREAKER = {
    volumeThreshold: 4,
    errorThresholdPercentage: 50,
    resetTimeoutMs: 150,
    windowMs: 10_000,
    fairDelayMs: 50,
  };
  let fake: FakeAmc;
  let backends: PlatformBackends;
  let backend: AmcBackend;
  let changes: BreakerChange[];

  async function setUp(limits: { concurrent: number; queue: number; waitMs: number }): Promise<void> {
    const started = await startFake();
    fake = started.fake;
    changes = [];
    backends = new PlatformBackends({
      clock: systemClock,
      credentials: world.tls,
      validator: world.validator,
      limits: { pool: POOL, bulkhead: limits, breaker: BREAKER },
      onBreakerChange: (change) => changes.push(change),
    });
    const description = {
      id: 'P2',
      mode: 'https',
      structure: AMC_STRUCTURE,
      promesseIdempotence: true,
    } as const;
    backend = backends.of({ ...description, url: started.url });
  }
  afterEach(async () => {
    await fake.stop();
    backends.close();
  });

  async function ask(milliseconds = 5_000, amc10?: string): Promise<AmcOutcome> {
    const question = await questionOf('D01', 'CLC');
    return backend.ask(
      amc10 === undefined ? question : { ...question, amc10 },
      within(milliseconds),
      keyOf(question),
    );
  }

  async function trip(mode: FakeMode): Promise<void> {
    fake.mode = mode;
    for (let i = 0; i < BREAKER.volumeThreshold; i++) await ask(200);
    expect(backends.states().get(`P2/${AMC_P1}`)).toBe('ouvert');
  }

  it.each<FakeMode>(['500', 'slow', 'garbage'])(
    'opens on %s; no connection while it is open; another AMC goes on',
    async (mode) => {
      await setUp({ concurrent: 64, queue: 64, waitMs: 1_000 });
      await trip(mode);
      const before = { sockets: fake.sockets, requests: fake.requests };
      const outcomes = await Promise.all(Array.from({ length: 50 }, () => ask()));
      for (const outcome of outcomes)
        expect(refusedOf(outcome)).toMatchObject({ code: 'disjoncteur-ouvert', sent: 'not-sent' });
      expect(outcomes[0]).toMatchObject({ refusal: { retryAfter: 1 } });
      expect({ sockets: fake.sockets, requests: fake.requests }).toEqual(before);
      fake.mode = 'ok';
      await ask(5_000, '0099100029');
      expect(fake.requests).toBe(before.requests + 1);
    },
  );

  it('lets one probe through under 50 callers, then closes', async () => {
    await setUp({ concurrent: 64, queue: 64, waitMs: 1_000 });
    await trip('500');
    await until(() => changes.at(-1)?.etat === 'demi-ouvert');
    const before = fake.requests;
    fake.mode = 'late';
    fake.lateMs = 100;
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => ask()));
    expect(fake.requests).toBe(before + 1);
    expect(outcomes.filter((outcome) => outcome.kind === 'answer')).toHaveLength(1);
    expect(changes.map((change) => change.etat)).toEqual(['ouvert', 'demi-ouvert', 'ferme']);
    fake.mode = 'ok';
    answered(await ask());
  });

  it('opens again where the probe fails, and the next probe is one too', async () => {
    await setUp({ concurrent: 64, queue: 64, waitMs: 1_000 });
    await trip('slow');
    for (const round of [1, 2]) {
      await until(() => changes.at(-1)?.etat === 'demi-ouvert');
      const before = fake.requests;
      await Promise.all(Array.from({ length: 50 }, () => ask(120)));
      expect(fake.requests, `round ${round}`).toBe(before + 1);
      expect(changes.at(-1)?.etat).toBe('ouvert');
    }
  });

  it('does not open on business refusals', async () => {
    await setUp({ concurrent: 64, queue: 64, waitMs: 1_000 });
    fake.mode = 'refusal';
    for (let i = 0; i < 3 * BREAKER.volumeThreshold; i++) answered(await ask());
    expect(changes).toEqual([]);
  });

  it('does not open for all because one caller gives the AMC no time', async () => {
    await setUp({ concurrent: 64, queue: 64, waitMs: 1_000 });
    fake.mode = 'slow';
    for (let i = 0; i < 3 * BREAKER.volumeThreshold; i++) await ask(BREAKER.fairDelayMs - 20);
    expect(changes).toEqual([]);
  });

  it('bounds the concurrent calls and names the bound; what waits too long never leaves', async () => {
    await setUp({ concurrent: 2, queue: 1, waitMs: 100 });
    fake.mode = 'late';
    fake.lateMs = 400;
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => ask()));
    const refused = outcomes.filter((outcome) => outcome.kind === 'refusal');
    expect(refused).toHaveLength(3);
    for (const outcome of refused) {
      expect(outcome).toMatchObject({
        sent: 'not-sent',
        refusal: { code: 'surcharge', quota: { nom: 'plateforme-P2', limite: 2 } },
      });
    }
    expect(fake.requests).toBe(2);
    expect(backends.loads().get('P2')).toEqual({ running: 0, waiting: 0 });
  });
});
