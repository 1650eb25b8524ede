import { useMemo } from 'react';
import type { MarkChange } from '../../../../core/model/library.ts';
import { useCommands } from '../../../lib/commands/use-command.ts';
import { countOf } from '../../../lib/format/format-article.ts';

export interface ArticleActions {
  mark(ids: readonly string[], change: MarkChange): Promise<void>;
  /** Moves to the trash. */
  remove(ids: readonly string[], title?: string): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** Deletes permanently from the trash. */
  purge(ids: readonly string[]): Promise<void>;
  tag(
    ids: readonly string[],
    change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<void>;
  /** Creates or renames a collection. Throws when the name is rejected. */
  saveCollection(id: string, name: string): Promise<void>;
  removeCollection(collection: { readonly id: string; readonly name: string }): Promise<void>;
  putInto(
    collection: { readonly id: string; readonly name: string },
    ids: readonly string[],
    into: boolean,
  ): Promise<void>;
}

/** "“A title”" for one article with a known title, otherwise "3 articles". */
const nameOf = (ids: readonly string[], title?: string): string =>
  ids.length === 1 && title !== undefined ? `“${title}”` : countOf(ids.length, 'article');

/** Name of a state change in messages. */
function describeStateChange({ starred, archived, state }: MarkChange): string {
  if (archived !== undefined) return archived ? 'Archived' : 'Moved out of the archive';
  if (starred !== undefined) return starred ? 'Starred' : 'Took the star from';
  return state === 'read' ? 'Marked as read' : 'Marked as unread';
}

/** Actions on articles. Each is on disk before it is confirmed, and can be undone. */
export function useArticleActions(): ArticleActions {
  const { run, attempt } = useCommands();
  return useMemo(
    () => ({
      mark: async (ids, change) => {
        const message = `${describeStateChange(change)}: ${countOf(ids.length, 'article')}.`;
        await run('articles.mark', { ids: [...ids], ...change }, { message });
      },
      remove: async (ids, title) => {
        await run('articles.delete', { ids: [...ids] }, { message: `Deleted ${nameOf(ids, title)}.` });
      },
      restore: async (ids) => {
        const message = `Restored ${countOf(ids.length, 'article')}.`;
        await run('articles.restore', { ids: [...ids] }, { message });
      },
      purge: async (ids) => {
        await run(
          'articles.purge',
          { ids: [...ids] },
          { message: ({ purged }) => `Deleted ${countOf(purged, 'article')} for good.` },
        );
      },
      tag: async (ids, { add, remove }) => {
        await run(
          'articles.tag',
          { ids: [...ids], add: [...add], remove: [...remove] },
          { message: ({ changed }) => `Changed the tags of ${countOf(changed, 'article')}.` },
        );
      },
      saveCollection: async (id, name) => void (await attempt('collections.save', { id, name })),
      removeCollection: async ({ id, name }) => {
        const message = `Deleted the collection “${name}”. Its articles stay in the library.`;
        await run('collections.delete', { id }, { message });
      },
      putInto: async ({ id, name }, ids, into) => {
        await run(
          'collections.put',
          { id, articleIds: [...ids], into },
          {
            label: into ? `adding to “${name}”` : `taking out of “${name}”`,
            message({ changed }) {
              if (changed === 0) return into ? `Already in “${name}”.` : `Not in “${name}”.`;
              const articles = countOf(changed, 'article');
              return into ? `Put ${articles} into “${name}”.` : `Took ${articles} out of “${name}”.`;
            },
          },
        );
      },
    }),
    [run, attempt],
  );
}
