import 'reflect-metadata';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify';
import { METHODS } from 'node:http';
import { type Route } from './listener-route.js';
import { listenerConstraint, LISTENERS, listenerOf } from './listener.js';

export interface WebApplicationWiring {
  readonly module: DynamicModule;
  /** Registers the raw plugins: exchange, diagnostic. */
  readonly plugins: readonly ((scope: FastifyInstance, options: unknown, done: () => void) => void)[];
  /** What Fastify refuses before any route (malformed address) on the exchange listener. */
  readonly frameworkFault: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;
}

export interface WebApplication {
  readonly application: NestFastifyApplication;
  /** The router our own servers hand their requests to. */
  readonly route: Route;
  /** Every route with the listener it belongs to; one without is unreachable. */
  readonly routes: readonly {
    readonly method: string;
    readonly url: string;
    readonly listener: string | undefined;
  }[];
}

/**
 * One Nest application over Fastify that never listens itself: our servers tag each request with their listener and
 * the router takes the tag as a constraint. A route without one is reachable from nowhere.
 */
export async function createWebApplication(wiring: WebApplicationWiring): Promise<WebApplication> {
  const adapter = new FastifyAdapter({
    logger: false,
    skipMiddie: true,
    // During the drain requests on open connections are answered by the page, sealed, not by a bare 503.
    return503OnClosing: false,
    // `OPTIONS *` asks about the server: an address without a resource, like any other that has none.
    rewriteUrl: ({ url = '/' }) => (url === '*' ? '/*' : url),
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      frameworkError(wiring, error, request, reply),
    routerOptions: {
      constraints: { listener: listenerConstraint } as never,
      maxParamLength: 200,
      ignoreTrailingSlash: false,
    },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  admitEveryMethod(fastify);
  const routes: { method: string; url: string; listener: string | undefined }[] = [];
  fastify.addHook('onRoute', (route: RouteOptions) => {
    const listener = (route.constraints as { listener?: string } | undefined)?.listener;
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, listener });
  });
  refuseTheRest(fastify);
  for (const plugin of wiring.plugins) void fastify.register(plugin as never);
  const application = await NestFactory.create<NestFastifyApplication>(wiring.module, adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  await application.init();
  await fastify.ready();
  return { application, routes, route: (request, response) => fastify.routing(request, response) };
}

/** Every method that Node parses has a route, so that the page answers it: the router's own 404 is neither sealed nor traced. */
function admitEveryMethod(fastify: FastifyInstance): void {
  for (const method of METHODS) {
    if (method !== 'CONNECT' && !fastify.supportedMethods.includes(method))
      fastify.addHttpMethod(method, { hasBody: true });
  }
}

/** What no other route of a door takes. The framework's own words repeat the address, which may hold anything. */
function refuseTheRest(fastify: FastifyInstance): void {
  const problem = {
    type: 'urn:roc:refus:route-inconnue',
    title: 'Aucune ressource à cette adresse',
    status: 404,
  };
  for (const listener of LISTENERS) {
    // The exchange has a page of its own, which seals and traces.
    if (listener === 'exchange') continue;
    fastify.all('/*', { constraints: { listener } }, async (_request, reply) =>
      reply.code(404).type('application/problem+json').send(problem),
    );
  }
}

function frameworkError(
  wiring: WebApplicationWiring,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (listenerOf(request.raw) === 'exchange') wiring.frameworkFault(error, request, reply);
  else void reply.code(400).send({ code: 'url-invalide' });
}
