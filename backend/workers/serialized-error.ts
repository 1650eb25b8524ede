import { AppError, type ErrorCode } from '../../core/model/error.ts';
import type { SerializedError } from './protocol.ts';

/** An error as it can be posted to another thread. The stack stays in the thread for an `AppError`, whose message says it all. */
export function serializeError(error: unknown): SerializedError {
  if (error instanceof AppError)
    return { code: error.code, text: error.text, name: error.name, message: error.message, stack: undefined };
  if (error instanceof Error)
    return { code: null, text: null, name: error.name, message: error.message, stack: error.stack };
  return { code: null, text: null, name: 'Error', message: String(error), stack: undefined };
}

/** The error that was serialized: an `AppError` with its code, or an `Error` with the stack of the thread that threw it. */
export function deserializeError({ code, text, name, message, stack }: SerializedError): Error {
  if (code !== null && text !== null) return new AppError(code as ErrorCode, text);
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
