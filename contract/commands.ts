import type { z } from 'zod';
import type { Command } from './schemas/command.ts';
import { analysisCommands } from './commands/entities/analysis.ts';
import { annotationImportCommands } from './commands/imports/annotationImport.ts';
import { appUpdateCommands } from './commands/application/appUpdate.ts';
import { articleCommands } from './commands/articles/articles.ts';
import { backupCommands } from './commands/application/backups.ts';
import { clipboardCommands } from './commands/application/clipboard.ts';
import { collectionCommands } from './commands/articles/collections.ts';
import { correctionCommands } from './commands/entities/corrections.ts';
import { deepLinkCommands } from './commands/imports/deepLinks.ts';
import { entityCommands } from './commands/entities/entities.ts';
import { exportCommands } from './commands/exports/export.ts';
import { exportTemplateCommands } from './commands/exports/exportTemplates.ts';
import { highlightCommands } from './commands/articles/highlights.ts';
import { importCommands } from './commands/imports/import.ts';
import { libraryCommands } from './commands/articles/library.ts';
import { linkedFolderCommands } from './commands/exports/linkedFolder.ts';
import { linkCommands } from './commands/application/links.ts';
import { noteTemplateCommands } from './commands/articles/noteTemplates.ts';
import { noteCommands } from './commands/articles/notes.ts';
import { pictureCommands } from './commands/articles/pictures.ts';
import { programCommands } from './commands/application/program.ts';
import { revisionCommands } from './commands/articles/revisions.ts';
import { settingsCommands } from './commands/application/settings.ts';
import { startupCommands } from './commands/application/startup.ts';
import { tagCommands } from './commands/articles/tags.ts';
import { undoCommands } from './commands/application/undo.ts';

/**
 * Every query and command of the window. Main checks the input on arrival, tests check the output. A name begins with the
 * noun that its file in `commands/` is called by.
 */
export const commands = {
  ...analysisCommands,
  ...annotationImportCommands,
  ...appUpdateCommands,
  ...articleCommands,
  ...backupCommands,
  ...clipboardCommands,
  ...collectionCommands,
  ...correctionCommands,
  ...deepLinkCommands,
  ...entityCommands,
  ...exportCommands,
  ...exportTemplateCommands,
  ...highlightCommands,
  ...importCommands,
  ...libraryCommands,
  ...linkedFolderCommands,
  ...linkCommands,
  ...noteTemplateCommands,
  ...noteCommands,
  ...pictureCommands,
  ...programCommands,
  ...revisionCommands,
  ...settingsCommands,
  ...startupCommands,
  ...tagCommands,
  ...undoCommands,
};

export type Commands = typeof commands;
export type CommandName = keyof Commands;
/** Those that may be sent at any time: they change nothing and start nothing. */
export type QueryName = {
  [N in CommandName]: Commands[N] extends Command<z.ZodType, z.ZodType> ? never : N;
}[CommandName];
/** Those whose reply carries an inverse. */
export type UndoableName = {
  [N in CommandName]: Commands[N] extends { readonly undo: object } ? N : never;
}[CommandName];
export type CommandInput<N extends CommandName> = z.input<Commands[N]['input']>;
/** The input as a handler gets it, checked. */
export type CheckedInput<N extends CommandName> = z.output<Commands[N]['input']>;
export type CommandOutput<N extends CommandName> = z.output<Commands[N]['output']>;
