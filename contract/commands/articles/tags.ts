import { z } from 'zod';
import { tagColors } from '../../../core/model/notes.ts';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';
import { messageRef } from '../../../messages/message-keys.ts';

const kind = z.enum(['highlight', 'article']);

const tagColor = z.enum(tagColors).nullable();

/** With `from`, the difference between `from` and `tags` is applied to the tags that the owner has. */
const ownerTags = z.object({
  kind,
  id: s.id,
  tags: z.array(z.string()),
  from: z.array(z.string()).optional(),
});

/** Tags of articles and highlights. */
export const tagCommands = {
  'tags.list': query({
    input: nothing,
    output: z.array(z.object({ tag: z.string(), color: tagColor, highlights: s.count, articles: s.count })),
  }),
  /** Null removes the color. */
  'tags.setColor': command({
    input: z.object({ tag: s.tagName, color: tagColor }),
    output: nothing,
    changes: ['tags'],
    undo: { label: 'undo.tagColor' },
  }),
  /** Renames a tag everywhere, including the trash; null removes it. A name in use merges the two tags. */
  'tags.rename': command({
    input: z.object({ from: s.tagName, to: s.tagName.nullable() }),
    output: nothing,
    changes: ['tags'],
    undo: { label: ({ to }) => messageRef(to === null ? 'undo.deleteTag' : 'undo.renameTag') },
  }),
  /** Sets the tags of articles and highlights; unknown ones are ignored. */
  'tags.assign': command({
    input: z.object({ owners: z.array(ownerTags).max(200_000) }),
    output: nothing,
    changes: ['tags'],
    undo: { label: 'undo.tags' },
  }),
};
