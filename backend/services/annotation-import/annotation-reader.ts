import type { ExtractedArticle } from '../../../core/model/article.ts';
import type { RequestOptions } from '../../workers/connection.ts';
import type { InputOf, OutputOf } from '../../workers/protocol.ts';
import { startWorker } from '../../workers/start-worker.ts';
import { workerFile } from '../../workers/worker-file.ts';
import { createWorkerPool } from '../../workers/worker-pool.ts';
import { defaultIdleTimeoutMs, explainExit, resourceLimits, timeoutError } from '../import/read-limits.ts';
import type { AnnotationMethods, AnnotationSummary, ListedArticle } from './annotation-worker.ts';

type Options = Pick<RequestOptions<never>, 'signal'>;

/**
 * Reads annotation files in a thread with limits of time and memory. Rejects with a `ReadLimitError` where a file exceeds them, and
 * with the signal's reason where it is aborted, which ends even a thread that hangs.
 */
export interface AnnotationReader {
  /** Reads a file; its format is detected by its content. Rejects with an `AppError` for one that cannot be read at all. */
  open(file: string, options?: Options): Promise<AnnotationSummary>;
  /** Some articles of a file, from an index on; empty after the last one. */
  articles(file: string, from: number, options?: Options): Promise<readonly ListedArticle[]>;
  /** The text of an article of a file; null where it has none that can be read. */
  content(file: string, index: number, options?: Options): Promise<ExtractedArticle | null>;
  /** Releases the memory of the file that was read last. */
  release(): Promise<void>;
  close(): Promise<void>;
}

export interface AnnotationReaderOptions {
  /** A request that takes longer ends the thread, ms. */
  readonly timeoutMs?: number;
  /** Memory of the thread, MB. */
  readonly memoryMb?: number;
  /** The thread's file; by default the one in the folder of this module or in the bundle. */
  readonly file?: string | undefined;
}

export function createAnnotationReader(options: AnnotationReaderOptions = {}): AnnotationReader {
  const { timeoutMs = defaultIdleTimeoutMs, memoryMb = resourceLimits.maxOldGenerationSizeMb } = options;
  const program = options.file ?? workerFile(import.meta.dirname, 'annotation-worker');
  const pool = createWorkerPool<AnnotationMethods>({
    start: () =>
      startWorker({
        name: 'annotation worker',
        file: program,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      }),
    // One thread, which keeps the file between the requests.
    size: 1,
    idleTimeoutMs: timeoutMs,
    timeoutError: () => timeoutError(timeoutMs, 'annotations'),
    replaceAfterMs: Infinity,
  });
  const request = <N extends keyof AnnotationMethods & string>(
    name: N,
    input: InputOf<AnnotationMethods[N]>,
    requestOptions?: Options,
  ): Promise<OutputOf<AnnotationMethods[N]>> =>
    pool.request(name, input, requestOptions).catch((error: unknown) => {
      throw explainExit(error, 'annotations');
    });
  return {
    open: (file, requestOptions) => request('open', { file }, requestOptions),
    articles: (file, from, requestOptions) => request('articles', { file, from }, requestOptions),
    content: (file, index, requestOptions) => request('content', { file, index }, requestOptions),
    release: () => request('release', null),
    close: () => pool.close(),
  };
}
