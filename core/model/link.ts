/** What a `lectern://` link leads to. */
export type DeepLink =
  | { readonly kind: 'highlight' | 'article'; readonly id: string }
  | { readonly kind: 'entity'; readonly name: string }
  /** Asks to fetch a page, which only the person may allow. */
  | { readonly kind: 'import'; readonly url: string };

/** The lasting address of a highlight: followed from any program, it opens the article there. */
export const highlightLink = (id: string): string => `lectern://highlight/${encodeURIComponent(id)}`;

/** The lasting address of an article. */
export const articleLink = (id: string): string => `lectern://article/${encodeURIComponent(id)}`;

/** The lasting address of an entity, by its name: it opens what the library says of it. */
export const entityLink = (name: string): string => `lectern://entity/${encodeURIComponent(name)}`;

/** What follows a route's name: the decoded path, at least one character, and the query. */
interface Rest {
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
}

const withId =
  (kind: 'highlight' | 'article') =>
  ({ path }: Rest): DeepLink | null =>
    path !== '' && path.length <= 100 && !/[\s/]/.test(path) ? { kind, id: path } : null;

/** `lectern://import?url=…`: the page's address is the query's alone. */
const toImport = ({ path, query }: Rest): DeepLink | null => {
  const url = query.get('url')?.trim() ?? '';
  return path === '' && /^https?:\/\/[^\s/?#]/i.test(url) ? { kind: 'import', url } : null;
};

/** Every route, by the word after `lectern://`. A route answers null for what makes no sense to it. */
const routes: Readonly<Record<string, (rest: Rest) => DeepLink | null>> = {
  highlight: withId('highlight'),
  article: withId('article'),
  entity: ({ path }) => (path.length <= 200 && path.trim() !== '' ? { kind: 'entity', name: path } : null),
  import: toImport,
};

/** Longer ones are nobody's link, UTF-16 code units. */
const longest = 8_000;

const decode = (coded: string): string => decodeURIComponent(coded.replaceAll('+', '%20'));

const queryOf = (query: string): Map<string, string> =>
  new Map(
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [decode(name), decode(value.join('='))];
      }),
  );

/** Whether an address is one of ours, well made or not. */
export const isDeepLink = (address: string): boolean => /^\s*lectern:/i.test(address);

/**
 * Reads an address: `lectern://highlight/ID`, `lectern://article/ID`, `lectern://entity/NAME`, `lectern://import?url=ADDRESS`. Null for anything else.
 * Never throws.
 */
export function parseDeepLink(address: string): DeepLink | null {
  if (address.length > longest) return null;
  const [, name = '', path = '', query = ''] =
    /^lectern:\/\/([a-z]+)(?:\/([^/?#\s]*))?\/?(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(address.trim()) ?? [];
  const route = Object.hasOwn(routes, name.toLowerCase()) ? routes[name.toLowerCase()] : undefined;
  if (!route || (path === '' && query === '')) return null;
  try {
    const decoded = decodeURIComponent(path);
    return /\p{Cc}/u.test(decoded) ? null : route({ path: decoded, query: queryOf(query) });
  } catch {
    return null;
  }
}
