/** How browsers and savers note where a page came from: Internet Explorer's and Chromium's mark, and SingleFile's. */
const marks = [
  /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s<>]+)\s*-->/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/[^\s<>]+)/i,
];

/** Code units at the start of a page in which the mark is looked for. */
const start = 20_000;

/** The URL that a saved page was saved from, as it says in a comment; null when it does not say. */
export function savedPageUrl(html: string): string | null {
  const head = html.slice(0, start);
  for (const mark of marks) {
    const found = mark.exec(head)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** Parameters that say how a person came to a page, and not which page it is. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok)$/i;

/** The URL under which a fetched page is kept: without a place in it, and without what only tells who sent the reader. */
export function pageUrl(fetchedUrl: string): string {
  const url = new URL(fetchedUrl);
  const names = [...url.searchParams.keys()];
  for (const name of names) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = '';
  // Nothing was taken out: as the site writes it.
  return names.some((name) => tracking.test(name)) ? url.href : fetchedUrl.replace(/#.*$/, '');
}
