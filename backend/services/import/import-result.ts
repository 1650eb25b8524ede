import type { MessageRef } from '../../../messages/message-keys.ts';

/** The result of one input. See contract/commands/imports/import.ts for the fields. */
export interface ImportResult {
  readonly name: string;
  readonly status: 'added' | 'updated' | 'unchanged' | 'differs' | 'failed' | 'cancelled';
  readonly id: string | null;
  readonly title: string | null;
  readonly words: number;
  readonly problem: MessageRef | null;
  readonly updateId: string | null;
  readonly missingPictures: number;
}

const noArticle = { id: null, title: null, words: 0, problem: null, updateId: null, missingPictures: 0 };

export const cancelled = (name: string): ImportResult => ({ ...noArticle, name, status: 'cancelled' });

/** @param problem for people: what went wrong, and what to do */
export const failed = (name: string, problem: MessageRef): ImportResult => ({
  ...noArticle,
  name,
  status: 'failed',
  problem,
});

/** The result for an article that is in the library. */
export const imported = (
  result: Pick<ImportResult, 'name' | 'status' | 'id' | 'title'> & Partial<ImportResult>,
): ImportResult => ({ ...noArticle, ...result });
