/** What Ajv's compiled code looks like from outside; this room stands before `messages`, which has its own. */
export interface CompiledError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Judges a value; after a false, `errors` holds the first fault. Synchronous, so the two are read together. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}
