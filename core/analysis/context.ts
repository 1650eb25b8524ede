import type { TextSpan } from '../model/span.ts';

/** Metadata of an article that the analysis uses besides its text. */
export interface AnalysisContext {
  /** ISO 8601. Relative dates ("Thursday", "last month") are resolved against it; without it they have no value. */
  readonly publishedAt?: string | null;
  readonly title?: string | null;
  /** BCP 47 tag. */
  readonly lang?: string | null;
  /** The blocks of the text: headings are analyzed conservatively, code is skipped. Without them, each line is a block. */
  readonly blocks?: readonly (TextSpan & {
    readonly kind: string;
    /** References to notes are not part of words. */
    readonly marks?: readonly (TextSpan & { readonly kind: string })[];
  })[];
}
