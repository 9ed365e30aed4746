/** From the registry to the signed snapshot: each version is built whole, judged as gateways judge it, sealed and kept. */
import { civilDateInFrance } from '../kernel/civil-date.js';
import { type Clock } from '../kernel/clock.js';
import { type Environment } from '../kernel/vocabulary.js';
import { type Extract } from '../directory/extract.js';
import { sealExtract } from '../directory/seal-extract.js';
import { validateExtract } from '../directory/validate-extract.js';
import { digest } from '../signing/sign-answer.js';
import { type Signer } from '../signing/signer.port.js';
import { type PostgresRegistry } from './adapters/postgres-registry.js';
import { type Writing } from './adapters/registry-writing.js';
import { buildExtract } from './build-extract.js';
import { coherenceFaults } from './coherence.js';
import { type Change } from './documents.js';
import { type Facts } from './fact.js';
import { RegistryRefusal } from './registry-refusal.js';

export interface PublisherOptions {
  readonly registry: PostgresRegistry;
  readonly clock: Clock;
  readonly environment: Environment;
  /** The directory operator's seal, and the name under which it publishes. */
  readonly signer: () => Signer;
  readonly operateur: Extract['operateur'];
  /** How long a snapshot may be used without a newer one; milliseconds. */
  readonly lifetimeMs: number;
}

export class SnapshotPublisher {
  constructor(private readonly options: PublisherOptions) {}

  /** Publishes the directory anew where it is due: nothing yet, another day, or older than `maxAgeMs`. */
  async publishWhereDue(maxAgeMs: number): Promise<number | undefined> {
    const { registry, clock } = this.options;
    const last = await registry.snapshot();
    const now = clock.now();
    if (last !== undefined) {
      const at = Date.parse(last.emisLe);
      if (now - at < maxAgeMs && civilDateInFrance(at) === civilDateInFrance(now)) return undefined;
    }
    const { value } = await registry.write((writing) => this.publish(writing, writing.facts, null));
    return value;
  }

  /** The first content of an empty registry, by whoever runs the service: the only act without a person's signature. */
  async seed(change: Change, empreinte: string): Promise<number> {
    const { value } = await this.options.registry.write(async (writing) => {
      if (writing.facts.all('participant').length > 0)
        throw new RegistryRefusal(
          'objet-reserve',
          'l’annuaire n’est pas vide : l’amorçage n’a lieu qu’une fois',
        );
      const after = writing.facts.after(change.operations);
      const faults = coherenceFaults(after);
      if (faults.length > 0) throw new RegistryRefusal('annuaire-incoherent', faults[0] ?? '', faults);
      await writing.apply(change.operations, change.id);
      const detail = { empreinte, operations: change.operations.length };
      await writing.log({ acte: 'amorcage', changement: change.id, detail });
      return this.publish(writing, after, null);
    });
    return value;
  }

  /** Seals and keeps the next version. Versions also outgrow the clock's seconds, so that a restored database gives newer ones. */
  async publish(writing: Writing, facts: Facts, changement: string | null): Promise<number> {
    const { clock, signer } = this.options;
    const now = clock.now();
    const version = Math.max((await writing.lastVersion()) + 1, Math.floor(now / 1000));
    const extract = this.extractOf(facts, version);
    const contenu = await sealExtract(extract, signer(), Math.floor(now / 1000));
    const { payload } = JSON.parse(contenu.toString('utf8')) as { payload: string };
    const empreinte = digest(Buffer.from(payload, 'base64url'));
    const { emisLe, expireLe } = extract;
    await writing.publish({ version, emisLe, expireLe, empreinte, contenu }, changement);
    const detail = { version, empreinte, expireLe };
    await writing.log({ acte: 'instantane', ...(changement === null ? {} : { changement }), detail });
    return version;
  }

  /** The extract of facts, judged as gateways will judge it. Throws annuaire-incoherent. */
  extractOf(facts: Facts, version: number): Extract {
    const { clock, environment, operateur, lifetimeMs } = this.options;
    const head = { version, environnement: environment, now: clock.now(), lifetimeMs, operateur };
    const checked = validateExtract(buildExtract(facts, head));
    if (!checked.ok)
      throw new RegistryRefusal('annuaire-incoherent', checked.errors[0] ?? '', checked.errors);
    return checked.extract;
  }
}
