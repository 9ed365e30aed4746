import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dossier, type DossierReferentiel, mapDossier } from '../../src/cli/map-dossier.js';
import { type ClientAnswer, HospitalClient } from '../../src/cli/hospital-client.js';
import { type DevelopmentInstallation } from '../../src/cli/development/installation.js';
import { type DemandeClc } from '../../src/messages/types.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { PROJECT } from './transpile.js';

const FIXTURES = join(PROJECT, 'test', 'fixtures', 'dossiers');
const read = (name: string): unknown => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8'));
const referentiel = read('referentiel.json') as DossierReferentiel;
const listed = read('dossiers.json') as Dossier[] | { dossiers: Dossier[] };
const dossiers = Array.isArray(listed) ? listed : listed.dossiers;

/** A CLC of one of the sample dossiers under an id of its own. */
export interface Bill {
  readonly hospital: string;
  readonly ej: string;
  readonly amc10: string;
  readonly message: DemandeClc;
}

export function billOf(id: string, idMessage: string = randomUUID()): Bill {
  const dossier = dossiers.find((one) => one.id === id);
  if (dossier === undefined) throw new Error(`no dossier ${id}`);
  const message = mapDossier(dossier, referentiel, { idMessage, environnement: 'test', service: 'CLC' });
  const { finessJuridique } = message.etablissement;
  return { hospital: dossier.etablissement, ej: finessJuridique, amc10: message.amc.numero, message };
}

/** A client of a hospital; each has connections of its own, eight at most. */
export function hospitalClient(
  installation: DevelopmentInstallation,
  hospital: string,
  origin: string,
): HospitalClient {
  const keys = installation.hospitals.get(hospital);
  if (keys === undefined) throw new Error(`no hospital ${hospital}`);
  const { authority } = installation;
  const { privateKey: key, certificate } = keys.seal;
  const signer = new NodeSigner({ key, certificate, intermediates: [authority.organisations] });
  const { chainPem: certificatePem, keyPem } = keys.client;
  return new HospitalClient(origin, { certificatePem, keyPem, authoritiesPem: authority.caPems, signer });
}

interface Signature {
  readonly protected: string;
  readonly signature: string;
}

/** What a sealed answer says of itself, read from the bytes the client received; nothing is verified here. */
export interface SealedReading {
  readonly idEchange: string;
  readonly payload: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly rejeu: boolean;
  /** `<protected>.<signature>` of each signature, sorted. */
  readonly signatures: readonly string[];
  /** The digests that entry 2 must hold. */
  readonly empreinte: string;
  readonly cachet: string;
}

export function readSealed({ body }: Pick<ClientAnswer, 'body'>): SealedReading {
  const jws = JSON.parse(body.toString('utf8')) as {
    payload: string;
    signatures: Signature[];
    rejeu?: boolean;
  };
  const seals = jws.signatures
    .map((one) => ({ one, header: headerOf(one) }))
    .filter(({ header }) => header.cachet !== undefined);
  const [seal] = seals;
  if (seal?.header.cachet === undefined || seals.length > 1) throw new Error('one seal expected');
  const payload = Buffer.from(jws.payload, 'base64url');
  return {
    idEchange: seal.header.cachet.idEchange,
    payload: jws.payload,
    document: JSON.parse(payload.toString('utf8')) as Record<string, unknown>,
    rejeu: jws.rejeu === true,
    signatures: jws.signatures.map(textOf).sort(),
    empreinte: sha256(payload),
    cachet: sha256(textOf(seal.one)),
  };
}

function headerOf(signature: Signature): { readonly cachet?: { readonly idEchange: string } } {
  return JSON.parse(Buffer.from(signature.protected, 'base64url').toString('utf8')) as {
    cachet?: { idEchange: string };
  };
}

function textOf(signature: Signature): string {
  return `${signature.protected}.${signature.signature}`;
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('base64url');
}
