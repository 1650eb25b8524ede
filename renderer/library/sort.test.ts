import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { ArticleSummary } from '../../core/model/article.ts';
import { articleSorts, sortArticles } from './sort.ts';

const article = (id: string, fields: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id,
  title: id,
  byline: null,
  siteName: null,
  url: null,
  source: 'html',
  publishedAt: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  excerpt: '',
  leadImage: null,
  words: 100,
  tags: [],
  highlights: 0,
  notes: 0,
  progress: 0,
  ...fields,
});
const ids = (articles: readonly ArticleSummary[]): string => articles.map((a) => a.id).join(' ');

describe('sortArticles', () => {
  it('puts what was added last first', () => {
    const all = [
      article('old', { addedAt: '2026-01-01T10:00:00.000Z' }),
      article('new', { addedAt: '2026-01-02T09:00:00.000Z' }),
    ];
    expect(ids(sortArticles(all, 'added'))).toBe('new old');
  });

  it('sorts titles as a person would: case, accents, quotes and numbers do not disturb', () => {
    const all = [
      article('d', { title: 'zebra' }),
      article('c', { title: '“Of mice”' }),
      article('b', { title: 'Chapter 10' }),
      article('a', { title: 'chapter 9' }),
      article('e', { title: 'Élan' }),
    ];
    expect(ids(sortArticles(all, 'title'))).toBe('a b e c d');
  });

  it('puts articles without a site or a date last', () => {
    const all = [
      article('none'),
      article('times', { siteName: 'The Times', publishedAt: '2015-05-04' }),
      article('bbc', { siteName: 'BBC', publishedAt: '2015-05-04T08:00:00Z' }),
      article('broken', { siteName: '', publishedAt: 'last spring' }),
    ];
    expect(ids(sortArticles(all, 'site')).split(' ').slice(0, 2)).toEqual(['bbc', 'times']);
    expect(ids(sortArticles(all, 'date')).split(' ').slice(0, 2)).toEqual(['bbc', 'times']);
  });

  it('loses nothing, and does not depend on the order it was given', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1 }),
        title: fc.constantFrom('A', 'b', ''),
        siteName: fc.constantFrom(null, 'X', 'y'),
        publishedAt: fc.constantFrom(null, '2015-05-04', 'nonsense'),
        addedAt: fc
          .integer({ min: 0, max: 1_000_000 })
          .map((seconds) => new Date(seconds * 1000).toISOString()),
      }),
      { selector: (fields) => fields.addedAt },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...articleSorts), (fields, sort) => {
        const all = fields.map((each) => article(each.id, each));
        const sorted = sortArticles(all, sort);
        expect(sorted).toHaveLength(all.length);
        expect(sortArticles(all.toReversed(), sort)).toEqual(sorted);
      }),
    );
  });
});
