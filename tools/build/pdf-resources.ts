import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../lib/paths.ts';
import type { Notice } from './notice.ts';

const folder = inRoot('node_modules', 'pdfjs-dist');

/** The files that the PDF parser reads at run time. */
const parts = ['cmaps', 'standard_fonts', 'wasm'];

/**
 * Scripts of PDFs are never run, and every supported runtime has WebAssembly. The Liberation fonts are under the GPL; text is read
 * without them, by the measures of the fonts that they replace.
 */
const isUsed = (file: string): boolean => !/quickjs|nowasm|liberation/i.test(path.basename(file));

/** Copies the character maps, standard fonts and decoders of the PDF parser, with their licenses. */
export async function copyPdfResources(target: string): Promise<void> {
  await Promise.all(
    parts.map((part) =>
      cp(path.join(folder, part), path.join(target, part), { recursive: true, filter: isUsed }),
    ),
  );
}

/** The licenses of those files. */
export async function pdfNotices(): Promise<Notice[]> {
  const licenses: readonly (readonly [name: string, license: string, file: string])[] = [
    ['Adobe character maps', 'BSD-3-Clause', 'cmaps/LICENSE'],
    ['Foxit fonts', 'BSD-3-Clause', 'standard_fonts/LICENSE_FOXIT'],
    ['JBIG2 decoder of PDFium', 'BSD-3-Clause', 'wasm/LICENSE_JBIG2'],
    ['OpenJPEG', 'BSD-2-Clause', 'wasm/LICENSE_OPENJPEG'],
    ['qcms', 'MIT', 'wasm/LICENSE_QCMS'],
  ];
  return Promise.all(
    licenses.map(async ([name, license, file]) => ({
      name,
      version: null,
      license,
      text: (await readFile(path.join(folder, file), 'utf8')).trim(),
    })),
  );
}
