import { collapseSpace } from '../../characters.ts';
import type { DomDocument } from '../dom/dom.ts';
import { firstOf, normalizeValue, valueOf } from './meta-values.ts';

/** Cleans a name: "By Jane Doe" becomes "Jane Doe"; URLs and profile links are dropped. */
function normalizeByline(value: string | null): string | null {
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

/** What follows the names in a byline: a date, a time, a role, a second line. */
const bylineTail =
  /(?:\s*@\w+)?[\s,|·•–—-]*(?:\s(?:on|at|am|le|el)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}[:.]\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d+\s+(?:hours?|hrs?|minutes?|days?)\b|(?:published|updated|posted)\b)[^]*$/i;

const bylineSelectors =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline, .author-name';
const bylineClasses =
  '.author, .post-author, .entry-author, .article-author, .byline-name, [class*="author-name"], [class*="author__name"], [class*="byline__name"], [class*="byline"]';

/** Names in a byline element; longer text is an author box. */
function bylineByClass(document: DomDocument): string | null {
  for (const element of Array.from(document.querySelectorAll(bylineClasses)).slice(0, 10)) {
    const text = collapseSpace((element.textContent ?? '').slice(0, 400));
    const name = text.length <= 120 ? normalizeByline(normalizeValue(text)) : null;
    if (name !== null && name.length <= 80 && /^[\p{Lu}\p{Lo}]/u.test(name)) return name;
  }
  return null;
}

/** The authors of a page, from the most reliable source first; null when unknown. */
export function readByline(
  document: DomDocument,
  values: ReadonlyMap<string, string>,
  jsonLd: string | null,
): string | null {
  const metaAuthor = firstOf(
    values,
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
  );
  return (
    normalizeByline(normalizeValue(jsonLd)) ??
    normalizeByline(metaAuthor) ??
    normalizeByline(valueOf(document.querySelector(bylineSelectors))) ??
    bylineByClass(document)
  );
}
