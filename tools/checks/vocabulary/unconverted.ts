/**
 * Folders (ending in a slash) and files whose words are not converted yet. Remove an entry when its folder is; add none.
 * `npm run check:vocabulary -- --all` lists what is left in them.
 */
export const unconverted: readonly string[] = [
  'backend/commands/',
  'backend/services/',
  'contract/commands/',
  'data/backup/',
  'data/store/',
  'renderer/ui/',
];

/** Words that are names of others: a function of chardet, a label of a corpus. */
export const externalNames: Readonly<Record<string, string>> = {
  'backend/services/import/read/sniff-encoding.ts': 'analyse',
  'tools/corpora/corpora.ts': 'Organisation',
};
