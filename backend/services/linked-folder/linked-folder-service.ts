import { existsSync, statSync } from 'node:fs';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import path from 'node:path';
import { articleToMarkdown } from '../../../core/export/article-to-markdown.ts';
import { exportFileName } from '../../../core/export/file-name.ts';
import { AppError } from '../../../core/model/error.ts';
import type { CommandOutput } from '../../../contract/commands.ts';
import type { EventPayload } from '../../../contract/events.ts';
import { nowIso } from '../../../data/store/sqlite/database.ts';
import {
  clearLinkedFiles,
  listArticlesToSync,
  listLinkedConflicts,
  listLinkedPaths,
  readFolderLink,
  writeFolderLink,
} from '../../../data/store/linked-folder/linked-folder.ts';
import type { FolderLink } from '../../../data/store/linked-folder/linked-folder.ts';
import { syncArticle } from './sync-article.ts';
import { contextOf, readItem, templateById, templateToFiles } from '../export/export-files.ts';
import type { AnalysisQueue } from '../analysis/analysis-queue.ts';
import type { LibrarySession } from '../library/library-session.ts';
import type { Emit } from '../platform/emit.ts';

type LinkedFolderStatus = CommandOutput<'linkedFolder.get'>;

/** Keeps the linked folder up to date: after every change, at the start, and when the folder comes back. */
export interface LinkedFolderService {
  status(): LinkedFolderStatus;
  /** Something changed in the library. Cheap; the work is done a moment later. */
  noticed(payload: EventPayload<'changed'>): void;
  link(link: FolderLink): void;
  unlink(): void;
  /** Brings everything up to date now. Never rejects: see `status`. */
  syncAll(): Promise<void>;
  close(): Promise<void>;
}

export interface LinkedFolderOptions {
  readonly library: Pick<LibrarySession, 'db' | 'problem'>;
  readonly analysis: Pick<AnalysisQueue, 'wait'>;
  readonly emit: Emit;
  /** Writes an unexpected error to the local log. */
  readonly log: (error: unknown) => void;
  /** Between a change and the file, ms: several changes become one. */
  readonly delay?: number | undefined;
  /** Between two looks for a folder that is not there, ms. */
  readonly retryAfter?: number | undefined;
}

/** The id of our own Markdown among the templates. */
export const lecternTemplate = 'lectern';

const isFolder = (folder: string): boolean => existsSync(folder) && statSync(folder).isDirectory();

export function createLinkedFolderService(options: LinkedFolderOptions): LinkedFolderService {
  const { library, analysis, emit, log, delay = 1_500, retryAfter = 30_000 } = options;
  const due = new Set<string>();
  let allDue = false;
  let timer: NodeJS.Timeout | null = null;
  /** When it runs, ms since 1970. */
  let timerAt = 0;
  let working: Promise<void> = Promise.resolve();
  let busy = false;
  let problem: { readonly state: 'unavailable' | 'failed'; readonly words: string } | null = null;
  let syncedAt: string | null = null;
  let closed = false;

  const linked = (): FolderLink | null => (library.problem ? null : readFolderLink(library.db));
  const announce = (): void => emit('changed', { topic: 'linkedFolder' });

  /** The article's file as it should be; null where its template makes none. */
  const textOf = async (articleId: string, templateId: string) => {
    const template = templateById(library.db, templateId);
    const item = await readItem({ library, analysis }, articleId, true, false);
    const context = contextOf(library.db);
    if (!template) {
      const text = articleToMarkdown({
        ...item,
        ...context,
        options: { frontMatter: true, entities: true },
      });
      return { articleId, fileName: exportFileName(item.article.title), text };
    }
    const [file] = templateToFiles(template, [item], context);
    return file ? { articleId, fileName: file.fileName, text: file.text } : null;
  };

  /** One article. Its own trouble does not keep the others from their files. */
  const syncOne = async (articleId: string, { folder, templateId }: FolderLink): Promise<void> => {
    try {
      const made = await textOf(articleId, templateId);
      if (made) await syncArticle(library.db, folder, made);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return;
      log(error);
      due.add(articleId);
      problem = {
        state: 'failed',
        words:
          error instanceof AppError
            ? error.message
            : `A file in ${folder} could not be written. Look whether the disk is full or write-protected; it is tried again.`,
      };
    }
  };

  const round = async (): Promise<void> => {
    const link = linked();
    if (!link || closed) return;
    if (!isFolder(link.folder)) {
      allDue = true;
      problem = {
        state: 'unavailable',
        words: `The folder ${link.folder} is not there. Connect its disk or link another folder; until then your notes are safe in the library.`,
      };
      schedule(retryAfter);
      return announce();
    }
    busy = true;
    problem = null;
    announce();
    const ids = allDue
      ? listArticlesToSync(library.db, null)
      : [...due].flatMap((id) => listArticlesToSync(library.db, id));
    allDue = false;
    due.clear();
    for (const id of ids) {
      if (closed) break;
      // One after another, and the window's requests in between.
      /* oxlint-disable no-await-in-loop */
      await syncOne(id, link);
      await yieldToEventLoop();
      /* oxlint-enable no-await-in-loop */
    }
    busy = false;
    syncedAt = nowIso();
    if (due.size > 0) schedule(retryAfter);
    announce();
  };

  const run = (): Promise<void> => {
    working = working.then(round).catch((error: unknown) => {
      busy = false;
      log(error);
    });
    return working;
  };
  const schedule = (after: number): void => {
    const at = Date.now() + after;
    // A later try must not put off what a person has just written.
    if (closed || (timer && timerAt <= at)) return;
    if (timer) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => {
      timer = null;
      void run();
    }, after);
    timer.unref();
  };

  return {
    status() {
      const link = linked();
      const state = !link ? 'off' : busy ? 'working' : (problem?.state ?? 'idle');
      return {
        folder: link?.folder ?? null,
        templateId: link?.templateId ?? lecternTemplate,
        state,
        problem: link ? (problem?.words ?? null) : null,
        syncedAt,
        files: link ? listLinkedPaths(library.db).length : 0,
        conflicts: link
          ? listLinkedConflicts(library.db).map(({ articleId, path: file, at }) => ({
              articleId,
              file: path.join(link.folder, file),
              at,
            }))
          : [],
      };
    },
    noticed({ topic, articleId }) {
      if (
        ![
          'articles',
          'highlights',
          'analysis',
          'corrections',
          'settings',
          'tags',
          'exportTemplates',
          'entities',
        ].includes(topic)
      )
        return;
      if (!linked()) return;
      if (articleId !== undefined) due.add(articleId);
      else if (topic !== 'entities') allDue = true;
      else return;
      schedule(delay);
    },
    link(link) {
      if (linked()?.folder !== link.folder) clearLinkedFiles(library.db);
      writeFolderLink(library.db, link);
      problem = null;
      allDue = true;
      announce();
      void run();
    },
    unlink() {
      writeFolderLink(library.db, null);
      clearLinkedFiles(library.db);
      problem = null;
      announce();
    },
    syncAll() {
      allDue = true;
      return run();
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      await working;
    },
  };
}
