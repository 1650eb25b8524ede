import { useCallback } from 'react';
import type { ArticleSummary } from '../../core/model/article.ts';
import { call, messageOf } from '../api/call.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useUndo } from '../undo/UndoProvider.tsx';
import type { UndoableAct } from '../undo/undo-stack.ts';
import { countOf } from './article-words.ts';

/** Deletes or restores one after another, so that a failure leaves a plain state: those before it are done. */
async function forEach(ids: readonly string[], name: 'articles.delete' | 'articles.restore'): Promise<void> {
  for (const id of ids) await call(name, { id });
}

/**
 * Answers a function that deletes articles, offers to take it back in a message, and puts it on the undo stack.
 * `onRestored` is called with the articles' ids when the message's Undo was used.
 */
export function useDeleteArticles(onRestored: (ids: readonly string[]) => void) {
  const toasts = useToasts();
  const undo = useUndo();
  return useCallback(
    async (articles: readonly ArticleSummary[]): Promise<void> => {
      const ids: string[] = [];
      try {
        for (const { id } of articles) {
          await call('articles.delete', { id });
          ids.push(id);
        }
      } catch (error) {
        toasts.problem(messageOf(error));
      }
      const first = articles[0];
      if (ids.length === 0 || !first) return;

      // The message and the undo stack may both be used: the second of them finds nothing left to do.
      let deleted = true;
      const act: UndoableAct = {
        label: `deletion of ${ids.length === 1 ? 'an article' : countOf(ids.length, 'article')}`,
        undo: async () => {
          if (deleted) await forEach(ids, 'articles.restore');
          deleted = false;
        },
        redo: async () => {
          if (!deleted) await forEach(ids, 'articles.delete');
          deleted = true;
        },
      };
      undo.record(act);
      const restore = async () => {
        try {
          await act.undo();
          onRestored(ids);
        } catch (error) {
          toasts.problem(messageOf(error));
        }
      };
      toasts.info(`Deleted ${ids.length === 1 ? `“${first.title}”` : countOf(ids.length, 'article')}.`, {
        label: 'Undo',
        run: () => void restore(),
      });
    },
    [toasts, undo, onRestored],
  );
}
