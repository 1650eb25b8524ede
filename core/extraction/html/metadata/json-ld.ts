import type { DomDocument } from '../dom/dom.ts';
import { parseLooseJson } from './loose-json.ts';

/** Metadata for search engines. */
export interface JsonLdArticle {
  readonly title: string | null;
  readonly authors: { readonly people: readonly string[]; readonly organizations: readonly string[] };
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly lang: string | null;
  readonly image: string | null;
  /** The text of the article, possibly with markup. */
  readonly articleBody: string | null;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const articleType = /^(?:\w*Article|\w*BlogPosting|\w*Posting|Report|Review|Recipe|LiveBlogPosting)$/;
/** Other types that describe the page, and so its date and author. */
const pageType = /^(?:\w*Page|CreativeWork|PodcastEpisode|Episode|Event|HowTo|Book|Dataset|Question)$/;
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && /\S/.test(value) ? value : null;

/** Types of lists of other pages, and properties that name other works. */
const listType = /^(?:ItemList|BreadcrumbList|SiteNavigationElement)$/;
const references: ReadonlySet<string> = new Set([
  'citation',
  'mentions',
  'isBasedOn',
  'relatedLink',
  'video',
  'comment',
  'review',
  'itemListElement',
]);

/** Maximum depth and number of objects. */
const maxDepth = 8;
const maxObjects = 5_000;

const typesOf = (object: Json): string[] =>
  [object['@type']].flat().flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/:#]/, '') : []));
const isOf = (object: Json, type: RegExp): boolean => typesOf(object).some((name) => type.test(name));

/** Every object in the data, outer ones first. */
function objectsIn(root: unknown): Json[] {
  const found: Json[] = [];
  let level: unknown[] = [root];
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (found.length >= maxObjects) return found;
      if (Array.isArray(value)) next.push(...(value as unknown[]));
      else if (isObject(value)) {
        found.push(value);
        // A list or a reference describes other articles.
        if (isOf(value, listType)) continue;
        for (const [key, one] of Object.entries(value))
          if (typeof one === 'object' && one !== null && !references.has(key)) next.push(one);
      }
    }
    level = next;
  }
  return found;
}

/** URL in "image": a string, an object with a url, or the first of a list of these. */
function imageOf(value: unknown): string | null {
  const one = Array.isArray(value) ? (value as unknown[])[0] : value;
  return textOf(isObject(one) ? (one['url'] ?? one['contentUrl']) : one);
}

/** Names in "author" or "publisher": a string, an object with a name or a reference to one, or a list of these. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Json>): string[] {
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  return all.flatMap((one) => {
    const referenced = isObject(one) && one['name'] === undefined ? byId.get(String(one['@id'])) : undefined;
    // A role has the person as a property of its own.
    const role = isObject(one) && isOf(one, /^Role$/) ? (one['author'] ?? one['creator']) : null;
    if (isObject(role) || Array.isArray(role)) return namesOf(role, byId);
    const object = isObject(one) ? (referenced ?? one) : null;
    const parts = [object?.['givenName'], object?.['familyName']].flatMap((part) => textOf(part) ?? []);
    const name = object ? (object['name'] ?? (parts.length > 0 ? parts.join(' ') : undefined)) : one;
    return [name].flat().flatMap((text) => {
      const own = textOf(text);
      return own && !/^https?:/.test(own) ? [own] : [];
    });
  });
}

const organizationType = /Organization$|^(?:Corporation|NewspaperCompany|Newspaper|Brand)$/;

/** Authors of an article, with organizations apart. */
function authorsOf(article: Json | null, byId: ReadonlyMap<string, Json>): JsonLdArticle['authors'] {
  const all = [article?.['author'] ?? article?.['creator'] ?? []].flat() as unknown[];
  const isOrganization = (one: unknown): boolean => {
    const object = isObject(one) ? (byId.get(String(one['@id'])) ?? one) : null;
    return object !== null && isOf(object, organizationType);
  };
  const namesWhere = (is: boolean): string[] => [
    ...new Set(all.filter((one) => isOrganization(one) === is).flatMap((one) => namesOf(one, byId))),
  ];
  return { people: namesWhere(false), organizations: namesWhere(true) };
}

/** Reads the article in a page's JSON-LD, of any type that describes the page; null when there is none or it is unreadable. */
export function readJsonLd(document: DomDocument): JsonLdArticle | null {
  const scripts = Array.from(document.querySelectorAll('script[type]')).filter((script) =>
    /^\s*application\/ld\+json\b/i.test(script.getAttribute('type') ?? ''),
  );
  const objects = scripts.flatMap((script) => objectsIn(parseLooseJson(script.textContent ?? '')));
  const articles = objects.filter((object) => isOf(object, articleType));
  const pages = objects.filter((object) => isOf(object, pageType));
  const article = articles.find((one) => textOf(one['headline']) !== null) ?? articles[0] ?? null;
  if (!article && pages.length === 0) return null;
  const byId = new Map(
    objects.flatMap((object) =>
      typeof object['@id'] === 'string' && object['name'] !== undefined
        ? [[object['@id'], object] as const]
        : [],
    ),
  );
  const first = (read: (object: Json) => string | null): string | null => {
    for (const object of [...(article ? [article] : []), ...articles, ...pages]) {
      const value = read(object);
      if (value !== null) return value;
    }
    return null;
  };
  const site = objects.find((object) => isOf(object, /^WebSite$/));
  return {
    title: article ? (textOf(article['headline']) ?? textOf(article['name'])) : null,
    authors: authorsOf(article, byId),
    siteName: (article ? namesOf(article['publisher'], byId)[0] : undefined) ?? textOf(site?.['name']),
    publishedAt: first((one) => textOf(one['datePublished']) ?? textOf(one['dateCreated'])),
    lang: first((one) => textOf(one['inLanguage'])),
    image: article ? (imageOf(article['image']) ?? imageOf(article['thumbnailUrl'])) : null,
    articleBody: first((one) => textOf(one['articleBody'])),
  };
}
