import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { TextSpan } from '../../../../core/model/span.ts';
import { onScrollInput } from '../../../lib/dom/scroll-input.ts';
import { usePlaceState } from '../../../lib/navigation/place-state.ts';
import { useNavigation, type ReadingPlace } from '../../../lib/navigation/navigation.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { visiblePosition } from './viewport-position.ts';

/** After a jump, scrolling by this many heights of the view counts as reading on. */
const readingOn = 1;

/** Distance from the view at which a target is far, as a share of the view's height. */
const farAway = 0.5;

/** Whether a span is not near the view; one that is not rendered yet is far away. */
function isFarAway({ current }: RefObject<HTMLElement | null>, index: BlockIndex | null, span: TextSpan) {
  if (!current || !index) return false;
  const box = index.spanToRange(span)?.getBoundingClientRect();
  if (!box) return true;
  const view = current.getBoundingClientRect();
  return box.bottom < view.top - farAway * view.height || box.top > view.bottom + farAway * view.height;
}

export interface Jumps {
  /** A jump led away from where the user was reading. */
  readonly hasJumped: boolean;
  /** To be called before scrolling to a span. */
  record(span: TextSpan): void;
  /** The article was scrolled to a place that it was opened at, or returned to. */
  arrive(at: ReadingPlace): void;
  dismiss(): void;
}

/**
 * Keeps the position in an article before a jump that leads out of view, as a place to go back to. Jumps in a row, such as
 * from mention to mention, keep the position before the first one.
 * @param length of the text, UTF-16 code units
 */
export function useJumps(
  scroller: RefObject<HTMLElement | null>,
  index: BlockIndex | null,
  length: number,
): Jumps {
  const { recordPlace } = useNavigation();
  const [hasJumped, setHasJumped] = useState(false);
  /** Whether the user has read here since the last jump. */
  const isReading = useRef(true);
  /** Scroll position of the last jump's target, CSS pixels; null until it is known. */
  const landing = useRef<number | null>(null);

  usePlaceState(() => {
    const position = visiblePosition(scroller.current, index, length);
    return position ? { at: { kind: 'position', ...position } } : {};
  });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onInput = () => {
      isReading.current = true;
      landing.current ??= element.scrollTop;
    };
    const onScroll = () => {
      if (landing.current === null) return;
      if (Math.abs(element.scrollTop - landing.current) > readingOn * element.clientHeight)
        setHasJumped(false);
    };
    const stopListening = onScrollInput(element, onInput);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      stopListening();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);

  const record = useCallback(
    (span: TextSpan) => {
      if (!isFarAway(scroller, index, span)) return;
      landing.current = null;
      if (!isReading.current) return;
      isReading.current = false;
      recordPlace();
      setHasJumped(true);
    },
    [scroller, index, recordPlace],
  );
  const arrive = useCallback((at: ReadingPlace) => {
    isReading.current = at.kind === 'position';
    landing.current = null;
    setHasJumped(false);
  }, []);
  const dismiss = useCallback(() => setHasJumped(false), []);
  return { hasJumped, record, arrive, dismiss };
}
