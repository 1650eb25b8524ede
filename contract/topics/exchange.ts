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
  /** Main asks for files with the system's dialog; an empty list when the person cancelled. */
  'exchange.import': command(nothing, z.array(importReport)),
  /** The articles whose text is not here yet and can be fetched (`import.fetchTexts`). */
  'exchange.waiting': command(nothing, z.array(s.id)),
};
