import { useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../../../core/model/article.ts';
import { RenderedSections } from './rendered-sections.ts';
import { sectionAt, sectionsOf, type Section } from './sections.ts';

/** The browser is asked for a pause; it need not wait longer than this, ms. */
const patience = 120;
/** A section takes less than this to draw, ms. */
const slice = 5;

/**
 * The sections of an article. Those where it was left are drawn at once, the others one by one in the pauses that the
 * browser has, from there outwards, until all are in the page.
 */
export function useSections({ blocks, readingPosition }: Article): {
  readonly sections: readonly Section[];
  readonly shelf: RenderedSections;
} {
  const [sections, shelf] = useMemo(() => {
    const cut = sectionsOf(blocks);
    const here = sectionAt(cut, readingPosition);
    const made = new RenderedSections(
      cut.length,
      [here - 1, here, here + 1].filter((at) => at in cut),
    );
    made.center = here;
    return [cut, made] as const;
    // Where one reads changes all the time; only where the text was opened counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [blocks]);

  useEffect(() => {
    let handle = 0;
    const draw = (deadline: IdleDeadline) => {
      do {
        const next = shelf.nearestUndrawn(shelf.center);
        if (next === null) return;
        flushSync(() => shelf.draw(next, next));
      } while (deadline.timeRemaining() > slice);
      handle = requestIdleCallback(draw, { timeout: patience });
    };
    handle = requestIdleCallback(draw, { timeout: patience });
    return () => cancelIdleCallback(handle);
  }, [shelf]);
  return { sections, shelf };
}
