import { open } from 'node:fs/promises';
import path from 'node:path';
import { decodeBytes } from '../import/encoding/decode.ts';
import { ReadLimitError } from '../import/read-limits.ts';
import type { AnnotationReader } from './annotation-reader.ts';

/** Bytes at the start of a text or page that tell whether it may be an export. */
const startBytes = 4_000;

/** The first bytes of a file as text, enough for the marks of formats; empty when it cannot be read. */
async function startOf(file: string): Promise<string> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return decodeBytes(buffer.subarray(0, bytesRead), 'text').replace(/^\ufeff/, '');
  } catch {
    return '';
  } finally {
    await handle.close();
  }
}

/** The divider of clippings. */
const divider = /^={10}[ \t]*$/;

/** Whether a text begins as a Kindle writes clippings in all languages: a title, and a line of places and a time between bars. */
function beginsWithClipping(start: string): boolean {
  const lines = start.split(/\r?\n/);
  const [title = '', place = ''] = lines.slice(divider.test(lines[0] ?? '') ? 1 : 0);
  return (
    title.trim() !== '' &&
    /^[-–—*] /.test(place) &&
    place.includes('|') &&
    /\d/.test(place) &&
    lines.some((line) => divider.test(line))
  );
}

/** Whether a file may contain annotations, by its name or, for formats that articles have too, by its first lines. */
async function mayBe(file: string): Promise<boolean> {
  const name = path.basename(file);
  switch (path.extname(name).toLowerCase()) {
    case '.json':
    case '.jsonld':
    case '.csv':
    case '.zip':
      return true;
    case '.txt': {
      if (/clippings/i.test(name)) return true;
      return beginsWithClipping(await startOf(file));
    }
    case '.htm':
    case '.html':
      return (
        /bookmark|lesezeichen|marcador|signet|favori|pocket|ril_export/i.test(name) ||
        /^\s{0,100}<!doctype\s+netscape-bookmark-file/i.test(await startOf(file))
      );
    default:
      return false;
  }
}

/** Separates exports of other programs, detected by their content, from other files. */
export async function separateAnnotationFiles(
  reader: AnnotationReader,
  files: readonly string[],
): Promise<{ readonly annotations: string[]; readonly others: string[] }> {
  const annotations: string[] = [];
  const others: string[] = [];
  for (const file of files) {
    const isOne =
      (await mayBe(file)) &&
      (await reader.open(file).then(
        () => true,
        // The import reports that it exceeds a limit.
        (error: unknown) => error instanceof ReadLimitError,
      ));
    (isOne ? annotations : others).push(file);
  }
  return { annotations, others };
}
