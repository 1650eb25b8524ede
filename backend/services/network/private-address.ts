import { BlockList, isIP } from 'node:net';
import { parseIpv6, translatedIpv4, tunnelIpv4 } from './ipv6.ts';

/**
 * IPv4 addresses that are not on the public Internet (IANA IPv4 Special-Purpose Address Registry, and multicast). The few
 * anycast services inside 192.0.0.0/24 serve no web pages.
 */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** All of the public IPv6 Internet (IANA IPv6 Global Unicast Address Assignments). */
const globalUnicast6 = ['2000::/3'];

/**
 * Special parts of it (IANA IPv6 Special-Purpose Address Registry): protocol assignments with Teredo and ORCHID, and
 * documentation. 2001::/23 holds some anycast services, which serve no web pages.
 */
const special6 = ['2001::/23', '2001:db8::/32', '3fff::/20'];

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

const private4 = blockListOf(special4);
const public6 = blockListOf(globalUnicast6);
const private6 = blockListOf(special6);

const isPrivateIpv4 = (address: string): boolean => private4.check(address, 'ipv4');

function isPrivateIpv6(address: string): boolean {
  const groups = parseIpv6(address);
  const inner = translatedIpv4(groups);
  if (inner !== null) return isPrivateIpv4(inner);
  return (
    !public6.check(address, 'ipv6') ||
    private6.check(address, 'ipv6') ||
    tunnelIpv4(groups).some((target) => isPrivateIpv4(target))
  );
}

/** A host without the brackets that a URL has around an IPv6 address. */
export const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, '');

/**
 * Whether an IP address is not on the public Internet: of this computer, of a local network, special, or an IPv6 address
 * that leads to such an IPv4 address. True for what is not an IP address.
 * @param address may have brackets and a zone.
 */
export function isPrivateAddress(address: string): boolean {
  const bare = withoutBrackets(address).split('%', 1)[0] ?? '';
  switch (isIP(bare)) {
    case 4:
      return isPrivateIpv4(bare);
    case 6:
      return isPrivateIpv6(bare);
    default:
      return true;
  }
}
