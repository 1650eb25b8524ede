import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { insertLeftOut, remainingLeftOut } from '../../../core/model/left-out.ts';
import { countWords } from '../../../core/text/count-words.ts';
import { getArticleDetails } from '../../../data/store/revisions/article-details.ts';
import { getLeftOut } from '../../../data/store/revisions/left-out.ts';
import { updateArticle } from '../../../data/store/revisions/save-article.ts';
import { listVersions, showVersion } from '../../../data/store/revisions/article-versions.ts';
import { getArticleById, getTextVersion } from '../../../data/store/articles/articles.ts';
import { getVersionText } from '../../../data/store/highlights/highlight-places.ts';
import { compareDocument, updateFromDocument } from '../../services/import/save-document.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import { locateHighlightsInWorker } from '../../services/highlights/locate-highlights-in-worker.ts';
import { articleUrl } from '../../services/import/article-url.ts';
import type { ImportedDocument } from '../../services/import/read/imported-document.ts';
import { recordFetch } from '../../services/import/private-access.ts';
import type { Services } from '../../services/services.ts';

/** Reads a new text for an article, and keeps it until the user accepts or discards it. */
async function prepare(
  { reader, pendingRevisions, library }: Services,
  articleId: string,
  request: Parameters<Services['reader']['read']>[0],
) {
  const { url } = getArticleById(library.db, articleId);
  const document = await reader.read(request);
  if (document.article.text.trim() === '')
    throw new AppError('unsupported', messageRef('errors.read.noText'));
  // The article keeps its URL, wherever the new text came from.
  const own: ImportedDocument = { ...document, article: { ...document.article, url } };
  const change = compareDocument(library.db, articleId, own);
  return {
    updateId: pendingRevisions.keep(articleId, own, change),
    change,
    missingPictures: document.pictures.filter(({ picture }) => picture === null).length,
  };
}

export const revisionHandlers = {
  'revisions.fromWeb': async (services, { articleId }) => {
    const { reader, pendingRevisions, library } = services;
    const { url, allowPrivate } = articleUrl(services, articleId);
    const consent = await services.consent.fetch({ what: 'pages', urls: [url], askedBy: 'user' });
    if (consent === 'declined') return null;
    const document = await reader.read({ kind: 'web', url, allowPrivate });
    const change = compareDocument(library.db, articleId, document);
    return {
      updateId: pendingRevisions.keep(articleId, document, change),
      change,
      missingPictures: document.pictures.filter(({ picture }) => picture === null).length,
    };
  },

  'revisions.fromFile': async (services, { articleId }) => {
    const [file] = await services.dialogs.openFiles();
    if (file === undefined) return null;
    return prepare(services, articleId, { kind: 'file', file, url: null, fetchPictures: false });
  },

  'revisions.fromPasted': (services, { articleId, text, html }) =>
    prepare(services, articleId, { kind: 'paste', text, html }),

  'revisions.preview': async ({ pendingRevisions, library, jobs }, { updateId }) => {
    const { articleId, document, change } = pendingRevisions.get(updateId);
    const { textVersion } = getArticleById(library.db, articleId);
    const { text, title } = document.article;
    const { lines, highlights, places } = await jobs('preview', { folder: library.folder, articleId, text });
    pendingRevisions.setPlaces(updateId, places);
    return { articleId, title, textVersion, change, lines: [...lines], highlights: [...highlights] };
  },

  'revisions.list': ({ library }, { articleId }) => listVersions(library.db, articleId),

  'revisions.compare': async ({ library, jobs }, { articleId, from, to }) => ({
    lines: [...(await jobs('compare', { folder: library.folder, articleId, from, to }))],
  }),

  'revisions.show': async (services, { articleId, version, details }) => {
    const { db } = services.library;
    const text = getVersionText(db, articleId, version) ?? '';
    const places = await locateHighlightsInWorker(services, articleId, text);
    const detailsBefore = details && getArticleDetails(db, articleId);
    const before = showVersion(db, articleId, version, { places, details });
    services.background.add([articleId]);
    const inverse = callOf('revisions.show', { articleId, version: before, details: detailsBefore });
    return outcome(
      { before },
      { articleIds: [articleId], inverse: before === version && !details ? [] : [inverse] },
    );
  },

  'revisions.accept': async (services, { updateId }) => {
    const { pendingRevisions, library } = services;
    const { articleId, document, places } = pendingRevisions.get(updateId);
    // A preview has located them already.
    const found = places ?? (await locateHighlightsInWorker(services, articleId, document.article.text));
    const version = getTextVersion(library.db, articleId);
    const details = getArticleDetails(library.db, articleId);
    const textVersion = updateFromDocument(library.db, articleId, document, found);
    recordFetch(library.db, articleId, document, services.log);
    services.background.add([articleId]);
    pendingRevisions.drop(updateId);
    return outcome(
      { articleId, textVersion },
      {
        articleIds: [articleId],
        inverse: version === textVersion ? [] : [callOf('revisions.show', { articleId, version, details })],
      },
    );
  },

  'revisions.leftOut': ({ library }, { articleId }) => ({
    textVersion: getTextVersion(library.db, articleId),
    sections: getLeftOut(library.db, articleId).map(({ text }) => ({ text, words: countWords(text) })),
  }),

  'revisions.restorePassages': async (services, { articleId, textVersion, sections }) => {
    const { db } = services.library;
    const article = getArticleById(db, articleId);
    const leftOut = getLeftOut(db, articleId);
    const chosen = new Set(sections);
    if (article.textVersion !== textVersion || sections.some((index) => leftOut[index] === undefined))
      throw new AppError('not-found', messageRef('errors.article.leftOutChanged'));
    const whole = insertLeftOut(
      article,
      leftOut.filter((_section, index) => chosen.has(index)),
    );
    const places = await locateHighlightsInWorker(services, articleId, whole.text);
    const details = getArticleDetails(db, articleId);
    const version = updateArticle(
      db,
      articleId,
      { ...article, ...whole, leftOut: remainingLeftOut(leftOut, chosen) },
      undefined,
      places,
    );
    services.background.add([articleId]);
    return outcome(
      { articleId, textVersion: version },
      {
        articleIds: [articleId],
        inverse: [callOf('revisions.show', { articleId, version: textVersion, details })],
      },
    );
  },

  'revisions.discard': ({ pendingRevisions }, { updateId }) => {
    pendingRevisions.drop(updateId);
    return null;
  },
} satisfies Partial<Handlers>;
