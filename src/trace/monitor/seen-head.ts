import { type TreeHead } from '../tree/merkle.js';
import { type KeptPoint } from './state-folder.js';

/** A head that the log's key signed, and where it was seen. */
export interface SeenHead extends TreeHead {
  readonly root: Buffer;
  /** The note as it was read. */
  readonly note: string;
  /** A server's address, or a file. */
  readonly where: string;
  /** RFC 3339. */
  readonly seenAt: string;
}

export function sameHead(a: SeenHead, b: SeenHead): boolean {
  return a.size === b.size && a.root.equals(b.root);
}

/** Names a head: two heads with one name are the same tree. */
export function headName({ size, root }: SeenHead): string {
  return `${size} ${root.toString('base64')}`;
}

export function keptPoint({ size, root, note, where, seenAt }: SeenHead): KeptPoint {
  return { taille: size, racine: root.toString('base64'), note, vuLe: seenAt, ou: where };
}

export function seenPoint({ taille, racine, note, vuLe, ou }: KeptPoint): SeenHead {
  return { size: taille, root: Buffer.from(racine, 'base64'), note, where: ou, seenAt: vuLe };
}
