/** Why a command was not carried out. The message beside it is for people and says what to do. */
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

/** An error whose message may be shown as it is. */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
