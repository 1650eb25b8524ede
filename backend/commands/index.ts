import { deepLinkHandlers } from './deep-links.ts';
import { articleHandlers } from './articles.ts';
import { backupHandlers } from './backups.ts';
import { correctionHandlers } from './corrections.ts';
import { entityHandlers } from './entities.ts';
import { annotationImportHandlers } from './annotation-import.ts';
import { exportHandlers } from './export.ts';
import type { Handlers } from './handler.ts';
import { highlightHandlers } from './highlights.ts';
import { importHandlers } from './import.ts';
import { libraryHandlers } from './library.ts';
import { noteHandlers } from './notes.ts';
import { collectionHandlers } from './collections.ts';
import { pictureHandlers } from './pictures.ts';
import { programHandlers } from './program.ts';
import { settingsHandlers } from './settings.ts';
import { startupHandlers } from './startup.ts';
import { printHandlers } from './print.ts';
import { linkedFolderHandlers } from './linked-folder.ts';
import { systemHandlers } from './system.ts';
import { tagHandlers } from './tags.ts';
import { undoHandlers } from './undo.ts';
import { appUpdateHandlers } from './app-update.ts';
import { revisionHandlers } from './revisions.ts';

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
  ...systemHandlers,
  ...tagHandlers,
  ...undoHandlers,
  ...programHandlers,
  ...appUpdateHandlers,
};
