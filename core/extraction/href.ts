import { parseHttpUrl } from '../model/url.ts';

/** Longest address that is kept, code units; the window refuses to open longer ones. */
const longest = 8_000;
const schemePattern = /^([a-z][a-z0-9+.-]*):/i;

/** As browsers read an address: control characters and spaces around it ignored, tabs and line ends in it removed. */
const normalizeHref = (href: string): string =>
  // eslint-disable-next-line no-control-regex -- this is how "java\nscript:" is seen through
  href.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, '');

const withoutFragment = (address: string): string | undefined =>
  parseHttpUrl(address)?.href.replace(/#.*$/, '');

/**
 * The address of a link as it is kept: absolute, http, https or mailto; null for everything else (javascript:, data:, file:,
 * a place in the same page, an address that cannot be made absolute).
 * @param base the page's own address, or null when it is not known.
 */
export function safeHref(href: string, base: string | null): string | null {
  const tidy = normalizeHref(href);
  if (tidy === '' || tidy.startsWith('#') || tidy.length > longest) return null;
  const scheme = schemePattern.exec(tidy)?.[1]?.toLowerCase();
  const page = base === null ? null : parseHttpUrl(base);
  // An absolute address stays as it is written.
  const absolute = scheme ? tidy : page === null ? null : (parseHttpUrl(tidy, page.href)?.href ?? null);
  if (absolute === null) return null;
  const encoded = absolute
    .replace(/[\s"<>`{}\\^]/g, (c) => encodeURIComponent(c))
    .replace(/\p{Surrogate}/gu, '%EF%BF%BD');
  if (scheme === 'mailto') return /^mailto:[^@\s?]+@?[^\s]*$/i.test(encoded) ? encoded : null;
  // A link that leads to this very page leads nowhere.
  if (page !== null && encoded.includes('#') && withoutFragment(encoded) === withoutFragment(page.href))
    return null;
  return /^https?:\/\/[^/?#@:]+(:[^/?#@]*@|@)?[^/?#]*/i.test(encoded) ? encoded : null;
}

/**
 * The address of a picture as it is kept: absolute http or https; relative as it is written where the page's own address is not
 * known; null for every other scheme.
 */
export function resolveHref(href: string, base: string | null): string | null {
  const tidy = normalizeHref(href);
  if (tidy === '' || tidy.startsWith('#') || tidy.length > longest) return null;
  if (schemePattern.test(tidy) || base !== null) {
    const safe = safeHref(tidy, base);
    return safe !== null && /^https?:/i.test(safe) ? safe : null;
  }
  return tidy.startsWith('//') ? safeHref(`https:${tidy}`, null) : tidy;
}
