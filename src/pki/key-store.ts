import { createPrivateKey, type KeyObject } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { Certificate } from './certificate.js';

/** Where a key lies. Paths and contents stay out of logs and messages: errors name the key by its role. */
export interface KeySource {
  /** The role, as messages say it: `serveur`, `cachet`... */
  readonly name: string;
  readonly keyFile: string;
  /** PEM: the leaf, then its intermediates. */
  readonly certificateFile: string;
  /** Where a group of its own reads the secret, as Kubernetes does with `fsGroup`. Others never may. */
  readonly groupMayRead?: boolean;
}

/** A private key with the certificate that belongs to it. A KeyObject shows nothing of the key when printed. */
export interface LoadedKey {
  readonly privateKey: KeyObject;
  readonly certificate: Certificate;
  /** Leaf first. */
  readonly chain: readonly Certificate[];
  readonly chainPem: string;
}

export type KeyFault = 'introuvable' | 'droits-trop-larges' | 'illisible' | 'paire-discordante';

const FAULT_TEXTS: Readonly<Record<KeyFault, string>> = {
  introuvable: 'key or certificate file cannot be read',
  'droits-trop-larges': 'the private key is readable by its group or by others; expected mode 0600 or 0400',
  illisible: 'key or certificate is not PEM that can be read',
  'paire-discordante': 'the private key is not the one of the certificate',
};

/** A key could not be loaded; says which by its role, and why. */
export class KeyRefused extends Error {
  constructor(
    readonly key: string,
    readonly fault: KeyFault,
    detail = '',
  ) {
    super(`key "${key}" refused (${fault}): ${FAULT_TEXTS[fault]}${detail}`);
    this.name = 'KeyRefused';
  }
}

/** One key and its certificate from files, reloaded whole when they are rotated. */
export class KeyStore {
  #current: LoadedKey;

  private constructor(
    private readonly source: KeySource,
    loaded: LoadedKey,
  ) {
    this.#current = loaded;
  }

  /** @throws KeyRefused */
  static async open(source: KeySource): Promise<KeyStore> {
    return new KeyStore(source, await load(source));
  }

  get current(): LoadedKey {
    return this.#current;
  }

  /**
   * Reads the files again and swaps key and certificate at once; after a failure the former stay in use.
   * @returns whether the certificate changed
   * @throws KeyRefused
   */
  async reload(): Promise<boolean> {
    const loaded = await load(this.source);
    const changed = loaded.certificate.x5tS256 !== this.#current.certificate.x5tS256;
    this.#current = loaded;
    return changed;
  }
}

/** A key already in memory, for tests and for keys that come from elsewhere. @throws KeyRefused */
export function loadedKeyOf(name: string, keyPem: string, chainPem: string): LoadedKey {
  const { privateKey, chain } = parsePair(name, keyPem, chainPem);
  const [certificate] = chain;
  if (!certificate) throw new KeyRefused(name, 'illisible');
  if (!certificate.x509.checkPrivateKey(privateKey)) throw new KeyRefused(name, 'paire-discordante');
  return { privateKey, certificate, chain, chainPem: chain.map((link) => link.toPem()).join('') };
}

async function load(source: KeySource): Promise<LoadedKey> {
  const keyPem = await readSecret(source);
  const chainPem = await readFile(source.certificateFile, 'utf8').catch(() => {
    throw new KeyRefused(source.name, 'introuvable');
  });
  return loadedKeyOf(source.name, keyPem, chainPem);
}

function parsePair(
  name: string,
  keyPem: string,
  chainPem: string,
): { privateKey: KeyObject; chain: Certificate[] } {
  try {
    return { privateKey: createPrivateKey(keyPem), chain: Certificate.listFromPem(chainPem) };
  } catch {
    // The library's own message may quote what it could not parse.
    throw new KeyRefused(name, 'illisible');
  }
}

/** Rights are those of the file that is read, not of a name that may change hands in between. */
async function readSecret(source: KeySource): Promise<string> {
  const file = await open(source.keyFile, 'r').catch(() => {
    throw new KeyRefused(source.name, 'introuvable');
  });
  try {
    const mode = (await file.stat()).mode & 0o777;
    const tolerated = source.groupMayRead ? 0o740 : 0o700;
    if (process.platform !== 'win32' && (mode & ~tolerated) !== 0) {
      throw new KeyRefused(source.name, 'droits-trop-larges', ` (mode 0${mode.toString(8)})`);
    }
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
