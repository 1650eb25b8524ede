import { findChanges } from '../../../core/anchoring/changes/changes.ts';
import type { ChangedLine } from '../../../core/anchoring/changes/changes.ts';
import type { AnchorState } from '../../../core/model/anchor.ts';
import type { HighlightColor } from '../../../core/model/annotation.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { getArticleById } from '../articles/articles.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { findPlaces } from '../highlights/highlight-places.ts';
import type { HighlightPlace } from '../highlights/highlight-places.ts';
import { listHighlights } from '../highlights/find-highlights.ts';

/** The effect of a new text on one highlight. */
interface PreviewedHighlight {
  readonly id: string;
  readonly color: HighlightColor;
  readonly note: string;
  readonly quote: string;
  /** Its current state. */
  readonly before: AnchorState;
  /** Its place in the new text; null when it is not found there. */
  readonly span: TextSpan | null;
  /** Its words in the new text. */
  readonly words: string | null;
  readonly score: number;
}

export interface UpdatePreview {
  readonly lines: readonly ChangedLine[];
  readonly highlights: readonly PreviewedHighlight[];
  /** The places of all highlights, for the update itself. */
  readonly places: readonly HighlightPlace[];
}

/** The changes that a new text would make to an article, and the effect on its highlights. Reads only. Throws `not-found`. */
export function previewUpdate(db: ReadableDb, articleId: string, text: string): UpdatePreview {
  const article = getArticleById(db, articleId);
  const places = findPlaces(db, articleId, text);
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    lines: findChanges(article.text, text),
    highlights: listHighlights(db, articleId).map(({ id, color, note, anchor, state }) => {
      const place = byId.get(id);
      const span = place?.span ?? null;
      return {
        id,
        color,
        note,
        quote: anchor.quote.exact,
        before: state,
        span,
        words: span && text.slice(span.start, span.end),
        score: place?.score ?? 0,
      };
    }),
    places,
  };
}
