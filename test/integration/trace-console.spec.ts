import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyRequest } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../../src/kernel/refusal.js';
import { ok, refused } from '../../src/kernel/result.js';
import { type Auditor } from '../../src/console/auditor.js';
import { ConsoleModule } from '../../src/console/console.module.js';
import { tagRequest, listenerConstraint, type ListenerName } from '../../src/http/listener.js';
import { PostgresTraceStore } from '../../src/trace/adapters/postgres-trace-store.js';
import { canonicalBytes, commitment, type TraceEntry } from '../../src/trace/entry.js';
import { type EntryPage, QueryEntries } from '../../src/trace/query-entries.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { entry } from '../support/trace-entries.js';

const [HOSPITAL, OTHER_HOSPITAL] = ['280009010', '750000010'] as const;
const [INSURER, OTHER_INSURER] = ['0099100011', '0099200027'] as const;

const AUDITORS: Record<string, Auditor> = {
  hopital: { participant: 'AUD-H', voit: { etablissements: [HOSPITAL], amc: [] } },
  assureur: { participant: 'AUD-A', voit: { etablissements: [], amc: [INSURER] } },
  groupe: { participant: 'AUD-G', voit: { etablissements: [HOSPITAL], amc: [INSURER] } },
  personne: { participant: 'AUD-0', voit: { etablissements: [], amc: [] } },
};

describe('GET /traces/v1/entrees', () => {
  let database: TestDatabase;
  let application: NestFastifyApplication;
  let entries: QueryEntries;
  const written: TraceEntry[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    const { applicationUrl } = await database.prepare();
    const store = await PostgresTraceStore.open({
      applicationUrl,
      answerKeys: [randomBytes(32)],
      holder: 'essai',
    });
    for (let n = 0; n < 40; n++) {
      const one = entry({
        horodatage: new Date(Date.UTC(2026, 5, 9, 8, 0, Math.floor(n / 2))).toISOString(),
        etablissement: { ej: n % 2 === 0 ? HOSPITAL : OTHER_HOSPITAL, eg: null },
        amc: n % 4 < 2 ? INSURER : OTHER_INSURER,
        service: n % 8 < 4 ? 'IDB' : 'CLC',
        numeroDossier: `D-${n}`,
      });
      written.push(one);
      await store.concluded(one, null);
    }
    await store.concluded(entry({ etablissement: null, amc: null }), null);
    await store.close();
    entries = QueryEntries.open(applicationUrl);
    const module = ConsoleModule.with((request: FastifyRequest) => {
      const auditor = AUDITORS[String(request.headers['x-essai'])];
      return auditor === undefined ? refused(refusal('role-non-autorise', 'essai')) : ok(auditor);
    }, entries);
    const adapter = new FastifyAdapter({
      routerOptions: { constraints: { listener: listenerConstraint } as never },
      rewriteUrl: (request: IncomingMessage) => {
        tagRequest(request, String(request.headers['x-port']) as ListenerName);
        return request.url ?? '/';
      },
    });
    application = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: false });
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await application.close();
    await entries.close();
    await database.drop();
  });

  function get(auditor: string, query: Record<string, string> = {}, port = 'console') {
    return application.inject({
      url: '/traces/v1/entrees',
      query,
      headers: { 'x-essai': auditor, 'x-port': port },
    });
  }

  async function pageOf(auditor: string, query: Record<string, string> = {}): Promise<EntryPage> {
    const response = await get(auditor, query);
    expect(response.statusCode).toBe(200);
    return response.json<EntryPage>();
  }

  const idsOf = (page: EntryPage): string[] => page.entrees.map(({ entree }) => entree.idEchange);
  const ids = (keep: (one: TraceEntry) => boolean): string[] =>
    written.filter(keep).map((one) => one.idEchange);
  const ofHospital = (one: TraceEntry): boolean => one.etablissement?.ej === HOSPITAL;
  const ofInsurer = (one: TraceEntry): boolean => one.amc === INSURER;

  it('shows each auditor what concerns its own organisation, in order, once, and nothing else', async () => {
    expect(idsOf(await pageOf('hopital'))).toEqual(ids(ofHospital));
    expect(idsOf(await pageOf('assureur'))).toEqual(ids(ofInsurer));
    expect(idsOf(await pageOf('groupe'))).toEqual(ids((one) => ofHospital(one) || ofInsurer(one)));
    expect(await pageOf('personne')).toEqual({ entrees: [], suivant: null });
    expect(idsOf(await pageOf('hopital', { ej: OTHER_HOSPITAL }))).toEqual([]);
    expect(idsOf(await pageOf('hopital', { amc: OTHER_INSURER.slice(2) }))).toEqual(
      ids((one) => ofHospital(one) && !ofInsurer(one)),
    );
    expect(idsOf(await pageOf('assureur', { ej: OTHER_HOSPITAL }))).toEqual(
      ids((one) => ofInsurer(one) && !ofHospital(one)),
    );
    const foreign = written.find((one) => !ofHospital(one)) as TraceEntry;
    expect(idsOf(await pageOf('hopital', { idEchange: foreign.idEchange }))).toEqual([]);
  });

  it('gives salt and leaf with each entry, so that its commitment can be recomputed', async () => {
    const { entrees } = await pageOf('hopital', { limite: '3' });
    for (const { feuille, sel, entree } of entrees) {
      expect(commitment(Buffer.from(sel, 'base64url'), canonicalBytes(entree)).toString('base64url')).toBe(
        feuille,
      );
    }
  });

  it('pages without gap or repetition', async () => {
    const seen: string[] = [];
    for (let suivant: string | null = ''; suivant !== null;) {
      const page: EntryPage = await pageOf('groupe', { limite: '7', ...(suivant === '' ? {} : { suivant }) });
      expect(page.entrees.length).toBeLessThanOrEqual(7);
      seen.push(...idsOf(page));
      suivant = page.suivant;
    }
    expect(seen).toEqual(ids((one) => ofHospital(one) || ofInsurer(one)));
  });

  it('filters by period, service, dossier, message and exchange', async () => {
    const one = written[4] as TraceEntry;
    for (const filter of [
      { idEchange: one.idEchange },
      { idMessage: one.idMessage ?? '' },
      { numeroDossier: one.numeroDossier ?? '' },
      { du: '2026-06-09T10:00:02+02:00', au: '2026-06-09T08:00:03.000Z' },
    ]) {
      expect(idsOf(await pageOf('hopital', filter))).toEqual([one.idEchange]);
    }
    expect(idsOf(await pageOf('hopital', { service: 'CLC', type: 'recu' }))).toEqual(
      ids((other) => ofHospital(other) && other.service === 'CLC'),
    );
  });

  it.each([
    ['inconnu', { toto: '1' }],
    ['limite', { limite: '501' }],
    ['limite', { limite: '0' }],
    ['ej', { ej: "280009010' OR 1=1" }],
    ['amc', { amc: '12' }],
    ['du', { du: 'hier' }],
    ['idMessage', { idMessage: '%' }],
    ['suivant', { suivant: 'bm9u' }],
  ])('refuses a bad %s', async (_name, query: Record<string, string>) => {
    const response = await get('hopital', query);
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.json()).toMatchObject({ status: 400, type: expect.stringMatching(/^urn:roc:probleme:/) });
    expect(response.body).not.toMatch(/OR 1=1|at |stack/);
  });

  it('refuses who is no auditor, and stands on the console listener only', async () => {
    expect((await get('inconnu')).statusCode).toBe(403);
    expect((await get('hopital', {}, 'exchange')).statusCode).toBe(404);
  });
});
