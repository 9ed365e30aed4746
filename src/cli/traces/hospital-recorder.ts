/**
 * A hospital's own traces, kept as it calls: one line before the request leaves, one before its answer is handed on, each
 * on the disk by then. Of use to any software that calls a gateway; see docs/integration.md.
 */
import { type Clock, systemClock } from '../../kernel/clock.js';
import { type Judgement } from '../../signing/judgement.js';
import { TraceFile } from '../../trace/common/trace-file.js';
import {
  type HospitalExchange,
  type HospitalRequest,
  type HospitalSurroundings,
  toHospitalRequest,
  toHospitalTrace,
} from './hospital-trace.js';

/** What came back of a call. */
export type HospitalAnswer = NonNullable<HospitalExchange['answer']>;

/** Judges an answer as `roc verify` does; undefined where it cannot be judged. */
export type JudgeAnswer = (
  answer: HospitalAnswer,
  request: HospitalRequest,
) => Promise<Judgement | undefined>;

export class HospitalRecorder {
  constructor(
    private readonly file: TraceFile,
    private readonly own: HospitalSurroundings = {},
    /** Without one, answers are traced as `non-verifiee`. */
    private readonly judge?: JudgeAnswer,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @throws TraceFileFault where the file is not one of traces. */
  static async open(
    path: string,
    own: HospitalSurroundings = {},
    judge?: JudgeAnswer,
  ): Promise<HospitalRecorder> {
    return new HospitalRecorder(await TraceFile.open(path), own, judge);
  }

  /**
   * Makes a call between its two lines. Where `send` rejects, the second says `sans-reponse`.
   * @throws TraceFileFault where a line cannot be written: before the call, nothing has left; after it, the answer is
   *   not handed on, and the same message sent again gets it once more.
   */
  async call<A extends HospitalAnswer>(request: HospitalRequest, send: () => Promise<A>): Promise<A> {
    const since = this.clock.now();
    await this.file.append(toHospitalRequest(request, since, this.own));
    let answer: A;
    try {
      answer = await send();
    } catch (error) {
      const at = this.clock.now();
      await this.file.append(toHospitalTrace({ ...request, at, latenceMs: at - since }, this.own));
      throw error;
    }
    const at = this.clock.now();
    const judgement = await this.judge?.(answer, request);
    const own = { ...this.own, ...(judgement === undefined ? {} : judgedOf(judgement)) };
    await this.file.append(toHospitalTrace({ ...request, answer, at, latenceMs: at - since }, own));
    return answer;
  }

  /** Waits for the lines on their way. */
  close(): Promise<void> {
    return this.file.close();
  }
}

const STATES = { tient: 'bonne', 'ne tient pas': 'revoquee', 'non verifie': 'inconnue' } as const;

/** What a judgement says of an answer, in the words of a line. */
function judgedOf({ verdict, controles }: Judgement): HospitalSurroundings {
  const revocationOf = (nom: string): (typeof STATES)[keyof typeof STATES] | null => {
    const check = controles.find((one) => one.nom === nom);
    return check === undefined ? null : STATES[check.verdict];
  };
  return {
    verification: verdict === 'tient' ? 'tient' : 'ne-tient-pas',
    revocations: { emetteur: revocationOf('emetteur-revocation'), cachet: revocationOf('cachet-revocation') },
  };
}
