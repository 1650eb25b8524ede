import { listFetchable } from '../../data/store/waiting-articles.ts';
import type { Handlers } from './handler.ts';

export const exchangeHandlers = {
  'exchange.openFiles': async ({ dialogs, annotationImports, library }) => {
    void library.db;
    const files = await dialogs.openAnnotations();
    annotationImports.start(files);
    return { started: files.length > 0 };
  },

  'exchange.state': ({ annotationImports }) => annotationImports.state(),

  'exchange.take': ({ annotationImports }) => annotationImports.take(),

  'exchange.waiting': ({ library }) => listFetchable(library.db),
} satisfies Partial<Handlers>;
