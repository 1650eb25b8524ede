import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

/** How a text that was read again compares with the one in the library; `form`: the same words in other blocks. */
const change = z.enum(['none', 'form', 'text']);

const piece = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });

const changedLines = z.array(
  z.object({
    kind: z.enum(['same', 'changed', 'moved', 'added', 'removed']),
    pieces: z.array(piece),
  }),
);

/** Versions of an article’s text: reading a new one, comparing, showing another. */
export const revisionCommands = {
  /** Reads an article's address again and keeps what is found until it is accepted; changes nothing. Null: declined. */
  'revisions.fromWeb': command({
    input: z.object({ articleId: s.id }),
    output: z.object({ updateId: s.id, change, missingPictures: s.count }).nullable(),
    changes: [],
  }),
  /** The prepared text becomes the article's new version; the old one is kept. */
  'revisions.accept': command({
    input: z.object({ updateId: s.id }),
    output: z.object({ articleId: s.id, textVersion: s.count }),
    changes: ['articles', 'highlights', 'analysis', 'pictures'],
    undo: { label: 'update of the text' },
  }),
  'revisions.discard': command({ input: z.object({ updateId: s.id }), output: nothing, changes: [] }),
  /** Main asks for a file with the system's dialog, reads it, and keeps it like `revisions.fromWeb`. Null: cancelled. */
  'revisions.fromFile': command({
    input: z.object({ articleId: s.id }),
    output: z.object({ updateId: s.id, change, missingPictures: s.count }).nullable(),
    changes: [],
  }),
  /** The same for pasted text, with its structure where the clipboard had it. */
  'revisions.fromPasted': command({
    input: z.object({
      articleId: s.id,
      text: z.string().min(1).max(20_000_000),
      html: z.string().max(40_000_000).nullable(),
    }),
    output: z.object({ updateId: s.id, change, missingPictures: s.count }),
    changes: [],
  }),
  /** What a prepared update changes, in reading order, and what becomes of each highlight. Changes nothing. */
  'revisions.preview': query({
    input: z.object({ updateId: s.id }),
    output: z.object({
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
  }),
  /** The versions of an article's text, the newest first. */
  'revisions.list': query({
    input: z.object({ articleId: s.id }),
    output: z.array(z.object({ version: s.count, createdAt: s.isoTime, words: s.count, shown: z.boolean() })),
  }),
  /** What is other in the text of version `to` than in that of `from`, in reading order. */
  'revisions.compare': query({
    input: z.object({ articleId: s.id, from: s.count, to: s.count }),
    output: z.object({ lines: changedLines }),
  }),
  /** Shows another version; answers the one that was shown before, so that it can be taken back. */
  'revisions.show': command({
    input: z.object({ articleId: s.id, version: s.count }),
    output: z.object({ before: s.count }),
    changes: ['articles', 'highlights', 'analysis'],
    undo: { label: 'change of the text’s version' },
  }),
};
