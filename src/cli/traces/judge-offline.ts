import { type Clock, systemClock } from '../../kernel/clock.js';
import { judgeAnswer } from '../../signing/verify-answer.js';
import { readTrustFolder, UnusableTrustFolder } from '../verify-trust-folder.js';
import { type JudgeAnswer } from './hospital-recorder.js';

/** The judgement of `roc verify` by the anchors of a folder, read anew each time: its revocation lists are renewed. */
export function judgeOffline(trustFolder: string, clock: Clock = systemClock): JudgeAnswer {
  return async ({ body }, { sent }) => {
    try {
      return judgeAnswer({ answer: body, request: sent }, await readTrustFolder(trustFolder, clock));
    } catch (error) {
      if (error instanceof UnusableTrustFolder) return undefined;
      throw error;
    }
  };
}
