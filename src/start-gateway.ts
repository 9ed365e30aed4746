import { type FastifyReply } from 'fastify';
import { AppModule } from './app.module.js';
import { layFoundations, type Foundations } from './assemble-gateway.js';
import { type OpenAmc, openAmc } from './open-amc.js';
import { assembleExchange, type Exchange } from './assemble-exchange.js';
import { type Configuration } from './config/configuration.js';
import { type Arrival } from './exchange/arrival.js';
import { measured } from './exchange/measure-steps.js';
import { processExchange } from './exchange/process-exchange.js';
import { processLookUp } from './exchange/process-look-up.js';
import { PostgresWake } from './directory/adapters/postgres-wake.js';
import { diagnosticPlugin } from './http/diagnostic-plugin.js';
import { exchangePlugin, faultOf, type ExchangePages } from './http/exchange-plugin.js';
import { journalPlugin } from './http/journal-plugin.js';
import { type ListenerName } from './http/listener.js';
import { type OpenListeners, openListeners } from './http/open-listeners.js';
import { SecurityEvents } from './http/security-events.js';
import { createWebApplication } from './http/web-application.js';
import { describeDefect } from './observability/logger.js';
import { followPki } from './follow-pki.js';
import { type FileWatch } from './pki/adapters/file-watch.js';
import { openConsole } from './open-console.js';
import { openTrace, type OpenTrace } from './open-trace.js';

type GatewayDoor = Exclude<ListenerName, 'annuaire'>;

export interface RunningGateway {
  readonly ports: OpenListeners<GatewayDoor>['ports'];
  /** Drains, then closes the store: what is in flight finishes first. */
  stop(): Promise<void>;
}

/** Starts the roles the configuration asks for and resolves once every door is open. */
export async function startGateway(configuration: Configuration): Promise<RunningGateway> {
  const base = await layFoundations(configuration);
  const trace = await openTrace(base);
  const amc = await openAmc(base, trace.amcUrl);
  const exchange = assembleExchange(base, trace.store, amc?.desk, trace.keepBodies);
  const wake = await followDirectory(base, trace, exchange);
  exchange.states?.start();
  const events = new SecurityEvents(base.metrics, base.logger, trace.store);
  const web = await openWeb(base, trace, exchange, events);
  const listeners = await openListeners({
    host: configuration.ROC_HOTE,
    opsHost: configuration.ROC_OPS_HOTE,
    ports: {
      exchange: configuration.ROC_PORT_ECHANGE,
      diagnostic: configuration.ROC_PORT_DIAGNOSTIC,
      console: configuration.ROC_PORT_CONSOLE,
      ops: configuration.ROC_PORT_OPS,
      journal: configuration.ROC_PORT_JOURNAL,
    },
    serverKey: () => base.keys.server,
    trustStore: base.trustStore,
    revocation: base.revocation,
    clock: base.clock,
    ...limitsOf(configuration),
    events,
    route: web.route,
  });
  const watches = await followPki(base, () => {
    listeners.renew();
    exchange.backends.renew();
  });
  return {
    ports: listeners.ports,
    stop: () => stop({ watches, base, trace, wake, amc, exchange, events, listeners, web }),
  };
}

function limitsOf(configuration: Configuration) {
  return {
    bounds: {
      total: configuration.ROC_CONNEXIONS_MAX,
      perAddress: configuration.ROC_CONNEXIONS_PAR_ADRESSE,
      perCaller: configuration.ROC_CONNEXIONS_PAR_APPELANT,
    },
    timeouts: {
      handshakeMs: configuration.ROC_POIGNEE_MS,
      headersMs: configuration.ROC_ENTETES_MS,
      requestMs: configuration.ROC_REQUETE_MS,
      idleMs: configuration.ROC_INACTIVITE_MS,
    },
  };
}

/** A directory service on the same database tells of changes at once; otherwise they are seen at the next reading. */
async function followDirectory(
  { keeper, metrics }: Foundations,
  trace: OpenTrace,
  { states }: Exchange,
): Promise<PostgresWake> {
  const wake = new PostgresWake({
    url: trace.applicationUrl,
    onWake: () => {
      keeper.wake();
      void states?.refresh();
    },
    onState: (listening) => metrics.directoryReached.set({ source: 'notification' }, listening ? 1 : 0),
  });
  await wake.start();
  return wake;
}

async function stop(running: {
  watches: readonly FileWatch[];
  base: Foundations;
  trace: OpenTrace;
  wake: PostgresWake;
  amc: OpenAmc | undefined;
  exchange: Exchange;
  events: SecurityEvents;
  listeners: OpenListeners<GatewayDoor>;
  web: Awaited<ReturnType<typeof openWeb>>;
}): Promise<void> {
  const { watches, base, trace, wake, amc, exchange, events, listeners, web } = running;
  exchange.admissions.drain();
  await Promise.all(watches.map((watch) => watch.stop()));
  await listeners.drain(base.configuration.ROC_VIDANGE_MS);
  exchange.states?.close();
  exchange.backends.close();
  await exchange.envelopes.close();
  base.keeper.close();
  await wake.close();
  await base.revocationSource.stop();
  await events.close();
  await web.application.close();
  await amc?.close();
  await trace.close();
}

function openWeb(base: Foundations, trace: OpenTrace, exchange: Exchange, events: SecurityEvents) {
  const { clock, directory, metrics, readiness, configuration } = base;
  const steps = measured(exchange.steps, metrics);
  const lookUps = { ...exchange.lookUps, ...steps };
  const pages: ExchangePages = {
    exchange: (arrival: Arrival) => processExchange(steps, arrival),
    lookUp: (arrival, lookUp) => processLookUp(lookUps, arrival, lookUp),
  };
  const failed = failureWriter(base);
  const unanswered = (nature: string): void => events.unparsed('exchange', nature);
  const plugin = exchangePlugin({
    ...{ pages, clock, failed, unanswered },
    publicUrl: configuration.ROC_URL_PUBLIQUE,
  });
  const withConsole = configuration.ROC_ROLES.includes('console');
  return createWebApplication({
    module: AppModule.with({
      metrics,
      readiness,
      ...(withConsole ? { console: openConsole(base, trace) } : {}),
    }),
    plugins: [
      plugin.register,
      diagnosticPlugin({ directory, clock }),
      journalPlugin({
        logs: trace.published,
        stamps: trace.publishedStamps,
        points: trace.publishedPoints,
        failed: (error) => logReadFailure(base, error),
      }),
    ],
    frameworkFault: (error, request, reply) => void plugin.refuse(faultOf(error), request, reply),
  });
}

function logReadFailure({ logger }: Foundations, error: unknown): void {
  logger.warn('lecture d’un journal en échec', { erreur: describeDefect(error) });
}

/**
 * What can be neither sealed nor traced (signer gone, trace store gone): a bare 503, counted. The defect is logged by
 * its class and place, never by its message.
 */
function failureWriter({ metrics, logger }: Foundations) {
  return (error: unknown, reply: FastifyReply): void => {
    metrics.bare.inc();
    logger.error('réponse nue : ni sceau ni trace possibles', { erreur: describeDefect(error) });
    if (!reply.sent) void reply.code(503).header('connection', 'close').header('retry-after', '5').send();
  };
}
