import type { Analysis } from '../model/analysis.ts';
import type { ColorNames, Highlight } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ArticlePage } from '../model/pages/page.ts';
import type { Correction } from '../model/entities/correction.ts';

/** An article with its annotations. */
export interface ExportItem {
  readonly article: Article;
  readonly highlights: readonly Highlight[];
  /** Null when not available or not requested. */
  readonly analysis: Analysis | null;
  /** Corrections already applied to the analysis. */
  readonly corrections?: readonly Correction[];
  /** The ids of highlights, and of the article, whose note contains text that was imported from another program. */
  readonly importedNotes?: ReadonlySet<string>;
  /** The pages of a document with pages; highlights are cited with theirs. */
  readonly pages?: readonly ArticlePage[];
  /** Stored images as `data:` URLs by the source that a figure names, for formats that can embed them. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/** Options that apply to all articles of an export. */
export interface ExportContext {
  readonly colorNames: ColorNames;
  /** ISO 8601 with time, UTC. */
  readonly exportedAt: string;
}
