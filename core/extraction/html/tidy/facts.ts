/** What is known of a page beside its blocks. */
export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
}
