import { getTagColor, renameTag, setTagColor, setTagsOfMany } from '../../../data/store/tags/tag-library.ts';
import type { OwnerTags } from '../../../data/store/tags/tag-library.ts';
import { articlesOfHighlights } from '../../../data/store/highlights/find-highlights.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import type { ReadableDb } from '../../../data/store/sqlite/database.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import { readInThread } from '../read-in-thread.ts';
import type { Inverse } from '../outcome.ts';

/** The command that restores the tags of these articles and highlights. */
export const assignTags = (before: readonly OwnerTags[]): Inverse =>
  before.length === 0
    ? []
    : [
        callOf('tags.assign', {
          owners: before.map(({ from, ...owner }) => ({
            ...owner,
            tags: [...owner.tags],
            ...(from && { from: [...from] }),
          })),
        }),
      ];

/** The articles that have these tags, on themselves or on a highlight. */
const articlesOf = (db: ReadableDb, owners: readonly OwnerTags[]): string[] => {
  const idsOf = (kind: OwnerTags['kind']): string[] =>
    owners.filter((owner) => owner.kind === kind).map(({ id }) => id);
  return [...new Set([...idsOf('article'), ...articlesOfHighlights(db, idsOf('highlight'))])];
};

export const tagHandlers = {
  'tags.list': (services) => readInThread(services, 'tags'),

  'tags.setColor': ({ library: { db } }, { tag, color }) => {
    const before = setTagColor(db, tag, color);
    return outcome(null, {
      inverse: before === color ? [] : [callOf('tags.setColor', { tag, color: before })],
    });
  },

  'tags.rename': ({ library: { db } }, { from, to }) =>
    inTransaction(db, () => {
      // A renamed tag keeps its color.
      const names = to === null ? [from] : [from, to];
      const colors = names.map((tag) => ({ tag, color: getTagColor(db, tag) }));
      const owners = renameTag(db, from, to);
      const recolored = colors.filter(({ tag, color }) => getTagColor(db, tag) !== color);
      return outcome(null, {
        // With a new color, it looks different everywhere.
        ...(recolored.length === 0 ? { articleIds: articlesOf(db, owners) } : {}),
        inverse: [...assignTags(owners), ...recolored.map((each) => callOf('tags.setColor', each))],
      });
    }),

  'tags.assign': ({ library: { db } }, { owners }) => {
    const before = setTagsOfMany(db, owners);
    return outcome(null, { articleIds: articlesOf(db, before), inverse: assignTags(before) });
  },
} satisfies Partial<Handlers>;
