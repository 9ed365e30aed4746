import { type FastifyRequest } from 'fastify';
import { type TLSSocket } from 'node:tls';
import { type AppParts } from './app.module.js';
import { type Foundations } from './assemble-gateway.js';
import { auditorFrom } from './console/auditor.js';
import { ConsultationBudget } from './console/consultation-budget.js';
import { ReadTraces } from './console/read-traces.js';
import { describeDefect } from './observability/logger.js';
import { type OpenTrace } from './open-trace.js';
import { judgeAgain, peerOf } from './pki/judge-peer.js';
import { ProveExchange } from './trace/prove-exchange.js';

/** What auditors read with, and who they are. Wiring only. */
export function openConsole(base: Foundations, trace: OpenTrace): NonNullable<AppParts['console']> {
  const { clock, directory, revocation, logger, pseudonyms } = base;
  const { entries, store } = trace;
  const auditorOf = auditorFrom(
    (request: FastifyRequest) => peerOf(request.raw.socket as TLSSocket),
    directory,
    (peer) => judgeAgain(peer, revocation, clock.now()).fault === null,
    clock,
  );
  const traces = new ReadTraces({
    entries,
    proofs: new ProveExchange(entries, store.logs),
    pseudonyms,
    append: (event) => store.append(event),
    budget: new ConsultationBudget(clock),
    clock,
    onDefect: (error) => logger.error('consultation en échec', { erreur: describeDefect(error) }),
  });
  return { auditorOf, traces };
}
