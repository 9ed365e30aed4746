import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Dossier,
  type DossierReferentiel,
  mapDossier,
  mapWithdrawal,
} from '../../src/cli/map-dossier.js';
import { type SoapService } from '../../src/bindings/soap/names.js';
import { type SoapRequest, soapRequest } from '../../src/cli/soap-request.js';
import { serviceOf } from '../../src/messages/read-demande.js';
import { type Demande, type DemandeClc, type DemandeDel, type DemandeIdb } from '../../src/messages/types.js';
import { type DemandeSim } from '../../src/messages/types.js';
import { audience, REQUEST_CTY, signRequest } from '../../src/signing/sign-answer.js';
import { generalJson } from '../../src/signing/serialize-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { type RawRequest } from './caller.js';
import { REFERENTIEL_FILE } from './gateway.js';
import { PROJECT } from './transpile.js';

type Persons = DossierReferentiel & {
  readonly beneficiaires: Readonly<Record<string, { readonly nir: string; readonly numeroAdherent: string }>>;
};

const REFERENTIEL = JSON.parse(readFileSync(REFERENTIEL_FILE, 'utf8')) as Persons;
const DOSSIERS = JSON.parse(
  readFileSync(join(PROJECT, 'test', 'fixtures', 'dossiers', 'dossiers.json'), 'utf8'),
) as Dossier[];

/** The persons' numbers, which no refusal and no log line may hold. */
export const PERSONAL_NUMBERS: readonly string[] = Object.values(REFERENTIEL.beneficiaires).flatMap(
  ({ nir, numeroAdherent }) => [nir, numeroAdherent],
);

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

/** The IDB of a dossier under a new message id, changed at will. */
export function idb(
  id: string,
  change: (message: Mutable<DemandeIdb>) => void = () => undefined,
): DemandeIdb {
  const message = mapDossier(dossier(id), REFERENTIEL, {
    idMessage: randomUUID(),
    environnement: 'test',
    service: 'IDB',
  });
  change(message);
  return message;
}

/** The CLC of a dossier under a new message id, changed at will. */
export function clc(
  id: string,
  change: (message: Mutable<DemandeClc>) => void = () => undefined,
): DemandeClc {
  const message = structuredClone(
    mapDossier(dossier(id), REFERENTIEL, { idMessage: randomUUID(), environnement: 'test', service: 'CLC' }),
  );
  change(message);
  return message;
}

/** The SIM of a dossier under a new message id, changed at will. */
export function sim(
  id: string,
  change: (message: Mutable<DemandeSim>) => void = () => undefined,
): DemandeSim {
  const message = structuredClone(
    mapDossier(dossier(id), REFERENTIEL, { idMessage: randomUUID(), environnement: 'test', service: 'SIM' }),
  );
  change(message);
  return message;
}

/** The DEL of an engagement of a dossier under a new message id, changed at will. */
export function del(
  id: string,
  engagement: string,
  change: (message: Mutable<DemandeDel>) => void = () => undefined,
): DemandeDel {
  const to = { idMessage: randomUUID(), environnement: 'test', service: 'DEL', engagement } as const;
  const message = mapWithdrawal(dossier(id), REFERENTIEL, { ...to, motif: 'SEJOUR_ANNULE' });
  change(message);
  return message;
}

export interface SigningChanges {
  readonly aud?: string;
  /** Seconds added to the moment of signing. */
  readonly shift?: number;
}

/** A request, and what says the same in SOAP under a message id of its own. */
export type RequestOfBoth = RawRequest & {
  readonly body: Buffer;
  readonly soap?: () => Promise<RawRequest & { readonly body: Buffer }>;
};

/** A POST of an envelope to its service. */
export function postSoap(
  service: SoapService,
  body: Buffer | string,
): RawRequest & { readonly body: Buffer } {
  return {
    path: `/roc/v1/soap/${service.toLowerCase()}`,
    body: Buffer.from(body as Buffer),
    headers: { 'content-type': 'application/soap+xml; charset=utf-8' },
  };
}

/** The message under a new id, by SOAP, signed where there is a signer. */
export async function inSoap(
  message: Demande,
  more: Omit<SoapRequest, 'service' | 'message'> = {},
): Promise<RawRequest & { readonly body: Buffer }> {
  const service = serviceOf(message);
  const again = { ...message, idMessage: randomUUID() };
  return postSoap(service, await soapRequest({ service, message: again, ...more }));
}

/** A signed request: the message as a JWS, or changed after the signature was made. */
export async function signed(
  message: Demande,
  signer: Signer,
  changes: SigningChanges = {},
): Promise<RequestOfBoth> {
  const service = serviceOf(message);
  const payload = Buffer.from(JSON.stringify(message));
  const signature = await signRequest(payload, signer, {
    cty: REQUEST_CTY[service],
    aud: changes.aud ?? audience(message.amc.numero.padStart(10, '0'), service),
    iat: Math.floor(Date.now() / 1000) + (changes.shift ?? 0),
  });
  const request = post(pathOf(message), generalJson(payload, [signature]), 'application/jose+json');
  // An audience is a matter of JSON: in SOAP the signed document itself names AMC and service.
  if (changes.aud !== undefined) return request;
  const at = Date.now() + (changes.shift ?? 0) * 1000;
  return { ...request, soap: () => inSoap(message, { signer, at }) };
}

/** A request whose message id matters, so that there is no asking the same under another one. */
export function underItsOwnId(request: RequestOfBoth): RawRequest & { readonly body: Buffer } {
  const { soap: _twin, ...own } = request;
  return own;
}

/** A POST that asks for the full (JWS) form. */
export function post(
  path: string,
  body: Buffer | string,
  type: string | undefined = 'application/json',
): RawRequest & { readonly body: Buffer } {
  return {
    path,
    body: Buffer.from(body as Buffer),
    headers: { accept: 'application/jose+json', 'content-type': type },
  };
}

/** An unsigned request, for the participant whose unsigned requests are accepted. */
export function unsigned(message: Demande): RequestOfBoth {
  return { ...post(pathOf(message), JSON.stringify(message)), soap: () => inSoap(message) };
}

function pathOf(message: Demande): string {
  return `/roc/v1/${serviceOf(message).toLowerCase()}`;
}

function dossier(id: string): Dossier {
  const found = DOSSIERS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no dossier ${id}`);
  return found;
}
