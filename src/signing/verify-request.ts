/**
 * A caller's signature over its request. The payload's AMC and EJ come from a message that is not trusted yet: they
 * are only compared with what the verified header and certificate say.
 */
import { type Clock } from '../kernel/clock.js';
import { refusal, type Refusal, type RefusalCode } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Certificate } from '../pki/certificate.js';
import { type RevocationRegistry, type RevocationState } from '../pki/revocation.js';
import { type TrustStore } from '../pki/trust-store.js';
import { type Alg, allowedAlgs, verifyRaw } from './algorithms.js';
import { type DetachedSignature, fromBase64url, signingInput } from './jws.js';
import { parseProtectedHeader, type RequestHeader } from './protected-header.js';
import { audience, type Cty } from './sign-answer.js';
import {
  certificateFault,
  revokedFault,
  UNKNOWN_REVOCATION,
  SignerCertificates,
} from './signer-certificates.js';

export interface RequestVerifierOptions {
  readonly trust: TrustStore;
  readonly revocation: RevocationRegistry;
  readonly clock: Clock;
  /** How old, and how far ahead of our clock, `iat` may be; seconds. */
  readonly window: { readonly past: number; readonly future: number };
}

/** What the message says, to be compared with what was signed. */
export interface RequestExpectation {
  readonly service: string;
  /** The message's AMC, padded to 10. */
  readonly amc10: string;
  /** Structure id of the message's EJ: `1` + FINESS. */
  readonly ejStructure: string;
  readonly cty: Cty;
}

export interface VerifiedRequestSignature {
  readonly certificate: Certificate;
  /** Never `revoquee`; whether a stale list is good enough is the caller's rule, per service. */
  readonly revocation: RevocationState;
  readonly alg: Alg;
  /** Seconds. */
  readonly iat: number;
  /** The signature value, base64url, as the trace keeps it. */
  readonly valeur: string;
}

function no(code: RefusalCode, detail: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusal(code, detail) };
}

export class RequestVerifier {
  readonly #signers: SignerCertificates;

  constructor(private readonly options: RequestVerifierOptions) {
    this.#signers = new SignerCertificates(options.trust, options.revocation);
  }

  /**
   * Order: form, certificate, holder, cryptography; audience and freshness are read only from a verified header.
   * Refusals: signature-illisible, -algorithme, -certificat, -titulaire, -invalide, -audience, -perimee.
   */
  verify(
    payload: Buffer,
    signature: DetachedSignature,
    expected: RequestExpectation,
  ): Result<VerifiedRequestSignature> {
    const header = this.#header(signature);
    if (!header.ok) return header;
    const now = this.options.clock.now();
    const x5c = header.value.x5c ?? signature.x5c;
    const signer = this.#signers.judge(x5c, header.value.x5tS256, now);
    const fault = certificateFault(signer) ?? revokedFault(signer);
    if (fault !== undefined || !signer.ok) return no('signature-certificat', fault ?? '');
    const { certificate } = signer;
    const { alg, iat } = header.value;
    if (!allowedAlgs(certificate.publicKey, now).includes(alg)) {
      return no('signature-algorithme', `${alg} n'est pas admis pour la clé du certificat`);
    }
    if (certificate.structureId !== expected.ejStructure) {
      return no('signature-titulaire', "le certificat de signature n'est pas celui de l'EJ de la demande");
    }
    const value = fromBase64url(signature.signature);
    const input = signingInput(signature.protected, payload.toString('base64url'));
    if (value === undefined || !verifyRaw(alg, certificate.publicKey, input, value)) {
      return no('signature-invalide', 'la signature ne correspond pas au contenu reçu');
    }
    const binding = this.#binding(header.value, expected, now);
    if (binding !== undefined) return refused(binding);
    return ok({
      certificate,
      revocation: signer.revocation ?? UNKNOWN_REVOCATION,
      alg,
      iat,
      valeur: signature.signature,
    });
  }

  #header(signature: DetachedSignature): Result<RequestHeader> {
    const parsed = parseProtectedHeader(signature.protected);
    if (!parsed.ok) {
      const code = 'algorithme' in parsed ? 'signature-algorithme' : 'signature-illisible';
      return no(code, parsed.fault);
    }
    if (parsed.value.kind !== 'demande') return no('signature-illisible', '« aud » attendu');
    if (parsed.value.x5c !== undefined && signature.x5c !== undefined) {
      return no('signature-illisible', '« x5c » à deux endroits');
    }
    return ok(parsed.value);
  }

  #binding(header: RequestHeader, expected: RequestExpectation, now: number): Refusal | undefined {
    if (header.aud !== audience(expected.amc10, expected.service)) {
      return refusal('signature-audience', `« aud » attendu : ${audience(expected.amc10, expected.service)}`);
    }
    if (header.cty !== expected.cty) {
      return refusal('signature-audience', `« cty » attendu : ${expected.cty}`);
    }
    const age = now / 1000 - header.iat;
    const { past, future } = this.options.window;
    if (age > past) return refusal('signature-perimee', `« iat » plus vieux que ${past} s`);
    if (age < -future) return refusal('signature-perimee', `« iat » en avance de plus de ${future} s`);
    return undefined;
  }
}
