/** Words that are fixed names, by file: a function of chardet, a label of a corpus, a setting of older versions. */
export const externalNames: Readonly<Record<string, string>> = {
  'backend/services/import/encoding/sniff-encoding.ts': 'analyse',
  'data/store/sqlite/move-access.integration.test.ts': 'vault',
  'tools/corpora/corpora.ts': 'Organisation',
};
