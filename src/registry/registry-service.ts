/** The directory service: a change is proposed by one person, decided by another, tried, then in force and published. */
import { type CivilDate, civilDateInFrance } from '../kernel/civil-date.js';
import { type Clock, instant } from '../kernel/clock.js';
import { type TrustStore } from '../pki/trust-store.js';
import { CTY } from '../signing/sign-answer.js';
import { type PostgresRegistry } from './adapters/postgres-registry.js';
import { type Writing } from './adapters/registry-writing.js';
import { authorizeChange } from './authorize-change.js';
import { coherenceFaults } from './coherence.js';
import { type Difference, differenceDigest, differenceOf } from './difference.js';
import { type Change, type Decision, readChange, readDecision } from './documents.js';
import { isVouchedFor, judgeEnrolments, pendingThumbprints } from './enrolments.js';
import { type Fact, type Facts } from './fact.js';
import { type PersonJudge, type SignedDocument } from './judge-person.js';
import { type ProbeChange, type ProbeReport } from './probe/probe-change.js';
import { type SnapshotPublisher } from './publish-snapshot.js';
import { RegistryRefusal } from './registry-refusal.js';
import { type StoredChange } from './stored-change.js';

export interface ServiceOptions {
  readonly registry: PostgresRegistry;
  readonly persons: PersonJudge;
  readonly probe: ProbeChange;
  readonly trust: TrustStore;
  readonly clock: Clock;
  readonly publisher: SnapshotPublisher;
}

/** A signed document as it came in. */
export interface Received {
  readonly body: Buffer;
  readonly type: string | undefined;
  /** The participant of the TLS certificate. */
  readonly caller: Fact<'participant'>;
}

export interface Proposed {
  readonly id: string;
  readonly empreinte: string;
  readonly difference: readonly Difference[];
  readonly empreinteDifference: string;
  readonly recu: string | null;
}

export interface Decided {
  readonly etat: StoredChange['etat'];
  readonly sonde: readonly ProbeReport[];
  readonly instantane: number | null;
  readonly recu: string | null;
}

/** Pending changes looked at for enrolments that wait; more than that is a flood. */
const MAX_PENDING = 500;

export class RegistryService {
  constructor(private readonly options: ServiceOptions) {}

  /** Judges and keeps a proposal; with `dryRun` it is judged and shown, and nothing is kept. Throws {@link RegistryRefusal}. */
  propose(received: Received, dryRun = false): Promise<Proposed> {
    return this.traced('proposition', received.caller, async () => {
      const facts = await this.options.registry.facts();
      const signed = await this.judge(received, CTY.changement, facts);
      const change = readChange(signed.contenu);
      this.judgeChange(change, received.caller, facts);
      const difference = differenceOf(facts, change.operations);
      const shown = {
        id: change.id,
        empreinte: signed.empreinte,
        difference,
        empreinteDifference: differenceDigest(difference),
      };
      if (dryRun) return { ...shown, recu: null };
      const { recus } = await this.keep(received, signed, change, shown);
      return { ...shown, recu: recus[0] ?? null };
    });
  }

  private keep(
    received: Received,
    signed: SignedDocument,
    change: Change,
    shown: Pick<Proposed, 'empreinte' | 'empreinteDifference'>,
  ) {
    const { registry, clock } = this.options;
    const { id, participant, motif, operations } = change;
    return registry.write(async (writing) => {
      if ((await writing.change(id)) !== undefined)
        throw new RegistryRefusal('changement-rejoue', `changement ${id} déjà reçu`);
      await writing.propose({
        id,
        participant,
        motif,
        proposePar: signed.personne.cle,
        proposeLe: instant(clock.now()),
        proposition: received.body,
        empreinte: shown.empreinte,
      });
      const detail = {
        participant,
        personne: signed.personne.cle,
        certificat: signed.x5tS256,
        empreinte: shown.empreinte,
        difference: shown.empreinteDifference,
        operations: operations.length,
      };
      await writing.log({ acte: 'proposition', changement: id, detail });
    });
  }

  /** Judges a decision; an approval tries what the change announces, puts it in force and publishes. */
  decide(id: string, received: Received): Promise<Decided> {
    return this.traced(
      'decision',
      received.caller,
      async () => {
        const { registry } = this.options;
        const facts = await registry.facts();
        const signed = await this.judge(received, CTY.decision, facts);
        const decision = readDecision(signed.contenu);
        const stored = await registry.change(id);
        if (stored === undefined || decision.changement !== id)
          throw new RegistryRefusal('changement-inconnu', `changement ${id.slice(0, 36)} inconnu`);
        this.judgeDecider(stored, received, signed);
        const change = changeOf(stored);
        if (decision.decision === 'rejete') return this.reject(stored, received, signed, decision);
        await this.judgeVouching(stored, signed, facts);
        this.judgeChange(change, received.caller, facts);
        judgeBinding(stored, decision, differenceOf(facts, change.operations));
        const after = facts.after(change.operations);
        const sonde = await this.options.probe.run(change.operations, facts, after);
        return this.apply({ stored, change, received, signed, sonde });
      },
      id,
    );
  }

  private async judge(received: Received, cty: string, facts: Facts): Promise<SignedDocument> {
    const pending = await this.options.registry.changes('propose', MAX_PENDING);
    const signed = this.options.persons.judge(received.body, received.type, cty, {
      facts,
      pending: pendingThumbprints(pending.map((one) => changeOf(one).operations)),
      today: this.today(),
    });
    if (signed.personne.contenu.participant !== received.caller.cle) {
      const detail = `${signed.personne.cle} n’est pas une personne de ${received.caller.cle}`;
      throw new RegistryRefusal('certificat-autrui', detail);
    }
    return signed;
  }

  /** Everything that does not hang on who decides: owner, mandate, versions, certificates, coherence. */
  private judgeChange(change: Change, caller: Fact<'participant'>, facts: Facts): void {
    const { trust, clock } = this.options;
    if (change.participant !== caller.cle)
      throw new RegistryRefusal('certificat-autrui', `changement rédigé pour ${change.participant}`);
    authorizeChange(facts, caller, change.operations, this.today());
    const stale = change.operations.find(({ type, cle, version }) => facts.version(type, cle) !== version);
    if (stale !== undefined) {
      const { type, cle, version } = stale;
      const detail = `${type} ${cle} : version ${version}, la ${facts.version(type, cle)} est en vigueur`;
      throw new RegistryRefusal('version-depassee', detail);
    }
    judgeEnrolments(change.operations, facts, { trust, now: clock.now(), today: this.today() });
    const after = facts.after(change.operations);
    const faults = coherenceFaults(after);
    if (faults.length > 0) throw new RegistryRefusal('annuaire-incoherent', faults[0] ?? '', faults);
    this.options.publisher.extractOf(after, 1);
  }

  private judgeDecider(stored: StoredChange, received: Received, signed: SignedDocument): void {
    if (stored.participant !== received.caller.cle)
      throw new RegistryRefusal('certificat-autrui', `changement de ${stored.participant}`);
    if (stored.etat !== 'propose')
      throw new RegistryRefusal(
        'changement-clos',
        `changement ${stored.etat} depuis le ${stored.decideLe ?? ''}`,
      );
    // By identifier: another certificate of the same person is the same person.
    if (signed.personne.cle === stored.proposePar)
      throw new RegistryRefusal('auto-approbation', `${stored.proposePar} a proposé ce changement`);
  }

  private async judgeVouching(stored: StoredChange, signed: SignedDocument, facts: Facts): Promise<void> {
    const { cle, contenu } = signed.personne;
    const enrolledBy = await this.options.registry.enrolledBy(cle);
    if (!isVouchedFor(contenu, enrolledBy, stored.proposePar))
      throw new RegistryRefusal('approbateur-lie', `${cle} n’a été enrôlé que par ${stored.proposePar}`);
    if (facts.on('personne', stored.proposePar, this.today()) === undefined)
      throw new RegistryRefusal('signataire-inconnu', `${stored.proposePar}, qui propose, n’est plus enrôlé`);
  }

  private async reject(
    stored: StoredChange,
    received: Received,
    signed: SignedDocument,
    { motif }: Decision,
  ): Promise<Decided> {
    const { id } = stored;
    const decided = {
      decidePar: signed.personne.cle,
      decision: received.body,
      sonde: null,
      instantane: null,
    };
    const { recus } = await this.options.registry.write(async (writing) => {
      await this.stillOpen(writing, id);
      await writing.decide(id, { etat: 'rejete', ...decided, refus: motif === undefined ? null : { motif } });
      const detail = {
        personne: signed.personne.cle,
        certificat: signed.x5tS256,
        empreinte: stored.empreinte,
      };
      await writing.log({ acte: 'rejet', changement: id, detail });
    });
    return { etat: 'rejete', sonde: [], instantane: null, recu: recus[0] ?? null };
  }

  private async apply({ stored, change, received, signed, sonde }: Applying): Promise<Decided> {
    const { id } = stored;
    const { registry, publisher } = this.options;
    const { value, recus } = await registry.write(async (writing) => {
      await this.stillOpen(writing, id);
      await writing.apply(change.operations, id);
      const after = writing.facts.after(change.operations);
      const faults = coherenceFaults(after);
      if (faults.length > 0) throw new RegistryRefusal('annuaire-incoherent', faults[0] ?? '', faults);
      const instantane = await publisher.publish(writing, after, id);
      await writing.decide(id, {
        etat: 'en-vigueur',
        decidePar: signed.personne.cle,
        decision: received.body,
        sonde,
        refus: null,
        instantane,
      });
      const detail = {
        personne: signed.personne.cle,
        certificat: signed.x5tS256,
        empreinte: stored.empreinte,
        decision: signed.empreinte,
        sonde: sonde.map((one) => ({ ...one })),
        instantane,
      };
      await writing.log({ acte: 'approbation', changement: id, detail });
      return instantane;
    });
    return { etat: 'en-vigueur', sonde, instantane: value, recu: recus.at(-1) ?? null };
  }

  /** Two decisions may have been on their way. */
  private async stillOpen(writing: Writing, id: string): Promise<void> {
    const now = await writing.change(id);
    if (now?.etat !== 'propose')
      throw new RegistryRefusal('changement-clos', `changement ${now?.etat ?? 'inconnu'}`);
  }

  /** A refusal is an act too: it is in the log before it is answered. */
  private async traced<T>(
    acte: string,
    caller: Fact<'participant'>,
    work: () => Promise<T>,
    changement?: string,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof RegistryRefusal) await this.logRefusal(acte, caller.cle, error, changement);
      throw error;
    }
  }

  async logRefusal(
    acte: string,
    participant: string | null,
    { code, detail }: RegistryRefusal,
    changement?: string,
  ): Promise<void> {
    const known = changement !== undefined && /^[0-9a-f-]{36}$/.test(changement) ? { changement } : {};
    await this.options.registry.write((writing) =>
      writing.log({
        acte: 'refus',
        ...known,
        detail: { demande: acte, participant, code, motif: detail.slice(0, 300) },
      }),
    );
  }

  private today(): CivilDate {
    return civilDateInFrance(this.options.clock.now());
  }
}

interface Applying {
  readonly stored: StoredChange;
  readonly change: Change;
  readonly received: Received;
  readonly signed: SignedDocument;
  readonly sonde: readonly ProbeReport[];
}

function judgeBinding(stored: StoredChange, decision: Decision, difference: readonly Difference[]): void {
  if (decision.empreinte !== stored.empreinte || decision.difference !== differenceDigest(difference))
    throw new RegistryRefusal('approbation-autre-document', 'empreinte du changement ou de sa différence');
}

/** The change of a document that was judged when it came in. */
export function changeOf({ proposition }: Pick<StoredChange, 'proposition'>): Change {
  const { payload } = JSON.parse(proposition.toString('utf8')) as { payload: string };
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Change;
}
