import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type PublishedLogs, type PublishedResource } from '../trace/log/publish-logs.js';
import { type PublishedStamps, type StampQuery } from '../trace/time/published-stamps.js';
import { type PublishedPoints } from '../trace/witness/published-points.js';

const CONSTRAINTS = { listener: 'journal' };
/** Tiles and bundles never change; a checkpoint is asked for anew. */
const FOREVER = 'public, max-age=31536000, immutable';

interface JournalWiring {
  /** Undefined where the tree is off: there is nothing to read. */
  readonly logs: PublishedLogs | undefined;
  readonly stamps: PublishedStamps | undefined;
  /** Cosigned checkpoints; undefined likewise. */
  readonly points: PublishedPoints | undefined;
  /** Told of a read that failed; the caller is told to come again. */
  readonly failed: (error: unknown) => void;
}

interface LogParams {
  readonly creneau: string;
  readonly generation: string;
}

interface Asked {
  readonly params: unknown;
  readonly query: unknown;
}

interface Published {
  readonly logs: PublishedLogs;
  readonly stamps: PublishedStamps | undefined;
  readonly points: PublishedPoints | undefined;
}

type Read = (published: Published, asked: Asked) => Promise<PublishedResource | undefined>;

const LOG = '/journal/v1/:creneau/:generation';

const READS: Readonly<Record<string, Read>> = {
  '/journal/v1/journaux': ({ logs }) => logs.list(),
  [`${LOG}/checkpoint`]: async ({ logs }, { params }) => {
    const log = logOf(params);
    return log && logs.checkpoint(...log);
  },
  [`${LOG}/consistance`]: async ({ logs }, { params, query }) => {
    const log = logOf(params);
    const { de, a } = query as { de?: unknown; a?: unknown };
    const [former, size] = [sizeOf(de), sizeOf(a)];
    return log && former && size ? logs.consistency(log, former, size) : undefined;
  },
  [`${LOG}/horodatages`]: async ({ stamps }, { params, query }) => {
    const log = logOf(params);
    const which = stampQueryOf(query as { apres?: unknown; rang?: unknown });
    return log && which && stamps?.list(...log, which);
  },
  [`${LOG}/temoins/checkpoint`]: async ({ points }, { params, query }) => {
    const log = logOf(params);
    const { rang } = query as { rang?: unknown };
    const index = rang === undefined ? undefined : indexOf(rang);
    if (rang !== undefined && index === undefined) return undefined;
    return log && points?.checkpoint(...log, index);
  },
  [`${LOG}/*`]: async ({ logs }, { params }) => {
    const log = logOf(params);
    return log && logs.tile(...log, String((params as { '*': unknown })['*']));
  },
};

/**
 * The logs' read interface on a listener of its own, in C2SP form (tlog-tiles): static, cacheable, without identity, for
 * monitors, witnesses and whoever checks a receipt.
 */
export function journalPlugin({ logs, stamps, points, failed }: JournalWiring) {
  const answered =
    (read: Read) =>
    async (asked: Asked, reply: FastifyReply): Promise<FastifyReply> => {
      try {
        const found = logs && (await read({ logs, stamps, points }, asked));
        return found === undefined ? problem(reply, 404, 'route-inconnue') : send(reply, found);
      } catch (error) {
        failed(error);
        return problem(reply.header('retry-after', '5'), 503, 'trace-indisponible');
      }
    };
  return (scope: FastifyInstance, _options: unknown, done: () => void): void => {
    const route = { constraints: CONSTRAINTS };
    for (const [url, read] of Object.entries(READS)) scope.get(url, route, answered(read));
    scope.all('/journal/*', route, (_asked, reply) => problem(reply, 404, 'route-inconnue'));
    done();
  };
}

const PROBLEMS = {
  'route-inconnue': 'Aucune ressource à cette adresse.',
  'trace-indisponible': 'La base de traces est indisponible.',
} as const;

function problem(reply: FastifyReply, status: number, code: keyof typeof PROBLEMS): FastifyReply {
  const body = { type: `urn:roc:probleme:${code}`, title: PROBLEMS[code], status };
  return reply.code(status).header('cache-control', 'no-store').type('application/problem+json').send(body);
}

function send(reply: FastifyReply, { body, type, immutable }: PublishedResource): FastifyReply {
  return reply
    .code(200)
    .header('cache-control', immutable ? FOREVER : 'no-cache')
    .header('x-content-type-options', 'nosniff')
    .type(type)
    .send(body);
}

/** Slot and generation in their only spelling. */
function logOf(params: unknown): readonly [number, number] | undefined {
  const { creneau, generation } = params as LogParams;
  const small = (text: string): number | undefined =>
    /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : undefined;
  const [slot, number] = [small(creneau), small(generation)];
  return slot === undefined || number === undefined ? undefined : [slot, number];
}

/** `apres=SIZE`, 0 where nothing is given, or `rang=INDEX`; undefined for anything else. */
function stampQueryOf({ apres, rang }: { apres?: unknown; rang?: unknown }): StampQuery | undefined {
  if (rang === undefined) {
    const after = apres === undefined ? 0 : indexOf(apres);
    return after === undefined ? undefined : { after };
  }
  const around = indexOf(rang);
  return apres !== undefined || around === undefined ? undefined : { around };
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^[1-9][0-9]{0,14}$/.test(value) ? Number(value) : undefined;
}

function indexOf(value: unknown): number | undefined {
  return value === '0' ? 0 : sizeOf(value);
}
