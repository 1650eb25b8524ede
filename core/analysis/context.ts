import type { TextSpan } from '../model/span.ts';

/** What is known of an article besides its text. */
export interface AnalysisContext {
  /** ISO 8601; "Thursday" and "last month" are counted from here. Without it such dates have no value. */
  readonly publishedAt?: string | null;
  readonly title?: string | null;
  /** BCP 47 tag. */
  readonly lang?: string | null;
  /** The blocks of the text; headings are read with care, code is not read. Without them, the lines are the blocks. */
  readonly blocks?: readonly (TextSpan & { readonly kind: string })[];
}
