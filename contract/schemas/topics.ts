/** What can change, by the nouns of the contract. A `changed` event names one of these. */
export const topics = [
  'analysis',
  'annotationImport',
  'appUpdate',
  'articles',
  'backups',
  'collections',
  'corrections',
  'entities',
  'export',
  'exportTemplates',
  'highlights',
  'import',
  'library',
  'linkedFolder',
  'noteTemplates',
  'pictures',
  'restore',
  'settings',
  'startup',
  'tags',
] as const;
export type Topic = (typeof topics)[number];
