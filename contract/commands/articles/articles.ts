import { z } from 'zod';
import { command, nothing, query } from '../../command.ts';
import { plural } from '../../plural.ts';
import * as s from '../../schemas.ts';

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

function markLabel({ starred, archived, state }: MarkChange): string {
  if (archived !== undefined) return archived ? 'archiving' : 'move out of the archive';
  if (starred !== undefined) return starred ? 'star' : 'taking away of a star';
  return state === 'read' ? 'mark as read' : 'mark as unread';
}

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
    undo: { label: 'marks' },
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
    undo: { label: 'change of tags' },
  }),
  'articles.list': query({ input: nothing, output: z.array(s.articleSummary) }),
  'articles.get': query({ input: z.object({ id: s.id }), output: s.article }),
  /** Moves articles with their annotations to the trash; those already there are not changed. */
  'articles.delete': command({
    input: z.object({ ids: many }),
    output: nothing,
    changes: ['articles'],
    undo: {
      label: ({ ids }) => `deletion of ${ids.length === 1 ? 'an article' : plural(ids.length, 'article')}`,
    },
  }),
  /** Restores articles with their annotations from the trash. */
  'articles.restore': command({
    input: z.object({ ids: many }),
    output: nothing,
    changes: ['articles'],
    undo: { label: 'restoring' },
  }),
  /** Restores the sample article with its annotations; returns its id. */
  'articles.restoreSample': command({
    input: nothing,
    output: z.object({ id: s.id }),
    changes: ['articles'],
    undo: { label: 'return of the sample article' },
  }),
  /** Sets the note of the article; an empty one removes it. */
  'articles.setNote': command({
    input: z.object({ id: s.id, note: s.noteBody }),
    output: nothing,
    changes: ['articles'],
    undo: { label: 'article note' },
  }),
  'articles.setTags': command({
    input: z.object({ id: s.id, tags: s.tags }),
    output: nothing,
    changes: ['articles'],
    undo: { label: 'tags' },
  }),
  'articles.setReadingPosition': command({
    input: z.object({ id: s.id, position: s.count }),
    output: nothing,
    // Sent at every pause in scrolling; nothing on the screen depends on it.
    changes: [],
  }),
};
