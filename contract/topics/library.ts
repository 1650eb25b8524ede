import { z } from 'zod';
import { librarySorts, readStates, shelves } from '../../core/model/library.ts';
import { searchParts } from '../../core/model/search.ts';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

const day = z.iso.date().nullable();
const words = z.string().max(2_000);
const many = z.array(s.id).max(200_000);
const name = z.string().trim().min(1).max(200);

export const libraryFilter = z.object({
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

export const libraryRow = s.articleSummary.extend({
  state: z.enum(readStates),
  starred: z.boolean(),
  archived: z.boolean(),
  deletedAt: s.isoTime.nullable(),
});

const time = s.isoTime.nullable();
const marks = z.object({
  id: s.id,
  starredAt: time,
  archivedAt: time,
  finishedAt: time,
  position: s.count.nullable(),
});

const spans = z.array(z.object({ start: s.count, end: s.count }));

/** The library's list, its shelves and collections, and the search over it. */
export const libraryCommands = {
  /** The list as ids in order. `indexing` articles are not in the search index yet; a `changed` event follows. */
  'library.view': command(
    z.object({ filter: libraryFilter, sort: z.enum(librarySorts), typing: z.boolean() }),
    z.object({ ids: z.array(s.id), total: s.count, indexing: s.count }),
  ),
  /** Rows of the list by id, in no particular order; those that are gone are left out. */
  'library.rows': command(z.object({ ids: z.array(s.id).max(500) }), z.array(libraryRow)),
  /** Why articles were found: titles and snippets with the query's words marked. */
  'library.hits': command(
    z.object({ query: words, typing: z.boolean(), ids: z.array(s.id).max(200) }),
    z.array(
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
  ),
  'library.facets': command(
    nothing,
    z.object({
      counts: z.object({
        all: s.count,
        unread: s.count,
        reading: s.count,
        starred: s.count,
        archive: s.count,
        bin: s.count,
      }),
      collections: z.array(z.object({ id: s.id, name: z.string(), articles: s.count })),
      sites: z.array(z.object({ site: z.string(), articles: s.count })),
      hasSample: z.boolean(),
    }),
  ),

  /** Stars, archives, marks as read, or takes these away; answers what was, for `library.putMarks`. */
  'library.mark': command(
    z.object({
      ids: many,
      starred: z.boolean().optional(),
      archived: z.boolean().optional(),
      state: z.enum(['read', 'unread']).optional(),
    }),
    z.array(marks),
  ),
  'library.putMarks': command(z.object({ marks: z.array(marks).max(200_000) }), nothing),
  /** Moves many articles into the bin, or brings them back; all or none. */
  'library.setDeleted': command(z.object({ ids: many, deleted: z.boolean() }), nothing),
  /** Takes articles that are in the bin away for good, with all that is on them. Cannot be undone. */
  'library.purge': command(z.object({ ids: many }), z.object({ purged: s.count })),
  /** Adds tags to many articles and takes others away; answers what each had before, for `tags.put`. */
  'library.tag': command(
    z.object({ ids: many, add: s.tags, remove: s.tags }),
    z.array(z.object({ kind: z.enum(['highlight', 'article']), id: s.id, tags: z.array(z.string()) })),
  ),

  /** Makes a collection or gives it another name. The window makes the id. */
  'collections.save': command(z.object({ id: z.uuid(), name }), nothing),
  /** Deletes a collection so that it can come back; its articles stay in the library. */
  'collections.setDeleted': command(z.object({ id: s.id, deleted: z.boolean() }), nothing),
  /** Puts articles into a collection or takes them out; answers those for which that changed something. */
  'collections.put': command(z.object({ id: s.id, articleIds: many, into: z.boolean() }), z.array(s.id)),
  /** How many of these articles are in each collection; those with none of them are left out. */
  'collections.of': command(
    z.object({ articleIds: many }),
    z.array(z.object({ id: s.id, articles: s.count })),
  ),
};
