import { messageRef } from '../../../../messages/message-keys.ts';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PreparedLibrary, PrepareRequest } from '../../../../data/backup/restore/prepare-library.ts';
import { AppError } from '../../../../core/model/error.ts';
import { privateFileMode } from '../../../../data/files/private-files.ts';
import type { SerializedError } from '../../../workers/protocol.ts';
import { deserializeError, serializeError } from '../../../workers/serialized-error.ts';
import type { RestoreLimits } from './restore-limits.ts';

/** Files in the work folder through which a restore's process gets its request and returns its result. */
export interface RestoreRequest extends PrepareRequest {
  readonly process: RestoreLimits;
}

type Result =
  | { readonly ok: true; readonly value: PreparedLibrary }
  | { readonly ok: false; readonly error: SerializedError };

const requestFile = (work: string): string => path.join(work, 'request.json');
const resultFile = (work: string): string => path.join(work, 'result.json');

export const writeRequest = (request: RestoreRequest): void =>
  writeFileSync(requestFile(request.work), JSON.stringify(request), { mode: privateFileMode });

export const readRequest = (work: string): RestoreRequest =>
  JSON.parse(readFileSync(requestFile(work), 'utf8')) as RestoreRequest;

/** Writes a file that another process reads, completely or not at all. Throws what the disk throws. */
export function writeWorkFile(file: string, value: unknown): void {
  const partial = `${file}.partial`;
  writeFileSync(partial, JSON.stringify(value), { mode: privateFileMode });
  renameSync(partial, file);
}

const writeResult = (work: string, result: Result): void => writeWorkFile(resultFile(work), result);

export const writeSuccess = (work: string, value: PreparedLibrary): void =>
  writeResult(work, { ok: true, value });

export const writeFailure = (work: string, error: unknown): void =>
  writeResult(work, { ok: false, error: serializeError(error) });

/** The result of a process that has ended. Throws the error that it reported, or another one if it reported nothing. */
export function readResult(work: string): PreparedLibrary {
  let result: Result;
  try {
    result = JSON.parse(readFileSync(resultFile(work), 'utf8')) as Result;
  } catch (error) {
    throw new AppError('internal', messageRef('errors.backup.process'), {
      cause: error,
    });
  }
  if (result.ok) return result.value;
  throw deserializeError(result.error);
}

/** The error for a backup that takes too much time or memory. */
export const restoreLimitError = (backup: string): AppError =>
  new AppError('unsupported', messageRef('errors.backup.limit', { file: backup }));
