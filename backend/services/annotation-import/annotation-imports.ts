import type { MessageRef } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import path from 'node:path';
import type { CommandOutput } from '../../../contract/commands.ts';
import { reportOf, type ImportReport } from '../../../core/annotation-import/report.ts';
import { throttle } from '../../../core/timing/rate-limit.ts';
import { storageErrorOf } from '../../../data/store/sqlite/errors.ts';
import type { AnnotationReader } from './annotation-reader.ts';
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
  readonly reader: AnnotationReader;
  /** Called when the state of the imports changes. */
  readonly onProgress: () => void;
  /** Called when something was added to the library. */
  readonly onSaved: () => void;
  readonly onError: (error: unknown) => void;
}

/** The shortest time between two notifications about progress, ms. */
const notifyIntervalMs = 250;

/** A report for the window. @param problem why nothing of the file was imported; null otherwise */
const toOutput = (report: ImportReport, problem: MessageRef | null = null): AnnotationReport => ({
  ...report,
  problem,
  items: [...report.items],
});
const failed = (file: string, problem: MessageRef): AnnotationReport =>
  toOutput({ ...reportOf(file, null, []), failed: 1 }, problem);
const stopped = (file: string): AnnotationReport => toOutput(reportOf(file, null, [], { stopped: true }));

export function createAnnotationImports(options: AnnotationImportsOptions): AnnotationImports {
  const { library, reader, onProgress, onSaved, onError } = options;
  const queue: string[] = [];
  let reports: AnnotationReport[] = [];
  let running: Running | null = null;
  let working: Promise<void> = Promise.resolve();
  let stopping = new AbortController();
  const notify = throttle(onProgress, notifyIntervalMs);
  const notifyNow = (): void => {
    notify();
    notify.flush();
  };

  /** A failure does not affect the other files. */
  const importOne = async (file: string): Promise<AnnotationReport> => {
    const name = path.basename(file);
    running = { file: name, done: 0, total: 0 };
    const { signal } = stopping;
    notifyNow();
    try {
      const onImported = (done: number, total: number): void => {
        running = { file: name, done, total };
        notify();
      };
      const report = await importAnnotations(
        { db: library.db, reader, onProgress: onImported, signal },
        file,
      );
      return toOutput({ ...report, file: name });
    } catch (error) {
      if (signal.aborted) return stopped(name);
      const known = storageErrorOf(error, library.folder);
      if (!known) onError(error);
      return failed(name, known?.text ?? messageRef('errors.annotations.failed'));
    }
  };

  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      stopping = new AbortController();
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
      queue.length = 0;
      stopping.abort(new Error('the import was stopped'));
    },
    idle: () => working,
    close() {
      queue.length = 0;
      stopping.abort(new Error('the program is closing'));
      notify.cancel();
    },
  };
}
