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

/** An error whose message is suitable for display. */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** The code of an error of Node, SQLite or this program, such as `ENOENT`; empty for an error without one. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
