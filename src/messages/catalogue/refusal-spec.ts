import { type RefusalCode, type RefusalGroup } from '../../kernel/refusal.js';
import { type Probleme } from '../types.js';

/**
 * What a refusal code says and does. The texts are read by three people: the clerk at the desk (at most 160
 * characters, can be read out), whoever runs the gateway, and whoever writes the hospital's software.
 */
export interface RefusalSpec {
  readonly groupe: RefusalGroup;
  /** HTTP status. */
  readonly status: number;
  /** `amc`: the insurer's own refusal, which it signs; `passerelle`: ours, under our seal alone. */
  readonly origine: 'amc' | 'passerelle';
  /**
   * Whether the very same message, same id, sent again later can succeed. Only what was refused before anything
   * left for the AMC can: that releases the id. Any other outcome is replayed as it was.
   */
  readonly reessayable: boolean;
  readonly repli: Probleme['repli'];
  readonly title: string;
  readonly guichet: string;
  readonly exploitant: string;
  readonly developpeur: string;
}

/** What a part of the catalogue may say once for all its codes. */
type Shared = Pick<RefusalSpec, 'groupe' | 'status' | 'origine' | 'reessayable' | 'repli'>;
type Own<D> = Omit<RefusalSpec, keyof D> & Partial<RefusalSpec>;

/** One part of the catalogue: each code has its own texts, and what `defaults` does not already say. */
export function specs<D extends Partial<Shared>, C extends RefusalCode>(
  defaults: D,
  own: Readonly<Record<C, Own<D>>>,
): Readonly<Record<C, RefusalSpec>> {
  const entries = Object.entries<Own<D>>(own).map(([code, spec]) => [code, { ...defaults, ...spec }]);
  return Object.fromEntries(entries) as Record<C, RefusalSpec>;
}
