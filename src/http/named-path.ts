/**
 * The path as answers and traces name it. What a caller types in an address is not ours to keep: of a resource we know its
 * own path with the parameters that have their due form, of any other only the beginning that we know.
 */
import { isUuidV4 } from '../kernel/identifiers.js';

/** Stands for what is not repeated. */
const REST = '*';

/** The parts of our own addresses. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['roc', 'v1', 'idb', 'sim', 'clc', 'del', 'messages', 'reponse', 'certificats'],
  ...['annuaire', 'routes', 'diagnostic', 'whoami', 'traces', 'entrees', 'journal'],
]);

const THUMBPRINT = /^[A-Za-z0-9_-]{43}$/;

/**
 * @param route the pattern of the resource that was matched; where none was, empty or ending in a star
 * @param url as it was sent
 */
export function namedPath(route: string, params: unknown, url: string): string {
  if (route === '' || route.endsWith('*')) return knownBeginning(url.split('?', 1)[0] ?? '');
  return route
    .split('/')
    .map((part) => (part.startsWith(':') ? parameter(params, part.slice(1)) : part))
    .join('/');
}

function parameter(params: unknown, name: string): string {
  const value = (params as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' && (isUuidV4(value) || THUMBPRINT.test(value)) ? value : REST;
}

function knownBeginning(path: string): string {
  if (path === '/' || path === '*') return path;
  const parts = path.replace(/^\//, '').split('/');
  const unknown = parts.findIndex((part) => !KNOWN.has(part));
  return `/${(unknown === -1 ? parts : [...parts.slice(0, unknown), REST]).join('/')}`.slice(0, 256);
}
