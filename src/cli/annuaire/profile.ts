import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { type Environment, ENVIRONMENTS } from '../../kernel/vocabulary.js';
import { Certificate } from '../../pki/certificate.js';
import { NodeSigner } from '../../signing/adapters/node-signer.js';

const pair = z.strictObject({ certificat: z.string(), cle: z.string() });

/** One person at one operator: where the directory is, the operator's client certificate, the person's own. */
const profileSchema = z.strictObject({
  /** `https://host:port` of the directory service. */
  adresse: z.url({ protocol: /^https$/ }),
  /** `https://host:port` of a gateway, for look-ups. */
  passerelle: z.url({ protocol: /^https$/ }).optional(),
  participant: z.string().min(1),
  /** PEM of the pinned seal of the directory's operator, for a snapshot that is kept. */
  operateur: z.string().optional(),
  environnement: z.enum(ENVIRONMENTS).default('test'),
  /** PEM files of the trusted authorities. */
  autorites: z.array(z.string()).min(1),
  client: pair,
  personne: pair.optional(),
});

export interface Profile {
  readonly adresse: string;
  readonly passerelle: string | undefined;
  readonly participant: string;
  readonly operatorPem: string | undefined;
  readonly environment: Environment;
  readonly tls: { readonly cert: string; readonly key: string; readonly ca: string[] };
  /** Absent where the profile has no person: it reads, and signs nothing. */
  readonly signer: NodeSigner | undefined;
}

/** Reads a profile; paths are relative to its file. Throws in French where something is missing. */
export function readProfile(file: string | undefined): Profile {
  if (file === undefined) throw new Error('--profil FICHIER attendu (ou la variable ROC_PROFIL)');
  const path = (relative: string): string => resolve(dirname(file), relative);
  const read = profileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`profil ${file} : ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`);
  }
  const { adresse, passerelle, participant, autorites, client, personne } = read.data;
  const { operateur, environnement: environment } = read.data;
  return {
    adresse,
    passerelle,
    participant,
    operatorPem: operateur === undefined ? undefined : readFileSync(path(operateur), 'utf8'),
    environment,
    tls: {
      cert: readFileSync(path(client.certificat), 'utf8'),
      key: readFileSync(path(client.cle), 'utf8'),
      ca: autorites.map((one) => readFileSync(path(one), 'utf8')),
    },
    signer: personne === undefined ? undefined : signerOf(path(personne.certificat), path(personne.cle)),
  };
}

function signerOf(certificateFile: string, keyFile: string): NodeSigner {
  const [certificate, ...intermediates] = Certificate.listFromPem(readFileSync(certificateFile, 'utf8'));
  if (certificate === undefined) throw new Error(`aucun certificat dans ${certificateFile}`);
  return new NodeSigner({ key: createPrivateKey(readFileSync(keyFile)), certificate, intermediates });
}
