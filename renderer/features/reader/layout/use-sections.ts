import { useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../../../core/model/article.ts';
import { RenderedSections } from './rendered-sections.ts';
import { sectionAt, sectionsOf, type Section } from './sections.ts';

/** Timeout of an idle callback, ms. */
const idleTimeoutMs = 120;
/** Upper estimate of the time to render a section, ms. */
const slice = 5;

/**
 * The sections of an article. Those at the reading position are rendered immediately, the others during idle time,
 * outwards from there, until all are in the DOM.
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
    // Only the initial position counts, because the reading position changes constantly.
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
      handle = requestIdleCallback(draw, { timeout: idleTimeoutMs });
    };
    handle = requestIdleCallback(draw, { timeout: idleTimeoutMs });
    return () => cancelIdleCallback(handle);
  }, [shelf]);
  return { sections, shelf };
}
