import { TraceUnavailable } from '../../trace/trace-store.port.js';
import { defect, refusedAt } from '../outcome.js';
import { type Steps } from '../steps.js';

/** Without a trace nothing may be said (bare 503); any other throw is answered as what it is, a defect of ours. */
export function defectStep(onDefect: (error: unknown, idEchange: string) => void): Steps['defect'] {
  return (arrival) => (error) => {
    if (error instanceof TraceUnavailable) throw error;
    onDefect(error, arrival.idEchange);
    return refusedAt({ arrival }, defect());
  };
}
