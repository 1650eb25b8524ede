import { trimEndOf } from '../text/trim.ts';
import { decodePath, parseHttpUrl } from '../model/url.ts';

/** Tracking parameters, which do not identify the page. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hs(?:enc|mi)|mkt_tok|oly_(?:anon|enc)_id|vero_id|wickedid|cmpid|cmp|ref|ref_src|ref_url|smid|spm|s_cid|ncid|__twitter_impression)$/i;

/**
 * Normalizes a URL for matching records of one page across programs: without scheme, credentials, `www.`, fragment, tracking
 * parameters, default port and trailing slash. For comparison only; null when invalid.
 */
export function normalizeUrl(address: string): string | null {
  const url = parseHttpUrl(address);
  if (!url) return null;
  const parameters = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !tracking.test(pair.split('=')[0] ?? ''))
    .toSorted();
  const site = url.hostname.replace(/\.$/, '').replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const path = trimEndOf(decodePath(url.pathname), /\//).replace(/\/(?:amp|index\.(?:html?|php))$/i, '');
  return `${site}${port}${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
}
