import type { Find } from './find/use-find.ts';
import { usePaintedFind } from './find/use-painted-matches.ts';
import { useNearby } from './layout/use-nearby-span.ts';
import type { Page } from './page/use-article-page.ts';
import { usePaintedHighlights, type Painted } from './painting/use-painted-highlights.ts';

interface PaintedTextProps extends Omit<Painted, 'index' | 'nearby'> {
  readonly page: Page;
  readonly find: Find;
}

/** Paints over the text near the view. By itself it is nothing: while one scrolls, nothing else need be drawn again. */
export function PaintedText({ page, find, ...painted }: PaintedTextProps) {
  const { index, scroller, shelf, article } = page;
  const nearby = useNearby(scroller, index, shelf, article.text.length);
  usePaintedHighlights({ ...painted, index, nearby });
  usePaintedFind(find, index, nearby);
  return null;
}
