import { parseHttpUrl, withoutFragment } from '../model/url.ts';
import { trimOf } from '../text/trim.ts';

/** Maximum length of a stored URL in code units; the window refuses to open longer ones. */
const longest = 8_000;
const schemePattern = /^([a-z][a-z0-9+.-]*):/i;

/** Cleans a URL as browsers do: strips surrounding control characters and spaces, removes tabs and newlines. */
const normalizeHref = (href: string): string =>
  // eslint-disable-next-line no-control-regex -- this is how "java\nscript:" is seen through
  trimOf(href, /[\u0000-\u0020]/).replace(/[\t\n\r]/g, '');

const pageOf = (address: string): string => withoutFragment(parseHttpUrl(address)?.href ?? '');

/**
 * The URL of a link in stored form: absolute http, https or mailto; null for everything else (javascript:, data:, file:,
 * fragments of the same page, URLs that cannot be resolved).
 * @param base URL of the page, or null when unknown
 */
export function safeHref(href: string, base: string | null): string | null {
  const tidy = normalizeHref(href);
  if (tidy === '' || tidy.startsWith('#') || tidy.length > longest) return null;
  const scheme = schemePattern.exec(tidy)?.[1]?.toLowerCase();
  const page = base === null ? null : parseHttpUrl(base);
  // An absolute URL is stored as written.
  const absolute = scheme ? tidy : page === null ? null : (parseHttpUrl(tidy, page.href)?.href ?? null);
  if (absolute === null) return null;
  const encoded = absolute
    .replace(/[\s"<>`{}\\^]/g, (c) => encodeURIComponent(c))
    .replace(/\p{Surrogate}/gu, '%EF%BF%BD');
  if (scheme === 'mailto') return /^mailto:[^@\s?]\S*$/i.test(encoded) ? encoded : null;
  // A link to the page itself is dropped.
  if (page !== null && encoded.includes('#') && pageOf(encoded) === pageOf(page.href)) return null;
  return /^https?:\/\/[^/?#@:]+(:[^/?#@]*@|@)?[^/?#]*/i.test(encoded) ? encoded : null;
}

/**
 * The URL of an image in stored form: absolute http or https; relative as written if the URL of the page is unknown; null for
 * every other scheme.
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
