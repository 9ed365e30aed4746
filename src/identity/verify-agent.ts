import { type Clock } from '../kernel/clock.js';
import { refusal, type RefusalCode } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Certificate } from '../pki/certificate.js';
import { namesSubject } from '../pki/distinguished-name.js';
import { allowedAlgs, verifyRaw } from '../signing/algorithms.js';
import { certificateFault, revokedFault, type SignerCertificates } from '../signing/signer-certificates.js';
import { type Agent, type AgentAssertion } from './agent-assertion.js';

export interface AgentVerification {
  readonly signers: SignerCertificates;
  readonly clock: Clock;
  /** How far ahead of our clock an assertion may be, seconds. */
  readonly futureS: number;
}

/** The exchange an assertion must be for. */
export interface AgentExpectation {
  /** The TLS client certificate, which the assertion's issuer names. */
  readonly client: Certificate;
  /** Struct_IdNat of the caller. */
  readonly structure: string;
  readonly idMessage: string;
  /** Digest of the message, so that an assertion used again for another content is seen. */
  readonly contentDigest: string;
}

export const VIHF = {
  version: 'VIHF_Version',
  structure: 'Identifiant_Structure',
  role: 'urn:oasis:names:tc:xacml:2.0:subject:role',
  mode: 'Authentification_mode',
  /** Ours: the VIHF binds nothing to the message it travels with. */
  message: 'urn:roc:vihf:message',
} as const;

const SUBJECT_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName';
const VERSIONS: readonly string[] = ['2.0', '3.0', '4.0'];
/** An assertion is made for one request: longer than an hour is no assertion of this kind. */
const LONGEST_MS = 3_600_000;
const IDENTIFIER = /^[A-Za-z0-9._:@-]{1,64}$/;
const ROLE = /^[A-Za-z0-9À-ÿ ._:-]{1,64}$/;

/** Assertion -> agent. Order: key and value, issuer, times, message, attributes, use. */
export class AgentVerifier {
  readonly #used = new UsedAssertions();

  constructor(private readonly given: AgentVerification) {}

  /** Refusals: vihf-certificat, -alteree, -emetteur, -perimee, -anticipee, -autre-message, -attributs, -rejouee. */
  verify(assertion: AgentAssertion, expected: AgentExpectation): Result<Agent> {
    const now = this.given.clock.now();
    const key = this.#keyFault(assertion, expected, now);
    if (key !== undefined) return no(...key);
    if (assertion.issuer.format !== SUBJECT_FORMAT || !namesSubject(assertion.issuer.name, expected.client))
      return no('vihf-emetteur', 'Issuer ne désigne pas le sujet du certificat client TLS');
    const time = this.#timeFault(assertion, now);
    if (time !== undefined) return no(...time);
    if (single(assertion, VIHF.message) !== `urn:uuid:${expected.idMessage}`)
      return no('vihf-autre-message', `attribut ${VIHF.message} absent, ou d’un autre message`);
    const agent = agentOf(assertion, expected.structure);
    if (!agent.ok) return agent;
    const until = assertion.notOnOrAfter ?? now;
    return this.#used.take(`${expected.structure} ${assertion.id}`, {
      digest: expected.contentDigest,
      until,
      now,
    })
      ? agent
      : no('vihf-rejouee', 'cet ID d’assertion a déjà servi pour un autre contenu');
  }

  #keyFault(
    { signature }: AgentAssertion,
    { structure }: AgentExpectation,
    now: number,
  ): readonly [RefusalCode, string] | undefined {
    const signer = this.given.signers.judge(signature.x5c, signature.x5tS256, now);
    const fault = certificateFault(signer) ?? revokedFault(signer);
    if (fault !== undefined || !signer.ok) return ['vihf-certificat', fault ?? ''];
    const { certificate } = signer;
    if (!allowedAlgs(certificate.publicKey, now).includes(signature.alg))
      return ['vihf-certificat', `${signature.alg} n’est pas admis pour la clé du certificat`];
    if (certificate.structureId !== structure)
      return ['vihf-certificat', 'le certificat du VIHF n’est pas celui de la structure appelante'];
    const value = Buffer.from(signature.value, 'base64');
    return verifyRaw(signature.alg, certificate.publicKey, Buffer.from(signature.signedInfo), value)
      ? undefined
      : ['vihf-alteree', 'la signature du VIHF ne correspond pas à son contenu'];
  }

  #timeFault(assertion: AgentAssertion, now: number): readonly [RefusalCode, string] | undefined {
    const { issueInstant, authnInstant, notBefore, notOnOrAfter } = assertion;
    if (issueInstant === undefined || notBefore === undefined || notOnOrAfter === undefined)
      return ['vihf-attributs', 'IssueInstant, NotBefore et NotOnOrAfter attendus'];
    const latest = now + this.given.futureS * 1000;
    if (issueInstant > latest || notBefore > latest || (authnInstant ?? 0) > latest)
      return ['vihf-anticipee', 'IssueInstant, NotBefore ou AuthnInstant est à venir'];
    if (now >= notOnOrAfter) return ['vihf-perimee', 'NotOnOrAfter est passé'];
    if (notOnOrAfter - notBefore > LONGEST_MS) return ['vihf-perimee', 'validité de plus d’une heure'];
    return undefined;
  }
}

function no(code: RefusalCode, detail: string): Result<never> {
  return refused(refusal(code, detail));
}

/** The one value of an attribute, or undefined. */
function single({ attributes }: AgentAssertion, name: string): string | undefined {
  const values = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return values?.length === 1 ? values[0] : undefined;
}

function agentOf(assertion: AgentAssertion, structure: string): Result<Agent> {
  const wrong = (detail: string): Result<never> => no('vihf-attributs', detail);
  if (!VERSIONS.includes(single(assertion, VIHF.version) ?? ''))
    return wrong(`${VIHF.version} : ${VERSIONS.join(', ')}`);
  if (single(assertion, VIHF.structure) !== structure)
    return wrong(`${VIHF.structure} : la structure du certificat client TLS attendue`);
  const mode = single(assertion, VIHF.mode);
  if (mode !== 'DIRECTE' && mode !== 'INDIRECTE') return wrong(`${VIHF.mode} : DIRECTE ou INDIRECTE`);
  // The profession comes first; a second value is the specialty.
  const role = assertion.attributes[VIHF.role]?.[0];
  if (role === undefined || !ROLE.test(role)) return wrong('rôle attendu');
  if (assertion.authnContext === undefined) return wrong('AuthnContextClassRef attendu');
  if (!IDENTIFIER.test(assertion.nameId)) return wrong('NameID : identifiant de l’agent attendu');
  return ok({ identifiant: assertion.nameId, role, modeAuthentification: mode });
}

const MOST = 50_000;

/** Identifiers of assertions in their validity, with the content each served. Of this process: message ids are everybody's. */
class UsedAssertions {
  readonly #used = new Map<string, { readonly digest: string; readonly until: number }>();

  /** Whether the assertion may be used for this content: for the first time, or again for the same. */
  take(key: string, use: { readonly digest: string; readonly until: number; readonly now: number }): boolean {
    const known = this.#used.get(key);
    if (known !== undefined && known.until > use.now) return known.digest === use.digest;
    this.#used.delete(key);
    if (this.#used.size >= MOST) this.#forget(use.now);
    this.#used.set(key, { digest: use.digest, until: use.until });
    return true;
  }

  /** The expired ones; where none are, the oldest. */
  #forget(now: number): void {
    for (const [key, { until }] of this.#used) if (until <= now) this.#used.delete(key);
    const [oldest] = this.#used.keys();
    if (this.#used.size >= MOST && oldest !== undefined) this.#used.delete(oldest);
  }
}
