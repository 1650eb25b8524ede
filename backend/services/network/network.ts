import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import { privateAddressError } from './fetch-error.ts';
import { isPrivateAddress, withoutBrackets } from './private-address.ts';

/** What fetching uses of the system; tests replace it. */
export interface Network {
  /** Resolves a host name to IP addresses. */
  readonly lookup: LookupFunction;
  /** Whether an IP address is of this computer or not on the public Internet. */
  isPrivate(address: string): boolean;
}

/** Whether the address is one of this computer's, which may have public ones too. */
const isOwnAddress = (address: string): boolean =>
  Object.values(networkInterfaces()).some((entries) => entries?.some((entry) => entry.address === address));

export const systemNetwork: Network = {
  lookup: lookup as LookupFunction,
  isPrivate: (address) => isPrivateAddress(address) || isOwnAddress(address),
};

/** Throws an `AppError` where the URL's host is written as a private IP address, which is connected to without a lookup. */
export function rejectPrivateIpLiteral(url: URL, network: Network): void {
  const host = withoutBrackets(url.hostname);
  if (isIP(host) !== 0 && network.isPrivate(host)) throw privateAddressError(url.host);
}

/**
 * Resolves names to their public addresses, and fails where there is none. The connection is made to an address that this
 * returns, so that a name that resolves differently a moment later (DNS rebinding) has no effect.
 */
export const publicLookup =
  (network: Network): LookupFunction =>
  (host, options, done) =>
    network.lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const allowed = addresses.filter(({ address }) => !network.isPrivate(address));
      const [first] = allowed;
      if (!first) return done(privateAddressError(host), '');
      if (options.all === true) return done(null, allowed);
      done(null, first.address, first.family);
    });
