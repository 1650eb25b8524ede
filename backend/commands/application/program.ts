import { messageRef } from '../../../messages/message-keys.ts';
import { existsSync, readFileSync } from 'node:fs';
import type { CommandOutput } from '../../../contract/commands.ts';
import { AppError } from '../../../core/model/error.ts';
import type { Handlers } from '../handler.ts';

type Notice = CommandOutput<'program.about'>['notices'][number];

/** The license files that the build added to the program; none in a checkout. */
const readNotices = (file: string): Notice[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Notice[]) : [];

export const programHandlers = {
  'program.info': ({ app, library }) => ({
    version: app.version,
    platform: app.platform,
    dataFolder: library.folder,
  }),

  'program.about': ({ app, library }) => ({
    version: app.version,
    runtime: app.runtime,
    notices: readNotices(library.resources.notices),
    hasRuntimeLicenses: app.runtimeLicenses !== null,
  }),

  'program.showLicenses': async ({ app, shell }) => {
    if (app.runtimeLicenses === null) throw new AppError('not-found', messageRef('errors.system.noLicenses'));
    await shell.openFile(app.runtimeLicenses);
    return null;
  },
} satisfies Partial<Handlers>;
