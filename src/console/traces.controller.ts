import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { RouteConstraints } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type EntryPage, QueryEntries, SearchTooWide, UnknownMark } from '../trace/query-entries.js';
import { AUDITOR_OF, type AuditorOf } from './auditor.js';
import { readEntriesRequest } from './entries-request.js';

/** A refusal of a listener that does not seal (RFC 9457). */
interface SimpleProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

/** The trace, for auditors: by certificate, only what concerns their own organisation, salts included. */
@Controller()
export class TracesController {
  constructor(
    @Inject(QueryEntries) private readonly entries: QueryEntries,
    @Inject(AUDITOR_OF) private readonly auditorOf: AuditorOf,
  ) {}

  @Get('/traces/v1/entrees')
  @RouteConstraints({ listener: 'console' })
  async list(
    @Req() request: FastifyRequest,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EntryPage | SimpleProblem> {
    void reply.header('cache-control', 'no-store');
    const auditor = this.auditorOf(request);
    if (!auditor.ok)
      return problem(reply, 403, auditor.refusal.code, `Accès refusé : ${auditor.refusal.detail}.`);
    const read = readEntriesRequest(query);
    if ('fault' in read)
      return problem(reply, 400, 'parametre-invalide', `Paramètre inconnu ou invalide : ${read.fault}.`);
    const { limite, suivant, ...filter } = read.value;
    try {
      return await this.entries.page(auditor.value.voit, filter, { limite, suivant });
    } catch (error) {
      if (error instanceof UnknownMark)
        return problem(reply, 400, 'parametre-invalide', 'Repère de page inconnu.');
      if (error instanceof SearchTooWide) {
        return problem(
          reply,
          400,
          'recherche-trop-large',
          'Recherche trop longue : donnez une période plus courte.',
        );
      }
      return problem(reply, 503, 'trace-indisponible', 'La base de traces est indisponible.');
    }
  }
}

function problem(reply: FastifyReply, status: number, code: string, detail: string): SimpleProblem {
  void reply.code(status).type('application/problem+json');
  return { type: `urn:roc:probleme:${code}`, title: TITLES[status] ?? 'Refus', status, detail };
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Requête invalide',
  403: 'Accès refusé',
  503: 'Service indisponible',
};
