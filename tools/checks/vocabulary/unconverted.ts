/**
 * Folders (ending in a slash) and files whose words are not converted yet. Remove an entry when its folder is; add none.
 * `npm run check:vocabulary -- --all` lists what is left in them.
 */
export const unconverted: readonly string[] = [];

/** Words that are fixed names: a function of chardet, a label of a corpus, a setting of older versions. */
export const externalNames: Readonly<Record<string, string>> = {
  'backend/services/import/read/sniff-encoding.ts': 'analyse',
  'data/store/sqlite/move-access.integration.test.ts': 'vault',
  'tools/corpora/corpora.ts': 'Organisation',
};
