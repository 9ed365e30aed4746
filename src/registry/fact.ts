/** Bitemporal facts: what holds when (civil days, both included), and from when until when we knew it so (instants). */
import { addDays, type CivilDate } from '../kernel/civil-date.js';
import { type ContentOf, type ObjectType } from './objects.js';

export interface Period {
  readonly du: CivilDate;
  /** null: no end known. */
  readonly au: CivilDate | null;
}

export interface Fact<T extends ObjectType = ObjectType> extends Period {
  readonly type: T;
  readonly cle: string;
  /** The object's version that brought it. */
  readonly version: number;
  readonly contenu: ContentOf<T>;
}

/** One operation of a change: from `du` to `au` the object is `contenu`; null ends it for that time. */
export interface Operation extends Period {
  readonly type: ObjectType;
  readonly cle: string;
  /** The version of the object it was drafted against; 0: an object that is not there yet. */
  readonly version: number;
  readonly contenu: ContentOf<ObjectType> | null;
}

export function holdsOn(period: Period, day: CivilDate): boolean {
  return period.du <= day && (period.au === null || day <= period.au);
}

export function overlaps(one: Period, other: Period): boolean {
  return (other.au === null || one.du <= other.au) && (one.au === null || other.du <= one.au);
}

/** What is left of a period once another has been taken out: none, one or two periods. */
function without(period: Period, taken: Period): Period[] {
  const left: Period[] = [];
  if (period.du < taken.du) left.push({ du: period.du, au: addDays(taken.du, -1) });
  if (taken.au !== null && (period.au === null || period.au > taken.au)) {
    left.push({ du: addDays(taken.au, 1), au: period.au });
  }
  return left;
}

export interface Rewriting {
  /** Facts known until now, and no longer. */
  readonly ended: readonly Fact[];
  /** Facts known from now on. */
  readonly made: readonly Fact[];
}

/**
 * What an operation does to the facts of its object: those it meets are ended, what remains of them on either side is
 * said again, and its own content stands in between.
 */
export function rewrite(facts: readonly Fact[], operation: Operation): Rewriting {
  const version = operation.version + 1;
  const ended = facts.filter((fact) => overlaps(fact, operation));
  const remains = ended.flatMap((fact) =>
    without(fact, operation).map((period) => ({ ...fact, ...period, version })),
  );
  const { type, cle, du, au, contenu } = operation;
  const made: Fact[] = contenu === null ? remains : [...remains, { type, cle, du, au, version, contenu }];
  return { ended, made };
}

/** Every fact known now, by object. Immutable: an operation gives another one. */
export class Facts {
  private constructor(
    private readonly byObject: ReadonlyMap<string, readonly Fact[]>,
    private readonly versions: ReadonlyMap<string, number>,
  ) {}

  static of(facts: readonly Fact[], versions: ReadonlyMap<string, number>): Facts {
    const byObject = new Map<string, Fact[]>();
    for (const fact of facts) {
      const key = objectKey(fact.type, fact.cle);
      const known = byObject.get(key);
      if (known === undefined) byObject.set(key, [fact]);
      else known.push(fact);
    }
    return new Facts(byObject, versions);
  }

  /** The object's version; 0 where it was never registered. */
  version(type: ObjectType, cle: string): number {
    return this.versions.get(objectKey(type, cle)) ?? 0;
  }

  /** The versions of every object of a type, ended ones included, by key. */
  versionsOf(type: ObjectType): ReadonlyMap<string, number> {
    const start = objectKey(type, '');
    const own = [...this.versions].filter(([key]) => key.startsWith(start));
    return new Map(own.map(([key, version]) => [key.slice(start.length), version]));
  }

  of<T extends ObjectType>(type: T, cle: string): readonly Fact<T>[] {
    return (this.byObject.get(objectKey(type, cle)) ?? []) as readonly Fact<T>[];
  }

  on<T extends ObjectType>(type: T, cle: string, day: CivilDate): Fact<T> | undefined {
    return this.of(type, cle).find((fact) => holdsOn(fact, day));
  }

  all<T extends ObjectType>(type: T): readonly Fact<T>[] {
    const found: Fact<T>[] = [];
    for (const facts of this.byObject.values()) {
      if (facts[0]?.type === type) found.push(...(facts as readonly Fact<T>[]));
    }
    return found;
  }

  /** With the operations done, in order. Versions are not judged here. */
  after(operations: readonly Operation[]): Facts {
    const byObject = new Map(this.byObject);
    const versions = new Map(this.versions);
    for (const operation of operations) {
      const key = objectKey(operation.type, operation.cle);
      const former = byObject.get(key) ?? [];
      const { ended, made } = rewrite(former, operation);
      byObject.set(key, [...former.filter((fact) => !ended.includes(fact)), ...made]);
      versions.set(key, operation.version + 1);
    }
    return new Facts(byObject, versions);
  }
}

export function objectKey(type: ObjectType, cle: string): string {
  return `${type}:${cle}`;
}
