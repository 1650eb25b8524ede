import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Analysis, Entity } from '../../core/model/analysis.ts';
import type { Highlight } from '../../core/model/annotation.ts';
import { offsetAtPoint } from './text-position.ts';

export interface HoveredEntity {
  readonly entity: Entity;
  readonly x: number;
  readonly y: number;
}

interface TextPointer {
  readonly root: RefObject<HTMLElement | null>;
  readonly highlights: readonly Highlight[];
  /** Null when the entity layer is off. */
  readonly analysis: Analysis | null;
  readonly onHighlight: (id: string) => void;
  readonly onEntity: (entityId: string, offset: number) => void;
}

const contains = (span: { start: number; end: number }, offset: number): boolean =>
  span.start <= offset && offset < span.end;

/** The innermost highlight at an offset: the shortest, and of two alike the newest. */
export function highlightAt(highlights: readonly Highlight[], offset: number): Highlight | null {
  const here = highlights.filter((h) => h.state !== 'orphaned' && contains(h.anchor.span, offset));
  const length = (h: Highlight) => h.anchor.span.end - h.anchor.span.start;
  return here.toSorted((a, b) => length(a) - length(b) || b.createdAt.localeCompare(a.createdAt))[0] ?? null;
}

export const entityAt = (analysis: Analysis | null, offset: number): Entity | null =>
  analysis?.entities.find((e) => e.mentions.some((m) => contains(m, offset))) ?? null;

/** The mouse over the article's text: painted spans have no elements, so the place is asked of the browser. */
export function useTextPointer(pointer: TextPointer): HoveredEntity | null {
  const [hovered, setHovered] = useState<HoveredEntity | null>(null);
  const latest = useRef(pointer);
  useEffect(() => {
    latest.current = pointer;
  });
  const { root } = pointer;
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let frame = 0;
    const onMove = (event: MouseEvent) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const offset = event.buttons === 0 ? offsetAtPoint(event.clientX, event.clientY) : null;
        const entity = offset === null ? null : entityAt(latest.current.analysis, offset);
        setHovered(entity && { entity, x: event.clientX, y: event.clientY });
      });
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
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
      const entity = entityAt(latest.current.analysis, offset);
      if (entity) latest.current.onEntity(entity.id, offset);
    };
    element.addEventListener('mousemove', onMove);
    element.addEventListener('mouseleave', onLeave);
    element.addEventListener('click', onClick);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('mousemove', onMove);
      element.removeEventListener('mouseleave', onLeave);
      element.removeEventListener('click', onClick);
    };
  }, [root]);
  return hovered;
}
