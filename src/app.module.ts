import { type DynamicModule, Module } from '@nestjs/common';
import { ConsoleModule } from './console/console.module.js';
import { type AuditorOf } from './console/auditor.js';
import { type ReadTraces } from './console/read-traces.js';
import { Metrics } from './observability/metrics.js';
import { OperationsController } from './ops/operations.controller.js';
import { Readiness } from './ops/readiness.js';

export interface AppParts {
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  /** Absent where this process does not hold the role `console`. */
  readonly console?: { readonly auditorOf: AuditorOf; readonly traces: ReadTraces };
}

/** Nest's part of the application: ops and console. The exchange is a plugin of its own (http/exchange-plugin). */
@Module({})
export class AppModule {
  static with({ metrics, readiness, console }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: console === undefined ? [] : [ConsoleModule.with(console.auditorOf, console.traces)],
      controllers: [OperationsController],
      providers: [
        { provide: Metrics, useValue: metrics },
        { provide: Readiness, useValue: readiness },
      ],
    };
  }
}
