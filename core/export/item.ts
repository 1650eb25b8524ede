import type { Analysis } from '../model/analysis.ts';
import type { ColorNames, Highlight } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Correction } from '../model/correction.ts';

/** An article with all that is on it. */
export interface ExportItem {
  readonly article: Article;
  readonly highlights: readonly Highlight[];
  /** Null where it is not there, or not wanted. */
  readonly analysis: Analysis | null;
  /** What the person corrected of the analysis, which has it in it already. */
  readonly corrections?: readonly Correction[];
  /** Kept pictures as `data:` addresses, by the source that a figure names; for formats that can hold them. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/** What is the same for every article of an export. */
export interface ExportContext {
  readonly colorNames: ColorNames;
  /** ISO 8601 with time, UTC. */
  readonly exportedAt: string;
}
