import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type CivilDate, civilDateInFrance } from '../../src/kernel/civil-date.js';
import { type Clock } from '../../src/kernel/clock.js';
import { prepareDirectoryDatabase } from '../../src/database/prepare-database.js';
import { type FiledLeaf, type IssuedLeaf } from '../../src/pki/development-authority.js';
import { type RevocationRegistry } from '../../src/pki/revocation.js';
import { PostgresRegistry } from '../../src/registry/adapters/postgres-registry.js';
import { DirectoryLog } from '../../src/registry/directory-log.js';
import { type Change } from '../../src/registry/documents.js';
import { type Fact, type Operation } from '../../src/registry/fact.js';
import { PersonJudge } from '../../src/registry/judge-person.js';
import { type ProbeChange } from '../../src/registry/probe/probe-change.js';
import { SnapshotPublisher } from '../../src/registry/publish-snapshot.js';
import { RegistryRefusal } from '../../src/registry/registry-refusal.js';
import { type Decided, type Proposed, RegistryService } from '../../src/registry/registry-service.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { generalJson } from '../../src/signing/serialize-answer.js';
import { CTY, digest, signPlain } from '../../src/signing/sign-answer.js';
import { LogKey } from '../../src/trace/log/log-key.js';
import { testDatabase, type TestDatabase } from './postgres.js';
import { makeTestPki, STRUCTURES, type TestPki } from './test-pki.js';

export const DAY_MS = 86_400_000;
/** AMC of the registry under test: the first two are P2's, the third is another operator's, the last nobody's. */
export const AMC = {
  first: '0099100011',
  second: '0099100029',
  foreign: '0099100037',
  free: '0099100045',
} as const;
const JOSE = 'application/jose+json';

/** Persons enrolled at the start, by participant: `lie` came on the word of anne alone. */
export const PERSONS = {
  anne: 'P2',
  bruno: 'P2',
  lie: 'P2',
  chloe: 'P3',
  denis: 'P3',
  edith: 'ANNUAIRE',
  farid: 'ANNUAIRE',
} as const;
export type PersonName = keyof typeof PERSONS;

const P3 = '2999400005';

type Parts = 'pki' | 'database' | 'registry' | 'revocation' | 'people' | 'service' | 'publisher';

/** A registry on a database of its own, with a clock, persons and a probe that the test owns. */
export class RegistryWorld {
  readonly probed: string[] = [];
  /** What the probe throws, where it is set. */
  probeRefusal: RegistryRefusal | undefined;

  readonly pki: TestPki;
  readonly database: TestDatabase;
  readonly registry: PostgresRegistry;
  readonly revocation: RevocationRegistry;
  readonly people: ReadonlyMap<PersonName, FiledLeaf>;
  readonly service: RegistryService;
  readonly publisher: SnapshotPublisher;
  private readonly time: { now: number };

  private constructor(parts: Pick<RegistryWorld, Parts> & { readonly time: { now: number } }) {
    this.pki = parts.pki;
    this.database = parts.database;
    this.registry = parts.registry;
    this.revocation = parts.revocation;
    this.people = parts.people;
    this.service = parts.service;
    this.publisher = parts.publisher;
    this.time = parts.time;
  }

  static async open(
    probe?: (world: { clock: Clock; pki: TestPki; revocation: RevocationRegistry }) => ProbeChange,
  ): Promise<RegistryWorld> {
    const pki = await makeTestPki();
    const database = await testDatabase();
    const prepared = await prepareDirectoryDatabase(database.ownerUrl, { secret: 'secret de test' });
    const time = { now: Date.now() };
    const clock: Clock = { now: () => time.now };
    const revocation = await pki.freshRegistry();
    const { privateKey } = generateKeyPairSync('ed25519');
    const log = new DirectoryLog(new LogKey('annuaire.exemple.invalid/journal', privateKey));
    const registry = new PostgresRegistry(prepared.url, clock, log);
    const people = new Map<PersonName, FiledLeaf>();
    for (const [name, participant] of Object.entries(PERSONS) as [PersonName, string][])
      people.set(name, await person(pki, name, structureOf(participant)));
    // eslint-disable-next-line prefer-const -- the probe of the world tells the world
    let world: RegistryWorld;
    const ownProbe: ProbeChange = {
      run: async (operations) => {
        world.probed.push(...operations.map(({ type, cle }) => `${type} ${cle}`));
        if (world.probeRefusal !== undefined) throw world.probeRefusal;
        return [];
      },
    };
    const publisher = new SnapshotPublisher({
      registry,
      clock,
      environment: 'test',
      signer: () => signerOf(pki, pki.directorySeal),
      operateur: { nom: 'Annuaire', structure: STRUCTURES.directory },
      lifetimeMs: 7 * DAY_MS,
    });
    const service = new RegistryService({
      registry,
      publisher,
      persons: new PersonJudge({
        trust: pki.trustStore,
        revocation,
        clock,
        window: { past: 300, future: 60 },
      }),
      probe: probe?.({ clock, pki, revocation }) ?? ownProbe,
      trust: pki.trustStore,
      clock,
    });
    world = new RegistryWorld({ pki, database, registry, revocation, people, service, publisher, time });
    return world;
  }

  async seed(more: readonly Operation[] = []): Promise<number> {
    const operations = [...seedOperations(this.pki, this.people), ...more];
    const change: Change = { v: 1, id: randomUUID(), participant: 'ANNUAIRE', motif: 'amorçage', operations };
    return this.publisher.seed(change, digest('amorçage'));
  }

  get today(): CivilDate {
    return civilDateInFrance(this.time.now);
  }

  pass(ms: number): void {
    this.time.now += ms;
  }

  get clockNow(): number {
    return this.time.now;
  }

  async caller(id: string): Promise<Fact<'participant'>> {
    const found = (await this.registry.facts()).on('participant', id, this.today);
    if (found === undefined) throw new Error(`no participant ${id}`);
    return found;
  }

  signer(name: PersonName): NodeSigner {
    const leaf = this.people.get(name);
    if (leaf === undefined) throw new Error(`no person ${name}`);
    return signerOf(this.pki, leaf);
  }

  change(participant: string, operations: readonly Operation[], more: Partial<Change> = {}): Change {
    return { v: 1, id: randomUUID(), participant, motif: 'essai', operations, ...more };
  }

  async propose(
    who: PersonName | NodeSigner,
    change: Change,
    { caller = change.participant, at = this.time.now }: { caller?: string; at?: number } = {},
  ): Promise<Proposed> {
    const signer = typeof who === 'string' ? this.signer(who) : who;
    const body = await signed(change, CTY.changement, signer, at);
    return this.service.propose({ body, type: JOSE, caller: await this.caller(caller) });
  }

  async decide(
    who: PersonName | NodeSigner,
    proposed: Pick<Proposed, 'id' | 'empreinte' | 'empreinteDifference'>,
    { caller = 'P2', decision = 'approuve', more = {} } = {},
  ): Promise<Decided> {
    const signer = typeof who === 'string' ? this.signer(who) : who;
    const { id, empreinte, empreinteDifference } = proposed;
    const document = { v: 1, changement: id, empreinte, difference: empreinteDifference, decision, ...more };
    const body = await signed(document, CTY.decision, signer, this.time.now);
    return this.service.decide(id, { body, type: JOSE, caller: await this.caller(caller) });
  }

  /** Entries of the log, in their order. */
  async acts(): Promise<Record<string, unknown>[]> {
    const events = await this.registry.logged(undefined, 1_000);
    return events.map(
      ({ entree }) => (JSON.parse(entree.toString()) as { detail: Record<string, unknown> }).detail,
    );
  }

  async close(): Promise<void> {
    await this.registry.close();
    await this.database.drop();
  }
}

export function structureOf(participant: string): string {
  return participant === 'ANNUAIRE'
    ? STRUCTURES.directory
    : participant === 'P3'
      ? P3
      : STRUCTURES.platformP2;
}

export function person(pki: TestPki, name: string, structureId: string, suffix = ''): Promise<FiledLeaf> {
  return pki.authority.file(`personne-${name}${suffix}`, {
    profile: 'personne',
    commonName: name.toUpperCase(),
    structureId,
    organisation: `ORGANISATION ${structureId}`,
    person: { givenName: name, surname: 'ESSAI' },
  });
}

export function signerOf(
  pki: TestPki,
  { privateKey, certificate }: Pick<IssuedLeaf, 'privateKey' | 'certificate'>,
): NodeSigner {
  return new NodeSigner({ key: privateKey, certificate, intermediates: [pki.authority.organisations] });
}

export async function signed(
  document: unknown,
  cty: Parameters<typeof signPlain>[1],
  signer: NodeSigner,
  at: number,
): Promise<Buffer> {
  const payload = Buffer.from(JSON.stringify(document));
  return generalJson(payload, [await signPlain(payload, cty, signer, Math.floor(at / 1000))]);
}

/** The code a promise is refused with; anything else fails the test by its value. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    return `accepté : ${JSON.stringify(await promise)}`;
  } catch (error) {
    if (error instanceof RegistryRefusal) return error.code;
    throw error;
  }
}

export const BEGIN = { version: 0, du: '2020-01-01', au: null } as const;

export function seedOperations(pki: TestPki, people: ReadonlyMap<string, FiledLeaf>): Operation[] {
  const autorites = [pki.authority.organisations.x5tS256];
  const operator = (cle: string, type: 'operateur' | 'annuaire'): Operation => ({
    type: 'participant',
    cle,
    ...BEGIN,
    contenu: { type, nom: cle, structure: structureOf(cle), autorites },
  });
  const mandate = (mandant: string, mandataire: string): Operation => ({
    type: 'mandat',
    cle: `M-${mandant}`,
    ...BEGIN,
    contenu: { objet: 'exploitation', mandant, mandataire, reference: 'M' },
  });
  const amc = (cle: string): Operation => ({
    type: 'amc',
    cle,
    ...BEGIN,
    contenu: { numeroDonne: cle, nom: `AMC ${cle}`, contact: { libelle: 'Service hospitalier' } },
  });
  const persons = (Object.entries(PERSONS) as [PersonName, string][]).map(([cle, participant]): Operation => {
    const certificate = people.get(cle)?.certificate.der.toString('base64') ?? '';
    const enrolePar = cle === 'lie' ? { enrolePar: ['anne'] } : {};
    return {
      type: 'personne',
      cle,
      ...BEGIN,
      contenu: { participant, nom: cle, certificats: [certificate], ...enrolePar },
    };
  });
  return [
    operator('ANNUAIRE', 'annuaire'),
    operator('P2', 'operateur'),
    operator('P3', 'operateur'),
    ...Object.values(AMC).map(amc),
    mandate(AMC.first, 'P2'),
    mandate(AMC.second, 'P2'),
    mandate(AMC.foreign, 'P3'),
    ...persons,
  ];
}

export function platform(
  cle: string,
  url: string,
  more: Partial<Operation> = {},
  operateur = 'P2',
): Operation {
  return {
    type: 'plateforme',
    cle,
    ...BEGIN,
    contenu: {
      mode: 'https',
      operateur,
      structure: structureOf(operateur),
      promesseIdempotence: true,
      acces: [{ url, liaison: 'JSON', version: '1.0', services: ['IDB', 'SIM', 'CLC', 'DEL'] }],
    },
    ...more,
  };
}

export function route(amc: string, plateforme: string, more: Partial<Operation> = {}): Operation {
  return {
    type: 'route',
    cle: `${amc}/RM/01`,
    ...BEGIN,
    contenu: { plateforme, services: ['IDB', 'SIM', 'CLC', 'DEL'] },
    ...more,
  };
}

export function issuer(amc: string, leaf: FiledLeaf): Operation {
  return {
    type: 'emetteur',
    cle: `${amc}/${leaf.x5tS256}`,
    ...BEGIN,
    contenu: { certificat: leaf.certificate.der.toString('base64'), mode: 'propre' },
  };
}
