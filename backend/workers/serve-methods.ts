import type { Message, Methods, RequestContext } from './protocol.ts';
import { serializeError } from './serialized-error.ts';

type Incoming = Extract<Message, { kind: 'request' | 'notification' }>;
type Method = (input: unknown, context: RequestContext) => unknown;

/**
 * Runs the methods that the other side requests, and posts their results, errors and progress. Never rejects.
 * @param onError gets the error of a notification
 */
export function serveMethods(
  methods: Methods,
  post: (message: Message) => void,
  onError: (error: unknown) => void,
) {
  const run = async (name: string, input: unknown, context: RequestContext): Promise<unknown> => {
    const method = Object.hasOwn(methods, name) ? methods[name as keyof typeof methods] : undefined;
    if (typeof method !== 'function') throw new Error(`there is no method ${name}`);
    return await (method as Method)(input, context);
  };

  return async (message: Incoming): Promise<void> => {
    if (message.kind === 'notification') {
      const context = { isCancelled: () => false, reportProgress: () => undefined };
      await run(message.name, message.input, context).catch(onError);
      return;
    }
    const { id, cancelFlag } = message;
    const isCancelled = (): boolean => cancelFlag !== null && Atomics.load(cancelFlag, 0) === 1;
    // The caller gave up while the request waited behind another one.
    if (isCancelled()) return;
    try {
      const value = await run(message.name, message.input, {
        isCancelled,
        reportProgress: (progress) => post({ kind: 'progress', id, value: progress }),
      });
      post({ kind: 'result', id, value });
    } catch (error) {
      post({ kind: 'error', id, error: serializeError(error) });
    }
  };
}
