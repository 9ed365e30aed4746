import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type RegistryDesk } from '../registry/registry-desk.js';
import { REGISTRY_REFUSALS, RegistryRefusal } from '../registry/registry-refusal.js';
import { type PeerVerdict } from '../pki/judge-peer.js';

export interface RegistryPluginWiring {
  readonly desk: RegistryDesk;
  readonly peer: (request: FastifyRequest) => PeerVerdict | undefined;
  /** A defect: logged by class and place, answered as unavailable. */
  readonly defect: (error: unknown) => void;
}

const CONSTRAINTS = { listener: 'annuaire' };
/** A national import is some 6 MB of JSON, a third more in base64url. */
const MAX_BODY = 16 * 1024 * 1024;

/** The directory service over mutual TLS: snapshot, changes, history, foresight, states, and its log. */
export function registryPlugin(wiring: RegistryPluginWiring) {
  return (scope: FastifyInstance, _options: unknown, done: () => void): void => {
    const { desk } = wiring;
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BODY }, (_request, body, parsed) =>
      parsed(null, body),
    );
    const route = { constraints: CONSTRAINTS, bodyLimit: MAX_BODY };
    const answer =
      (status: number, work: (request: FastifyRequest) => Promise<unknown>) =>
      async (request: FastifyRequest, reply: FastifyReply) =>
        reply
          .code(status)
          .header('cache-control', 'no-store')
          .type('application/json; charset=utf-8')
          .send(JSON.stringify(await work(request)));
    const caller = (request: FastifyRequest) => desk.callerOf(wiring.peer(request));
    const received = async (request: FastifyRequest) => ({
      body: bodyOf(request),
      type: request.headers['content-type'],
      caller: await caller(request),
    });

    scope.get('/annuaire/v1/instantane', route, async (request, reply) => {
      await caller(request);
      const { etag, bytes } = await desk.snapshot();
      void reply.header('etag', etag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/jose+json').send(bytes);
    });
    scope.post('/annuaire/v1/changements', route, async (request, reply) => {
      const dryRun = (request.query as { essai?: unknown }).essai === 'oui';
      const given = await received(request);
      return answer(dryRun ? 200 : 201, () => desk.service.propose(given, dryRun))(request, reply);
    });
    scope.get(
      '/annuaire/v1/changements',
      route,
      answer(200, async (request) => desk.changes(await caller(request), request.query)),
    );
    scope.get(
      '/annuaire/v1/changements/:id',
      route,
      answer(200, async (request) => desk.change(await caller(request), idOf(request))),
    );
    scope.post(
      '/annuaire/v1/changements/:id/decision',
      route,
      answer(200, async (request) => desk.service.decide(idOf(request), await received(request))),
    );
    scope.get(
      '/annuaire/v1/objets',
      route,
      answer(200, async (request) => {
        await caller(request);
        return desk.objects(request.query);
      }),
    );
    scope.get(
      '/annuaire/v1/echeances',
      route,
      answer(200, async (request) => desk.deadlines(await caller(request))),
    );
    scope.put(
      '/annuaire/v1/etats',
      route,
      answer(200, async (request) => desk.report(await caller(request), bodyOf(request))),
    );
    scope.get(
      '/annuaire/v1/etats',
      route,
      answer(200, async (request) => {
        await caller(request);
        return desk.states();
      }),
    );
    scope.get('/annuaire/v1/journal/point-de-controle', route, async (request, reply) => {
      await caller(request);
      return reply.type('text/plain; charset=utf-8').send(await desk.checkpoint());
    });
    scope.get(
      '/annuaire/v1/journal/recus',
      route,
      answer(200, async (request) => desk.receipts(await caller(request), request.query)),
    );
    scope.all('/annuaire/*', { constraints: CONSTRAINTS }, () => {
      throw new RegistryRefusal('objet-inconnu', 'aucune ressource à cette adresse');
    });
    scope.setErrorHandler((error, _request, reply) => refuse(wiring, error, reply));
    done();
  };
}

function refuse({ defect }: RegistryPluginWiring, error: unknown, reply: FastifyReply): FastifyReply {
  const known = refusalOf(error);
  if (known === undefined) defect(error);
  const { code, detail, fautes } = known ?? new RegistryRefusal('annuaire-indisponible', 'défaut du service');
  const { status, titre, conseil } = REGISTRY_REFUSALS[code];
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:roc:annuaire:${code}`,
        title: titre,
        status,
        code,
        detail,
        conseil,
        ...(fautes.length === 0 ? {} : { fautes }),
      }),
    );
}

function refusalOf(error: unknown): RegistryRefusal | undefined {
  if (error instanceof RegistryRefusal) return error;
  const { code } = error as { code?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new RegistryRefusal('document-trop-grand', `plus de ${MAX_BODY} octets`);
  if (typeof code === 'string' && code.startsWith('FST_ERR_CTP'))
    return new RegistryRefusal('document-illisible', 'contenu de la demande');
  return undefined;
}

function idOf({ params }: FastifyRequest): string {
  return String((params as { id?: unknown }).id ?? '');
}

function bodyOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
