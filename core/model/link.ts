/** What a `lectern://` link leads to. */
export interface LecternLink {
  readonly kind: 'highlight' | 'article';
  readonly id: string;
}

/** The lasting address of a highlight: followed from any program, it opens the article there. */
export const highlightLink = (id: string): string => `lectern://highlight/${encodeURIComponent(id)}`;

/** The lasting address of an article. */
export const articleLink = (id: string): string => `lectern://article/${encodeURIComponent(id)}`;

/** Reads `lectern://highlight/ID` and `lectern://article/ID`; null for anything else. Never throws. */
export function parseLecternLink(address: string): LecternLink | null {
  const [, kind, coded] =
    /^lectern:\/\/(highlight|article)\/([^/?#\s]{1,300})\/?(?:[?#]\S*)?$/i.exec(address.trim()) ?? [];
  if (kind === undefined || coded === undefined) return null;
  try {
    const id = decodeURIComponent(coded);
    return id.length > 100 ? null : { kind: kind.toLowerCase() === 'article' ? 'article' : 'highlight', id };
  } catch {
    return null;
  }
}
