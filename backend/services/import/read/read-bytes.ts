import { open } from 'node:fs/promises';
import { AppError, codeOf } from '../../../../core/model/error.ts';

function readError(error: unknown): AppError {
  const options = { cause: error };
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError(
        'not-found',
        'The file does not exist. Check the name, or whether it was moved.',
        options,
      );
    case 'EISDIR':
      return new AppError('unsupported', 'This is a folder. Choose the files in it.', options);
    case 'EACCES':
    case 'EPERM':
      return new AppError(
        'unsupported',
        'Lectern has no permission to read this file. Allow reading it, or copy it to another folder.',
        options,
      );
    default:
      return new AppError(
        'unsupported',
        `The file could not be read (${codeOf(error) || 'unknown reason'}). Copy it to another disk and try again.`,
        options,
      );
  }
}

/** The error for a file that is too large to be read. @param size, most bytes */
export const tooLarge = (size: number, most: number): AppError =>
  new AppError(
    'unsupported',
    `The file is too large (${Math.ceil(size / 1024 / 1024)} MB; ${most / 1024 / 1024} MB is the most). Split it, or save the part that you want to keep.`,
  );

/** Reads a file. Rejects with an `AppError` where it cannot be read, is larger than `most` bytes, or is not a file. */
export async function readBytes(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw readError(error);
  });
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new AppError('unsupported', 'This is a folder. Choose the files in it.');
    if (!stats.isFile())
      throw new AppError(
        'unsupported',
        'This is not a file. Choose a web page, an e-book, a Markdown file or a text file.',
      );
    if (stats.size > most) throw tooLarge(stats.size, most);
    return await handle.readFile();
  } catch (error) {
    throw error instanceof AppError ? error : readError(error);
  } finally {
    await handle.close();
  }
}
