import { Controller, Get, Inject, Res } from '@nestjs/common';
import { RouteConstraints } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { Metrics } from '../observability/metrics.js';
import { Readiness } from './readiness.js';

/** Health and metrics, for the platform that runs us: a listener of its own, no TLS, no business route. */
@Controller()
export class OperationsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** The process turns; says nothing of what it depends on, so that an outage of the database restarts nobody. */
  @Get('/live')
  @RouteConstraints({ listener: 'ops' })
  live(): { etat: 'vivant' } {
    return { etat: 'vivant' };
  }

  /** 200 where an exchange could be served now, 503 with the reasons otherwise; warnings change nothing of that. */
  @Get('/ready')
  @RouteConstraints({ listener: 'ops' })
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ etat: string; raisons: readonly string[]; avertissements: readonly string[] }> {
    const avertissements = await this.readiness.cautions();
    const raisons = await this.readiness.faults();
    reply.code(raisons.length === 0 ? 200 : 503);
    return { etat: raisons.length === 0 ? 'pret' : 'indisponible', raisons, avertissements };
  }

  @Get('/metrics')
  @RouteConstraints({ listener: 'ops' })
  async scrape(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
