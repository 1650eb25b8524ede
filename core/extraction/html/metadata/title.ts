import { letterKey } from '../../../text/words.ts';
import type { DomDocument, DomElement } from '../dom/dom.ts';
import { copyrightName } from './copyright.ts';
import { headingText } from './heading-text.ts';
import { firstOf, normalizeValue } from './meta-values.ts';
import { titleWithoutSite } from './title-parts.ts';

/** Maximum number of headings that are compared. */
const maxHeadings = 20;

/** Minimum length in code units of a heading that replaces a title; shorter with letters of East Asian scripts. */
const minHeading = 8;

const isLongEnough = (heading: string): boolean =>
  heading.length >= minHeading || /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}/.test(heading);

/** Whether one of two texts begins with the other, by their letters. */
function isSameStart(a: string, b: string): boolean {
  const [x, y] = [letterKey(a), letterKey(b)];
  return x !== '' && y !== '' && (x.startsWith(y) || y.startsWith(x));
}

/** Whether a heading is a link to the home page, and so the name of the site. */
function isLinkHome(heading: DomElement): boolean {
  const link = heading.querySelector('a[href]');
  if (!link || letterKey(link.textContent ?? '') !== letterKey(heading.textContent ?? '')) return false;
  const href = link.getAttribute('href')?.trim() ?? '';
  return /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+|\.\/)?$/i.test(href);
}

/** The alternative text of the logo in a heading. */
const logoText = (headings: readonly DomElement[]): string | undefined =>
  headings.flatMap(
    (heading) => normalizeValue(heading.querySelector('img[alt]')?.getAttribute('alt')) ?? [],
  )[0];

/** The text of the first heading. */
function headingOf(document: DomDocument): string | null {
  const first = document.querySelector('h1,h2');
  return first === null ? null : headingText(first);
}

/** Large lines that old pages show instead of headings. */
const largeLines = (document: DomDocument): string[] =>
  Array.from(document.querySelectorAll('font[size],big,[class*="headline" i],[class*="title" i]'))
    .slice(0, maxHeadings)
    .flatMap((line) => headingText(line) ?? []);

/** Titles that editors write by default, and addresses. */
const isGeneric = (title: string): boolean =>
  /^(?:untitled(?: document| page)?|new page(?: \d+)?|document|index|home|homepage|start|startseite|unbenanntes dokument|sans titre|documento sin título|無題ドキュメント|无标题文档)$/i.test(
    title,
  ) ||
  /^[\w.-]{1,2}$/.test(title) ||
  /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}\/?$/.test(title);

/**
 * The headline of a page, without the name of the site; null when there is none. The visible heading is authoritative where it
 * matches the metadata, which may be truncated or decorated, or name the site alone.
 * @param host host of the page's URL; null when unknown
 */
export function readTitle(
  document: DomDocument,
  values: ReadonlyMap<string, string>,
  jsonLd: string | null,
  { siteName: declaredSite, host }: { readonly siteName: string | null; readonly host: string | null },
): string | null {
  const elements = Array.from(document.querySelectorAll('h1')).slice(0, maxHeadings);
  const textsOf = (some: readonly DomElement[]): string[] =>
    some.flatMap((heading) => headingText(heading) ?? []);
  const home = elements.filter(isLinkHome);
  const headings = textsOf(elements.filter((heading) => !home.includes(heading)));
  const siteName = declaredSite ?? textsOf(home)[0] ?? logoText(home) ?? copyrightName(document);
  const onlyHeading = headings.length === 1 ? (headings[0] ?? null) : null;
  const window = normalizeValue(document.querySelector('title')?.textContent);
  const names = ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'dcterms.title', 'headline'];
  const given = [normalizeValue(jsonLd), ...names.map((name) => firstOf(values, name)), window].filter(
    (value): value is string => value !== null && !isGeneric(value),
  );
  const site = letterKey(siteName ?? '');
  const isSite = (value: string): boolean => site !== '' && letterKey(value) === site;
  const title =
    given.find((value) => !isSite(value)) ?? onlyHeading ?? given[0] ?? headingOf(document) ?? window;
  if (title === null) return null;
  // The heading and the window's title agree against another value, such as a brand.
  if (
    onlyHeading !== null &&
    window !== null &&
    !isSite(onlyHeading) &&
    isSameStart(onlyHeading, window) &&
    !isSameStart(title, onlyHeading)
  )
    return onlyHeading;
  const lines = headings.length === 0 ? largeLines(document) : [];
  const plain = titleWithoutSite(title, { siteName, host, headings, lines });
  const shortened = /^(.{10,}?)\s*(?:…|\.{3})$/u.exec(plain)?.[1];
  if (shortened !== undefined && onlyHeading !== null && isSameStart(onlyHeading, shortened))
    return onlyHeading;
  const isHeading =
    onlyHeading !== null &&
    (plain.includes(onlyHeading) || onlyHeading.includes(plain)) &&
    isLongEnough(onlyHeading);
  return isHeading ? onlyHeading : plain;
}
