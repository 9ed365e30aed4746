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
import { type XmlSignature } from './xml/read-signature.js';

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
    const { alg, iat, x5tS256 } = header.value;
    const signer = this.#judge(
      {
        alg,
        x5tS256,
        x5c: header.value.x5c ?? signature.x5c,
        input: signingInput(signature.protected, payload.toString('base64url')),
        value: fromBase64url(signature.signature),
      },
      expected.ejStructure,
    );
    if (!signer.ok) return signer;
    const binding = this.#binding(header.value, expected);
    if (binding !== undefined) return refused(binding);
    return ok({ ...signer.value, alg, iat, valeur: signature.signature });
  }

  /**
   * The same for a signature in XML, whose digests have been found to hold. Its document names AMC and service itself, so
   * there is no audience to compare. Refusals: signature-algorithme, -certificat, -titulaire, -invalide, -perimee.
   */
  verifyXml(
    signature: XmlSignature,
    { ejStructure }: Pick<RequestExpectation, 'ejStructure'>,
  ): Result<VerifiedRequestSignature> {
    const { alg, x5c, x5tS256, signedInfo, signedAt } = signature;
    const value = Buffer.from(signature.value, 'base64');
    const signer = this.#judge({ alg, x5c, x5tS256, input: Buffer.from(signedInfo), value }, ejStructure);
    if (!signer.ok) return signer;
    if (signedAt === undefined) return no('signature-illisible', 'SigningTime attendu');
    const iat = Math.floor(signedAt / 1000);
    const stale = this.#stale(iat, 'SigningTime');
    if (stale !== undefined) return refused(stale);
    return ok({ ...signer.value, alg, iat, valeur: value.toString('base64url') });
  }

  /** The key's certificate, whose it is, and the value over the input. */
  #judge(
    made: {
      readonly alg: Alg;
      readonly x5tS256: string;
      readonly x5c: readonly string[] | undefined;
      readonly input: Buffer;
      readonly value: Buffer | undefined;
    },
    ejStructure: string,
  ): Result<Pick<VerifiedRequestSignature, 'certificate' | 'revocation'>> {
    const now = this.options.clock.now();
    const signer = this.#signers.judge(made.x5c, made.x5tS256, now);
    const fault = certificateFault(signer) ?? revokedFault(signer);
    if (fault !== undefined || !signer.ok) return no('signature-certificat', fault ?? '');
    const { certificate } = signer;
    if (!allowedAlgs(certificate.publicKey, now).includes(made.alg)) {
      return no('signature-algorithme', `${made.alg} n'est pas admis pour la clé du certificat`);
    }
    if (certificate.structureId !== ejStructure) {
      return no('signature-titulaire', "le certificat de signature n'est pas celui de l'EJ de la demande");
    }
    if (made.value === undefined || !verifyRaw(made.alg, certificate.publicKey, made.input, made.value)) {
      return no('signature-invalide', 'la signature ne correspond pas au contenu reçu');
    }
    return ok({ certificate, revocation: signer.revocation ?? UNKNOWN_REVOCATION });
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

  #binding(header: RequestHeader, expected: RequestExpectation): Refusal | undefined {
    if (header.aud !== audience(expected.amc10, expected.service)) {
      return refusal('signature-audience', `« aud » attendu : ${audience(expected.amc10, expected.service)}`);
    }
    if (header.cty !== expected.cty) {
      return refusal('signature-audience', `« cty » attendu : ${expected.cty}`);
    }
    return this.#stale(header.iat, '« iat »');
  }

  #stale(iat: number, nom: string): Refusal | undefined {
    const age = this.options.clock.now() / 1000 - iat;
    const { past, future } = this.options.window;
    if (age > past) return refusal('signature-perimee', `${nom} plus vieux que ${past} s`);
    if (age < -future) return refusal('signature-perimee', `${nom} en avance de plus de ${future} s`);
    return undefined;
  }
}
