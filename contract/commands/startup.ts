import { z } from 'zod';
import { errorCodes } from '../../core/model/error.ts';
import { command, nothing, query } from '../command.ts';
import { topics } from '../topics.ts';
import { knownBackup } from './backups.ts';

const startupAction = z.enum(['restore', 'retry', 'showFolder', 'startFresh', 'quit']);

/** A library that could not be opened. */
export const startupCommands = {
  /** Null when the library opened; otherwise why it did not, in plain words. */
  'startup.problem': query({
    input: nothing,
    output: z
      .object({
        code: z.enum(errorCodes),
        title: z.string(),
        message: z.string(),
        dataFolder: z.string(),
        /** The newest backup that is whole, where one could take the place of a damaged library. */
        backup: knownBackup.nullable(),
        actions: z.array(startupAction),
      })
      .nullable(),
  }),
  /** `restore` takes the backup that the problem names; it and `startFresh` keep the file that could not be opened, renamed, and begins an empty library beside it. */
  'startup.act': command({ input: z.object({ action: startupAction }), output: nothing, changes: topics }),
};
