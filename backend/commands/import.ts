import { importPaths, startBatch } from '../services/open-files/import-paths.ts';
import { importAddresses } from '../services/open-files/import-addresses.ts';
import { webSource } from '../services/import/import-source.ts';
import type { Handlers } from './handler.ts';
import { articleUrl } from '../services/import/article-url.ts';

export const importHandlers = {
  'import.openFiles': async (services) => importPaths(services, await services.dialogs.openFiles()),

  'import.openFolder': async (services) => {
    const folder = await services.dialogs.openFolder();
    return folder === null ? { batchId: null } : importPaths(services, [folder]);
  },

  'import.addresses': (services, { addresses }) => importAddresses(services, addresses),

  'import.text': async ({ imports, library }, { text, html }) => {
    void library.db;
    return imports.one({
      name: 'Pasted text',
      request: { kind: 'paste', text, html: html ?? null },
      articleId: null,
    });
  },

  'import.fetchTexts': async (services, { articleIds }) => {
    const sources = articleIds.map((id) => {
      const { url, allowPrivate } = articleUrl(services, id);
      return webSource(url, allowPrivate, id);
    });
    const urls = [...new Set(sources.map(({ name }) => name))];
    const consent = await services.consent.fetch({ what: 'pages', urls, askedBy: 'person' });
    return consent === 'declined' ? { batchId: null } : startBatch(services, sources);
  },

  'import.batches': ({ imports }) => imports.batches(),

  'import.cancel': ({ imports }, { id }) => {
    imports.cancel(id);
    return null;
  },

  'import.dismiss': ({ imports }, { id }) => {
    imports.dismiss(id);
    return null;
  },

  'import.retry': (services, { id }) => {
    const sources = services.imports.failedOf(id);
    services.imports.dismiss(id);
    return startBatch(services, sources);
  },
} satisfies Partial<Handlers>;
