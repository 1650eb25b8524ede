import * as collections from '../../../data/store/library/collections.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';

export const collectionHandlers = {
  'collections.save': ({ library: { db } }, { id, name }) =>
    inTransaction(db, () => {
      const before = collections.getCollectionName(db, id);
      collections.saveCollection(db, id, name);
      return outcome(
        { isNew: before === null },
        {
          inverse: [
            before === null
              ? callOf('collections.delete', { id })
              : callOf('collections.save', { id, name: before }),
          ],
        },
      );
    }),

  'collections.delete': ({ library: { db } }, { id }) =>
    outcome(null, {
      inverse: collections.setCollectionDeleted(db, id, true) ? [callOf('collections.restore', { id })] : [],
    }),

  'collections.restore': ({ library: { db } }, { id }) =>
    outcome(null, {
      inverse: collections.setCollectionDeleted(db, id, false) ? [callOf('collections.delete', { id })] : [],
    }),

  'collections.put': ({ library: { db } }, { id, articleIds, into }) => {
    const put = collections.putIntoCollection(db, id, articleIds, into);
    return outcome(
      { changed: put.length },
      {
        inverse: put.length === 0 ? [] : [callOf('collections.put', { id, articleIds: put, into: !into })],
      },
    );
  },

  'collections.of': ({ library }, { articleIds }) => collections.collectionsOf(library.db, articleIds),
} satisfies Partial<Handlers>;
