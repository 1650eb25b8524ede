import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

/** What the analysis found in an article. */
export const analysisCommands = {
  /**
   * `pending` while a worker is at it; a `changed` event follows. `failed` and `stopped` stay until it is asked for with
   * `retry`, or the app is started again.
   */
  'analysis.get': query({
    input: z.object({ articleId: s.id, retry: z.boolean().optional() }),
    output: z.object({
      status: z.enum(['ready', 'pending', 'failed', 'stopped']),
      analysis: s.analysis.nullable(),
      /** How much of a long text is done, 0 to 1; null when that is not known. */
      progress: z.number().min(0).max(1).nullable(),
    }),
  }),
  /** Leaves a text that is `pending`. */
  'analysis.stop': command({ input: z.object({ articleId: s.id }), output: nothing, changes: [] }),
};
