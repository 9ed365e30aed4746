/** Rounds of load against one program of a scene, its CPU time per exchange, its replies against its trace entries. */
import { poolOf } from './scene.mjs';

/** What went wrong with replies and entries; empty at the end, or exit code 1. */
export const mismatches = [];
/** Exchanges per second of each program's last run in each form. */
export const lastRate = new Map();

/** One run against one program: its load's report with CPU per exchange. Gateways get their entries counted. */
export async function run(scene, target, kind, settings) {
  const { entries: checked, pool, form, ...load } = settings;
  await scene.connect(target);
  const before = checked ? await scene.entries() : undefined;
  const from = scene.times(target);
  const report = await scene.load.call(kind, { name: target.name, pool, ...load });
  const to = scene.times(target);
  lastRate.set(poolOf(target.name, form), report.rate);
  const share = (name) =>
    from[name] === null || to[name] === null ? null : (to[name] - from[name]) / report.replies;
  if (checked) compare(target.name, report, before, await scene.entries());
  else if ((report.statuses[200] ?? 0) !== report.replies)
    fault(`${target.name}: ${JSON.stringify(report.statuses)} ${report.faults.join(' | ')}`);
  return { ...report, cpu: share('program'), database: share('database') };
}

export function fault(text) {
  mismatches.push(text);
  console.error(`  ! ${text}`);
}

/** Time-stamps are the log's own: no reply is behind them. */
const EXPECTED = ['recu', 'repondu', 'horodatage'];

/** Each reply has its two entries, and there is no entry without a reply. */
function compare(name, { replies, statuses, faults }, before, after) {
  const grown = (type) => (after[type] ?? 0) - (before[type] ?? 0);
  const others = Object.keys(after).filter((type) => !EXPECTED.includes(type) && grown(type) !== 0);
  if (grown('recu') === replies && grown('repondu') === replies && others.length === 0) return;
  const grownBy = Object.fromEntries(Object.keys(after).map((type) => [type, grown(type)]));
  fault(
    `${name}: ${replies} replies ${JSON.stringify(statuses)}, entries ${JSON.stringify(grownBy)} ${faults.join(' | ')}`,
  );
}

/** A round at full load, its requests signed in advance in the form asked for. */
export async function gatewayRound(scene, gateway, seconds, form = 'json') {
  const pool = poolOf(gateway.name, form);
  // Signed in advance from what the last round took; a pool that runs dry ends its round early.
  await scene.sign(gateway.name, Math.ceil(1.5 * lastRate.get(pool) * seconds) + 500, form);
  return run(scene, gateway, 'full', { pool, form, seconds, entries: true });
}
