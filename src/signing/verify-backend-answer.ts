/**
 * An AMC's own signed answer, before it is relayed: one signature, by a key the directory lists for that AMC. What is
 * returned is untouched, so that what we relay is byte-equal to what was signed.
 */
import { type Clock } from '../kernel/clock.js';
import { refusal } from '../kernel/refusal.js';
import { ok, type Result } from '../kernel/result.js';
import { allowedAlgs, verifyRaw } from './algorithms.js';
import { type DetachedSignature, fromBase64url, parseJsonJws, signingInput } from './jws.js';
import { type IssuerHeader, type IssuerMode, parseProtectedHeader } from './protected-header.js';
import { type Cty } from './sign-answer.js';
import { certificateFault, revokedFault, type SignerCertificates } from './signer-certificates.js';
import { type IssuerRole, type SigningRoles } from './signing-roles.port.js';

export interface BackendAnswerOptions {
  readonly signers: SignerCertificates;
  readonly clock: Clock;
  /** Seconds around our clock in which `iat` may fall. */
  readonly window: { readonly past: number; readonly future: number };
}

export interface BackendAnswerExpectation {
  readonly amc10: string;
  /** The content types that may come back, e.g. the answer's and the refusal's. */
  readonly ctys: readonly Cty[];
  readonly roles: SigningRoles;
}

export interface VerifiedBackendAnswer {
  readonly payload: Buffer;
  readonly cty: Cty;
  readonly issuer: DetachedSignature;
  readonly mode: IssuerMode;
  readonly mandat?: string;
  /** Seconds. */
  readonly iat: number;
}

function no(detail: string): Result<never> {
  return { ok: false, refusal: refusal('amc-reponse-invalide', detail) };
}

export class BackendAnswerVerifier {
  constructor(private readonly options: BackendAnswerOptions) {}

  /** Verifies the bytes of a JWS JSON. The only refusal is amc-reponse-invalide, whose detail names the check. */
  verify(bytes: Buffer, expected: BackendAnswerExpectation): Result<VerifiedBackendAnswer> {
    const jws = parseJsonJws(bytes, 'refuses');
    if (!jws.ok) return no(`forme : ${jws.fault}`);
    const [signature, ...others] = jws.value.signatures;
    if (signature === undefined || others.length > 0) return no('forme : une seule signature attendue');
    const parsed = parseProtectedHeader(signature.protected);
    if (!parsed.ok) return no(`en-tête : ${parsed.fault}`);
    if (parsed.value.kind !== 'emetteur') return no("en-tête : signature d'émetteur attendue");
    const header = parsed.value;
    const cty = expected.ctys.find((one) => one === header.cty);
    if (cty === undefined) return no('en-tête : « cty » inattendu');
    const fault = this.#judge(jws.value.payload, signature, header, expected);
    if (fault !== undefined) return no(fault);
    const payload = fromBase64url(jws.value.payload);
    if (payload === undefined) return no('forme : base64url non canonique');
    const { signataire, mandat, iat } = header;
    const answer = { payload, cty, issuer: signature, mode: signataire, iat };
    return ok(mandat === undefined ? answer : { ...answer, mandat });
  }

  #judge(
    payload: string,
    signature: DetachedSignature,
    header: IssuerHeader,
    expected: BackendAnswerExpectation,
  ): string | undefined {
    const now = this.options.clock.now();
    const age = now / 1000 - header.iat;
    if (age > this.options.window.past || age < -this.options.window.future)
      return 'iat : hors de la fenêtre';
    const role = expected.roles
      .issuersOf(expected.amc10, header.iat * 1000)
      .find((one) => one.x5tS256 === header.x5tS256);
    if (role === undefined) return "signataire : certificat absent de l'annuaire pour cette AMC";
    const mode = modeFault(header, role);
    if (mode !== undefined) return mode;
    const signer = this.options.signers.judge(signature.x5c, header.x5tS256, now);
    const fault = certificateFault(signer) ?? revokedFault(signer);
    if (fault !== undefined || !signer.ok) return `certificat : ${fault ?? ''}`;
    const key = signer.certificate.publicKey;
    if (!allowedAlgs(key, now).includes(header.alg)) return 'algorithme : non admis pour cette clé';
    const value = fromBase64url(signature.signature);
    const good =
      value !== undefined && verifyRaw(header.alg, key, signingInput(signature.protected, payload), value);
    return good ? undefined : 'signature : ne correspond pas au contenu';
  }
}

/** Whether the signature says of itself what the directory says of its key. */
export function modeFault(header: IssuerHeader, role: IssuerRole): string | undefined {
  if (header.signataire !== role.mode) return `signataire : l'annuaire dit « ${role.mode} »`;
  if (header.mandat !== role.mandat) return "mandat : autre que celui de l'annuaire";
  return undefined;
}
