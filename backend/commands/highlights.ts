import * as highlights from '../../data/store/highlights/highlights.ts';
import type { Highlight } from '../../core/model/annotation.ts';
import type { Handlers } from '../dispatch/handler.ts';
import type { Services } from '../services/services.ts';

const announce = ({ emit }: Services, highlight: Highlight): Highlight => {
  emit('changed', { topic: 'highlights', articleId: highlight.articleId });
  return highlight;
};

export const highlightHandlers = {
  'highlights.list': ({ library }, { articleId }) => highlights.listHighlights(library.db, articleId),

  'highlights.create': (services, input) =>
    announce(services, highlights.createHighlight(services.library.db, input)),

  'highlights.update': (services, { id, ...change }) =>
    announce(services, highlights.updateHighlight(services.library.db, id, change)),

  'highlights.delete': ({ library, emit }, { id }) => {
    const articleId = highlights.deleteHighlight(library.db, id);
    emit('changed', { topic: 'highlights', articleId });
    return null;
  },

  'highlights.restore': (services, { id }) =>
    announce(services, highlights.restoreHighlight(services.library.db, id)),
} satisfies Partial<Handlers>;
