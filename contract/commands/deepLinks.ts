import { z } from 'zod';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

/** Where a `lectern://` address leads, or in plain words why it leads nowhere. */
const destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), articleId: s.id, highlightId: s.id.nullable() }),
  z.object({ kind: z.literal('entity'), name: z.string() }),
  z.object({ kind: z.literal('problem'), message: z.string() }),
]);

/** `lectern://` links that the system handed to the program, and those in notes and articles. */
export const deepLinkCommands = {
  /**
   * Those that have come since this was last asked, the oldest first: each is answered once. A page to import is not
   * among them: the main process asks the person about it.
   */
  'deepLinks.take': command({ input: nothing, output: z.array(destination), changes: [] }),
  /** The same for a link that was clicked in an article or a note. Null when the person is asked about a page to import. */
  'deepLinks.open': command({
    input: z.object({ address: z.string().max(8_000) }),
    output: destination.nullable(),
    changes: [],
  }),
};
