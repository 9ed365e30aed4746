/**
 * Judges an extract before it may replace the directory in memory: a mistake in it must stop here, by name, and not
 * as a wrong route at a hospital's desk.
 */
import { dayNumber } from '../kernel/civil-date.js';
import { isFiness, isSiren, structureOfFiness } from '../kernel/identifiers.js';
import { digest } from '../signing/sign-answer.js';
import { type Amc, type Extract, type ListedCertificate, type Participant, type Route } from './extract.js';
import { extractSchema } from './extract-schema.js';

export type ExtractCheck =
  | { readonly ok: true; readonly extract: Extract }
  | { readonly ok: false; readonly errors: readonly string[] };

const MAX_ERRORS = 20;

/** The extract, or every error found (at most 20), each naming its place. Reads nothing but its argument. */
export function validateExtract(value: unknown): ExtractCheck {
  const shape = extractSchema.safeParse(value);
  if (!shape.success) {
    const errors = shape.error.issues.map((issue) => `${issue.path.join('/')} : ${issue.message}`);
    return { ok: false, errors: errors.slice(0, MAX_ERRORS) };
  }
  const extract: Extract = shape.data;
  const errors = [
    ...headErrors(extract),
    ...participantErrors(extract),
    ...extract.amc.flatMap((amc) => amcErrors(amc, extract)),
    ...duplicates(
      'amc',
      extract.amc.map((amc) => amc.numero),
    ),
    ...duplicates(
      'plateformes',
      extract.plateformes.map((platform) => platform.id),
    ),
    ...extract.passerelles.flatMap((gateway) =>
      gateway.cachets.flatMap((listed) => listedErrors(`passerelle ${gateway.nom}`, listed)),
    ),
    ...sharedKeyErrors(extract),
  ];
  return errors.length === 0 ? { ok: true, extract } : { ok: false, errors: errors.slice(0, MAX_ERRORS) };
}

function headErrors(extract: Extract): string[] {
  const errors = extract.passerelles.flatMap((gateway) => structureErrors(gateway.nom, gateway.structure));
  if (Date.parse(extract.expireLe) <= Date.parse(extract.emisLe)) errors.push('expireLe précède emisLe');
  return [...errors, ...structureErrors('operateur', extract.operateur.structure)];
}

/** Struct_IdNat: 1 + FINESS, 2 + SIREN, 3 + SIRET (whose first nine digits are a SIREN). */
function structureErrors(where: string, structure: string): string[] {
  const number = structure.slice(1);
  const good = structure.startsWith('1')
    ? isFiness(number)
    : structure.startsWith('2')
      ? isSiren(number)
      : number.length === 14 && isSiren(number.slice(0, 9));
  return good ? [] : [`${where} : structure ${structure} de clé invalide`];
}

function duplicates(where: string, values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.flatMap((value) => {
    if (seen.has(value)) return [`${where} : ${value} figure deux fois`];
    seen.add(value);
    return [];
  });
}

function participantErrors(extract: Extract): string[] {
  const { participants } = extract;
  const hospitals = participants.filter((participant) => participant.type === 'etablissement');
  return [
    ...participants.flatMap(oneParticipantErrors),
    ...duplicates(
      'participants',
      participants.map((participant) => participant.id),
    ),
    // One structure under one authority is one participant: otherwise a certificate could name two.
    ...duplicates(
      'participants (structure et autorité)',
      participants.flatMap((one) => one.autorites.map((authority) => `${one.structure}/${authority}`)),
    ),
    ...duplicates(
      'participants (EJ)',
      hospitals.map((hospital) => hospital.finessJuridique),
    ),
    ...duplicates(
      'participants (EG)',
      hospitals.flatMap((hospital) => hospital.etablissements),
    ),
  ];
}

function oneParticipantErrors(participant: Participant): string[] {
  const where = `participant ${participant.id}`;
  const errors = structureErrors(where, participant.structure);
  if (participant.type !== 'etablissement') return errors;
  if (participant.structure !== structureOfFiness(participant.finessJuridique)) {
    errors.push(`${where} : la structure n'est pas « 1 » suivi de l'EJ`);
  }
  for (const finess of [participant.finessJuridique, ...participant.etablissements]) {
    if (!isFiness(finess)) errors.push(`${where} : FINESS ${finess} de clé invalide`);
  }
  return errors;
}

function amcErrors(amc: Amc, extract: Extract): string[] {
  const where = `amc ${amc.numero}`;
  const platforms = new Set(extract.plateformes.map((platform) => platform.id));
  return [
    ...structureErrors(where, amc.operateur),
    ...amc.routes.flatMap((route) => routeErrors(where, route, platforms)),
    ...overlapErrors(where, amc.routes),
    ...amc.emetteurs.flatMap((listed) => listedErrors(where, listed)),
    ...(amc.horsRoc !== undefined && amc.routes.length + amc.emetteurs.length > 0
      ? [`${where} : hors ROC, il n'a ni route ni émetteur`]
      : []),
    ...amc.emetteurs
      .filter((issuer) => (issuer.mode === 'delegue') !== (issuer.mandat !== undefined))
      .map(
        (issuer) =>
          `${where} : émetteur ${issuer.x5tS256} : un mandat va avec le mode « delegue », et lui seul`,
      ),
  ];
}

function routeErrors(where: string, route: Route, platforms: ReadonlySet<string>): string[] {
  const errors: string[] = [];
  if (!platforms.has(route.plateforme)) errors.push(`${where} : plateforme ${route.plateforme} inconnue`);
  if (route.au !== null && route.au < route.du) errors.push(`${where} : période de route à l'envers`);
  if (new Set(route.services).size !== route.services.length)
    errors.push(`${where} : service nommé deux fois`);
  return errors;
}

function overlapErrors(where: string, routes: readonly Route[]): string[] {
  return routes.flatMap((route, index) =>
    routes
      .slice(index + 1)
      .filter(
        (other) =>
          other.typeConvention === route.typeConvention && other.csr === route.csr && overlap(route, other),
      )
      .map((other) => `${where} : deux routes ${other.typeConvention}/« ${other.csr} » sur la même période`),
  );
}

function overlap(one: Route, other: Route): boolean {
  const last = (route: Route): number => (route.au === null ? Infinity : (dayNumber(route.au) ?? Infinity));
  const first = (route: Route): number => dayNumber(route.du) ?? -Infinity;
  return first(one) <= last(other) && first(other) <= last(one);
}

function listedErrors(where: string, listed: ListedCertificate): string[] {
  const errors: string[] = [];
  if (digest(Buffer.from(listed.certificat, 'base64')) !== listed.x5tS256) {
    errors.push(`${where} : l'empreinte ${listed.x5tS256} n'est pas celle du certificat joint`);
  }
  if (Date.parse(listed.au) <= Date.parse(listed.du)) {
    errors.push(`${where} : période du certificat ${listed.x5tS256} à l'envers`);
  }
  return errors;
}

/** A key that both issues and seals would let a signature change its role. */
function sharedKeyErrors(extract: Extract): string[] {
  const seals = new Set(
    extract.passerelles.flatMap((gateway) => gateway.cachets.map((listed) => listed.x5tS256)),
  );
  return extract.amc.flatMap((amc) =>
    amc.emetteurs
      .filter((issuer) => seals.has(issuer.x5tS256))
      .map((issuer) => `amc ${amc.numero} : ${issuer.x5tS256} est aussi un cachet de passerelle`),
  );
}
