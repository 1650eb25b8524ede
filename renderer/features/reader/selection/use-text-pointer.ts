import { useEffect, useRef, useState, type RefObject } from 'react';
import { compareTimes, type Highlight } from '../../../../core/model/annotation.ts';
import type { MentionIndex, PlacedMention } from '../../../lib/entities/mention-index.ts';
import { offsetAtPoint } from '../layout/text-position.ts';

interface TextPointer {
  readonly root: RefObject<HTMLElement | null>;
  readonly highlights: readonly Highlight[];
  /** The underlined mentions. */
  readonly names: MentionIndex;
  readonly onHighlight: (id: string) => void;
  readonly onEntity: (placed: PlacedMention) => void;
}

const contains = (span: { start: number; end: number }, offset: number): boolean =>
  span.start <= offset && offset < span.end;

/** The innermost highlight at an offset: the shortest, and the newest of equal ones. */
function highlightAt(highlights: readonly Highlight[], offset: number): Highlight | null {
  const found = highlights.filter((h) => h.state !== 'orphaned' && contains(h.anchor.span, offset));
  const length = (h: Highlight) => h.anchor.span.end - h.anchor.span.start;
  return found.toSorted((a, b) => length(a) - length(b) || compareTimes(b.createdAt, a.createdAt))[0] ?? null;
}

/** Hover delays before the card opens and closes, ms. */
const hoverDelayMs = { in: 180, out: 90 } as const;

/**
 * Handles the mouse over the text. Painted spans have no elements, so the browser is asked for the position. Returns
 * the hovered mention, which changes only when the mention does.
 */
export function useTextPointer(pointer: TextPointer): PlacedMention | null {
  const [hovered, setHovered] = useState<PlacedMention | null>(null);
  const latest = useRef(pointer);
  useEffect(() => {
    latest.current = pointer;
  });
  const { root } = pointer;
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let frame = 0;
    let timer = 0;
    let pending: PlacedMention | null = null;
    const hover = (placed: PlacedMention | null) => {
      if (placed?.mention === pending?.mention) return;
      pending = placed;
      clearTimeout(timer);
      timer = window.setTimeout(() => setHovered(placed), placed ? hoverDelayMs.in : hoverDelayMs.out);
    };
    const onMove = (event: MouseEvent) => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const offset = event.buttons === 0 ? offsetAtPoint(event.clientX, event.clientY) : null;
        hover(offset === null ? null : latest.current.names.at(offset));
      });
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      hover(null);
    };
    /** Scrolling moves the text away from the card. */
    const onScroll = () => {
      clearTimeout(timer);
      pending = null;
      setHovered(null);
    };
    const onClick = (event: MouseEvent) => {
      const current = window.getSelection();
      if ((current && !current.isCollapsed) || (event.target as Element).closest('a')) return;
      const offset = offsetAtPoint(event.clientX, event.clientY);
      if (offset === null) return;
      const highlight = highlightAt(latest.current.highlights, offset);
      if (highlight) {
        latest.current.onHighlight(highlight.id);
        return;
      }
      const placed = latest.current.names.at(offset);
      if (placed) latest.current.onEntity(placed);
    };
    const scroller = element.closest('main');
    element.addEventListener('mousemove', onMove);
    element.addEventListener('mouseleave', onLeave);
    element.addEventListener('click', onClick);
    scroller?.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      element.removeEventListener('mousemove', onMove);
      element.removeEventListener('mouseleave', onLeave);
      element.removeEventListener('click', onClick);
      scroller?.removeEventListener('scroll', onScroll);
    };
  }, [root]);
  return hovered;
}
