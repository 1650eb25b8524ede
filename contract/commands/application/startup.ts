import * as s from '../../schemas/fields.ts';
import { z } from 'zod';
import { errorCodes } from '../../../core/model/error.ts';
import { command, nothing, query } from '../../schemas/command.ts';
import { topics } from '../../schemas/topics.ts';
import { articleCommands } from '../articles/articles.ts';
import { highlightCommands } from '../articles/highlights.ts';
import { libraryCommands } from '../articles/library.ts';
import { pictureCommands } from '../articles/pictures.ts';
import { knownBackup } from './backups.ts';
import { settingsCommands } from './settings.ts';

const startupAction = z.enum(['restore', 'retry', 'showFolder', 'startFresh', 'quit']);

/** What the window shows first, and a library that could not be opened. */
export const startupCommands = {
  /**
   * The replies to the queries of the first screen in one: the library without a filter, the latest article first, and the sample
   * article where it has not been opened yet. Fails when the library could not be opened.
   */
  'startup.firstScreen': query({
    input: nothing,
    output: z.object({
      settings: settingsCommands['settings.get'].output,
      view: libraryCommands['library.view'].output,
      rows: libraryCommands['library.rows'].output,
      facets: libraryCommands['library.facets'].output,
      sample: z
        .object({
          article: articleCommands['articles.get'].output,
          highlights: highlightCommands['highlights.list'].output,
          pictures: pictureCommands['pictures.list'].output,
        })
        .nullable(),
    }),
  }),
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
