import { digest } from '../signing/sign-answer.js';

/** Octets; no message of the contract has so few. */
const SHORTEST_MESSAGE = 64;

/**
 * The digest that names what was asked; undefined where so little came that it is no message. A lone number would be told
 * by its digest to whoever tries them all: an NIR has few enough.
 */
export function boundDigest(content: Buffer): string | undefined {
  return content.length < SHORTEST_MESSAGE ? undefined : digest(content);
}

/** The same as a fact of the exchange. */
export function boundTo(content: Buffer): { readonly digest?: string } {
  const digest = boundDigest(content);
  return digest === undefined ? {} : { digest };
}
