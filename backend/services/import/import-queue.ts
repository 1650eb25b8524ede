import { messageRef } from '../../../messages/message-keys.ts';
import PQueue from 'p-queue';
import { AppError } from '../../../core/model/error.ts';
import {
  createImporter,
  unchanged,
  type ImporterOptions,
  type ImportOptions,
  type ImportOutcome,
} from './create-importer.ts';
import { createImportBatch, type BatchState, type ImportBatch } from './import-batch.ts';
import { cancelled, type ImportResult } from './import-result.ts';
import type { ImportSource } from './import-source.ts';

export interface ImportQueue {
  /** Appends inputs to the queue as a batch; returns its id. */
  start(sources: readonly ImportSource[], options?: { readonly open?: boolean }): string;
  /** Reads and saves one input now, outside the queue. */
  one(source: ImportSource, changed?: ImportOptions['changed']): Promise<ImportOutcome>;
  /** Running batches, and finished ones until they are dismissed. */
  batches(): BatchState[];
  /** The result of each input, when all are done. Rejects with `not-found`. */
  finished(id: string): Promise<readonly ImportResult[]>;
  /** Throws `not-found`, as `failedOf` does. */
  cancel(id: string): void;
  /** Drops a finished batch; returns it, or null if there is none. */
  dismiss(id: string): Pick<ImportBatch, 'before' | 'state'> | null;
  /** The inputs of a finished batch that failed or were cancelled. */
  failedOf(id: string): readonly ImportSource[];
  close(): void;
}

export interface ImportQueueOptions extends ImporterOptions {
  /** Called when the state of a batch changes. */
  readonly onProgress?: () => void;
  /** Called with the articles of a batch when it is complete, and with that of a single input. */
  readonly onImported?: (articleIds: readonly string[]) => void;
  /** How many inputs are read at the same time. */
  readonly concurrency?: number;
}

/** How many finished batches are kept; without a window they are never dismissed. */
const maxFinished = 50;

const articlesOf = (results: readonly ImportResult[]): string[] => results.flatMap(({ id }) => id ?? []);

/** Imports inputs in batches, several at once. Each has its own result; a failure does not affect the others. */
export function createImportQueue({
  onProgress = () => undefined,
  onImported = () => undefined,
  concurrency = 2,
  ...options
}: ImportQueueOptions): ImportQueue {
  const importOne = createImporter(options);
  const batches = new Map<string, ImportBatch>();
  const queue = new PQueue({ concurrency });

  const dropOldBatches = (): void => {
    const finished = [...batches.values()].filter(({ isDone }) => isDone);
    for (const { id } of finished.slice(0, -maxFinished)) batches.delete(id);
  };

  const run = async (batch: ImportBatch, source: ImportSource, index: number): Promise<void> => {
    const { signal } = batch;
    const setProgress: ImportOptions['onProgress'] = (progress) => {
      batch.setProgress(index, progress);
      onProgress();
    };
    if (!signal.aborted) setProgress({ stage: 'reading', done: 0, total: 0 });
    const outcome = signal.aborted
      ? unchanged(cancelled(source.name))
      : await importOne(source, { changed: 'ask', signal, onProgress: setProgress });
    batch.setResult(index, outcome);
    if (batch.isDone) {
      dropOldBatches();
      onImported(articlesOf(batch.state().results));
    }
    onProgress();
  };

  const find = (id: string): ImportBatch => {
    const batch = batches.get(id);
    if (batch) return batch;
    throw new AppError('not-found', messageRef('errors.import.dismissed'));
  };

  return {
    start(sources, { open = false } = {}) {
      const batch = createImportBatch(sources, open);
      batches.set(batch.id, batch);
      onProgress();
      for (const [index, source] of sources.entries()) void queue.add(() => run(batch, source, index));
      return batch.id;
    },
    async one(source, changed = 'update') {
      const outcome = await importOne(source, { changed });
      onImported(articlesOf([outcome.result]));
      return outcome;
    },
    batches: () => [...batches.values()].map((batch) => batch.state()),
    finished: async (id) => find(id).finished,
    cancel(id) {
      find(id).cancel();
      onProgress();
    },
    dismiss(id) {
      const batch = batches.get(id);
      const isFinished = batch?.isDone === true;
      if (isFinished) batches.delete(id);
      onProgress();
      return isFinished ? batch : null;
    },
    failedOf: (id) => find(id).unfinished(),
    close() {
      for (const batch of batches.values()) batch.cancel();
      batches.clear();
      queue.clear();
    },
  };
}
