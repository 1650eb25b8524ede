import { inTransaction } from '../sqlite/database.ts';
import type { WritableDb } from '../sqlite/database.ts';
import { tagKey } from '../tags/tag-key.ts';
import { setTagsOfMany } from '../tags/tag-library.ts';
import type { OwnerTags } from '../tags/tag-library.ts';
import { getTagsOfArticles } from '../tags/tags.ts';

/** Adds and removes tags of many articles. Returns their previous tags; unknown articles are omitted. */
export const tagArticles = (
  db: WritableDb,
  ids: readonly string[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): OwnerTags[] =>
  inTransaction(db, () => {
    const before = getTagsOfArticles(db, ids);
    const gone = new Set(remove.map(tagKey));
    return setTagsOfMany(
      db,
      ids.map((id) => ({
        kind: 'article' as const,
        id,
        tags: [...(before.get(id) ?? []).filter((tag) => !gone.has(tagKey(tag))), ...add],
      })),
    );
  });
