import { type DynamicModule, Module } from '@nestjs/common';
import { QueryEntries } from '../trace/query-entries.js';
import { AUDITOR_OF, type AuditorOf } from './auditor.js';
import { TracesController } from './traces.controller.js';

/** Pages and interfaces for auditors and operators, on the console listener. */
@Module({})
export class ConsoleModule {
  static with(auditorOf: AuditorOf, entries: QueryEntries): DynamicModule {
    return {
      module: ConsoleModule,
      controllers: [TracesController],
      providers: [
        { provide: AUDITOR_OF, useValue: auditorOf },
        { provide: QueryEntries, useValue: entries },
      ],
    };
  }
}
