import { existsSync, statSync } from 'node:fs';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import path from 'node:path';
import { articleToMarkdown } from '../../../core/export/article-to-markdown.ts';
import { exportFileName } from '../../../core/export/file-name.ts';
import { AppError } from '../../../core/model/error.ts';
import type { CommandOutput } from '../../../contract/commands.ts';
import type { EventPayload } from '../../../contract/events.ts';
import { findRemovedArticles, listArticlesToSync } from '../../../data/store/linked-folder/linked-folder.ts';
import { readLibraryId, renewLibraryId } from '../../../data/store/sqlite/library-id.ts';
import { storageErrorOf } from '../../../data/store/sqlite/errors.ts';
import { nowIso } from '../../../data/store/sqlite/database.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { readFolderLink, removeFolderLink, writeFolderLink } from '../../../data/profile/folder-link.ts';
import type { FolderLink } from '../../../data/profile/folder-link.ts';
import { openLinkedFiles } from '../../../data/profile/linked-files.ts';
import type { LinkedFiles } from '../../../data/profile/linked-files.ts';
import { syncArticle } from './sync-article.ts';
import { contextOf, readItem, templateById, templateToFiles } from '../export/export-files.ts';
import type { AnalysisQueue } from '../analysis/analysis-queue.ts';
import type { LibrarySession } from '../library/library-session.ts';
import type { Emit } from '../platform/emit.ts';

type LinkedFolderStatus = CommandOutput<'linkedFolder.get'>;

/** Keeps the linked folder up to date: after every change, at the start, and when the folder comes back. */
export interface LinkedFolderService {
  status(): LinkedFolderStatus;
  /** The folder that the open library may write to; null where none is linked to it. */
  current(): FolderLink | null;
  /** Something changed in the library. Cheap; the work is done a moment later. */
  noticed(payload: EventPayload<'changed'>): void;
  /** Lets the open library write to a folder that the person has chosen. Throws an `AppError` where that cannot be kept. */
  link(link: Pick<FolderLink, 'folder' | 'templateId'>): void;
  unlink(): void;
  /** Brings everything up to date now. Never rejects: see `status`. */
  syncAll(): Promise<void>;
  close(): Promise<void>;
}

export interface LinkedFolderOptions {
  readonly library: Pick<LibrarySession, 'db' | 'folder' | 'problem'>;
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

/** How many files with conflicts are named, the newest first. */
const mostConflicts = 100;

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

  /** Makes files again that the person has deleted: the folder has just been linked. */
  let recreate = false;
  let list: { readonly listId: string; readonly files: LinkedFiles } | null = null;

  const linked = (): FolderLink | null =>
    library.problem ? null : readFolderLink(library.folder, readLibraryId(library.db));
  const filesOf = ({ listId }: FolderLink): LinkedFiles => {
    if (list?.listId !== listId) list = { listId, files: openLinkedFiles(library.folder, listId) };
    return list.files;
  };
  /** Whether the library and its link are those of the round: another one may have been restored meanwhile. */
  const isStill = (db: Db, { listId }: FolderLink): boolean =>
    !closed && !library.problem && library.db === db && linked()?.listId === listId;
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
  const syncOne = async (db: Db, articleId: string, link: FolderLink, isNewLink: boolean): Promise<void> => {
    try {
      const made = await textOf(articleId, link.templateId);
      // Asked again after the last wait, so that no text of another library gets into the folder.
      if (made && isStill(db, link))
        await syncArticle({ folder: link.folder, files: filesOf(link), recreate: isNewLink }, made);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return;
      if (!isStill(db, link)) return;
      log(error);
      due.add(articleId);
      problem = {
        state: 'failed',
        words:
          error instanceof AppError
            ? error.message
            : `A file in ${link.folder} could not be written. Look whether the disk is full or write-protected; it is tried again.`,
      };
    }
  };

  /** What is to be written, and the list without articles that are no longer in the library. */
  const takeDue = (db: Db, files: LinkedFiles): string[] => {
    const listed = files.list().map(({ articleId }) => articleId);
    const ids = allDue
      ? listArticlesToSync(db, null, listed)
      : [...due].flatMap((id) => listArticlesToSync(db, id, listed));
    if (allDue) for (const id of findRemovedArticles(db, listed)) files.delete(id);
    allDue = false;
    due.clear();
    return ids;
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
    const { db } = library;
    const isNewLink = recreate;
    recreate = false;
    for (const id of takeDue(db, filesOf(link))) {
      if (!isStill(db, link)) break;
      // One after another, and the window's requests in between.
      /* oxlint-disable no-await-in-loop */
      await syncOne(db, id, link, isNewLink);
      await yieldToEventLoop();
      /* oxlint-enable no-await-in-loop */
    }
    busy = false;
    syncedAt = nowIso();
    if (due.size > 0) schedule(retryAfter);
    announce();
  };

  /** Changes the profile; says in plain words where the disk does not let it. */
  const keep = (change: () => void): void => {
    try {
      change();
    } catch (error) {
      throw storageErrorOf(error, library.folder) ?? error;
    }
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
      const entries = link ? filesOf(link).list() : [];
      const state = !link ? 'off' : busy ? 'working' : (problem?.state ?? 'idle');
      return {
        folder: link?.folder ?? null,
        templateId: link?.templateId ?? lecternTemplate,
        state,
        problem: link ? (problem?.words ?? null) : null,
        syncedAt,
        files: entries.length,
        conflicts: entries
          .flatMap(({ articleId, path: file, conflictAt: at }) =>
            link && at !== null ? [{ articleId, file: path.join(link.folder, file), at }] : [],
          )
          .toSorted((one, other) => (one.at < other.at ? 1 : -1))
          .slice(0, mostConflicts),
      };
    },
    current: linked,
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
      keep(() =>
        writeFolderLink(library.folder, readLibraryId(library.db) ?? renewLibraryId(library.db), link),
      );
      problem = null;
      allDue = true;
      recreate = true;
      announce();
      void run();
    },
    unlink() {
      keep(() => removeFolderLink(library.folder));
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
