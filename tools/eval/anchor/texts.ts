import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRandom, generateText } from '../../lib/random-text.ts';

const read = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

/** Reads the expected article bodies stored next to saved pages. */
function pageTexts(folder: string): string[] {
  const file = path.join(folder, 'expected.json');
  if (!existsSync(file)) return [];
  const pages = JSON.parse(read(file)) as Record<string, { readonly articleBody?: string }>;
  return Object.values(pages).map(({ articleBody = '' }) => articleBody.replace(/\n{2,}/g, '\n'));
}

/** Reads the sentences of a CoNLL-U document, joined into paragraphs. */
function corpusTexts(folder: string): string[] {
  const gum = path.join(folder, 'gum');
  if (!existsSync(gum)) return [];
  return readdirSync(gum)
    .filter((name) => name.endsWith('.conllu'))
    .map((name) =>
      read(path.join(gum, name))
        .split(/^# newpar$/m)
        .map((paragraph) => [...paragraph.matchAll(/^# text = (.*)$/gm)].map((match) => match[1]).join(' '))
        .filter(Boolean)
        .join('\n'),
    );
}

/**
 * Returns texts to change: those in the given folder, otherwise those of pages (LECTERN_PAGES) and corpora
 * (LECTERN_CORPORA) if present, otherwise the sample and generated texts.
 */
export function readTexts(folder: string | undefined): string[] {
  if (folder !== undefined) {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return files.map((name) => read(path.join(folder, name)));
  }
  const shared = path.resolve(import.meta.dirname, '../../../../shared');
  const found = [
    ...pageTexts(process.env['LECTERN_PAGES'] ?? path.join(shared, 'pages')),
    ...corpusTexts(process.env['LECTERN_CORPORA'] ?? path.join(shared, 'corpora')),
  ];
  if (found.length > 0) return found;
  const samples = readdirSync('data/sample').filter((name) => name.endsWith('.txt'));
  return [
    ...samples.map((name) => read(path.join('data/sample', name))),
    ...Array.from({ length: 30 }, (_, seed) => generateText(createRandom(seed + 1), 600 + 40 * seed)),
  ];
}
