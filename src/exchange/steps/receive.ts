import { refusal } from '../../kernel/refusal.js';
import { type Clock } from '../../kernel/clock.js';
import { type StoredMessage, type TraceStore } from '../../trace/trace-store.port.js';
import { type EntryWriter } from '../entries.js';
import { type Facts } from '../facts.js';
import { deadlineOf, type DeadlinePolicy } from '../deadline.js';
import { prove, type ReceiveResult, type Received, type Routed, type Steps } from '../steps.js';

interface ReceiveDependencies {
  readonly store: TraceStore;
  readonly entries: EntryWriter;
  readonly clock: Clock;
  readonly deadlines: DeadlinePolicy;
}

/** Entry 1. At this point nothing has left for the AMC; when it resolves as new, the id is ours and durable. */
export function receiveStep({ store, entries, clock, deadlines }: ReceiveDependencies): Steps['receive'] {
  return async ({ facts }: Routed): Promise<ReceiveResult> => {
    const claim = entries.claim(facts);
    const claimed = await store.received(entries.received(facts), claim);
    if (claimed.outcome === 'new') return prove<Received>({ facts, kind: 'new', trace: claimed.receipt });
    const deadline = deadlineOf(facts, deadlines);
    const known = claimed.message;
    const settled =
      known.etat === 'en-cours' && known.contentDigest === claim.contentDigest
        ? await store.awaitConclusion(claim.ej, claim.idMessage, deadline - clock.now())
        : known;
    return replay(facts, settled ?? known);
  };
}

/** The same content gets the stored answer; other content under a used id is refused. */
export function replay(facts: Facts, stored: StoredMessage): Exclude<ReceiveResult, Received> {
  if (stored.contentDigest !== facts.contentDigest) {
    return {
      kind: 'refused',
      refusal: refusal('message-id-reutilise', 'cet idMessage a déjà servi pour un autre contenu', {
        champ: '/idMessage',
      }),
    };
  }
  if (stored.sealedAnswer !== null) {
    return { kind: 'replay', facts, stored: { ...stored, sealedAnswer: stored.sealedAnswer } };
  }
  if (stored.etat === 'en-cours') {
    return {
      kind: 'refused',
      refusal: refusal('message-en-cours', 'la première demande de cet idMessage est en cours', {
        retryAfter: 2,
      }),
    };
  }
  return {
    kind: 'refused',
    refusal: refusal(
      'echange-interrompu',
      'la première demande de cet idMessage a été interrompue ; son sort est inconnu',
    ),
  };
}
