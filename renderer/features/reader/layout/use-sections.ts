import { useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../../../core/model/article.ts';
import { RenderedSections } from './rendered-sections.ts';
import { sectionAt, sectionsOf, type Section } from './sections.ts';

/** Timeout of an idle callback, ms. */
const idleTimeoutMs = 120;
/** Upper estimate of the time to render a section, ms. */
const sectionCostMs = 5;

/**
 * The sections of an article. Those at the reading position are rendered immediately, the others during idle time,
 * outwards from there, until all are in the DOM.
 */
export function useSections({ blocks, readingPosition }: Article): {
  readonly sections: readonly Section[];
  readonly rendered: RenderedSections;
} {
  const [sections, rendered] = useMemo(() => {
    const parts = sectionsOf(blocks);
    const here = sectionAt(parts, readingPosition);
    const initial = new RenderedSections(
      parts.length,
      [here - 1, here, here + 1].filter((at) => at in parts),
    );
    initial.center = here;
    return [parts, initial] as const;
    // Only the initial position counts, because the reading position changes constantly.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [blocks]);

  useEffect(() => {
    let handle = 0;
    const renderNext = (deadline: IdleDeadline) => {
      do {
        const next = rendered.nearestMissing(rendered.center);
        if (next === null) return;
        flushSync(() => rendered.add(next, next));
      } while (deadline.timeRemaining() > sectionCostMs);
      handle = requestIdleCallback(renderNext, { timeout: idleTimeoutMs });
    };
    handle = requestIdleCallback(renderNext, { timeout: idleTimeoutMs });
    return () => cancelIdleCallback(handle);
  }, [rendered]);
  return { sections, rendered };
}
