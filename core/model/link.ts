import { checkWebAddress } from './web-address.ts';

/** The target of a `lectern://` deep link. */
export type DeepLink =
  | { readonly kind: 'highlight' | 'article'; readonly id: string }
  | { readonly kind: 'entity'; readonly name: string }
  /** A request to fetch a page, which requires the user's consent. The URL was checked and is ASCII. */
  | { readonly kind: 'import'; readonly url: string };

/** The permanent deep link of a highlight, which opens the article at that position. */
export const highlightLink = (id: string): string => `lectern://highlight/${encodeURIComponent(id)}`;

/** The permanent deep link of an article. */
export const articleLink = (id: string): string => `lectern://article/${encodeURIComponent(id)}`;

/** The permanent deep link of an entity by name. */
export const entityLink = (name: string): string => `lectern://entity/${encodeURIComponent(name)}`;

/** What follows the name of a route: the decoded path, at least one character, and the query. */
interface RouteInput {
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
}

const withId =
  (kind: 'highlight' | 'article') =>
  ({ path }: RouteInput): DeepLink | null =>
    path !== '' && path.length <= 100 && !/[\s/]/.test(path) ? { kind, id: path } : null;

/** `lectern://import?url=…`: the URL of the page is in the query only, exactly once. */
const toImport = ({ path, query }: RouteInput): DeepLink | null => {
  const [url = '', ...others] = query.filter(([name]) => name === 'url').map(([, value]) => value);
  const checked = checkWebAddress(url);
  return path === '' && others.length === 0 && 'url' in checked
    ? { kind: 'import', url: checked.url.href }
    : null;
};

/** All routes by the word after `lectern://`. A route returns null for invalid input. */
const routes: Readonly<Record<string, (input: RouteInput) => DeepLink | null>> = {
  highlight: withId('highlight'),
  article: withId('article'),
  entity: ({ path }) => (path.length <= 200 && path.trim() !== '' ? { kind: 'entity', name: path } : null),
  import: toImport,
};

/** Maximum length in UTF-16 code units. */
const maxLength = 8_000;

const decode = (coded: string): string => decodeURIComponent(coded.replaceAll('+', '%20'));

const queryOf = (query: string): [string, string][] =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))];
    });

/** Whether a URL has our scheme, valid or not. */
export const isDeepLink = (address: string): boolean => /^\s*lectern:/i.test(address);

/**
 * Parses a deep link: `lectern://highlight/ID`, `lectern://article/ID`, `lectern://entity/NAME`, `lectern://import?url=URL`. Null
 * for anything else. Never throws.
 */
export function parseDeepLink(address: string): DeepLink | null {
  if (address.length > maxLength) return null;
  const [, name = '', path = '', query = ''] =
    /^lectern:\/\/([a-z]+)(?:\/([^/?#\s]*))?\/?(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(address.trim()) ?? [];
  const route = Object.hasOwn(routes, name.toLowerCase()) ? routes[name.toLowerCase()] : undefined;
  if (!route || (path === '' && query === '')) return null;
  try {
    const decoded = decodeURIComponent(path);
    return /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(decoded)
      ? null
      : route({ path: decoded, query: queryOf(query) });
  } catch {
    return null;
  }
}

/** Whether a link in an article may be opened: it leads to the web, to an email address, into the library or within the article. */
export const isSafeLink = (href: string): boolean => /^(?:https?:\/\/|mailto:|lectern:\/\/|#)/i.test(href);
