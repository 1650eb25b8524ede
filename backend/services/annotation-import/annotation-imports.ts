import path from 'node:path';
import type { CommandOutput } from '../../../contract/commands.ts';
import { throttle } from '../../../core/timing/rate-limit.ts';
import { storageErrorOf } from '../../../data/store/sqlite/errors.ts';
import { importAnnotations } from './import-annotations.ts';
import type { LibrarySession } from '../library/library-session.ts';

type AnnotationReport = CommandOutput<'annotationImport.takeReports'>[number];
type Running = NonNullable<CommandOutput<'annotationImport.state'>['running']>;

/** Imports files with annotations one after another, and keeps their reports for the window. */
export interface AnnotationImports {
  /** Appends files to the queue. */
  start(files: readonly string[]): void;
  state(): CommandOutput<'annotationImport.state'>;
  /** Removes and returns the reports, once no import is running. */
  take(): AnnotationReport[];
  /** Stops the running import, keeps what is imported, and clears the queue. */
  stop(): void;
  /** Resolves when nothing is running. */
  idle(): Promise<void>;
  close(): void;
}

export interface AnnotationImportsOptions {
  readonly library: LibrarySession;
  /** Called when the state of the imports changes. */
  readonly onProgress: () => void;
  /** Called when something was added to the library. */
  readonly onSaved: () => void;
  readonly onError: (error: unknown) => void;
}

/** The shortest time between two notifications about progress, ms. */
const notifyIntervalMs = 250;

const failed = (file: string, problem: string): AnnotationReport => ({
  file,
  format: null,
  imported: 0,
  skipped: 0,
  orphaned: 0,
  waiting: 0,
  failed: 1,
  changed: 0,
  importId: null,
  stopped: false,
  remark: '',
  problem,
  items: [],
});

export function createAnnotationImports(options: AnnotationImportsOptions): AnnotationImports {
  const { library, onProgress, onSaved, onError } = options;
  const queue: string[] = [];
  let reports: AnnotationReport[] = [];
  let running: Running | null = null;
  let working: Promise<void> = Promise.resolve();
  let isClosed = false;
  let isStopped = false;
  const notify = throttle(onProgress, notifyIntervalMs);
  const notifyNow = (): void => {
    notify();
    notify.flush();
  };

  /** A failure does not affect the other files. */
  const importOne = async (file: string): Promise<AnnotationReport> => {
    const name = path.basename(file);
    running = { file: name, done: 0, total: 0 };
    isStopped = false;
    notifyNow();
    try {
      const report = await importAnnotations(library.db, file, (done, total) => {
        running = { file: name, done, total };
        notify();
        return !isClosed && !isStopped;
      });
      return { ...report, file: name, problem: '', items: [...report.items] };
    } catch (error) {
      const known = storageErrorOf(error, library.folder);
      if (!known) onError(error);
      return failed(
        name,
        known?.message ?? 'It could not be imported. What was read of it before is in the library.',
      );
    }
  };

  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const report = await importOne(file);
      reports.push(report);
      if (report.imported > 0) onSaved();
    }
    running = null;
    notifyNow();
  };

  return {
    start(files) {
      queue.push(...files);
      if (running === null && queue.length > 0) working = work();
    },
    state: () => ({ running, finished: running === null ? reports.length : 0 }),
    take() {
      if (running !== null) return [];
      const taken = reports;
      reports = [];
      return taken;
    },
    stop() {
      isStopped = true;
      queue.length = 0;
    },
    idle: () => working,
    close() {
      isClosed = true;
      queue.length = 0;
      notify.cancel();
    },
  };
}
