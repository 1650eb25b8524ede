import { z } from 'zod';
import { command, nothing } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

/** The destination of a `lectern://` link, or a message for people why it has none. */
const destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), articleId: s.id, highlightId: s.id.nullable() }),
  z.object({ kind: z.literal('entity'), name: z.string() }),
  z.object({ kind: z.literal('problem'), message: s.message }),
]);

/** `lectern://` links that were opened in the system, in notes or in articles. */
export const deepLinkCommands = {
  /**
   * Links that were opened since the last call, oldest first; each is returned once. A page to import is not
   * among them: the main process asks the user about it.
   */
  'deepLinks.take': command({ input: nothing, output: z.array(destination), changes: [] }),
  /** The same for a link that was clicked in an article or a note. Null when the user is asked about a page to import. */
  'deepLinks.open': command({
    input: z.object({ address: z.string().max(8_000) }),
    output: destination.nullable(),
    changes: [],
  }),
};
