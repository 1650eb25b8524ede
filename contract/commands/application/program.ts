import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';

const text = z.string();

/** A component of the program and its license. */
const notice = z.object({ name: text, version: text.nullable(), license: text, text });

/** The program and its components. */
export const programCommands = {
  'program.about': query({
    input: nothing,
    output: z.object({
      version: text,
      /** Versions of the runtime: Electron, Chromium, Node, SQLite. */
      runtime: z.array(z.object({ name: text, version: text })),
      notices: z.array(notice),
      /** Chromium's own licenses are a file beside the program, which `program.showLicenses` opens. */
      hasRuntimeLicenses: z.boolean(),
    }),
  }),
  'program.showLicenses': command({ input: nothing, output: nothing, changes: [] }),
  'program.info': query({
    input: nothing,
    output: z.object({ version: z.string(), platform: z.string(), dataFolder: z.string() }),
  }),
};
