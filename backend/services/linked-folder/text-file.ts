import { messageRef } from '../../../messages/message-keys.ts';
import { AppError, codeOf } from '../../../core/model/error.ts';
import { readPlainFile } from '../../../data/profile/linked-place.ts';

/**
 * The bytes of a file; null when there is none. Throws an `AppError` where it is a link.
 * @param names how many names the file may have
 */
export function readBytes(file: string, names?: number): Buffer | null {
  try {
    return readPlainFile(file, names);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw error;
  }
}

/** The text of a file's bytes. Throws an `AppError` where writing it back would change a byte. */
export function decodeText(bytes: Buffer, file: string): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  throw new AppError('unsupported', messageRef('errors.folder.encoding', { file }));
}

/** Whether two files have the same bytes; null is a file that is not there. */
export const isSameContent = (a: Buffer | null, b: Buffer | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);
