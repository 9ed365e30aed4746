/** The answer to a ping: the challenge, signed by an issuer of the AMC that was asked for, and of no other. */
import { z } from 'zod';
import { type Clock } from '../../kernel/clock.js';
import { type RevocationRegistry } from '../../pki/revocation.js';
import { type TrustStore } from '../../pki/trust-store.js';
import { allowedAlgs, verifyRaw } from '../../signing/algorithms.js';
import { fromBase64url, parseJsonJws, signingInput } from '../../signing/jws.js';
import { parseProtectedHeader } from '../../signing/protected-header.js';
import { parseJson } from '../../signing/scan-json.js';
import { CTY, digest } from '../../signing/sign-answer.js';
import { certificateFault, revokedFault, SignerCertificates } from '../../signing/signer-certificates.js';
import { type CivilDate, civilDateInFrance } from '../../kernel/civil-date.js';
import { type Facts, holdsOn } from '../fact.js';
import { amcOfKey } from '../objects.js';
import { RegistryRefusal } from '../registry-refusal.js';

export interface Ping {
  readonly v: 1;
  /** 32 random bytes, base64url. */
  readonly defi: string;
  /** AMC number on 10 digits. */
  readonly amc: string;
  readonly emisLe: string;
}

const answerSchema = z.object({
  v: z.literal(1),
  defi: z.string(),
  amc: z.string(),
  emisLe: z.iso.datetime({ offset: false }),
});

export interface PingJudgeOptions {
  readonly trust: TrustStore;
  readonly revocation: RevocationRegistry;
  readonly clock: Clock;
}

/** How far a platform's clock may be from ours; seconds. */
const SKEW_S = 300;

export class PingJudge {
  readonly #signers: SignerCertificates;

  constructor(private readonly options: PingJudgeOptions) {
    this.#signers = new SignerCertificates(options.trust, options.revocation);
  }

  /**
   * `facts` as they would be after the change; `day` the first of the change. Throws sonde-reponse, sonde-signature,
   * sonde-autre-amc.
   */
  judge(body: Buffer, ping: Ping, facts: Facts, day: CivilDate): void {
    const jws = parseJsonJws(body, 'refuses');
    if (!jws.ok) throw new RegistryRefusal('sonde-reponse', jws.fault);
    const [signature, ...others] = jws.value.signatures;
    if (signature === undefined || others.length > 0)
      throw new RegistryRefusal('sonde-reponse', 'une signature, et une seule, attendue');
    const header = parseProtectedHeader(signature.protected);
    if (!header.ok || header.value.kind !== 'emetteur' || header.value.cty !== CTY.ping)
      throw new RegistryRefusal('sonde-reponse', `signature d’émetteur, « cty » ${CTY.ping} attendu`);
    const { x5tS256, alg, iat } = header.value;
    const now = this.options.clock.now();
    // A platform whose keys change on that day still signs with today's.
    const der = issuerOf(facts, ping.amc, x5tS256, [civilDateInFrance(now), day]);
    const signer = this.#signers.judge([der, ...(signature.x5c ?? []).slice(1)], x5tS256, now);
    const fault = certificateFault(signer) ?? revokedFault(signer);
    if (fault !== undefined || !signer.ok) throw new RegistryRefusal('sonde-signature', fault ?? '');
    const { publicKey } = signer.certificate;
    const value = fromBase64url(signature.signature);
    const input = signingInput(signature.protected, jws.value.payload);
    const good =
      value !== undefined &&
      allowedAlgs(publicKey, now).includes(alg) &&
      verifyRaw(alg, publicKey, input, value);
    if (!good) throw new RegistryRefusal('sonde-signature', 'la signature ne correspond pas au contenu');
    if (Math.abs(now / 1000 - iat) > SKEW_S)
      throw new RegistryRefusal('sonde-signature', 'horloge de la plateforme à plus de cinq minutes');
    judgeContent(fromBase64url(jws.value.payload) ?? Buffer.alloc(0), ping);
  }
}

function judgeContent(payload: Buffer, ping: Ping): void {
  const json = parseJson(payload);
  const read = answerSchema.safeParse(json.ok ? json.value : undefined);
  if (!read.success) throw new RegistryRefusal('sonde-reponse', 'contenu du ping illisible');
  if (read.data.amc !== ping.amc)
    throw new RegistryRefusal(
      'sonde-autre-amc',
      `${ping.amc} demandée, ${read.data.amc.slice(0, 10)} répondue`,
    );
  if (read.data.defi !== ping.defi)
    throw new RegistryRefusal('sonde-signature', 'le défi signé n’est pas celui qui a été envoyé');
}

/** The listed certificate; what signs for another AMC is named so. */
function issuerOf(facts: Facts, amc: string, x5tS256: string, days: readonly CivilDate[]): string {
  const listed = facts.all('emetteur').filter((one) => digestOf(one.contenu.certificat) === x5tS256);
  const own = listed.find((one) => amcOfKey(one.cle) === amc && days.some((day) => holdsOn(one, day)));
  if (own !== undefined) return own.contenu.certificat;
  const [foreign] = listed.filter((one) => amcOfKey(one.cle) !== amc);
  if (foreign !== undefined)
    throw new RegistryRefusal('sonde-autre-amc', `signé par un émetteur de ${amcOfKey(foreign.cle)}`);
  throw new RegistryRefusal('sonde-signature', `aucun émetteur de ${amc} n’a signé`);
}

function digestOf(base64Der: string): string {
  return digest(Buffer.from(base64Der, 'base64'));
}
