import { AppError } from '../../core/model/error.ts';
import type { ErrorCode } from '../../core/model/error.ts';

/** One end of a channel between two threads: a `Worker` or a thread's `parentPort`. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

/** What one side lets the other call. Arguments and answers are copied on the way (structured clone). */
export type Calls = object;

type Message =
  /** `id` is null where nobody waits for an answer. */
  | {
      readonly kind: 'call';
      readonly id: number | null;
      readonly name: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** Errors lose their class on the way, so their code goes beside the message; null: it is not for people. */
  | {
      readonly kind: 'failure';
      readonly id: number;
      readonly code: ErrorCode | null;
      readonly message: string;
    };

type Answer<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;
type Arguments<F> = F extends (...args: infer A) => unknown ? A : never;

export interface Rpc<Theirs extends Calls> {
  /** Calls arrive in the order in which they were made. Rejects with what the other side threw, an `AppError` as one. */
  call<N extends keyof Theirs & string>(name: N, ...args: Arguments<Theirs[N]>): Promise<Answer<Theirs[N]>>;
  /** The same where nobody waits for the answer; an error goes to `onError`. */
  tell<N extends keyof Theirs & string>(name: N, ...args: Arguments<Theirs[N]>): void;
  /** Fails all that still wait: the other side is gone. */
  fail(error: Error): void;
}

const described = (error: unknown): { readonly code: ErrorCode | null; readonly message: string } =>
  error instanceof AppError
    ? { code: error.code, message: error.message }
    : { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };

/** Calls between two threads, both ways over one port. */
export function createRpc<Own extends Calls, Theirs extends Calls>(
  port: Port,
  own: Own,
  onError: (error: unknown) => void,
): Rpc<Theirs> {
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let lastId = 0;
  const post = (message: Message): void => port.postMessage(message);

  const serve = async (id: number | null, name: string, args: readonly unknown[]): Promise<void> => {
    try {
      const method = Object.hasOwn(own, name) ? own[name as keyof Own] : undefined;
      if (typeof method !== 'function') throw new Error(`there is nothing called ${name}`);
      const value: unknown = await (method as (...given: readonly unknown[]) => unknown)(...args);
      if (id !== null) post({ kind: 'answer', id, value });
    } catch (error) {
      if (id === null) onError(error);
      else post({ kind: 'failure', id, ...described(error) });
    }
  };

  const settle = (id: number) => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };

  port.on('message', (received) => {
    const message = received as Message;
    if (message.kind === 'call') void serve(message.id, message.name, message.args);
    else if (message.kind === 'answer') settle(message.id)?.resolve(message.value as never);
    else {
      const { id, code, message: words } = message;
      settle(id)?.reject(code === null ? new Error(words) : new AppError(code, words));
    }
  });

  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        post({ kind: 'call', id: lastId, name, args });
      }),
    tell: (name, ...args) => post({ kind: 'call', id: null, name, args }),
    fail(error) {
      for (const id of waiting.keys()) settle(id)?.reject(error);
    },
  };
}
