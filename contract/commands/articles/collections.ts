import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';
import { messageRef } from '../../../messages/message-keys.ts';

const many = z.array(s.id).max(200_000);

const name = s.name(200);

/** Collections of articles. */
export const collectionCommands = {
  /** Creates or renames a collection. The window creates the id. */
  'collections.save': command({
    input: z.object({ id: z.uuid(), name }),
    output: z.object({ isNew: z.boolean() }),
    changes: ['collections'],
    undo: {
      label: (input, { isNew }) =>
        isNew ? messageRef('undo.newCollection', { name: input.name }) : messageRef('undo.renameCollection'),
    },
  }),
  /** Deletes a collection, which can be restored; its articles stay in the library. */
  'collections.delete': command({
    input: z.object({ id: s.id }),
    output: nothing,
    changes: ['collections'],
    undo: { label: 'undo.deleteCollection' },
  }),
  'collections.restore': command({
    input: z.object({ id: s.id }),
    output: nothing,
    changes: ['collections'],
    undo: { label: 'undo.restore' },
  }),
  /** Adds articles to a collection or removes them. Returns the number of changed articles. */
  'collections.put': command({
    input: z.object({ id: s.id, articleIds: many, into: z.boolean() }),
    output: z.object({ changed: s.count }),
    changes: ['collections'],
    undo: { label: ({ into }) => messageRef(into ? 'undo.addToCollection' : 'undo.removeFromCollection') },
  }),
  /** Sets since when articles are in a collection, deleted or not; null: they are not in it. Unknown articles are ignored. */
  'collections.setMemberships': command({
    input: z.object({
      id: s.id,
      memberships: z.array(z.object({ articleId: s.id, addedAt: s.isoTime.nullable() })).max(200_000),
    }),
    output: nothing,
    changes: ['collections'],
    undo: { label: 'undo.marks' },
  }),
  /** The number of these articles in each collection that has any of them. */
  'collections.of': query({
    input: z.object({ articleIds: many }),
    output: z.array(z.object({ id: s.id, articles: s.count })),
  }),
};
