import { open } from 'node:fs/promises';
import { unzipSync } from 'fflate/browser';
import type { ParsedAnnotations } from '../../../core/annotation-import/model.ts';
import { parseArchive, parseAnnotationFile } from '../../../core/annotation-import/parse/parse.ts';
import { AppError } from '../../../core/model/error.ts';
import { decodeBytes } from '../import/read/decode.ts';

/** Largest file, largest file within an archive, and largest total of an archive, bytes. A list of 50,000 pages has 20 MB. */
const limits = { file: 1024 ** 3, entry: 64 * 1024 ** 2, archive: 1024 ** 3 } as const;

const unknown = (): AppError =>
  new AppError(
    'unsupported',
    'This file format is not supported. Lectern reads exports of Hypothesis, Readwise, Pocket, Instapaper and Omnivore, ' +
      'Kindle’s “My Clippings.txt”, W3C annotations (JSON-LD), bookmarks of a browser, and its own JSON.',
  );

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new AppError('unsupported', 'This is not a file. Choose an exported file.');
      if (stats.size > limits.file)
        throw new AppError(
          'unsupported',
          'The file is larger than 1 GB. Export it in parts and import those.',
        );
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'not-found',
      'The file could not be read. Check that it exists and that you have permission to open it.',
      {
        cause: error,
      },
    );
  }
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** The texts in an archive. One that unpacks to more than any export is refused before it is unpacked. */
function unpack(bytes: Uint8Array): Map<string, string> {
  let total = 0;
  let tooLarge = false;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(?:json|csv|html?|md|txt)$/i.test(name) || name.startsWith('__MACOSX/')) return false;
    total += originalSize;
    if (originalSize > limits.entry || total > limits.archive) tooLarge = true;
    return !tooLarge;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter });
  } catch (error) {
    throw new AppError(
      'unsupported',
      'The archive is damaged or its download is incomplete. Download it again.',
      {
        cause: error,
      },
    );
  }
  if (tooLarge)
    throw new AppError(
      'unsupported',
      'The archive unpacks to more than 1 GB. Unpack it and import its parts.',
    );
  return new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      decodeBytes(content, /\.html?$/i.test(name) ? 'html' : 'text'),
    ]),
  );
}

/**
 * Reads a file that another program exported; its format is detected by its content. Rejects with an `AppError` for a file that
 * cannot be read at all; errors inside it are among its problems.
 */
export async function readAnnotationFile(file: string): Promise<ParsedAnnotations> {
  const bytes = await readBytes(file);
  const parsed = isZip(bytes) ? parseArchive(unpack(bytes)) : parseAnnotationFile(decodeBytes(bytes, 'text'));
  if (parsed === null) throw unknown();
  return parsed;
}
