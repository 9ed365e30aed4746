import { Admissions } from './admission/admit-caller.js';
import { ConcurrencyLimit } from './admission/concurrency.js';
import { Quotas } from './admission/quotas.js';
import { type Foundations } from './assemble-gateway.js';
import { assembleSoap, type SoapParts } from './assemble-soap.js';
import { EngineBackend, type DelegatedIssuer } from './backend/adapters/engine-backend.js';
import { type BackendLimits, PlatformBackends } from './backend/platform-backends.js';
import { AnswerValidator } from './backend/validate-answer.js';
import { type PlatformStanding } from './directory/describe-route.js';
import { type SharedStates } from './directory/shared-states.js';
import { type Quota } from './directory/extract.js';
import { instant } from './kernel/clock.js';
import { openSharedStates } from './open-shared-states.js';
import { EntryWriter } from './exchange/entries.js';
import { type DeadlinePolicy } from './exchange/deadline.js';
import { type LookUpSteps } from './exchange/process-look-up.js';
import { type Steps } from './exchange/steps.js';
import { admitStep } from './exchange/steps/admit.js';
import { askStep } from './exchange/steps/ask.js';
import { concludeStep } from './exchange/steps/conclude.js';
import { defectStep } from './exchange/steps/defect.js';
import { findStep } from './exchange/steps/find.js';
import { identifyStep } from './exchange/steps/identify.js';
import { publishStep } from './exchange/steps/publish.js';
import { readStep } from './exchange/steps/read.js';
import { type SoapReadDependencies } from './exchange/steps/read-soap.js';
import { receiveStep } from './exchange/steps/receive.js';
import { replyStep } from './exchange/steps/reply.js';
import { routeStep } from './exchange/steps/route.js';
import { sealStep } from './exchange/steps/seal.js';
import { validateStep } from './exchange/steps/validate.js';
import { CallerIdentification } from './identity/identify-caller.js';
import { describeDefect } from './observability/logger.js';
import { type AmcDesk } from './reference-amc/desk/amc-desk.js';
import { clientTlsOptions } from './pki/tls-context.js';
import { RequestVerifier } from './signing/verify-request.js';
import { SignerCertificates } from './signing/signer-certificates.js';
import { BackendAnswerVerifier } from './signing/verify-backend-answer.js';
import { type Signer } from './signing/signer.port.js';
import { type ExchangeBodies } from './trace/bodies/body-store.port.js';
import { type TraceStore } from './trace/trace-store.port.js';

export interface Exchange {
  readonly steps: Steps;
  readonly lookUps: LookUpSteps;
  readonly admissions: Admissions;
  readonly backends: PlatformBackends;
  readonly envelopes: SoapParts['envelopes'];
  /** Where a directory service joins what gateways see of the platforms. */
  readonly states: SharedStates | undefined;
}

const HOUR_MS = 3_600_000;
/** How old an AMC's signature may be (it replays its first answer for a day), how far ahead its clock; seconds. */
const ANSWER_WINDOW = { past: 86_700, future: 300 };

/** Wires the steps of THE PAGE onto the foundations, a trace store and the built-in AMC's desk, if any. Wiring only. */
export function assembleExchange(
  base: Foundations,
  store: TraceStore,
  desk: AmcDesk | undefined,
  keepBodies?: (bodies: ExchangeBodies) => void,
): Exchange {
  const { configuration, clock, directory, keys } = base;
  const { ROC_ENVIRONNEMENT: environment } = configuration;
  const admissions = assembleAdmissions(base);
  const backends = assembleBackends(base, desk, () => void states?.refresh());
  const states = openSharedStates(base, backends);
  const entries = new EntryWriter(configuration.ROC_ENVIRONNEMENT, base.pseudonyms, clock);
  const deadlines = deadlinesOf(base);
  const journal = { origine: keys.log.family, cle: keys.log.thumbprint };
  const soap = assembleSoap(base);
  const verifier = requestVerifier(base);
  const signer = (): Signer => keys.seal;
  const seal = sealStep({ signer, journal, directory, environment, clock, xml: soap.sealer });
  const onDefect = (error: unknown, idEchange: string): void =>
    base.logger.error('défaut', { erreur: describeDefect(error), idEchange });
  const steps: Steps = {
    identify: identifyStep(callerIdentification(base)),
    admit: admitStep(admissions),
    read: readStep({ verifier, directory, clock, ...soap }),
    validate: validateStep({ directory, environment, clock }),
    route: routeStep({ directory, admissions, environment, clock }),
    receive: receiveStep({ store, entries, clock, deadlines }),
    ask: askStep({
      backendOf: ({ destination }) => backends.of(platformOf(destination)),
      ...{ clock, deadlines, onDefect },
    }),
    defect: defectStep(onDefect),
    seal,
    conclude: concludeStep({ store, entries, seal, keepBodies }),
    reply: replyStep(configuration.ROC_URL_PUBLIQUE),
  };
  const lookUps = assembleLookUps(base, store, { steps, backends, states, soap: { ...soap, verifier } });
  return { steps, lookUps, admissions, backends, envelopes: soap.envelopes, states };
}

function deadlinesOf({ configuration }: Foundations): DeadlinePolicy {
  return {
    IDB: configuration.ROC_DELAI_IDB_MS,
    SIM: configuration.ROC_DELAI_SIM_MS,
    CLC: configuration.ROC_DELAI_CLC_MS,
    DEL: configuration.ROC_DELAI_DEL_MS,
  };
}

function assembleLookUps(
  base: Foundations,
  store: TraceStore,
  {
    steps,
    backends,
    states,
    soap,
  }: Pick<Exchange, 'steps' | 'backends' | 'states'> & { readonly soap: SoapParts & SoapReadDependencies },
): LookUpSteps {
  const { configuration, clock, directory, keys } = base;
  const find = findStep({
    directory,
    store,
    clock,
    environment: configuration.ROC_ENVIRONNEMENT,
    standing: standingOf(backends, states),
    defaultQuota: defaultQuotaOf(base),
    publishedChains: () => chainsOf(base),
    soap,
  });
  const publish = publishStep(() => directorySeal(keys.directorySeal), clock, soap.directorySealer);
  return { ...steps, find, publish };
}

const PLATFORM_STATES = { ferme: 'ouverte', 'demi-ouvert': 'essai', ouvert: 'coupee' } as const;

/** The breaker as the directory tells it (a closed breaker is an open platform), and what the others say beside. */
function standingOf(
  backends: PlatformBackends,
  states: SharedStates | undefined,
): (platform: string, amc10: string) => PlatformStanding {
  return (platform, amc10) => {
    const view = backends.view(platform, amc10);
    const ensemble = states?.of(platform, amc10);
    return {
      ...(view === undefined
        ? { etat: 'inconnue' }
        : { etat: PLATFORM_STATES[view.etat], depuis: instant(view.since) }),
      ...(view?.back == null ? {} : { retourPrevu: instant(view.back) }),
      ...(ensemble === undefined ? {} : { ensemble }),
    };
  };
}

function callerIdentification({
  configuration,
  directory,
  revocation,
  clock,
}: Foundations): CallerIdentification {
  const staleGraceMs = configuration.ROC_REVOCATION_GRACE_HEURES * HOUR_MS;
  return new CallerIdentification({ directory, revocation, clock }, { staleGraceMs });
}

function platformOf<P>(destination: { readonly plateforme: P } | undefined): P {
  if (destination === undefined) throw new TypeError('asking without a destination');
  return destination.plateforme;
}

function directorySeal(signer: Signer | undefined): Signer {
  if (signer === undefined) throw new Error('this process does not hold the directory operator’s seal');
  return signer;
}

function assembleAdmissions({ configuration }: Foundations): Admissions {
  const concurrency = new ConcurrencyLimit({
    atOnce: configuration.ROC_CONCURRENCE,
    queue: configuration.ROC_FILE_ATTENTE,
    queueMs: configuration.ROC_FILE_ATTENTE_MS,
  });
  return new Admissions(new Quotas(), concurrency, defaultQuotaOf({ configuration }));
}

function defaultQuotaOf({ configuration }: Pick<Foundations, 'configuration'>): Quota {
  return { requetes: configuration.ROC_QUOTA_DEFAUT, fenetreSecondes: configuration.ROC_QUOTA_FENETRE_S };
}

function requestVerifier({ configuration, trustStore, revocation, clock }: Foundations): RequestVerifier {
  return new RequestVerifier({
    trust: trustStore,
    revocation,
    clock,
    window: {
      past: configuration.ROC_REQUETE_FENETRE_PASSE_S,
      future: configuration.ROC_REQUETE_FENETRE_FUTUR_S,
    },
  });
}

/** Chains a caller may fetch, by the leaf's thumbprint: what the detached headers leave out. */
function chainsOf({ keys }: Foundations): ReadonlyMap<string, string[]> {
  const signers = [
    keys.seal,
    ...keys.issuers.values(),
    ...(keys.directorySeal === undefined ? [] : [keys.directorySeal]),
  ];
  return new Map(signers.map((signer) => [signer.certificate.x5tS256, [...signer.x5c]]));
}

function assembleBackends(
  base: Foundations,
  desk: AmcDesk | undefined,
  onBreakerChange: () => void,
): PlatformBackends {
  const { configuration, clock, directory, keys, metrics, logger, trustStore, revocation } = base;
  const verifier = new BackendAnswerVerifier({
    signers: new SignerCertificates(trustStore, revocation),
    clock,
    window: ANSWER_WINDOW,
  });
  const validator = new AnswerValidator(verifier, directory, clock);
  const engine = desk === undefined ? undefined : builtInEngine(base, desk);
  return new PlatformBackends({
    clock,
    validator,
    ...(engine === undefined ? {} : { engine }),
    // Asked at each new connection: chain, revocation, profile and structure of the platform's certificate.
    credentials: (structureId) =>
      clientTlsOptions(keys.client, { trustStore, revocation, clock, structureId }),
    onFailure: (plateforme, { fault }) =>
      logger.warn('appel de plateforme en échec', { plateforme, raison: fault }),
    limits: backendLimits(configuration),
    onBreakerChange: ({ amc, plateforme, etat }) => {
      metrics.breaker.set({ plateforme, amc }, etat === 'ferme' ? 0 : etat === 'ouvert' ? 2 : 1);
      logger.warn('disjoncteur', { amc, plateforme, etat });
      onBreakerChange();
    },
  });
}

function backendLimits(configuration: Foundations['configuration']): BackendLimits {
  return {
    pool: { connections: configuration.ROC_AMC_CONNEXIONS, connectTimeoutMs: 2_000, keepAliveMs: 4_000 },
    bulkhead: {
      concurrent: configuration.ROC_AMC_CONCURRENCE,
      queue: configuration.ROC_AMC_CONCURRENCE,
      waitMs: 1_000,
    },
    breaker: {
      volumeThreshold: configuration.ROC_DISJONCTEUR_VOLUME,
      errorThresholdPercentage: configuration.ROC_DISJONCTEUR_SEUIL,
      resetTimeoutMs: configuration.ROC_DISJONCTEUR_REPRISE_MS,
      windowMs: 10_000,
      fairDelayMs: 1_000,
    },
  };
}

function builtInEngine(base: Foundations, desk: AmcDesk): EngineBackend {
  for (const amc10 of base.keys.issuers.keys())
    if (delegatedIssuer(base, amc10) === undefined)
      throw new Error(`la clé déléguée de l'AMC ${amc10} ne figure pas à l'annuaire`);
  return new EngineBackend(desk, (amc10) => delegatedIssuer(base, amc10), base.clock);
}

/** The key we hold for an AMC, with the mandate the directory lists it under now; one it does not list is not used. */
function delegatedIssuer(
  { keys, directory, clock }: Foundations,
  amc10: string,
): DelegatedIssuer | undefined {
  const signer = keys.issuers.get(amc10);
  if (signer === undefined) return undefined;
  const role = directory()
    .issuersOf(amc10, clock.now())
    .find((one) => one.x5tS256 === signer.certificate.x5tS256);
  if (role === undefined) return undefined;
  const { mode, mandat } = role;
  return { signer, mode, ...(mandat === undefined ? {} : { mandat }) };
}
