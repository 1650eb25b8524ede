/** The details of an article that a person can edit. Null means none; a title is never null. */
export const detailFields = [
  'title',
  'byline',
  'siteName',
  'publishedAt',
  'lang',
  'url',
  'leadImage',
] as const;
export type DetailField = (typeof detailFields)[number];

/** A detail as it is shown. */
export interface ArticleDetail {
  readonly value: string | null;
  readonly isEdited: boolean;
  /** What the import found, in the latest version of the text; the value itself unless it was edited. */
  readonly imported: string | null;
}

/** Changes of the details of an article; absent fields stay as they are. */
export interface DetailEdit {
  readonly id: string;
  readonly set: { readonly [Field in DetailField]?: string | null | undefined };
  /** These get their imported values back. */
  readonly reset: readonly DetailField[];
}

/** The authors in a byline: "By A. Clerk and B. Smith" → A. Clerk, B. Smith. Semicolons separate names with commas. */
export function bylineToAuthors(byline: string | null): string[] {
  const names = (byline ?? '').replace(/^\s*by\s+/iu, '');
  const separator = names.includes(';') ? /;/ : /,|\s(?:and|&)\s/iu;
  return names
    .split(separator)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** The byline of some authors, which `bylineToAuthors` splits again; null for none. */
export function authorsToByline(authors: readonly string[]): string | null {
  const names = authors.map((name) => name.replaceAll(';', ',').trim()).filter(Boolean);
  const needsSemicolon = names.some((name) => bylineToAuthors(name).length !== 1);
  if (names.length === 0) return null;
  if (!needsSemicolon) return names.join(', ');
  return names.length === 1 ? `${names[0]};` : names.join('; ');
}
