import { noLibraryFilter, type LibraryRow } from '../../../core/model/library.ts';
import { getArticleById } from '../../../data/store/articles/articles.ts';
import { listHighlights } from '../../../data/store/highlights/find-highlights.ts';
import { listFacets } from '../../../data/store/library/facets.ts';
import { getLibraryRows } from '../../../data/store/library/rows.ts';
import { viewLibrary } from '../../../data/store/library/view.ts';
import type { Services } from '../../services/services.ts';
import { listPictures } from '../articles/pictures.ts';
import type { Handlers } from '../handler.ts';
import { settingsOf } from './settings.ts';

/** Rows of the list that fit on a large screen. */
const rowCount = 40;

/** A new user sees an article instead of a list with one item: the sample, until somebody has opened it. */
const isNewSample = ({ source, state, highlights, notes }: LibraryRow): boolean =>
  source === 'sample' && state === 'unread' && highlights === 0 && notes === 0;

function loadSample(services: Services, articleId: string) {
  const { db } = services.library;
  return {
    article: getArticleById(db, articleId),
    highlights: listHighlights(db, articleId),
    pictures: listPictures(services, articleId),
  };
}

export const firstScreenHandlers = {
  'startup.firstScreen': (services) => {
    const { library } = services;
    const view = viewLibrary(library.db, noLibraryFilter, 'added', { typing: false });
    const rows = getLibraryRows(library.db, view.ids.slice(0, rowCount));
    const [only] = rows;
    return {
      settings: settingsOf(library),
      view: { ...view, indexing: 0, unanalyzed: 0 },
      rows,
      facets: listFacets(library.db),
      sample: view.ids.length === 1 && only && isNewSample(only) ? loadSample(services, only.id) : null,
    };
  },
} satisfies Partial<Handlers>;
