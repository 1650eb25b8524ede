/** The PDF parser. */
export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<PdfLibrary> | null = null;

async function load(): Promise<PdfLibrary> {
  // In Node the parser runs in this thread, which is a worker itself: it finds its other half in this property.
  const worker = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')) as object;
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Loads the parser at the first use, because it is large. */
export const loadPdfLibrary = (): Promise<PdfLibrary> => (library ??= load());
