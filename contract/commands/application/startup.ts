import * as s from '../../schemas/fields.ts';
import { z } from 'zod';
import { errorCodes } from '../../../core/model/error.ts';
import { command, nothing, query } from '../../schemas/command.ts';
import { topics } from '../../schemas/topics.ts';
import { knownBackup } from './backups.ts';

const startupAction = z.enum(['restore', 'retry', 'showFolder', 'startFresh', 'quit']);

/** A library that could not be opened. */
export const startupCommands = {
  /** Null when the library is open; otherwise the reason, for people. */
  'startup.problem': query({
    input: nothing,
    output: z
      .object({
        code: z.enum(errorCodes),
        title: s.message,
        message: s.message,
        dataFolder: z.string(),
        /** The newest intact backup, where one could replace a damaged library. */
        backup: knownBackup.nullable(),
        actions: z.array(startupAction),
      })
      .nullable(),
  }),
  /** `restore` uses the backup of the problem, `startFresh` creates an empty library. Both keep the damaged file under another name. */
  'startup.act': command({ input: z.object({ action: startupAction }), output: nothing, changes: topics }),
};
