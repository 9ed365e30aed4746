import { type CivilDate, isCivilDate } from '../../kernel/civil-date.js';
import { amount, type Cents, cents } from '../../kernel/money.js';

/** What may be wrong with a referentiel, by name: what an operator's tool can go by. */
export const REFERENTIEL_FAULTS = [
  'champ-invalide',
  'champ-inconnu',
  'nombre-hors-bornes',
  'montant-invalide',
  'montant-hors-bornes',
  'date-invalide',
  'dates-inversees',
  'dates-chevauchantes',
  'nir-invalide',
  'amc-invalide',
  'amc-inconnue',
  'amc-double',
  'contrat-inconnu',
  'contrat-double',
  'beneficiaire-double',
  'tarif-inconnu',
  'tarif-double',
  'unite-incoherente',
  'valeur-hors-bornes',
  'suspension-hors-droits',
  'code-double',
] as const;
export type ReferentielFault = (typeof REFERENTIEL_FAULTS)[number];

/** A referentiel that cannot be used; the message names the field by its path, never a person's identifier. */
export class ReferentielError extends Error {
  override readonly name = 'ReferentielError';

  constructor(
    /** The field's path. */
    readonly champ: string,
    /** What was expected there, in French. */
    readonly attendu: string,
    readonly faute: ReferentielFault = 'champ-invalide',
  ) {
    super(`référentiel: ${champ}: ${attendu}`);
  }
}

/** Reads one JSON value whose place is known, so that an error can name the field. */
export class JsonReader {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
  ) {}

  fail(expected: string, faute?: ReferentielFault): never {
    throw new ReferentielError(this.path, expected, faute);
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

  /** Refuses a member of another name: a misspelt optional one would be silently left out. */
  only(names: ReadonlySet<string>): void {
    for (const [name, reader] of this.members()) {
      if (names.has(name)) continue;
      // A stranger's name is told only where it cannot be a value.
      if (/^[A-Za-z]{1,40}$/.test(name)) reader.fail('champ inconnu', 'champ-inconnu');
      this.fail('nom de champ inconnu', 'champ-inconnu');
    }
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
      this.fail(`entier de ${min} à ${max} attendu`, 'nombre-hors-bornes');
    }
    return value;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') this.fail('booléen attendu');
    return this.value;
  }

  /** @param max in cents, included. */
  amount(max = Number.MAX_SAFE_INTEGER): Cents {
    const value = typeof this.value === 'string' ? cents(this.value) : undefined;
    if (value === undefined) this.fail('montant à deux décimales attendu', 'montant-invalide');
    if (value > max) this.fail(`montant de ${amount(max)} au plus attendu`, 'montant-hors-bornes');
    return value;
  }

  /** A number or the text of one, at most two decimals, in hundredths. */
  hundredths(): number {
    const text = typeof this.value === 'number' ? String(this.value) : this.value;
    if (typeof text !== 'string' || !/^\d{1,9}(\.\d{1,2})?$/.test(text))
      this.fail('nombre à deux décimales au plus attendu', 'valeur-hors-bornes');
    const [whole = '0', fraction = ''] = text.split('.');
    return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  }

  date(): CivilDate {
    if (typeof this.value !== 'string' || !isCivilDate(this.value)) {
      this.fail('date AAAA-MM-JJ attendue', 'date-invalide');
    }
    return this.value;
  }
}
