import { listFetchable } from '../../data/store/articles/waiting-articles.ts';
import { chooseUpdates, putStatesBack } from '../../data/store/annotation-import/source-states.ts';
import { putImportBack, takeImportBack } from '../../data/store/annotation-import/undo-import.ts';
import type { Handlers } from '../dispatch/handler.ts';

export const exchangeHandlers = {
  'annotationImport.openFiles': async ({ dialogs, annotationImports, library }) => {
    void library.db;
    const files = await dialogs.openAnnotations();
    annotationImports.start(files);
    return { started: files.length > 0 };
  },

  'annotationImport.state': ({ annotationImports }) => annotationImports.state(),

  'annotationImport.takeReports': ({ annotationImports }) => annotationImports.take(),

  'annotationImport.stop': ({ annotationImports }) => {
    annotationImports.stop();
    return null;
  },

  'annotationImport.revert': ({ library }, { importId }) => takeImportBack(library.db, importId),

  'annotationImport.restore': ({ library }, { importId }) => {
    putImportBack(library.db, importId);
    return null;
  },

  'annotationImport.chooseUpdates': ({ library }, { updates }) => chooseUpdates(library.db, updates),

  'annotationImport.restoreStates': ({ library }, { before }) => {
    putStatesBack(library.db, before);
    return null;
  },

  'annotationImport.waiting': ({ library }) => listFetchable(library.db),
} satisfies Partial<Handlers>;
