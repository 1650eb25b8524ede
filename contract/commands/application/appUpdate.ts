import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

const text = z.string();

/** How the program was installed; `checkout`: it runs from its sources. */
const installForms = ['appimage', 'installer', 'mac', 'deb', 'rpm', 'archive', 'checkout'] as const;

const updateStatus = z.object({
  form: z.enum(installForms),
  /**
   * `unavailable`: this build has no update server; `idle`: not checked; `current`: no newer version;
   * `found`: it can be downloaded, or installed by hand as `message` describes; `ready`: downloaded and verified.
   */
  state: z.enum(['unavailable', 'idle', 'checking', 'current', 'found', 'downloading', 'ready', 'failed']),
  /** The newer version. */
  version: text.nullable(),
  /** Whether Lectern can download and install it. */
  canInstall: z.boolean(),
  /** Progress of the download, 0 to 1. */
  progress: z.number().min(0).max(1).nullable(),
  /** For people: what went wrong and what to do, or how to upgrade. */
  message: s.message.nullable(),
  checkedAt: s.isoTime.nullable(),
});

/** Newer releases of the program. */
export const appUpdateCommands = {
  'appUpdate.get': query({ input: nothing, output: updateStatus }),
  /** Asks the update server; the only request that the program makes on its own. */
  'appUpdate.check': command({ input: nothing, output: updateStatus, changes: [] }),
  'appUpdate.download': command({ input: nothing, output: updateStatus, changes: [] }),
  /** Quits the program and starts the new version. */
  'appUpdate.install': command({ input: nothing, output: nothing, changes: [] }),
};
