import { withoutFragment } from '../../../../core/model/url.ts';

/** Comments with the URL of a saved page, as written by Internet Explorer, Chromium and SingleFile. */
const marks = [
  /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s<>]+)\s*-->/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/[^\s<>]+)/i,
];

/** Code units at the start of a page in which the comment is searched. */
const start = 20_000;

/** The URL that a page was saved from, from its comment; null without one. */
export function savedPageUrl(html: string): string | null {
  const head = html.slice(0, start);
  for (const mark of marks) {
    const found = mark.exec(head)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** Parameters that track how a user reached a page and do not identify the page. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok)$/i;

/** The URL under which a fetched page is stored: without fragment and tracking parameters. */
export function pageUrl(fetchedUrl: string): string {
  const url = new URL(fetchedUrl);
  const names = [...url.searchParams.keys()];
  for (const name of names) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = '';
  // Nothing was removed: keep the URL as the site writes it.
  return names.some((name) => tracking.test(name)) ? url.href : withoutFragment(fetchedUrl);
}
