import type { MessageRef } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import { existsSync, statSync } from 'node:fs';
import { createDeadlineTimer } from '../../../core/timing/deadline-timer.ts';
import { readFolderLink, removeFolderLink, writeFolderLink } from '../../../data/profile/folder-link.ts';
import type { FolderLink } from '../../../data/profile/folder-link.ts';
import { openLinkedFiles } from '../../../data/profile/linked-files.ts';
import type { LinkedFiles } from '../../../data/profile/linked-files.ts';
import { nowIso } from '../../../data/store/sqlite/database.ts';
import { readLibraryId, renewLibraryId } from '../../../data/store/sqlite/library-id.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { contextOf, templateById } from '../export/export-files.ts';
import type { AnalysisQueue } from '../analysis/analysis-queue.ts';
import type { LibrarySession } from '../library/library-session.ts';
import type { ChangedEvent, Emit } from '../platform/emit.ts';
import { createDueArticles } from './due-articles.ts';
import { createFolderIndex, type FolderIndex } from './folder-index.ts';
import { linkedFolderStatus } from './linked-folder-status.ts';
import type { LinkedFolderStatus, SyncState } from './linked-folder-status.ts';
import { syncArticles } from './sync-articles.ts';

/** Keeps the linked folder up to date: after each change, at the start, and when the folder is available again. */
export interface LinkedFolderService {
  status(): LinkedFolderStatus;
  /** The folder that the open library may write to; null where none is linked to it. */
  current(): FolderLink | null;
  /** Records a change of the library; the files are written a moment later. */
  noteChange(change: ChangedEvent): void;
  /** Lets the open library write to a folder that the user has chosen. Throws what the disk throws. */
  link(link: Pick<FolderLink, 'folder' | 'templateId'>): void;
  /** Throws what the disk throws. */
  unlink(): void;
  /** Updates all files now. Never rejects: see `status`. */
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
  /** Before another attempt at a folder or file that could not be written, ms. */
  readonly retryAfter?: number | undefined;
}

/** Topics of settings and templates, whose changes affect all files or none. */
const appearanceTopics: ReadonlySet<string> = new Set(['settings', 'exportTemplates']);

/** What all files have in common: the labels of the colors, and the template. */
const appearanceOf = (db: Db, templateId: string): string =>
  JSON.stringify([contextOf(db).colorNames, templateById(db, templateId) ?? null]);

const isFolder = (folder: string): boolean => existsSync(folder) && statSync(folder).isDirectory();

const unavailable = (folder: string): MessageRef => messageRef('errors.folder.gone', { folder });

export function createLinkedFolderService(options: LinkedFolderOptions): LinkedFolderService {
  const { library, analysis, emit, log, delay = 1_500, retryAfter = 30_000 } = options;
  const due = createDueArticles();
  let state: SyncState = { isWorking: false, problem: null, syncedAt: null };
  /** The folder has just been linked: files that the user deleted are created again. */
  let recreate = false;
  let list: {
    readonly listId: string;
    readonly files: LinkedFiles;
    readonly index: FolderIndex;
  } | null = null;
  let appearance: string | null = null;
  let closed = false;
  let lastRound: Promise<void> = Promise.resolve();

  const current = (): FolderLink | null =>
    library.problem ? null : readFolderLink(library.folder, readLibraryId(library.db));
  const listOf = ({ listId, folder }: FolderLink) => {
    if (list?.listId !== listId)
      list = { listId, files: openLinkedFiles(library.folder, listId), index: createFolderIndex(folder) };
    return list;
  };
  /** Whether labels of colors or the template changed since the last round; other settings do not affect the files. */
  const hasNewAppearance = ({ templateId }: FolderLink): boolean =>
    appearanceOf(library.db, templateId) !== appearance;
  const setState = (change: Partial<SyncState>): void => {
    state = { ...state, ...change };
    emit('changed', { topic: 'linkedFolder' });
  };

  const syncDue = async (): Promise<void> => {
    const link = current();
    if (!link || closed) return;
    if (!isFolder(link.folder)) {
      due.addAll();
      scheduleRound(retryAfter);
      return setState({ problem: { state: 'unavailable', message: unavailable(link.folder) } });
    }
    const { db } = library;
    const { files, index } = listOf(link);
    index.startRound();
    appearance = appearanceOf(db, link.templateId);
    setState({ isWorking: true, problem: null });
    const round = { library, analysis, link, files, index, recreate, log };
    recreate = false;
    const { articleIds, problem } = await syncArticles(due.take(db, files), {
      ...round,
      isCurrent: () => !closed && !library.problem && library.db === db && current()?.listId === link.listId,
    });
    for (const articleId of articleIds) due.add(articleId);
    if (!due.isEmpty) scheduleRound(retryAfter);
    setState({
      isWorking: false,
      syncedAt: nowIso(),
      problem: problem === null ? null : { state: 'failed', message: problem },
    });
  };

  /** Runs after the rounds that were started before. */
  const startRound = (): Promise<void> => {
    lastRound = lastRound.then(syncDue).catch((error: unknown) => {
      state = { ...state, isWorking: false };
      log(error);
    });
    return lastRound;
  };
  const timer = createDeadlineTimer(() => void startRound());
  function scheduleRound(after: number): void {
    if (!closed) timer.schedule(after);
  }

  return {
    status() {
      const link = current();
      return linkedFolderStatus(link && { link, files: listOf(link).files }, state);
    },
    current,
    noteChange(change) {
      const link = current();
      if (!link || (appearanceTopics.has(change.topic) && !hasNewAppearance(link))) return;
      if (due.addChanged(change)) scheduleRound(delay);
    },
    link(link) {
      writeFolderLink(library.folder, readLibraryId(library.db) ?? renewLibraryId(library.db), link);
      due.addAll();
      recreate = true;
      setState({ problem: null });
      void startRound();
    },
    unlink() {
      removeFolderLink(library.folder);
      setState({ problem: null });
    },
    syncAll() {
      due.addAll();
      return startRound();
    },
    async close() {
      closed = true;
      timer.cancel();
      await lastRound;
    },
  };
}
