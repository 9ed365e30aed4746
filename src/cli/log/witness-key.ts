/** The key of a witness: a PEM file for its owner alone, and beside it its public form, which is given away. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import {
  isKeyName,
  noteKey,
  type NoteKey,
  parseVerifierKey,
  writeVerifierKey,
} from '../../trace/tree/note.js';
import { TREE_FAULT_SENTENCES } from '../../trace/tree/tree-fault.js';

/** The key cannot be made or used; the message says why, in French. */
export class WitnessKeyFault extends Error {}

export interface WitnessKey {
  readonly key: NoteKey;
  readonly privateKey: KeyObject;
}

function publicFile(file: string): string {
  return `${file}.vkey`;
}

/** Makes a key; never over an existing file. Gives the verifier key. @throws WitnessKeyFault */
export async function makeWitnessKey(file: string, name: string): Promise<string> {
  if (!isKeyName(name))
    throw new WitnessKeyFault('un nom de témoin n’a ni espace ni +, par exemple temoin.mutuelle.fr');
  const { privateKey } = generateKeyPairSync('ed25519');
  const verifierKey = writeVerifierKey(noteKey('cosignature', name, privateKey));
  try {
    await writeFile(publicFile(file), `${verifierKey}\n`, { flag: 'wx', mode: 0o644 });
  } catch (error) {
    throw unwritable(publicFile(file), error);
  }
  try {
    await writeFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    await rm(publicFile(file), { force: true });
    throw unwritable(file, error);
  }
  return verifierKey;
}

function unwritable(path: string, error: unknown): WitnessKeyFault {
  const { code } = error as NodeJS.ErrnoException;
  const why =
    code === 'EEXIST' ? 'existe déjà, une clé n’est jamais écrasée' : `ne peut pas être écrit (${code})`;
  return new WitnessKeyFault(`${path} ${why}`);
}

/** Reads a key and its public form, which must belong together. @throws WitnessKeyFault */
export async function readWitnessKey(file: string): Promise<WitnessKey> {
  const privateKey = parsePrivateKey(file, await secretText(file));
  const given = parseVerifierKey((await textOf(publicFile(file))).trim());
  if (!given.ok) throw new WitnessKeyFault(`${publicFile(file)} : ${TREE_FAULT_SENTENCES[given.fault]}`);
  const key = noteKey('cosignature', given.value.name, privateKey);
  if (writeVerifierKey(key) !== writeVerifierKey(given.value)) {
    throw new WitnessKeyFault(`${publicFile(file)} n’est pas la forme publique de ${file}`);
  }
  return { key, privateKey };
}

function parsePrivateKey(file: string, pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without the content.
  }
  throw new WitnessKeyFault(`${file} n’est pas une clé privée Ed25519 en PEM`);
}

async function secretText(file: string): Promise<string> {
  const mode = (await stat(file).catch((error: unknown) => Promise.reject(unreadable(file, error)))).mode;
  if ((mode & 0o077) !== 0) throw new WitnessKeyFault(`${file} est lisible par d’autres : chmod 600 ${file}`);
  return textOf(file);
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => Promise.reject(unreadable(file, error)));
}

function unreadable(file: string, error: unknown): WitnessKeyFault {
  return new WitnessKeyFault(`${file} ne peut pas être lu (${(error as NodeJS.ErrnoException).code})`);
}
