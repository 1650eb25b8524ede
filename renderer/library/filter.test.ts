import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '../../core/model/article.ts';
import { filterArticles } from './filter.ts';

const article = (id: string, fields: Partial<ArticleSummary>): ArticleSummary => ({
  id,
  title: '',
  byline: null,
  siteName: null,
  url: null,
  source: 'text',
  publishedAt: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  excerpt: 'moon',
  leadImage: null,
  words: 1,
  tags: [],
  highlights: 0,
  notes: 0,
  progress: 0,
  ...fields,
});

const library = [
  article('visit', { title: 'China’s Xi to visit Russia', siteName: 'The Guardian' }),
  article('rain', { title: 'Rain in São Paulo', byline: 'Ana Díaz' }),
  article('tide', { title: 'Tides', siteName: 'Harbour News', tags: ['sea & sky'] }),
];
const found = (query: string) => filterArticles(library, query).map((a) => a.id);

describe('filterArticles', () => {
  it('keeps all for an empty query', () => {
    expect(found('')).toEqual(['visit', 'rain', 'tide']);
    expect(found('  \t ')).toEqual(['visit', 'rain', 'tide']);
  });

  it('wants every word, in any order and in any field', () => {
    expect(found('guardian xi')).toEqual(['visit']);
    expect(found('xi harbour')).toEqual([]);
  });

  it('forgives case and accents on both sides', () => {
    expect(found('SAO diaz')).toEqual(['rain']);
    expect(found('são')).toEqual(['rain']);
  });

  it('looks into tags, and not into the excerpt', () => {
    expect(found('sky')).toEqual(['tide']);
    expect(found('moon')).toEqual([]);
  });
});
