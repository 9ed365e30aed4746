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
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BODY }, (_request, body, parsed) =>
      parsed(null, body),
    );
    registerSnapshot(scope, wiring);
    registerChanges(scope, wiring);
    registerReads(scope, wiring);
    registerLog(scope, wiring);
    scope.all('/annuaire/*', { constraints: CONSTRAINTS }, () => {
      throw new RegistryRefusal('objet-inconnu', 'aucune ressource à cette adresse');
    });
    scope.setErrorHandler((error, _request, reply) => refuse(wiring, error, reply));
    done();
  };
}

const ROUTE = { constraints: CONSTRAINTS, bodyLimit: MAX_BODY };

type Caller = Awaited<ReturnType<RegistryDesk['callerOf']>>;

/** Answers with what `work` gives a known caller, as JSON. */
function answering(
  { desk, peer }: RegistryPluginWiring,
  work: (caller: Caller, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const caller = await desk.callerOf(peer(request));
    const answer = JSON.stringify(await work(caller, request, reply));
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(answer);
  };
}

function received(caller: Caller, request: FastifyRequest) {
  return { body: bodyOf(request), type: request.headers['content-type'], caller };
}

function registerSnapshot(scope: FastifyInstance, { desk, peer }: RegistryPluginWiring): void {
  scope.get('/annuaire/v1/instantane', ROUTE, async (request, reply) => {
    await desk.callerOf(peer(request));
    const { etag, bytes } = await desk.snapshot();
    void reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/jose+json').send(bytes);
  });
}

function registerChanges(scope: FastifyInstance, wiring: RegistryPluginWiring): void {
  const { desk } = wiring;
  const propose = answering(wiring, async (caller, request, reply) => {
    const dryRun = (request.query as { essai?: unknown }).essai === 'oui';
    const proposed = await desk.service.propose(received(caller, request), dryRun);
    void reply.code(dryRun ? 200 : 201);
    return proposed;
  });
  const decide = answering(wiring, (caller, request) =>
    desk.service.decide(idOf(request), received(caller, request)),
  );
  scope.post('/annuaire/v1/changements', ROUTE, propose);
  scope.post('/annuaire/v1/changements/:id/decision', ROUTE, decide);
  const list = answering(wiring, (caller, { query }) => desk.changes(caller, query));
  scope.get('/annuaire/v1/changements', ROUTE, list);
  const show = answering(wiring, (caller, request) => desk.change(caller, idOf(request)));
  scope.get('/annuaire/v1/changements/:id', ROUTE, show);
}

function registerReads(scope: FastifyInstance, wiring: RegistryPluginWiring): void {
  const { desk } = wiring;
  const objects = answering(wiring, (_caller, { query }) => desk.objects(query));
  scope.get('/annuaire/v1/objets', ROUTE, objects);
  const deadlines = answering(wiring, (caller) => desk.deadlines(caller));
  scope.get('/annuaire/v1/echeances', ROUTE, deadlines);
  const report = answering(wiring, (caller, request) => desk.report(caller, bodyOf(request)));
  scope.put('/annuaire/v1/etats', ROUTE, report);
  const states = answering(wiring, () => desk.states());
  scope.get('/annuaire/v1/etats', ROUTE, states);
}

function registerLog(scope: FastifyInstance, wiring: RegistryPluginWiring): void {
  const { desk, peer } = wiring;
  scope.get('/annuaire/v1/journal/point-de-controle', ROUTE, async (request, reply) => {
    await desk.callerOf(peer(request));
    return reply.type('text/plain; charset=utf-8').send(await desk.checkpoint());
  });
  const receipts = answering(wiring, (caller, { query }) => desk.receipts(caller, query));
  scope.get('/annuaire/v1/journal/recus', ROUTE, receipts);
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
  const { id } = params as { id?: unknown };
  return typeof id === 'string' ? id : '';
}

function bodyOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
