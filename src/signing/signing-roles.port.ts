/** Who may sign as what, at a moment: the directory's word, asked by signature checks that do not know the directory. */
import { type IssuerMode, type LogName } from './protected-header.js';

/** A certificate the directory lists for one role, during the moment asked for. */
export interface RoleCertificate {
  readonly x5tS256: string;
  /** base64 DER. */
  readonly certificat: string;
}

export interface IssuerRole extends RoleCertificate {
  readonly mode: IssuerMode;
  readonly mandat?: string | undefined;
}

export interface SealRole extends RoleCertificate {
  /** Structure id of the legal person that runs the gateway. */
  readonly structure: string;
  /** The family of its logs and the thumbprint of their key, as the directory lists them. */
  readonly journal?: LogName;
}

export interface SigningRoles {
  /** Keys that sign for this AMC (number padded to 10) at `at` (milliseconds). */
  issuersOf(amc10: string, at: number): readonly IssuerRole[];
  /** Seals of the gateways at `at` (milliseconds). */
  seals(at: number): readonly SealRole[];
}
