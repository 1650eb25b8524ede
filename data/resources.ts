import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folders of the files that ship with the program. */
export interface Resources {
  readonly migrations: string;
  readonly lexicon: string;
  readonly sample: string;
  /** The licenses of all parts; made when the program is built, and not there in a checkout. */
  readonly notices: string;
  /** Character maps, standard fonts and decoders of the PDF parser. */
  readonly pdf: string;
}

/** The program ships a copy; in a checkout they are in the package. */
function pdfFolder(folder: string): string {
  const shipped = path.join(folder, 'pdf');
  return existsSync(shipped) ? shipped : path.join(folder, '..', 'node_modules', 'pdfjs-dist');
}

export const resourcesIn = (folder: string): Resources => ({
  migrations: path.join(folder, 'migrations'),
  lexicon: path.join(folder, 'lexicon'),
  sample: path.join(folder, 'sample'),
  notices: path.join(folder, 'notices.json'),
  pdf: pdfFolder(folder),
});

/**
 * The folder that holds `migrations/`, `lexicon/` and `sample/`: this one when the sources run as they are, `data/`
 * beside the program when it is bundled. A CommonJS bundle has `__dirname` where a module has `import.meta.dirname`.
 */
export function resourcesFolder(): string {
  const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
  return existsSync(path.join(here, 'migrations')) ? here : path.join(here, 'data');
}
