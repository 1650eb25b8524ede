import { useMemo } from 'react';
import { messageRef } from '../../../messages/message-keys.ts';
import { t } from '../../../messages/translate.ts';
import type { DetailEdit } from '../../../core/model/details/article-details.ts';
import type { MarkChange } from '../../../core/model/library.ts';
import { useCommands } from '../../lib/commands/use-command.ts';

export interface ArticleActions {
  /** Returns whether it succeeded; an error is shown. */
  mark(ids: readonly string[], change: MarkChange): Promise<boolean>;
  /** Moves to the trash. Returns whether it succeeded; an error is shown. */
  remove(ids: readonly string[], title?: string): Promise<boolean>;
  restore(ids: readonly string[]): Promise<void>;
  /** Deletes permanently from the trash. */
  purge(ids: readonly string[]): Promise<void>;
  tag(
    ids: readonly string[],
    change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<void>;
  /** Edits details. Rejects with a message for people when a value is refused. */
  editDetails(edits: readonly DetailEdit[]): Promise<void>;
  /** Creates or renames a collection. Throws when the name is rejected. */
  saveCollection(id: string, name: string): Promise<void>;
  removeCollection(collection: { readonly id: string; readonly name: string }): Promise<void>;
  putInto(
    collection: { readonly id: string; readonly name: string },
    ids: readonly string[],
    into: boolean,
  ): Promise<void>;
}

/** The message of what was done to some articles. */
function describeStateChange({ starred, archived, state }: MarkChange, count: number): string {
  if (archived !== undefined) return t(`library.done.${archived ? 'archived' : 'unarchived'}`, { count });
  if (starred !== undefined) return t(`library.done.${starred ? 'starred' : 'unstarred'}`, { count });
  return t(`library.done.${state === 'read' ? 'read' : 'unread'}`, { count });
}

/** Actions on articles. Each is on disk before it is confirmed, and can be undone. */
export function useArticleActions(): ArticleActions {
  const { run, attempt } = useCommands();
  return useMemo(
    () => ({
      mark: async (ids, change) => {
        const message = describeStateChange(change, ids.length);
        return (await run('articles.mark', { ids: [...ids], ...change }, { message })) !== null;
      },
      remove: async (ids, title) => {
        const message =
          ids.length === 1 && title !== undefined
            ? t('library.done.trashed', { title })
            : t('library.done.trashedSeveral', { count: ids.length });
        return (await run('articles.delete', { ids: [...ids] }, { message })) !== null;
      },
      restore: async (ids) => {
        const message = t('library.done.restored', { count: ids.length });
        await run('articles.restore', { ids: [...ids] }, { message });
      },
      purge: async (ids) => {
        await run(
          'articles.purge',
          { ids: [...ids] },
          { message: ({ purged }) => t('library.done.purged', { count: purged }) },
        );
      },
      tag: async (ids, { add, remove }) => {
        await run(
          'articles.tag',
          { ids: [...ids], add: [...add], remove: [...remove] },
          { message: ({ changed }) => t('library.done.tagged', { count: changed }) },
        );
      },
      editDetails: async (edits) =>
        void (await attempt(
          'articles.editDetails',
          { edits: edits.map(({ id, set, reset }) => ({ id, set: { ...set }, reset: [...reset] })) },
          {
            message: ({ changed }) => (changed === 0 ? null : t('articles.details.done', { count: changed })),
          },
        )),
      saveCollection: async (id, name) => void (await attempt('collections.save', { id, name })),
      removeCollection: async ({ id, name }) => {
        const message = t('library.done.collectionRemoved', { name });
        await run('collections.delete', { id }, { message });
      },
      putInto: async ({ id, name }, ids, into) => {
        await run(
          'collections.put',
          { id, articleIds: [...ids], into },
          {
            label: messageRef(into ? 'undo.addTo' : 'undo.removeFrom', { name }),
            message({ changed }) {
              if (changed === 0) return t(`library.done.${into ? 'alreadyIn' : 'notIn'}`, { name });
              return t(`library.done.${into ? 'addedTo' : 'removedFrom'}`, { count: changed, name });
            },
          },
        );
      },
    }),
    [run, attempt],
  );
}
