import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';
import { messageRef, type PlainKey } from '../../../messages/message-keys.ts';

/** The result of one input of an import. */
const importResult = z.object({
  /** The file's name, the address, or "Pasted text". */
  name: z.string(),
  /** `differs`: it is in the library with another text, which stays until `revisions.accept`. */
  status: z.enum(['added', 'updated', 'unchanged', 'differs', 'failed', 'cancelled']),
  id: s.id.nullable(),
  title: z.string().nullable(),
  words: s.count,
  /** For people: why it failed and what to do; null when it did not. */
  problem: s.message.nullable(),
  /** For `revisions.accept`, where the status is `differs`. */
  updateId: s.id.nullable(),
  /** Number of images of the article that could not be loaded. */
  missingPictures: s.count,
});

/** Inputs that a user gave at once. */
const batch = z.object({
  id: s.id,
  total: s.count,
  done: s.count,
  failed: s.count,
  running: z.boolean(),
  cancelled: z.boolean(),
  /** The inputs that are being read. */
  current: z.array(
    z.object({
      name: z.string(),
      stage: z.enum(['fetching', 'reading', 'pictures']),
      /** Of `total` pictures. */
      done: s.count,
      total: s.count,
    }),
  ),
  /** Empty while it is running. */
  results: z.array(importResult),
  /** The user opened it with the app, which shows the article when it is imported. */
  open: z.boolean(),
});

/** The batch, or null when there was nothing to import (the user cancelled the dialog). */
const started = z.object({ batchId: s.id.nullable() });

const batchId = z.object({ id: s.id });

/** Added articles go to the trash with what the user has added to them since. */
const undoneImport: PlainKey = 'undo.importUndone';

/** What an import changed, for the label of its undo. */
const changed = z.object({
  /** How many articles were added or updated. */
  articles: s.count,
  /** The title of the only one; otherwise null. */
  title: z.string().nullable(),
});

const undo = {
  label: (_input: unknown, { articles, title }: z.output<typeof changed>) =>
    title === null
      ? messageRef('undo.importArticles', { count: articles })
      : messageRef('undo.importOf', { title }),
  undone: undoneImport,
};

const webAddress = z.string().trim().min(1).max(8_000);

/** Import of articles. */
export const importCommands = {
  /** Shows the system's dialog for files. */
  'import.openFiles': command({ input: nothing, output: started, changes: [] }),
  /** Shows the system's dialog for a folder, and imports every readable file in it. */
  'import.openFolder': command({ input: nothing, output: started, changes: [] }),
  /**
   * Pages that the user names. Unless the main process saw the addresses typed or pasted, it asks the user first;
   * null when they decline.
   */
  'import.addresses': command({
    input: z.object({ addresses: z.array(webAddress).min(1).max(1_000) }),
    output: started,
    changes: [],
  }),
  /** Imports text from the clipboard; `html` is the same with its structure. */
  'import.text': command({
    input: z.object({
      text: z.string().min(1).max(20_000_000),
      html: z.string().max(40_000_000).nullable().optional(),
    }),
    output: importResult,
    changes: [],
    undo: {
      label: (_input, { title, name }) => messageRef('undo.importOf', { title: title ?? name }),
      undone: undoneImport,
    },
  }),
  /** Fetches the texts of articles that have a URL and no text. */
  'import.fetchTexts': command({
    input: z.object({ articleIds: z.array(s.id).min(1).max(10_000) }),
    output: started,
    changes: [],
  }),
  /** Running batches, and finished ones that were not dismissed. */
  'import.batches': query({ input: nothing, output: z.array(batch) }),
  'import.cancel': command({ input: batchId, output: nothing, changes: [] }),
  /** Drops a finished batch. It is one action of the user, so its inverse comes with this reply. */
  'import.dismiss': command({ input: batchId, output: changed, changes: [], undo }),
  /** Drops a finished batch like `import.dismiss`, and imports its failed and cancelled inputs again, as a new batch. */
  'import.retry': command({ input: batchId, output: changed.extend(started.shape), changes: [], undo }),
  /** Sets the states of articles before or after an import; unknown articles are ignored, unless all of them are. */
  'import.setStates': command({
    input: z.object({
      states: z
        .array(
          z.object({
            articleId: s.id,
            /** Whether it is in the trash; null: as it is. */
            isDeleted: z.boolean().nullable(),
            /** The shown version of the text; null: as it is. */
            shown: z.object({ version: s.count, details: s.articleDetails }).nullable(),
          }),
        )
        .min(1)
        .max(100_000),
    }),
    output: nothing,
    changes: ['articles', 'highlights', 'analysis'],
    undo: { label: 'undo.import', undone: undoneImport },
  }),
};
