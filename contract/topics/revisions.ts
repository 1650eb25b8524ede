import { z } from 'zod';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

const change = z.enum(['none', 'form', 'text']);
const piece = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
const changedLines = z.array(
  z.object({
    kind: z.enum(['same', 'changed', 'moved', 'added', 'removed']),
    pieces: z.array(piece),
  }),
);
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
  /** The same for pasted text, with its structure where the clipboard had it. */
  'revisions.fromPasted': command(
    z.object({
      articleId: s.id,
      text: z.string().min(1).max(20_000_000),
      html: z.string().max(40_000_000).nullable(),
    }),
    z.object({ updateId: s.id, change, missingPictures: s.count }),
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
      lines: changedLines,
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
  /** What is other in the text of version `to` than in that of `from`, in reading order. */
  'versions.compare': command(
    z.object({ articleId: s.id, from: s.count, to: s.count }),
    z.object({ lines: changedLines }),
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
