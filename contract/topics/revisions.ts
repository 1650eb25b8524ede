import { z } from 'zod';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

const change = z.enum(['none', 'form', 'text']);
const piece = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
const anchor = z.object({
  span: s.span,
  quote: z.object({
    exact: z.string().max(1_000_000),
    prefix: z.string().max(10_000),
    suffix: z.string().max(10_000),
  }),
  textVersion: s.count,
});

/** An article's text as it becomes another: what changes, what becomes of the highlights, older versions, and orphans. */
export const revisionCommands = {
  /** Main asks for a file with the system's dialog, reads it, and keeps it like `import.prepareUpdate`. Null: cancelled. */
  'revisions.fromFile': command(
    z.object({ articleId: s.id }),
    z.object({ updateId: s.id, change, missingPictures: s.count }).nullable(),
  ),
  /** What a prepared update changes, in reading order, and what becomes of each highlight. Changes nothing. */
  'revisions.preview': command(
    z.object({ updateId: s.id }),
    z.object({
      articleId: s.id,
      title: z.string(),
      /** The version that is shown now. */
      textVersion: s.count,
      change,
      lines: z.array(
        z.object({
          kind: z.enum(['same', 'changed', 'moved', 'added', 'removed']),
          pieces: z.array(piece),
        }),
      ),
      highlights: z.array(
        z.object({
          id: s.id,
          color: s.color,
          note: s.noteBody,
          quote: z.string(),
          before: s.anchorState,
          span: s.span.nullable(),
          words: z.string().nullable(),
          score: z.number().min(0).max(1),
        }),
      ),
    }),
  ),
  /** The versions of an article's text, the newest first. */
  'versions.list': command(
    z.object({ articleId: s.id }),
    z.array(z.object({ version: s.count, createdAt: s.isoTime, words: s.count, shown: z.boolean() })),
  ),
  /** Shows another version; answers the one that was shown before, so that it can be taken back. */
  'versions.show': command(z.object({ articleId: s.id, version: s.count }), z.object({ before: s.count })),
  /** Places that an orphaned highlight might belong to, the likeliest first. */
  'highlights.suggest': command(
    z.object({ id: s.id }),
    z.array(
      z.object({
        span: s.span,
        score: z.number().min(0).max(1),
        by: z.enum(['words', 'place']),
        before: z.string(),
        words: z.string(),
        after: z.string(),
      }),
    ),
  ),
  /** Puts a highlight on a span of the shown text; answers the anchor that it had, for `highlights.putAnchor`. */
  'highlights.place': command(z.object({ id: s.id, span: s.span }), anchor),
  'highlights.putAnchor': command(z.object({ id: s.id, anchor }), nothing),
};
