import { type IncomingMessage } from 'node:http';

/** The doors of the house. A route is reachable through exactly one of them. */
export const LISTENERS = ['exchange', 'diagnostic', 'console', 'ops', 'journal', 'annuaire'] as const;
export type ListenerName = (typeof LISTENERS)[number];

const tag = Symbol('listener');
type Tagged = IncomingMessage & { [tag]?: ListenerName };

/** Marks a request with the listener it came in by. Only our servers call it: a caller's headers decide nothing. */
export function tagRequest(request: IncomingMessage, listener: ListenerName): void {
  (request as Tagged)[tag] = listener;
}

export function listenerOf(request: IncomingMessage): ListenerName | undefined {
  return (request as Tagged)[tag];
}

/**
 * The Fastify route constraint `listener` (find-my-way). `mustMatchWhenDerived` makes a route without a listener
 * unreachable: forgetting the constraint closes the route instead of opening it everywhere.
 */
export const listenerConstraint = {
  name: 'listener',
  mustMatchWhenDerived: true,
  storage() {
    const routes = new Map<unknown, unknown>();
    return {
      get: (key: unknown) => routes.get(key) ?? null,
      set: (key: unknown, store: unknown) => void routes.set(key, store),
      del: (key: unknown) => void routes.delete(key),
      empty: () => routes.clear(),
    };
  },
  deriveConstraint: (request: IncomingMessage) => listenerOf(request) ?? 'none',
  validate(value: unknown) {
    if (!(LISTENERS as readonly unknown[]).includes(value))
      throw new TypeError('a route names one of the listeners');
  },
};
