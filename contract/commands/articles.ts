import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

const many = z.array(s.id).max(200_000);

const time = s.isoTime.nullable();

const marks = z.object({
  id: s.id,
  starredAt: time,
  archivedAt: time,
  finishedAt: time,
  position: s.count.nullable(),
});

/** Articles, and what a person puts on them. */
export const articleCommands = {
  /** Stars, archives, marks as read, or takes these away; answers what was, for `articles.setMarks`. */
  'articles.mark': command({
    input: z.object({
      ids: many,
      starred: z.boolean().optional(),
      archived: z.boolean().optional(),
      state: z.enum(['read', 'unread']).optional(),
    }),
    output: z.array(marks),
    changes: ['library'],
  }),
  'articles.setMarks': command({
    input: z.object({ marks: z.array(marks).max(200_000) }),
    output: nothing,
    changes: ['library'],
  }),
  /** Moves many articles into the bin, or brings them back; all or none. */
  'articles.setDeleted': command({
    input: z.object({ ids: many, deleted: z.boolean() }),
    output: nothing,
    changes: ['articles'],
  }),
  /** Takes articles that are in the bin away for good, with all that is on them. Cannot be undone. */
  'articles.purge': command({
    input: z.object({ ids: many }),
    output: z.object({ purged: s.count }),
    changes: ['articles'],
  }),
  /** Adds tags to many articles and takes others away; answers what each had before, for `tags.assign`. */
  'articles.tag': command({
    input: z.object({ ids: many, add: s.tags, remove: s.tags }),
    output: z.array(
      z.object({ kind: z.enum(['highlight', 'article']), id: s.id, tags: z.array(z.string()) }),
    ),
    changes: ['tags'],
  }),
  'articles.list': query({ input: nothing, output: z.array(s.articleSummary) }),
  'articles.get': query({ input: z.object({ id: s.id }), output: s.article }),
  /** Takes the article out of the library with all that is on it; `articles.restore` brings it back whole. */
  'articles.delete': command({ input: z.object({ id: s.id }), output: nothing, changes: ['articles'] }),
  'articles.restore': command({ input: z.object({ id: s.id }), output: nothing, changes: ['articles'] }),
  /** Brings the sample back, with its annotations where it had any; answers its id. */
  'articles.restoreSample': command({
    input: nothing,
    output: z.object({ id: s.id }),
    changes: ['articles'],
  }),
  'articles.setNote': command({
    input: z.object({ id: s.id, note: s.noteBody }),
    output: nothing,
    changes: ['articles'],
  }),
  'articles.setTags': command({
    input: z.object({ id: s.id, tags: s.tags }),
    output: nothing,
    changes: ['articles'],
  }),
  'articles.setReadingPosition': command({
    input: z.object({ id: s.id, position: s.count }),
    output: nothing,
    // It comes with every pause in scrolling, and nothing that is on the screen depends on it.
    changes: [],
  }),
};
