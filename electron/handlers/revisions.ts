import { AppError } from '../../core/model/error.ts';
import { listVersions, showVersion } from '../../data/store/article-versions.ts';
import { getArticleById } from '../../data/store/articles.ts';
import { getVersionText } from '../../data/store/highlight-places.ts';
import { updateHighlight } from '../../data/store/highlights.ts';
import { getMadeAnchor, putAnchorBack } from '../../data/store/orphans.ts';
import { compareReading } from '../pipeline/save-reading.ts';
import type { Handlers } from './handler.ts';
import { findPlacesOfLong } from './places-of-long.ts';
import type { Services } from './services.ts';

/** An article's text is another now, and everything that is about it. */
function announceText({ emit }: Services, articleId: string): void {
  for (const topic of ['articles', 'highlights', 'analysis'] as const) emit('changed', { topic, articleId });
}

export const revisionHandlers = {
  'revisions.fromFile': async ({ dialogs, reader, updates, library }, { articleId }) => {
    const [file] = await dialogs.openFiles();
    if (file === undefined) return null;
    const { url } = getArticleById(library.db, articleId);
    const reading = await reader.read({ kind: 'file', file, url: null, fetchPictures: false });
    if (reading.article.text.trim() === '')
      throw new AppError('unsupported', 'There is no text in it that could be read. Choose another one.');
    // The article stays the one that it is, wherever the new text came from.
    const own = { ...reading, article: { ...reading.article, url } };
    const change = compareReading(library.db, articleId, own);
    return {
      updateId: updates.keep(articleId, own, change),
      change,
      missingPictures: reading.pictures.filter(({ picture }) => picture === null).length,
    };
  },

  'revisions.preview': async ({ updates, library, jobs }, { updateId }) => {
    const { articleId, reading, change } = updates.get(updateId);
    const { textVersion } = getArticleById(library.db, articleId);
    const { text, title } = reading.article;
    const { lines, highlights, places } = await jobs('preview', { folder: library.folder, articleId, text });
    updates.setPlaces(updateId, places);
    return { articleId, title, textVersion, change, lines: [...lines], highlights: [...highlights] };
  },

  'versions.list': ({ library }, { articleId }) => listVersions(library.db, articleId),

  'versions.show': async (services, { articleId, version }) => {
    const { db } = services.library;
    const text = getVersionText(db, articleId, version) ?? '';
    const places = await findPlacesOfLong(services, articleId, text);
    const before = showVersion(services.library.db, articleId, version, places);
    announceText(services, articleId);
    return { before };
  },

  'highlights.suggest': ({ library, jobs }, { id }) => jobs('suggest', { folder: library.folder, id }),

  'highlights.place': ({ library, emit }, { id, span }) => {
    const before = getMadeAnchor(library.db, id);
    const { articleId } = updateHighlight(library.db, id, { span });
    emit('changed', { topic: 'highlights', articleId });
    return before;
  },

  'highlights.putAnchor': ({ library, emit }, { id, anchor }) => {
    putAnchorBack(library.db, id, anchor);
    emit('changed', { topic: 'highlights' });
    return null;
  },
} satisfies Partial<Handlers>;
