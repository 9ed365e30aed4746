import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  validateEntreesTrace,
  validateEvenementsTrace,
  validateLigneExport,
  validatePreuvesEchange,
} from '../../src/messages/validate.js';
import { PostgresTraceStore } from '../../src/trace/adapters/postgres-trace-store.js';
import { canonicalBytes, commitment, type TraceEntry } from '../../src/trace/entry.js';
import { canonicalEvent, type JournalEvent } from '../../src/trace/journal-event.js';
import { originOf } from '../../src/trace/log/log-key.js';
import { markOf } from '../../src/trace/page-mark.js';
import { type ProvenEntry } from '../../src/trace/prove-exchange.js';
import { Pseudonyms } from '../../src/trace/pseudonym.js';
import { type EntryPage, QueryEntries } from '../../src/trace/query-entries.js';
import { TraceUnavailable } from '../../src/trace/trace-store.port.js';
import { verifyReceipt } from '../../src/trace/tree/receipt.js';
import { type ConsoleRequest, openTestConsole, type TestConsole } from '../support/console.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { FAMILY, storeLog, type TestStoreLog } from '../support/store-log.js';
import { entry } from '../support/trace-entries.js';

const [HOSPITAL, OTHER_HOSPITAL] = ['280009010', '750000010'] as const;
const [INSURER, OTHER_INSURER] = ['0099100011', '0099200027'] as const;
const NIR = '255087512345686';
const PERSON = { nir: NIR, dateNaissance: '19550835', rang: 1 };
const NOW = Date.parse('2026-07-01T12:00:00Z');
const ENTRIES = '/traces/v1/entrees';

const AUDITORS = {
  hopital: { participant: 'AUD-H', voit: { etablissements: [HOSPITAL], amc: [] } },
  collegue: { participant: 'AUD-H2', voit: { etablissements: [HOSPITAL, '750000028'], amc: [] } },
  assureur: { participant: 'AUD-A', voit: { etablissements: [], amc: [INSURER] } },
  groupe: { participant: 'AUD-G', voit: { etablissements: [HOSPITAL], amc: [INSURER] } },
  personne: { participant: 'AUD-0', voit: { etablissements: [], amc: [] } },
} as const;
type AuditorName = keyof typeof AUDITORS;

describe('the trace as auditors read it', () => {
  let database: TestDatabase;
  let store: PostgresTraceStore;
  let entries: QueryEntries;
  let console: TestConsole;
  let journal: TestStoreLog;
  let append: (event: JournalEvent) => Promise<unknown>;
  const defects: unknown[] = [];
  const written: TraceEntry[] = [];
  const formerKey = { since: -Infinity, key: Buffer.alloc(32, 7) };
  const pseudonyms = new Pseudonyms([formerKey, { since: NOW, key: Buffer.alloc(32, 8) }], {
    now: () => NOW,
  });
  const underFormer = new Pseudonyms(formerKey.key);

  beforeAll(async () => {
    database = await testDatabase();
    const { applicationUrl } = await database.prepare();
    journal = storeLog();
    store = await PostgresTraceStore.open({
      ...{ applicationUrl, answerKeys: [randomBytes(32)], holder: 'essai', journal },
    });
    append = (event) => store.append(event);
    for (let n = 0; n < 40; n++) {
      const amc = n % 4 < 2 ? INSURER : OTHER_INSURER;
      const refused = n % 10 === 3 || n % 10 === 6;
      const one = entry({
        horodatage: new Date(Date.UTC(2026, 5, 9, 8, 0, Math.floor(n / 2))).toISOString(),
        etablissement: { ej: n % 2 === 0 ? HOSPITAL : OTHER_HOSPITAL, eg: null },
        amc,
        service: n % 8 < 4 ? 'IDB' : 'CLC',
        numeroDossier: `D-${n}`,
        type: refused ? 'refuse' : n === 8 ? 'interrompu' : 'recu',
        issue: refused
          ? { statut: 404, code: 'amc-inconnue', groupe: 'routage', origine: 'passerelle' }
          : null,
        agent: n % 5 === 0 ? `accueil.${n % 2}|Agent|DIRECTE` : null,
        engagement: n === 12 ? 'ENG-12' : null,
        beneficiaire:
          n === 8 ? underFormer.of(amc, PERSON) : pseudonyms.of(amc, { ...PERSON, rang: n === 16 ? 1 : 2 }),
      });
      written.push(one);
      await store.concluded(one, null);
    }
    // Refused before they were read: the one is its caller's, a hospital's; the other nobody's.
    const horodatage = new Date(Date.UTC(2026, 5, 9, 8, 0, 30)).toISOString();
    const unread = entry({ horodatage, etablissement: null, amc: null });
    written.push(unread);
    await store.concluded(unread, null);
    await store.concluded(entry({ horodatage, etablissement: null, amc: null, appelant: null }), null);
    entries = QueryEntries.open(applicationUrl);
    console = await openTestConsole({
      ...{ auditors: AUDITORS, entries, store, pseudonyms, clock: { now: () => NOW } },
      append: (event) => append(event),
      onDefect: (error) => defects.push(error),
    });
  });

  afterAll(async () => {
    await console.application.close();
    await entries.close();
    await store.close();
    await journal.keeper.close();
    await database.drop();
  });

  const get = (auditor: string, query: Record<string, string> = {}, more: Partial<ConsoleRequest> = {}) =>
    console.ask(auditor, { url: ENTRIES, query, ...more });

  async function pageOf(auditor: AuditorName, query: Record<string, string> = {}): Promise<EntryPage> {
    const response = await get(auditor, query);
    expect(response.statusCode, response.body).toBe(200);
    expect(validateEntreesTrace(response.json())).toMatchObject({ ok: true });
    return response.json<EntryPage>();
  }

  const idsOf = (page: EntryPage): string[] => page.entrees.map(({ entree }) => entree.idEchange);
  const ids = (keep: (one: TraceEntry) => boolean): string[] =>
    written.filter(keep).map((one) => one.idEchange);
  /** A request that was not read is its caller's. */
  const ofHospital = (one: TraceEntry): boolean =>
    (one.etablissement?.ej ?? one.appelant?.structure?.slice(1)) === HOSPITAL;
  const ofInsurer = (one: TraceEntry): boolean => one.amc === INSURER;

  async function consultations(): Promise<JournalEvent[]> {
    const rows = await database.query<{ entree: string }>(
      "SELECT entree FROM trace.entrees WHERE type = 'consultation' ORDER BY journal, rang",
    );
    return rows.map(({ entree }) => JSON.parse(entree) as JournalEvent);
  }

  describe('GET /traces/v1/entrees', () => {
    it('shows each auditor what concerns its own organisation, in order, once, and nothing else', async () => {
      expect(idsOf(await pageOf('hopital'))).toEqual(ids(ofHospital));
      expect(idsOf(await pageOf('assureur'))).toEqual(ids(ofInsurer));
      expect(idsOf(await pageOf('groupe'))).toEqual(ids((one) => ofHospital(one) || ofInsurer(one)));
      expect(await pageOf('personne')).toEqual({ entrees: [], suivant: null });
      expect(idsOf(await pageOf('hopital', { ej: OTHER_HOSPITAL }))).toEqual([]);
      expect(idsOf(await pageOf('hopital', { amc: OTHER_INSURER.slice(2) }))).toEqual(
        ids((one) => ofHospital(one) && one.amc === OTHER_INSURER),
      );
      expect(idsOf(await pageOf('assureur', { ej: OTHER_HOSPITAL }))).toEqual(
        ids((one) => ofInsurer(one) && !ofHospital(one)),
      );
    });

    it('opens nothing foreign by what an entry can be named with', async () => {
      const foreign = written.filter((one) => !ofHospital(one));
      const [one, refused] = [
        foreign[0] as TraceEntry,
        foreign.find(({ issue }) => issue !== null) as TraceEntry,
      ];
      const agent = foreign.find((other) => other.agent !== null)?.agent?.split('|')[0] ?? '';
      for (const filter of [
        { idEchange: one.idEchange },
        { idMessage: one.idMessage ?? '' },
        { agent },
        { ej: OTHER_HOSPITAL, code: refused.issue?.code ?? '' },
      ])
        expect(idsOf(await pageOf('hopital', filter))).toEqual([]);
      expect(idsOf(await pageOf('assureur', { engagement: 'ENG-12' }))).toEqual([written[12]?.idEchange]);
      expect(idsOf(await pageOf('personne', { engagement: 'ENG-12' }))).toEqual([]);
    });

    it('gives salt and leaf with each entry, so that its commitment can be recomputed', async () => {
      const { entrees } = await pageOf('hopital', { limite: '3' });
      expect(entrees).toHaveLength(3);
      for (const { feuille, sel, entree } of entrees) {
        expect(commitment(Buffer.from(sel, 'base64url'), canonicalBytes(entree)).toString('base64url')).toBe(
          feuille,
        );
      }
    });

    it.each([{}, { agent: 'accueil.0' }, { type: 'recu' }])(
      'pages %o without gap or repetition',
      async (filter) => {
        const seen: string[] = [];
        for (let suivant: string | null = ''; suivant !== null;) {
          const mark: Record<string, string> = suivant === '' ? {} : { suivant };
          const page: EntryPage = await pageOf('groupe', { limite: '3', ...filter, ...mark });
          expect(page.entrees.length).toBeLessThanOrEqual(3);
          seen.push(...idsOf(page));
          suivant = page.suivant;
        }
        const wanted = (one: TraceEntry): boolean =>
          (!('agent' in filter) || one.agent?.startsWith('accueil.0|') === true) &&
          (!('type' in filter) || one.type === filter.type);
        expect(seen).toEqual(ids((one) => (ofHospital(one) || ofInsurer(one)) && wanted(one)));
        expect(seen.length).toBeGreaterThan(3);
      },
    );

    it('filters by period, service, dossier, message, exchange and engagement', async () => {
      const one = written[12] as TraceEntry;
      for (const filter of [
        { idEchange: one.idEchange },
        { idMessage: one.idMessage ?? '' },
        { numeroDossier: one.numeroDossier ?? '' },
        { engagement: 'ENG-12' },
        { du: '2026-06-09T10:00:06+02:00', au: '2026-06-09T08:00:07.000Z' },
      ])
        expect(idsOf(await pageOf('hopital', filter))).toEqual([one.idEchange]);
      expect(idsOf(await pageOf('hopital', { service: 'CLC', type: 'recu' }))).toEqual(
        ids((other) => ofHospital(other) && other.service === 'CLC' && other.type === 'recu'),
      );
    });

    it('filters by outcome: code, group, status, type', async () => {
      const refused = ids((one) => ofHospital(one) && one.type === 'refuse');
      expect(refused.length).toBeGreaterThan(1);
      for (const filter of [
        { code: 'amc-inconnue' },
        { groupe: 'routage' },
        { groupe: 'routage', code: 'amc-inconnue' },
        { statut: '404' },
        { type: 'refuse' },
      ])
        expect(idsOf(await pageOf('hopital', filter as Record<string, string>))).toEqual(refused);
      expect(idsOf(await pageOf('groupe', { groupe: 'routage' }))).toEqual(
        ids((one) => (ofHospital(one) || ofInsurer(one)) && one.type === 'refuse'),
      );
      expect(idsOf(await pageOf('hopital', { groupe: 'calcul' }))).toEqual([]);
      expect(idsOf(await pageOf('hopital', { groupe: 'calcul', code: 'amc-inconnue' }))).toEqual([]);
    });

    it('looks 400 days back where nothing is named, and as far as it takes where something is', async () => {
      const old = entry({
        horodatage: '2024-01-02T03:04:05.678Z',
        etablissement: { ej: HOSPITAL, eg: null },
      });
      await store.concluded(old, null);
      expect(idsOf(await pageOf('hopital'))).not.toContain(old.idEchange);
      expect(idsOf(await pageOf('hopital', { idEchange: old.idEchange }))).toEqual([old.idEchange]);
      expect(
        idsOf(await pageOf('hopital', { du: '2024-01-01T00:00:00Z', au: '2024-02-01T00:00:00Z' })),
      ).toEqual([old.idEchange]);
      for (const period of [
        { du: '2024-01-01T00:00:00Z' },
        { du: '2026-06-09T08:00:00Z', au: '2026-06-09T08:00:00Z' },
        { idEchange: old.idEchange, du: '2026-06-09T08:00:00Z', au: '2026-06-08T08:00:00Z' },
      ]) {
        const response = await get('hopital', period);
        expect([response.statusCode, response.json<{ type: string }>().type]).toEqual([
          400,
          'urn:roc:probleme:recherche-trop-large',
        ]);
      }
    });

    it.each([
      ['inconnu', { toto: '1' }],
      ['limite', { limite: '501' }],
      ['limite', { limite: '0' }],
      ['ej', { ej: "280009010' OR 1=1" }],
      ['amc', { amc: '12' }],
      ['du', { du: 'hier' }],
      ['idMessage', { idMessage: '%' }],
      ['statut', { statut: '99' }],
      ['groupe', { groupe: 'tout' }],
      ['agent', { agent: 'accueil.0|' }],
      ['suivant', { suivant: 'bm9u' }],
      ['suivant', { suivant: `${markOf({ time: 1, journal: 1, rank: '1' })}=` }],
      ['beneficiaire', { beneficiaire: 'x' }],
    ])('refuses a bad %s', async (_name, query: Record<string, string>) => {
      const before = (await consultations()).length;
      const response = await get('hopital', query);
      expect(response.statusCode).toBe(400);
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(response.json()).toMatchObject({ status: 400, type: 'urn:roc:probleme:parametre-invalide' });
      expect(response.body).not.toMatch(/OR 1=1|at |stack/);
      expect(await consultations()).toHaveLength(before);
    });

    it('takes a forged mark for a place, never for a right', async () => {
      const forged = markOf({ time: 0, journal: 0, rank: '0' });
      expect(idsOf(await pageOf('hopital', { suivant: forged }))).toEqual(ids(ofHospital));
      expect(idsOf(await pageOf('personne', { suivant: forged }))).toEqual([]);
    });

    it.each([{ agent: NIR }, { engagement: NIR }, { numeroDossier: NIR }, { nir: NIR }, { [NIR]: '1' }])(
      'refuses a NIR in the address, %#, and repeats it nowhere',
      async (query) => {
        const response = await get('hopital', query);
        expect(response.statusCode).toBe(400);
        expect(response.json()).toMatchObject({ type: 'urn:roc:probleme:donnee-personnelle' });
        expect(response.body).not.toContain(NIR);
      },
    );

    it('refuses who is no auditor, and stands on the console listener only', async () => {
      expect((await get('inconnu')).statusCode).toBe(403);
      expect((await get('hopital', {}, { port: 'exchange' })).statusCode).toBe(404);
    });

    it('gives a search up that takes too long', async () => {
      const slow = QueryEntries.open((await database.prepare()).applicationUrl, { limitMs: 1 });
      await database.query('ALTER TABLE trace.entrees RENAME TO entrees_lentes');
      await database.query(
        `CREATE VIEW trace.entrees AS SELECT e.* FROM trace.entrees_lentes e, pg_sleep(0.2)`,
      );
      try {
        await database.query('GRANT SELECT ON trace.entrees TO PUBLIC');
        const read = slow.page({ etablissements: [HOSPITAL], amc: [] }, {}, { limite: 10 });
        await expect(read).rejects.toThrow('too wide');
      } finally {
        await database.query('DROP VIEW trace.entrees');
        await database.query('ALTER TABLE trace.entrees_lentes RENAME TO entrees');
        await slow.close();
      }
    });
  });

  describe('POST /traces/v1/entrees', () => {
    const search = (auditor: string, body: unknown, headers = {}) =>
      console.ask(auditor, { url: ENTRIES, body, headers });

    it('finds a person under every key that was in force, by hospital or AMC', async () => {
      const found = await search('hopital', { amc: INSURER, beneficiaire: PERSON });
      expect(idsOf(found.json())).toEqual([written[8], written[16]].map((one) => one?.idEchange));
      const { rang: _default, ...traits } = PERSON;
      expect(idsOf((await search('assureur', { beneficiaire: traits })).json())).toEqual(idsOf(found.json()));
      const other = { ...PERSON, dateNaissance: '19550836' };
      expect(idsOf((await search('assureur', { beneficiaire: other })).json())).toEqual([]);
      expect(idsOf((await search('hopital', { amc: OTHER_INSURER, beneficiaire: PERSON })).json())).toEqual(
        [],
      );
    });

    it('finds all of an exchange: its arrival too, and only in the period', async () => {
      const person = { ...PERSON, rang: 3 };
      const received = entry({
        ...{ horodatage: '2026-04-30T23:59:59.000Z', etablissement: { ej: HOSPITAL, eg: null } },
        beneficiaire: pseudonyms.of(INSURER, person),
      });
      const concluded: TraceEntry = { ...received, type: 'repondu', horodatage: '2026-05-01T00:00:01.000Z' };
      for (const one of [received, concluded]) await store.concluded(one, null);
      const typesOf = async (more: object): Promise<string[]> =>
        (await search('hopital', { amc: INSURER, beneficiaire: person, ...more }))
          .json<EntryPage>()
          .entrees.map(({ entree }) => entree.type);
      expect(await typesOf({})).toEqual(['recu', 'repondu']);
      expect(await typesOf({ au: '2026-05-01T00:00:00Z' })).toEqual(['recu']);
      expect(await typesOf({ type: 'repondu' })).toEqual(['repondu']);
      expect(await typesOf({ du: '2026-05-02T00:00:00Z' })).toEqual([]);
    });

    it('writes down the pseudonyms it searched by, and the NIR nowhere', async () => {
      await search('hopital', { amc: INSURER, beneficiaire: PERSON });
      const event = (await consultations()).at(-1);
      expect(event?.detail['filtre']).toEqual({
        amc: INSURER,
        beneficiaires: pseudonyms.allOf(INSURER, PERSON),
      });
      const tables = await database.query<{ name: string }>(
        `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
         WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
      );
      expect(tables.length).toBeGreaterThan(5);
      for (const { name } of tables) {
        const [row] = await database.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${name} AS t WHERE t::text LIKE $1`,
          [`%${NIR}%`],
        );
        expect(row?.n, name).toBe(0);
      }
    });

    it.each([
      [{ beneficiaire: { ...PERSON, nir: '255087512345687' }, amc: INSURER }, 'parametre-invalide', /nir/],
      [{ beneficiaire: { ...PERSON, rang: 0 }, amc: INSURER }, 'parametre-invalide', /rang/],
      [{ beneficiaire: PERSON }, 'parametre-invalide', /amc/],
      [{ beneficiaire: { ...PERSON, nom: 'x' }, amc: INSURER }, 'parametre-invalide', /nom/],
      [{ agent: NIR }, 'donnee-personnelle', /corps de POST/],
      [{ limite: '10' }, 'parametre-invalide', /limite/],
      [{ code: ['a', NIR] }, 'donnee-personnelle', /corps de POST/],
      [[], 'parametre-invalide', /requete/],
      [null, 'parametre-invalide', /requete/],
      [`{"beneficiaire":{"nir":"${NIR}"`, 'corps-invalide', /JSON/],
      ['', 'corps-invalide', /JSON/],
    ])('refuses %j', async (body, code, detail) => {
      const response = await search('hopital', body);
      expect(response.json()).toEqual({
        type: `urn:roc:probleme:${code}`,
        title: 'Requête invalide',
        status: 400,
        detail: expect.stringMatching(detail),
      });
      expect(response.body).not.toContain('2550875');
    });

    it('refuses another type, and what is too large', async () => {
      const typed = await search('hopital', '<x/>', { 'content-type': 'application/xml' });
      expect([typed.statusCode, typed.json<{ type: string }>().type]).toEqual([
        415,
        'urn:roc:probleme:contenu-non-accepte',
      ]);
      const large = await search('hopital', { agent: 'x'.repeat(2_000_000) });
      expect([large.statusCode, large.json<{ type: string }>().type]).toEqual([
        413,
        'urn:roc:probleme:corps-trop-grand',
      ]);
    });
  });

  describe('what is read is written down', () => {
    it('who, what, how much: durable before the answer leaves', async () => {
      const query = { service: 'CLC', du: '2026-06-09T00:00:00Z', au: '2026-06-10T00:00:00Z', limite: '2' };
      const page = await pageOf('hopital', query);
      const first = (await consultations()).at(-1) as JournalEvent;
      expect(first).toMatchObject({
        type: 'consultation',
        horodatage: '2026-07-01T12:00:00.000Z',
        detail: {
          nature: 'page',
          participant: 'AUD-H',
          certificat: 'certificat de AUD-H',
          voit: { etablissements: [HOSPITAL], amc: [] },
          filtre: { service: 'CLC' },
          periode: { du: '2026-06-09T00:00:00.000Z', au: '2026-06-10T00:00:00.000Z' },
          suite: false,
          entrees: 2,
        },
      });
      await pageOf('hopital', { ...query, suivant: page.suivant ?? '' });
      expect((await consultations()).at(-1)?.detail['suite']).toBe(true);
    });

    it.each<[string, { readonly url?: string }]>([
      ['a page', {}],
      ['an export', { url: `${ENTRIES}.ndjson` }],
      ['a proof', { url: `${ENTRIES}/PREMIERE/preuve` }],
      ['events', { url: '/traces/v1/evenements' }],
    ])('%s that cannot be written down is not answered', async (_name, request) => {
      append = () => Promise.reject(new TraceUnavailable('essai'));
      try {
        const url = request.url?.replace('PREMIERE', written[0]?.idEchange ?? '') ?? ENTRIES;
        const response = await get('hopital', {}, { url });
        expect(response.statusCode).toBe(503);
        expect(response.headers['retry-after']).toBe('5');
        expect(response.json()).toMatchObject({ type: 'urn:roc:probleme:trace-indisponible' });
        expect(response.body).not.toContain(written[0]?.idEchange);
        expect(defects.at(-1)).toBeInstanceOf(TraceUnavailable);
      } finally {
        append = (event) => store.append(event);
      }
    });

    it('not more than the minute allows', async () => {
      const auditors = AUDITORS;
      const limits = { perMinute: 2 };
      const narrow = await openTestConsole({ auditors, entries, store, pseudonyms, limits });
      const ask = () => narrow.ask('hopital', { url: ENTRIES, query: { idEchange: randomUUID() } });
      expect([(await ask()).statusCode, (await ask()).statusCode]).toEqual([200, 200]);
      const third = await ask();
      expect([third.statusCode, third.json<{ type: string }>().type]).toEqual([
        429,
        'urn:roc:probleme:trop-de-consultations',
      ]);
      expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
      expect((await narrow.ask('assureur', { url: ENTRIES })).statusCode).toBe(200);
      await narrow.application.close();
    });
  });

  describe('GET /traces/v1/evenements', () => {
    const events = async (
      auditor: AuditorName,
      query: Record<string, string> = {},
    ): Promise<JournalEvent[]> => {
      const response = await get(auditor, query, { url: '/traces/v1/evenements' });
      expect(response.statusCode, response.body).toBe(200);
      expect(validateEvenementsTrace(response.json())).toMatchObject({ ok: true });
      const { entrees } = response.json<EntryPage<JournalEvent>>();
      for (const { feuille, sel, entree } of entrees) {
        const bytes = Buffer.from(canonicalEvent(entree));
        expect(commitment(Buffer.from(sel, 'base64url'), bytes).toString('base64url')).toBe(feuille);
      }
      return entrees.map(({ entree }) => entree);
    };
    const event = (type: JournalEvent['type'], detail: JournalEvent['detail']): JournalEvent => ({
      ...{ v: 1, type, id: randomUUID(), horodatage: '2026-06-20T00:00:00.000Z', detail },
    });
    const day = { du: '2026-06-20T00:00:00Z', au: '2026-06-21T00:00:00Z' };

    it('shows who read what to those it could concern', async () => {
      const ofOther = event('consultation', {
        participant: 'AUD-X',
        voit: { etablissements: [OTHER_HOSPITAL], amc: [OTHER_INSURER] },
      });
      const ofColleague = event('consultation', {
        participant: 'AUD-X',
        voit: { etablissements: [OTHER_HOSPITAL, HOSPITAL], amc: [] },
      });
      const own = event('consultation', { participant: 'AUD-A', voit: { etablissements: [], amc: [] } });
      for (const one of [ofOther, ofColleague, own]) await store.append(one);
      expect(await events('hopital', day)).toEqual([ofColleague]);
      expect(await events('collegue', { ...day, type: 'consultation' })).toEqual([ofColleague]);
      expect(await events('assureur', day)).toEqual([own]);
      expect(await events('personne', day)).toEqual([]);
      expect(await events('hopital', { ...day, type: 'ouverture' })).toEqual([]);
    });

    it('shows facts about the log to all, a dossier’s deletion to its parties', async () => {
      const facts = [
        event('ouverture', { precedent: {} }),
        event('suppression', { classe: 'entrees', mois: '2016-01' }),
        event('horodatage', { jeton: 'x' }),
      ].map((one, n) => ({ ...one, horodatage: `2026-06-21T00:00:0${n}.000Z` }));
      const ofDossier = {
        ...event('suppression', { classe: 'corps', dossier: { ej: HOSPITAL, amc: INSURER, numero: 'D-1' } }),
        horodatage: '2026-06-21T00:00:09.000Z',
      };
      for (const one of [...facts, ofDossier]) await store.append(one);
      const next = { du: '2026-06-21T00:00:00Z', au: '2026-06-22T00:00:00Z' };
      expect(await events('personne', next)).toEqual(facts);
      expect(await events('hopital', next)).toEqual([...facts, ofDossier]);
      expect(await events('assureur', next)).toEqual([...facts, ofDossier]);
    });

    it('are never among the exchanges', async () => {
      const [one] = await events('personne', { du: '2026-06-21T00:00:00Z', au: '2026-06-22T00:00:00Z' });
      expect(idsOf(await pageOf('groupe', { idEchange: one?.id ?? '' }))).toEqual([]);
    });

    it.each([{ ej: HOSPITAL }, { type: 'annuaire' }, { type: 'recu' }])('refuses %j', async (query) => {
      const response = await get('hopital', query, { url: '/traces/v1/evenements' });
      expect(response.statusCode).toBe(400);
    });
  });

  describe('GET /traces/v1/entrees/{idEchange}/preuve', () => {
    const proof = (auditor: string, id: string) => get(auditor, {}, { url: `${ENTRIES}/${id}/preuve` });

    it('gives a receipt of each entry, which holds against the log’s key and opens that entry', async () => {
      const received = entry({ etablissement: { ej: HOSPITAL, eg: null }, amc: OTHER_INSURER });
      const answered: TraceEntry = { ...received, type: 'repondu' };
      await store.concluded(received, null);
      await store.concluded(answered, null);
      const response = await proof('hopital', received.idEchange);
      expect(validatePreuvesEchange(response.json())).toMatchObject({ ok: true });
      const { preuves } = response.json<{ preuves: ProvenEntry[] }>();
      expect(preuves.map(({ type }) => type)).toEqual(['recu', 'repondu']);
      for (const [at, { recu, feuille }] of preuves.entries()) {
        const log = journal.key.of(originOf(FAMILY, 1, 1));
        const proven = verifyReceipt(Buffer.from(recu ?? ''), { log });
        expect(proven.ok && proven.value.opening.bytes).toEqual(
          canonicalBytes([received, answered][at] as TraceEntry),
        );
        expect(
          proven.ok &&
            commitment(proven.value.opening.salt, proven.value.opening.bytes).toString('base64url'),
        ).toBe(feuille);
      }
      expect((await consultations()).at(-1)?.detail).toMatchObject({
        nature: 'preuve',
        filtre: { idEchange: received.idEchange },
        entrees: 2,
      });
    });

    it('gives none of a foreign exchange, and says no more than of an unknown one', async () => {
      const foreign = written.find((one) => !ofHospital(one)) as TraceEntry;
      const [theirs, unknown] = [
        await proof('hopital', foreign.idEchange),
        await proof('hopital', randomUUID()),
      ];
      expect(theirs.statusCode).toBe(404);
      expect(theirs.json()).toEqual(unknown.json());
      expect((await proof('hopital', 'x')).statusCode).toBe(400);
      expect((await proof('hopital', NIR)).body).not.toContain(NIR);
      expect((await proof('inconnu', foreign.idEchange)).statusCode).toBe(403);
    });
  });

  describe('GET and POST /traces/v1/entrees.ndjson', () => {
    interface Line {
      readonly entree?: TraceEntry;
      readonly progression?: { entrees: number; pourcent: number | null; suivant: string | null };
      readonly fin?: { entrees: number; au: string; suivant: string | null };
    }
    async function linesOf(auditor: AuditorName, more: Partial<ConsoleRequest> = {}): Promise<Line[]> {
      const response = await get(auditor, {}, { url: `${ENTRIES}.ndjson`, ...more });
      expect(response.statusCode, response.body).toBe(200);
      expect(response.headers['content-type']).toBe('application/x-ndjson');
      const lines = response.body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
      for (const line of lines) expect(validateLigneExport(line)).toMatchObject({ ok: true });
      return lines;
    }
    const exported = (lines: Line[]): (string | undefined)[] =>
      lines.filter(({ entree }) => entree !== undefined).map(({ entree }) => entree?.idEchange);

    it('streams what pages give, then says how much and that it is all', async () => {
      const query = { du: '2026-06-09T08:00:00Z', au: '2026-06-09T08:00:20Z' };
      const lines = await linesOf('hopital', { query });
      expect(exported(lines)).toEqual(ids((one) => ofHospital(one) && one.etablissement !== null));
      expect(lines.at(-2)?.progression).toEqual({ entrees: 20, pourcent: 95, suivant: null });
      expect(lines.at(-1)?.fin).toEqual({ entrees: 20, au: '2026-06-09T08:00:20.000Z', suivant: null });
      const [begun, ended] = (await consultations()).slice(-2);
      expect(begun?.detail).toMatchObject({ nature: 'export', entrees: null, participant: 'AUD-H' });
      expect(ended?.detail).toMatchObject({
        ...{ nature: 'export-fin', entrees: 20 },
        export: { ouverture: begun?.id, complet: true },
      });
    });

    it('resumes by a mark, and ends a minute before now', async () => {
      const du = '2026-06-09T00:00:00Z';
      const { suivant } = await pageOf('hopital', { du, limite: '5' });
      const lines = await linesOf('hopital', { query: { du, suivant: suivant ?? '' } });
      expect(exported(lines)).toEqual(ids(ofHospital).slice(5));
      expect(lines.at(-1)?.fin?.au).toBe('2026-07-01T11:59:00.000Z');
    });

    it('exports a person’s exchanges', async () => {
      const lines = await linesOf('hopital', { body: { amc: INSURER, beneficiaire: PERSON } });
      expect(exported(lines)).toEqual([written[8], written[16]].map((one) => one?.idEchange));
    });

    it('is refused as a page is: scope, marks, bodies', async () => {
      expect(exported(await linesOf('personne'))).toEqual([]);
      const url = `${ENTRIES}.ndjson`;
      expect((await get('hopital', { suivant: 'bm9u' }, { url })).statusCode).toBe(400);
      expect((await get('inconnu', {}, { url })).statusCode).toBe(403);
      expect((await get('hopital', {}, { url, body: '{' })).statusCode).toBe(400);
      expect((await get('hopital', { agent: NIR }, { url })).json()).toMatchObject({
        type: 'urn:roc:probleme:donnee-personnelle',
      });
    });
  });
});
