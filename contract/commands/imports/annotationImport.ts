import { z } from 'zod';
import { annotationFormats } from '../../../core/annotation-import/model.ts';
import { itemStatuses } from '../../../core/annotation-import/report.ts';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

/** The properties of a highlight that both the user and its source can change. */
const sourceState = z.object({ note: s.noteBody, color: s.color, tags: s.tags.readonly() });

/** The result of one item in an imported file. */
const importedItem = z.object({
  place: z.string(),
  kind: z.enum(['highlight', 'note', 'article', 'correction']),
  status: z.enum(itemStatuses),
  articleId: s.id.nullable(),
  title: z.string(),
  words: z.string(),
  message: s.message.nullable(),
  /** A change at the source since the last import: offered, never applied automatically. */
  update: z
    .object({ highlightId: s.id, next: sourceState, here: sourceState, changedHere: z.boolean() })
    .nullable(),
});

/** The result of a file; `problem` is the reason why it could not be read, and null otherwise. */
const importReport = z.object({
  file: z.string(),
  format: z.enum(annotationFormats).nullable(),
  imported: s.count,
  skipped: s.count,
  orphaned: s.count,
  waiting: s.count,
  failed: s.count,
  changed: s.count,
  /** Identifies the import for `annotationImport.revert`; null where nothing was imported. */
  importId: s.id.nullable(),
  /** The user stopped it before it was complete. */
  stopped: z.boolean(),
  remark: s.message.nullable(),
  problem: s.message.nullable(),
  items: z.array(importedItem),
});

const highlightStates = z.object({ highlightId: s.id, here: sourceState, source: sourceState.nullable() });

const importIds = z.array(s.id).min(1).max(1_000);

/** Annotations of other programs. */
export const annotationImportCommands = {
  /** Shows the system's dialog for files and starts to import them. */
  'annotationImport.openFiles': command({
    input: nothing,
    output: z.object({ started: z.boolean() }),
    changes: [],
  }),
  /** The file that is being imported and its progress (0 of 0 while it is read); `finished`: number of reports to take. */
  'annotationImport.state': query({
    input: nothing,
    output: z.object({
      running: z.object({ file: z.string(), done: s.count, total: s.count }).nullable(),
      finished: s.count,
    }),
  }),
  /** The reports of completed files, once no import is running; each report is returned once. */
  'annotationImport.takeReports': command({
    input: nothing,
    output: z.array(importReport),
    changes: ['annotationImport'],
    undo: { label: 'undo.importAnnotations' },
  }),
  /** Stops the running import and those in the queue. What was imported stays, and is in the report. */
  'annotationImport.stop': command({ input: nothing, output: nothing, changes: [] }),
  /** Removes everything that these imports added, except what the user has changed since, which `kept` counts. */
  'annotationImport.revert': command({
    input: z.object({ importIds }),
    output: z.object({ removed: s.count, kept: s.count }),
    changes: ['articles', 'highlights', 'tags', 'corrections'],
    undo: { label: 'undo.undoImport' },
  }),
  /** Restores what `annotationImport.revert` removed. */
  'annotationImport.restore': command({
    input: z.object({ importIds }),
    output: nothing,
    changes: ['articles', 'highlights', 'tags', 'corrections'],
    undo: { label: 'undo.importAnnotations' },
  }),
  /** Applies the user's choices for changes at the source; unknown highlights are ignored. */
  'annotationImport.chooseUpdates': command({
    input: z.object({
      updates: z
        .array(z.object({ highlightId: s.id, next: sourceState, choice: z.enum(['take', 'both', 'keep']) }))
        .max(100_000),
    }),
    output: nothing,
    changes: ['highlights'],
    undo: { label: 'undo.applyChanges' },
  }),
  /** Sets the state of highlights here and the last known state of their sources. */
  'annotationImport.assignStates': command({
    input: z.object({ states: z.array(highlightStates).max(100_000) }),
    output: nothing,
    changes: ['highlights'],
    undo: { label: 'undo.applyChanges' },
  }),
  /** The articles without a text that can be fetched (`import.fetchTexts`). */
  'annotationImport.waiting': query({ input: nothing, output: z.array(s.id) }),
};
