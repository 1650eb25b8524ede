/** A line of an article's text on a page. */
export interface PageLine {
  /** Its span in `Article.text`, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Its rectangle from the upper left corner, points. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page of a document with pages, and the text that is on it. */
export interface ArticlePage {
  /** Position in the document, from 1. */
  readonly number: number;
  /** The number that the document gives to the page ("xii"); null where it gives none. */
  readonly label: string | null;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** The number by which a page is cited: the document's own, or its position. */
export const pageName = ({ label, number }: ArticlePage): string => label ?? String(number);

/** The page on which a passage begins; null where that is not known. */
export function pageAt(pages: readonly ArticlePage[], offset: number): ArticlePage | null {
  return pages.find(({ lines }) => lines.some(({ start, end }) => start <= offset && offset < end)) ?? null;
}
