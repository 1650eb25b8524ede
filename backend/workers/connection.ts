import type { InputOf, Message, Methods, OutputOf, Port, ProgressOf } from './protocol.ts';
import { serveMethods } from './serve-methods.ts';
import { deserializeError } from './serialized-error.ts';

export interface RequestOptions<Progress> {
  /** Aborting rejects the request at once with the signal's reason, and sets the method's `isCancelled`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Connection<Remote extends Methods> {
  /**
   * Runs a method of the other side. Requests and notifications arrive in the order in which they were made. Rejects with
   * what the method threw (an `AppError` keeps its code), or with the reason of `close`.
   */
  request<N extends keyof Remote & string>(
    name: N,
    input: InputOf<Remote[N]>,
    options?: RequestOptions<ProgressOf<Remote[N]>>,
  ): Promise<OutputOf<Remote[N]>>;
  /** The same without an answer: an error goes to the `onError` of the other side. Does nothing after `close`. */
  notify<N extends keyof Remote & string>(name: N, input: InputOf<Remote[N]>): void;
  /** Rejects what is pending and everything requested later. */
  close(reason: unknown): void;
}

export interface ConnectionOptions<Local extends Methods> {
  /** What the other side may request of this one. */
  readonly methods: Local;
  /** Called with the error of a notification, which nobody waits for. */
  readonly onError: (error: unknown) => void;
  /** Called when the first request becomes pending, and when none is pending any more. */
  readonly onPending?: (isPending: boolean) => void;
}

interface Pending {
  resolve(value: never): void;
  reject(reason: unknown): void;
  onProgress(progress: never): void;
}

/** Connects this side of a port: serves `methods` to the other side, and requests the other side's. */
export function connect<Local extends Methods, Remote extends Methods>(
  port: Port,
  { methods, onError, onPending }: ConnectionOptions<Local>,
): Connection<Remote> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let closed: { readonly reason: unknown } | null = null;
  const post = (message: Message): void => port.postMessage(message);

  const take = (id: number): Pending | undefined => {
    const found = pending.get(id);
    if (pending.delete(id) && pending.size === 0) onPending?.(false);
    return found;
  };

  const serve = serveMethods(methods, post, onError);
  port.on('message', (received) => {
    const message = received as Message;
    switch (message.kind) {
      case 'request':
      case 'notification':
        return void serve(message);
      case 'progress':
        return pending.get(message.id)?.onProgress(message.value as never);
      case 'result':
        return take(message.id)?.resolve(message.value as never);
      case 'error':
        return take(message.id)?.reject(deserializeError(message.error));
      default:
    }
  });

  return {
    request: (name, input, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closed.reason);
        if (signal?.aborted) return reject(signal.reason);
        const id = (lastId += 1);
        const cancelFlag = signal ? new Int32Array(new SharedArrayBuffer(4)) : null;
        const onAbort = (): void => {
          if (cancelFlag) Atomics.store(cancelFlag, 0, 1);
          take(id)?.reject(signal?.reason);
        };
        const settled =
          <T>(settle: (value: T) => void) =>
          (value: T): void => {
            signal?.removeEventListener('abort', onAbort);
            settle(value);
          };
        if (pending.size === 0) onPending?.(true);
        pending.set(id, {
          resolve: settled(resolve),
          reject: settled(reject),
          onProgress: (progress) => onProgress?.(progress),
        });
        signal?.addEventListener('abort', onAbort, { once: true });
        try {
          post({ kind: 'request', id, name, input, cancelFlag });
        } catch (error) {
          take(id)?.reject(error);
        }
      }),
    notify(name, input) {
      if (!closed) post({ kind: 'notification', name, input });
    },
    close(reason) {
      closed ??= { reason };
      for (const id of pending.keys()) take(id)?.reject(reason);
    },
  };
}
