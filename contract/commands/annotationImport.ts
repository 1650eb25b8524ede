import { z } from 'zod';
import { annotationFormats } from '../../core/annotation-import/model.ts';
import { itemStatuses } from '../../core/annotation-import/report.ts';
import { command, nothing, query } from '../command.ts';
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
  format: z.enum(annotationFormats).nullable(),
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

const highlightStates = z.object({ highlightId: s.id, here: sourceState, source: sourceState.nullable() });

const importIds = z.array(s.id).min(1).max(1_000);

/** Annotations of other programs. */
export const annotationImportCommands = {
  /** Main asks for files with the system's dialog and begins to import them. */
  'annotationImport.openFiles': command({
    input: nothing,
    output: z.object({ started: z.boolean() }),
    changes: [],
  }),
  /** The file that is being imported, with how much of it is in (0 of 0 while it is read); how many reports wait. */
  'annotationImport.state': query({
    input: nothing,
    output: z.object({
      running: z.object({ file: z.string(), done: s.count, total: s.count }).nullable(),
      finished: s.count,
    }),
  }),
  /** The reports of the files that are done, once none is running: each is answered once. */
  'annotationImport.takeReports': command({
    input: nothing,
    output: z.array(importReport),
    changes: ['annotationImport'],
    undo: { label: 'import of annotations' },
  }),
  /** Ends the import that is running and those that wait; what is in stays, and is in the report. */
  'annotationImport.stop': command({ input: nothing, output: nothing, changes: [] }),
  /** Takes back all that these imports brought. What a person has changed since stays: `kept` counts that. */
  'annotationImport.revert': command({
    input: z.object({ importIds }),
    output: z.object({ removed: s.count, kept: s.count }),
    changes: ['articles', 'highlights', 'tags', 'corrections'],
    undo: { label: 'taking back of an import' },
  }),
  /** Puts back what `annotationImport.revert` took. */
  'annotationImport.restore': command({
    input: z.object({ importIds }),
    output: nothing,
    changes: ['articles', 'highlights', 'tags', 'corrections'],
    undo: { label: 'import of annotations' },
  }),
  /** Does what a person chose for changes at the source; highlights that are gone are left out. */
  'annotationImport.chooseUpdates': command({
    input: z.object({
      updates: z
        .array(z.object({ highlightId: s.id, next: sourceState, choice: z.enum(['take', 'both', 'keep']) }))
        .max(100_000),
    }),
    output: nothing,
    changes: ['highlights'],
    undo: { label: 'taking over of changes' },
  }),
  /** Assigns what highlights are here and what their sources said. */
  'annotationImport.assignStates': command({
    input: z.object({ states: z.array(highlightStates).max(100_000) }),
    output: nothing,
    changes: ['highlights'],
    undo: { label: 'taking over of changes' },
  }),
  /** The articles whose text is not here yet and can be fetched (`import.fetchTexts`). */
  'annotationImport.waiting': query({ input: nothing, output: z.array(s.id) }),
};
