/** A document signed by a person: who it is, by the directory's own enrolments, never by what the certificate says. */
import { type CivilDate } from '../kernel/civil-date.js';
import { type Clock } from '../kernel/clock.js';
import { Certificate } from '../pki/certificate.js';
import { type RevocationRegistry } from '../pki/revocation.js';
import { type TrustStore } from '../pki/trust-store.js';
import { allowedAlgs, verifyRaw } from '../signing/algorithms.js';
import { fromBase64url, parseJsonJws, signingInput } from '../signing/jws.js';
import { parseProtectedHeader, type PlainHeader } from '../signing/protected-header.js';
import { parseJson } from '../signing/scan-json.js';
import { digest } from '../signing/sign-answer.js';
import { certificateFault, revokedFault, SignerCertificates } from '../signing/signer-certificates.js';
import { type Fact, type Facts, holdsOn } from './fact.js';
import { RegistryRefusal } from './registry-refusal.js';

export interface SignedDocument {
  readonly personne: Fact<'personne'>;
  readonly x5tS256: string;
  /** Seconds. */
  readonly iat: number;
  readonly contenu: unknown;
  /** base64url SHA-256 of the payload's bytes. */
  readonly empreinte: string;
}

export interface PersonJudgeOptions {
  readonly trust: TrustStore;
  readonly revocation: RevocationRegistry;
  readonly clock: Clock;
  /** How old, and how far ahead of our clock, a signature may be; seconds. */
  readonly window: { readonly past: number; readonly future: number };
}

/** What is enrolled, and what waits for its second signature. */
export interface Enrolments {
  readonly facts: Facts;
  /** Thumbprints of the certificates that pending changes would enrol. */
  readonly pending: ReadonlySet<string>;
  readonly today: CivilDate;
}

const JOSE = /^application\/jose\+json(?:$|[; ])/i;

export class PersonJudge {
  readonly #signers: SignerCertificates;

  constructor(private readonly options: PersonJudgeOptions) {
    this.#signers = new SignerCertificates(options.trust, options.revocation);
  }

  /**
   * Order: form, certificate's holder, certificate, cryptography, freshness. Throws document-non-signe,
   * document-illisible, certificat-de-machine, signataire-inconnu, -non-confirme, certificat-refuse,
   * signature-invalide, signature-perimee.
   */
  judge(body: Buffer, type: string | undefined, cty: string, enrolments: Enrolments): SignedDocument {
    if (!JOSE.test(type ?? ''))
      throw new RegistryRefusal('document-non-signe', 'application/jose+json attendu');
    const jws = parseJsonJws(body, 'refuses');
    if (!jws.ok) throw new RegistryRefusal('document-illisible', jws.fault);
    const [signature, ...others] = jws.value.signatures;
    if (signature === undefined || others.length > 0)
      throw new RegistryRefusal('document-illisible', 'une signature, et une seule, attendue');
    const header = this.#header(signature.protected, cty);
    const personne = holderOf(header.x5tS256, signature.x5c, enrolments);
    const certificate = this.#certificate(personne, header, signature.x5c);
    const value = fromBase64url(signature.signature);
    const input = signingInput(signature.protected, jws.value.payload);
    if (value === undefined || !verifyRaw(header.alg, certificate.publicKey, input, value))
      throw new RegistryRefusal('signature-invalide', 'la signature ne correspond pas au contenu reçu');
    this.#fresh(header.iat);
    const payload = fromBase64url(jws.value.payload) ?? Buffer.alloc(0);
    const content = parseJson(payload);
    if (!content.ok) throw new RegistryRefusal('document-illisible', `JSON refusé : ${content.fault}`);
    const { iat, x5tS256 } = header;
    return { personne, x5tS256, iat, contenu: content.value, empreinte: digest(payload) };
  }

  #header(text: string, cty: string): PlainHeader {
    const header = parseProtectedHeader(text);
    if (!header.ok) throw new RegistryRefusal('document-illisible', header.fault);
    if (header.value.kind !== 'simple' || header.value.cty !== cty)
      throw new RegistryRefusal('document-illisible', `« cty » ${cty} attendu`);
    return header.value;
  }

  #certificate(
    personne: Fact<'personne'>,
    { x5tS256, alg }: PlainHeader,
    chain: readonly string[] | undefined,
  ): Certificate {
    const own = personne.contenu.certificats.find((one) => thumbprintOf(one) === x5tS256) ?? '';
    const now = this.options.clock.now();
    const signer = this.#signers.judge([own, ...(chain ?? []).slice(1)], x5tS256, now);
    const fault = certificateFault(signer) ?? revokedFault(signer);
    if (fault !== undefined || !signer.ok) throw new RegistryRefusal('certificat-refuse', fault ?? '');
    if (!signer.certificate.ofPerson)
      throw new RegistryRefusal('certificat-de-machine', 'le sujet du certificat n’est pas une personne');
    if (!allowedAlgs(signer.certificate.publicKey, now).includes(alg))
      throw new RegistryRefusal('certificat-refuse', `${alg} non admis pour cette clé`);
    return signer.certificate;
  }

  #fresh(iat: number): void {
    const age = this.options.clock.now() / 1000 - iat;
    const { past, future } = this.options.window;
    if (age > past) throw new RegistryRefusal('signature-perimee', `« iat » plus vieux que ${past} s`);
    if (age < -future)
      throw new RegistryRefusal('signature-perimee', `« iat » en avance de plus de ${future} s`);
  }
}

function thumbprintOf(base64Der: string): string {
  return digest(Buffer.from(base64Der, 'base64'));
}

function holderOf(
  x5tS256: string,
  chain: readonly string[] | undefined,
  { facts, pending, today }: Enrolments,
): Fact<'personne'> {
  const holder = facts
    .all('personne')
    .find(
      (one) => holdsOn(one, today) && one.contenu.certificats.some((der) => thumbprintOf(der) === x5tS256),
    );
  if (holder !== undefined) return holder;
  if (pending.has(x5tS256))
    throw new RegistryRefusal('signataire-non-confirme', 'l’enrôlement n’a qu’une signature');
  const presented = Certificate.tryFromDer(Buffer.from(chain?.[0] ?? '', 'base64'));
  if (presented?.x5tS256 === x5tS256 && !presented.ofPerson)
    throw new RegistryRefusal('certificat-de-machine', 'le certificat de signature est celui d’une machine');
  throw new RegistryRefusal('signataire-inconnu', 'aucune personne en cours n’a ce certificat');
}
