/** What is known of a page beside its blocks. */
export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
}

/** Letters and digits alone, in lower case: two lines that say the same. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
