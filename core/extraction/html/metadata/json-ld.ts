import type { DomDocument } from '../dom/dom.ts';

/** Metadata for search engines. */
export interface JsonLdArticle {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly lang: string | null;
  readonly image: string | null;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*BlogPosting|\w*Posting|Report|Review|Recipe)$/;
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && /\S/.test(value) ? value : null;

/** Names in "author" or "publisher": a string, an object with a name, or a list of these. */
function namesOf(value: unknown): string[] {
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  return all.flatMap((one) => {
    const name = textOf(isObject(one) ? one['name'] : one);
    return name && !/^https?:/.test(name) ? [name] : [];
  });
}

/** URL in "image": a string, an object with a url, or the first of a list of these. */
function imageOf(value: unknown): string | null {
  const one = Array.isArray(value) ? (value as unknown[])[0] : value;
  return textOf(isObject(one) ? (one['url'] ?? one['contentUrl']) : one);
}

/** Every object in the data, including in lists and "@graph", up to a realistic depth. */
function objectsIn(value: unknown, depth = 0): Json[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((one) => objectsIn(one, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...objectsIn(value['@graph'], depth + 1), ...objectsIn(value['mainEntity'], depth + 1)];
}

const isArticle = (object: Json): boolean =>
  [object['@type']].flat().some((type) => typeof type === 'string' && articleType.test(type));

function parseJson(text: string): unknown {
  try {
    // Some pages wrap the data in comments, as for old scripts.
    return JSON.parse(
      text.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:-->|\]\]>|\/\/\]\]>)\s*$/g, ''),
    );
  } catch {
    return null;
  }
}

/** Reads the article in a page's JSON-LD; null when there is none or it is invalid. */
export function readJsonLd(document: DomDocument): JsonLdArticle | null {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]'));
  const objects = scripts.flatMap((script) => objectsIn(parseJson(script.textContent ?? '')));
  const article = objects.find(isArticle);
  if (!article) return null;
  return {
    title: textOf(article['headline']) ?? textOf(article['name']),
    byline: [...new Set(namesOf(article['author'] ?? article['creator']))].join(', ') || null,
    siteName: namesOf(article['publisher'])[0] ?? null,
    publishedAt: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    lang: textOf(article['inLanguage']),
    image: imageOf(article['image']) ?? imageOf(article['thumbnailUrl']),
  };
}
