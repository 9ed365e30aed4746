import { createPrivateKey, randomUUID } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Certificate } from '../certificate.js';
import {
  makeKeyPair,
  makePrivateFolder,
  privateKeyPem,
  writeWhole,
  type DevelopmentKeyAlgorithm,
} from './development-keys.js';
import { issueAuthority, type DevelopmentIssuer } from './issue-certificate.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The two CAs of a development PKI: the root, and the "organisations" CA that issues every leaf. */
export interface AuthorityPair {
  readonly root: DevelopmentIssuer;
  readonly organisations: DevelopmentIssuer;
}

export interface AuthorityNames {
  /** Stands before RACINE and AC ORGANISATIONS in the CA names. */
  readonly prefix: string;
  readonly keyAlgorithm: DevelopmentKeyAlgorithm;
}

/** What the authority remembers between runs. */
export interface Register {
  readonly crlNumber: number;
  readonly revoked: readonly { readonly serialHex: string; readonly revokedAt: number }[];
}

const FILES = { root: 'racine', organisations: 'ac-organisations', register: 'registre.json' } as const;

/** Where the pieces of a development PKI lie under its folder. */
export function authorityPaths(folder: string): {
  authority: string;
  register: string;
  rootCrl: string;
  organisationsCrl: string;
  crls: string;
  certificates: string;
} {
  return {
    authority: join(folder, 'autorite'),
    register: join(folder, 'autorite', FILES.register),
    crls: join(folder, 'crl'),
    rootCrl: join(folder, 'crl', `${FILES.root}.crl`),
    organisationsCrl: join(folder, 'crl', `${FILES.organisations}.crl`),
    certificates: join(folder, 'certificats'),
  };
}

/**
 * Reads the two CAs of a folder, or makes them there. Made aside and renamed into place: of two processes that start
 * at once one wins and the other reads the winner's.
 */
export async function openAuthorityPair(
  folder: string,
  names: AuthorityNames,
  now: number,
): Promise<AuthorityPair> {
  await makePrivateFolder(folder);
  const { authority } = authorityPaths(folder);
  const existing = await readPair(authority);
  if (existing) return existing;
  const aside = join(folder, `.${randomUUID()}`);
  try {
    const made = await makePair(aside, names, now);
    await rename(aside, authority);
    return made;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    const winner = await readPair(authority);
    if (winner) return winner;
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    throw new Error(
      'development PKI: files of the authority are missing; remove its folder and start again',
      {
        cause: error,
      },
    );
  }
}

async function readPair(authority: string): Promise<AuthorityPair | null> {
  try {
    return {
      root: await readIssuer(authority, FILES.root),
      organisations: await readIssuer(authority, FILES.organisations),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function readIssuer(authority: string, name: string): Promise<DevelopmentIssuer> {
  const certificate = Certificate.fromPem(await readFile(join(authority, `${name}.pem`), 'utf8'));
  const privateKey = createPrivateKey(await readFile(join(authority, `${name}.key.pem`), 'utf8'));
  if (!certificate.x509.checkPrivateKey(privateKey)) {
    throw new Error(
      `development PKI: the key of ${name} is not its certificate's; remove the folder and start again`,
    );
  }
  return { certificate, privateKey };
}

async function makePair(aside: string, names: AuthorityNames, now: number): Promise<AuthorityPair> {
  const organisation = names.prefix;
  const notBefore = now - 366 * DAY;
  const rootKeys = await makeKeyPair(names.keyAlgorithm);
  const rootSubject = { commonName: `${names.prefix} RACINE`, organisation };
  const root: DevelopmentIssuer = {
    privateKey: rootKeys.privateKey,
    certificate: await issueAuthority(
      { subject: rootSubject, pathLength: 1, notBefore, notAfter: now + 3650 * DAY },
      rootKeys,
    ),
  };
  const keys = await makeKeyPair(names.keyAlgorithm);
  const subject = { commonName: `${names.prefix} AC ORGANISATIONS`, organisation };
  const certificate = await issueAuthority(
    { subject, pathLength: 0, notBefore, notAfter: now + 1825 * DAY },
    keys,
    root,
  );
  const organisations = { certificate, privateKey: keys.privateKey };
  await makePrivateFolder(aside);
  for (const [name, issuer] of [[FILES.root, root] as const, [FILES.organisations, organisations] as const]) {
    await writeWhole(join(aside, `${name}.key.pem`), privateKeyPem(issuer.privateKey), 0o600);
    await writeWhole(join(aside, `${name}.pem`), issuer.certificate.toPem());
  }
  await writeRegisterFile(join(aside, FILES.register), { crlNumber: 0, revoked: [] });
  return { root, organisations };
}

export async function readRegister(folder: string): Promise<Register> {
  return JSON.parse(await readFile(authorityPaths(folder).register, 'utf8')) as Register;
}

export async function writeRegister(folder: string, register: Register): Promise<void> {
  await writeRegisterFile(authorityPaths(folder).register, register);
}

async function writeRegisterFile(path: string, register: Register): Promise<void> {
  await writeWhole(path, `${JSON.stringify(register, null, 2)}\n`, 0o600);
}
