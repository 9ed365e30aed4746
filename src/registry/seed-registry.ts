/**
 * The first content of an empty registry, by whoever runs the service: the one act without a person's signature. What
 * it brings signs everything after it, so it is judged like any change, and must leave somebody able to act.
 */
import { randomUUID } from 'node:crypto';
import { civilDateInFrance } from '../kernel/civil-date.js';
import { type Clock } from '../kernel/clock.js';
import { type TrustStore } from '../pki/trust-store.js';
import { digest } from '../signing/sign-answer.js';
import { type Change, readChange } from './documents.js';
import { judgeEnrolments } from './enrolments.js';
import { Facts, holdsOn } from './fact.js';
import { type PostgresRegistry } from './adapters/postgres-registry.js';
import { type SnapshotPublisher } from './publish-snapshot.js';
import { RegistryRefusal } from './registry-refusal.js';

export interface SeedOptions {
  readonly registry: PostgresRegistry;
  readonly publisher: SnapshotPublisher;
  readonly trust: TrustStore;
  readonly clock: Clock;
}

export interface SeedDraft {
  readonly change: Change;
  /** base64url SHA-256 of the file, as the log will name it. */
  readonly empreinte: string;
}

export interface Seeded extends SeedDraft {
  /** Version of the first snapshot. */
  readonly version: number;
}

/** One person cannot approve what it proposes. */
const FIRST_PERSONS = 2;

/**
 * Judges the file of a first content: JSON, `{ motif, operations }` as a change has them, every version 0. Throws
 * document-illisible, contenu-invalide, annuaire-incoherent, and the refusals of enrolments.
 */
export function readSeed(file: Buffer, { publisher, trust, clock }: SeedOptions): SeedDraft {
  const change = changeOf(file);
  const fresh = change.operations.find(({ version }) => version !== 0);
  if (fresh !== undefined)
    throw new RegistryRefusal('contenu-invalide', `${fresh.type} ${fresh.cle} : version 0 attendue`);
  const now = clock.now();
  const today = civilDateInFrance(now);
  const facts = Facts.of([], new Map()).after(change.operations);
  judgeEnrolments(change.operations, facts, { trust, now, today });
  const own = facts.all('participant').filter((one) => one.contenu.type === 'annuaire');
  const persons = facts
    .all('personne')
    .filter((one) => holdsOn(one, today) && own.some(({ cle }) => cle === one.contenu.participant));
  if (persons.length < FIRST_PERSONS)
    throw new RegistryRefusal(
      'annuaire-incoherent',
      `deux personnes de l’opérateur d’annuaire au moins, ${persons.length} dans le fichier : sans elles plus rien ne change`,
    );
  publisher.extractOf(facts, 1);
  return { change: { ...change, participant: own[0]?.cle ?? change.participant }, empreinte: digest(file) };
}

/**
 * Puts a first content in force and publishes it. Throws as {@link readSeed}, and `objet-reserve` where the registry is
 * not empty. Done or refused, it is in the directory's log.
 */
export async function seedRegistry(file: Buffer, options: SeedOptions): Promise<Seeded> {
  try {
    const draft = readSeed(file, options);
    return { ...draft, version: await options.publisher.seed(draft.change, draft.empreinte) };
  } catch (error) {
    if (error instanceof RegistryRefusal) await logRefusal(options.registry, digest(file), error);
    throw error;
  }
}

async function logRefusal(
  registry: PostgresRegistry,
  empreinte: string,
  { code, detail }: RegistryRefusal,
): Promise<void> {
  const refused = { demande: 'amorcage', participant: null, code, motif: detail.slice(0, 300), empreinte };
  await registry.write((writing) => writing.log({ acte: 'refus', detail: refused }));
}

function changeOf(file: Buffer): Change {
  let draft: unknown;
  try {
    draft = JSON.parse(file.toString('utf8'));
  } catch {
    throw new RegistryRefusal('document-illisible', 'ce n’est pas du JSON');
  }
  if (typeof draft !== 'object' || draft === null)
    throw new RegistryRefusal('document-illisible', 'un objet { motif, operations } est attendu');
  return readChange({ motif: 'amorçage', ...draft, v: 1, id: randomUUID(), participant: 'ANNUAIRE' });
}
