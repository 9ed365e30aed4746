import { type NoteKey, parseVerifierKey } from '../tree/note.js';
import { TREE_FAULT_SENTENCES } from '../tree/tree-fault.js';

export interface ConfiguredWitness {
  /** Of type `cosignature`. */
  readonly key: NoteKey;
  readonly url: URL;
}

/** The file of witnesses is not one; the message says where and why, in French. */
export class WitnessFileFault extends Error {}

/** Reads `<C2SP verifier key> <URL>` lines; empty ones and those that begin with # are passed over. @throws WitnessFileFault */
export function parseWitnesses(text: string): ConfiguredWitness[] {
  const witnesses: ConfiguredWitness[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [verifierKey = '', address = '', more] = line.split(/\s+/);
    const key = parseVerifierKey(verifierKey);
    const fault = (why: string): never => {
      throw new WitnessFileFault(`ligne ${at + 1} : ${why}`);
    };
    if (!key.ok) return fault(TREE_FAULT_SENTENCES[key.fault]);
    if (key.value.type !== 'cosignature') fault('une clé de témoin est attendue, pas de journal');
    if (more !== undefined || !/^https?:\/\/[^?#@]+$/.test(address) || !URL.canParse(address))
      fault('une URL http(s) est attendue');
    if (witnesses.some((one) => one.key.name === key.value.name)) fault(`${key.value.name} est déjà nommé`);
    witnesses.push({ key: key.value, url: new URL(address) });
  }
  return witnesses;
}
