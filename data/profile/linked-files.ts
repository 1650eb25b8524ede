import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isLinkedPath } from '../../core/linked-folder/linked-path.ts';
import { isMarkId } from '../../core/linked-folder/marks.ts';
import { nameOf, readJsonFile, removeOthers, writeJsonFile } from './json-file.ts';

const isWindows = process.platform === 'win32';

const schema = z.object({
  articleId: z.string().refine(isMarkId),
  /** Relative to the linked folder, with slashes. */
  path: z.string().refine((value) => isLinkedPath(value, isWindows)),
  /** What was written between the marks the last time. */
  region: z.string(),
  writtenAt: z.string().max(40),
  /** When the user and Lectern last changed the same lines; null when never. */
  conflictAt: z.string().max(40).nullable(),
});

/** The file of an article in the linked folder. */
export type LinkedFile = Readonly<z.infer<typeof schema>>;

/** Parses a file of the list; undefined when it is invalid. */
export const parseLinkedFile = (value: unknown): LinkedFile | undefined => schema.safeParse(value).data;

type Entry = Pick<LinkedFile, 'articleId' | 'path' | 'conflictAt'>;

/** The files that were written to a linked folder: hints for their places and contents, because their marks identify them. */
export interface LinkedFiles {
  get(articleId: string): LinkedFile | undefined;
  /** Stores a file; it is on disk when this returns. A conflict stays when `conflictAt` is null. */
  put(file: LinkedFile): void;
  delete(articleId: string): void;
  list(): readonly Entry[];
}

const listsFolder = (dataFolder: string): string => path.join(dataFolder, 'linked-files');

/** Forgets the files of other links. */
export const forgetOtherLists = (dataFolder: string, listId: string): void =>
  removeOthers(listsFolder(dataFolder), listId);

/** Opens the list of a link; one small file for each article, so that the cost of a change does not depend on their number. */
export function openLinkedFiles(dataFolder: string, listId: string): LinkedFiles {
  const folder = path.join(listsFolder(dataFolder), listId);
  const fileOf = (articleId: string): string => path.join(folder, `${nameOf(articleId)}.json`);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const entries = new Map<string, Entry>();
  const remember = ({ articleId, path: place, conflictAt }: Entry): void =>
    void entries.set(articleId, { articleId, path: place, conflictAt });
  for (const name of names) {
    const entry = readJsonFile(path.join(folder, name), schema);
    if (entry) remember(entry);
  }
  return {
    get(articleId) {
      const found = entries.has(articleId) ? readJsonFile(fileOf(articleId), schema) : null;
      return found?.articleId === articleId ? found : undefined;
    },
    put(file) {
      const conflictAt = file.conflictAt ?? entries.get(file.articleId)?.conflictAt ?? null;
      const kept = schema.parse({ ...file, conflictAt });
      writeJsonFile(fileOf(file.articleId), kept);
      remember(kept);
    },
    delete(articleId) {
      entries.delete(articleId);
      rmSync(fileOf(articleId), { force: true });
    },
    list: () => [...entries.values()],
  };
}
