import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

/** Settings. */
export const settingsCommands = {
  'settings.get': query({ input: nothing, output: s.settings }),
  'settings.set': command({ input: s.settings.partial(), output: s.settings, changes: ['settings'] }),
};
