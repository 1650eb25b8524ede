import { deepLinkHandlers } from '../commands/imports/deep-links.ts';
import { articleHandlers } from '../commands/articles/articles.ts';
import { backupHandlers } from '../commands/application/backups.ts';
import { correctionHandlers } from '../commands/entities/corrections.ts';
import { entityHandlers } from '../commands/entities/entities.ts';
import { annotationImportHandlers } from '../commands/imports/annotation-import.ts';
import { exportHandlers } from '../commands/exports/export.ts';
import type { Handlers } from '../commands/handler.ts';
import { highlightHandlers } from '../commands/articles/highlights.ts';
import { importHandlers } from '../commands/imports/import.ts';
import { libraryHandlers } from '../commands/articles/library.ts';
import { noteHandlers } from '../commands/articles/notes.ts';
import { collectionHandlers } from '../commands/articles/collections.ts';
import { pictureHandlers } from '../commands/articles/pictures.ts';
import { programHandlers } from '../commands/application/program.ts';
import { settingsHandlers } from '../commands/application/settings.ts';
import { firstScreenHandlers } from '../commands/application/first-screen.ts';
import { startupHandlers } from '../commands/application/startup.ts';
import { printHandlers } from '../commands/exports/print.ts';
import { linkedFolderHandlers } from '../commands/exports/linked-folder.ts';
import { analysisHandlers } from '../commands/entities/analysis.ts';
import { clipboardHandlers } from '../commands/application/clipboard.ts';
import { linkHandlers } from '../commands/application/links.ts';
import { tagHandlers } from '../commands/articles/tags.ts';
import { undoHandlers } from '../commands/application/undo.ts';
import { appUpdateHandlers } from '../commands/application/app-update.ts';
import { revisionHandlers } from '../commands/articles/revisions.ts';

/** The handler of every command of the contract. A missing handler, or one with a wrong result, does not compile. */
export const handlers: Handlers = {
  ...startupHandlers,
  ...firstScreenHandlers,
  ...backupHandlers,
  ...revisionHandlers,
  ...settingsHandlers,
  ...articleHandlers,
  ...importHandlers,
  ...pictureHandlers,
  ...highlightHandlers,
  ...exportHandlers,
  ...correctionHandlers,
  ...entityHandlers,
  ...libraryHandlers,
  ...noteHandlers,
  ...collectionHandlers,
  ...deepLinkHandlers,
  ...annotationImportHandlers,
  ...linkedFolderHandlers,
  ...printHandlers,
  ...analysisHandlers,
  ...clipboardHandlers,
  ...linkHandlers,
  ...tagHandlers,
  ...undoHandlers,
  ...programHandlers,
  ...appUpdateHandlers,
};
