import { z } from 'zod';
import { command, nothing, query } from '../command.ts';
import * as s from '../schemas.ts';

const text = z.string();

/** How this Lectern came onto the machine: `checkout` is one that runs from its sources. */
const installForms = ['appimage', 'installer', 'mac', 'deb', 'rpm', 'archive', 'checkout'] as const;

const updateStatus = z.object({
  form: z.enum(installForms),
  /**
   * `unavailable`: this build knows no place to look; `idle`: has not looked; `current`: there is nothing newer;
   * `found`: there is, and it can be downloaded, or installed by hand as `message` says; `ready`: downloaded and checked.
   */
  state: z.enum(['unavailable', 'idle', 'checking', 'current', 'found', 'downloading', 'ready', 'failed']),
  /** The newer version. */
  version: text.nullable(),
  /** Lectern can download and install it itself. */
  canInstall: z.boolean(),
  /** How much is downloaded, 0 to 1. */
  progress: z.number().min(0).max(1).nullable(),
  /** For people: what went wrong and what to do, or how to upgrade. */
  message: text.nullable(),
  checkedAt: s.isoTime.nullable(),
});

/** Newer releases of the program. */
export const appUpdateCommands = {
  'appUpdate.get': query({ input: nothing, output: updateStatus }),
  /** Asks the place that the build knows; the only request that the program makes of itself. */
  'appUpdate.check': command({ input: nothing, output: updateStatus, changes: [] }),
  'appUpdate.download': command({ input: nothing, output: updateStatus, changes: [] }),
  /** Ends the program and starts the new version. */
  'appUpdate.install': command({ input: nothing, output: nothing, changes: [] }),
};
