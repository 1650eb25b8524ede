import { useEffect, useState } from 'react';
import { throttle } from '../../../../core/timing/rate-limit.ts';
import { isEndVisible } from '../navigation/viewport-position.ts';
import type { ArticlePage } from '../page/use-article-page.ts';

/** Time between two updates while scrolling, ms. */
const intervalMs = 100;

interface ReadingProgress {
  /** Share of the text above the first visible line, 0 to 1. */
  readonly share: number;
  /** The heading with the title is above the view. */
  readonly isTitleHidden: boolean;
}

const atStart: ReadingProgress = { share: 0, isTitleHidden: false };

/** How far the article has been read, while it is scrolled. */
export function useReadingProgress({ article, scroller, index, firstVisible }: ArticlePage): ReadingProgress {
  const [progress, setProgress] = useState(atStart);
  const { length } = article.text;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !index) return undefined;
    const update = () => {
      const title = element.querySelector('h1')?.getBoundingClientRect().bottom ?? 0;
      const isTitleHidden = title < element.getBoundingClientRect().top;
      const share = () => (isEndVisible(element) ? 1 : firstVisible() / length);
      const next = isTitleHidden && length > 0 ? { share: share(), isTitleHidden } : atStart;
      setProgress((shown) =>
        shown.share === next.share && shown.isTitleHidden === next.isTitleHidden ? shown : next,
      );
    };
    const onScroll = throttle(update, intervalMs);
    onScroll();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      onScroll.cancel();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, index, firstVisible, length]);
  return progress;
}
