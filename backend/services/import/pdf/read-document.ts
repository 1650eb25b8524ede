import { messageRef } from '../../../../messages/message-keys.ts';
import path from 'node:path';
import type { PdfMetadata, PdfPage } from '../../../../core/extraction/pdf/page/page-content.ts';
import { AppError } from '../../../../core/model/error.ts';
import type { SetFont } from './graphics-state.ts';
import { loadPdfLibrary, type PdfLibrary } from './pdf-library.ts';
import { readPage } from './read-page.ts';
import { readMetadata } from './read-metadata.ts';

/** Pages that are read of one document. */
const maxPages = 5_000;

/** A page that cannot be read. */
const emptyPage = { width: 0, height: 0, frames: [], pictures: [], drawings: [], structure: null };

export interface PdfDocument {
  readonly pages: readonly PdfPage[];
  readonly metadata: PdfMetadata;
}

function openError(error: unknown, { PasswordResponses }: PdfLibrary): AppError {
  const { name, code } = error as { name?: string; code?: number };
  if (name === 'PasswordException')
    return new AppError(
      'unsupported',
      messageRef(
        code === PasswordResponses.NEED_PASSWORD || code === PasswordResponses.INCORRECT_PASSWORD
          ? 'errors.read.pdfPassword'
          : 'errors.read.pdfProtected',
      ),
      { cause: error },
    );
  if (name === 'InvalidPDFException' || name === 'FormatError')
    return new AppError('unsupported', messageRef('errors.read.pdfNoPages'), {
      cause: error,
    });
  return new AppError('unsupported', messageRef('errors.read.pdfDamaged'), {
    cause: error,
  });
}

/**
 * Reads a PDF. Scripts, actions, forms and embedded files are not evaluated, and nothing is loaded from the network.
 * Rejects with an `AppError` for a protected, damaged or too long document.
 * @param resources folder with the character maps, standard fonts and decoders of the parser
 * @param onPage called after each page
 */
export async function readPdfDocument(
  bytes: Uint8Array,
  resources: string,
  onPage: (done: number, total: number) => void,
): Promise<PdfDocument> {
  const library = await loadPdfLibrary();
  const folder = (name: string): string => `${path.join(resources, name)}/`;
  const task = library.getDocument({
    // The parser takes the memory over, and accepts no Buffer.
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    enableXfa: false,
    useSystemFonts: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw openError(error, library);
    });
    if (document.numPages > maxPages)
      throw new AppError(
        'unsupported',
        messageRef('errors.read.pdfTooLong', { count: document.numPages, limit: maxPages }),
      );
    const labels = await document.getPageLabels().catch(() => null);
    const fonts = new Map<string, SetFont>();
    const pages: PdfPage[] = [];
    let damaged: unknown = null;
    for (let number = 1; number <= document.numPages; number += 1) {
      const label = labels?.[number - 1] ?? null;
      try {
        const page = await document.getPage(number);
        pages.push(await readPage(page, label, library, fonts));
        page.cleanup();
      } catch (error) {
        // The other pages can be read.
        damaged = error;
        pages.push({ ...emptyPage, label });
      }
      onPage(number, document.numPages);
    }
    if (damaged !== null && pages.every(({ frames }) => frames.length === 0))
      throw openError(damaged, library);
    return { pages, metadata: readMetadata(await document.getMetadata().catch(() => null)) };
  } finally {
    await task.destroy();
  }
}
