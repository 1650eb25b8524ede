import { messageRef } from '../../../messages/message-keys.ts';
import { open } from 'node:fs/promises';
import type { ParsedAnnotations } from '../../../core/annotation-import/model.ts';
import { parseArchive, parseAnnotationFile } from '../../../core/annotation-import/parse/parse.ts';
import { AppError } from '../../../core/model/error.ts';
import { decodeBytes } from '../import/encoding/decode.ts';
import { openZip, type ZipLimits } from '../import/archive/zip.ts';

/** Largest file, bytes. A list of 50,000 pages has 20 MB. */
const largestFile = 1024 ** 3;

/** Texts are seldom compressed to less than a tenth. */
const archiveLimits: ZipLimits = {
  entries: 200_000,
  entry: 64 * 1024 ** 2,
  all: 1024 ** 3,
  ratio: 100,
  ratioFrom: 64 * 1024 ** 2,
};

const unknown = (): AppError => new AppError('unsupported', messageRef('errors.annotations.format'));

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new AppError('unsupported', messageRef('errors.annotations.notFile'));
      if (stats.size > largestFile)
        throw new AppError('unsupported', messageRef('errors.annotations.tooLarge', { limit: '1 GB' }));
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not-found', messageRef('errors.annotations.unreadable'), {
      cause: error,
    });
  }
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

const isText = (name: string): boolean =>
  /\.(?:json|csv|html?|md|txt)$/i.test(name) && !name.startsWith('__MACOSX/');

/** The texts in an archive. Throws an `AppError` for one that is damaged, or unpacks to more than any export. */
function unpack(bytes: Uint8Array): Map<string, string> {
  const zip = openZip(bytes, archiveLimits);
  const texts = new Map<string, string>();
  for (const name of zip.names.filter(isText)) {
    const content = zip.read(name);
    if (content) texts.set(name, decodeBytes(content, /\.html?$/i.test(name) ? 'html' : 'text'));
  }
  return texts;
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
