import { rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/**
 * What this machine grants: which folder may be written to, and whether updates may be looked up on the network. It is stored next to
 * the library's database and never in it or in a backup, so that a library from elsewhere has no access (docs/adr/0116).
 */

const absolutePath = z
  .string()
  .max(4_000)
  .refine((value) => path.isAbsolute(value) && !/\p{Cc}/u.test(value));

const linkedFolder = z.object({
  /** Which list of files belongs to it; see linked-files.ts. */
  listId: z.uuid(),
  folder: absolutePath,
  templateId: z.string().min(1).max(100),
  /** The library that may write there, or null. The list of files is kept in case the folder is linked again. */
  libraryId: z.string().min(1).max(100).nullable(),
  /** Where that library was: a copy of its folder elsewhere has no access. */
  dataFolder: absolutePath,
});

const schema = z.object({
  version: z.literal(1),
  lookForUpdates: z.boolean(),
  linkedFolder: linkedFolder.nullable(),
});

export type Profile = Readonly<Omit<z.infer<typeof schema>, 'version'>>;
export type ProfileLink = Readonly<z.infer<typeof linkedFolder>>;

/** Parses a link to a folder; null when it is invalid. */
export const parseLink = (value: unknown): ProfileLink | null => linkedFolder.safeParse(value).data ?? null;

/** Grants nothing. */
export const emptyProfile: Profile = { lookForUpdates: false, linkedFolder: null };

/** @param dataFolder the library's folder */
export const profileFile = (dataFolder: string): string => path.join(dataFolder, 'profile.json');

/** The profile; null when none was ever written. One that cannot be read or is invalid grants nothing. */
export function findProfile(dataFolder: string): Profile | null {
  const data = readJsonFile(profileFile(dataFolder), schema);
  if (data === undefined) return null;
  return data ? { lookForUpdates: data.lookForUpdates, linkedFolder: data.linkedFolder } : emptyProfile;
}

/** The profile; an empty one when there is none. */
export const readProfile = (dataFolder: string): Profile => findProfile(dataFolder) ?? emptyProfile;

/** Writes the whole profile; it is on disk when this returns. Throws what the disk throws, and leaves the profile unchanged then. */
export const writeProfile = (dataFolder: string, profile: Profile): void =>
  writeJsonFile(profileFile(dataFolder), schema.parse({ version: 1, ...profile }));

/** Changes the given properties. */
export const updateProfile = (dataFolder: string, change: Partial<Profile>): void =>
  writeProfile(dataFolder, { ...readProfile(dataFolder), ...change });

/** Restores the result of `findProfile`. */
export function restoreProfile(dataFolder: string, profile: Profile | null): void {
  if (profile) writeProfile(dataFolder, profile);
  else rmSync(profileFile(dataFolder), { force: true });
}
