/** Searchable parts of an article. `about`: author, site and tags. */
export const searchParts = ['title', 'body', 'notes', 'entities', 'about'] as const;
export type SearchPart = (typeof searchParts)[number];
