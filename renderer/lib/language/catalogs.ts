import { sourceMessages } from '../../../messages/en-US/index.ts';
import { isVariantOfSource, pseudoLanguage, sourceLanguage } from '../../../messages/languages.ts';
import type { Catalog } from '../../../messages/translate.ts';

/** A language is available if it has a file; each file becomes a chunk that is loaded only when it is needed. */
const files = import.meta.glob<Catalog>('../../../messages/languages/*.json', { import: 'default' });

const byTag = new Map(
  Object.entries(files).map(([file, load]) => [file.replace(/^.*\/|\.json$/g, ''), load]),
);

/** Tags of the languages, the source language first. */
export const availableLanguages: readonly string[] = [sourceLanguage, ...[...byTag.keys()].toSorted()];

/** Loads the messages of a language. */
export async function loadCatalog(tag: string): Promise<Catalog> {
  if (tag === pseudoLanguage) {
    const { pseudoCatalog } = await import('../../../messages/pseudo-locale.ts');
    return pseudoCatalog(sourceMessages);
  }
  // The mirrored language for tests has no file.
  const own = await byTag.get(tag)?.();
  if (!own) return sourceMessages;
  return isVariantOfSource(tag) ? { ...sourceMessages, ...own } : own;
}
