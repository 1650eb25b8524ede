import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../../core/model/annotation.ts';
import { filterHighlights, isFiltering, noFilter, tagsOf } from './filter-highlights.ts';

const make = (id: string, start: number, more: Partial<Highlight> = {}): Highlight => ({
  id,
  articleId: 'a',
  anchor: {
    span: { start, end: start + 5 },
    quote: { exact: `words ${id}`, prefix: '', suffix: '' },
    textVersion: 1,
  },
  state: 'exact',
  color: 'yellow',
  note: '',
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});
const ids = (all: readonly Highlight[]) => all.map((h) => h.id).join('');

describe('filterHighlights', () => {
  const all = [
    make('c', 30, { color: 'blue', tags: ['war'] }),
    make('a', 10, { note: 'Ask *Anna* about it' }),
    make('o', 0, { state: 'orphaned' }),
    make('b', 20, { tags: ['peace', 'war'] }),
  ];

  it('keeps text order and puts orphans last', () =>
    expect(ids(filterHighlights(all, noFilter))).toBe('abco'));
  it('filters by color', () =>
    expect(ids(filterHighlights(all, { ...noFilter, colors: ['blue'] }))).toBe('c'));
  it('filters by tag', () => expect(ids(filterHighlights(all, { ...noFilter, tag: 'war' }))).toBe('bc'));
  it('filters by text in quote, note and tags, ignoring case', () => {
    expect(ids(filterHighlights(all, { ...noFilter, text: 'anna' }))).toBe('a');
    expect(ids(filterHighlights(all, { ...noFilter, text: 'PEACE words' }))).toBe('b');
  });
  it('ignores accents in the text', () => {
    const ids = filterHighlights([{ ...(all[0] as Highlight), note: 'Søren in Łódź' }], {
      ...noFilter,
      text: 'soren lodz',
    });
    expect(ids).toHaveLength(1);
  });
  it('detects an active filter', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, text: ' ' })).toBe(false);
    expect(isFiltering({ ...noFilter, tag: 'war' })).toBe(true);
  });
  it('lists each tag once, sorted', () => expect(tagsOf(all)).toEqual(['peace', 'war']));
});
