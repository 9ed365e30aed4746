/**
 * An AMC's own traces, kept as it is called: one line before the question is looked at, one before its answer leaves, each
 * on the disk by then. Of use to any AMC's platform; see docs/format-commun.md.
 */
import { type Clock, systemClock } from '../../kernel/clock.js';
import { TraceFile } from '../../trace/common/trace-file.js';
import { type AmcAnswer, type AmcCall, type AmcSurroundings, toAmcRequest, toAmcTrace } from './amc-trace.js';

export { type AmcAnswer, type AmcCall, type AmcSurroundings } from './amc-trace.js';

export class AmcRecorder {
  constructor(
    private readonly file: TraceFile,
    private readonly own: AmcSurroundings = {},
    private readonly clock: Clock = systemClock,
  ) {}

  /** @throws TraceFileFault where the file is not one of traces. */
  static async open(path: string, own: AmcSurroundings = {}): Promise<AmcRecorder> {
    return new AmcRecorder(await TraceFile.open(path), own);
  }

  /**
   * Answers a call between its two lines. Where `answer` rejects, the second is an `interruption` with the status that
   * `statusOf` gives the failure.
   * @throws TraceFileFault where a line cannot be written: then nothing is answered.
   */
  async call<A extends AmcAnswer>(
    call: AmcCall,
    answer: () => Promise<A>,
    statusOf: (failure: unknown) => number = () => 500,
  ): Promise<A> {
    const since = this.clock.now();
    await this.file.append(toAmcRequest(call, since, this.own));
    const outcome = await answer().catch((failure: unknown) => ({ failure }));
    const at = this.clock.now();
    const given = 'failure' in outcome ? { statut: statusOf(outcome.failure) } : outcome;
    await this.file.append(toAmcTrace(call, given, { at, latenceMs: at - since }, this.own));
    if ('failure' in outcome) throw outcome.failure;
    return outcome;
  }

  /** Waits for the lines on their way. */
  close(): Promise<void> {
    return this.file.close();
  }
}
