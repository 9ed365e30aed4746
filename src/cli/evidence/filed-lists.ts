/** The revocation lists of an evidence file: one an authority, of the authorities its chains go through and of no other. */
import { type Certificate } from '../../pki/certificate.js';
import { isListOf, parseRevocationList } from '../../pki/revocation-list.js';
import { RevocationRegistry } from '../../pki/revocation.js';
import { authorityFault, isRoot, TrustStore } from '../../pki/trust-store.js';

export interface FiledLists {
  /** DER, in the order of their authorities' names; of each authority the latest. */
  readonly lists: readonly Buffer[];
  /** Undefined where there is no list at all. */
  readonly registry: RevocationRegistry | undefined;
}

/** Whether a list is too young is for the reader's clock; here it is evidence of its own time. */
const LATEST = Date.UTC(9999, 0);

export async function filedLists(
  given: readonly Buffer[],
  chains: readonly (readonly Certificate[])[],
): Promise<FiledLists> {
  // An altered certificate may be too weak to be an authority: its chain is refused by name, and no list is its.
  const authorities = unique(chains.flatMap((chain) => chain.slice(1))).filter((one) => !authorityFault(one));
  const latest = new Map<
    string,
    { readonly der: Buffer; readonly number: bigint; readonly thisUpdate: number }
  >();
  for (const der of given) {
    const list = parseRevocationList(der);
    if (list === null || list.hasCriticalExtension || list.nextUpdate === null) continue;
    if (!authorities.some((authority) => isListOf(list, authority))) continue;
    const issuer = list.issuer.toString('hex');
    const held = latest.get(issuer);
    const older = held !== undefined && (list.number < held.number || list.thisUpdate < held.thisUpdate);
    if (!older) latest.set(issuer, { der, number: list.number, thisUpdate: list.thisUpdate });
  }
  const lists = [...latest].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { der }]) => der);
  if (lists.length === 0 || !authorities.some(isRoot)) return { lists, registry: undefined };
  const registry = new RevocationRegistry();
  await registry.load(lists, TrustStore.fromPem(authorities.map((one) => one.toPem())), LATEST);
  return { lists, registry };
}

/** Certificates without repetition, in their order. */
export function unique(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.map((one) => [one.x5tS256, one])).values()];
}
