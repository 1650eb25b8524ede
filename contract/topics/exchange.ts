import { z } from 'zod';
import { exchangeFormats } from '../../core/exchange/model.ts';
import { itemStatuses } from '../../core/exchange/report.ts';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

/** What became of one thing in an imported file. */
const importedItem = z.object({
  place: z.string(),
  kind: z.enum(['highlight', 'note', 'article']),
  status: z.enum(itemStatuses),
  articleId: s.id.nullable(),
  title: z.string(),
  words: z.string(),
  message: z.string(),
});

/** What became of a file; `problem` says why nothing could be read of it, and is empty otherwise. */
const importReport = z.object({
  file: z.string(),
  format: z.enum(exchangeFormats).nullable(),
  imported: s.count,
  skipped: s.count,
  orphaned: s.count,
  waiting: s.count,
  failed: s.count,
  problem: z.string(),
  items: z.array(importedItem),
});

/** Annotations of other programs. */
export const exchangeCommands = {
  /** Main asks for files with the system's dialog and begins to import them. */
  'exchange.openFiles': command(nothing, z.object({ started: z.boolean() })),
  /** The file that is being imported, with how much of it is in (0 of 0 while it is read); how many reports wait. */
  'exchange.state': command(
    nothing,
    z.object({
      running: z.object({ file: z.string(), done: s.count, total: s.count }).nullable(),
      finished: s.count,
    }),
  ),
  /** The reports of the files that are done, once none is running: each is answered once. */
  'exchange.take': command(nothing, z.array(importReport)),
  /** The articles whose text is not here yet and can be fetched (`import.fetchTexts`). */
  'exchange.waiting': command(nothing, z.array(s.id)),
};
