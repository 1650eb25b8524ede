import { actions } from './program/actions.ts';
import { app } from './program/app.ts';
import { articles } from './articles.ts';
import { backups } from './backups.ts';
import { entities } from './entities.ts';
import { menus } from './program/menus.ts';
import { palette } from './program/palette.ts';
import { settings } from './program/settings.ts';
import { ui } from './program/ui.ts';
import { library } from './library.ts';
import { undo } from './program/undo.ts';
import { imports } from './import.ts';
import { reader } from './reader.ts';
import { annotations } from './annotations.ts';
import { notes } from './notes.ts';
import { corrections } from './corrections.ts';
import { analysis } from './analysis.ts';
import { native } from './program/native.ts';
import { about } from './program/about.ts';
import { errors } from './errors.ts';
import { exportMessages } from './export.ts';
import { folder } from './folder.ts';
import { revisions } from './revisions.ts';
import { startup } from './program/startup.ts';
import { updates } from './program/updates.ts';

/** The messages of the source language. Each file has those of one feature, whose keys begin with its name. */
export const sourceMessages = {
  ...actions,
  ...app,
  ...articles,
  ...backups,
  ...entities,
  ...menus,
  ...palette,
  ...settings,
  ...ui,
  ...library,
  ...undo,
  ...imports,
  ...reader,
  ...annotations,
  ...notes,
  ...corrections,
  ...analysis,
  ...native,
  ...about,
  ...errors,
  ...exportMessages,
  ...folder,
  ...revisions,
  ...startup,
  ...updates,
} as const;

export type SourceMessages = typeof sourceMessages;
