/**
 * The exchange as it is assembled, with one answer more: `GET /annuaire/v1/routes?constante=N` is a body of N bytes made
 * once. Listener, identity, quota, admission, seal and headers are those of every look-up; nothing is looked up.
 */
import { assembleExchange as assembled } from '../../dist/assemble-exchange.js';

const bodies = new Map();

function bodyOf(size) {
  let body = bodies.get(size);
  if (body === undefined) {
    body = Buffer.from(JSON.stringify({ constante: '' }).replace('""', `"${'x'.repeat(size - 16)}"`));
    bodies.set(size, body);
  }
  return body;
}

export function assembleExchange(...parts) {
  const exchange = assembled(...parts);
  const { find } = exchange.lookUps;
  const findOrConstant = async (facts, lookUp) => {
    const size = lookUp.query?.constante;
    if (size === undefined) return find(facts, lookUp);
    return { ok: true, value: { kind: 'routes', facts, payload: bodyOf(Number(size)) } };
  };
  return { ...exchange, lookUps: { ...exchange.lookUps, find: findOrConstant } };
}
