import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

/** Where a `lectern://` address leads, or in plain words why it leads nowhere. */
const destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), articleId: s.id, highlightId: s.id.nullable() }),
  z.object({ kind: z.literal('entity'), name: z.string() }),
  /** Another program asks to fetch a page; only the person may say yes. */
  z.object({ kind: z.literal('import'), url: z.string() }),
  z.object({ kind: z.literal('problem'), message: z.string() }),
]);

/** `lectern://` links that the system handed to the program, and those in notes and articles. */
export const deepLinkCommands = {
  /** Those that have come since this was last asked, the oldest first: each is answered once. */
  'deepLinks.take': command({ input: nothing, output: z.array(destination), changes: [] }),
  'deepLinks.resolve': query({ input: z.object({ address: z.string().max(8_000) }), output: destination }),
};
