import { useEffect, useRef, type RefObject } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Collection } from '../../../../core/model/library.ts';
import { libraryQueries } from '../../../lib/api/library-queries.ts';
import type { LibraryList } from './use-library-view.ts';

type Facets = NonNullable<ReturnType<typeof useFacets>>;

const useFacets = () => useQuery(libraryQueries.facets).data;

/** Where in the library one is, and whether there is anything. */
export interface LibraryLocation {
  /** Undefined until they are known. */
  readonly facets: Facets | undefined;
  readonly inBin: boolean;
  readonly inArchive: boolean;
  readonly collection: Collection | null;
  /** The library has no article. */
  readonly empty: boolean;
  /** And there is nowhere else to go either. */
  readonly bare: boolean;
  /** It was not so a moment ago: the last article was just deleted. */
  readonly hadArticles: RefObject<boolean>;
}

export function useLibraryLocation({ view: { filter }, goTo }: LibraryList): LibraryLocation {
  const facets = useFacets();
  const collection = facets?.collections.find(({ id }) => id === filter.collectionId) ?? null;
  const counts = facets?.counts;
  const inBin = filter.shelf === 'bin';
  const nothing = counts !== undefined && counts.all + counts.archive === 0;
  const empty = nothing && !inBin && collection === null;
  const bare = empty && counts.bin === 0 && facets?.collections.length === 0;
  const hadArticles = useRef(false);
  useEffect(() => {
    hadArticles.current = !empty;
  }, [empty]);
  // A collection that was deleted is not a place to be.
  const gone = facets !== undefined && filter.collectionId !== null && collection === null;
  useEffect(() => {
    if (gone) goTo({});
  }, [gone, goTo]);
  return { facets, inBin, inArchive: filter.shelf === 'archive', collection, empty, bare, hadArticles };
}
