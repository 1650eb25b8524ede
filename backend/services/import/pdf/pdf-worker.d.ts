// The package has no types for the half of the parser that runs in a worker.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
