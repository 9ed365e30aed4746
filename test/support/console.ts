import 'reflect-metadata';
import { type IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyRequest } from 'fastify';
import { type Clock, systemClock } from '../../src/kernel/clock.js';
import { refusal } from '../../src/kernel/refusal.js';
import { ok, refused } from '../../src/kernel/result.js';
import { type Auditor } from '../../src/console/auditor.js';
import { type BudgetLimits, ConsultationBudget } from '../../src/console/consultation-budget.js';
import { ConsoleModule } from '../../src/console/console.module.js';
import { ReadTraces } from '../../src/console/read-traces.js';
import { tagRequest, listenerConstraint, type ListenerName } from '../../src/http/listener.js';
import { type PostgresTraceStore } from '../../src/trace/adapters/postgres-trace-store.js';
import { type JournalEvent } from '../../src/trace/journal-event.js';
import { ProveExchange } from '../../src/trace/prove-exchange.js';
import { type Pseudonyms } from '../../src/trace/pseudonym.js';
import { type QueryEntries } from '../../src/trace/query-entries.js';

export interface TestConsole {
  readonly application: NestFastifyApplication;
  /** A request of one of the auditors; `port` is the listener it came in by. */
  ask(auditor: string, request: ConsoleRequest): ReturnType<NestFastifyApplication['inject']>;
}

export interface ConsoleRequest {
  readonly url: string;
  readonly query?: Record<string, string>;
  /** Sent as it is where it is a text, else as JSON. */
  readonly body?: unknown;
  readonly port?: ListenerName;
  readonly headers?: Record<string, string>;
}

export interface ConsoleWiring {
  readonly auditors: Readonly<Record<string, Omit<Auditor, 'certificat'>>>;
  readonly entries: QueryEntries;
  readonly store: PostgresTraceStore;
  readonly pseudonyms: Pseudonyms;
  readonly clock?: Clock;
  readonly limits?: Partial<BudgetLimits>;
  /** In place of the store's own. */
  readonly append?: (event: JournalEvent) => Promise<unknown>;
  readonly onDefect?: (error: unknown) => void;
}

/** The console as it is wired, without TLS: the header `x-essai` says who the auditor is. */
export async function openTestConsole(wiring: ConsoleWiring): Promise<TestConsole> {
  const { auditors, entries, store, pseudonyms, clock = systemClock, limits, onDefect } = wiring;
  const append = wiring.append ?? ((event: JournalEvent) => store.append(event));
  const traces = new ReadTraces({
    ...{ entries, pseudonyms, clock, append, proofs: new ProveExchange(entries, store.logs) },
    budget: new ConsultationBudget(clock, limits),
    ...(onDefect === undefined ? {} : { onDefect }),
  });
  const module = ConsoleModule.with((request: FastifyRequest) => {
    const auditor = auditors[String(request.headers['x-essai'])];
    return auditor === undefined
      ? refused(refusal('role-non-autorise', 'essai'))
      : ok({ ...auditor, certificat: `certificat de ${auditor.participant}` });
  }, traces);
  const adapter = new FastifyAdapter({
    routerOptions: { constraints: { listener: listenerConstraint } as never },
    rewriteUrl: (request: IncomingMessage) => {
      tagRequest(request, String(request.headers['x-port']) as ListenerName);
      return request.url ?? '/';
    },
  });
  const application = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: false,
    bodyParser: false,
  });
  await application.init();
  await application.getHttpAdapter().getInstance().ready();
  return {
    application,
    ask: (auditor, { url, query = {}, body, port = 'console', headers = {} }) =>
      application.inject({
        ...{ method: body === undefined ? 'GET' : 'POST', url, query },
        headers: {
          ...{ 'x-essai': auditor, 'x-port': port },
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
  };
}
