import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AUDITOR_OF, type AuditorOf } from './auditor.js';
import { ConsoleFaults } from './console.filter.js';
import { ReadTraces } from './read-traces.js';
import { TracesController } from './traces.controller.js';

/** Pages and interfaces for auditors and operators, on the console listener. */
@Module({})
export class ConsoleModule {
  static with(auditorOf: AuditorOf, traces: ReadTraces): DynamicModule {
    return {
      module: ConsoleModule,
      controllers: [TracesController],
      providers: [
        { provide: AUDITOR_OF, useValue: auditorOf },
        { provide: ReadTraces, useValue: traces },
        { provide: APP_FILTER, useClass: ConsoleFaults },
      ],
    };
  }
}
