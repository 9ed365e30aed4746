/** Which endpoints a change announces, and the probe of each for every AMC it is to serve. */
import { randomBytes } from 'node:crypto';
import { type Clock, instant } from '../../kernel/clock.js';
import { type CivilDate } from '../../kernel/civil-date.js';
import { type ContentOf, amcOfKey } from '../objects.js';
import { type Fact, type Facts, holdsOn, type Operation, overlaps } from '../fact.js';
import { RegistryRefusal } from '../registry-refusal.js';
import { type Ping, type PingJudge } from './judge-ping.js';
import { probeEndpoint, type ProbeOptions } from './probe-endpoint.js';

export interface ProbeReport {
  readonly url: string;
  readonly amc: string;
  readonly adresse: string;
  readonly dureeMs: number;
  readonly le: string;
}

export interface ProbeChange {
  /** Throws the first refusal `sonde-...`; `after` are the facts as the change would make them. */
  run(operations: readonly Operation[], before: Facts, after: Facts): Promise<readonly ProbeReport[]>;
}

interface Target {
  readonly url: string;
  readonly structure: string;
  readonly amc: string;
  readonly day: CivilDate;
}

/** More than any platform serves; what is beyond is a mistake or an attack. */
const MAX_TARGETS = 500;

export class EndpointProbe implements ProbeChange {
  constructor(
    private readonly options: ProbeOptions,
    private readonly pings: PingJudge,
    private readonly clock: Clock,
  ) {}

  async run(operations: readonly Operation[], before: Facts, after: Facts): Promise<readonly ProbeReport[]> {
    const targets = targetsOf(operations, before, after);
    if (targets.length > MAX_TARGETS)
      throw new RegistryRefusal('contenu-invalide', `plus de ${MAX_TARGETS} points d’accès à sonder`);
    const reports: ProbeReport[] = [];
    for (const target of targets) reports.push(await this.probe(target, after));
    return reports;
  }

  private async probe({ url, structure, amc, day }: Target, after: Facts): Promise<ProbeReport> {
    const le = instant(this.clock.now());
    const ping: Ping = { v: 1, defi: randomBytes(32).toString('base64url'), amc, emisLe: le };
    const body = Buffer.from(JSON.stringify(ping));
    const { adresse, corps, dureeMs } = await probeEndpoint({ url, structure }, body, this.options);
    this.pings.judge(corps, ping, after, day);
    return { url, amc, adresse, dureeMs, le };
  }
}

/**
 * What has to be tried: each endpoint that was not there before, for every AMC routed to its platform while it is in
 * force; each route or issuer that is new, at the endpoints of its platform. One endpoint and AMC are tried once.
 */
export function targetsOf(operations: readonly Operation[], before: Facts, after: Facts): Target[] {
  const found = new Map<string, Target>();
  const add = (target: Target): void => {
    const key = `${target.url} ${target.amc}`;
    if (!found.has(key)) found.set(key, target);
  };
  for (const operation of operations) {
    if (operation.contenu === null) continue;
    if (operation.type === 'plateforme') ofPlatform(operation, before, after).forEach(add);
    if (operation.type === 'route')
      ofRoute(operation, operation.contenu as ContentOf<'route'>, after).forEach(add);
    if (operation.type === 'emetteur') ofIssuer(operation, after).forEach(add);
  }
  return [...found.values()];
}

function ofPlatform(operation: Operation, before: Facts, after: Facts): Target[] {
  const content = operation.contenu as ContentOf<'plateforme'>;
  if (content.mode !== 'https') return [];
  const former = before.on('plateforme', operation.cle, operation.du)?.contenu;
  const known = former?.mode === 'https' && former.structure === content.structure ? former.acces : [];
  const fresh = content.acces.filter(
    ({ url, liaison }) => !known.some((one) => one.url === url && one.liaison === liaison),
  );
  const routes = after
    .all('route')
    .filter((route) => route.contenu.plateforme === operation.cle && overlaps(route, operation));
  const amcs = [...new Set(routes.map((route) => amcOfKey(route.cle)))];
  return fresh.flatMap(({ url }) =>
    amcs.map((amc) => ({ url, structure: content.structure, amc, day: operation.du })),
  );
}

function ofRoute(operation: Operation, { plateforme }: ContentOf<'route'>, after: Facts): Target[] {
  const platforms = after.of('plateforme', plateforme).filter((one) => overlaps(one, operation));
  return platforms.flatMap((platform) => accesses(platform, amcOfKey(operation.cle), operation.du));
}

/** An issuer that is announced signs from its first day: the platform is asked with those it has now. */
function ofIssuer(operation: Operation, after: Facts): Target[] {
  const amc = amcOfKey(operation.cle);
  const routes = after
    .all('route')
    .filter((route) => amcOfKey(route.cle) === amc && holdsOn(route, operation.du));
  return routes.flatMap((route) => {
    const platform = after.on('plateforme', route.contenu.plateforme, operation.du);
    return platform === undefined ? [] : accesses(platform, amc, operation.du);
  });
}

function accesses({ contenu }: Fact<'plateforme'>, amc: string, day: CivilDate): Target[] {
  if (contenu.mode !== 'https') return [];
  return contenu.acces.map(({ url }) => ({ url, structure: contenu.structure, amc, day }));
}
