import { listFetchable } from '../../../data/store/articles/waiting-articles.ts';
import { chooseUpdates, restoreSourceStates } from '../../../data/store/annotation-import/source-states.ts';
import { redoImport, undoImport } from '../../../data/store/annotation-import/undo-import.ts';
import type { StateBefore } from '../../../data/store/annotation-import/source-states.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import type { Inverse } from '../outcome.ts';

const assignStates = (states: readonly StateBefore[]): Inverse =>
  states.length === 0 ? [] : [callOf('annotationImport.assignStates', { states: [...states] })];

export const annotationImportHandlers = {
  'annotationImport.openFiles': async ({ dialogs, annotationImports, library }) => {
    void library.db;
    const files = await dialogs.openAnnotations();
    annotationImports.start(files);
    return { started: files.length > 0 };
  },

  'annotationImport.state': ({ annotationImports }) => annotationImports.state(),

  // A file is imported in the background as one action of the user, so it can be undone once its report was taken.
  'annotationImport.takeReports': ({ annotationImports }) => {
    const reports = annotationImports.take();
    const importIds = reports.flatMap(({ importId }) => importId ?? []);
    return outcome(reports, {
      inverse: importIds.length > 0 ? [callOf('annotationImport.revert', { importIds })] : [],
    });
  },

  'annotationImport.stop': ({ annotationImports }) => {
    annotationImports.stop();
    return null;
  },

  'annotationImport.revert': ({ library: { db } }, { importIds }) =>
    inTransaction(db, () => {
      const taken = importIds.toReversed().flatMap((importId) => {
        const counts = undoImport(db, importId);
        return counts ? [{ importId, ...counts }] : [];
      });
      const sum = (count: 'removed' | 'kept') => taken.reduce((all, each) => all + each[count], 0);
      const reverted = taken.map(({ importId }) => importId).toReversed();
      return outcome(
        { removed: sum('removed'), kept: sum('kept') },
        {
          inverse: reverted.length > 0 ? [callOf('annotationImport.restore', { importIds: reverted })] : [],
        },
      );
    }),

  'annotationImport.restore': ({ library: { db } }, input) =>
    inTransaction(db, () => {
      const importIds = input.importIds.filter((importId) => redoImport(db, importId));
      return outcome(null, {
        inverse: importIds.length > 0 ? [callOf('annotationImport.revert', { importIds })] : [],
      });
    }),

  'annotationImport.chooseUpdates': ({ library: { db } }, { updates }) =>
    outcome(null, { inverse: assignStates(chooseUpdates(db, updates)) }),

  'annotationImport.assignStates': ({ library: { db } }, { states }) =>
    outcome(null, { inverse: assignStates(restoreSourceStates(db, states)) }),

  'annotationImport.waiting': ({ library }) => listFetchable(library.db),
} satisfies Partial<Handlers>;
