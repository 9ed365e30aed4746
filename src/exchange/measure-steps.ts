import { type Metrics } from '../observability/metrics.js';
import { type Steps } from './steps.js';

const ASYNCHRONOUS = ['admit', 'read', 'route', 'receive', 'ask', 'seal', 'conclude'] as const;
const SYNCHRONOUS = ['identify', 'validate'] as const;

/** The same steps, each one's duration observed; the outcome counted at the reply. */
export function measured(steps: Steps, metrics: Metrics): Steps {
  const timed: Record<string, unknown> = { ...steps };
  const observe = (etape: string) => {
    const child = metrics.stage.labels(etape);
    return (since: number) => child.observe((performance.now() - since) / 1000);
  };
  for (const name of SYNCHRONOUS) {
    const [step, done] = [steps[name] as (input: unknown) => unknown, observe(name)];
    timed[name] = (input: unknown) => {
      const since = performance.now();
      const result = step(input);
      done(since);
      return result;
    };
  }
  for (const name of ASYNCHRONOUS) {
    const [step, done] = [steps[name] as (input: unknown) => Promise<unknown>, observe(name)];
    timed[name] = async (input: unknown) => {
      const since = performance.now();
      const result = await step(input);
      done(since);
      return result;
    };
  }
  timed['reply'] = counted(steps.reply, metrics);
  return timed as unknown as Steps;
}

function counted(reply: Steps['reply'], metrics: Metrics): Steps['reply'] {
  return (receipt) => {
    const { arrival } = receipt.facts;
    const { outcome } = receipt.sealed;
    const service = arrival.service ?? 'aucun';
    metrics.outcome.inc({ service, issue: outcome.kind === 'refusal' ? outcome.refusal.code : outcome.kind });
    metrics.exchange.observe({ service }, Math.max(0, Date.now() - arrival.receivedAt) / 1000);
    return reply(receipt);
  };
}
