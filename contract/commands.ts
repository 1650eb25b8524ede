import type { z } from 'zod';
import type { Command } from './command.ts';
import { analysisCommands } from './commands/analysis.ts';
import { annotationImportCommands } from './commands/annotationImport.ts';
import { appUpdateCommands } from './commands/appUpdate.ts';
import { articleCommands } from './commands/articles.ts';
import { backupCommands } from './commands/backups.ts';
import { clipboardCommands } from './commands/clipboard.ts';
import { collectionCommands } from './commands/collections.ts';
import { correctionCommands } from './commands/corrections.ts';
import { deepLinkCommands } from './commands/deepLinks.ts';
import { entityCommands } from './commands/entities.ts';
import { exportCommands } from './commands/export.ts';
import { exportTemplateCommands } from './commands/exportTemplates.ts';
import { highlightCommands } from './commands/highlights.ts';
import { importCommands } from './commands/import.ts';
import { libraryCommands } from './commands/library.ts';
import { linkedFolderCommands } from './commands/linkedFolder.ts';
import { linkCommands } from './commands/links.ts';
import { noteTemplateCommands } from './commands/noteTemplates.ts';
import { noteCommands } from './commands/notes.ts';
import { pictureCommands } from './commands/pictures.ts';
import { programCommands } from './commands/program.ts';
import { revisionCommands } from './commands/revisions.ts';
import { settingsCommands } from './commands/settings.ts';
import { startupCommands } from './commands/startup.ts';
import { tagCommands } from './commands/tags.ts';
import { undoCommands } from './commands/undo.ts';

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
