import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

/** The linked folder and its state. */
const linkedFolder = z.object({
  folder: z.string().nullable(),
  /** The template of its files. */
  templateId: z.string(),
  state: z.enum(['off', 'idle', 'working', 'unavailable', 'failed']),
  /** For people: why files could not be written; null when they were. */
  problem: s.message.nullable(),
  syncedAt: s.isoTime.nullable(),
  files: s.count,
  /** Files in which the user and Lectern changed the same lines; both versions are in the file. */
  conflicts: z.array(z.object({ articleId: s.id, file: z.string(), at: s.isoTime })),
});

/** The folder of Markdown files that is kept in sync. */
export const linkedFolderCommands = {
  'linkedFolder.get': query({ input: nothing, output: linkedFolder }),
  /** Shows the system's dialog for a folder and links it. Null when the user cancelled. */
  'linkedFolder.link': command({
    input: z.object({ templateId: s.id, keepFolder: z.boolean() }),
    output: linkedFolder.nullable(),
    changes: [],
  }),
  /** The files stay where they are. */
  'linkedFolder.unlink': command({ input: nothing, output: linkedFolder, changes: [] }),
  'linkedFolder.sync': command({ input: nothing, output: linkedFolder, changes: [] }),
  'linkedFolder.showFolder': command({ input: nothing, output: nothing, changes: [] }),
};
