import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

/** The folder of notes that is kept up to date, and how it stands. */
const linkedFolder = z.object({
  folder: z.string().nullable(),
  /** What files are written with. */
  templateId: z.string(),
  state: z.enum(['off', 'idle', 'working', 'unavailable', 'failed']),
  /** In plain words: why it does not work; null when it does. */
  problem: z.string().nullable(),
  syncedAt: s.isoTime.nullable(),
  files: s.count,
  /** Places where the person and Lectern had changed the same lines; both are kept in the file. */
  conflicts: z.array(z.object({ articleId: s.id, file: z.string(), at: s.isoTime })),
});

/** The folder of Markdown files that is kept in step. */
export const linkedFolderCommands = {
  'linkedFolder.get': query({ input: nothing, output: linkedFolder }),
  /** Main asks for the folder; `templateId` says how its files are written. Null when the person cancelled. */
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
