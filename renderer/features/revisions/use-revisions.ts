import { useMemo } from 'react';
import { t } from '../../../messages/translate.ts';
import type { CommandOutput } from '../../../contract/commands.ts';
import { useCommands } from '../../lib/commands/use-command.ts';

/** A fetched text that awaits review. */
export type PreparedRevision = { readonly updateId: string } | 'unchanged' | null;

type Found = NonNullable<CommandOutput<'revisions.fromWeb'>>;

export interface Revisions {
  /** Fetches the article's URL again. Null when it failed and the error was shown, or when the user declined. */
  fromWeb(articleId: string): Promise<PreparedRevision>;
  /** Reads a file chosen by the user. Null also when the dialog was canceled. */
  fromFile(articleId: string): Promise<PreparedRevision>;
  /** Uses pasted text. Throws the main process's error. */
  fromPasted(articleId: string, text: string, html: string | null): Promise<PreparedRevision>;
  /** Returns true when the article has its new text. */
  accept(updateId: string): Promise<boolean>;
  drop(updateId: string): Promise<void>;
  /** Adds passages that were left out of the page, by their indexes, as a new revision; can be undone. */
  restorePassages(articleId: string, textVersion: number, sections: readonly number[]): Promise<boolean>;
  /** Restores another revision; can be undone. */
  show(articleId: string, version: number): Promise<boolean>;
}

/** Updates an article's text and restores revisions; both can be undone. */
export function useRevisions(): Revisions {
  const { run, attempt } = useCommands();
  return useMemo(() => {
    const discard = async (updateId: string): Promise<void> =>
      void (await run('revisions.discard', { updateId }));
    const prepared = async (found: Found | null): Promise<PreparedRevision> => {
      if (!found) return null;
      if (found.change !== 'none') return { updateId: found.updateId };
      await discard(found.updateId);
      return 'unchanged';
    };
    return {
      fromWeb: async (articleId) => prepared((await run('revisions.fromWeb', { articleId }))?.value ?? null),
      fromFile: async (articleId) =>
        prepared((await run('revisions.fromFile', { articleId }))?.value ?? null),
      fromPasted: async (articleId, text, html) =>
        prepared(await attempt('revisions.fromPasted', { articleId, text, html })),
      accept: async (updateId) =>
        (await run('revisions.accept', { updateId }, { message: t('revisions.done.updated') })) !== null,
      drop: discard,
      async restorePassages(articleId, textVersion, sections) {
        const message = t('revisions.done.restored', { count: sections.length });
        const input = { articleId, textVersion, sections: [...sections] };
        return (await run('revisions.restorePassages', input, { message })) !== null;
      },
      async show(articleId, version) {
        const message = t('revisions.done.shown', { version });
        return (await run('revisions.show', { articleId, version }, { message })) !== null;
      },
    };
  }, [run, attempt]);
}
