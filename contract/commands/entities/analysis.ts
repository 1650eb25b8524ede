import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

/** The analysis of an article. */
export const analysisCommands = {
  /**
   * `none` until it is requested with `analysis.request`; `pending` while a worker runs it; a `changed` event follows.
   */
  'analysis.get': query({
    input: z.object({ articleId: s.id }),
    output: z.object({
      status: z.enum(['ready', 'none', 'pending', 'failed', 'stopped']),
      analysis: s.analysis.nullable(),
      /** Progress of a long text, 0 to 1; null when unknown. */
      progress: z.number().min(0).max(1).nullable(),
    }),
  }),
  /**
   * Analyzes the article next, because a user has opened it, unless its analysis is ready. One that `failed` or was
   * `stopped` stays so until it is requested with `retry`, or the app is restarted.
   */
  'analysis.request': command({
    input: z.object({ articleId: s.id, retry: z.boolean().optional() }),
    output: nothing,
    changes: ['analysis'],
  }),
  /** Analyzes every article in the background, because a user has opened the entities of the library. */
  'analysis.requestAll': command({ input: nothing, output: nothing, changes: [] }),
  /** Stops an analysis that is `pending`. */
  'analysis.stop': command({ input: z.object({ articleId: s.id }), output: nothing, changes: [] }),
};
