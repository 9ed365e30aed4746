/**
 * The offline judgement of an answer: a list of named checks, none of which stops the others where it can still be
 * told what holds. Time is the signatures' own `iat`: what bounds it from outside comes with time-stamps.
 */
import { instant } from '../kernel/clock.js';
import { type RevocationRegistry, type RevocationState } from '../pki/revocation.js';
import { type TrustStore } from '../pki/trust-store.js';
import { allowedAlgs, verifyRaw } from './algorithms.js';
import {
  type LookUpReading,
  type PlainAnswer,
  type ReadAnswer,
  type ReadRequest,
  readAnswer,
  type SealedReading,
  type Signed,
} from './answer-evidence.js';
import { contentChecks, requestChecks } from './answer-content.js';
import { type Check, check, fails, holds, type Judgement, unverified } from './judgement.js';
import { fromBase64url, signingInput } from './jws.js';
import { type IssuerHeader, type PlainHeader, type SealHeader } from './protected-header.js';
import { signatureDigest } from './sign-answer.js';
import { certificateFault, type SignerCertificate, SignerCertificates } from './signer-certificates.js';
import { type IssuerRole, type RoleCertificate, type SigningRoles } from './signing-roles.port.js';
import { modeFault } from './verify-backend-answer.js';

export interface AnswerEvidence {
  /** JWS General JSON, or the plain body with its headers. */
  readonly answer: Buffer | PlainAnswer;
  /** The request as it was sent, JSON or JWS; or read already, where it is of another form. */
  readonly request?: Buffer | ReadRequest;
}

export interface OfflineTrust {
  readonly trust: TrustStore;
  readonly roles: SigningRoles;
  /** The directory operator's certificate, which signs look-up answers. */
  readonly operator?: RoleCertificate;
  /** Where revocation lists are at hand. */
  readonly revocation?: RevocationRegistry;
}

/** Judges an answer. Never throws on what the files hold. */
export function judgeAnswer(evidence: AnswerEvidence, means: OfflineTrust): Judgement {
  const read = readAnswer(evidence.answer);
  const controles = read.ok ? allChecks(read.value, evidence, means) : [fails('forme', read.fault)];
  const verdict = controles.some((one) => one.verdict === 'ne tient pas') ? 'ne tient pas' : 'tient';
  return { verdict, controles };
}

function allChecks(answer: ReadAnswer, evidence: AnswerEvidence, means: OfflineTrust): Check[] {
  const signers = new SignerCertificates(means.trust, means.revocation);
  return [
    holds('forme', 'JWS au profil attendu, base64url canonique, en-têtes admis'),
    ...(answer.kind === 'annuaire'
      ? operatorChecks(answer, means, signers)
      : [...sealChecks(answer, means, signers), coverage(answer), ...issuerChecks(answer, means, signers)]),
    ...contentChecks(answer),
    ...requestChecks(answer, evidence.request),
  ];
}

/** A look-up answer is the directory operator's own word: its pinned certificate, and no other. */
function operatorChecks(answer: LookUpReading, means: OfflineTrust, signers: SignerCertificates): Check[] {
  const { header } = answer.operator;
  const role = means.operator?.x5tS256 === header.x5tS256 ? means.operator : undefined;
  const { checks } = signatureChecks('annuaire', answer, answer.operator, { role, signers });
  const fault = role === undefined ? "ce certificat n'est pas celui de l'opérateur de l'annuaire" : undefined;
  return [...checks, check('annuaire-role', fault, "certificat épinglé de l'opérateur de l'annuaire")];
}

function sealChecks(answer: SealedReading, means: OfflineTrust, signers: SignerCertificates): Check[] {
  const { header } = answer.seal;
  const role = means.roles.seals(header.iat * 1000).find((one) => one.x5tS256 === header.x5tS256);
  const { checks, signer } = signatureChecks('cachet', answer, answer.seal, { role, signers });
  const stranger =
    "ce certificat n'est pas, à la date de signature, celui du cachet d'une passerelle de l'annuaire";
  const structure =
    role !== undefined && signer.ok && signer.certificate.structureId !== role.structure
      ? "la structure du certificat n'est pas celle de la passerelle"
      : undefined;
  const fault = role === undefined ? stranger : structure;
  return [
    ...checks,
    check('cachet-role', fault, "cachet d'une passerelle de l'annuaire à la date de signature"),
  ];
}

function issuerChecks(answer: SealedReading, means: OfflineTrust, signers: SignerCertificates): Check[] {
  const { issuer } = answer;
  if (issuer === undefined) return [];
  const { header } = issuer;
  const amc = numberOfAmc(answer);
  const roles = amc === undefined ? [] : means.roles.issuersOf(amc, header.iat * 1000);
  const role = roles.find((one) => one.x5tS256 === header.x5tS256);
  const { checks } = signatureChecks('emetteur', answer, issuer, { role, signers });
  return [...checks, check('emetteur-role', issuerFault(header, role), issuerWords(header, amc))];
}

function numberOfAmc(answer: ReadAnswer): string | undefined {
  const amc = answer.content.amc;
  if (typeof amc !== 'object' || amc === null || !('numero' in amc)) return undefined;
  return typeof amc.numero === 'string' ? amc.numero : undefined;
}

function issuerFault(header: IssuerHeader, role: IssuerRole | undefined): string | undefined {
  if (role === undefined)
    return "ce certificat ne signe pas, à la date de signature, pour l'AMC que nomme la réponse";
  return modeFault(header, role);
}

function issuerWords(header: IssuerHeader, amc: string | undefined): string {
  const how =
    header.signataire === 'propre' ? 'sa propre clé' : `une clé déléguée, mandat ${header.mandat ?? ''}`;
  return `signé pour l'AMC ${amc ?? ''} par ${how}`;
}

interface Means {
  readonly role: RoleCertificate | undefined;
  readonly signers: SignerCertificates;
}

function signatureChecks(
  nom: 'cachet' | 'emetteur' | 'annuaire',
  answer: ReadAnswer,
  signed: Signed<SealHeader | IssuerHeader | PlainHeader>,
  { role, signers }: Means,
): { checks: Check[]; signer: SignerCertificate } {
  const { header, signature } = signed;
  const at = header.iat * 1000;
  const x5c = signature.x5c ?? (role === undefined ? undefined : [role.certificat]);
  const signer = signers.judge(x5c, header.x5tS256, at);
  const fault = certificateFault(signer);
  const chain = check(
    `${nom}-chaine`,
    fault,
    "certificat de cachet, chaîne valide jusqu'à une ancre de confiance",
  );
  if (!signer.ok) {
    const unknown = unverified(`${nom}-signature`, 'aucune clé de confiance pour la vérifier');
    return { checks: [unknown, chain], signer };
  }
  const key = signer.certificate.publicKey;
  const value = fromBase64url(signature.signature);
  const input = signingInput(signature.protected, answer.encoded);
  const allowed = allowedAlgs(key, at).includes(header.alg);
  const good = allowed && value !== undefined && verifyRaw(header.alg, key, input, value);
  const wrong = allowed
    ? 'la signature ne correspond pas au contenu'
    : `${header.alg} non admis pour cette clé`;
  const crypto = check(
    `${nom}-signature`,
    good ? undefined : wrong,
    `${header.alg}, ${instantOf(header.iat)}`,
  );
  return { checks: [crypto, chain, revocationCheck(nom, signer.revocation, at)], signer };
}

function instantOf(iat: number): string {
  const date = new Date(iat * 1000);
  return Number.isNaN(date.getTime()) ? 'date illisible' : `signé le ${date.toISOString()}`;
}

/** What lists say of a signer's chain at the time it signed (`at`, milliseconds); undefined where no list was asked. */
export function revocationCheck(nom: string, state: RevocationState | undefined, at: number): Check {
  const name = `${nom}-revocation`;
  if (state === undefined) return unverified(name, 'aucune liste de révocation dans le dossier de confiance');
  if (state.etat === 'revoquee') {
    const since = state.revokedAt ?? 0;
    if (since <= at) return fails(name, `certificat révoqué le ${instant(since)}`);
    return holds(name, `révoqué le ${instant(since)}, après la signature`);
  }
  if (state.etat === 'bonne') return holds(name, 'non révoqué à la date de signature');
  return unverified(name, 'liste de révocation absente ou périmée à la date de signature');
}

/** The seal covers the issuer's signature where there is one, and claims none where there is none. */
function coverage(answer: SealedReading): Check {
  const nom = 'cachet-couverture';
  const covered = answer.seal.header.cachet.signature;
  if (answer.issuer === undefined) {
    return check(
      nom,
      covered === undefined ? undefined : "le cachet couvre une signature d'émetteur qui manque",
      "pas de signature d'émetteur, le cachet n'en annonce pas",
    );
  }
  const fault =
    covered === signatureDigest(answer.issuer.signature)
      ? undefined
      : "le cachet couvre une autre signature d'émetteur";
  const cty = answer.issuer.header.cty === answer.seal.header.cty ? undefined : 'les deux « cty » diffèrent';
  return check(nom, fault ?? cty, "le cachet couvre la signature de l'émetteur");
}
