import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { CreateTraceEntries1764000000000 } from './migrations/1764000000000-create-trace-entries.js';
import { CreateLogSlots1764000000001 } from './migrations/1764000000001-create-log-slots.js';
import { CreateMessageClaims1764000000002 } from './migrations/1764000000002-create-message-claims.js';
import { CreateSecurityEvents1764000000003 } from './migrations/1764000000003-create-security-events.js';
import { CreateAmcBase1764000000004 } from './migrations/1764000000004-create-amc-base.js';
import { CreateAmcEngagements1764000000005 } from './migrations/1764000000005-create-amc-engagements.js';
import { CreateLogs1764000000006 } from './migrations/1764000000006-create-logs.js';
import { CreateTimestamps1764000000010 } from './migrations/1764000000010-create-timestamps.js';
import { CreateWitnessedPoints1764000000012 } from './migrations/1764000000012-create-witnessed-points.js';
import { CreateDirectoryRegistry1764000000020 } from './migrations/1764000000020-create-directory-registry.js';
import { ServeAuditSearches1764000000030 } from './migrations/1764000000030-serve-audit-searches.js';
import { CreateRetention1764000000040 } from './migrations/1764000000040-create-retention.js';
import { KeepBodies1764000000050 } from './migrations/1764000000050-keep-bodies.js';

/** The owner's data source, for migrations only: nothing on an exchange's way goes through an ORM. */
export function ownerDataSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'roc-migrations',
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolSize: 1,
    migrationsTableName: 'roc_migrations',
    migrationsTransactionMode: 'all',
    migrations: [
      CreateTraceEntries1764000000000,
      CreateLogSlots1764000000001,
      CreateMessageClaims1764000000002,
      CreateSecurityEvents1764000000003,
      CreateAmcBase1764000000004,
      CreateAmcEngagements1764000000005,
      CreateLogs1764000000006,
      CreateTimestamps1764000000010,
      CreateWitnessedPoints1764000000012,
      CreateDirectoryRegistry1764000000020,
      ServeAuditSearches1764000000030,
      CreateRetention1764000000040,
      KeepBodies1764000000050,
    ],
  });
}
