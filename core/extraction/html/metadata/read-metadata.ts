import { safeHref } from '../../href.ts';
import { normalizeLang } from '../../lang.ts';
import type { DomDocument, DomElement } from '../dom/dom.ts';
import { classAndIdOf } from '../dom/elements.ts';
import { parseUrl } from '../../../model/url.ts';
import { readByline } from './byline.ts';
import { isElsewhere } from './elsewhere.ts';
import { readJsonLd } from './json-ld.ts';
import { firstOf, firstValues, readMeta, normalizeValue, valueOf } from './meta-values.ts';
import { needsShownDate, publishedOf } from './published.ts';
import { readTitle } from './title.ts';

/** Metadata of a page; null for unknown values. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  /** URL that relative links and pictures count from: `<base href>`, otherwise that of the page. */
  readonly base: string | null;
  readonly publishedAt: string | null;
  readonly lang: string | null;
  /** The page's descriptions of its article, the most reliable first. */
  readonly descriptions: readonly string[];
  /** The text of the article in structured data, possibly with markup. */
  readonly articleBody: string | null;
  /** URL of the declared lead image, as written. */
  readonly image: string | null;
}

const dateSelectors =
  '[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime], time[datetime]';

/** Maximum number of elements of dates that are examined. */
const maxShownDates = 20;

/** Whether an element shows when the page was changed. */
const isOfChange = (element: DomElement): boolean =>
  /(?:^|[\s_-])(?:updated|modified|datemodified)(?:$|[\s_-])/i.test(
    `${classAndIdOf(element)} ${element.getAttribute('itemprop') ?? ''}`,
  );

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'sailthru.date',
  'datecreated',
];

const hostOf = (url: string | null): string | null =>
  url === null ? null : (parseUrl(url)?.hostname ?? null);

const isHome = (url: string): boolean => {
  const parsed = parseUrl(url);
  return parsed !== null && /^\/?$/.test(parsed.pathname) && !/[?#]./.test(url);
};

/** Whether the metadata describe an article rather than a site. */
const isArticlePage = (
  values: ReadonlyMap<string, string>,
  jsonLd: { readonly title: string | null } | null,
): boolean =>
  values.get('og:type') === 'article' ||
  values.has('article:published_time') ||
  (jsonLd?.title ?? null) !== null;

/** The URL in `<base href>`, resolved against that of the page; without it, the URL of the page. */
function baseOf(document: DomDocument, url: string | null): string | null {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  // Without the URL of the page, the scheme of "//example.org/" is unknown.
  const whole = url === null ? href.trim().replace(/^\/\//, 'https://') : href;
  return (/\S/.test(href) ? safeHref(whole, url) : null) ?? url;
}

/**
 * Reads metadata from JSON-LD, Open Graph, `<meta>`, microdata, `<time>` and `<html lang>`, the most reliable source first.
 * @param url URL that the page was saved from, if known; overrides the declared one
 */
export function readMetadata(document: DomDocument, url: string | null): PageMetadata {
  const all = readMeta(document);
  const values = firstValues(all);
  const jsonLd = readJsonLd(document);
  const siteName =
    firstOf(values, 'og:site_name', 'citation_journal_title', 'application-name') ??
    normalizeValue(jsonLd?.siteName);
  const canonical =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? firstOf(values, 'og:url');
  const base = baseOf(document, url);
  const declared = safeHref(canonical ?? '', base);
  // A site's home page is not the address of an article, although some sites declare it on every page.
  const address =
    url ?? (declared !== null && isHome(declared) && isArticlePage(values, jsonLd) ? null : declared);
  const lang =
    normalizeLang(
      document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang'),
    ) ??
    normalizeLang(jsonLd?.lang) ??
    normalizeLang(firstOf(values, 'og:locale', 'language', 'dc.language', 'content-language'));
  const declaredDates = [
    jsonLd?.publishedAt ?? null,
    ...dateNames.map((name) => firstOf(values, name)),
  ].filter((value) => value !== null);
  const shownDates = (): string[] =>
    Array.from(document.querySelectorAll(dateSelectors))
      .slice(0, maxShownDates)
      .filter((element) => !isElsewhere(element))
      .toSorted((a, b) => Number(isOfChange(a)) - Number(isOfChange(b)))
      .slice(0, 3)
      .flatMap((element) => valueOf(element) ?? []);
  const published = publishedOf(declaredDates, lang);
  return {
    title: readTitle(document, values, jsonLd?.title ?? null, { siteName, host: hostOf(address) }),
    byline: readByline(document, all, jsonLd?.authors ?? { people: [], organizations: [] }),
    siteName,
    url: address,
    base: base ?? address ?? declared,
    publishedAt: needsShownDate(published)
      ? publishedOf([...declaredDates, ...shownDates()], lang)
      : published,
    lang,
    image:
      values.get('og:image') ??
      values.get('og:image:url') ??
      values.get('twitter:image') ??
      values.get('twitter:image:src') ??
      jsonLd?.image ??
      document.querySelector('link[rel="image_src"]')?.getAttribute('href') ??
      null,
    descriptions: ['og:description', 'description', 'twitter:description'].flatMap(
      (name) => firstOf(values, name) ?? [],
    ),
    articleBody: jsonLd?.articleBody ?? null,
  };
}
