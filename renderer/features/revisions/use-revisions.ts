import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { useUndo } from '../../lib/undo/UndoProvider.tsx';

/** A text that was read again and waits to be looked at. */
export type Prepared = { readonly updateId: string } | 'unchanged' | null;

export interface Updates {
  /** Reads the article's address again. Null when it could not be read; the person has been told. */
  fromWeb(articleId: string): Promise<Prepared>;
  /** Reads a file that the person chooses. Null when they cancelled too. */
  fromFile(articleId: string): Promise<Prepared>;
  /** Takes pasted text. Throws what main says of it. */
  fromPasted(articleId: string, text: string, html: string | null): Promise<Prepared>;
  /** Answers true when the article has its new text. */
  accept(updateId: string, articleId: string, before: number): Promise<boolean>;
  drop(updateId: string): Promise<void>;
  /** Shows another version of the text; can be undone. */
  show(articleId: string, version: number): Promise<boolean>;
}

/** Updating an article's text, and going back; both can be undone. */
export function useUpdates(): Updates {
  const toasts = useToasts();
  const attempt = useAttempt();
  const client = useQueryClient();
  const undo = useUndo();
  const { record } = undo;
  return useMemo(() => {
    const show = async (articleId: string, version: number): Promise<number> => {
      const { before } = await call('revisions.show', { articleId, version });
      await client.invalidateQueries({ queryKey: ['revisions', 'list', articleId] });
      return before;
    };
    const recordSwitch = (label: string, articleId: string, before: number, after: number): void =>
      record({ label, undo: () => show(articleId, before), redo: () => show(articleId, after) });
    const prepared = async (
      work: () => Promise<{ updateId: string; change: 'none' | 'form' | 'text' } | null>,
    ): Promise<Prepared> => {
      const found = (await attempt(work))?.value;
      if (!found) return null;
      if (found.change !== 'none') return { updateId: found.updateId };
      await attempt(() => call('revisions.discard', { updateId: found.updateId }));
      return 'unchanged';
    };
    return {
      fromWeb: (articleId) => prepared(() => call('revisions.fromWeb', { articleId })),
      fromFile: (articleId) => prepared(() => call('revisions.fromFile', { articleId })),
      async fromPasted(articleId, text, html) {
        const found = await call('revisions.fromPasted', { articleId, text, html });
        if (found.change !== 'none') return { updateId: found.updateId };
        await attempt(() => call('revisions.discard', { updateId: found.updateId }));
        return 'unchanged';
      },
      async accept(updateId, articleId, before) {
        const accepted = await attempt(() => call('revisions.accept', { updateId }));
        if (!accepted) return false;
        const { textVersion } = accepted.value;
        await client.invalidateQueries({ queryKey: ['revisions', 'list', articleId] });
        if (textVersion !== before) recordSwitch('update of the text', articleId, before, textVersion);
        toasts.info('The article has its new text', { label: 'Undo', run: () => void undo.undo() });
        return true;
      },
      drop: async (updateId) => void (await attempt(() => call('revisions.discard', { updateId }))),
      async show(articleId, version) {
        const shown = await attempt(() => show(articleId, version));
        if (!shown) return false;
        const before = shown.value;
        if (before !== version) recordSwitch('change of the text’s version', articleId, before, version);
        return true;
      },
    };
    // The undo api changes with every act; only its stable members are used here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [attempt, toasts, client, record]);
}
