/** Properties of a page besides its blocks. */
export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
}
