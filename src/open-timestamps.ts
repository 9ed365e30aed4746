import { readFile } from 'node:fs/promises';
import { type Foundations } from './assemble-gateway.js';
import { type Configuration, ConfigurationError } from './config/configuration.js';
import { type Metrics } from './observability/metrics.js';
import { FileRevocationSource } from './pki/adapters/file-revocation-source.js';
import { RevocationRegistry } from './pki/revocation.js';
import { FollowedAnchors } from './pki/timestamp/adapters/followed-anchors.js';
import { HttpTimestampAuthority } from './pki/timestamp/adapters/http-timestamp-authority.js';
import { TIMESTAMP_FAULT_SENTENCES, type TimestampFault } from './pki/timestamp/timestamp-fault.js';
import { type TimestampAuthority } from './pki/timestamp/timestamp-authority.port.js';
import { type PostgresStampLedger } from './trace/adapters/postgres-stamp-ledger.js';
import { type TraceStore } from './trace/trace-store.port.js';
import { Stamper, type RoundFault, type StamperState } from './trace/time/stamper.js';

export interface StampedStore {
  readonly ledger: PostgresStampLedger;
  readonly store: Pick<TraceStore, 'append'>;
  readonly ownLog: () => number | undefined;
}

/** The background stamper, and the revocation lists of its authority. */
export interface OpenTimestamps {
  stop(): Promise<void>;
}

/**
 * Starts time-stamping where an authority is configured; nothing waits for it.
 * @throws ConfigurationError where what is configured cannot be used
 */
export async function openTimestamps(base: Foundations, trace: StampedStore): Promise<OpenTimestamps> {
  const { configuration, clock, logger, metrics, readiness } = base;
  if (configuration.ROC_HORODATAGE_URL === '') {
    logger.warn('aucune autorité d’horodatage : l’heure des entrées n’est que celle de ce serveur');
    return { stop: async () => undefined };
  }
  checkTimestampUrl(configuration);
  const anchors = await anchorsOf(base);
  const revocation = new RevocationRegistry();
  const lists = new FileRevocationSource({
    folder: configuration.ROC_HORODATAGE_AUTORITES,
    intervalMs: configuration.ROC_LISTES_INTERVALLE_MS,
    ...{ registry: revocation, trustStore: () => anchors.current, clock },
    report: ({ refused }) => {
      for (const { file, fault } of refused)
        logger.warn('liste de révocation de l’horodatage refusée', { fichier: file, raison: fault });
    },
  });
  await lists.start();
  const authority = await authorityOf(base, anchors, revocation);
  const stamper = new Stamper({
    ...{ authority, clock, logger, ledger: trace.ledger, ownLog: trace.ownLog },
    append: (event) => trace.store.append(event),
    intervalMs: configuration.ROC_HORODATAGE_INTERVALLE_S * 1000,
    alarmMs: configuration.ROC_HORODATAGE_ALARME_S * 1000,
    onRound: (state) => metrics.timestampTokens.inc({ issue: state.fault ?? 'fait' }),
  });
  watch(stamper, metrics);
  readiness.warn(() => cautionOf(stamper.state(), authority.name));
  stamper.start();
  return {
    stop: async () => {
      await stamper.stop();
      await lists.stop();
      await anchors.stop();
    },
  };
}

/**
 * In production a request for a token leaves over TLS, unless it does not leave the machine: what it holds is a digest, but
 * who answers decides whether time-stamps come at all.
 * @throws ConfigurationError
 */
export function checkTimestampUrl({ ROC_ENVIRONNEMENT, ROC_HORODATAGE_URL }: Configuration): void {
  const { protocol, hostname, username, password } = new URL(ROC_HORODATAGE_URL);
  if (username !== '' || password !== '')
    throw new ConfigurationError('ROC_HORODATAGE_URL : pas de mot de passe dans une adresse');
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  if (ROC_ENVIRONNEMENT === 'production' && protocol !== 'https:' && !isLocal)
    throw new ConfigurationError('ROC_HORODATAGE_URL : https est exigé en production');
}

async function anchorsOf({ configuration, logger }: Foundations): Promise<FollowedAnchors> {
  const { ROC_HORODATAGE_AUTORITES: folder, ROC_LISTES_INTERVALLE_MS: intervalMs } = configuration;
  if (folder === '') throw new ConfigurationError('ROC_HORODATAGE_AUTORITES : exigé avec ROC_HORODATAGE_URL');
  const refused = (raison: string): void =>
    logger.warn('autorités d’horodatage illisibles : les précédentes servent encore', { raison });
  try {
    return await FollowedAnchors.open({ folder, intervalMs, refused });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(`ROC_HORODATAGE_AUTORITES : ancres inutilisables (${reason})`);
  }
}

async function authorityOf(
  { configuration, clock }: Foundations,
  followed: FollowedAnchors,
  revocation: RevocationRegistry,
): Promise<HttpTimestampAuthority> {
  const { ROC_HORODATAGE_POLITIQUE: policy, ROC_HORODATAGE_AUTORISATION: secret } = configuration;
  return new HttpTimestampAuthority({
    ...{ clock, revocation },
    get anchors() {
      return followed.current;
    },
    url: configuration.ROC_HORODATAGE_URL,
    timeoutMs: configuration.ROC_HORODATAGE_DELAI_MS,
    ...(policy !== '' && { policy }),
    ...(secret !== '' && { authorization: (await readFile(secret, 'utf8')).trim() }),
  });
}

/** Waiting and alarm are read when they are asked for: they grow between two rounds. */
function watch(stamper: Stamper, metrics: Metrics): void {
  const read = (
    gauge: { collect?: () => void; set(value: number): void },
    of: (state: StamperState) => number,
  ) => {
    gauge.collect = () => gauge.set(of(stamper.state()));
  };
  read(metrics.timestampLast, ({ lastAt }) => (lastAt ?? 0) / 1000);
  read(metrics.timestampWaiting, ({ lateMs }) => lateMs / 1000);
  read(metrics.timestampLate, ({ isLate }) => (isLate ? 1 : 0));
  read(metrics.timestampGap, ({ largestGapMs }) => largestGapMs / 1000);
  read(metrics.timestampClock, ({ clockOffsetMs }) => clockOffsetMs / 1000);
}

/** What `/ready` tells beside its verdict: late time-stamps stop no exchange. */
function cautionOf({ isLate, lateMs, fault }: StamperState, authority: TimestampAuthority['name']): string[] {
  if (!isLate) return [];
  const minutes = Math.floor(lateMs / 60_000);
  return [
    `horodatage en retard de ${minutes} min (${authority}) : ${fault === null ? '' : sentenceOf(fault)}`,
  ];
}

const ROUND_SENTENCES: Readonly<Record<Exclude<RoundFault, TimestampFault>, string>> = {
  'autorite-injoignable': 'L’autorité d’horodatage n’est pas joignable.',
  'autorite-delai': 'L’autorité d’horodatage n’a pas répondu à temps.',
  'reponse-http': 'L’autorité d’horodatage a répondu par une erreur HTTP.',
  'reponse-media': 'L’autorité d’horodatage a répondu par autre chose qu’une réponse d’horodatage.',
  'reponse-taille': 'L’autorité d’horodatage a répondu plus long qu’il n’est admis.',
  'tete-non-gardee': 'La tête du journal ne peut pas être gardée hors de la base (ROC_JOURNAL_TETES).',
  'base-indisponible': 'La base de traces n’a pas répondu.',
};

function sentenceOf(fault: RoundFault): string {
  return fault in ROUND_SENTENCES
    ? ROUND_SENTENCES[fault as keyof typeof ROUND_SENTENCES]
    : TIMESTAMP_FAULT_SENTENCES[fault as TimestampFault];
}
