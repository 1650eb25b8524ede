/** Longest address that is kept, code units; the window refuses to open longer ones. */
const longest = 8_000;
const schemePattern = /^([a-z][a-z0-9+.-]*):/i;

/** As browsers read an address: control characters and spaces around it ignored, tabs and line ends in it removed. */
const tidyHref = (href: string): string =>
  // eslint-disable-next-line no-control-regex -- this is how "java\nscript:" is seen through
  href.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, '');

/** Resolves "." and ".." in a path. */
function removeDots(path: string): string {
  const out: string[] = [];
  const parts = path.split('/');
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    if (part === '..') {
      if (out.length > 1) out.pop();
      if (last) out.push('');
    } else if (part === '.') {
      if (last) out.push('');
    } else out.push(part);
  });
  return out.join('/');
}

/** RFC 3986, section 5.2, for http and https bases; null when the base is neither. */
function resolveReference(reference: string, base: string): string | null {
  const found = /^(https?:)\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/i.exec(base);
  if (!found) return null;
  const [, scheme = '', host = '', path = '', query = ''] = found;
  const plain = reference.replaceAll('\\', '/');
  if (plain.startsWith('//')) return scheme + plain;
  const [, relative = '', rest = ''] = /^([^?#]*)(.*)$/.exec(plain) ?? [];
  const origin = `${scheme}//${host}`;
  if (relative === '') return `${origin}${path || '/'}${rest.startsWith('?') ? '' : query}${rest}`;
  const whole = relative.startsWith('/') ? relative : `${path.replace(/[^/]*$/, '') || '/'}${relative}`;
  return origin + removeDots(whole) + rest;
}

/**
 * The address of a link as it is kept: absolute, http, https or mailto; null for everything else (javascript:, data:, file:,
 * a place in the same page, an address that cannot be made absolute).
 * @param base the page's own address, or null when it is not known.
 */
export function safeHref(href: string, base: string | null): string | null {
  const tidy = tidyHref(href);
  if (tidy === '' || tidy.startsWith('#') || tidy.length > longest) return null;
  const scheme = schemePattern.exec(tidy)?.[1]?.toLowerCase();
  const absolute = scheme ? tidy : base === null ? null : resolveReference(tidy, base.trim());
  if (absolute === null) return null;
  const encoded = absolute
    .replace(/[\s"<>`{}\\^]/g, (c) => encodeURIComponent(c))
    .replace(/\p{Surrogate}/gu, '%EF%BF%BD');
  if (scheme === 'mailto') return /^mailto:[^@\s?]+@?[^\s]*$/i.test(encoded) ? encoded : null;
  // A link that leads to this very page leads nowhere.
  if (base !== null && encoded.includes('#') && encoded.split('#')[0] === base.split('#')[0]) return null;
  return /^https?:\/\/[^/?#@:]+(:[^/?#@]*@|@)?[^/?#]*/i.test(encoded) ? encoded : null;
}

/**
 * The address of a picture as it is kept: absolute http or https; relative as it is written where the page's own address is not
 * known; null for every other scheme.
 */
export function resolveHref(href: string, base: string | null): string | null {
  const tidy = tidyHref(href);
  if (tidy === '' || tidy.startsWith('#') || tidy.length > longest) return null;
  if (schemePattern.test(tidy) || base !== null) {
    const safe = safeHref(tidy, base);
    return safe !== null && /^https?:/i.test(safe) ? safe : null;
  }
  return tidy.startsWith('//') ? safeHref(`https:${tidy}`, null) : tidy;
}
