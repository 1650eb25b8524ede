import { getEntityDetails } from '../../../data/store/entities/entity-details.ts';
import {
  getEntityPage,
  listEntityArticles,
  listLibraryEntities,
} from '../../../data/store/entities/library-entities.ts';
import { findTitles } from '../../../data/store/library/find-titles.ts';
import { listBacklinks, suggestLinks } from '../../../data/store/notes/note-links.ts';
import { listNotedArticles, listNotes } from '../../../data/store/notes/notes.ts';
import type { ReadableDb } from '../../../data/store/sqlite/database.ts';
import { listTags } from '../../../data/store/tags/tag-library.ts';

/** Reads that take longer in a large library. They run in the search thread, so that no write waits for them. */
export const longReads = {
  entities: listLibraryEntities,
  entityPage: getEntityPage,
  entityArticles: listEntityArticles,
  entityDetails: getEntityDetails,
  titles: findTitles,
  notes: listNotes,
  notedArticles: listNotedArticles,
  tags: listTags,
  linkSuggestions: suggestLinks,
  backlinks: listBacklinks,
};

type LongReads = typeof longReads;
export type LongReadName = keyof LongReads;

/** The arguments besides the connection. */
export type LongReadArgs<N extends LongReadName> =
  Parameters<LongReads[N]> extends [ReadableDb, ...infer Rest] ? Rest : never;
export type LongReadResult<N extends LongReadName> = ReturnType<LongReads[N]>;
