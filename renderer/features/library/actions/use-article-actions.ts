import { useMemo } from 'react';
import type { MarkChange } from '../../../../core/model/library.ts';
import { call } from '../../../lib/api/call.ts';
import { useAttempt } from '../../../lib/api/use-attempt.ts';
import { useToasts } from '../../../ui/Toasts.tsx';
import { useUndo } from '../../../lib/undo/UndoProvider.tsx';
import { countOf } from '../../../lib/format/format-article.ts';

export interface ArticleActs {
  mark(ids: readonly string[], change: MarkChange): Promise<void>;
  /** Into the bin. */
  remove(ids: readonly string[], title?: string): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** For good, out of the bin. */
  purge(ids: readonly string[]): Promise<void>;
  tag(
    ids: readonly string[],
    change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<void>;
  /** Makes a collection, or renames it when it had a name. Throws what main says of the name. */
  saveCollection(id: string, name: string, before?: string): Promise<void>;
  removeCollection(collection: { readonly id: string; readonly name: string }): Promise<void>;
  putInto(
    collection: { readonly id: string; readonly name: string },
    ids: readonly string[],
    into: boolean,
  ): Promise<void>;
}

/** "“A title”" for one article whose title is known, otherwise "3 articles". */
const nameOf = (ids: readonly string[], title?: string): string =>
  ids.length === 1 && title !== undefined ? `“${title}”` : countOf(ids.length, 'article');

/** What a change of marks is called: in the past for messages, as a thing for the list of what can be undone. */
function markWords({ starred, archived, state }: MarkChange): readonly [string, string] {
  if (archived !== undefined)
    return archived ? ['Archived', 'archiving'] : ['Moved out of the archive', 'move out of the archive'];
  if (starred !== undefined)
    return starred ? ['Starred', 'star'] : ['Took the star from', 'taking away of a star'];
  return state === 'read' ? ['Marked as read', 'mark as read'] : ['Marked as unread', 'mark as unread'];
}

/** What can be done with articles of the library. Each act is on disk before it is said to be done, and can be undone. */
export function useArticleActs(): ArticleActs {
  const toasts = useToasts();
  const attempt = useAttempt();
  const undo = useUndo();
  return useMemo(() => {
    const run = async (action: () => Promise<unknown>): Promise<void> => void (await attempt(action));
    /** Says what was done, with a button that takes it back; the same is on the undo stack, and happens once. */
    const done = (
      text: string,
      label: string,
      back: () => Promise<unknown>,
      again: () => Promise<unknown>,
    ) => {
      let isDone = true;
      const act = {
        label,
        undo: async () => {
          if (isDone) await back();
          isDone = false;
        },
        redo: async () => {
          if (!isDone) await again();
          isDone = true;
        },
      };
      undo.record(act);
      toasts.info(text, { label: 'Undo', run: () => void run(act.undo) });
    };
    const setDeleted = (ids: readonly string[], deleted: boolean) =>
      call('articles.setDeleted', { ids: [...ids], deleted });

    return {
      mark: (ids, change) =>
        run(async () => {
          const marks = await call('articles.mark', { ids: [...ids], ...change });
          const [said, label] = markWords(change);
          done(
            `${said}: ${countOf(ids.length, 'article')}.`,
            label,
            () => call('articles.setMarks', { marks }),
            () => call('articles.mark', { ids: [...ids], ...change }),
          );
        }),
      remove: (ids, title) =>
        run(async () => {
          await setDeleted(ids, true);
          done(
            `Deleted ${nameOf(ids, title)}.`,
            `deletion of ${ids.length === 1 ? 'an article' : countOf(ids.length, 'article')}`,
            () => setDeleted(ids, false),
            () => setDeleted(ids, true),
          );
        }),
      restore: (ids) =>
        run(async () => {
          await setDeleted(ids, false);
          done(
            `Restored ${countOf(ids.length, 'article')}.`,
            'restoring',
            () => setDeleted(ids, true),
            () => setDeleted(ids, false),
          );
        }),
      purge: (ids) =>
        run(async () => {
          const { purged } = await call('articles.purge', { ids: [...ids] });
          toasts.info(`Deleted ${countOf(purged, 'article')} for good.`);
        }),
      tag: (ids, change) =>
        run(async () => {
          const input = { ids: [...ids], add: [...change.add], remove: [...change.remove] };
          const owners = await call('articles.tag', input);
          done(
            `Changed the tags of ${countOf(owners.length, 'article')}.`,
            'change of tags',
            () => call('tags.assign', { owners }),
            () => call('articles.tag', input),
          );
        }),
      async saveCollection(id, name, before) {
        await call('collections.save', { id, name });
        const setDeletedTo = (deleted: boolean) => call('collections.setDeleted', { id, deleted });
        undo.record(
          before === undefined
            ? {
                label: `collection “${name}”`,
                undo: () => setDeletedTo(true),
                redo: () => setDeletedTo(false),
              }
            : {
                label: 'renaming of a collection',
                undo: () => call('collections.save', { id, name: before }),
                redo: () => call('collections.save', { id, name }),
              },
        );
      },
      removeCollection: ({ id, name }) =>
        run(async () => {
          const setDeletedTo = (deleted: boolean) => call('collections.setDeleted', { id, deleted });
          await setDeletedTo(true);
          done(
            `Deleted the collection “${name}”. Its articles stay in the library.`,
            'deletion of a collection',
            () => setDeletedTo(false),
            () => setDeletedTo(true),
          );
        }),
      putInto: ({ id, name }, ids, into) =>
        run(async () => {
          const put = await call('collections.put', { id, articleIds: [...ids], into });
          if (put.length === 0) return toasts.info(into ? `Already in “${name}”.` : `Not in “${name}”.`);
          const again = (to: boolean) => call('collections.put', { id, articleIds: put, into: to });
          const articles = countOf(put.length, 'article');
          done(
            into ? `Put ${articles} into “${name}”.` : `Took ${articles} out of “${name}”.`,
            into ? `adding to “${name}”` : `taking out of “${name}”`,
            () => again(!into),
            () => again(into),
          );
        }),
    };
  }, [attempt, toasts, undo]);
}
