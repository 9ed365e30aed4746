/**
 * Which addresses the directory may connect to. An endpoint is registered by somebody else: without this the directory
 * would be that somebody's way into its own network. Ranges are those of the IANA special-purpose registries (RFC 6890).
 */
import { BlockList, isIP } from 'node:net';

/** `developpement` also lets loopback and private addresses through; it belongs on a developer's machine only. */
export type ProbeProfile = 'production' | 'developpement';

const SPECIAL_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Within 2000::/3, the only space given out for public addresses, what is not: tunnels, documentation, benchmarks. */
const SPECIAL_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['2620:4f:8000::', 48],
] as const;

const special = new BlockList();
for (const [network, bits] of SPECIAL_V4) special.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of SPECIAL_V6) special.addSubnet(network, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address (not a name) may be connected to. An IPv4 address in IPv6's clothes is none of 2000::/3. */
export function mayConnect(address: string, profile: ProbeProfile): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  if (profile === 'developpement') return true;
  if (family === 4) return !special.check(address, 'ipv4');
  return global6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
