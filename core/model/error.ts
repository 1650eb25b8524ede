import type { MessageRef } from '../../messages/message-keys.ts';
import { wordingOf } from '../../messages/translate.ts';

/** Why a command failed. The accompanying message is for the user and says what to do. */
export const errorCodes = [
  'bad-request',
  'not-found',
  'conflict',
  'unsupported',
  'database-damaged',
  'database-newer',
  'read-only',
  'disk-full',
  'locked',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * An error for people. `text` is worded by the process that shows it; `message` is in the language of this one, or the
 * key with its values where no language is shown.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly text: MessageRef;
  constructor(code: ErrorCode, text: MessageRef, options?: ErrorOptions) {
    super(wordingOf(text), options);
    this.name = 'AppError';
    this.code = code;
    this.text = text;
  }
}

/** The code of an error of Node, SQLite or this program, such as `ENOENT`; empty for an error without one. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
