import { isNir } from '../../kernel/identifiers.js';

const MASK = 'NIR-MASQUE';
const CANDIDATE = /(?<![0-9A-Z])[1-8]\d{4}(?:\d{2}|2[AB])\d{8}(?![0-9A-Z])/g;

/** The text with every NIR in it masked: who types one in place of an agent's identifier must not spread it. */
export function maskNir(text: string): string {
  return text.replace(CANDIDATE, (found) => (isNir(found) ? MASK : found));
}
