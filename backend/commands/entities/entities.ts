import { getEntityDetails, listEntityPassages } from '../../../data/store/entities/entity-details.ts';
import {
  findLibraryEntity,
  getEntityPage,
  listLibraryEntities,
} from '../../../data/store/entities/library-entities.ts';
import { loadGazetteer } from '../../../data/lexicon/load.ts';
import type { Handlers } from '../handler.ts';

/** The number of places of one name that are offered; more do not help to choose. */
const mostPlaces = 50;

export const entityHandlers = {
  'entities.findPlaces': ({ library }, { name }) =>
    loadGazetteer(library.resources.lexicon).findPlaces(name).slice(0, mostPlaces),

  'entities.list': ({ library, background, entityIndex }, { text, kind, offset, limit }) => {
    entityIndex.catchUp();
    return {
      ...listLibraryEntities(library.db, { text, kind }, { offset, limit }),
      pending: background.pending(),
    };
  },

  'entities.named': ({ library, entityIndex }, { name }) => {
    entityIndex.catchUp();
    return findLibraryEntity(library.db, name);
  },

  'entities.page': ({ library, entityIndex }, { kind, name }) => {
    entityIndex.catchUp();
    return getEntityPage(library.db, kind, name);
  },

  'entities.details': ({ library }, { kind, name }) => getEntityDetails(library.db, kind, name),

  'entities.passages': ({ library }, { kind, name, articleId }) =>
    listEntityPassages(library.db, kind, name, articleId),
} satisfies Partial<Handlers>;
