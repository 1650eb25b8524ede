import { z } from 'zod';
import { detailFields } from '../../../core/model/details/article-details.ts';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';
import { messageRef, type MessageRef } from '../../../messages/message-keys.ts';

const many = z.array(s.id).max(200_000);

const time = s.isoTime.nullable();

const marks = z.object({
  id: s.id,
  starredAt: time,
  archivedAt: time,
  finishedAt: time,
  position: s.count.nullable(),
});

interface MarkChange {
  readonly starred?: boolean | undefined;
  readonly archived?: boolean | undefined;
  readonly state?: 'read' | 'unread' | undefined;
}

function markLabel({ starred, archived, state }: MarkChange): MessageRef {
  if (archived !== undefined) return messageRef(archived ? 'undo.archive' : 'undo.unarchive');
  if (starred !== undefined) return messageRef(starred ? 'undo.star' : 'undo.unstar');
  return messageRef(state === 'read' ? 'undo.read' : 'undo.unread');
}

const line = z.string().max(2_000);

/** Imported values, which undo sets again, are of any form; the window sends only valid ones. */
const editedValues = z.object({
  title: line.nullable().optional(),
  byline: line.nullable().optional(),
  siteName: line.nullable().optional(),
  publishedAt: line.nullable().optional(),
  lang: z.string().max(100).nullable().optional(),
  url: z.string().max(8_000).nullable().optional(),
  leadImage: z.string().max(8_000).nullable().optional(),
});

/** Articles with their tags, note and reading state. */
export const articleCommands = {
  /** Sets or removes star, archive and read marks; unknown articles are ignored. */
  'articles.mark': command({
    input: z.object({
      ids: many,
      starred: z.boolean().optional(),
      archived: z.boolean().optional(),
      state: z.enum(['read', 'unread']).optional(),
    }),
    output: nothing,
    changes: ['library'],
    undo: { label: markLabel },
  }),
  /** Sets marks and reading positions. */
  'articles.setMarks': command({
    input: z.object({ marks: z.array(marks).max(200_000) }),
    output: nothing,
    changes: ['library'],
    undo: { label: 'undo.marks' },
  }),
  /** Permanently deletes articles that are in the trash, with their annotations. Cannot be undone. */
  'articles.purge': command({
    input: z.object({ ids: many }),
    output: z.object({ purged: s.count }),
    changes: ['articles'],
  }),
  /** Adds and removes tags of many articles. Returns the number of changed articles. */
  'articles.tag': command({
    input: z.object({ ids: many, add: s.tags, remove: s.tags }),
    output: z.object({ changed: s.count }),
    changes: ['tags'],
    undo: { label: 'undo.tags' },
  }),
  'articles.list': query({ input: nothing, output: z.array(s.articleSummary) }),
  'articles.get': query({ input: z.object({ id: s.id }), output: s.article }),
  /** Moves articles with their annotations to the trash; those already there are not changed. */
  'articles.delete': command({
    input: z.object({ ids: many }),
    output: nothing,
    changes: ['articles'],
    undo: {
      label: ({ ids }) => messageRef('undo.deleteArticles', { count: ids.length }),
    },
  }),
  /** Restores articles with their annotations from the trash. */
  'articles.restore': command({
    input: z.object({ ids: many }),
    output: nothing,
    changes: ['articles'],
    undo: { label: 'undo.restore' },
  }),
  /** Restores the sample article with its annotations; returns its id. */
  'articles.restoreSample': command({
    input: nothing,
    output: z.object({ id: s.id }),
    changes: ['articles'],
    undo: { label: 'undo.restoreSample' },
  }),
  /** Sets the note of the article; an empty one removes it. */
  'articles.setNote': command({
    input: z.object({ id: s.id, note: s.noteBody }),
    output: nothing,
    changes: ['articles'],
    undo: { label: 'undo.articleNote' },
  }),
  /** The details that can be edited, with what the import found. */
  'articles.details': query({
    input: z.object({ id: s.id }),
    output: z.record(
      z.enum(detailFields),
      z.object({ value: z.string().nullable(), isEdited: z.boolean(), imported: z.string().nullable() }),
    ),
  }),
  /** Edits details, or gives them their imported values back. Unknown articles are ignored. */
  'articles.editDetails': command({
    input: z.object({
      edits: z
        .array(z.object({ id: s.id, set: editedValues, reset: z.array(z.enum(detailFields)).max(20) }))
        .max(200_000),
    }),
    output: z.object({ changed: s.count }),
    changes: ['articles'],
    undo: { label: 'undo.details' },
  }),
  'articles.setTags': command({
    input: z.object({ id: s.id, tags: s.tags }),
    output: nothing,
    changes: ['articles'],
    undo: { label: 'undo.tags' },
  }),
  'articles.setReadingPosition': command({
    input: z.object({ id: s.id, position: s.count }),
    output: nothing,
    // Sent at every pause in scrolling; nothing on the screen depends on it.
    changes: [],
  }),
};
