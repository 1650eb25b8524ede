import { BlockList, isIP } from 'node:net';

/** Addresses of this computer, of its own network, and of nobody (IANA's special-purpose registries). */
const special: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const list = new BlockList();
for (const [address, bits] of special) list.addSubnet(address, bits, address.includes(':') ? 'ipv6' : 'ipv4');

/** The IPv4 address inside an IPv6 one (mapped, NAT64), written with dots or without; null when there is none. */
function embedded(address: string): string | null {
  const found = /^(?:::ffff:|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(
    address,
  );
  if (!found) return null;
  const [, dotted, high = '0', low = '0'] = found;
  if (dotted !== undefined) return dotted;
  const bits = Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.');
}

/** True for an IP address that does not lead into the open network. What is no IP address is private too. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return true;
  const inner = family === 6 ? embedded(bare) : null;
  if (inner !== null) return isPrivateAddress(inner);
  return list.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}
