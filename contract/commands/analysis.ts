import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

/** What the analysis found in an article. */
export const analysisCommands = {
  /**
   * `none` until somebody asks for it with `analysis.request`; `pending` while a worker is at it; a `changed` event follows.
   */
  'analysis.get': query({
    input: z.object({ articleId: s.id }),
    output: z.object({
      status: z.enum(['ready', 'none', 'pending', 'failed', 'stopped']),
      analysis: s.analysis.nullable(),
      /** How much of a long text is done, 0 to 1; null when that is not known. */
      progress: z.number().min(0).max(1).nullable(),
    }),
  }),
  /**
   * A person looks at this article: its text is analyzed next where it is not analyzed yet. One that `failed` or was
   * `stopped` stays so until it is asked for with `retry`, or the app is started again.
   */
  'analysis.request': command({
    input: z.object({ articleId: s.id, retry: z.boolean().optional() }),
    output: nothing,
    changes: ['analysis'],
  }),
  /** A person looks at the entities of the whole library: every article is analyzed, in the background. */
  'analysis.requestAll': command({ input: nothing, output: nothing, changes: [] }),
  /** Leaves a text that is `pending`. */
  'analysis.stop': command({ input: z.object({ articleId: s.id }), output: nothing, changes: [] }),
};
