import { letterKey } from '../../../text/words.ts';
import type { DomDocument } from '../dom/dom.ts';
import { firstOf, normalizeValue } from './meta-values.ts';

/** Separators between a headline and a site name. */
const separator = /\s+[|·•»–—:-]\s+/u;

/** The headline in "Headline | Site". */
function titleWithoutSite(title: string, siteName: string | null): string {
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const site = siteName ? letterKey(siteName) : null;
  const last = letterKey(parts.at(-1) ?? '');
  if (site && last && (last === site || last.startsWith(site) || site.startsWith(last))) {
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[|·•»–—:-]\s+$/u, '');
  }
  const first = letterKey(parts[0] ?? '');
  if (site && first === site) return title.slice((parts[0] ?? '').length).replace(/^\s+[|·•»–—:-]\s+/u, '');
  return title;
}

/** The headline of a page: the visible heading, if it matches the metadata; null when there is none. */
export function readTitle(
  document: DomDocument,
  values: ReadonlyMap<string, string>,
  jsonLd: string | null,
  siteName: string | null,
): string | null {
  const headings = Array.from(document.querySelectorAll('h1'));
  const onlyHeading = headings.length === 1 ? normalizeValue(headings[0]?.textContent) : null;
  const window = normalizeValue(document.querySelector('title')?.textContent);
  const given = firstOf(values, 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline');
  const title = normalizeValue(jsonLd) ?? given ?? window ?? onlyHeading;
  if (title === null) return null;
  const plain = titleWithoutSite(title, siteName);
  // The visible heading is authoritative; the others may be truncated or decorated.
  return onlyHeading &&
    (plain.includes(onlyHeading) || onlyHeading.includes(plain)) &&
    onlyHeading.length >= 8
    ? onlyHeading
    : plain;
}
