/** What the directory service shows, and to whom: callers are its own participants, by their TLS certificates. */
import { z } from 'zod';
import { type CivilDate, civilDateInFrance, isCivilDate } from '../kernel/civil-date.js';
import { type Clock } from '../kernel/clock.js';
import { isUuidV4 } from '../kernel/identifiers.js';
import { type PeerVerdict } from '../pki/judge-peer.js';
import { type PostgresRegistry } from './adapters/postgres-registry.js';
import { type JoinedPlatform } from '../directory/shared-states.js';
import { type PlatformStates } from './adapters/platform-states.js';
import { differenceDigest, differenceOf } from './difference.js';
import { type Fact, holdsOn } from './fact.js';
import { type Deadline, deadlinesOf } from './foresight.js';
import { OBJECT_TYPES, type ObjectType } from './objects.js';
import { changeOf, type RegistryService } from './registry-service.js';
import { RegistryRefusal } from './registry-refusal.js';
import { type ChangeState, type StoredChange } from './stored-change.js';

export interface DeskOptions {
  readonly registry: PostgresRegistry;
  readonly service: RegistryService;
  readonly states: PlatformStates;
  readonly clock: Clock;
}

type Caller = Fact<'participant'>;

const STATES = ['propose', 'en-vigueur', 'rejete', 'refuse'] as const satisfies readonly ChangeState[];
const LARGEST_LIST = 1_000;

const changesQuery = z.strictObject({ etat: z.enum(STATES).optional() });
const objectsQuery = z.strictObject({
  type: z.enum(OBJECT_TYPES as [ObjectType, ...ObjectType[]]).optional(),
  cle: z.string().max(80).optional(),
  date: z.string().refine(isCivilDate).optional(),
  connuLe: z.iso.datetime({ offset: false }).optional(),
});
const receiptsQuery = z.strictObject({ changement: z.string().refine(isUuidV4) });
const stateReport = z.strictObject({
  /** Which of the gateway's processes speaks. */
  instance: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  etats: z
    .array(
      z.strictObject({
        plateforme: z.string().min(1).max(64),
        amc: z.string().regex(/^\d{10}$/),
        etat: z.enum(['ouverte', 'degradee', 'fermee']),
        depuis: z.iso.datetime({ offset: false }),
        retourPrevu: z.iso.datetime({ offset: false }).nullable(),
      }),
    )
    .max(5_000),
});

export class RegistryDesk {
  private held: { readonly etag: string; readonly bytes: Buffer; readonly version: number } | undefined;

  constructor(private readonly options: DeskOptions) {}

  get service(): RegistryService {
    return this.options.service;
  }

  /** The participant of a TLS certificate, today. Throws `appelant-inconnu`. */
  async callerOf(peer: PeerVerdict | undefined): Promise<Caller> {
    if (peer?.ok !== true) throw new RegistryRefusal('appelant-inconnu', 'aucun certificat client admis');
    const facts = await this.options.registry.facts();
    const { structureId } = peer.certificate;
    const found = facts
      .all('participant')
      .find(
        (one) =>
          one.contenu.structure === structureId &&
          one.contenu.autorites.includes(peer.issuer.x5tS256) &&
          holdsOn(one, this.today()),
      );
    if (found === undefined)
      throw new RegistryRefusal(
        'appelant-inconnu',
        'la structure du certificat client n’est pas inscrite aujourd’hui',
      );
    return found;
  }

  /** The newest snapshot with its entity tag (RFC 9110, section 8.8.3). Throws `annuaire-indisponible` where there is none yet. */
  async snapshot(): Promise<{ readonly etag: string; readonly bytes: Buffer }> {
    const newer = await this.options.registry.snapshot(this.held?.version ?? 0);
    if (newer !== undefined)
      this.held = {
        etag: `"${newer.version}-${newer.empreinte}"`,
        bytes: newer.contenu,
        version: newer.version,
      };
    if (this.held === undefined)
      throw new RegistryRefusal('annuaire-indisponible', 'aucun instantané publié');
    return this.held;
  }

  async changes(caller: Caller, query: unknown) {
    const { etat } = parse(changesQuery, query);
    const all = await this.options.registry.changes(etat, LARGEST_LIST);
    return { changements: all.filter((one) => maySee(caller, one)).map(summary) };
  }

  async change(caller: Caller, id: string) {
    const { registry } = this.options;
    const stored = isUuidV4(id) ? await registry.change(id) : undefined;
    if (stored === undefined || !maySee(caller, stored))
      throw new RegistryRefusal(
        'changement-inconnu',
        'aucun changement de ce participant sous cet identifiant',
      );
    const { operations } = changeOf(stored);
    if (stored.etat !== 'propose') return { ...summary(stored), operations };
    const difference = differenceOf(await registry.facts(), operations);
    return { ...summary(stored), operations, difference, empreinteDifference: differenceDigest(difference) };
  }

  async objects(query: unknown) {
    const { type, cle, date, connuLe } = parse(objectsQuery, query);
    const objets = await this.options.registry.history({ type, cle, date, connuLe, limite: 20_000 });
    if (type === undefined) return { objets };
    // An object that has ended has no fact left, and still a version that the next change is drafted against.
    const all = (await this.options.registry.facts()).versionsOf(type);
    const asked = [...all].filter(([one]) => cle === undefined || one === cle);
    return { objets, versions: Object.fromEntries(asked) };
  }

  /** What ends within sixty days and concerns the caller; all of it, for the directory's operator. */
  async deadlines(caller: Caller): Promise<{ readonly echeances: readonly Deadline[] }> {
    const all = deadlinesOf(await this.options.registry.facts(), this.options.clock.now());
    const own =
      caller.contenu.type === 'annuaire' ? all : all.filter((one) => one.participants.includes(caller.cle));
    return { echeances: own };
  }

  /** What a gateway sees of the platforms it calls. Throws `objet-reserve` where the caller runs no listed gateway. */
  async report(caller: Caller, body: Buffer): Promise<{ readonly recus: number; readonly ignores: number }> {
    const facts = await this.options.registry.facts();
    const runs = facts
      .all('passerelle')
      .some((one) => one.contenu.structure === caller.contenu.structure && holdsOn(one, this.today()));
    if (!runs)
      throw new RegistryRefusal(
        'objet-reserve',
        'seule une passerelle inscrite rapporte l’état des plateformes',
      );
    const { instance, etats } = parse(stateReport, jsonOf(body));
    // Of what is registered only: a gateway may be a snapshot behind, or make things up.
    const known = etats.filter(
      ({ plateforme, amc }) =>
        facts.of('plateforme', plateforme).length > 0 && facts.of('amc', amc).length > 0,
    );
    if (!(await this.options.states.report(caller.cle, instance, known)))
      throw new RegistryRefusal('parametre-invalide', 'instance : trop de processus de cette passerelle');
    return { recus: known.length, ignores: etats.length - known.length };
  }

  async states(): Promise<{ readonly etats: readonly JoinedPlatform[] }> {
    return { etats: await this.options.states.list() };
  }

  async checkpoint(): Promise<string> {
    const { registry } = this.options;
    await registry.followLog();
    return registry.journal.checkpoint();
  }

  /** The receipts of the log's entries about a change. */
  async receipts(caller: Caller, query: unknown) {
    const { changement } = parse(receiptsQuery, query);
    const { registry } = this.options;
    const stored = await registry.change(changement);
    if (stored === undefined || !maySee(caller, stored))
      throw new RegistryRefusal(
        'changement-inconnu',
        'aucun changement de ce participant sous cet identifiant',
      );
    const events = await registry.logged(changement, LARGEST_LIST);
    await registry.followLog();
    const { journal } = registry;
    return {
      origine: journal.origin,
      cle: journal.verifierKey,
      recus: events.map((event) => journal.receipt(event)),
    };
  }

  private today(): CivilDate {
    return civilDateInFrance(this.options.clock.now());
  }
}

function maySee(caller: Caller, { participant }: StoredChange): boolean {
  return (
    participant === caller.cle || caller.contenu.type === 'annuaire' || caller.contenu.type === 'auditeur'
  );
}

function summary(stored: StoredChange) {
  const { id, participant, motif, etat, proposePar, proposeLe, empreinte } = stored;
  const { decidePar, decideLe, sonde, refus, instantane } = stored;
  return {
    ...{ id, participant, motif, etat, proposePar, proposeLe, empreinte },
    ...{ decidePar, decideLe, sonde, refus, instantane },
  };
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new RegistryRefusal('parametre-invalide', `${issue?.path.join('/') || 'demande'} : valeur refusée`);
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new RegistryRefusal('document-illisible', 'JSON attendu');
  }
}
