import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The right text of a PDF. */
export interface PdfTruth {
  readonly template: string;
  readonly title: string;
  readonly author: string;
  readonly blocks: readonly {
    readonly kind: 'heading' | 'paragraph' | 'item' | 'footnote' | 'caption' | 'cell';
    readonly text: string;
  }[];
  /** Running heads and feet, which are not part of the text. */
  readonly noise: readonly string[];
}

/** The PDFs of a folder with a `truth.json` by name; null when it has none. */
export function openPdfSet(folder: string): ReadonlyMap<string, PdfTruth> | null {
  const file = path.join(folder, 'truth.json');
  if (!existsSync(file)) return null;
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, PdfTruth>));
}
