import type { MessageRef } from '../../messages/message-keys.ts';

/**
 * The protocol between threads. One side requests a method of the other by name, with one input, and gets its result, its
 * error and its progress; or it notifies, and gets nothing. Inputs, results and progress are copied (structured clone).
 */

/** One end of a channel between two threads: a `Worker`, a `parentPort` or a `MessagePort`. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

/**
 * An object of methods `(input, context) => result`, where the result may be a promise. Both parameters may be left out;
 * a method without input is requested with `null`.
 */
export type Methods = object;

/** What a method gets besides its input. */
export interface RequestContext<Progress = unknown> {
  /**
   * True once the caller has given up. Backed by shared memory, so it also changes during synchronous work, when the thread
   * receives no messages.
   */
  isCancelled(): boolean;
  /** Sends progress to the caller; ignored after a notification. */
  reportProgress(progress: Progress): void;
}

export type InputOf<M> = M extends (...args: infer A) => unknown ? (A extends [] ? null : A[0]) : never;
export type OutputOf<M> = M extends (...args: never[]) => infer R ? Awaited<R> : never;
export type ProgressOf<M> = M extends (input: never, context: RequestContext<infer P>) => unknown ? P : never;

/** An error as it crosses: classes are lost by structured cloning. `code` and `text` are null for all but an `AppError`. */
export interface SerializedError {
  readonly code: string | null;
  readonly text: MessageRef | null;
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

export type Message =
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
      /** Its first element becomes 1 when the caller gives up; null when the caller never will. */
      readonly cancelFlag: Int32Array | null;
    }
  | { readonly kind: 'notification'; readonly name: string; readonly input: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: SerializedError };
