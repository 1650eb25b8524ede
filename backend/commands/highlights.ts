import * as highlights from '../../data/store/highlights/highlights.ts';
import type { Highlight } from '../../core/model/annotation.ts';
import type { Handlers } from '../dispatch/handler.ts';
import { outcome } from '../dispatch/outcome.ts';
import type { Outcome } from '../dispatch/outcome.ts';

const changed = (highlight: Highlight): Outcome<Highlight> =>
  outcome(highlight, { articleIds: [highlight.articleId] });

export const highlightHandlers = {
  'highlights.list': ({ library }, { articleId }) => highlights.listHighlights(library.db, articleId),

  'highlights.create': ({ library }, input) => changed(highlights.createHighlight(library.db, input)),

  'highlights.update': ({ library }, { id, ...change }) =>
    changed(highlights.updateHighlight(library.db, id, change)),

  'highlights.delete': ({ library }, { id }) =>
    outcome(null, { articleIds: [highlights.deleteHighlight(library.db, id)] }),

  'highlights.restore': ({ library }, { id }) => changed(highlights.restoreHighlight(library.db, id)),
} satisfies Partial<Handlers>;
