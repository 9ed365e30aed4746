import { type AmcBackend, type AmcOutcome, type AmcQuestion, notAnswered } from './amc-backend.port.js';
import { type AmcBreakers } from './adapters/breaker.js';
import { type Bulkhead } from './bulkhead.js';
import { type Deadline } from './deadline.js';

/**
 * One platform behind its guards, in this order: an open breaker refuses at once, without waiting for a place; then
 * the platform's bulkhead; then the breaker again, because it may have opened while we waited. A full bulkhead says
 * nothing about the AMC, so it stands outside the breaker's count.
 */
export class GuardedBackend implements AmcBackend {
  constructor(
    private readonly platform: string,
    private readonly inner: AmcBackend,
    private readonly breakers: AmcBreakers,
    private readonly bulkhead: Bulkhead,
  ) {}

  async ask(question: AmcQuestion, deadline: Deadline, key: string): Promise<AmcOutcome> {
    const breaker = this.breakers.of(this.platform, question.amc10);
    const open = breaker.refusalNow();
    if (open !== undefined) return open;
    const run = await this.bulkhead.run(deadline, () =>
      breaker.ask(deadline, () => this.inner.ask(question, deadline, key)),
    );
    return run.ok ? run.value : notAnswered(run.refusal, 'not-sent');
  }
}
