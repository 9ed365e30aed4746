import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConstraints } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type JournalEvent } from '../trace/journal-event.js';
import { type ProvenEntry } from '../trace/prove-exchange.js';
import { type EntryPage } from '../trace/query-entries.js';
import { type Auditor, AUDITOR_OF, type AuditorOf } from './auditor.js';
import {
  type EntriesRequest,
  isExchangeId,
  type Read,
  readEntriesBody,
  readEntriesQuery,
  readEventsQuery,
  readPlaceQuery,
} from './entries-request.js';
import { openExport } from './export-entries.js';
import { badParameter, ReadingRefused, refusalOf } from './reading-refused.js';
import { ReadTraces } from './read-traces.js';

/** A reader that takes nothing for this long is given up; milliseconds. */
const STALL_MS = 60_000;

/** The trace, for auditors: by certificate, only what concerns their own organisation, salts included. */
@Controller()
export class TracesController {
  constructor(
    @Inject(ReadTraces) private readonly traces: ReadTraces,
    @Inject(AUDITOR_OF) private readonly auditorOf: AuditorOf,
  ) {}

  @Get('/traces/v1/entrees')
  @RouteConstraints({ listener: 'console' })
  list(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer(request, reply, (auditor) => this.#page(auditor, readEntriesQuery(query)));
  }

  @Post('/traces/v1/entrees')
  @HttpCode(200)
  @RouteConstraints({ listener: 'console' })
  search(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer(request, reply, (auditor) => this.#page(auditor, readEntriesBody(body)));
  }

  @Get('/traces/v1/entrees.ndjson')
  @RouteConstraints({ listener: 'console' })
  export(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    return this.#stream(request, reply, readEntriesQuery(query));
  }

  @Post('/traces/v1/entrees.ndjson')
  @HttpCode(200)
  @RouteConstraints({ listener: 'console' })
  exportFound(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#stream(request, reply, readEntriesBody(body));
  }

  @Get('/traces/v1/entrees/:idEchange/preuve')
  @RouteConstraints({ listener: 'console' })
  prove(
    @Req() request: FastifyRequest,
    @Param('idEchange') idEchange: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#answer(request, reply, async (auditor) => {
      if (!isExchangeId(idEchange)) throw badParameter('idEchange');
      const place = valueOf(readPlaceQuery(query));
      return { idEchange, preuves: await this.traces.proofs(auditor, idEchange, place) };
    });
  }

  @Get('/traces/v1/evenements')
  @RouteConstraints({ listener: 'console' })
  events(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer(request, reply, (auditor) =>
      this.traces.events(auditor, valueOf(readEventsQuery(query))),
    );
  }

  #page(auditor: Auditor, read: Read<EntriesRequest>): Promise<EntryPage> {
    return this.traces.page(auditor, valueOf(read));
  }

  async #answer(
    request: FastifyRequest,
    reply: FastifyReply,
    read: (auditor: Auditor) => Promise<EntryPage | EntryPage<JournalEvent> | { preuves: ProvenEntry[] }>,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    try {
      const answer = await read(this.#auditor(request));
      void reply.code(200).type('application/json').send(answer);
    } catch (error) {
      this.#refuse(reply, error);
    }
  }

  async #stream(request: FastifyRequest, reply: FastifyReply, read: Read<EntriesRequest>): Promise<void> {
    void reply.header('cache-control', 'no-store');
    try {
      const auditor = this.#auditor(request);
      const lines = await openExport(this.traces, auditor, valueOf(read), {
        stillAllowed: () => this.auditorOf(request).ok,
      });
      reply.raw.setTimeout(STALL_MS, () => reply.raw.destroy());
      void reply
        .code(200)
        .type('application/x-ndjson')
        .send(Readable.from(lines, { objectMode: false, highWaterMark: 65_536 }));
    } catch (error) {
      this.#refuse(reply, error);
    }
  }

  #auditor(request: FastifyRequest): Auditor {
    const auditor = this.auditorOf(request);
    if (auditor.ok) return auditor.value;
    const { code, detail } = auditor.refusal;
    throw new ReadingRefused(403, code, `Accès refusé : ${detail}.`);
  }

  #refuse(reply: FastifyReply, error: unknown): void {
    const refused = refusalOf(error);
    if (refused.status === 503) this.traces.defect(error);
    if (refused.retryAfter !== undefined) void reply.header('retry-after', String(refused.retryAfter));
    void reply.code(refused.status).type('application/problem+json').send(refused.problem);
  }
}

/** @throws ReadingRefused naming the parameter at fault. */
function valueOf<T>(read: Read<T>): T {
  if ('fault' in read) throw badParameter(read.fault);
  return read.value;
}
