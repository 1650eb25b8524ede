import { deepLinkHandlers } from './imports/deep-links.ts';
import { articleHandlers } from './articles/articles.ts';
import { backupHandlers } from './application/backups.ts';
import { correctionHandlers } from './entities/corrections.ts';
import { entityHandlers } from './entities/entities.ts';
import { annotationImportHandlers } from './imports/annotation-import.ts';
import { exportHandlers } from './exports/export.ts';
import type { Handlers } from './handler.ts';
import { highlightHandlers } from './articles/highlights.ts';
import { importHandlers } from './imports/import.ts';
import { libraryHandlers } from './articles/library.ts';
import { noteHandlers } from './articles/notes.ts';
import { collectionHandlers } from './articles/collections.ts';
import { pictureHandlers } from './articles/pictures.ts';
import { programHandlers } from './application/program.ts';
import { settingsHandlers } from './application/settings.ts';
import { startupHandlers } from './application/startup.ts';
import { printHandlers } from './exports/print.ts';
import { linkedFolderHandlers } from './exports/linked-folder.ts';
import { analysisHandlers } from './entities/analysis.ts';
import { clipboardHandlers } from './application/clipboard.ts';
import { linkHandlers } from './application/links.ts';
import { tagHandlers } from './articles/tags.ts';
import { undoHandlers } from './application/undo.ts';
import { appUpdateHandlers } from './application/app-update.ts';
import { revisionHandlers } from './articles/revisions.ts';

/** The handler of every command of the contract. A missing handler, or one with a wrong result, does not compile. */
export const handlers: Handlers = {
  ...startupHandlers,
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
