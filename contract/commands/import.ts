import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

/** What became of one input of an import. */
const importResult = z.object({
  /** The file's name, the address, or "Pasted text". */
  name: z.string(),
  /** `differs`: it is in the library with another text, which stays until `import.acceptUpdate`. */
  status: z.enum(['added', 'updated', 'unchanged', 'differs', 'failed', 'cancelled']),
  id: s.id.nullable(),
  title: z.string().nullable(),
  words: s.count,
  /** For people: why it failed and what to do; null when it did not. */
  problem: z.string().nullable(),
  /** For `import.acceptUpdate`, where the status is `differs`. */
  updateId: s.id.nullable(),
  /** Pictures of the article that could not be had. */
  missingPictures: s.count,
});

/** Inputs that a person gave at once. */
const batch = z.object({
  id: s.id,
  total: s.count,
  done: s.count,
  failed: s.count,
  running: z.boolean(),
  cancelled: z.boolean(),
  /** What is being read at this moment. */
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
  /** The person opened it with the app, and wants to see it when it is there. */
  open: z.boolean(),
});

/** The batch, or null when there was nothing to import (the person cancelled the dialog). */
const started = z.object({ batchId: s.id.nullable() });

const batchId = z.object({ id: s.id });

const webAddress = z.string().trim().min(1).max(8_000);

/** Articles that come into the library. */
export const importCommands = {
  /** Main asks for files with the system's dialog. */
  'import.openFiles': command({ input: nothing, output: started, changes: [] }),
  /** Main asks for a folder; every file in it that can be read is. */
  'import.openFolder': command({ input: nothing, output: started, changes: [] }),
  /**
   * Pages that the person names. Unless the main process saw the addresses typed or pasted, it asks the person first;
   * null when they decline.
   */
  'import.addresses': command({
    input: z.object({ addresses: z.array(webAddress).min(1).max(1_000) }),
    output: started,
    changes: [],
  }),
  /** Text from the clipboard, and the same as HTML where the clipboard has it. */
  'import.text': command({
    input: z.object({
      text: z.string().min(1).max(20_000_000),
      html: z.string().max(40_000_000).nullable().optional(),
    }),
    output: importResult,
    changes: [],
  }),
  /** Fetches the texts of articles that have an address and no text yet. */
  'import.fetchTexts': command({
    input: z.object({ articleIds: z.array(s.id).min(1).max(10_000) }),
    output: started,
    changes: [],
  }),
  /** Running ones, and finished ones that were not dismissed. */
  'import.batches': query({ input: nothing, output: z.array(batch) }),
  'import.cancel': command({ input: batchId, output: nothing, changes: [] }),
  'import.dismiss': command({ input: batchId, output: nothing, changes: [] }),
  /** Tries what failed or was cancelled in a finished batch once more, as a new one. */
  'import.retry': command({ input: batchId, output: started, changes: [] }),
};
