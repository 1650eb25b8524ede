import { messageRef } from '../../../../messages/message-keys.ts';
import { open } from 'node:fs/promises';
import { AppError, codeOf } from '../../../../core/model/error.ts';

function readError(error: unknown): AppError {
  const options = { cause: error };
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('not-found', messageRef('errors.read.notFound'), options);
    case 'EISDIR':
      return new AppError('unsupported', messageRef('errors.read.folder'), options);
    case 'EACCES':
    case 'EPERM':
      return new AppError('unsupported', messageRef('errors.read.permission'), options);
    default:
      return new AppError(
        'unsupported',
        messageRef('errors.read.failed', { code: codeOf(error) || '?' }),
        options,
      );
  }
}

/** The error for a file that is too large to be read. @param size, most bytes */
export const tooLarge = (size: number, most: number): AppError =>
  new AppError(
    'unsupported',
    messageRef('errors.read.tooLarge', {
      size: `${Math.ceil(size / 1024 / 1024)} MB`,
      limit: `${most / 1024 / 1024} MB`,
    }),
  );

/** Reads a file. Rejects with an `AppError` where it cannot be read, is larger than `most` bytes, or is not a file. */
export async function readBytes(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw readError(error);
  });
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new AppError('unsupported', messageRef('errors.read.folder'));
    if (!stats.isFile()) throw new AppError('unsupported', messageRef('errors.read.notFile'));
    if (stats.size > most) throw tooLarge(stats.size, most);
    return await handle.readFile();
  } catch (error) {
    throw error instanceof AppError ? error : readError(error);
  } finally {
    await handle.close();
  }
}
