import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../src/kernel/clock.js';
import {
  openDevelopmentAuthority,
  type DevelopmentAuthority,
  type FiledLeaf,
  type IssueRequest,
} from '../../src/pki/development-authority.js';
import { RevocationRegistry } from '../../src/pki/revocation.js';
import { TrustStore } from '../../src/pki/trust-store.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Legal entities (FINESS EJ) of the four hospitals of the sample dossiers. */
export const HOSPITAL_EJS = ['280009010', '350009114', '670009216', '210009312'] as const;
export type HospitalEj = (typeof HOSPITAL_EJS)[number];

/** Struct_IdNat of the invented companies: `2` + SIREN. */
export const STRUCTURES = {
  gateway: '2999100001',
  platformP2: '2999200009',
  directory: '2999300007',
  auditor: '2999400005',
} as const;

export interface TestPki {
  readonly authority: DevelopmentAuthority;
  /** Signs nothing the gateway trusts. */
  readonly otherAuthority: DevelopmentAuthority;
  readonly folder: string;
  readonly caPems: readonly string[];
  readonly trustStore: TrustStore;
  readonly gatewayServer: FiledLeaf;
  readonly gatewayClient: FiledLeaf;
  readonly gatewaySeal: FiledLeaf;
  /** The AMCs' key that platform P1 signs with under their mandate. */
  readonly delegatedIssuer: FiledLeaf;
  readonly p2Server: FiledLeaf;
  readonly p2Client: FiledLeaf;
  readonly p2Seal: FiledLeaf;
  readonly directorySeal: FiledLeaf;
  readonly auditor: FiledLeaf;
  readonly hospitalClient: Readonly<Record<HospitalEj, FiledLeaf>>;
  readonly hospitalSeal: Readonly<Record<HospitalEj, FiledLeaf>>;
  /** Client certificates of hospital 280009010 with one thing wrong each. */
  readonly bad: Readonly<Record<BadLeafName, FiledLeaf>>;
  /** A good certificate of a hospital nobody has registered. */
  readonly unknownParticipant: FiledLeaf;
  /** A registry that holds the authority's current lists: `bad.revoked` is on them. A new one at each call. */
  readonly freshRegistry: () => Promise<RevocationRegistry>;
}

/** `nameMismatch` is a server certificate for another host; `wrongEku` a client's with a server's usage. */
export type BadLeafName =
  'expired' | 'notYetValid' | 'revoked' | 'wrongEku' | 'otherCa' | 'selfSigned' | 'nameMismatch' | 'seal';

let made: Promise<TestPki> | undefined;

/** One PKI per process, under `var/test/`, removed when the process ends. */
export function makeTestPki(): Promise<TestPki> {
  made ??= make();
  return made;
}

async function make(): Promise<TestPki> {
  const folder = temporaryFolder();
  const authority = await openDevelopmentAuthority(join(folder, 'confiance'), systemClock);
  const otherAuthority = await openDevelopmentAuthority(join(folder, 'autre'), systemClock, {
    prefix: 'AUTRE',
  });
  const { gateway, platformP2, directory, auditor } = STRUCTURES;
  const of = (name: string, request: IssueRequest): Promise<FiledLeaf> => authority.obtain(name, request);
  const pki = {
    authority,
    otherAuthority,
    folder: authority.folder,
    caPems: authority.caPems,
    trustStore: TrustStore.fromPem(authority.caPems),
    gatewayServer: await of('passerelle-serveur', leaf('ssl-serv', 'localhost', gateway)),
    gatewayClient: await of('passerelle-client', leaf('auth-cli', 'PASSERELLE-CLIENT', gateway)),
    gatewaySeal: await of('passerelle-cachet', leaf('cachet', 'PASSERELLE-CACHET', gateway)),
    delegatedIssuer: await of('emetteur-delegue', leaf('cachet', 'EMETTEUR-DELEGUE', gateway)),
    p2Server: await of('p2-serveur', leaf('ssl-serv', 'localhost', platformP2)),
    p2Client: await of('p2-client', leaf('auth-cli', 'P2-CLIENT', platformP2)),
    p2Seal: await of('p2-cachet', leaf('cachet', 'P2-CACHET', platformP2)),
    directorySeal: await of('annuaire-cachet', leaf('cachet', 'ANNUAIRE', directory)),
    auditor: await of('auditeur', leaf('auth-cli', 'AUDITEUR', auditor)),
    unknownParticipant: await of('inconnu', leaf('auth-cli', 'INCONNU', '1990000019')),
    hospitalClient: await hospitals((ej) => of(`client-${ej}`, leaf('auth-cli', `CH-${ej}`, `1${ej}`))),
    hospitalSeal: await hospitals((ej) => of(`cachet-${ej}`, leaf('cachet', `CH-${ej}-CACHET`, `1${ej}`))),
    bad: await badLeaves(authority, otherAuthority),
  };
  await authority.revoke(pki.bad.revoked.certificate.serialHex);
  await authority.writeRevocationLists();
  return { ...pki, freshRegistry: () => freshRegistry(pki.authority, pki.trustStore) };
}

async function freshRegistry(
  authority: DevelopmentAuthority,
  trustStore: TrustStore,
): Promise<RevocationRegistry> {
  const registry = new RevocationRegistry();
  await registry.load(await authority.writeRevocationLists(), trustStore, Date.now());
  return registry;
}

async function badLeaves(
  authority: DevelopmentAuthority,
  otherAuthority: DevelopmentAuthority,
): Promise<Record<BadLeafName, FiledLeaf>> {
  const now = Date.now();
  const client = leaf('auth-cli', 'CH-280009010', '1280009010');
  const serverUsage = { ...client, extendedKeyUsages: ['1.3.6.1.5.5.7.3.1'] };
  const elsewhere = {
    ...leaf('ssl-serv', 'ailleurs.example', STRUCTURES.gateway),
    dnsNames: ['ailleurs.example'],
  };
  return {
    expired: await authority.file('bad-expired', {
      ...client,
      notBefore: now - 2 * DAY,
      notAfter: now - DAY,
    }),
    notYetValid: await authority.file('bad-not-yet', {
      ...client,
      notBefore: now + DAY,
      notAfter: now + 2 * DAY,
    }),
    revoked: await authority.file('bad-revoked', client),
    wrongEku: await authority.file('bad-wrong-eku', serverUsage),
    otherCa: await otherAuthority.file('bad-other-ca', client),
    selfSigned: await authority.file('bad-self-signed', client, { selfSigned: true }),
    nameMismatch: await authority.file('bad-name-mismatch', elsewhere),
    seal: await authority.file('bad-seal', leaf('cachet', 'CH-280009010-CACHET', '1280009010')),
  };
}

async function hospitals(of: (ej: HospitalEj) => Promise<FiledLeaf>): Promise<Record<HospitalEj, FiledLeaf>> {
  const [a, b, c, d] = HOSPITAL_EJS;
  return { [a]: await of(a), [b]: await of(b), [c]: await of(c), [d]: await of(d) };
}

function leaf(profile: IssueRequest['profile'], commonName: string, structureId: string): IssueRequest {
  return { profile, commonName, structureId, organisation: `ORGANISATION ${structureId}` };
}

function temporaryFolder(): string {
  const parent = join(process.cwd(), 'var', 'test');
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const pid = Number(/^pki-(\d+)-/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const folder = join(parent, `pki-${process.pid}-${randomUUID()}`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
