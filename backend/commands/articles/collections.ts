import * as collections from '../../../data/store/library/collections.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import type { Inverse } from '../outcome.ts';

const setMemberships = (id: string, before: readonly collections.Membership[]): Inverse =>
  before.length === 0 ? [] : [callOf('collections.setMemberships', { id, memberships: [...before] })];

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
    const before = collections.putIntoCollection(db, id, articleIds, into);
    return outcome({ changed: before.length }, { inverse: setMemberships(id, before) });
  },

  'collections.setMemberships': ({ library: { db } }, { id, memberships }) =>
    outcome(null, { inverse: setMemberships(id, collections.setMemberships(db, id, memberships)) }),

  'collections.of': ({ library }, { articleIds }) => collections.collectionsOf(library.db, articleIds),
} satisfies Partial<Handlers>;
