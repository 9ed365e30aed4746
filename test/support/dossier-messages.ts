import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dossier, type DossierReferentiel, mapDossier } from '../../src/cli/map-dossier.js';
import { type DemandeClc, type DemandeIdb } from '../../src/messages/types.js';
import { audience, CTY, signRequest } from '../../src/signing/sign-answer.js';
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

export interface SigningChanges {
  readonly aud?: string;
  /** Seconds added to the moment of signing. */
  readonly shift?: number;
}

/** A signed request: the message as a JWS, or changed after the signature was made. */
export async function signed(
  message: DemandeIdb | DemandeClc,
  signer: Signer,
  changes: SigningChanges = {},
): Promise<RawRequest & { readonly body: Buffer }> {
  const service = 'lignes' in message ? 'clc' : 'idb';
  const payload = Buffer.from(JSON.stringify(message));
  const signature = await signRequest(payload, signer, {
    cty: service === 'idb' ? CTY.demandeIdb : CTY.demandeClc,
    aud: changes.aud ?? audience(message.amc.numero.padStart(10, '0'), service.toUpperCase()),
    iat: Math.floor(Date.now() / 1000) + (changes.shift ?? 0),
  });
  return post(`/roc/v1/${service}`, generalJson(payload, [signature]), 'application/jose+json');
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

/** An unsigned IDB or CLC, for the participant whose unsigned requests are accepted. */
export function unsigned(message: DemandeIdb | DemandeClc): RawRequest & { readonly body: Buffer } {
  return post(`/roc/v1/${'lignes' in message ? 'clc' : 'idb'}`, JSON.stringify(message));
}

function dossier(id: string): Dossier {
  const found = DOSSIERS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no dossier ${id}`);
  return found;
}
