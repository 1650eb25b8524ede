import { randomUUID } from 'node:crypto';
import type { ArticleState } from '../../../data/store/revisions/article-state.ts';
import type { ImportOutcome } from './create-importer.ts';
import type { ImportResult } from './import-result.ts';
import type { ImportSource } from './import-source.ts';
import type { ReadProgress } from './read/imported-document.ts';

type CurrentInput = ReadProgress & { readonly name: string };

/** The state of a batch. See contract/commands/imports/import.ts for the fields. */
export interface BatchState {
  readonly id: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly running: boolean;
  readonly cancelled: boolean;
  readonly current: readonly CurrentInput[];
  readonly results: readonly ImportResult[];
  /** The user opened the input with the app, which shows it when it is imported. */
  readonly open: boolean;
}

/** Inputs that a user gave at once. */
export interface ImportBatch {
  readonly id: string;
  readonly sources: readonly ImportSource[];
  readonly signal: AbortSignal;
  readonly isDone: boolean;
  /** The results in the order of the inputs, once all are done. */
  readonly finished: Promise<readonly ImportResult[]>;
  setProgress(index: number, progress: ReadProgress): void;
  setResult(index: number, outcome: ImportOutcome): void;
  /** The states of the changed articles before the import, in the order of the changes. */
  before(): readonly ArticleState[];
  cancel(): void;
  state(): BatchState;
  /** The inputs that failed or were cancelled. */
  unfinished(): readonly ImportSource[];
}

export function createImportBatch(sources: readonly ImportSource[], open: boolean): ImportBatch {
  const id = randomUUID();
  const abort = new AbortController();
  let finish: (results: readonly ImportResult[]) => void = () => undefined;
  const finished = new Promise<readonly ImportResult[]>((resolve) => (finish = resolve));
  const results: (ImportResult | undefined)[] = [];
  const states: ArticleState[] = [];
  const current = new Map<number, CurrentInput>();
  let done = 0;
  const known = (): ImportResult[] => results.filter((each) => each !== undefined);

  return {
    id,
    sources,
    signal: abort.signal,
    finished,
    get isDone() {
      return done === sources.length;
    },
    setProgress(index, progress) {
      current.set(index, { name: sources[index]?.name ?? '', ...progress });
    },
    setResult(index, { result, before }) {
      results[index] = result;
      if (before) states.push(before);
      current.delete(index);
      done += 1;
      if (done === sources.length) finish(known());
    },
    before: () => states,
    cancel: () => abort.abort(),
    state() {
      const running = done < sources.length;
      return {
        id,
        total: sources.length,
        done,
        failed: known().filter(({ status }) => status === 'failed').length,
        running,
        cancelled: abort.signal.aborted,
        current: [...current.values()],
        results: running ? [] : known(),
        open,
      };
    },
    unfinished: () =>
      sources.filter((_source, index) => {
        const status = results[index]?.status;
        return status === 'failed' || status === 'cancelled';
      }),
  };
}
