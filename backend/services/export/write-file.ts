import { messageRef } from '../../../messages/message-keys.ts';
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError, codeOf } from '../../../core/model/error.ts';

function toAppError(error: unknown, file: string): AppError {
  const code = codeOf(error);
  const folder = path.dirname(file);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('disk-full', messageRef('errors.export.diskFull', { folder }), { cause: error });
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new AppError('read-only', messageRef('errors.export.readOnly', { folder }), {
      cause: error,
    });
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError('not-found', messageRef('errors.export.folderGone', { folder }), {
      cause: error,
    });
  return new AppError('internal', messageRef('errors.export.failed', { file, code: code || '?' }), {
    cause: error,
  });
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
