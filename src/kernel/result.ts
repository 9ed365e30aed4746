import { type Refusal } from './refusal.js';

/**
 * The outcome of a step: a value, or a refusal that travels the same sealed and traced tail as an answer.
 * A throw is never an expected outcome: it is a defect.
 */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(refusal: Refusal): Result<never> {
  return { ok: false, refusal };
}
