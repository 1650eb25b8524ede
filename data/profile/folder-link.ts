import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { forgetOtherLists } from './linked-files.ts';
import { readProfile, updateProfile } from './profile.ts';
import type { ProfileLink } from './profile.ts';

/** The folder of notes that the user linked on this machine. */
export interface FolderLink {
  readonly listId: string;
  /** Absolute. */
  readonly folder: string;
  /** The template of its files. */
  readonly templateId: string;
}

/** The real path of the library's folder, which a copy of it does not have. */
export const placeOf = (dataFolder: string): string => realpathSync.native(dataFolder);

/** The folder that this library may write to; null when the user has linked none to it. */
export function readFolderLink(dataFolder: string, libraryId: string | null): FolderLink | null {
  const { linkedFolder } = readProfile(dataFolder);
  if (libraryId === null) return null;
  if (linkedFolder?.libraryId !== libraryId || linkedFolder.dataFolder !== placeOf(dataFolder)) return null;
  const { listId, folder, templateId } = linkedFolder;
  return { listId, folder, templateId };
}

/**
 * Lets the library write to a folder that the user has chosen. The list of files of another folder is forgotten; that of the
 * same one is kept, so that the user's changes in its files are still distinguished from what Lectern wrote.
 */
export function writeFolderLink(
  dataFolder: string,
  libraryId: string,
  { folder, templateId }: Pick<FolderLink, 'folder' | 'templateId'>,
): void {
  const before = readProfile(dataFolder).linkedFolder;
  const listId = before?.folder === folder ? before.listId : randomUUID();
  updateProfile(dataFolder, {
    linkedFolder: { listId, folder, templateId, libraryId, dataFolder: placeOf(dataFolder) },
  });
  forgetOtherLists(dataFolder, listId);
}

/** The link without access for any library. */
const withoutLibrary = (link: ProfileLink | null): ProfileLink | null => link && { ...link, libraryId: null };

/** Revokes the access to the folder from every library. */
export const removeFolderLink = (dataFolder: string): void =>
  updateProfile(dataFolder, { linkedFolder: withoutLibrary(readProfile(dataFolder).linkedFolder) });
