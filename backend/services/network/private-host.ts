import { isIP } from 'node:net';
import { isPrivateAddress, withoutBrackets } from './private-address.ts';

/** Names that lead to this computer or its own network wherever they are resolved (RFC 6761, 6762, 8375; ICANN). */
const privateNames = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)\.?$/;

/**
 * Whether a host is private by the way it is written: a private IP address, a name of this computer or its network, or a
 * name without a dot. A public name may still resolve to a private address; the request itself checks that.
 * @param host `hostname` of a parsed URL: lower case, IPv6 in brackets
 */
export function isPrivateHost(host: string): boolean {
  const bare = withoutBrackets(host);
  if (isIP(bare) !== 0) return isPrivateAddress(bare);
  return privateNames.test(bare) || !bare.replace(/\.$/, '').includes('.');
}
