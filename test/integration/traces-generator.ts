/**
 * Two sides' traces of the same exchanges, made of a number alone, so that two processes can write them apart: the
 * hospital's lines come from what its client sends and gets, the gateway's from its own entries. What differs is planted.
 */
import { createHash } from 'node:crypto';
import { toHospitalTrace } from '../../src/cli/traces/hospital-trace.js';
import { type Demande } from '../../src/messages/types.js';
import { type CommonTrace } from '../../src/trace/common/line.js';
import { toCommonTrace } from '../../src/trace/common/map-entry.js';
import { type TraceEntry } from '../../src/trace/entry.js';

const START = Date.UTC(2026, 5, 1);
const HOSPITALS = [
  ['280009010', '280009028'],
  ['350009114', '350009122'],
  ['670009216', '670009224'],
] as const;
const INSURERS = ['0099100011', '0099100029', '0099100037'] as const;
const SERVICES = ['IDB', 'CLC', 'CLC', 'SIM'] as const;

/** What is planted, and how often: 37 in all. */
export const PLANTED = {
  'absent-passerelle': 6,
  'absent-etablissement': 6,
  'reponse-non-recue': 1,
  'issue-non-tracee': 1,
  retard: 3,
  'requete.empreinte': 3,
  'reponse.empreinte': 3,
  'reponse.cachet': 2,
  'reponse.emetteur': 1,
  'reponse.verification': 1,
  'issue.statut': 2,
  'issue.code': 2,
  engagement: 3,
  eg: 1,
  'agent.id': 1,
  'certificats.requete': 1,
} as const;
export type Plant = keyof typeof PLANTED;

/** Where each of them is, among `count` exchanges; the same for the same count. */
export function plantsOf(count: number): Map<number, Plant> {
  const plants = new Map<number, Plant>();
  const kinds = (Object.keys(PLANTED) as Plant[]).flatMap((kind) =>
    Array.from({ length: PLANTED[kind] }, () => kind),
  );
  for (const [n, kind] of kinds.entries()) {
    let at = Math.floor(((n + 0.5) * count) / kinds.length);
    while (!fits(kind, at) || plants.has(at)) at++;
    plants.set(at, kind);
  }
  return plants;
}

function fits(kind: Plant, n: number): boolean {
  const { special, refused, service } = shapeOf(n);
  if (special !== 'none') return false;
  if (kind === 'issue.code') return refused;
  return !refused && (kind !== 'engagement' || service === 'CLC');
}

/** What happens besides the ordinary, and must never be listed. */
function shapeOf(n: number): {
  special: 'none' | 'replayed' | 'answered-twice' | 'unread' | 'twice' | 'asked';
  refused: boolean;
  service: (typeof SERVICES)[number];
} {
  const special =
    n % 97 === 5
      ? 'replayed'
      : n % 101 === 7
        ? 'answered-twice'
        : n % 301 === 11
          ? 'unread'
          : n % 211 === 13
            ? 'twice'
            : n % 50 === 17
              ? 'asked'
              : 'none';
  const refused = n % 10 === 3 || special === 'unread';
  return { special, refused, service: SERVICES[n % SERVICES.length] ?? 'IDB' };
}

/** A request that is not read is refused by the gateway, the others by the AMC. */
function refusalOf(n: number): NonNullable<TraceEntry['issue']> {
  return shapeOf(n).special === 'unread'
    ? { statut: 429, code: 'quota-appelant', groupe: 'technique', origine: 'passerelle' }
    : { statut: 422, code: 'droits-fermes', groupe: 'droits', origine: 'amc' };
}

const sha = (text: string | Buffer): string => createHash('sha256').update(text).digest('base64url');

function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const b64u = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const thumbprint = (name: string): string => sha(`certificat ${name}`);

interface Exchange {
  readonly n: number;
  readonly at: number;
  readonly idEchange: string;
  readonly demande: Demande;
  readonly request: { readonly payload: string; readonly protected: string; readonly signature: string };
  readonly answer: {
    readonly payload: string;
    readonly issuer: readonly [string, string];
    readonly seal: readonly [string, string];
  };
  readonly refused: boolean;
  readonly service: (typeof SERVICES)[number];
  readonly engagement: string | null;
}

function exchange(n: number): Exchange {
  const { refused, service } = shapeOf(n);
  const [ej, eg] = HOSPITALS[n % 3] ?? HOSPITALS[0];
  const numero = INSURERS[(n >> 2) % 3] ?? INSURERS[0];
  const idMessage = uuid(`message ${n}`);
  const idEchange = uuid(`echange ${n}`);
  const demande = {
    ...{ versionNorme: '1.0', environnement: 'test', idMessage, numeroDossier: `D-${n}` },
    etablissement: { finessJuridique: ej, finessGeographique: eg },
    amc: { numero, typeConvention: 'RM', csr: '01' },
    agent: { identifiant: `-bureau.${n % 40}`, role: 'Agent des entrées', modeAuthentification: 'DIRECTE' },
    beneficiaire: { nir: '185052809305623', dateNaissance: '19850512', rang: 1 },
  } as unknown as Demande;
  const engagement =
    service === 'CLC' && !refused ? `CLC-${numero}-20260601-${String(n).padStart(12, '0')}` : null;
  const { statut: _, ...problem } = refusalOf(n);
  const content = refused
    ? { ...problem, requete: { idMessage } }
    : {
        service,
        requete: { idMessage },
        ...(engagement === null ? {} : { engagement: { numero: engagement } }),
      };
  const at = START + n * 37;
  const cty = refused ? 'roc-refus+json' : `roc-${service.toLowerCase()}-reponse+json`;
  const common = { alg: 'ES256', iat: Math.floor(at / 1000) };
  const signatureOf = (name: string): string =>
    Buffer.from(`${name} ${n}`.padEnd(64, '.')).toString('base64url');
  const moments = { recuLe: new Date(at).toISOString(), emisLe: new Date(at).toISOString() };
  return {
    ...{ n, at, idEchange, demande, refused, service, engagement },
    request: {
      payload: b64u(demande),
      protected: b64u({
        ...common,
        'x5t#S256': thumbprint(ej),
        cty: 'roc-demande+json',
        aud: `urn:roc:amc:${numero}`,
      }),
      signature: signatureOf('demande'),
    },
    answer: {
      payload: b64u(content),
      issuer: [
        b64u({ ...common, 'x5t#S256': thumbprint(numero), cty, signataire: 'propre' }),
        signatureOf('emetteur'),
      ],
      seal: [
        b64u({
          ...{ ...common, 'x5t#S256': thumbprint('passerelle'), cty },
          cachet: { idEchange, ...moments, journal: { origine: 'journal', cle: 'cle' } },
        }),
        signatureOf('cachet'),
      ],
    },
  };
}

function jws(payload: string, signatures: readonly (readonly [string, string])[]): Buffer {
  const entries = signatures.map(([header, signature]) => ({ protected: header, signature }));
  return Buffer.from(JSON.stringify({ payload, signatures: entries }));
}

/** The hospital's lines about one exchange. */
export function hospitalLines(n: number, plant: Plant | undefined): CommonTrace[] {
  const { at, demande, request, answer, refused, service } = exchange(n);
  if (plant === 'absent-etablissement') return [];
  const sent = jws(request.payload, [[request.protected, request.signature]]);
  const own = { certificat: thumbprint('client'), structure: `1${demande.etablissement.finessJuridique}` };
  const body = jws(answer.payload, [answer.issuer, answer.seal]);
  const got = { statut: refused ? refusalOf(n).statut : 200, body };
  const base = { service, demande, sent, at: at + 40, latenceMs: 40 };
  const unanswered = toHospitalTrace(base, own);
  const answered = toHospitalTrace(
    { ...base, answer: got },
    { ...own, verification: plant === 'reponse.verification' ? 'ne-tient-pas' : 'tient' },
  );
  const again = toHospitalTrace({ ...base, at: at + 90_000, answer: { ...got, rejeu: true } }, own);
  if (plant === 'reponse-non-recue') return [unanswered];
  const { special } = shapeOf(n);
  if (special === 'replayed') return [unanswered, again];
  if (special === 'answered-twice') return [answered, again];
  return special === 'twice' ? [answered, answered] : [answered];
}

/** The gateway's lines about one exchange. */
export function gatewayLines(n: number, plant: Plant | undefined): CommonTrace[] {
  if (plant === 'absent-passerelle') return [];
  const entry = entryOf(exchange(n), shapeOf(n).special === 'unread');
  const received: TraceEntry = {
    ...entry,
    ...{ type: 'recu', issue: null, reponse: null, engagement: null, dureeMs: null },
    horodatage: new Date(START + n * 37 - 12).toISOString(),
  };
  const again: TraceEntry = {
    ...entry,
    ...{ type: 'rejeu', idEchange: uuid(`rejeu ${n}`) },
    horodatage: new Date(START + n * 37 + 89_950).toISOString(),
  };
  if (plant === 'issue-non-tracee') return [toCommonTrace(received)];
  const line = planted(toCommonTrace(entry), plant);
  const { special } = shapeOf(n);
  if (special === 'replayed' || special === 'answered-twice') return [line, toCommonTrace(again)];
  return special === 'asked' ? [toCommonTrace(received), line] : [line];
}

function entryOf(of: Exchange, unread: boolean): TraceEntry {
  const { demande, request, answer, refused } = of;
  const payload = Buffer.from(request.payload, 'base64url');
  const body = jws(request.payload, [[request.protected, request.signature]]);
  const { finessJuridique: ej, finessGeographique: eg } = demande.etablissement;
  const { agent } = demande;
  return {
    v: 1,
    type: refused ? 'refuse' : 'repondu',
    idEchange: of.idEchange,
    horodatage: new Date(of.at).toISOString(),
    environnement: 'test',
    service: of.service,
    idMessage: unread ? null : demande.idMessage,
    versionNorme: unread ? null : '1.0',
    appelant: {
      participant: 'CH',
      structure: `1${ej}`,
      certificat: thumbprint('client'),
      revocation: 'bonne',
    },
    etablissement: unread ? null : { ej, eg },
    amc: unread ? null : demande.amc.numero,
    plateforme: unread ? null : 'P1',
    numeroDossier: unread ? null : (demande as { numeroDossier: string }).numeroDossier,
    agent:
      unread || agent === undefined
        ? null
        : `${agent.identifiant}|${agent.role ?? ''}|${agent.modeAuthentification}`,
    beneficiaire: unread ? null : sha(`pseudonyme ${of.n}`),
    requete: {
      ...{ methode: 'POST', chemin: '/roc/v1/x', empreinte: unread ? sha(body) : sha(payload) },
      signature: unread ? 'non signee' : 'signee',
      certificat: unread ? null : thumbprint(ej),
      valeur: unread ? null : request.signature,
    },
    issue: refused ? refusalOf(of.n) : { statut: 200, code: null, groupe: null, origine: 'amc' },
    reponse: {
      empreinte: sha(Buffer.from(answer.payload, 'base64url')),
      emetteur: sha(answer.issuer.join('.')),
      cachet: sha(answer.seal.join('.')),
    },
    engagement: of.engagement,
    dureeMs: 12,
  };
}

/** The line with what was planted in it. */
function planted(line: CommonTrace, plant: Plant | undefined): CommonTrace {
  const other = sha(`autre ${line.id}`);
  const { requete, reponse, issue, agent, certificats } = line;
  if (plant === undefined || !requete || !reponse || !issue) return line;
  const changes: Partial<Record<Plant, Partial<CommonTrace>>> = {
    retard: { instant: new Date(Date.parse(line.instant) - 3_600_000).toISOString() },
    'requete.empreinte': { requete: { ...requete, empreinte: other } },
    'reponse.empreinte': { reponse: { ...reponse, empreinte: other } },
    'reponse.cachet': { reponse: { ...reponse, cachet: other } },
    'reponse.emetteur': { reponse: { ...reponse, emetteur: other } },
    'issue.statut': { issue: { ...issue, statut: 201 } },
    'issue.code': { issue: { ...issue, code: 'contrat-suspendu' } },
    engagement: { engagement: 'CLC-0099100011-20260601-AUTRE00000' },
    eg: { eg: '750000018' },
    'agent.id': { agent: agent && { ...agent, id: 'autre' } },
    'certificats.requete': {
      certificats: { ...certificats, requete: { empreinte: other, revocation: null } },
    },
  };
  return { ...line, ...changes[plant] };
}

/** The exchanges in another order than they were made in: `step` and `count` have no common divisor. */
export function* shuffled(count: number, step: number): Generator<number, void, undefined> {
  for (let n = 0, at = step % count; n < count; n++, at = (at + step) % count) yield at;
}
