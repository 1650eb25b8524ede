import { z } from 'zod';
import { librarySorts, readStates, shelves } from '../../../core/model/library.ts';
import { searchParts } from '../../../core/model/search.ts';
import { nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

const day = z.iso.date().nullable();

const words = z.string().max(2_000);

const libraryFilter = z.object({
  shelf: z.enum(shelves),
  collectionId: s.id.nullable(),
  state: z.enum(readStates).nullable(),
  query: words,
  tags: s.tags,
  site: words.nullable(),
  entity: words.nullable(),
  from: day,
  to: day,
  withNotes: z.boolean(),
});

const libraryRow = s.articleSummary.extend({
  state: z.enum(readStates),
  starred: z.boolean(),
  archived: z.boolean(),
  deletedAt: s.isoTime.nullable(),
});

const spans = z.array(z.object({ start: s.count, end: s.count }));

/** The list of the library, its shelves and the search over it. */
export const libraryCommands = {
  /**
   * The list as ids in order. `indexing` articles are not in the search index yet; a `changed` event follows. A filter by entity
   * cannot find `unanalyzed` articles yet; 0 without one.
   */
  'library.view': query({
    input: z.object({ filter: libraryFilter, sort: z.enum(librarySorts), typing: z.boolean() }),
    output: z.object({ ids: z.array(s.id), total: s.count, indexing: s.count, unanalyzed: s.count }),
  }),
  /** Rows of the list by id, in no particular order; unknown ids are ignored. */
  'library.rows': query({ input: z.object({ ids: z.array(s.id).max(500) }), output: z.array(libraryRow) }),
  /** Matches of a query: titles and snippets with the query's words marked. */
  'library.hits': query({
    input: z.object({ query: words, typing: z.boolean(), ids: z.array(s.id).max(200) }),
    output: z.array(
      z.object({
        id: s.id,
        title: z.string(),
        titleSpans: spans,
        snippet: z.string(),
        spans,
        part: z.enum(searchParts),
        place: z.object({ start: s.count, end: s.count }).nullable(),
        /** The highlight whose note the snippet is from. */
        highlightId: s.id.nullable(),
      }),
    ),
  }),
  /**
   * The next unread article after one in the order of a list, from its start again at the end. The list's own condition on the
   * reading state is ignored. Null when all are begun.
   */
  'library.nextUnread': query({
    input: z.object({ after: s.id, filter: libraryFilter, sort: z.enum(librarySorts) }),
    output: z.object({ id: s.id, title: z.string() }).nullable(),
  }),
  /** Up to three articles that mention the same rare names, the most related first. */
  'library.related': query({ input: z.object({ id: s.id }), output: z.array(libraryRow) }),
  /** The articles whose titles match what was typed, spelling errors included; those read or added last for an empty text. */
  'library.findTitles': query({
    input: z.object({ text: z.string().max(300), limit: z.number().int().min(1).max(50) }),
    output: z.array(z.object({ id: s.id, title: z.string(), siteName: z.string().nullable() })),
  }),
  'library.facets': query({
    input: nothing,
    output: z.object({
      counts: z.object({
        all: s.count,
        unread: s.count,
        reading: s.count,
        starred: s.count,
        archive: s.count,
        trash: s.count,
      }),
      collections: z.array(z.object({ id: s.id, name: z.string(), articles: s.count })),
      sites: z.array(z.object({ site: z.string(), articles: s.count })),
      hasSample: z.boolean(),
    }),
  }),
};
