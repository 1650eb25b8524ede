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
  throw new AppError(
    'unsupported',
    `${file} is not UTF-8 text. Save it as UTF-8 in your editor; until then it is left as it is.`,
  );
}

/** Whether two files have the same bytes; null is a file that is not there. */
export const isSameContent = (a: Buffer | null, b: Buffer | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);
