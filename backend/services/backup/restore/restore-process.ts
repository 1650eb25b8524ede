import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { prepareLibrary, preparedFile } from '../../../../data/backup/restore/prepare-library.ts';
import { openSqlite } from '../../../../data/store/sqlite/open-sqlite.ts';
import { workerFile } from '../../../workers/worker-file.ts';
import { createProgressWriter } from './progress-file.ts';
import { readRequest, restoreLimitError, writeFailure, writeSuccess } from './restore-request.ts';
import { validateRows } from './validate-rows.ts';

// Entry point of the process that reads a backup; see start-restore-process.ts. Its first thread only watches the second one, which
// a hostile file can keep inside SQLite for any time: only ending the process stops that.

interface ThreadData {
  readonly work: string;
  /** One of the phases below, shared with the first thread. */
  readonly phase: Int32Array;
}

/** Phases: the thread has not started, it runs, it has written its result. */
const [starting, running, done] = [0, 1, 2];

/** Time limit for the thread to start, ms. */
const startTimeoutMs = 20_000;
/** Interval of the checks, ms. */
const checkIntervalMs = 200;

/** Whether the process that started this one has exited, so that the result is not needed. */
function isAbandoned(parent: number): boolean {
  if (process.ppid !== parent) return true;
  try {
    process.kill(parent, 0);
    return false;
  } catch {
    return true;
  }
}

/** Waits until the thread has written its result, or writes a failure when it exceeds a limit. */
function watch(work: string): void {
  const { backup, process: limits } = readRequest(work);
  const phase = new Int32Array(new SharedArrayBuffer(4));
  const data: ThreadData = { work, phase };
  const parent = process.ppid;
  const endsAt = performance.now() + limits.timeMs;
  const thread = new Worker(workerFile(import.meta.dirname, 'restore-process'), { workerData: data });
  thread.unref();
  if (Atomics.wait(phase, 0, starting, startTimeoutMs) === 'timed-out') return;
  do {
    if (isAbandoned(parent)) return;
    if (performance.now() > endsAt || process.memoryUsage.rss() > limits.memoryBytes) {
      writeFailure(work, restoreLimitError(backup));
      return;
    }
  } while (Atomics.wait(phase, 0, running, checkIntervalMs) === 'timed-out');
}

function setPhase(phase: Int32Array, value: number): void {
  Atomics.store(phase, 0, value);
  Atomics.notify(phase, 0);
}

function prepare({ work, phase }: ThreadData): void {
  setPhase(phase, running);
  try {
    const onProgress = createProgressWriter(work);
    const prepared = prepareLibrary(readRequest(work), onProgress);
    const db = openSqlite(preparedFile(work));
    try {
      db.pragma('journal_mode = MEMORY');
      db.pragma('synchronous = OFF');
      db.pragma('foreign_keys = ON');
      const problems = [...prepared.problems, ...validateRows(db, onProgress)];
      writeSuccess(work, { ...prepared, problems });
    } finally {
      db.close();
    }
  } catch (error) {
    writeFailure(work, error);
  } finally {
    setPhase(phase, done);
  }
}

if (isMainThread) {
  try {
    watch(process.argv.at(-1) ?? '');
  } finally {
    // Not `exit`, which waits for the thread.
    process.kill(process.pid, 'SIGKILL');
  }
} else {
  prepare(workerData as ThreadData);
}
