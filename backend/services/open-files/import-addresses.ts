import { completeUrl } from '../import/complete-url.ts';
import { webSource, type ImportSource } from '../import/import-source.ts';
import { parseWebUrl } from '../network/parse-web-url.ts';
import { isPrivateHost } from '../network/private-host.ts';
import type { ConsentService } from '../platform/consent.ts';
import { startBatch, type BatchServices, type StartedBatch } from './import-paths.ts';

export interface AddressServices extends BatchServices {
  readonly consent: Pick<ConsentService, 'fetch'>;
}

/** The parsed URL; null for an address that cannot be fetched, which the summary of the import reports. */
function parse(address: string): URL | null {
  try {
    return parseWebUrl(completeUrl(address));
  } catch {
    return null;
  }
}

/**
 * Imports pages that the user named, with consent for exactly these addresses. An address that the user entered may
 * lead into their own network; one that was only confirmed may do so if it can be seen from the address.
 */
export async function importAddresses(
  services: AddressServices,
  addresses: readonly string[],
): Promise<StartedBatch> {
  const urls = addresses.map(parse);
  const toFetch = [...new Set(urls.flatMap((url) => url?.href ?? []))];
  const consent =
    toFetch.length === 0
      ? 'confirmed'
      : await services.consent.fetch({ what: 'pages', urls: toFetch, askedBy: 'user' });
  if (consent === 'declined') return { batchId: null };
  const sources = new Map<string, ImportSource>();
  for (const [index, address] of addresses.entries()) {
    const url = urls[index] ?? null;
    const name = url?.href ?? address;
    const allowPrivate = url !== null && (consent === 'entered' || isPrivateHost(url.hostname));
    sources.set(name, webSource(name, allowPrivate));
  }
  return startBatch(services, [...sources.values()]);
}
