import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

/** Difference between a new text and the one in the library; `form`: the same words in different blocks. */
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
  /** Fetches an article's URL again and keeps the text until it is accepted; changes nothing. Null: declined. */
  'revisions.fromWeb': command({
    input: z.object({ articleId: s.id }),
    output: z.object({ updateId: s.id, change, missingPictures: s.count }).nullable(),
    changes: [],
  }),
  /** Makes the prepared text the article's new version; the old one is kept. */
  'revisions.accept': command({
    input: z.object({ updateId: s.id }),
    output: z.object({ articleId: s.id, textVersion: s.count }),
    changes: ['articles', 'highlights', 'analysis', 'pictures'],
    undo: { label: 'undo.updateText' },
  }),
  'revisions.discard': command({ input: z.object({ updateId: s.id }), output: nothing, changes: [] }),
  /** Shows the system's dialog for a file and keeps its text like `revisions.fromWeb`. Null: cancelled. */
  'revisions.fromFile': command({
    input: z.object({ articleId: s.id }),
    output: z.object({ updateId: s.id, change, missingPictures: s.count }).nullable(),
    changes: [],
  }),
  /** Keeps pasted text like `revisions.fromWeb`; `html` is the same with its structure. */
  'revisions.fromPasted': command({
    input: z.object({
      articleId: s.id,
      text: z.string().min(1).max(20_000_000),
      html: z.string().max(40_000_000).nullable(),
    }),
    output: z.object({ updateId: s.id, change, missingPictures: s.count }),
    changes: [],
  }),
  /** The differences of a prepared revision, in reading order, and the new place of each highlight. */
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
  /** The differences between two versions of the text, in reading order. */
  'revisions.compare': query({
    input: z.object({ articleId: s.id, from: s.count, to: s.count }),
    output: z.object({ lines: changedLines }),
  }),
  /** The passages of the page that are left out of the shown text, in page order; `words` is their number of words. */
  'revisions.leftOut': query({
    input: z.object({ articleId: s.id }),
    output: z.object({
      textVersion: s.count,
      sections: z.array(z.object({ text: z.string(), words: s.count })),
    }),
  }),
  /** Makes a new version of the text with passages that were left out, by their indexes. Fails with `not-found` if another version is shown. */
  'revisions.restorePassages': command({
    input: z.object({
      articleId: s.id,
      textVersion: s.count,
      sections: z.array(s.count).min(1).max(1_000),
    }),
    output: z.object({ articleId: s.id, textVersion: s.count }),
    changes: ['articles', 'highlights', 'analysis'],
    undo: { label: 'undo.restorePassages' },
  }),
  /** Shows another version, with `details` if given; returns the version that was shown before. */
  'revisions.show': command({
    input: z.object({ articleId: s.id, version: s.count, details: s.articleDetails.optional() }),
    output: z.object({ before: s.count }),
    changes: ['articles', 'highlights', 'analysis'],
    undo: { label: 'undo.changeVersion' },
  }),
};
