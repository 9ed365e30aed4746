import { randomUUID } from 'node:crypto';
import { type Foundations } from './assemble-gateway.js';
import { type PlatformBackends } from './backend/platform-backends.js';
import { HttpsStateService } from './directory/adapters/https-state-service.js';
import { type ReportedPlatform, SharedStates } from './directory/shared-states.js';
import { instant } from './kernel/clock.js';
import { describeDefect } from './observability/logger.js';
import { clientTlsOptions } from './pki/tls-context.js';

const INTERVAL_MS = 10_000;
const CALL_LIMIT_MS = 5_000;
const REPORTED = { ferme: 'ouverte', 'demi-ouvert': 'degradee', ouvert: 'fermee' } as const;

/** What gateways tell each other of the platforms; nothing where no directory service is configured. */
export function openSharedStates(base: Foundations, backends: PlatformBackends): SharedStates | undefined {
  const { configuration, keys, trustStore, revocation, clock, metrics, logger, operators } = base;
  const { ROC_ANNUAIRE_URL: url } = configuration;
  if (url === '') return undefined;
  return new SharedStates({
    service: new HttpsStateService({
      url,
      instance: randomUUID(),
      timeoutMs: CALL_LIMIT_MS,
      credentials: () => {
        const structureId = operators()[0]?.structureId ?? undefined;
        const server = {
          trustStore,
          revocation,
          clock,
          ...(structureId === undefined ? {} : { structureId }),
        };
        return clientTlsOptions(keys.client, server);
      },
    }),
    own: () => backends.views().map(reported),
    clock,
    intervalMs: INTERVAL_MS,
    onState: (reached, error) => {
      metrics.directoryReached.set({ source: 'etats' }, reached ? 1 : 0);
      if (reached) logger.info('états des plateformes échangés avec l’annuaire', { nature: 'etats' });
      else
        logger.warn('états des plateformes non échangés avec l’annuaire', {
          nature: 'etats',
          erreur: describeDefect(error),
        });
    },
  });
}

function reported(view: ReturnType<PlatformBackends['views']>[number]): ReportedPlatform {
  const { plateforme, amc, etat, since, back } = view;
  return {
    ...{ plateforme, amc, etat: REPORTED[etat], depuis: instant(since) },
    retourPrevu: back === null ? null : instant(back),
  };
}
