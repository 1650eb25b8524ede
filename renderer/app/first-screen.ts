import type { QueryClient } from '@tanstack/react-query';
import { noLibraryFilter } from '../../core/model/library.ts';
import { bridge } from '../lib/api/bridge.ts';
import { libraryQueries, rowQuery } from '../lib/api/library-queries.ts';
import { queries } from '../lib/api/queries.ts';

/**
 * Puts the data of the first screen into the cache, so that it is shown without further requests. Does nothing when there is no main
 * process, the library could not be opened, or something changed meanwhile. Never rejects.
 * @param client follows changes already
 * @returns the article to begin with; null: the library
 */
export async function loadFirstScreen(client: QueryClient): Promise<string | null> {
  let hasChanged = false;
  const stop = bridge().on('changed', () => (hasChanged = true));
  const reply = await bridge()
    .firstScreen?.()
    .catch(() => null);
  stop();
  if (!reply?.ok || hasChanged) return null;
  const { settings, view, rows, facets, sample } = reply.value;
  client.setQueryData(queries.startupProblem.queryKey, null);
  client.setQueryData(queries.settings.queryKey, settings);
  client.setQueryData(libraryQueries.view(noLibraryFilter, 'added', false).queryKey, view);
  client.setQueryData(libraryQueries.facets.queryKey, facets);
  for (const row of rows) client.setQueryData(rowQuery(row.id).queryKey, row);
  if (!sample) return null;
  const { article, highlights, pictures } = sample;
  client.setQueryData(queries.article(article.id).queryKey, article);
  client.setQueryData(queries.highlights(article.id).queryKey, highlights);
  client.setQueryData(queries.pictures(article.id).queryKey, pictures);
  return article.id;
}
