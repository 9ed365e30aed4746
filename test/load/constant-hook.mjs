/**
 * Loaded into the gateway by `bench.mjs --annuaire`: its look-up can also be asked for a constant body
 * (`constant-exchange.mjs`). The program itself has no such door: the module that assembles the exchange is replaced by
 * one that wraps it, in the benchmark's process alone.
 */
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const WRAPPED = new URL('../../dist/assemble-exchange.js', import.meta.url).href;
const WRAPPER = new URL('./constant-exchange.mjs', import.meta.url).href;

if (isMainThread) register(import.meta.url);

/** Node's module hook, on the thread of the hooks. */
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  return found.url === WRAPPED && context.parentURL !== WRAPPER ? { ...found, url: WRAPPER } : found;
}
