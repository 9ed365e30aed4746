import { isReleasable } from '../../messages/refusal-catalogue.js';
import { toStored } from '../../signing/serialize-answer.js';
import { type Conclusion, type TraceStore } from '../../trace/trace-store.port.js';
import { type EntryWriter } from '../entries.js';
import { type ExchangeBodies } from '../../trace/bodies/body-store.port.js';
import { bodiesToKeep } from '../bodies-to-keep.js';
import { type RefusedOutcome } from '../outcome.js';
import { prove, type Receipt, type Sealed, type Steps } from '../steps.js';
import { replay } from './receive.js';

interface ConcludeDependencies {
  readonly store: TraceStore;
  readonly entries: EntryWriter;
  /** Seals what a refusal turned into once the store knew the id (a replay, or a reused id). */
  readonly seal: Steps['seal'];
  /** Takes bodies to keep, once their entry is durable; absent, none are kept. Never waited for. */
  readonly keepBodies?: ((bodies: ExchangeBodies) => void) | undefined;
}

/** Entry 2. When it resolves the entry and, where the id is claimed, the answer to replay are durable. */
export function concludeStep(dependencies: ConcludeDependencies): Steps['conclude'] {
  const { store, entries } = dependencies;
  return async (sealed: Sealed): Promise<Receipt> => {
    const { outcome } = sealed;
    if (outcome.kind === 'replay') return concludeReplay(dependencies, sealed, outcome.stored.idEchange);
    if (outcome.kind === 'statement')
      return receipt(sealed, await store.concluded(entries.concluded(sealed), null));
    if (outcome.kind === 'refusal' && outcome.claim === 'none')
      return concludeUnclaimed(dependencies, sealed, outcome);
    const conclusion = conclusionOf(entries, sealed);
    const made = receipt(sealed, await store.concluded(entries.concluded(sealed), conclusion));
    if (dependencies.keepBodies !== undefined) {
      const bodies = bodiesToKeep(made);
      if (bodies !== undefined) dependencies.keepBodies(bodies);
    }
    return made;
  };
}

function receipt(sealed: Sealed, trace: Receipt['trace'], recu = trace.recu()): Receipt {
  return prove<Receipt>({
    ...{ facts: sealed.facts, sealed, trace, recu },
    rejeu: sealed.outcome.kind === 'replay',
  });
}

/** A replay is traced, and carries the receipt of the first answer; its own where that entry is gone (retention). */
async function concludeReplay(
  { store, entries }: ConcludeDependencies,
  sealed: Sealed,
  first: string,
): Promise<Receipt> {
  const trace = await store.concluded(entries.concluded(sealed), null);
  return receipt(sealed, trace, (await store.receiptOf(first)) ?? trace.recu());
}

function conclusionOf(entries: EntryWriter, sealed: Sealed): Conclusion {
  return {
    ...entries.claim(sealed.facts),
    etat: stateOf(sealed),
    sealedAnswer: toStored({ ...sealed.answer, statut: sealed.statut }),
  };
}

function stateOf({ outcome, answer }: Sealed): Conclusion['etat'] {
  if (outcome.kind !== 'refusal') return answer.cty === 'roc-refus+json' ? 'refuse' : 'repondu';
  if (outcome.refusal.code === 'sort-inconnu') return 'sort-inconnu';
  return outcome.claim !== 'held-maybe-sent' && isReleasable(outcome.refusal.code) ? 'libere' : 'refuse';
}

/**
 * A refusal before the claim. Where request and id are established (past the contract), the id is claimed with it,
 * so that the same request gets the same refusal again, and an id already answered gets its answer.
 */
async function concludeUnclaimed(
  dependencies: ConcludeDependencies,
  sealed: Sealed,
  outcome: RefusedOutcome,
): Promise<Receipt> {
  const { store, entries, seal } = dependencies;
  const { facts } = sealed;
  const lasting =
    facts.demande !== undefined &&
    outcome.refusal.code !== 'message-id-reutilise' &&
    outcome.refusal.code !== 'message-en-cours' &&
    outcome.refusal.code !== 'echange-interrompu';
  if (!lasting || isReleasable(outcome.refusal.code)) {
    return receipt(sealed, await store.concluded(entries.concluded(sealed), null));
  }
  const claimed = await store.refusedWithClaim(
    entries.concluded(sealed),
    entries.claim(facts),
    conclusionOf(entries, sealed),
  );
  if (claimed.outcome === 'new') return receipt(sealed, claimed.receipt);
  const former = replay(facts, claimed.message);
  const again = await seal(
    former.kind === 'replay' ? former : { kind: 'refusal', facts, refusal: former.refusal, claim: 'none' },
  );
  return again.outcome.kind === 'replay'
    ? concludeReplay(dependencies, again, again.outcome.stored.idEchange)
    : receipt(again, await store.concluded(entries.concluded(again), null));
}
