import { z } from 'zod';
import { command, nothing, query } from '../command.ts';

const text = z.string();

/** A part that ships with the program, and the license that it asks to be passed on with. */
const notice = z.object({ name: text, version: text.nullable(), license: text, text });

/** The program itself and what it is made of. */
export const programCommands = {
  'program.about': query({
    input: nothing,
    output: z.object({
      version: text,
      /** What it runs on: Electron, Chromium, Node, SQLite. */
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
