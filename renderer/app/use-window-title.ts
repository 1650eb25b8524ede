import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../messages/translate.ts';
import { queries } from '../lib/api/queries.ts';
import type { UiState } from './ui-state.ts';

const placeNames = { library: 'app.library', notes: 'app.annotations', entities: 'app.entities' } as const;

/** Names what is open in the title of the window: the article, the person or place, or the page. */
export function useWindowTitle(view: UiState['view']): void {
  const isReader = view.name === 'reader';
  const article = useQuery({ ...queries.article(isReader ? view.articleId : ''), enabled: isReader });
  const place = isReader
    ? article.data?.title
    : view.name === 'entities' && view.entity
      ? view.entity.name
      : t(placeNames[view.name]);
  const title = place ? t('app.windowTitle', { place }) : 'Lectern';
  useEffect(() => {
    document.title = title;
  }, [title]);
}
