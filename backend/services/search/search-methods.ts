import type { LibraryFilter, LibrarySort } from '../../../core/model/library.ts';
import { parseQuery } from '../../../core/search/parse.ts';
import { openForReading } from '../../../data/store/sqlite/open-sqlite.ts';
import type { ReadConnection } from '../../../data/store/sqlite/open-sqlite.ts';
import type { ReadableDb } from '../../../data/store/sqlite/database.ts';
import { storageErrorOf } from '../../../data/store/sqlite/errors.ts';
import { viewLibrary } from '../../../data/store/library/view.ts';
import type { LibraryView } from '../../../data/store/library/view.ts';
import { longReads, type LongReadName } from './long-reads.ts';
import { libraryFile } from '../../../data/store/sqlite/data-folder.ts';
import { showHits } from '../../../data/store/search/show-hits.ts';
import type { ShownHit } from '../../../data/store/search/show-hits.ts';

interface ViewInput {
  readonly filter: LibraryFilter;
  readonly sort: LibrarySort;
  /** Whether the user is still typing: the last word of the query may be incomplete. */
  readonly typing: boolean;
}

interface HitsInput {
  readonly query: string;
  readonly typing: boolean;
  readonly ids: readonly string[];
}

/** The methods of the search thread. */
export interface SearchMethods {
  /** The ids of the articles that match the filter, in order. */
  view(input: ViewInput): LibraryView;
  /** The matches in articles. */
  hits(input: HitsInput): readonly ShownHit[];
  /** One of the reads in long-reads.ts. */
  read(input: { readonly name: LongReadName; readonly args: readonly unknown[] }): unknown;
  /** Closes the connection until the next request, so that the library's file can be renamed. */
  release(): void;
}

/** As in data/store/sqlite/open.ts: keeps the pages of the index in memory. */
const cacheKiB = 65_536;

export function createSearchMethods(folder: string): SearchMethods {
  let open: ReadConnection | null = null;
  const reading = <T>(work: (db: ReadableDb) => T): T => {
    try {
      return work((open ??= openForReading(libraryFile(folder), { cacheKiB })));
    } catch (error) {
      // The code of an SQLite error would be lost in transit to the other thread.
      throw storageErrorOf(error, folder) ?? error;
    }
  };
  return {
    view: ({ filter, sort, typing }) => reading((db) => viewLibrary(db, filter, sort, { typing })),
    hits: ({ query, typing, ids }) => reading((db) => showHits(db, parseQuery(query, { typing }), ids)),
    read: ({ name, args }) =>
      // The types of name and arguments were checked by the searcher.
      reading((db) =>
        (longReads[name] as (db: ReadableDb, ...rest: readonly unknown[]) => unknown)(db, ...args),
      ),
    release() {
      open?.close();
      open = null;
    },
  };
}
