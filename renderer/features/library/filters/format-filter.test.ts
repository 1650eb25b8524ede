import { describe, expect, it } from 'vitest';
import { noLibraryFilter } from '../../../../core/model/library.ts';
import { filterChips, isFilterActive, withoutConditions } from './format-filter.ts';
import { listSummary, listTitle } from '../format-library-list.ts';

const labels = (patch: Partial<typeof noLibraryFilter>) =>
  filterChips({ ...noLibraryFilter, ...patch }).map(({ label }) => label);

describe('filter formatting', () => {
  it('names each condition and its removal', () => {
    expect(labels({})).toEqual([]);
    expect(labels({ state: 'unread' })).toEqual([]);
    expect(labels({ state: 'unread', collectionId: 'c' })).toEqual(['Unread']);
    const filter = {
      ...noLibraryFilter,
      state: 'read' as const,
      tags: ['a', 'b'],
      site: 'The Site',
      entity: 'Xi Jinping',
      from: '2024-05-01',
      withNotes: true,
    };
    expect(labels(filter)).toEqual([
      'Read',
      'Has notes or highlights',
      'Tag: a',
      'Tag: b',
      'The Site',
      'Mentions Xi Jinping',
      'From May 1, 2024',
    ]);
    let left = filter as typeof noLibraryFilter;
    for (const { without } of filterChips(filter)) left = { ...left, ...without };
    expect(isFilterActive({ ...left, tags: [] })).toBe(false);
    expect(withoutConditions({ ...filter, shelf: 'archive' })).toEqual({
      ...noLibraryFilter,
      shelf: 'archive',
    });
  });

  it("returns the list's title and count", () => {
    expect(listTitle({ ...noLibraryFilter, shelf: 'trash' }, null)).toBe('Trash');
    expect(listTitle(noLibraryFilter, { id: 'c', name: 'Ice', articles: 1 })).toBe('Ice');
    expect(listSummary(noLibraryFilter, 1204, 1204)).toBe('1,204 articles');
    expect(listSummary({ ...noLibraryFilter, query: 'x' }, 17, 17)).toBe('17 found');
    expect(listSummary({ ...noLibraryFilter, query: 'x' }, 5210, 1000)).toBe('Best 1,000 of 5,210 found');
  });
});
