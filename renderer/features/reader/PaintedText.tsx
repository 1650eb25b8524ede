import type { Find } from './find/use-find.ts';
import { usePaintedMatches } from './find/use-painted-matches.ts';
import { useNearbySpan } from './layout/use-nearby-span.ts';
import type { ArticlePage } from './page/use-article-page.ts';
import { usePaintedHighlights, type Painted } from './painting/use-painted-highlights.ts';

interface PaintedTextProps extends Omit<Painted, 'index' | 'nearby'> {
  readonly page: ArticlePage;
  readonly find: Find;
}

/** Paints the text near the view. A separate component, so that scrolling rerenders nothing else. */
export function PaintedText({ page, find, ...painted }: PaintedTextProps) {
  const { index, scroller, rendered, article } = page;
  const nearby = useNearbySpan(scroller, index, rendered, article.text.length);
  usePaintedHighlights({ ...painted, index, nearby });
  usePaintedMatches(find, index, nearby);
  return null;
}
