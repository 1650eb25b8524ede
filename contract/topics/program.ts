import { z } from 'zod';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

const text = z.string();

/** A part that ships with the program, and the licence that it asks to be passed on with. */
const notice = z.object({ name: text, version: text.nullable(), licence: text, text });

/** How this Lectern came onto the machine: `checkout` is one that runs from its sources. */
export const installForms = ['appimage', 'installer', 'mac', 'deb', 'rpm', 'archive', 'checkout'] as const;

export const updateStatus = z.object({
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

/** The program itself: what it is made of, and newer versions of it. */
export const programCommands = {
  'program.about': command(
    nothing,
    z.object({
      version: text,
      /** What it runs on: Electron, Chromium, Node, SQLite. */
      runtime: z.array(z.object({ name: text, version: text })),
      notices: z.array(notice),
      /** Chromium's own licences are a file beside the program, which `program.showLicences` opens. */
      hasRuntimeLicences: z.boolean(),
    }),
  ),
  'program.showLicences': command(nothing, nothing),

  'updates.get': command(nothing, updateStatus),
  /** Asks the place that the build knows; the only request that the program makes of itself. */
  'updates.check': command(nothing, updateStatus),
  'updates.download': command(nothing, updateStatus),
  /** Ends the program and starts the new version. */
  'updates.install': command(nothing, nothing),
};
