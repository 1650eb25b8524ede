import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';
import { messageRef } from '../../../messages/message-keys.ts';

const many = z.array(s.id).max(100_000);

const anchor = z.object({
  span: s.span,
  quote: z.object({
    exact: z.string().max(1_000_000),
    prefix: z.string().max(10_000),
    suffix: z.string().max(10_000),
  }),
  textVersion: s.count,
});

/** The properties of a highlight that can be changed. The anchor is one that it had, in any version of the text. */
const values = z.object({
  id: s.id,
  color: s.color.optional(),
  note: s.noteBody.optional(),
  tags: z.array(z.string()).optional(),
  anchor: anchor.optional(),
});

/** Highlights with their notes and tags. */
export const highlightCommands = {
  /** Changes many highlights; unknown ones are ignored. Returns the number of changed highlights. */
  'highlights.changeMany': command({
    input: z.object({
      ids: many,
      color: s.color.optional(),
      addTags: s.tags.optional(),
      removeTags: s.tags.optional(),
    }),
    output: z.object({ changed: s.count }),
    changes: ['highlights'],
    undo: { label: (_, { changed }) => messageRef('undo.changeHighlights', { count: changed }) },
  }),
  /** Sets values of highlights, including deleted ones; unknown ones are ignored. */
  'highlights.assign': command({
    input: z.object({ highlights: z.array(values).max(100_000) }),
    output: nothing,
    changes: ['highlights'],
    undo: { label: 'undo.marks' },
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
  /** Permanently deletes highlights that are in the trash. Cannot be undone. */
  'highlights.purge': command({ input: z.object({ ids: many }), output: nothing, changes: ['highlights'] }),
  /** Possible places of an orphaned highlight, the most likely first. */
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
  'highlights.list': query({ input: z.object({ articleId: s.id }), output: z.array(s.highlight) }),
  /** The window creates the id, the backend takes the quote from the stored text. A known id changes nothing. */
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
    undo: { label: 'undo.highlight' },
  }),
  /** Changes the given properties. A new span, in the shown text, gives the highlight a new anchor. */
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
    undo: {
      label: ({ span, note, tags }) =>
        messageRef(
          span
            ? 'undo.adjustHighlight'
            : note !== undefined
              ? 'undo.note'
              : tags
                ? 'undo.tags'
                : 'undo.color',
        ),
    },
  }),
  /** Moves highlights to the trash; those already there are not changed. */
  'highlights.delete': command({
    input: z.object({ ids: many }),
    output: nothing,
    changes: ['highlights'],
    undo: { label: 'undo.deleteHighlight' },
  }),
  /** Restores highlights from the trash as they were. */
  'highlights.restore': command({
    input: z.object({ ids: many }),
    output: nothing,
    changes: ['highlights'],
    undo: { label: 'undo.restore' },
  }),
};
