import { messageRef } from '../../../messages/message-keys.ts';
import { importPaths, startBatch } from '../../services/open-files/import-paths.ts';
import { importAddresses } from '../../services/open-files/import-addresses.ts';
import { webSource } from '../../services/import/import-source.ts';
import { AppError } from '../../../core/model/error.ts';
import { getVersionText } from '../../../data/store/highlights/highlight-places.ts';
import { setArticleState, type ArticleState } from '../../../data/store/revisions/article-state.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import { locateHighlightsInWorker } from '../../services/highlights/locate-highlights-in-worker.ts';
import type { ImportQueue } from '../../services/import/import-queue.ts';
import type { Services } from '../../services/services.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import type { Inverse } from '../outcome.ts';
import { articleUrl } from '../../services/import/article-url.ts';

/** The call that restores the states before an import. When an article was changed twice, its first state is set last. */
const setStates = (before: readonly ArticleState[]): Inverse =>
  before.length === 0 ? [] : [callOf('import.setStates', { states: before.toReversed() })];

/** What a finished batch changed, and its inverse. */
function changesOf(batch: ReturnType<ImportQueue['dismiss']>) {
  const before = batch?.before() ?? [];
  const changedIds = new Set(before.map(({ articleId }) => articleId));
  const [only] = changedIds.size === 1 ? changedIds : [];
  const title = batch?.state().results.find(({ id }) => id === only)?.title ?? null;
  return { changed: { articles: changedIds.size, title }, inverse: setStates(before) };
}

const locateHighlights = async (services: Services, { articleId, shown }: ArticleState) =>
  shown === null
    ? []
    : locateHighlightsInWorker(
        services,
        articleId,
        getVersionText(services.library.db, articleId, shown.version) ?? '',
      );

export const importHandlers = {
  'import.openFiles': async (services) => importPaths(services, await services.dialogs.openFiles()),

  'import.openFolder': async (services) => {
    const folder = await services.dialogs.openFolder();
    return folder === null ? { batchId: null } : importPaths(services, [folder]);
  },

  'import.addresses': (services, { addresses }) => importAddresses(services, addresses),

  'import.text': async ({ imports, library }, { text, html }) => {
    void library.db;
    const { result, before } = await imports.one({
      name: 'Pasted text',
      request: { kind: 'paste', text, html: html ?? null },
      articleId: null,
    });
    return outcome(result, { inverse: setStates(before ? [before] : []) });
  },

  'import.fetchTexts': async (services, { articleIds }) => {
    const sources = articleIds.map((id) => {
      const { url, allowPrivate } = articleUrl(services, id);
      return webSource(url, allowPrivate, id);
    });
    const urls = [...new Set(sources.map(({ name }) => name))];
    const consent = await services.consent.fetch({ what: 'pages', urls, askedBy: 'user' });
    return consent === 'declined' ? { batchId: null } : startBatch(services, sources);
  },

  'import.batches': ({ imports }) => imports.batches(),

  'import.cancel': ({ imports }, { id }) => {
    imports.cancel(id);
    return null;
  },

  'import.dismiss': ({ imports }, { id }) => {
    const { changed, inverse } = changesOf(imports.dismiss(id));
    return outcome(changed, { inverse });
  },

  'import.retry': (services, { id }) => {
    const sources = services.imports.failedOf(id);
    const { changed, inverse } = changesOf(services.imports.dismiss(id));
    return outcome({ ...changed, ...startBatch(services, sources) }, { inverse });
  },

  'import.setStates': async (services, { states }) => {
    const { library, analysis, background } = services;
    // Long texts are searched in a thread before the transaction.
    const places = await Promise.all(states.map((state) => locateHighlights(services, state)));
    const before = inTransaction(library.db, () =>
      states.flatMap((state, index) => setArticleState(library.db, state, places[index]) ?? []),
    );
    const articleIds = before.map(({ articleId }) => articleId);
    if (articleIds.length === 0) throw new AppError('not-found', messageRef('errors.article.imported'));
    for (const { articleId, isDeleted } of states) if (isDeleted) analysis.cancel(articleId);
    background.add(articleIds);
    return outcome(null, { articleIds: [...new Set(articleIds)], inverse: setStates(before) });
  },
} satisfies Partial<Handlers>;
