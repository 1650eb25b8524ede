import { parentPort } from 'node:worker_threads';
import { connect, type Connection } from './connection.ts';
import type { Methods } from './protocol.ts';

/** The error of a notification ends the thread, unless the thread says otherwise. */
const rethrow = (error: unknown): never => {
  throw error;
};

/**
 * Serves methods to the thread that started this one; answers what it may request of that thread.
 * Throws outside a worker thread.
 */
export function serveWorker<Local extends Methods, Remote extends Methods = object>(
  methods: Local,
  onError: (error: unknown) => void = rethrow,
): Connection<Remote> {
  if (!parentPort) throw new Error('this program runs in a worker thread only');
  return connect<Local, Remote>(parentPort, { methods, onError });
}
