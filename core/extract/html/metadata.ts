import { collapseSpace, cleanCharacters } from '../characters.ts';
import { dateToIso } from '../dates.ts';
import { safeHref } from '../href.ts';
import { tidyLang } from '../lang.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { readJsonLd } from './json-ld.ts';

/** What a page says of itself; a field is null when it does not say. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly lang: string | null;
  readonly description: string | null;
  /** The address of the picture that the page names for itself, as it is written. */
  readonly image: string | null;
}

/** Longest value that is believed; longer ones are somebody's mistake. */
const longestValue = 500;

function tidy(value: string | null | undefined): string | null {
  if (!value) return null;
  const text = collapseSpace(decodeEntities(cleanCharacters(value)));
  return text && text.length <= longestValue ? text : null;
}

/** Pages escape their metadata twice now and then: "Fish &amp;amp; chips". */
const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return namedEntities[name.toLowerCase()] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** All `<meta>` values by lower-case name; the first of a name wins. */
function readMeta(document: DomDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll('meta'))) {
    const names = ['property', 'name', 'itemprop'].map((attribute) =>
      meta.getAttribute(attribute)?.toLowerCase().trim(),
    );
    const value = tidy(meta.getAttribute('content'));
    for (const name of names) if (name && value && !values.has(name)) values.set(name, value);
  }
  return values;
}

const firstOf = (values: ReadonlyMap<string, string>, ...names: string[]): string | null =>
  names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;

const valueOf = (element: DomElement | null): string | null =>
  element === null
    ? null
    : tidy(element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent);

/** "By Jane Doe" is Jane Doe; an address or a profile's link is nobody's name. */
function tidyByline(value: string | null): string | null {
  const name = (value ?? '')
    .replace(
      /^\s*(?:(?:written|posted|reported|published|words|story|text)\s+)?(?:by|from|von|par|por|di|da|autor(?:es|en?|i)?|author|автор)\s*:?\s+/iu,
      '',
    )
    .replace(bylineTail, '')
    .replace(/\s*@\w+$/, '')
    .replace(/[\s,;|·•–—-]+$/u, '')
    .trim();
  if (name === '' || name.length > 200 || !/\p{L}/u.test(name)) return null;
  return /^(?:https?:|www\.|@\w+$)|^\S+\.\w{2,4}$|^\d|^(?:admin|administrator|editor|staff|guest|user|webmaster|root|unknown|null|undefined)$/i.test(
    name,
  )
    ? null
    : name;
}

/** What stands after the names in a byline: a day, a time, an office, a second line. */
const bylineTail =
  /(?:\s*@\w+)?[\s,|·•–—-]*(?:\s(?:on|at|am|le|el)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}[:.]\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d+\s+(?:hours?|hrs?|minutes?|days?)\b|(?:published|updated|posted)\b)[^]*$/i;

const bylineSelectors =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline, .author-name';
const bylineClasses =
  '.author, .post-author, .entry-author, .article-author, .byline-name, [class*="author-name"], [class*="author__name"], [class*="byline__name"], [class*="byline"]';

/** Names in an element that is called so; what is longer than names are is a portrait. */
function bylineByClass(document: DomDocument): string | null {
  for (const element of Array.from(document.querySelectorAll(bylineClasses)).slice(0, 10)) {
    const text = collapseSpace((element.textContent ?? '').slice(0, 400));
    const name = text.length <= 120 ? tidyByline(tidy(text)) : null;
    if (name !== null && name.length <= 80 && /^[\p{Lu}\p{Lo}]/u.test(name)) return name;
  }
  return null;
}

const dateSelectors =
  '[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime], time[datetime]';

/** What parts a headline from a site's name. */
const separator = /\s+[|·•»–—:-]\s+/u;

/** "Headline | Site": the headline; the rest only repeats the site's name. */
function titleWithoutSite(title: string, siteName: string | null): string {
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const site = siteName ? fold(siteName) : null;
  const last = fold(parts.at(-1) ?? '');
  if (site && last && (last === site || last.startsWith(site) || site.startsWith(last))) {
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[|·•»–—:-]\s+$/u, '');
  }
  const first = fold(parts[0] ?? '');
  if (site && first === site) return title.slice((parts[0] ?? '').length).replace(/^\s+[|·•»–—:-]\s+/u, '');
  return title;
}

function readTitle(
  document: DomDocument,
  values: ReadonlyMap<string, string>,
  jsonLd: string | null,
  siteName: string | null,
): string | null {
  const headings = Array.from(document.querySelectorAll('h1'));
  const onlyHeading = headings.length === 1 ? tidy(headings[0]?.textContent) : null;
  const window = tidy(document.querySelector('title')?.textContent);
  const given = firstOf(values, 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline');
  const title = tidy(jsonLd) ?? given ?? window ?? onlyHeading;
  if (title === null) return null;
  const plain = titleWithoutSite(title, siteName);
  // The heading itself is the title as the page shows it; the others may be cut or dressed up.
  return onlyHeading &&
    (plain.includes(onlyHeading) || onlyHeading.includes(plain)) &&
    onlyHeading.length >= 8
    ? onlyHeading
    : plain;
}

/**
 * Reads what a page says of itself, in JSON-LD, Open Graph, `<meta>`, microdata, `<time>` and `<html lang>`, the
 * more careful source first.
 * @param url the address that the page was saved from, when it is known; it wins over what the page claims.
 */
export function readMetadata(document: DomDocument, url: string | null): PageMetadata {
  const values = readMeta(document);
  const jsonLd = readJsonLd(document);
  const siteName = firstOf(values, 'og:site_name', 'application-name') ?? tidy(jsonLd?.siteName);
  const canonical =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? firstOf(values, 'og:url');
  const address = url ?? safeHref(canonical ?? '', null);
  const metaAuthor = firstOf(
    values,
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
  );
  const published =
    jsonLd?.publishedAt ??
    firstOf(
      values,
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'parsely-pub-date',
      'pubdate',
      'publishdate',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'sailthru.date',
    ) ??
    valueOf(document.querySelector(dateSelectors));
  return {
    title: readTitle(document, values, jsonLd?.title ?? null, siteName),
    byline:
      tidyByline(tidy(jsonLd?.byline)) ??
      tidyByline(metaAuthor) ??
      tidyByline(valueOf(document.querySelector(bylineSelectors))) ??
      bylineByClass(document),
    siteName,
    url: address,
    publishedAt: published === null ? null : dateToIso(published),
    lang:
      tidyLang(
        document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang'),
      ) ??
      tidyLang(jsonLd?.lang) ??
      tidyLang(firstOf(values, 'og:locale', 'language')),
    image:
      values.get('og:image') ??
      values.get('og:image:url') ??
      values.get('twitter:image') ??
      values.get('twitter:image:src') ??
      jsonLd?.image ??
      document.querySelector('link[rel="image_src"]')?.getAttribute('href') ??
      null,
    description: firstOf(values, 'og:description', 'description', 'twitter:description'),
  };
}
