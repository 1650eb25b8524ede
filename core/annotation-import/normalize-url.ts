/** Parameters that say how a person came to a page, and not which page it is. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hs(?:enc|mi)|mkt_tok|oly_(?:anon|enc)_id|vero_id|wickedid|cmpid|cmp|ref|ref_src|ref_url|smid|spm|s_cid|ncid|__twitter_impression)$/i;

/**
 * An address by which two programs' records of one page meet: without scheme, `www.`, fragment, tracking parameters,
 * default ports and a slash at the end. For comparing only; null for what is no web address.
 */
export function normalizeUrl(address: string): string | null {
  const [, host = '', rest = ''] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)([^#]*)/i.exec(address.trim()) ?? [];
  if (host === '') return null;
  const [path = '', ...query] = rest.split('?');
  const kept = query
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !tracking.test(pair.split('=')[0] ?? ''))
    .toSorted();
  const name = host
    .toLowerCase()
    .replace(/:(?:80|443)$/, '')
    .replace(/\.$/, '')
    .replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  const place = decodeSafely(path).replace(/\/(?:amp|index\.(?:html?|php))?\/*$/i, '');
  return `${name}${place}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** `%7E` and `~` are one; what is wrongly coded stays as it is. */
function decodeSafely(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
