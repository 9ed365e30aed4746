/** Opens a sealed extract: nothing in it is believed before its seal is the pinned operator's. */
import { type Environment } from '../kernel/vocabulary.js';
import { type Certificate } from '../pki/certificate.js';
import { type RevocationRegistry } from '../pki/revocation.js';
import { type TrustStore } from '../pki/trust-store.js';
import { allowedAlgs, verifyRaw } from '../signing/algorithms.js';
import {
  type DetachedSignature,
  fromBase64url,
  type JsonJws,
  type Parsed,
  parseJsonJws,
  signingInput,
} from '../signing/jws.js';
import { parseProtectedHeader, type PlainHeader } from '../signing/protected-header.js';
import { parseJson } from '../signing/scan-json.js';
import { CTY, digest } from '../signing/sign-answer.js';
import { certificateFault, revokedFault, SignerCertificates } from '../signing/signer-certificates.js';
import { Directory } from './directory.js';
import { type Extract } from './extract.js';
import { validateExtract } from './validate-extract.js';

export interface OpenExtractOptions {
  readonly trust: TrustStore;
  /** The directory operator's seal certificate, obtained by another way than the extract. */
  readonly operator: Certificate;
  readonly revocation?: RevocationRegistry;
  /** Set on a gateway: what is in force now. Left out offline: the extract is judged at its own signing time. */
  readonly inForce?: {
    /** Milliseconds. */
    readonly now: number;
    readonly environment: Environment;
    /** The version already held: an older one is refused. */
    readonly atLeast?: number;
    /** Opens one that is past its end too, for a gateway that has nothing else: it refuses by name, and is up. */
    readonly expiredToo?: true;
  };
}

export type OpenFault =
  'illisible' | 'operateur' | 'signature' | 'contenu' | 'environnement' | 'expire' | 'version' | 'equivoque';

export type OpenedExtract =
  | {
      readonly ok: true;
      readonly directory: Directory;
      readonly extract: Extract;
      readonly iat: number;
      /** base64url SHA-256 of the payload as sent: one version has one content. */
      readonly digest: string;
    }
  | { readonly ok: false; readonly fault: OpenFault; readonly detail: string };

function no(fault: OpenFault, detail: string): { readonly ok: false; fault: OpenFault; detail: string } {
  return { ok: false, fault, detail };
}

/** The directory of a sealed extract, or the first thing that is wrong with it. Never throws on the bytes. */
export function openExtract(bytes: Buffer, options: OpenExtractOptions): OpenedExtract {
  const read = readSigned(bytes);
  if (!read.ok) return no('illisible', read.fault);
  const { signature, header } = read.value;
  const judged = sealFault({ header, x5c: signature.x5c }, options);
  if (judged !== undefined) return judged;
  const content = readContent(read.value, options.operator, momentOf(header, options));
  return content.ok ? admitContent(content, header.iat, options) : content;
}

/** What a sealed extract says, once its signature is the operator's. */
export interface ExtractContent {
  readonly extract: Extract;
  readonly digest: string;
}

/** The last judgement, of what is in force now; then the directory. */
export function admitContent(
  { extract, digest: content }: ExtractContent,
  iat: number,
  options: OpenExtractOptions,
): OpenedExtract {
  const force = forceFault(extract, options);
  return force ?? { ok: true, directory: new Directory(extract), extract, iat, digest: content };
}

/** When the seal is judged; milliseconds. */
export function momentOf({ iat }: Pick<PlainHeader, 'iat'>, { inForce }: OpenExtractOptions): number {
  return inForce?.now ?? iat * 1000;
}

/** The heavy part, which needs nothing but the bytes and the operator's key: signature, then JSON, then every rule of an extract. */
export function readContent(
  { jws, signature, header }: SignedExtract,
  operator: Certificate,
  at: number,
): ({ readonly ok: true } & ExtractContent) | ReturnType<typeof no> {
  const fault = signatureFault(jws, signature, header, { operator, at });
  if (fault !== undefined) return fault;
  const content = parseJson(fromBase64url(jws.payload) ?? Buffer.alloc(0));
  if (!content.ok) return no('contenu', `JSON refusé : ${content.fault}`);
  const checked = validateExtract(content.value);
  if (!checked.ok) return no('contenu', checked.errors.join(' ; '));
  const { extract } = checked;
  if (extract.operateur.structure !== operator.structureId)
    return no('operateur', "l'extrait nomme un autre opérateur que le certificat épinglé");
  return { ok: true, extract, digest: digest(jws.payload) };
}

export interface SignedExtract {
  readonly jws: JsonJws;
  readonly signature: DetachedSignature;
  readonly header: PlainHeader;
}

export function readSigned(bytes: Buffer): Parsed<SignedExtract> {
  const jws = parseJsonJws(bytes, 'refuses');
  if (!jws.ok) return jws;
  const [signature, ...others] = jws.value.signatures;
  if (signature === undefined || others.length > 0)
    return { ok: false, fault: 'une seule signature attendue' };
  const header = parseProtectedHeader(signature.protected);
  if (!header.ok) return header;
  if (header.value.kind !== 'simple' || header.value.cty !== CTY.extrait) {
    return { ok: false, fault: `« cty » ${CTY.extrait} attendu` };
  }
  return { ok: true, value: { jws: jws.value, signature, header: header.value } };
}

/** What is wrong with the certificate that sealed: not the pinned one, or not good at that moment. */
export function sealFault(
  { header, x5c }: { readonly header: PlainHeader; readonly x5c: readonly string[] | undefined },
  options: OpenExtractOptions,
): ReturnType<typeof no> | undefined {
  const { operator, trust, revocation } = options;
  if (header.x5tS256 !== operator.x5tS256)
    return no('operateur', "scellé par un autre certificat que l'épinglé");
  const chain = x5c ?? [operator.der.toString('base64')];
  const signer = new SignerCertificates(trust, revocation, 1).judge(
    chain,
    header.x5tS256,
    momentOf(header, options),
  );
  const fault = certificateFault(signer) ?? revokedFault(signer);
  return fault === undefined ? undefined : no('operateur', fault);
}

function signatureFault(
  jws: JsonJws,
  signature: DetachedSignature,
  header: PlainHeader,
  { operator, at }: { readonly operator: Certificate; readonly at: number },
): ReturnType<typeof no> | undefined {
  if (!allowedAlgs(operator.publicKey, at).includes(header.alg)) {
    return no('signature', `${header.alg} non admis pour cette clé`);
  }
  const value = fromBase64url(signature.signature);
  const input = signingInput(signature.protected, jws.payload);
  const good = value !== undefined && verifyRaw(header.alg, operator.publicKey, input, value);
  return good ? undefined : no('signature', 'la signature ne correspond pas au contenu');
}

function forceFault(extract: Extract, { inForce }: OpenExtractOptions): ReturnType<typeof no> | undefined {
  if (inForce === undefined) return undefined;
  if (extract.environnement !== inForce.environment) {
    return no('environnement', `extrait de l'environnement « ${extract.environnement} »`);
  }
  if (inForce.expiredToo !== true && inForce.now >= Date.parse(extract.expireLe))
    return no('expire', `extrait expiré le ${extract.expireLe}`);
  if (inForce.atLeast !== undefined && extract.version < inForce.atLeast) {
    return no('version', `version ${extract.version}, la ${inForce.atLeast} est déjà connue`);
  }
  return undefined;
}
