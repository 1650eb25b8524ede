import { useEffect, useRef, type RefObject } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Collection } from '../../../../core/model/library.ts';
import { libraryQueries } from '../../../lib/api/library-queries.ts';
import type { LibraryList } from './use-library-view.ts';

type Facets = NonNullable<ReturnType<typeof useFacets>>;

const useFacets = () => useQuery(libraryQueries.facets).data;

/** The current shelf or collection, and whether the library is empty. */
export interface LibraryLocation {
  /** Undefined until loaded. */
  readonly facets: Facets | undefined;
  readonly inTrash: boolean;
  readonly inArchive: boolean;
  readonly collection: Collection | null;
  /** The library has no articles. */
  readonly empty: boolean;
  /** And the trash and collections are empty too. */
  readonly bare: boolean;
  /** Whether the last article was just deleted. */
  readonly hadArticles: RefObject<boolean>;
}

export function useLibraryLocation({ view: { filter }, goTo }: LibraryList): LibraryLocation {
  const facets = useFacets();
  const collection = facets?.collections.find(({ id }) => id === filter.collectionId) ?? null;
  const counts = facets?.counts;
  const inTrash = filter.shelf === 'trash';
  const nothing = counts !== undefined && counts.all + counts.archive === 0;
  const empty = nothing && !inTrash && collection === null;
  const bare = empty && counts.trash === 0 && facets?.collections.length === 0;
  const hadArticles = useRef(false);
  useEffect(() => {
    hadArticles.current = !empty;
  }, [empty]);
  // Leaves a collection that was deleted.
  const isDeleted = facets !== undefined && filter.collectionId !== null && collection === null;
  useEffect(() => {
    if (isDeleted) goTo({});
  }, [isDeleted, goTo]);
  return { facets, inTrash, inArchive: filter.shelf === 'archive', collection, empty, bare, hadArticles };
}
