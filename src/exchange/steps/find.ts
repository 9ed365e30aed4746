import { isCivilDate, civilDateInFrance } from '../../kernel/civil-date.js';
import { instant, type Clock } from '../../kernel/clock.js';
import { isUuidV4, paddedAmcNumber } from '../../kernel/identifiers.js';
import { refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import {
  type Environment,
  isService,
  NORM_VERSION,
  type Service,
  SERVICES,
} from '../../kernel/vocabulary.js';
import { type Directory } from '../../directory/directory.js';
import { type Quota } from '../../directory/extract.js';
import { mayActFor } from '../../identity/may-act-for.js';
import { describeRoute, type PlatformStanding } from '../../directory/describe-route.js';
import { STATE_SENTENCES } from '../../messages/message-state.js';
import { CTY, digest } from '../../signing/sign-answer.js';
import { type TraceStore } from '../../trace/trace-store.port.js';
import { bindingOf } from '../binding.js';
import { expiredRefusal } from '../expired-directory.js';
import { type Facts } from '../facts.js';
import { type Found, type LookUp, type LookUpSteps } from '../process-look-up.js';
import { readSoap, type SoapReadDependencies } from './read-soap.js';
import { replay } from './receive.js';

interface FindDependencies {
  readonly directory: () => Directory;
  readonly store: TraceStore;
  readonly soap: SoapReadDependencies;
  readonly environment: Environment;
  readonly clock: Clock;
  /** What is known of a platform for an AMC at this moment. */
  readonly standing: (platform: string, amc10: string) => PlatformStanding;
  /** Of a caller that the directory gives none. */
  readonly defaultQuota?: Quota;
  /** Chains of our own seal and delegated issuers by the leaf thumbprint: base64 DER, leaf first. */
  readonly publishedChains: () => ReadonlyMap<string, readonly string[]>;
}

/** Digest of an empty request body: what a GET is bound to besides its path and identifiers. */
const EMPTY_DIGEST = digest('');

/** The contents of the sealed reads. Refusals: contrat-non-respecte, route-inconnue, ej-non-autorise, mandat-hors-dates, role-non-autorise, routing codes. */
export function findStep(dependencies: FindDependencies): LookUpSteps['find'] {
  return async (arrived: Facts, lookUp: LookUp): Promise<Result<Found>> => {
    if (lookUp.kind === 'routes-soap') return findRoutesBySoap(dependencies, arrived);
    const facts: Facts = { ...arrived, digest: EMPTY_DIGEST };
    if (facts.arrival.fault !== undefined) return refused(facts.arrival.fault);
    switch (lookUp.kind) {
      case 'routes':
        return findRoutes(dependencies, facts, lookUp.query);
      case 'certificat':
        return findChain(dependencies, facts, lookUp.x5tS256);
      case 'message':
      case 'reponse':
        return findMessage(dependencies, facts, lookUp);
    }
  };
}

/** A request of the directory need not be signed; a signature that comes must hold. */
async function findRoutesBySoap(dependencies: FindDependencies, arrived: Facts): Promise<Result<Found>> {
  if (arrived.arrival.fault !== undefined) return refused(arrived.arrival.fault);
  const reading = await readSoap(dependencies.soap, arrived);
  if (!reading.ok) return refused(reading.refusal);
  const signature = reading.signature?.();
  if (signature !== undefined && !signature.ok) return signature;
  const value = reading.value();
  if (!value.ok) return value;
  if (reading.schemaFault !== undefined) return refused(reading.schemaFault);
  return findRoutes(dependencies, reading.facts, value.value as Readonly<Record<string, unknown>>);
}

function findChain({ publishedChains }: FindDependencies, facts: Facts, x5tS256: string): Result<Found> {
  const chain = publishedChains().get(x5tS256);
  if (chain === undefined)
    return refused(refusal('route-inconnue', 'aucune chaîne publiée sous cette empreinte'));
  const payload = Buffer.from(
    JSON.stringify({ versionNorme: NORM_VERSION, x5tS256, chaine: chain, requete: bindingOf(facts) }),
  );
  return ok({ kind: 'outcome', outcome: { kind: 'statement', facts, payload, cty: CTY.message } });
}

async function findMessage(
  dependencies: FindDependencies,
  arrived: Facts,
  { kind, id, ej }: Extract<LookUp, { id: string }>,
): Promise<Result<Found>> {
  if (!isUuidV4(id))
    return refused(refusal('contrat-non-respecte', 'idMessage : UUID version 4 attendu', { champ: '/id' }));
  const asked = { ej, le: civilDateInFrance(dependencies.clock.now()), champ: '/ej' };
  const allowed = mayActFor(arrived.caller?.participant, asked, dependencies.directory());
  if (!allowed.ok) return allowed;
  const facts: Facts = { ...arrived, idMessage: id, ej };
  const stored = await dependencies.store.lookup(ej, id);
  if (kind === 'reponse') {
    if (stored?.sealedAnswer == null)
      return refused(refusal('route-inconnue', 'aucune réponse conservée pour cet idMessage'));
    const former = replay({ ...facts, contentDigest: stored.contentDigest }, stored);
    return former.kind === 'replay' ? ok({ kind: 'outcome', outcome: former }) : refused(former.refusal);
  }
  const { clock, environment } = dependencies;
  // A released id is as good as unknown: the next attempt under it will be executed.
  const etat = stored === undefined || stored.etat === 'libere' ? 'inconnu' : stored.etat;
  const state = {
    versionNorme: NORM_VERSION,
    service: 'MESSAGES',
    environnement: environment,
    requete: bindingOf(facts),
    emisLe: instant(clock.now()),
    idMessage: id,
    etat,
    ...(stored === undefined ? {} : { idEchange: stored.idEchange }),
    resumeGuichet: STATE_SENTENCES[etat],
  };
  return ok({
    kind: 'outcome',
    outcome: { kind: 'statement', facts, payload: Buffer.from(JSON.stringify(state)), cty: CTY.message },
  });
}

interface RouteQuery {
  readonly amc10: string;
  readonly typeConvention: string;
  readonly csr?: string;
  readonly date: string;
  readonly service: Service;
}

function findRoutes(
  { directory, clock, environment, standing, defaultQuota }: FindDependencies,
  arrived: Facts,
  query: Readonly<Record<string, unknown>>,
): Result<Found> {
  const asked = readRouteQuery(query, civilDateInFrance(clock.now()));
  if (!asked.ok) return asked;
  const facts: Facts = { ...arrived, amc10: asked.value.amc10 };
  // One exchange, one snapshot: it may be swapped between two questions.
  const held = directory();
  const now = clock.now();
  const expired = expiredRefusal(held, now);
  if (expired !== undefined) return refused(expired);
  const { date } = asked.value;
  const today = civilDateInFrance(now);
  // A stay of the past is asked about today, one of tomorrow is asked about then.
  const le = date > today ? date : today;
  const destination = held.route({ ...asked.value, le });
  if (!destination.ok) return destination;
  const callerQuota = arrived.caller?.participant.quota ?? defaultQuota;
  const moment = {
    ...{ date, le, now, standing: standing(destination.value.plateforme.id, asked.value.amc10) },
    ...(callerQuota === undefined ? {} : { callerQuota }),
  };
  const content = {
    versionNorme: NORM_VERSION,
    service: 'ANN',
    environnement: environment,
    requete: bindingOf(facts),
    emisLe: instant(now),
    ...describeRoute(held, destination.value, moment),
  };
  return ok({ kind: 'routes', facts, payload: Buffer.from(JSON.stringify(content)) });
}

const QUERY_NAMES: ReadonlySet<string> = new Set(['numeroAmc', 'typeConvention', 'csr', 'date', 'service']);

function readRouteQuery(query: Readonly<Record<string, unknown>>, today: string): Result<RouteQuery> {
  const fault = (champ: string, detail: string) =>
    refused(refusal('contrat-non-respecte', detail, { champ: `/${champ}` }));
  if (Object.keys(query).some((name) => !QUERY_NAMES.has(name)))
    return fault('', 'paramètre non prévu par le contrat');
  const { numeroAmc, typeConvention, csr, date = today, service = 'IDB' } = query;
  const amc10 = typeof numeroAmc === 'string' ? paddedAmcNumber(numeroAmc) : undefined;
  if (amc10 === undefined) return fault('numeroAmc', 'numeroAmc : 8 à 10 chiffres');
  if (typeof typeConvention !== 'string' || !/^[A-Z0-9]{2}$/.test(typeConvention))
    return fault('typeConvention', 'typeConvention : 2 caractères');
  if (csr !== undefined && (typeof csr !== 'string' || !/^[A-Za-z0-9]{0,8}$/.test(csr)))
    return fault('csr', 'csr : au plus 8 caractères');
  if (typeof date !== 'string' || !isCivilDate(date)) return fault('date', 'date : AAAA-MM-JJ');
  if (!isService(service)) return fault('service', `service : ${SERVICES.join(', ')}`);
  return ok({ amc10, typeConvention, date, service, ...(typeof csr === 'string' ? { csr } : {}) });
}
