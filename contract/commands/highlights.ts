import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

const many = z.array(s.id).max(100_000);

const before = z.object({ id: s.id, color: s.color, tags: z.array(z.string()) });

const anchor = z.object({
  span: s.span,
  quote: z.object({
    exact: z.string().max(1_000_000),
    prefix: z.string().max(10_000),
    suffix: z.string().max(10_000),
  }),
  textVersion: s.count,
});

/** Highlights with their notes and tags. */
export const highlightCommands = {
  /** Changes many highlights at once; answers what they were, for `highlights.putBack`. */
  'highlights.changeMany': command({
    input: z.object({
      ids: many,
      color: s.color.optional(),
      addTags: s.tags.optional(),
      removeTags: s.tags.optional(),
    }),
    output: z.array(before),
    changes: ['highlights'],
  }),
  'highlights.putBack': command({
    input: z.object({ before: z.array(before).max(100_000) }),
    output: nothing,
    changes: ['highlights'],
  }),
  /** Deletes many highlights so that they can come back, or brings them back. */
  'highlights.setDeleted': command({
    input: z.object({ ids: many, deleted: z.boolean() }),
    output: nothing,
    changes: ['highlights'],
  }),
  'highlights.listDeleted': query({
    input: nothing,
    output: z.array(
      z.object({
        id: s.id,
        articleId: s.id,
        articleTitle: z.string(),
        quote: z.string(),
        color: s.color,
        note: s.noteBody,
        tags: z.array(z.string()),
        deletedAt: s.isoTime,
      }),
    ),
  }),
  /** Takes highlights that are in the bin away for good. The one act here that cannot be undone. */
  'highlights.purge': command({ input: z.object({ ids: many }), output: nothing, changes: ['highlights'] }),
  /** Places that an orphaned highlight might belong to, the likeliest first. */
  'highlights.suggest': query({
    input: z.object({ id: s.id }),
    output: z.array(
      z.object({
        span: s.span,
        score: z.number().min(0).max(1),
        by: z.enum(['words', 'place']),
        before: z.string(),
        words: z.string(),
        after: z.string(),
      }),
    ),
  }),
  /** Puts a highlight on a span of the shown text; answers the anchor that it had, for `highlights.putAnchor`. */
  'highlights.place': command({
    input: z.object({ id: s.id, span: s.span }),
    output: anchor,
    changes: ['highlights'],
  }),
  'highlights.putAnchor': command({
    input: z.object({ id: s.id, anchor }),
    output: nothing,
    changes: ['highlights'],
  }),
  'highlights.list': query({ input: z.object({ articleId: s.id }), output: z.array(s.highlight) }),
  /** The window makes the id; main makes the quote from the stored text. The same id twice changes nothing. */
  'highlights.create': command({
    input: z.object({
      id: z.uuid(),
      articleId: s.id,
      span: s.span,
      textVersion: s.count,
      color: s.color,
      note: s.noteBody.optional(),
      tags: s.tags.optional(),
    }),
    output: s.highlight,
    changes: ['highlights'],
  }),
  'highlights.update': command({
    input: z.object({
      id: s.id,
      color: s.color.optional(),
      span: s.span.optional(),
      note: s.noteBody.optional(),
      tags: s.tags.optional(),
    }),
    output: s.highlight,
    changes: ['highlights'],
  }),
  'highlights.delete': command({ input: z.object({ id: s.id }), output: nothing, changes: ['highlights'] }),
  'highlights.restore': command({
    input: z.object({ id: s.id }),
    output: s.highlight,
    changes: ['highlights'],
  }),
};
