import { normalizeUrl } from '../../../core/annotation-import/normalize-url.ts';
import { parseHttpUrl } from '../../../core/model/url.ts';
import { trimEndOf } from '../../../core/text/trim.ts';
import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getVersionText } from '../highlights/highlight-places.ts';
import { isSameText } from '../articles/same-work.ts';

/** An article with the URL of an imported one in another form. */
export interface SamePage {
  readonly id: string;
  readonly url: string;
  readonly content_hash: string;
  readonly text_version: number;
  readonly text_length: number;
  readonly deleted_at: string | null;
}

/** The route of a page that a script shows, "#/chapter/2". Other fragments are places in the page. */
const routeOf = (url: string): string => {
  const fragment = url.split('#').slice(1).join('#');
  return /^!?\//.test(fragment) ? fragment : '';
};

const keyOf = (url: string): string | null => {
  const page = normalizeUrl(url);
  return page === null ? null : `${page}${routeOf(url)}`;
};

/** Names before the domain that show the same page. */
const subdomains = ['', 'www.', 'm.', 'mobile.', 'amp.'];

/** The beginnings of the URLs of a page, in all forms that `normalizeUrl` treats as one. */
function prefixesOf(url: string): string[] {
  const parsed = parseHttpUrl(url);
  if (!parsed) return [];
  const host = parsed.hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  const path = trimEndOf(parsed.pathname, /\//).replace(/\/(?:amp|index\.(?:html?|php))$/i, '');
  return ['https', 'http'].flatMap((scheme) =>
    subdomains.map((subdomain) => `${scheme}://${subdomain}${host}${path}`),
  );
}

/** Number of articles that begin with one of the forms of a URL and are compared. */
const maxCompared = 50;

/**
 * The stored article of the same page under another form of its URL: with another scheme, `www.`, a trailing slash, a place in the
 * page or tracking parameters. At least half of the words have to agree, as sites differ in which of these mean nothing.
 */
export function findSamePage(
  db: ReadableDb,
  url: string,
  { text, hash }: { readonly text: string; readonly hash: string },
): SamePage | undefined {
  const key = keyOf(url);
  if (key === null) return undefined;
  const rows = prefixesOf(url).flatMap((prefix) =>
    getRows<SamePage>(
      db,
      sql`SELECT id, url, content_hash, text_version, text_length, deleted_at FROM articles
       WHERE url >= ${prefix} AND url < ${`${prefix}\u{10ffff}`} AND text_length > 0
       ORDER BY url, deleted_at IS NOT NULL, added_at LIMIT ${maxCompared}`,
    ),
  );
  const same = rows.filter((row) => keyOf(row.url) === key);
  return (
    same.find((row) => row.content_hash === hash) ??
    same.find((row) => isSameText(getVersionText(db, row.id, row.text_version) ?? '', text))
  );
}
