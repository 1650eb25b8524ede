/**
 * Folders (ending in a slash) and files whose texts are not in the catalog yet. Remove an entry when its texts are; add
 * none. `npm run check:messages -- --all FOLDER` lists what is left in a folder.
 */
export const unconverted: readonly string[] = [
  'electron/app-update/',
  'electron/ipc/',
  'electron/library-thread/',
  'electron/system/',
];

export const isUnconverted = (file: string): boolean => unconverted.some((entry) => file.startsWith(entry));
