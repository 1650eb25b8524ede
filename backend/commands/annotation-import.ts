import { listFetchable } from '../../data/store/articles/waiting-articles.ts';
import { chooseUpdates, putStatesBack } from '../../data/store/annotation-import/source-states.ts';
import { putImportBack, takeImportBack } from '../../data/store/annotation-import/undo-import.ts';
import type { Handlers } from '../dispatch/handler.ts';
import type { Services } from '../services/services.ts';

/** Whatever an import may bring is new, or gone. */
const announce = ({ emit }: Services): void => {
  for (const topic of ['articles', 'highlights', 'tags', 'analysis'] as const) emit('changed', { topic });
};

export const exchangeHandlers = {
  'exchange.openFiles': async ({ dialogs, annotationImports, library }) => {
    void library.db;
    const files = await dialogs.openAnnotations();
    annotationImports.start(files);
    return { started: files.length > 0 };
  },

  'exchange.state': ({ annotationImports }) => annotationImports.state(),

  'exchange.take': ({ annotationImports }) => annotationImports.take(),

  'exchange.stop': ({ annotationImports }) => {
    annotationImports.stop();
    return null;
  },

  'exchange.takeBack': (services, { importId }) => {
    const taken = takeImportBack(services.library.db, importId);
    announce(services);
    return taken;
  },

  'exchange.putBack': (services, { importId }) => {
    putImportBack(services.library.db, importId);
    announce(services);
    return null;
  },

  'exchange.choose': (services, { updates }) => {
    const before = chooseUpdates(services.library.db, updates);
    announce(services);
    return before;
  },

  'exchange.putStates': (services, { before }) => {
    putStatesBack(services.library.db, before);
    announce(services);
    return null;
  },

  'exchange.waiting': ({ library }) => listFetchable(library.db),
} satisfies Partial<Handlers>;
