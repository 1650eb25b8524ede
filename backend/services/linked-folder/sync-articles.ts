import type { MessageRef } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { AppError } from '../../../core/model/error.ts';
import type { FolderLink } from '../../../data/profile/folder-link.ts';
import type { LinkedFiles } from '../../../data/profile/linked-files.ts';
import type { ExportSources } from '../export/export-files.ts';
import type { FolderIndex } from './folder-index.ts';
import { makeArticleText } from './make-article-text.ts';
import { syncArticle } from './sync-article.ts';

export interface SyncOptions extends ExportSources {
  readonly link: FolderLink;
  readonly files: LinkedFiles;
  readonly index: FolderIndex;
  /** Creates files that the user has deleted again. */
  readonly recreate: boolean;
  /** Whether the library and its link are still those with which the sync began; another library may have been restored. */
  readonly isCurrent: () => boolean;
  /** Gets unexpected errors. */
  readonly log: (error: unknown) => void;
}

/** Articles whose files could not be written, and the last reason, for people. */
export interface SyncFailures {
  readonly articleIds: readonly string[];
  readonly problem: MessageRef | null;
}

const problemOf = (error: unknown, { folder }: FolderLink): MessageRef =>
  error instanceof AppError ? error.text : messageRef('errors.folder.failed', { folder });

/** Writes one article. Returns the problem for people, or null. */
async function syncOne(articleId: string, options: SyncOptions): Promise<MessageRef | null> {
  const { link, files, index, recreate, isCurrent, log } = options;
  try {
    const text = await makeArticleText(options, articleId, link.templateId);
    // Checked after the last wait, so that no text of another library gets into the folder.
    if (text && isCurrent()) await syncArticle({ folder: link.folder, files, index, recreate }, text);
    return null;
  } catch (error) {
    if ((error instanceof AppError && error.code === 'not-found') || !isCurrent()) return null;
    log(error);
    return problemOf(error, link);
  }
}

/** Brings the files of articles up to date, one after another. A failure does not affect the others. Never rejects. */
export async function syncArticles(
  articleIds: readonly string[],
  options: SyncOptions,
): Promise<SyncFailures> {
  const failed: string[] = [];
  let problem: MessageRef | null = null;
  for (const articleId of articleIds) {
    if (!options.isCurrent()) break;
    // oxlint-disable-next-line no-await-in-loop
    const found = await syncOne(articleId, options);
    if (found !== null) failed.push(articleId);
    problem = found ?? problem;
    // The window's requests are answered in between.
    // oxlint-disable-next-line no-await-in-loop
    await yieldToEventLoop();
  }
  return { articleIds: failed, problem };
}
