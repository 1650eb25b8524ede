import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

const many = z.array(s.id).max(200_000);

const name = z.string().trim().min(1).max(200);

/** Collections of articles. */
export const collectionCommands = {
  /** Makes a collection or gives it another name. The window makes the id. */
  'collections.save': command({
    input: z.object({ id: z.uuid(), name }),
    output: nothing,
    changes: ['collections'],
  }),
  /** Deletes a collection so that it can come back; its articles stay in the library. */
  'collections.setDeleted': command({
    input: z.object({ id: s.id, deleted: z.boolean() }),
    output: nothing,
    changes: ['collections'],
  }),
  /** Puts articles into a collection or takes them out; answers those for which that changed something. */
  'collections.put': command({
    input: z.object({ id: s.id, articleIds: many, into: z.boolean() }),
    output: z.array(s.id),
    changes: ['collections'],
  }),
  /** How many of these articles are in each collection; those with none of them are left out. */
  'collections.of': query({
    input: z.object({ articleIds: many }),
    output: z.array(z.object({ id: s.id, articles: s.count })),
  }),
};
