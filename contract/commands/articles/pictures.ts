import { z } from 'zod';
import { command, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

/** Pictures of articles. */
export const pictureCommands = {
  'pictures.list': query({
    input: z.object({ articleId: s.id }),
    output: z.array(
      z.object({
        /** Its URL or name in the article's blocks. */
        source: z.string(),
        /** The URL that displays it; null when it is missing. */
        url: z.string().nullable(),
        width: s.count.nullable(),
        height: s.count.nullable(),
        /** For people: why it is missing. */
        problem: s.message.nullable(),
        /** Whether `pictures.retry` can fetch it. */
        retry: z.boolean(),
        /** It is being fetched. */
        pending: z.boolean(),
      }),
    ),
  }),
  /**
   * Fetches missing pictures of an article from the network, if the user agrees; a `changed` event with the topic
   * `pictures` follows.
   */
  'pictures.retry': command({
    input: z.object({ articleId: s.id, sources: z.array(z.string().max(8_000)).max(2_000).optional() }),
    output: z.object({ fetched: s.count, missing: s.count }),
    changes: ['pictures'],
  }),
  /** The cover images of the articles that have one. */
  'pictures.covers': query({
    input: z.object({ articleIds: z.array(s.id).max(500) }),
    output: z.array(
      z.object({
        articleId: s.id,
        url: z.string(),
        width: s.count.nullable(),
        height: s.count.nullable(),
      }),
    ),
  }),
};
