import type { LibraryFilter, LibrarySort } from '../../../core/model/library.ts';
import { parseQuery } from '../../../core/search/parse.ts';
import { openSqlite } from '../../../data/backup/open-sqlite.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { storageErrorOf } from '../../../data/store/sqlite/errors.ts';
import { viewLibrary } from '../../../data/store/library/view.ts';
import type { LibraryView } from '../../../data/store/library/view.ts';
import { libraryFile } from '../../../data/store/sqlite/open.ts';
import { showHits } from '../../../data/store/search/search.ts';
import type { ShownHit } from '../../../data/store/search/search.ts';

/** What the thread that searches can be asked. */
export interface SearchTasks {
  /** The ids of what passes the filter, in order. */
  view(filter: LibraryFilter, sort: LibrarySort, typing: boolean): LibraryView;
  /** Why articles were found. */
  hits(query: string, typing: boolean, ids: readonly string[]): readonly ShownHit[];
  /** Closes the connection until the next question: the library's file may be put aside then. */
  release(): void;
}

/**
 * A connection that only reads: it sees all that was committed before the question came (WAL), waits for no writer, and keeps
 * none waiting.
 */
function openForReading(folder: string): Db {
  const db = openSqlite(libraryFile(folder));
  db.pragma('query_only = ON');
  // Kibibytes, as in data/store/sqlite/open.ts: the pages of the index stay.
  db.pragma('cache_size = -65536');
  db.pragma('trusted_schema = OFF');
  return db;
}

export function createSearchTasks(folder: string): SearchTasks {
  let open: Db | null = null;
  const reading = <T>(work: (db: Db) => T): T => {
    try {
      return work((open ??= openForReading(folder)));
    } catch (error) {
      // On the way to the other thread it would lose its code.
      throw storageErrorOf(error, folder) ?? error;
    }
  };
  return {
    view: (filter, sort, typing) => reading((db) => viewLibrary(db, filter, sort, { typing })),
    hits: (query, typing, ids) => reading((db) => showHits(db, parseQuery(query, { typing }), ids)),
    release() {
      open?.close();
      open = null;
    },
  };
}
