import { randomUUID } from 'node:crypto';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify';
import { type TLSSocket } from 'node:tls';
import { type Clock } from '../kernel/clock.js';
import { type Refusal, refusal } from '../kernel/refusal.js';
import { type Service } from '../kernel/vocabulary.js';
import { type Arrival, type NamedService, type Reply } from '../exchange/arrival.js';
import { type LookUp } from '../exchange/process-look-up.js';
import { peerOf } from '../pki/judge-peer.js';
import { namedPath } from './named-path.js';
import { registerSoap, SOAP_ROUTES, type SoapRoutesWiring } from './soap-routes.js';
import { StrangerBudget } from './stranger-budget.js';

export interface ExchangePages {
  /** THE PAGE, for the services and whatever has no route. */
  readonly exchange: (arrival: Arrival) => Promise<Reply>;
  /** Sealed reads: directory routes, state of a message, certificates. */
  readonly lookUp: (arrival: Arrival, lookUp: LookUp) => Promise<Reply>;
}

export interface ExchangePluginWiring {
  readonly pages: ExchangePages;
  readonly clock: Clock;
  readonly publicUrl: string;
  /** Told of a request that is left unanswered, its connection closed. */
  readonly unanswered: (nature: string) => void;
  /** Writes the bare 503 of a request that can be neither sealed nor traced, or the 500 of a defect. */
  readonly failed: (error: unknown, reply: FastifyReply) => void;
}

export const MAX_BODY_BYTES = 1_048_576;
const CONSTRAINTS = { listener: 'exchange' };

const SERVICE_ROUTES: Readonly<Record<string, Service>> = {
  '/roc/v1/idb': 'IDB',
  '/roc/v1/sim': 'SIM',
  '/roc/v1/clc': 'CLC',
  '/roc/v1/del': 'DEL',
};

/** By the route that was matched, never by the address as it was spelled: `/roc/v1/%69db` is IDB too. */
const SERVICES: Readonly<Record<string, NamedService>> = {
  ...SERVICE_ROUTES,
  ...SOAP_ROUTES,
  '/annuaire/v1/routes': 'ANN',
  '/roc/v1/messages/:id': 'MESSAGES',
  '/roc/v1/messages/:id/reponse': 'MESSAGES',
};

/**
 * The exchange listener's routes, an encapsulated plugin: its own body handling (bytes, bounded), error handler and
 * 404. It knows HTTP only; every reply it writes comes from a page.
 */
export function exchangePlugin(wiring: ExchangePluginWiring) {
  const { pages } = wiring;
  const strangers = new StrangerBudget(wiring.clock);
  const run: Run = (page, fault) => async (request, reply) => {
    const arrival = arrivalOf(wiring.clock, request, fault?.(request));
    if (arrival === undefined) return reply.hijack();
    const { x5tS256 } = arrival.presented.certificate;
    if (!strangers.allows(x5tS256)) {
      wiring.unanswered('inconnu-trop-pressant');
      request.raw.socket.destroy();
      return reply.hijack();
    }
    try {
      const made = await page(arrival);
      if (made.stranger === true) strangers.met(x5tS256);
      return send(reply, made);
    } catch (error) {
      wiring.failed(error, reply);
      return reply;
    }
  };
  const refuse = (fault: Refusal, request: FastifyRequest, reply: FastifyReply) =>
    run(pages.exchange, () => fault)(request, reply);
  const register = (scope: FastifyInstance, _options: unknown, done: () => void): void => {
    scope.removeAllContentTypeParsers();
    const parser = { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES } as const;
    scope.addContentTypeParser('*', parser, (_request, body, parsed) => parsed(null, body));
    registerServices(scope, wiring, run);
    registerLookUps(scope, wiring, run);
    registerSoap(scope, soapWiring(wiring, run));
    scope.all('/*', { constraints: CONSTRAINTS, bodyLimit: MAX_BODY_BYTES }, run(pages.exchange, noRoute));
    scope.setErrorHandler((error, request, reply) => refuse(faultOf(error), request, reply));
    done();
  };
  return { register, refuse };
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
type Run = (
  page: (arrival: Arrival) => Promise<Reply>,
  fault?: (request: FastifyRequest) => Refusal | undefined,
) => Handler;

function registerServices(scope: FastifyInstance, { pages }: ExchangePluginWiring, run: Run): void {
  for (const url of Object.keys(SERVICE_ROUTES)) {
    const route = { url, constraints: CONSTRAINTS, bodyLimit: MAX_BODY_BYTES };
    scope.route({ ...route, method: 'POST', handler: run(pages.exchange, protocolFault) });
    refuseOtherMethods(scope, route, { allowed: ['POST'], handler: run(pages.exchange, wrongMethod) });
  }
}

/** By SOAP the directory is asked by a body, as the services are. */
function soapWiring({ pages, publicUrl }: ExchangePluginWiring, run: Run): SoapRoutesWiring {
  const lookUp = (arrival: Arrival): Promise<Reply> => pages.lookUp(arrival, { kind: 'routes-soap' });
  return {
    constraints: CONSTRAINTS,
    bodyLimit: MAX_BODY_BYTES,
    publicUrl,
    serve: (service, request, reply) => {
      const page = service === 'ANN' ? lookUp : pages.exchange;
      if (request.method === 'POST') return run(page, protocolFault)(request, reply);
      reply.header('allow', 'POST, GET');
      return run(pages.exchange, wrongMethod)(request, reply);
    },
  };
}

/** RFC 9110, section 15.5.6: a 405 names the methods that are allowed. */
function refuseOtherMethods(
  scope: FastifyInstance,
  route: Pick<RouteOptions, 'url' | 'constraints' | 'bodyLimit'>,
  { allowed, handler }: { readonly allowed: readonly string[]; readonly handler: Handler },
): void {
  const onRequest = (_request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    reply.header('allow', allowed.join(', '));
    done();
  };
  const method = scope.supportedMethods.filter((one) => !allowed.includes(one));
  scope.route({ ...route, method, onRequest, handler });
}

function registerLookUps(scope: FastifyInstance, { pages }: ExchangePluginWiring, run: Run): void {
  const reads: Readonly<Record<string, (request: FastifyRequest) => LookUp>> = {
    '/annuaire/v1/routes': ({ query }) => ({ kind: 'routes', query: query as Record<string, unknown> }),
    '/roc/v1/messages/:id': ({ params, query }) => ({
      kind: 'message',
      id: paramOf(params, 'id'),
      ej: paramOf(query, 'ej'),
    }),
    '/roc/v1/messages/:id/reponse': ({ params, query }) => ({
      kind: 'reponse',
      id: paramOf(params, 'id'),
      ej: paramOf(query, 'ej'),
    }),
    '/roc/v1/certificats/:x5t': ({ params }) => ({ kind: 'certificat', x5tS256: paramOf(params, 'x5t') }),
  };
  for (const [url, read] of Object.entries(reads)) {
    const route = { url, constraints: CONSTRAINTS, bodyLimit: MAX_BODY_BYTES };
    scope.get(url, route, (request, reply) =>
      run((arrival) => pages.lookUp(arrival, read(request)), protocolFault)(request, reply),
    );
    refuseOtherMethods(scope, route, { allowed: ['GET', 'HEAD'], handler: run(pages.exchange, wrongMethod) });
  }
}

function paramOf(source: unknown, name: string): string {
  const value = (source as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

function arrivalOf(clock: Clock, request: FastifyRequest, fault: Refusal | undefined): Arrival | undefined {
  const peer = peerOf(request.raw.socket as TLSSocket);
  // The handshake lets nobody else through; without a verdict nothing may be answered.
  if (peer === undefined || !peer.ok) {
    request.raw.socket.destroy();
    return undefined;
  }
  const { headers } = request;
  const { url: route = '' } = request.routeOptions;
  return {
    idEchange: randomUUID(),
    receivedAt: clock.now(),
    method: request.method,
    path: namedPath(route, request.params, request.url),
    service: SERVICES[route] ?? null,
    ...(SOAP_ROUTES[route] === undefined ? {} : { binding: 'soap' as const }),
    contentType: headers['content-type'],
    accept: headers.accept,
    signature: textOf(headers['roc-signature']),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    presented: peer,
    ...(fault === undefined ? {} : { fault }),
  };
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}

/** Faults of the HTTP message that Node would answer bare, or let through. */
function protocolFault({ headers, raw }: FastifyRequest): Refusal | undefined {
  if (headers.host === undefined && raw.httpVersion !== '1.0')
    return refusal('entete-refuse', 'en-tête Host absent (RFC 9112, section 3.2)');
  if (raw.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length > 1)
    return refusal('entete-refuse', 'plus d’un en-tête Host (RFC 9112, section 3.2)');
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue') {
    return refusal('entete-refuse', 'en-tête Expect non géré (RFC 9110, section 10.1.1)');
  }
  if (headers['content-encoding'] !== undefined)
    return refusal('entete-refuse', 'Content-Encoding non géré : envoyez le contenu tel quel');
  return undefined;
}

function wrongMethod({ method }: FastifyRequest): Refusal {
  return refusal('methode-refusee', `méthode ${method} non admise ici`);
}

function noRoute(): Refusal {
  return refusal('route-inconnue', 'aucune ressource à cette adresse');
}

/** Errors of Fastify itself, by its documented codes; anything else is a defect. */
export function faultOf(error: unknown): Refusal {
  const code = (error as { code?: unknown }).code;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return refusal('corps-trop-grand', `le contenu dépasse ${MAX_BODY_BYTES} octets`);
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_LEN_ROUTE_PARAM')
    return refusal('url-invalide', 'adresse mal formée');
  if (code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH')
    return refusal('entete-refuse', 'Content-Length ne correspond pas au contenu');
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return refusal('type-contenu-refuse', 'types admis : application/json, application/jose+json');
  }
  return refusal('erreur-interne', 'défaut de la passerelle');
}

/** Writes a reply exactly as the page made it. */
export function send(reply: FastifyReply, { status, headers, body }: Reply): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}
