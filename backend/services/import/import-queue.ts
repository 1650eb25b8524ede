import { randomUUID } from 'node:crypto';
import PQueue from 'p-queue';
import { AppError } from '../../../core/model/error.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import type { ImportSource } from './import-source.ts';
import type { Reader } from './reader.ts';
import type { ImportedDocument, ReadProgress } from './imported-document.ts';
import { compareDocument, knownError, saveDocument, updateFromDocument } from './save-document.ts';
import type { PendingRevisions } from './pending-revisions.ts';
import { recordFetch } from './private-access.ts';

/** What became of one input. See contract/commands/import.ts for the fields. */
export interface ImportResult {
  readonly name: string;
  readonly status: 'added' | 'updated' | 'unchanged' | 'differs' | 'failed' | 'cancelled';
  readonly id: string | null;
  readonly title: string | null;
  readonly words: number;
  readonly problem: string | null;
  readonly updateId: string | null;
  readonly missingPictures: number;
}

/** Inputs that a person gave at once, as they stand now. */
interface ImportBatch {
  readonly id: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly running: boolean;
  readonly cancelled: boolean;
  readonly current: readonly (ReadProgress & { readonly name: string })[];
  readonly results: readonly ImportResult[];
  /** The person opened the input with the app, and wants to see it when it is there. */
  readonly open: boolean;
}

export interface ImportQueue {
  /** Puts inputs at the end of the queue; answers the batch's id. */
  start(sources: readonly ImportSource[], options?: { readonly open?: boolean }): string;
  /** Reads and saves one input now, beside the queue. */
  one(source: ImportSource, changed?: 'ask' | 'update'): Promise<ImportResult>;
  /** Running batches, and finished ones until they are dismissed. */
  batches(): ImportBatch[];
  /** What became of each input, when all are done. Throws `not-found`. */
  finished(id: string): Promise<readonly ImportResult[]>;
  cancel(id: string): void;
  dismiss(id: string): void;
  /** The inputs of a finished batch that failed or were cancelled. */
  failedOf(id: string): readonly ImportSource[];
  close(): void;
}

export interface ImportQueueOptions {
  readonly reader: Reader;
  /** Asked at each use: the library may be closed and opened again. */
  readonly db: () => Db;
  readonly pendingRevisions: PendingRevisions;
  /** Something about the batches is new. */
  readonly onProgress?: () => void;
  /** An article was saved. */
  readonly onSaved?: (articleId: string, status: ImportResult['status']) => void;
  readonly onError: (error: unknown) => void;
  /** How many inputs are read at the same time. */
  readonly atOnce?: number;
}

interface Batch {
  readonly id: string;
  readonly sources: readonly ImportSource[];
  readonly results: (ImportResult | undefined)[];
  readonly current: Map<number, ReadProgress & { readonly name: string }>;
  readonly abort: AbortController;
  readonly open: boolean;
  readonly finished: Promise<readonly ImportResult[]>;
  finish(results: readonly ImportResult[]): void;
  done: number;
}

/** Finished batches that nobody dismissed (there is no window): more are not kept. */
const mostFinished = 50;

const blank = { id: null, title: null, words: 0, problem: null, updateId: null, missingPictures: 0 };

const unexpected =
  'It could not be read. If it opens in another program, save it as text there and import that.';

/** Imports inputs in batches: several at once, each with its own outcome; one that fails keeps no other out. */
export function createImportQueue(options: ImportQueueOptions): ImportQueue {
  const { reader, db, pendingRevisions, onProgress = () => {}, onSaved, onError, atOnce = 2 } = options;
  const batches = new Map<string, Batch>();
  const queue = new PQueue({ concurrency: atOnce });

  const save = (
    name: string,
    document: ImportedDocument,
    articleId: string | null,
    changed: 'ask' | 'update',
  ) => {
    const { article, pictures } = document;
    const missingPictures = pictures.filter(({ picture }) => picture === null).length;
    const facts = { ...blank, name, title: article.title, missingPictures };
    if (articleId !== null) {
      const change = compareDocument(db(), articleId, document);
      updateFromDocument(db(), articleId, document);
      return { ...facts, id: articleId, status: change === 'none' ? 'unchanged' : 'updated' } as const;
    }
    const { id, status, words } = saveDocument(db(), document, changed);
    const updateId = status === 'differs' ? pendingRevisions.keep(id, document, 'text') : null;
    return { ...facts, id, status, words, updateId } as const;
  };

  const importOne = async (
    { name, request, articleId }: ImportSource,
    changed: 'ask' | 'update',
    signal?: AbortSignal,
    progress?: (progress: ReadProgress) => void,
  ): Promise<ImportResult> => {
    try {
      const document = await reader.read(request, { signal, onProgress: progress });
      if (signal?.aborted) return { ...blank, name, status: 'cancelled' };
      const result = save(name, document, articleId, changed);
      if (result.status !== 'differs') {
        recordFetch(db(), result.id, document, onError);
        onSaved?.(result.id, result.status);
      }
      return result;
    } catch (error) {
      if (signal?.aborted) return { ...blank, name, status: 'cancelled' };
      const known = error instanceof AppError ? error : knownError(db(), error);
      if (!known) onError(error);
      return { ...blank, name, status: 'failed', problem: known?.message ?? unexpected };
    }
  };

  const settle = (batch: Batch, index: number, result: ImportResult): void => {
    batch.results[index] = result;
    batch.current.delete(index);
    batch.done += 1;
    if (batch.done === batch.sources.length) {
      batch.finish(batch.results.filter((each) => each !== undefined));
      const old = [...batches.values()].filter(({ done, sources }) => done === sources.length);
      for (const { id } of old.slice(0, -mostFinished)) batches.delete(id);
    }
    onProgress();
  };

  const run = async (batch: Batch, source: ImportSource, index: number): Promise<void> => {
    const { signal } = batch.abort;
    if (signal.aborted) return settle(batch, index, { ...blank, name: source.name, status: 'cancelled' });
    const note = (progress: ReadProgress): void => {
      batch.current.set(index, { name: source.name, ...progress });
      onProgress();
    };
    note({ stage: 'reading', done: 0, total: 0 });
    settle(batch, index, await importOne(source, 'ask', signal, note));
  };

  const find = (id: string): Batch => {
    const batch = batches.get(id);
    if (batch) return batch;
    throw new AppError('not-found', 'This import is over and was put away.');
  };

  return {
    start(sources, { open = false } = {}) {
      let finish: Batch['finish'] = () => undefined;
      const batch: Batch = {
        id: randomUUID(),
        sources,
        open,
        results: [],
        current: new Map(),
        abort: new AbortController(),
        finished: new Promise((resolve) => (finish = resolve)),
        finish: (results) => finish(results),
        done: 0,
      };
      batches.set(batch.id, batch);
      onProgress();
      for (const [index, source] of sources.entries()) void queue.add(() => run(batch, source, index));
      return batch.id;
    },
    one: (source, changed = 'update') => importOne(source, changed),
    batches: () =>
      [...batches.values()].map(({ id, sources, results, current, done, abort, open }) => {
        const running = done < sources.length;
        const known = results.filter((each) => each !== undefined);
        return {
          id,
          total: sources.length,
          done,
          failed: known.filter(({ status }) => status === 'failed').length,
          running,
          cancelled: abort.signal.aborted,
          current: [...current.values()],
          results: running ? [] : known,
          open,
        };
      }),
    finished: async (id) => find(id).finished,
    cancel(id) {
      find(id).abort.abort();
      onProgress();
    },
    dismiss(id) {
      const batch = batches.get(id);
      if (batch && batch.done === batch.sources.length) batches.delete(id);
      onProgress();
    },
    failedOf(id) {
      const { sources, results } = find(id);
      return sources.filter((_source, index) => {
        const status = results[index]?.status;
        return status === 'failed' || status === 'cancelled';
      });
    },
    close() {
      for (const { abort } of batches.values()) abort.abort();
      batches.clear();
      queue.clear();
    },
  };
}
