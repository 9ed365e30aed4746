/** What a change would do, as the second person reads it before deciding. */
import { canonicalJson } from '../kernel/canonical-json.js';
import { type CivilDate } from '../kernel/civil-date.js';
import { digest } from '../signing/sign-answer.js';
import { type Facts, type Operation } from './fact.js';
import { type ObjectType } from './objects.js';

export interface Difference {
  readonly type: ObjectType;
  readonly cle: string;
  /** The object's version before the change. */
  readonly version: number;
  readonly du: CivilDate;
  readonly au: CivilDate | null;
  readonly nature: 'ajout' | 'modification' | 'retrait';
  /** Each value that is not the same on the first day of the change, by its path in the content. */
  readonly champs: readonly { readonly chemin: string; readonly avant: unknown; readonly apres: unknown }[];
}

export function differenceOf(facts: Facts, operations: readonly Operation[]): Difference[] {
  return operations.map(({ type, cle, du, au, contenu }) => {
    const before = facts.on(type, cle, du)?.contenu ?? null;
    const nature = contenu === null ? 'retrait' : before === null ? 'ajout' : 'modification';
    return {
      type,
      cle,
      version: facts.version(type, cle),
      du,
      au,
      nature,
      champs: changed(before, contenu, ''),
    };
  });
}

/** base64url SHA-256 of the difference's canonical bytes (RFC 8785): what a decision binds. */
export function differenceDigest(difference: readonly Difference[]): string {
  return digest(canonicalJson(difference));
}

function changed(before: unknown, after: unknown, chemin: string): Difference['champs'][number][] {
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) =>
      changed(before[name] ?? null, after[name] ?? null, chemin === '' ? name : `${chemin}/${name}`),
    );
  }
  const same = canonicalJson(before ?? null) === canonicalJson(after ?? null);
  return same ? [] : [{ chemin, avant: before ?? null, apres: after ?? null }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
