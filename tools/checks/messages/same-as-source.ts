/** Texts that a translation may have as they are: names, units and words that are the same in several languages. */
export const sameAsSource: ReadonlySet<string> = new Set([
  'Aa',
  'Code',
  'Download',
  'Format',
  'Import',
  'Lectern {version}',
  'Markdown',
  'Name',
  'Orange',
  'PDF…',
  'Person',
  'Region',
  'Sepia',
  'Status',
  'Updates',
  '{size, number} px',
]);
