import { useMemo } from 'react';
import type { CommandOutput } from '../../../contract/commands.ts';
import { useCommands } from '../../lib/commands/use-command.ts';

/** A text that was read again and waits to be looked at. */
export type Prepared = { readonly updateId: string } | 'unchanged' | null;

type Found = CommandOutput<'revisions.fromWeb'>;

export interface Revisions {
  /** Reads the article's address again. Null when it could not be read; the person has been told. */
  fromWeb(articleId: string): Promise<Prepared>;
  /** Reads a file that the person chooses. Null when they cancelled too. */
  fromFile(articleId: string): Promise<Prepared>;
  /** Takes pasted text. Throws what main says of it. */
  fromPasted(articleId: string, text: string, html: string | null): Promise<Prepared>;
  /** Answers true when the article has its new text. */
  accept(updateId: string): Promise<boolean>;
  drop(updateId: string): Promise<void>;
  /** Shows another version of the text; can be undone. */
  show(articleId: string, version: number): Promise<boolean>;
}

/** Updating an article's text, and going back; both can be undone. */
export function useRevisions(): Revisions {
  const { run, attempt } = useCommands();
  return useMemo(() => {
    const discard = async (updateId: string): Promise<void> =>
      void (await run('revisions.discard', { updateId }));
    const prepared = async (found: Found | null): Promise<Prepared> => {
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
        (await run('revisions.accept', { updateId }, { message: 'The article has its new text' })) !== null,
      drop: discard,
      show: async (articleId, version) => (await run('revisions.show', { articleId, version })) !== null,
    };
  }, [run, attempt]);
}
