import { type CivilDate, isCivilDate } from '../../kernel/civil-date.js';
import { type Cents, cents } from '../../kernel/money.js';

/** A referentiel that cannot be used; the message names the field by its path, never a person's identifier. */
export class ReferentielError extends Error {
  override readonly name = 'ReferentielError';
}

/** Reads one JSON value whose place is known, so that an error can name the field. */
export class JsonReader {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
  ) {}

  fail(expected: string): never {
    throw new ReferentielError(`référentiel: ${this.path}: ${expected}`);
  }

  get absent(): boolean {
    return this.value === undefined;
  }

  get isNull(): boolean {
    return this.value === null;
  }

  get isNumber(): boolean {
    return typeof this.value === 'number';
  }

  is(value: string): boolean {
    return this.value === value;
  }

  /** The members of an object, in order, each with its name. */
  members(): [string, JsonReader][] {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      this.fail('objet attendu');
    return Object.entries(this.value).map(([name, value]) => [
      name,
      new JsonReader(value, `${this.path}.${name}`),
    ]);
  }

  member(name: string): JsonReader {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      this.fail('objet attendu');
    const value: unknown = Object.hasOwn(this.value, name) ? Reflect.get(this.value, name) : undefined;
    return new JsonReader(value, `${this.path}.${name}`);
  }

  items(): JsonReader[] {
    if (!Array.isArray(this.value)) this.fail('liste attendue');
    return this.value.map((item, i) => new JsonReader(item, `${this.path}[${i}]`));
  }

  text(pattern: RegExp, expected: string): string {
    if (typeof this.value !== 'string' || !pattern.test(this.value)) this.fail(`${expected} attendu`);
    return this.value;
  }

  integer(min: number, max: number): number {
    const value = this.value;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
      this.fail(`entier de ${min} à ${max} attendu`);
    }
    return value;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') this.fail('booléen attendu');
    return this.value;
  }

  amount(): Cents {
    const value = typeof this.value === 'string' ? cents(this.value) : undefined;
    return value ?? this.fail('montant à deux décimales attendu');
  }

  date(): CivilDate {
    if (typeof this.value !== 'string' || !isCivilDate(this.value)) this.fail('date AAAA-MM-JJ attendue');
    return this.value;
  }
}
