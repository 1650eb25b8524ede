// The package has no types for this file.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./pdf-worker.d.ts" />
import { createRequire } from 'node:module';

/** The PDF parser. */
export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<PdfLibrary> | null = null;

/** Adds what the parser uses and the oldest supported runtime, Node 18, lacks. */
function completeRuntime(): void {
  if (!('getBuiltinModule' in process))
    Object.assign(process, { getBuiltinModule: createRequire(import.meta.url) });
  if ('withResolvers' in Promise) return;
  Object.assign(Promise, {
    withResolvers() {
      let [resolve, reject]: (((value?: unknown) => void) | null)[] = [null, null];
      const promise = new Promise((onResolve, onReject) => {
        [resolve, reject] = [onResolve, onReject];
      });
      return { promise, resolve, reject };
    },
  });
}

async function load(): Promise<PdfLibrary> {
  completeRuntime();
  const { warn } = console;
  // While it loads, it warns about a package that draws pages, which is not needed to read them.
  console.warn = () => undefined;
  try {
    // In Node the parser runs in this thread, which is a worker itself: it finds its other half in this property.
    const worker = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')) as object;
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** Loads the parser at the first use, because it is large. */
export const loadPdfLibrary = (): Promise<PdfLibrary> => (library ??= load());
