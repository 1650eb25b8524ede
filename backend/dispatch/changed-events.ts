import type { EventPayload } from '../../contract/events.ts';
import type { Topic } from '../../contract/topics.ts';
import type { Change } from '../commands/outcome.ts';

/** For more articles, one event for all is cheaper than one for each. */
const mostArticles = 20;

/** The `changed` events of a command. */
export function changedEvents(
  topics: readonly Topic[],
  { articleIds = [] }: Pick<Change, 'articleIds'>,
): EventPayload<'changed'>[] {
  if (articleIds.length === 0 || articleIds.length > mostArticles) return topics.map((topic) => ({ topic }));
  return topics.flatMap((topic) => articleIds.map((articleId) => ({ topic, articleId })));
}
