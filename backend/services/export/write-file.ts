import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError, codeOf } from '../../../core/model/error.ts';

function toAppError(error: unknown, file: string): AppError {
  const code = codeOf(error);
  const folder = path.dirname(file);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError(
      'disk-full',
      `The disk that holds ${folder} is full. Free some space or choose another folder, then export again.`,
      { cause: error },
    );
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new AppError(
      'read-only',
      `Lectern has no permission to write in ${folder}. Choose another folder.`,
      {
        cause: error,
      },
    );
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError('not-found', `The folder ${folder} does not exist anymore. Choose another folder.`, {
      cause: error,
    });
  return new AppError(
    'internal',
    `${file} could not be written${code && ` (${code})`}. Choose another place.`,
    {
      cause: error,
    },
  );
}

/**
 * Writes a file atomically: to a temporary file in the same folder, which is synced to disk and renamed. Replaces an existing file.
 * Throws an `AppError` that can be shown.
 */
export async function writeBytesFile(file: string, content: string | Uint8Array): Promise<void> {
  // Does not contain the file's name, which may have the maximum length.
  const partial = path.join(path.dirname(file), `.${randomUUID()}.partial`);
  try {
    const handle = await open(partial, 'wx');
    try {
      await handle.writeFile(content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw toAppError(error, file);
  }
}

/** Writes a text as UTF-8, like `writeBytesFile`. */
export const writeTextFile = (file: string, text: string): Promise<void> => writeBytesFile(file, text);
