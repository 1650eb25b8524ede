import { z } from 'zod';
import { exchangeFormats } from '../../core/annotation-import/model.ts';
import { itemStatuses } from '../../core/annotation-import/report.ts';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

/** What can be changed of a highlight, here and where it came from. */
const sourceState = z.object({ note: s.noteBody, color: s.color, tags: s.tags.readonly() });

/** What became of one thing in an imported file. */
const importedItem = z.object({
  place: z.string(),
  kind: z.enum(['highlight', 'note', 'article', 'correction']),
  status: z.enum(itemStatuses),
  articleId: s.id.nullable(),
  title: z.string(),
  words: z.string(),
  message: z.string(),
  /** A change at the source since the last import: offered, never made by itself. */
  update: z
    .object({ highlightId: s.id, next: sourceState, here: sourceState, changedHere: z.boolean() })
    .nullable(),
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
  changed: s.count,
  /** By which all that it brought can be taken back; null where it brought nothing. */
  importId: s.id.nullable(),
  /** A person ended it before it was through. */
  stopped: z.boolean(),
  remark: z.string(),
  problem: z.string(),
  items: z.array(importedItem),
});

const stateBefore = z.object({ highlightId: s.id, here: sourceState, source: sourceState.nullable() });

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
  /** Ends the import that is running and those that wait; what is in stays, and is in the report. */
  'exchange.stop': command(nothing, nothing),
  /**
   * Takes all back that an import brought, or puts it back. What a person has changed since stays: `kept` counts that.
   */
  'exchange.takeBack': command(z.object({ importId: s.id }), z.object({ removed: s.count, kept: s.count })),
  'exchange.putBack': command(z.object({ importId: s.id }), nothing),
  /** Does what a person chose for changes at the source; answers what was before, for `exchange.putStates`. */
  'exchange.choose': command(
    z.object({
      updates: z
        .array(z.object({ highlightId: s.id, next: sourceState, choice: z.enum(['take', 'both', 'keep']) }))
        .max(100_000),
    }),
    z.array(stateBefore),
  ),
  'exchange.putStates': command(z.object({ before: z.array(stateBefore).max(100_000) }), nothing),
  /** The articles whose text is not here yet and can be fetched (`import.fetchTexts`). */
  'exchange.waiting': command(nothing, z.array(s.id)),
};
