import { createHash } from 'node:crypto';
import { type Certificate } from './certificate.js';
import { isListOf, namesAuthority, parseRevocationList, type RevocationList } from './revocation-list.js';
import { type TrustStore } from './trust-store.js';

/** `perimee`: no revocation known, but the CRL is past its next update; `inconnue`: no CRL of that CA is held. */
export type RevocationName = 'bonne' | 'revoquee' | 'perimee' | 'inconnue';

/** What is known of one certificate. Times are milliseconds since the Unix epoch. */
export interface RevocationState {
  readonly etat: RevocationName;
  readonly thisUpdate: number | null;
  readonly nextUpdate: number | null;
  /** Set where `etat` is `revoquee`: since when, as the CRL says. */
  readonly revokedAt: number | null;
}

/** Why a CRL was not taken; the list held before stays. */
export type RevocationListFault =
  | 'illisible'
  | 'autorite-inconnue'
  | 'signature-invalide'
  | 'extension-inconnue'
  | 'sans-prochaine-date'
  | 'pas-encore-valide'
  | 'plus-ancienne';

export interface LoadReport {
  /** Names of the CAs whose list changed. */
  readonly taken: readonly string[];
  readonly unchanged: number;
  /** `position` is that of the text in what was given. */
  readonly refused: readonly { readonly position: number; readonly fault: RevocationListFault }[];
}

interface HeldList {
  readonly authority: string;
  readonly number: bigint;
  readonly digest: string;
  readonly revoked: ReadonlyMap<string, number>;
  readonly reasons: ReadonlyMap<string, number>;
  readonly fresh: RevocationState;
  readonly stale: RevocationState;
  readonly thisUpdate: number;
  readonly nextUpdate: number;
}

const UNKNOWN: RevocationState = Object.freeze({
  etat: 'inconnue',
  thisUpdate: null,
  nextUpdate: null,
  revokedAt: null,
});
const SKEW_MS = 5 * 60_000;
const GRAVITY: Readonly<Record<RevocationName, number>> = { bonne: 0, perimee: 1, inconnue: 2, revoquee: 3 };

/**
 * The revocation lists in force: an immutable snapshot in memory, swapped whole. Revocation is ours and not OpenSSL's,
 * which refuses everybody once a list is stale and forgets what it knew when a session is resumed.
 */
export class RevocationRegistry {
  /** By x5tS256 of the issuing CA. */
  #lists: ReadonlyMap<string, HeldList> = new Map();
  readonly #listeners = new Set<() => void>();

  /**
   * Takes every list that a CA of the trust store signed and that is newer than the one held, all at once; refuses the
   * others and keeps the former. `lists` are PEM texts or DER bytes; `at` in milliseconds.
   */
  async load(
    lists: readonly (string | Uint8Array)[],
    trustStore: TrustStore,
    at: number,
  ): Promise<LoadReport> {
    const next = new Map(this.#lists);
    const taken: string[] = [];
    const refused: { position: number; fault: RevocationListFault }[] = [];
    let unchanged = 0;
    for (const [position, list] of lists.entries()) {
      const judged = judge(list, trustStore, at);
      const outcome = typeof judged === 'string' ? judged : place(judged, next);
      if (outcome === 'taken' && typeof judged !== 'string') taken.push(judged.list.authority);
      else if (outcome === 'unchanged') unchanged += 1;
      else if (outcome !== 'taken') refused.push({ position, fault: outcome });
    }
    if (taken.length > 0) {
      this.#lists = next;
      for (const listener of this.#listeners) listener();
    }
    return { taken, unchanged, refused };
  }

  /** What is known of the certificate with this serial, issued by this CA. A map look-up or two. */
  state(issuerX5tS256: string, serialHex: string, at: number): RevocationState {
    const list = this.#lists.get(issuerX5tS256);
    if (!list) return UNKNOWN;
    const revokedAt = list.revoked.get(serialHex);
    if (revokedAt !== undefined) return { ...list.fresh, etat: 'revoquee', revokedAt };
    return at > list.nextUpdate ? list.stale : list.fresh;
  }

  /** Why a certificate was revoked (CRLReason, RFC 5280 section 5.3.1); null where the list does not say. */
  reasonOf(issuerX5tS256: string, serialHex: string): number | null {
    return this.#lists.get(issuerX5tS256)?.reasons.get(serialHex) ?? null;
  }

  /** The worst state along a verified chain (leaf first, root last); the root itself is nobody's to revoke. */
  stateOfChain(chain: readonly Certificate[], at: number): RevocationState {
    let worst: RevocationState | null = null;
    for (let index = 0; index + 1 < chain.length; index += 1) {
      const [subject, issuer] = [chain[index], chain[index + 1]];
      if (!subject || !issuer) continue;
      const state = this.state(issuer.x5tS256, subject.serialHex, at);
      if (!worst || GRAVITY[state.etat] > GRAVITY[worst.etat]) worst = state;
    }
    return worst ?? UNKNOWN;
  }

  /** Which list is held of which CA, for readiness, alarms and metrics. */
  held(): readonly { authority: string; thisUpdate: number; nextUpdate: number; revoked: number }[] {
    return [...this.#lists.values()].map(({ authority, thisUpdate, nextUpdate, revoked }) => ({
      authority,
      thisUpdate,
      nextUpdate,
      revoked: revoked.size,
    }));
  }

  /** Calls `listener` after each swap. Returns what ends that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** For how long the list behind a state has been past its next update; 0 where it is not. Milliseconds. */
export function staleFor(state: RevocationState, at: number): number {
  return state.nextUpdate === null ? 0 : Math.max(0, at - state.nextUpdate);
}

interface JudgedList {
  readonly list: HeldList;
  /** Every CA certificate of that name and key: a renewed CA keeps both. */
  readonly issuers: readonly Certificate[];
}

function judge(
  text: string | Uint8Array,
  trustStore: TrustStore,
  at: number,
): JudgedList | RevocationListFault {
  const crl = parseRevocationList(text);
  if (!crl) return 'illisible';
  if (crl.hasCriticalExtension) return 'extension-inconnue';
  const named = trustStore.authorities.filter((authority) => namesAuthority(crl, authority));
  if (named.length === 0) return 'autorite-inconnue';
  const issuers = named.filter((authority) => isListOf(crl, authority));
  const [first] = issuers;
  if (!first) return 'signature-invalide';
  if (crl.nextUpdate === null) return 'sans-prochaine-date';
  if (crl.thisUpdate > at + SKEW_MS) return 'pas-encore-valide';
  return { issuers, list: heldList(crl, first.commonName, crl.nextUpdate) };
}

/** Puts the list in the place of an older one, under each of its CA's certificates. */
function place(
  judged: JudgedList,
  lists: Map<string, HeldList>,
): 'taken' | 'unchanged' | RevocationListFault {
  let outcome: 'taken' | 'unchanged' | RevocationListFault = 'unchanged';
  for (const issuer of judged.issuers) {
    const held = lists.get(issuer.x5tS256);
    if (held?.digest === judged.list.digest) continue;
    if (held && isOlder(judged.list, held)) return 'plus-ancienne';
    lists.set(issuer.x5tS256, judged.list);
    outcome = 'taken';
  }
  return outcome;
}

function isOlder(offered: HeldList, held: HeldList): boolean {
  return offered.number < held.number || offered.thisUpdate < held.thisUpdate;
}

function heldList(crl: RevocationList, authority: string, nextUpdate: number): HeldList {
  const { thisUpdate, number, revoked, reasons } = crl;
  const state = { thisUpdate, nextUpdate, revokedAt: null };
  return {
    authority,
    thisUpdate,
    nextUpdate,
    number,
    revoked,
    reasons,
    digest: createHash('sha256').update(crl.signed).digest('base64url'),
    fresh: Object.freeze({ ...state, etat: 'bonne' }),
    stale: Object.freeze({ ...state, etat: 'perimee' }),
  };
}
