import { listEntityPassages } from '../../../data/store/entities/entity-details.ts';
import { findLibraryEntity } from '../../../data/store/entities/library-entities.ts';
import type { Handlers } from '../handler.ts';
import { readInThread } from '../read-in-thread.ts';

/** The number of places of one name that are offered; more do not help to choose. */
const mostPlaces = 50;

export const entityHandlers = {
  'entities.findPlaces': async ({ library }, { name }) => {
    // Not loaded at startup, as it also has the analyzer.
    const { loadGazetteer } = await import('../../../data/lexicon/load-gazetteer.ts');
    return loadGazetteer(library.resources.lexicon).findPlaces(name).slice(0, mostPlaces);
  },

  'entities.list': async (services, { text, kind, offset, limit }) => {
    services.entityIndex.catchUp();
    const list = await readInThread(services, 'entities', { text, kind }, { offset, limit });
    return { ...list, pending: services.background.pending() };
  },

  'entities.named': ({ library, entityIndex }, { name }) => {
    entityIndex.catchUp();
    return findLibraryEntity(library.db, name);
  },

  'entities.page': (services, { kind, name }) => {
    services.entityIndex.catchUp();
    return readInThread(services, 'entityPage', kind, name);
  },

  'entities.articles': (services, { kind, name, offset, limit }) =>
    readInThread(services, 'entityArticles', { kind, name }, { offset, limit }),

  'entities.details': (services, { kind, name }) => readInThread(services, 'entityDetails', kind, name),

  'entities.passages': ({ library }, { kind, name, articleId }) =>
    listEntityPassages(library.db, kind, name, articleId),
} satisfies Partial<Handlers>;
