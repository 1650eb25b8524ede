import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sourceMessages } from '../../messages/en-US/index.ts';
import {
  isVariantOfSource,
  mirroredPseudoLanguage,
  pseudoLanguage,
  sourceLanguage,
} from '../../messages/languages.ts';
import type { Catalog } from '../../messages/translate.ts';

/** Tags of the languages whose files are in the folder, the source language first. */
export async function listLanguages(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const tags = names.filter((name) => name.endsWith('.json')).map((name) => path.parse(name).name);
  return [sourceLanguage, ...tags.toSorted()];
}

/** Reads the messages of a language. Throws if its file cannot be read. */
export async function readCatalog(folder: string, tag: string): Promise<Catalog> {
  if (tag === sourceLanguage || tag === mirroredPseudoLanguage) return sourceMessages;
  if (tag === pseudoLanguage) {
    const { pseudoCatalog } = await import('../../messages/pseudo-locale.ts');
    return pseudoCatalog(sourceMessages);
  }
  const own = JSON.parse(await readFile(path.join(folder, `${tag}.json`), 'utf8')) as Catalog;
  return isVariantOfSource(tag) ? { ...sourceMessages, ...own } : own;
}
