import { dateToIso } from '../../dates/parse-date.ts';
import { safeHref } from '../../href.ts';
import { normalizeLang } from '../../lang.ts';
import type { DomDocument } from '../dom/dom.ts';
import { readByline } from './byline.ts';
import { readJsonLd } from './json-ld.ts';
import { firstOf, readMeta, normalizeValue, valueOf } from './meta-values.ts';
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
  readonly description: string | null;
  /** URL of the declared lead image, as written. */
  readonly image: string | null;
}

const dateSelectors =
  '[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime], time[datetime]';

/** The URL in `<base href>`, resolved against that of the page; without it, the URL of the page. */
function baseOf(document: DomDocument, url: string | null): string | null {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return (/\S/.test(href) ? safeHref(href, url) : null) ?? url;
}

/**
 * Reads metadata from JSON-LD, Open Graph, `<meta>`, microdata, `<time>` and `<html lang>`, the most reliable source first.
 * @param url URL that the page was saved from, if known; overrides the declared one
 */
export function readMetadata(document: DomDocument, url: string | null): PageMetadata {
  const values = readMeta(document);
  const jsonLd = readJsonLd(document);
  const siteName = firstOf(values, 'og:site_name', 'application-name') ?? normalizeValue(jsonLd?.siteName);
  const canonical =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? firstOf(values, 'og:url');
  const base = baseOf(document, url);
  const address = url ?? safeHref(canonical ?? '', base);
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
    byline: readByline(document, values, jsonLd?.byline ?? null),
    siteName,
    url: address,
    base: base ?? address,
    publishedAt: published === null ? null : dateToIso(published),
    lang:
      normalizeLang(
        document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang'),
      ) ??
      normalizeLang(jsonLd?.lang) ??
      normalizeLang(firstOf(values, 'og:locale', 'language')),
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
