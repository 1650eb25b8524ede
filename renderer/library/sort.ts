import type { ArticleSummary } from '../../core/model/article.ts';
import { assertNever } from '../../core/model/assert.ts';

export const articleSorts = ['added', 'title', 'site', 'date'] as const;
/** `added` and `date` (of publication) put the newest first; `title` and `site` go by the alphabet. */
export type ArticleSort = (typeof articleSorts)[number];

export const sortNames: Readonly<Record<ArticleSort, string>> = {
  added: 'Recently added',
  title: 'Title',
  site: 'Site',
  date: 'Date of publication',
};

const alphabet = new Intl.Collator('en', { numeric: true, sensitivity: 'base', ignorePunctuation: true });

type Compare = (a: ArticleSummary, b: ArticleSummary) => number;

const timeOf = (iso: string | null): number => (iso === null ? Number.NaN : Date.parse(iso));

/** Newest first; what has no readable time comes last. */
function compareTimes(a: string | null, b: string | null): number {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  if (Number.isNaN(timeA) || Number.isNaN(timeB))
    return Number(Number.isNaN(timeA)) - Number(Number.isNaN(timeB));
  return timeB - timeA;
}

/** By the alphabet; what has no words comes last. */
function compareWords(a: string | null, b: string | null): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return alphabet.compare(a, b);
}

const byAdded: Compare = (a, b) => compareTimes(a.addedAt, b.addedAt) || compareWords(a.title, b.title);

function comparing(sort: ArticleSort): Compare {
  switch (sort) {
    case 'added':
      return byAdded;
    case 'title':
      return (a, b) => compareWords(a.title, b.title) || byAdded(a, b);
    case 'site':
      return (a, b) => compareWords(a.siteName, b.siteName) || byAdded(a, b);
    case 'date':
      return (a, b) => compareTimes(a.publishedAt, b.publishedAt) || byAdded(a, b);
    default:
      return assertNever(sort);
  }
}

/** The same articles in the order asked for; equal ones keep a steady order. */
export const sortArticles = (
  articles: readonly ArticleSummary[],
  sort: ArticleSort,
): readonly ArticleSummary[] => articles.toSorted(comparing(sort));
