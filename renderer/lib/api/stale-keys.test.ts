import { hashKey, partialMatchKey, type QueryKey } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { topics, type Topic } from '../../../contract/schemas/topics.ts';
import { noLibraryFilter, type LibraryFilter } from '../../../core/model/library.ts';
import { libraryQueries } from './library-queries.ts';
import { noteQueries } from './note-queries.ts';
import { queries } from './queries.ts';
import { staleKeys } from './stale-keys.ts';

const isStale = (key: QueryKey, topic: Topic, articleId?: string): boolean =>
  staleKeys(articleId === undefined ? { topic } : { topic, articleId }).some((stale) =>
    partialMatchKey(key, stale),
  );

describe('staleKeys', () => {
  it('returns keys for every topic', () => {
    for (const topic of topics) expect(staleKeys({ topic }), topic).not.toEqual([]);
  });

  it('does not include the article preview for download progress', () => {
    expect(isStale(queries.revisionPreview('u').queryKey, 'appUpdate')).toBe(false);
    expect(isStale(queries.appUpdate.queryKey, 'appUpdate')).toBe(true);
  });

  it('returns the keys of the changed article', () => {
    expect(isStale(queries.highlights('a').queryKey, 'highlights', 'a')).toBe(true);
    expect(isStale(queries.highlights('b').queryKey, 'highlights', 'a')).toBe(false);
    expect(isStale(queries.highlights('b').queryKey, 'highlights')).toBe(true);
    expect(isStale(queries.article('b').queryKey, 'articles', 'a')).toBe(false);
    expect(isStale(queries.revisions('a').queryKey, 'articles', 'a')).toBe(true);
    expect(isStale(queries.corrections('a').queryKey, 'corrections', 'a')).toBe(true);
    expect(isStale(queries.analysis('a').queryKey, 'corrections', 'b')).toBe(false);
    expect(isStale(noteQueries.trash.queryKey, 'highlights', 'a')).toBe(true);
  });

  it('returns the lists that are filtered by entity, and no others, for the entities of the library', () => {
    const keyOf = (filter: Partial<LibraryFilter>) =>
      libraryQueries.view({ ...noLibraryFilter, ...filter }, 'added', false).queryKey;
    expect(isStale(keyOf({ query: 'snow -entity:Moscow' }), 'entities')).toBe(true);
    expect(isStale(keyOf({ entity: 'Moscow' }), 'entities')).toBe(true);
    expect(isStale(keyOf({ query: 'Moscow' }), 'entities')).toBe(false);
    expect(isStale(keyOf({ entity: 'Moscow' }), 'collections')).toBe(true);
  });

  it('no two queries share a key', () => {
    const keys = [
      queries.highlights('x').queryKey,
      queries.suggestions('x').queryKey,
      queries.revisions('x').queryKey,
      queries.revisionPreview('x').queryKey,
      queries.article('x').queryKey,
    ];
    expect(new Set(keys.map((key) => hashKey(key))).size).toBe(keys.length);
  });
});
