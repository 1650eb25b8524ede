import { parseHttpUrl } from './url.ts';
import type { ParsedUrl } from './url.ts';

/** Why an address is refused. */
type WebAddressProblem = 'invalid' | 'too-long' | 'hidden-characters' | 'user-info';

export type CheckedWebAddress = { readonly url: ParsedUrl } | { readonly problem: WebAddressProblem };

/** Maximum length in UTF-16 code units, so that a dialog can show the whole address. */
export const maxWebAddressLength = 2_000;

/**
 * Characters that change how an address looks but not its target, or that the URL parser removes silently: controls,
 * line and paragraph separators, white space, bidirectional overrides, zero-width characters, unassigned code points.
 */
const hidden = /[\p{C}\p{Z}]/u;

/**
 * Checks an http or https address that another program or a document names, before a user is asked about it. The
 * result is parsed by the WHATWG URL standard: its host is ASCII (Punycode for international names), and its `href`
 * is what has to be shown and fetched. Refuses hidden characters and a user name or password, which both make an
 * address look like another one.
 */
export function checkWebAddress(address: string): CheckedWebAddress {
  if (address.length > maxWebAddressLength) return { problem: 'too-long' };
  if (hidden.test(address)) return { problem: 'hidden-characters' };
  const url = parseHttpUrl(address);
  if (url === null || url.hostname === '') return { problem: 'invalid' };
  // `https://@host` has an empty user name, but looks as if it had one.
  const authority = /^[a-z]+:[/\\]*([^/\\?#]*)/i.exec(address)?.[1] ?? '';
  if (url.username !== '' || url.password !== '' || authority.includes('@')) return { problem: 'user-info' };
  return { url };
}
