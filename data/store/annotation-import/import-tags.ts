import { getTags, replaceTags } from '../tags/tags.ts';
import type { ImportTarget } from './import-target.ts';

/** Adds the tags that the article does not have. */
export function importTags({ db, articleId, batch }: ImportTarget, tags: readonly string[]): void {
  if (tags.length === 0) return;
  const before = getTags(db, 'article', articleId);
  replaceTags(db, 'article', articleId, [...before, ...tags]);
  for (const tag of getTags(db, 'article', articleId))
    if (!before.includes(tag)) batch.record('tag', articleId, tag);
}
