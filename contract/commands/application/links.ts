import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';
import { noteEntry } from '../articles/notes.ts';

const words = z.string().max(1_000);

const linkTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), title: words }),
  z.object({ kind: z.literal('article'), id: words }),
  z.object({ kind: z.literal('highlight'), id: words }),
  z.object({ kind: z.literal('entity'), name: words }),
]);

/** Links in notes, and links to web pages. */
export const linkCommands = {
  'links.suggest': query({
    input: z.object({ query: words }),
    output: z.array(
      z.object({
        kind: z.enum(['article', 'highlight', 'entity']),
        key: z.string(),
        label: z.string(),
        detail: z.string(),
      }),
    ),
  }),
  /** Null when nothing in the library matches it. */
  'links.resolve': query({
    input: z.object({ target: linkTarget }),
    output: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('article'), articleId: s.id, title: z.string() }),
        z.object({ kind: z.literal('highlight'), articleId: s.id, highlightId: s.id, title: z.string() }),
        z.object({ kind: z.literal('entity'), name: z.string() }),
      ])
      .nullable(),
  }),
  'links.backlinks': query({
    input: z.object({ kind: z.enum(['article', 'highlight', 'entity']), key: words }),
    output: z.array(noteEntry),
  }),
  /** Opens an http, https or mailto URL in the system's browser, after the user has seen and confirmed it. */
  'links.open': command({ input: z.object({ url: z.url().max(8_000) }), output: nothing, changes: [] }),
};
