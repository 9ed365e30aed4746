import { generateKeyPair, randomUUID, webcrypto, type KeyObject } from 'node:crypto';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** What a development key may be: P-256 by default; the real IGC-Santé issues RSA. */
export type DevelopmentKeyAlgorithm = 'P-256' | 'P-384' | 'RSA-2048' | 'RSA-3072';

export interface DevelopmentKeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const generate = promisify(generateKeyPair);

export async function makeKeyPair(algorithm: DevelopmentKeyAlgorithm): Promise<DevelopmentKeyPair> {
  if (algorithm === 'P-256' || algorithm === 'P-384') return generate('ec', { namedCurve: algorithm });
  return generate('rsa', { modulusLength: algorithm === 'RSA-2048' ? 2048 : 3072 });
}

/** The key as WebCrypto wants it to sign certificates and CRLs, with its signature algorithm (always SHA-256 or more). */
export async function signingKeyOf(
  key: KeyObject,
): Promise<{ key: webcrypto.CryptoKey; algorithm: SigningAlgorithm }> {
  const algorithm = signingAlgorithmOf(key);
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  return { key: await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']), algorithm };
}

export interface SigningAlgorithm {
  readonly name: 'ECDSA' | 'RSASSA-PKCS1-v1_5';
  readonly hash: 'SHA-256' | 'SHA-384';
  readonly namedCurve: string;
}

function signingAlgorithmOf(key: KeyObject): SigningAlgorithm {
  if (key.asymmetricKeyType === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', namedCurve: '' };
  return key.asymmetricKeyDetails?.namedCurve === 'secp384r1'
    ? { name: 'ECDSA', hash: 'SHA-384', namedCurve: 'P-384' }
    : { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' };
}

export function privateKeyPem(key: KeyObject): string {
  return key.export({ format: 'pem', type: 'pkcs8' }) as string;
}

/** A folder only its owner may enter (0700), whatever the umask. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/** Writes whole or not at all: a reader never sees half a file. Secrets get 0600 before they get content. */
export async function writeWhole(path: string, text: string, mode: 0o600 | 0o644 = 0o644): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(temporary, text, { mode, flag: 'wx' });
  await rename(temporary, path);
}
