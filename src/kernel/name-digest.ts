import { createHash } from 'node:crypto';

/** A name as it is compared: capitals, letters only; case, accents, hyphens and spaces do not count. */
export function bareName(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll('Œ', 'OE')
    .replaceAll('Æ', 'AE')
    .replace(/[^\p{L}]/gu, '');
}

/**
 * What travels in a name's place (contract: `empreinteNom`): SHA-256, base64url, of `idMessage|NOM|PRENOM`; a name that
 * was not sent is empty. The message id keeps the digests of one person in two messages apart.
 */
export function nameDigest(idMessage: string, nom: string | undefined, prenom: string | undefined): string {
  const text = `${idMessage}|${bareName(nom ?? '')}|${bareName(prenom ?? '')}`;
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}
