import 'reflect-metadata';
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { type Clock } from '../kernel/clock.js';
import { Certificate, normaliseSerial } from './certificate.js';
import {
  authorityPaths,
  openAuthorityPair,
  readRegister,
  writeRegister,
  type AuthorityNames,
  type AuthorityPair,
  type Register,
} from './development/authority-files.js';
import {
  makeKeyPair,
  makePrivateFolder,
  privateKeyPem,
  writeWhole,
  type DevelopmentKeyAlgorithm,
} from './development/development-keys.js';
import { issueLeaf, type LeafTemplate } from './development/issue-certificate.js';
import { issueRevocationList } from './development/issue-revocation-list.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long a development CRL says it is good for, unless told otherwise. It is re-issued at each start. */
export const DEVELOPMENT_CRL_LIFETIME_MS = 7 * DAY;
const LEAF_LIFETIME_MS = 365 * DAY;
const RENEW_BEFORE_MS = 7 * DAY;

/** A leaf to sign. Times are milliseconds since the Unix epoch; from an hour ago for a year where not given. */
export interface LeafRequest extends Omit<LeafTemplate, 'notBefore' | 'notAfter'> {
  readonly notBefore?: number;
  readonly notAfter?: number;
}

export interface IssueRequest extends LeafRequest {
  /** P-256 where not given. */
  readonly keyAlgorithm?: DevelopmentKeyAlgorithm;
}

export interface SignedLeaf {
  readonly certificate: Certificate;
  readonly certificatePem: string;
  /** Leaf, then the intermediate. */
  readonly chainPem: string;
  readonly der: Buffer;
  readonly x5tS256: string;
}

export interface IssuedLeaf extends SignedLeaf {
  /** PKCS#8. */
  readonly keyPem: string;
  readonly privateKey: KeyObject;
}

/** An issued leaf kept in the PKI's folder: `certificateFile` holds leaf and intermediate, `keyFile` is 0600. */
export interface FiledLeaf extends IssuedLeaf {
  readonly certificateFile: string;
  readonly keyFile: string;
}

/**
 * The certification authority of demos and tests: a root, an "organisations" CA, leaves of the documented profiles
 * and CRLs, kept in one folder. It is no CA for anything real: its keys lie unencrypted on the disk.
 */
export class DevelopmentAuthority {
  readonly root: Certificate;
  readonly organisations: Certificate;
  /** Root and intermediate, one PEM each. */
  readonly caPems: readonly string[];
  readonly crlFolder: string;
  readonly #pair: AuthorityPair;
  #register: Register;

  constructor(
    readonly folder: string,
    private readonly clock: Clock,
    pair: AuthorityPair,
    register: Register,
  ) {
    this.#pair = pair;
    this.#register = register;
    this.root = pair.root.certificate;
    this.organisations = pair.organisations.certificate;
    this.caPems = [this.root.toPem(), this.organisations.toPem()];
    this.crlFolder = authorityPaths(folder).crls;
  }

  /** Makes a key and a certificate for it, and keeps neither. */
  async issue(request: IssueRequest): Promise<IssuedLeaf> {
    const keys = await makeKeyPair(request.keyAlgorithm ?? 'P-256');
    const certificate = await issueLeaf(this.#template(request), keys.publicKey, this.#pair.organisations);
    return {
      ...this.#signed(certificate),
      privateKey: keys.privateKey,
      keyPem: privateKeyPem(keys.privateKey),
    };
  }

  /** As {@link issue}, signed by its own key: no authority vouches for it. For tests. */
  async issueSelfSigned(request: IssueRequest): Promise<IssuedLeaf> {
    const keys = await makeKeyPair(request.keyAlgorithm ?? 'P-256');
    const certificate = await issueLeaf(this.#template(request), keys.publicKey, {
      privateKey: keys.privateKey,
    });
    const pem = certificate.toPem();
    const signed = { ...this.#signed(certificate), chainPem: pem };
    return { ...signed, privateKey: keys.privateKey, keyPem: privateKeyPem(keys.privateKey) };
  }

  /**
   * Signs the public key of a certification request (PKCS#10) whose own signature is good: its holder has the private
   * key. Subject, usages and everything else are the authority's word; whatever else the request asks for is dropped.
   * @throws Error where the request cannot be read or its signature is not its key's
   */
  async signRequest(csrPem: string, request: LeafRequest): Promise<SignedLeaf> {
    const csr = new x509.Pkcs10CertificateRequest(csrPem);
    if (!(await csr.verify()))
      throw new Error('the certification request is not signed by the key it carries');
    const publicKey = createPublicKey({
      key: Buffer.from(csr.publicKey.rawData),
      format: 'der',
      type: 'spki',
    });
    return this.#signed(await issueLeaf(this.#template(request), publicKey, this.#pair.organisations));
  }

  /**
   * The leaf kept under `name` in the folder where it is still what is asked for, issued by this authority and good
   * for a week more; a new one, filed, otherwise.
   */
  async obtain(name: string, request: IssueRequest): Promise<FiledLeaf> {
    const files = this.#filesOf(name);
    const asked = `${JSON.stringify(request, null, 2)}\n`;
    const filed = await this.#readFiled(files, asked);
    if (filed) return { ...filed, ...files };
    const leaf = await this.file(name, request);
    await writeWhole(requestFileOf(files.certificateFile), asked);
    return leaf;
  }

  /** Issues a leaf and files it under `name`, in the place of what may be there. */
  async file(
    name: string,
    request: IssueRequest,
    options: { selfSigned?: boolean } = {},
  ): Promise<FiledLeaf> {
    const files = this.#filesOf(name);
    const issued = await (options.selfSigned ? this.issueSelfSigned(request) : this.issue(request));
    await makePrivateFolder(authorityPaths(this.folder).certificates);
    await rm(requestFileOf(files.certificateFile), { force: true });
    await writeWhole(files.keyFile, issued.keyPem, 0o600);
    await writeWhole(files.certificateFile, issued.chainPem);
    return { ...issued, ...files };
  }

  /** Enters a certificate into the next CRL; {@link writeRevocationLists} publishes it. */
  async revoke(serialHex: string): Promise<void> {
    const serial = normaliseSerial(serialHex);
    this.#register = await readRegister(this.folder);
    if (this.#register.revoked.some((entry) => entry.serialHex === serial)) return;
    const revoked = [...this.#register.revoked, { serialHex: serial, revokedAt: this.clock.now() }];
    await this.#keep({ ...this.#register, revoked });
  }

  /**
   * Issues the CRLs of both CAs, with the next number, and writes them into {@link crlFolder}.
   * @returns the two PEM texts, the root's first
   */
  async writeRevocationLists(options: { thisUpdate?: number; nextUpdate?: number } = {}): Promise<string[]> {
    const thisUpdate = options.thisUpdate ?? this.clock.now();
    const nextUpdate = options.nextUpdate ?? thisUpdate + DEVELOPMENT_CRL_LIFETIME_MS;
    const held = await readRegister(this.folder);
    await this.#keep({ ...held, crlNumber: held.crlNumber + 1 });
    const list = { number: this.#register.crlNumber, thisUpdate, nextUpdate };
    const rootCrl = await issueRevocationList({ ...list, revoked: [] }, this.#pair.root);
    const organisationsCrl = await issueRevocationList(
      { ...list, revoked: this.#register.revoked },
      this.#pair.organisations,
    );
    const paths = authorityPaths(this.folder);
    await writeWhole(paths.rootCrl, rootCrl);
    await writeWhole(paths.organisationsCrl, organisationsCrl);
    return [rootCrl, organisationsCrl];
  }

  async #keep(register: Register): Promise<void> {
    this.#register = register;
    await writeRegister(this.folder, register);
  }

  #template(request: LeafRequest): LeafTemplate {
    const now = this.clock.now();
    return {
      ...request,
      notBefore: request.notBefore ?? now - HOUR,
      notAfter: request.notAfter ?? now + LEAF_LIFETIME_MS,
    };
  }

  #signed(certificate: Certificate): SignedLeaf {
    const certificatePem = certificate.toPem();
    const chainPem = certificatePem + this.organisations.toPem();
    return { certificate, certificatePem, chainPem, der: certificate.der, x5tS256: certificate.x5tS256 };
  }

  #filesOf(name: string): { certificateFile: string; keyFile: string } {
    const { certificates } = authorityPaths(this.folder);
    return {
      certificateFile: join(certificates, `${name}.pem`),
      keyFile: join(certificates, `${name}.key.pem`),
    };
  }

  async #readFiled(
    files: { certificateFile: string; keyFile: string },
    asked: string,
  ): Promise<IssuedLeaf | null> {
    try {
      if ((await readFile(requestFileOf(files.certificateFile), 'utf8')) !== asked) return null;
      const [certificate] = Certificate.listFromPem(await readFile(files.certificateFile, 'utf8'));
      const keyPem = await readFile(files.keyFile, 'utf8');
      const privateKey = createPrivateKey(keyPem);
      if (!certificate?.x509.checkPrivateKey(privateKey)) return null;
      if (!certificate.x509.verify(this.organisations.publicKey)) return null;
      if (certificate.notAfter < this.clock.now() + RENEW_BEFORE_MS) return null;
      if (this.#register.revoked.some((entry) => entry.serialHex === certificate.serialHex)) return null;
      return { ...this.#signed(certificate), privateKey, keyPem };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}

function requestFileOf(certificateFile: string): string {
  return certificateFile.replace(/\.pem$/, '.demande.json');
}

/**
 * Creates the development PKI of a folder, or reopens the one that is there, and re-issues its CRLs.
 * @throws Error where the folder's authority is past its dates or its files do not belong together
 */
export async function openDevelopmentAuthority(
  folder: string,
  clock: Clock,
  names: Partial<AuthorityNames> = {},
): Promise<DevelopmentAuthority> {
  const wanted = { prefix: names.prefix ?? 'ROC DEV', keyAlgorithm: names.keyAlgorithm ?? 'P-256' };
  const pair = await openAuthorityPair(folder, wanted, clock.now());
  for (const { certificate } of [pair.root, pair.organisations]) {
    if (!certificate.isValidAt(clock.now())) {
      throw new Error(
        `development PKI: ${certificate.commonName} is past its dates; remove the folder and start again`,
      );
    }
  }
  const authority = new DevelopmentAuthority(folder, clock, pair, await readRegister(folder));
  await authority.writeRevocationLists();
  return authority;
}
