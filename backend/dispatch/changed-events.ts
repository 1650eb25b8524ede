import type { Topic } from '../../contract/schemas/topics.ts';
import type { Change } from '../commands/outcome.ts';
import type { ChangedEvent } from '../services/platform/emit.ts';

/** For more articles, one event for all is cheaper than one for each. */
const mostArticles = 20;

/** The `changed` events of a command. */
export function changedEvents(
  topics: readonly Topic[],
  { articleIds = [] }: Pick<Change, 'articleIds'>,
): ChangedEvent[] {
  if (articleIds.length === 0) return topics.map((topic) => ({ topic }));
  if (articleIds.length > mostArticles) return topics.map((topic) => ({ topic, among: articleIds }));
  return topics.flatMap((topic): ChangedEvent[] =>
    // Tags are shown everywhere, so that the window refetches the same for each article.
    topic === 'tags' ? [{ topic, among: articleIds }] : articleIds.map((articleId) => ({ topic, articleId })),
  );
}
