import { rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { placeOf } from './folder-link.ts';
import { nameOf, readJsonFile, removeOthers, writeJsonFile } from './json-file.ts';

/**
 * Which articles were fetched from this computer or its local network because the user entered their address. Only these
 * may be fetched from there again. The list is stored outside of the library, so that no database, backup or imported
 * file can add to it (docs/adr/0117). Only the import of web pages writes to it.
 */

const schema = z.object({
  /** The library in which the article is, and the real path of its folder: a copy of either has no access. */
  libraryId: z.string().min(1).max(100),
  dataFolder: z.string().min(1).max(4_000),
  articleId: z.string().min(1).max(200),
  /** The URL of the article. */
  url: z.string().min(1).max(10_000),
  /** Of the text that was fetched, whose images may be fetched from there. */
  contentHash: z.string().min(1).max(200),
});

/** A page that was fetched from the private network. */
export type PrivatePage = Readonly<Pick<z.infer<typeof schema>, 'articleId' | 'url' | 'contentHash'>>;

/** The pages of one library on this machine. */
export interface PrivatePages {
  get(articleId: string): PrivatePage | null;
  /** Adds or replaces the page of an article; it is on disk when this returns. Throws what the disk throws. */
  put(page: PrivatePage): void;
  delete(articleId: string): void;
}

/**
 * Opens the list of a library.
 * @param dataFolder the library's folder
 */
export function openPrivatePages(dataFolder: string, libraryId: string): PrivatePages {
  const root = path.join(dataFolder, 'private-pages');
  const folder = path.join(root, nameOf(libraryId));
  const fileOf = (articleId: string): string => path.join(folder, `${nameOf(articleId)}.json`);
  return {
    get(articleId) {
      try {
        const data = readJsonFile(fileOf(articleId), schema);
        const isValid =
          data?.articleId === articleId &&
          data.libraryId === libraryId &&
          data.dataFolder === placeOf(dataFolder);
        return isValid ? { articleId, url: data.url, contentHash: data.contentHash } : null;
      } catch {
        // A list that cannot be read grants nothing.
        return null;
      }
    },
    put(page) {
      const entry = schema.parse({ ...page, libraryId, dataFolder: placeOf(dataFolder) });
      writeJsonFile(fileOf(page.articleId), entry);
      // Those of libraries that were replaced: a restored library has another id.
      removeOthers(root, nameOf(libraryId));
    },
    delete: (articleId) => rmSync(fileOf(articleId), { force: true }),
  };
}
