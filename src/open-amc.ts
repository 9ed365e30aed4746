import { createHash } from 'node:crypto';
import pg from 'pg';
import { type Foundations } from './assemble-gateway.js';
import { ConfigurationError } from './config/configuration.js';
import { describeDefect } from './observability/logger.js';
import { DerivedKeys } from './reference-amc/base/derived-keys.js';
import { loadReferentielFile } from './reference-amc/base/load/load-referentiel-file.js';
import { personKey } from './reference-amc/base/person-key.js';
import { PostgresAmcBase } from './reference-amc/base/postgres-amc-base.js';
import { AmcDesk } from './reference-amc/desk/amc-desk.js';
import { PostgresEngagementRegister } from './reference-amc/register/adapters/postgres-engagement-register.js';
import { AnswerCipher } from './trace/answer-cipher.js';

export interface OpenAmc {
  readonly desk: AmcDesk;
  close(): Promise<void>;
}

/** What a question may wait for the base's connection; milliseconds. */
const BASE_TIMEOUTS = { connectionTimeoutMillis: 2_000, query_timeout: 5_000, statement_timeout: 5_000 };

/**
 * The AMC of this installation, where the configuration asks for one: the base and the register are in the gateway's
 * database, under a role of their own. A file of the base is loaded first; loaded already, that costs a comparison.
 */
export async function openAmc(base: Foundations, amcUrl: string): Promise<OpenAmc | undefined> {
  const { configuration, clock, logger, masterKey, readiness } = base;
  if (configuration.ROC_REFERENTIEL !== '') await loadBase(base);
  else if (!configuration.ROC_MOTEUR) return undefined;
  const options = { application_name: 'roc-amc-base', max: 6, allowExitOnIdle: true, ...BASE_TIMEOUTS };
  const pool = new pg.Pool({ connectionString: amcUrl, ...options });
  pool.on('error', () => undefined);
  const keys = new DerivedKeys(masterKey);
  const cipher = new AnswerCipher([
    createHash('sha256').update(masterKey).update('roc-gateway/amc-reponses').digest(),
  ]);
  const register = new PostgresEngagementRegister({ amcUrl, cipher, clock });
  readiness.add(() =>
    register.health().then(
      () => [],
      () => ['registre des engagements indisponible'],
    ),
  );
  const desk = new AmcDesk({
    base: new PostgresAmcBase(pool, keys),
    register,
    personOf: (amc, identite) => personKey(keys, amc, identite),
    clock,
    onFailure: (lieu, error) =>
      logger.warn('AMC intégrée : panne', { nature: lieu, erreur: describeDefect(error) }),
  });
  return { desk, close: async () => void (await Promise.all([register.close(), pool.end()])) };
}

async function loadBase({ configuration, masterKey }: Foundations): Promise<void> {
  const outcome = await loadReferentielFile({
    ownerUrl: configuration.DATABASE_URL,
    masterKey,
    file: configuration.ROC_REFERENTIEL,
  });
  if (outcome.kind !== 'refuse') return;
  const faults = outcome.fautes.map(
    ({ lieu, champ, detail, faute }) => `${lieu} ${champ} : ${detail} (${faute})`,
  );
  throw new ConfigurationError(`ROC_REFERENTIEL refusé :\n  ${faults.join('\n  ')}`);
}
