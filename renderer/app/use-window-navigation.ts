import { useMemo, type Dispatch } from 'react';
import { rememberAnnotationFilter } from '../features/annotations/index.ts';
import { rememberFilter } from '../features/library/index.ts';
import type { Navigation } from '../lib/navigation/navigation.ts';
import type { UiAction } from './ui-state.ts';

/** Navigation that changes the state of the window. Returns a stable object. */
export const useWindowNavigation = (dispatch: Dispatch<UiAction>): Navigation =>
  useMemo(
    () => ({
      openArticle: (articleId, at) => dispatch({ type: 'open-article', articleId, at }),
      openLibrary(filter) {
        if (filter) rememberFilter(filter);
        dispatch({ type: 'open-library', reset: filter !== undefined });
      },
      openNotes(filter) {
        if (filter) rememberAnnotationFilter(filter);
        dispatch({ type: 'open-notes' });
      },
      openEntities: () => dispatch({ type: 'open-entities', entity: null }),
      openEntity: (entity) => dispatch({ type: 'open-entities', entity }),
      recordPlace: () => dispatch({ type: 'record-place' }),
      goBack: () => dispatch({ type: 'travel', direction: 'back' }),
    }),
    [dispatch],
  );
