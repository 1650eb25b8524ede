import { z } from 'zod';
import { tagColors } from '../../core/model/notes.ts';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

const kind = z.enum(['highlight', 'article']);

const tagName = z.string().trim().min(1).max(100);

const tagColor = z.enum(tagColors).nullable();

const ownerTags = z.object({ kind, id: s.id, tags: z.array(z.string()) });

/** Tags of articles and highlights. */
export const tagCommands = {
  'tags.list': query({
    input: nothing,
    output: z.array(z.object({ tag: z.string(), color: tagColor, highlights: s.count, articles: s.count })),
  }),
  'tags.setColor': command({
    input: z.object({ tag: tagName, color: tagColor }),
    output: z.object({ before: tagColor }),
    changes: ['tags'],
  }),
  /** Everywhere; null takes the tag away. Answers what each owner had before, for `tags.assign`. */
  'tags.rename': command({
    input: z.object({ from: tagName, to: tagName.nullable() }),
    output: z.array(ownerTags),
    changes: ['tags'],
  }),
  'tags.assign': command({
    input: z.object({ owners: z.array(ownerTags).max(200_000) }),
    output: nothing,
    changes: ['tags'],
  }),
};
