import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ReadingRefused, refusalOf } from './reading-refused.js';

/**
 * What fails before a handler of `/traces` is reached (a body that is no JSON, too large, of another type; an unknown
 * address), as a problem document. The framework's own text may quote the body, and a body may hold a NIR.
 */
@Catch()
export class ConsoleFaults extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (!http.getRequest<FastifyRequest>().url.startsWith('/traces/')) return super.catch(error, host);
    const { status, problem } = refusalOf(FAULTS[statusOf(error)] ?? error);
    void reply
      .code(status)
      .type('application/problem+json')
      .header('cache-control', 'no-store')
      .send(problem);
  }
}

function statusOf(error: unknown): number {
  const { statusCode, status } = (error ?? {}) as { statusCode?: unknown; status?: unknown };
  return [statusCode, status].find((one) => typeof one === 'number') ?? 500;
}

const FAULTS: Readonly<Record<number, ReadingRefused>> = {
  400: new ReadingRefused(400, 'corps-invalide', 'Le corps n’est pas un objet JSON.'),
  404: new ReadingRefused(404, 'adresse-inconnue', 'Rien à cette adresse sur ce port.'),
  413: new ReadingRefused(413, 'corps-trop-grand', 'Le corps est trop grand pour une recherche.'),
  415: new ReadingRefused(415, 'contenu-non-accepte', 'Envoyez la recherche en application/json.'),
};
